#include "domain/services.h"
#include "support/testmain.h"

#include <QSet>

using namespace hubdesk::domain;

namespace {

class StandingClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    qint64 m_now = 1'790'000'000'000;
};

} // namespace

class DomainServices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesVersionSevenUuids();
    void ordersUuidsByTimeAlsoWhenTheClockStepsBack();
};

void DomainServices::makesVersionSevenUuids()
{
    const QUuid uuid = timeOrderedUuid(0x0123'4567'89ab, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    QCOMPARE(uuid.toString(QUuid::WithoutBraces), QStringLiteral("01234567-89ab-7102-8304-05060708090a"));
}

void DomainServices::ordersUuidsByTimeAlsoWhenTheClockStepsBack()
{
    StandingClock clock;
    RandomUuids uuids(clock);
    QByteArray last;
    QSet<QUuid> seen;
    for (int i = 0; i < 1000; ++i) {
        if (i == 500)
            clock.m_now -= 3'600'000;
        const QUuid uuid = uuids.next();
        QVERIFY(!seen.contains(uuid));
        seen.insert(uuid);
        const QByteArray bytes = uuid.toRfc4122();
        QVERIFY(bytes > last);
        last = bytes;
    }
}

HUBDESK_TEST_MAIN(DomainServices)
#include "tst_domain_services.moc"
