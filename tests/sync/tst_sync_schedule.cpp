// Automatic refresh and the waits between tries, under a virtual clock.
#include "support/testmain.h"
#include "sync/backoff.h"
#include "sync/refreshschedule.h"
#include "sync/virtualtime.h"

#include <QSignalSpy>

using namespace std::chrono_literals;
using namespace hubdesk;
using hubdesk::sync::Backoff;
using hubdesk::sync::RefreshSchedule;
using hubdesk::test::VirtualTime;

class ScheduleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksAtTheInterval();
    void asksAtOnceWhereNothingWasPulled();
    void countsFromTheLastTry();
    void forgetsAHubWithoutInterval();
    void aSecondSettingOfTheSameIntervalChangesNothing();
    void refreshesOnceAfterASleep();
    void survivesAClockThatIsSetBack();
    void spreadsHubsOfOneInterval();
    void waitsLongerEachTime();
    void doesAsTheHubAsked();
    void startsOverAfterASuccess();

private:
    std::unique_ptr<VirtualTime> m_time;
    std::unique_ptr<RefreshSchedule> m_schedule;
    QList<std::int64_t> m_due;
    double m_random = 0.0;
};

void ScheduleTest::init()
{
    m_due.clear();
    m_random = 0.0;
    m_schedule.reset();
    m_time = std::make_unique<VirtualTime>();
    m_schedule = std::make_unique<RefreshSchedule>(*m_time, *m_time, [this] { return m_random; });
    connect(m_schedule.get(), &RefreshSchedule::due, this, [this](domain::HubId hub) { m_due.append(hub.value); });
}

void ScheduleTest::asksAtTheInterval()
{
    m_schedule->set({1}, 10, m_time->now());
    m_time->advance(9min + 59s);
    QVERIFY(m_due.isEmpty());
    m_time->advance(1s);
    QCOMPARE(m_due, QList<std::int64_t>({1}));
    m_schedule->tried({1});
    m_time->advance(10min);
    QCOMPARE(m_due.size(), 2);
}

void ScheduleTest::asksAtOnceWhereNothingWasPulled()
{
    m_schedule->set({1}, 60, std::nullopt);
    m_schedule->set({2}, 60, m_time->now().addDays(-1));
    m_time->advance(0ms);
    QCOMPARE(m_due, QList<std::int64_t>({1, 2}));
}

void ScheduleTest::countsFromTheLastTry()
{
    m_schedule->set({1}, 10, m_time->now());
    m_time->advance(8min);
    m_schedule->tried({1}); // somebody pulled by hand
    m_time->advance(9min);
    QVERIFY(m_due.isEmpty());
    m_time->advance(1min);
    QCOMPARE(m_due.size(), 1);
}

void ScheduleTest::forgetsAHubWithoutInterval()
{
    m_schedule->set({1}, 10, m_time->now());
    m_schedule->set({1}, std::nullopt, m_time->now());
    m_schedule->set({2}, 10, m_time->now());
    m_schedule->forget({2});
    m_schedule->set({3}, 0, m_time->now());
    m_time->advance(2h);
    QVERIFY(m_due.isEmpty());
}

void ScheduleTest::aSecondSettingOfTheSameIntervalChangesNothing()
{
    m_schedule->set({1}, 10, m_time->now());
    m_time->advance(6min);
    m_schedule->set({1}, 10, std::nullopt);
    m_time->advance(3min);
    QVERIFY(m_due.isEmpty());
    m_time->advance(1min);
    QCOMPARE(m_due.size(), 1);
}

void ScheduleTest::refreshesOnceAfterASleep()
{
    m_schedule->set({1}, 10, m_time->now());
    m_time->advance(1min);
    m_time->set(m_time->now().addSecs(8 * 3600)); // the machine slept: no timer ran
    m_time->advance(1min);
    QCOMPARE(m_due.size(), 1);
}

void ScheduleTest::survivesAClockThatIsSetBack()
{
    m_schedule->set({1}, 10, m_time->now());
    m_time->set(m_time->now().addDays(-2));
    m_time->advance(12min);
    QCOMPARE(m_due.size(), 1);
}

void ScheduleTest::spreadsHubsOfOneInterval()
{
    m_random = 0.99;
    m_schedule->set({1}, 60, m_time->now());
    QCOMPARE(m_time->now().secsTo(*m_schedule->nextFor({1})), 3600 + 59);
    m_schedule->set({2}, 1, m_time->now());
    QCOMPARE(m_time->now().secsTo(*m_schedule->nextFor({2})), 60 + 5);
}

void ScheduleTest::waitsLongerEachTime()
{
    Backoff backoff([] { return 0.999999; });
    std::chrono::milliseconds total = 0ms, before = 0ms;
    int tries = 0;
    while (const auto wait = backoff.next()) {
        QVERIFY(*wait >= before - 1ms);
        QVERIFY(*wait <= 60s);
        before = *wait;
        total += *wait;
        ++tries;
    }
    QCOMPARE(tries, Backoff::kMaxTries);
    QVERIFY(total > 3min && total < 5min);
    Backoff quick([] { return 0.0; });
    QVERIFY(*quick.next() >= 200ms); // never at once
}

void ScheduleTest::doesAsTheHubAsked()
{
    Backoff backoff([] { return 0.5; });
    QCOMPARE(*backoff.next(30s), 30s);
    QCOMPARE(*backoff.next(std::chrono::seconds(24h)), 5min);
}

void ScheduleTest::startsOverAfterASuccess()
{
    Backoff backoff([] { return 0.5; });
    const auto first = backoff.next();
    (void)backoff.next();
    (void)backoff.next();
    backoff.reset();
    QCOMPARE(backoff.next(), first);
}

HUBDESK_TEST_MAIN(ScheduleTest)
#include "tst_sync_schedule.moc"
