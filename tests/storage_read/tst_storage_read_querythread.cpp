// Lanes, superseding, interruption and the end of the query thread.

#include "sample.h"
#include "storage/rawstatement.h"
#include "storage/reader.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QSemaphore>

using namespace hubdesk;
using namespace hubdesk::storage;

namespace {

// Runs for minutes unless it is interrupted.
const QString kEndless = QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                        "WHERE i < 5000000000) SELECT count(*) FROM n");

std::optional<domain::ErrorCode> runEndless(Reader &reader)
{
    RawStatement statement(reader.handle(), kEndless);
    while (statement.next()) { }
    return statement.error() ? std::optional(statement.error()->code) : std::nullopt;
}

} // namespace

class QueryThreadTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(m_desk->open());
        m_queries = std::make_unique<QueryThread>(m_desk->path());
    }

    void interruptsWhatTheSameLaneAskedBefore()
    {
        QSemaphore started;
        QSemaphore ended;
        std::optional<domain::ErrorCode> first;
        bool told = false;
        m_queries->submit(1, [&](Reader &reader, const StopToken &stop) {
            started.release();
            first = runEndless(reader);
            told = stop.stopRequested();
            ended.release();
        });
        QVERIFY(started.tryAcquire(1, 10'000));
        QElapsedTimer timer;
        timer.start();
        bool second = false;
        m_queries->submit(1, [&](Reader &reader, const StopToken &stop) {
            second = reader.row({domain::Kind::Team, 1}).has_value() && !stop.stopRequested();
            ended.release();
        });
        QVERIFY(ended.tryAcquire(2, 10'000));
        QVERIFY(timer.elapsed() < 5'000);
        QVERIFY(first == domain::ErrorCode::Cancelled);
        QVERIFY(told);
        QVERIFY(second);
    }

    void dropsWhatWaitsInTheSameLane()
    {
        QSemaphore hold;
        QSemaphore started;
        QSemaphore ended;
        QList<int> ran;
        m_queries->submit(9, [&](Reader &, const StopToken &) {
            started.release();
            hold.acquire();
        });
        QVERIFY(started.tryAcquire(1, 10'000));
        for (int i = 0; i < 5; ++i)
            m_queries->submit(1, [&ran, i](Reader &, const StopToken &) { ran.append(i); });
        m_queries->submit(2, [&ran](Reader &, const StopToken &) { ran.append(100); });
        for (int i = 0; i < 2; ++i)
            m_queries->submit(0, [&](Reader &, const StopToken &) {
                ran.append(200);
                ended.release();
            });
        hold.release();
        QVERIFY(ended.tryAcquire(2, 10'000));
        QCOMPARE(ran, (QList<int>{4, 100, 200, 200})); // lane 0 supersedes nothing
    }

    void leavesOtherLanesAlone()
    {
        QSemaphore started;
        QSemaphore ended;
        bool stopped = true;
        std::atomic_bool go = false;
        m_queries->submit(1, [&](Reader &, const StopToken &stop) {
            started.release();
            while (!go) { }
            stopped = stop.stopRequested();
            ended.release();
        });
        QVERIFY(started.tryAcquire(1, 10'000));
        m_queries->submit(2, [&](Reader &, const StopToken &) { ended.release(); });
        go = true;
        QVERIFY(ended.tryAcquire(2, 10'000));
        QVERIFY(!stopped);
    }

    void cancelWaitsUntilNothingOfTheLaneRuns()
    {
        QSemaphore started;
        auto captured = std::make_shared<int>(1);
        m_queries->submit(1, [&started, captured](Reader &reader, const StopToken &) {
            started.release();
            static_cast<void>(runEndless(reader));
        });
        QVERIFY(started.tryAcquire(1, 10'000));
        m_queries->cancel(1);
        QCOMPARE(captured.use_count(), 1);
        m_queries->cancel(1); // nothing there: returns
    }

    void endsWhileAQueryRuns()
    {
        QSemaphore started;
        m_queries->submit(1, [&](Reader &reader, const StopToken &) {
            started.release();
            static_cast<void>(runEndless(reader));
        });
        QVERIFY(started.tryAcquire(1, 10'000));
        QElapsedTimer timer;
        timer.start();
        m_queries.reset();
        QVERIFY(timer.elapsed() < 5'000);
    }

private:
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<QueryThread> m_queries;
};

HUBDESK_TEST_MAIN(QueryThreadTest)
#include "tst_storage_read_querythread.moc"
