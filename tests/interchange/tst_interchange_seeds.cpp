// Seeds: the same every time, of the promised size, and true to the rules of the service.
#include "interchange/jsonexport.h"
#include "interchange/seeds/seed.h"
#include "interchange/seeds/words.h"
#include "interchange/seeds/workinghours.h"
#include "support/testmain.h"

#include "memorysink.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

using namespace hubdesk;
using namespace hubdesk::interchange::seeds;
using domain::Kind;
using test::MemorySink;

namespace {

QByteArray digestOf(const MemorySink &sink)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!interchange::exportJson(sink, buffer))
        return {};
    return QCryptographicHash::hash(buffer.data(), QCryptographicHash::Sha256);
}

template <class R> R as(const domain::Row &row)
{
    return domain::record<R>(row);
}

} // namespace

class Seeds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areTheSameInEveryRun();
    void moveWithTheirMoment();
    void haveThePromisedSizes();
    void theDemonstrationIsSmallAndReadable();
    void keepTheRules_data();
    void keepTheRules();
    void ticketsTellACoherentStory_data();
    void ticketsTellACoherentStory();
    void referencesLeadSomewhere_data();
    void referencesLeadSomewhere();
    void namesAreUniqueAndInvented();
    void workingHoursSkipTheWeekend_data();
    void workingHoursSkipTheWeekend();

private:
    static void sets();

    MemorySink m_demo;
    MemorySink m_today;
};

void Seeds::initTestCase()
{
    QVERIFY(seed(SeedSet::Demo, defaultNow(), m_demo).ok());
    QVERIFY(seed(SeedSet::Today, defaultNow(), m_today).ok());
}

void Seeds::sets()
{
    QTest::addColumn<bool>("demo");
    QTest::newRow("demo") << true;
    QTest::newRow("today") << false;
}

void Seeds::areTheSameInEveryRun()
{
    MemorySink again;
    QVERIFY(seed(SeedSet::Demo, defaultNow(), again).ok());
    QVERIFY(!digestOf(m_demo).isEmpty());
    QCOMPARE(digestOf(again), digestOf(m_demo));
}

void Seeds::moveWithTheirMoment()
{
    MemorySink later;
    QVERIFY(seed(SeedSet::Demo, defaultNow().addDays(100), later).ok());
    QVERIFY(digestOf(later) != digestOf(m_demo));
    const QDateTime last = as<domain::Ticket>(later.rows(Kind::Ticket).back()).createdAt;
    QVERIFY(last.secsTo(defaultNow().addDays(100)) < 3 * 3600);
}

void Seeds::haveThePromisedSizes()
{
    QCOMPARE(m_today.count(Kind::Hub), std::size_t(171));
    QCOMPARE(m_today.count(Kind::Cluster), std::size_t(30));
    QCOMPARE(m_today.count(Kind::HubAdministrator), std::size_t(500));
    QCOMPARE(m_today.count(Kind::Ticket), std::size_t(6000));
    QCOMPARE(m_today.count(Kind::Community), std::size_t(130));
    QHash<qint64, int> hubs;
    for (const domain::Row &row : m_today.rows(Kind::Hub))
        ++hubs[row.value("cluster").toLongLong()];
    QCOMPARE(*std::max_element(hubs.begin(), hubs.end()), 95);
    QCOMPARE(hubs.size(), 30);
    QVERIFY(m_today.count(Kind::HubUser) > 7'000 && m_today.count(Kind::HubUser) < 14'000);
}

void Seeds::theDemonstrationIsSmallAndReadable()
{
    QCOMPARE(m_demo.count(Kind::Community), std::size_t(12));
    QCOMPARE(m_demo.count(Kind::Hub), std::size_t(20));
    QCOMPARE(m_demo.count(Kind::Ticket), std::size_t(42));
    QVERIFY(m_demo.count(Kind::Person) >= 50 && m_demo.count(Kind::Person) <= 75);
    QSet<QString> states;
    for (const domain::Row &row : m_demo.rows(Kind::Ticket))
        states.insert(row.value("state").toString());
    QVERIFY2(states.size() >= 7, qPrintable(QStringList(states.begin(), states.end()).join(u' ')));
    int pulled = 0;
    for (const domain::Row &row : m_demo.rows(Kind::Hub))
        pulled += m_demo.facts({row.ref.id}).pulled ? 1 : 0;
    QVERIFY(pulled >= 6 && pulled < 20);
    for (const Kind kind : {Kind::Role, Kind::GroupDefinition, Kind::HubGroup, Kind::HubService, Kind::HubServer,
                            Kind::HubLink, Kind::Agreement, Kind::Assignment})
        QVERIFY2(m_demo.count(kind) > 0, domain::entity(kind).plural);
}

void Seeds::keepTheRules_data()
{
    sets();
}

void Seeds::keepTheRules()
{
    QFETCH(bool, demo);
    const MemorySink &all = demo ? m_demo : m_today;
    // I1: an active community has one or two representatives
    QHash<qint64, int> seats;
    QSet<std::pair<qint64, qint64>> representatives;
    for (const domain::Row &row : all.rows(Kind::Seat)) {
        const auto seat = as<domain::Seat>(row);
        if (seat.status != domain::SeatStatus::Active)
            continue;
        ++seats[seat.community.value];
        representatives.insert({seat.person.value, seat.community.value});
    }
    for (const domain::Row &row : all.rows(Kind::Community)) {
        if (row.value("status").toString() == u"active")
            QVERIFY2(seats[row.ref.id] >= 1 && seats[row.ref.id] <= 2, qPrintable(row.value("name").toString()));
    }
    // I19: everybody in the service team is in one of the four teams, and all four have members
    QSet<qint64> teams;
    for (const domain::Row &row : all.rows(Kind::Membership)) {
        teams.insert(row.value("team").toLongLong());
        QVERIFY(row.value("team").toLongLong() >= 1 && row.value("team").toLongLong() <= 4);
    }
    QCOMPARE(teams.size(), 4);
    // I22: at most one party beside the boundary for each of the thirteen
    QSet<std::pair<qint64, qint64>> given;
    for (const domain::Row &row : all.rows(Kind::Assignment)) {
        const std::pair key(row.value("agreement").toLongLong(), row.value("responsibility").toLongLong());
        QVERIFY(!given.contains(key));
        QVERIFY(key.second >= 1 && key.second <= 13);
        given.insert(key);
    }
    // I23: the fee follows the boundary where nothing else moves it
    for (const domain::Row &row : all.rows(Kind::Agreement)) {
        const auto agreement = as<domain::Agreement>(row);
        if (!all.rowsWhere(Kind::Assignment, "agreement", QVariant::fromValue<qlonglong>(row.ref.id)).empty())
            continue;
        QCOMPARE(*agreement.feeAdjustment > 0, agreement.boundary < 7);
        QCOMPARE(*agreement.feeAdjustment<0, agreement.boundary> 7);
    }
    // I26: hub names unique in their cluster, domains in the fleet
    QSet<std::pair<qint64, QString>> names;
    QSet<QString> domains;
    QHash<qint64, qint64> communityOfHub;
    for (const domain::Row &row : all.rows(Kind::Hub)) {
        const auto hub = as<domain::Hub>(row);
        QVERIFY2(!names.contains({hub.cluster.value, hub.name}), qPrintable(hub.name));
        QVERIFY2(!domains.contains(hub.domain), qPrintable(hub.domain));
        names.insert({hub.cluster.value, hub.name});
        domains.insert(hub.domain);
        communityOfHub[row.ref.id] = hub.community.value;
    }
    // I3: every representative administers the community's hubs; nobody is appointed twice
    QSet<std::pair<qint64, qint64>> appointed;
    for (const domain::Row &row : all.rows(Kind::HubAdministrator)) {
        const std::pair key(row.value("hub").toLongLong(), row.value("person").toLongLong());
        QVERIFY(!appointed.contains(key));
        appointed.insert(key);
    }
    for (auto it = communityOfHub.begin(); it != communityOfHub.end(); ++it) {
        for (const auto &[person, community] : representatives) {
            if (community == it.value())
                QVERIFY(appointed.contains({it.key(), person}));
        }
    }
    // role definitions: unique in their hub, each with scopes
    QSet<std::pair<qint64, QString>> roles;
    for (const domain::Row &row : all.rows(Kind::Role)) {
        const auto role = as<domain::Role>(row);
        QVERIFY(!roles.contains({role.hub.value, role.name}));
        roles.insert({role.hub.value, role.name});
        // The configuration may give the role admin bearers, never scopes.
        QVERIFY(role.name == u"admin" ? !role.scopes : role.scopes && !role.scopes->isEmpty());
    }
}

void Seeds::ticketsTellACoherentStory_data()
{
    sets();
}

void Seeds::ticketsTellACoherentStory()
{
    QFETCH(bool, demo);
    const MemorySink &all = demo ? m_demo : m_today;
    QHash<qint64, QList<domain::Message>> messages;
    for (const domain::Row &row : all.rows(Kind::Message))
        messages[row.value("ticket").toLongLong()].append(as<domain::Message>(row));
    QSet<std::int64_t> numbers;
    for (const domain::Row &row : all.rows(Kind::Ticket)) {
        const auto ticket = as<domain::Ticket>(row);
        const QByteArray where = "ticket " + QByteArray::number(static_cast<qlonglong>(ticket.number));
        QVERIFY(!numbers.contains(ticket.number));
        numbers.insert(ticket.number);
        QVERIFY2(ticket.createdAt <= defaultNow(), where.constData());
        const QList<domain::Message> &said = messages[row.ref.id];
        QVERIFY2(!said.isEmpty(), where.constData());
        QCOMPARE(said.first().at, ticket.createdAt);
        for (qsizetype i = 1; i < said.size(); ++i)
            QVERIFY2(said[i].at >= said[i - 1].at && said[i].at <= defaultNow(), where.constData());
        static const QRegularExpression kHole(QStringLiteral("[{}]|lorem"));
        for (const domain::Message &one : said)
            QVERIFY2(!one.body.isEmpty() && !one.body.contains(kHole), qPrintable(one.body));
        QVERIFY2(!ticket.subject.contains(kHole), qPrintable(ticket.subject));
        if (ticket.state == domain::TicketState::Spam) {
            QVERIFY(ticket.community.isNull()); // I10 is about people's tickets
            continue;
        }
        QVERIFY2(!ticket.community.isNull() && !ticket.requester.isNull() && ticket.party, where.constData());
        const domain::Row hub = *all.row(ticket.hub.ref());
        QCOMPARE(hub.value("community").toLongLong(), qlonglong(ticket.community.value));
        const bool ended = ticket.state == domain::TicketState::Resolved || ticket.state == domain::TicketState::Closed;
        QCOMPARE(ticket.resolvedAt.has_value(), ended);
        if (ended) {
            QVERIFY2(!ticket.agent.isNull() && ticket.answeredAt, where.constData());
            QVERIFY2(*ticket.answeredAt >= ticket.createdAt && *ticket.resolvedAt >= *ticket.answeredAt,
                     where.constData());
            QVERIFY2(said.size() >= 2, where.constData());
        }
        QCOMPARE(*ticket.dueAt, afterWorkingHours(ticket.createdAt, 24));
    }
}

void Seeds::referencesLeadSomewhere_data()
{
    sets();
}

void Seeds::referencesLeadSomewhere()
{
    QFETCH(bool, demo);
    const MemorySink &all = demo ? m_demo : m_today;
    for (const domain::Entity &entity : domain::ownedEntities()) {
        for (const domain::Row &row : all.rows(entity.kind)) {
            QCOMPARE(row.values.size(), static_cast<qsizetype>(entity.fields.size()));
            QVERIFY(!row.uuid.isNull());
            for (std::size_t i = 0; i < entity.fields.size(); ++i) {
                const domain::Field &field = entity.fields[i];
                const QVariant value = row.values[static_cast<qsizetype>(i)];
                if (field.is(domain::FieldFlag::Required))
                    QVERIFY2(value.isValid() && !value.toString().isEmpty(), field.column);
                if (field.kind != domain::FieldKind::Reference || value.toLongLong() == 0)
                    continue;
                if (field.target == Kind::Team || field.target == Kind::Responsibility)
                    continue; // every file has them
                QVERIFY2(all.row({field.target, value.toLongLong()}), field.column);
            }
        }
    }
}

void Seeds::namesAreUniqueAndInvented()
{
    QSet<QString> slugs;
    for (int i = 0; i < 800; ++i) {
        const CommunityName name = communityName(i);
        QVERIFY2(!slugs.contains(name.slug), qPrintable(name.slug));
        slugs.insert(name.slug);
    }
    QSet<QString> emails;
    for (const domain::Row &row : m_today.rows(Kind::Person)) {
        const QString email = row.value("email").toString();
        QVERIFY2(email.endsWith(u".example"), qPrintable(email));
        QVERIFY2(!emails.contains(email), qPrintable(email));
        emails.insert(email);
    }
}

void Seeds::workingHoursSkipTheWeekend_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("until");
    QTest::newRow("within a week") << "2026-11-18T09:30:00Z" << 24 << "2026-11-19T09:30:00Z";
    QTest::newRow("Friday evening") << "2026-11-20T18:00:00Z" << 24 << "2026-11-23T18:00:00Z";
    QTest::newRow("Saturday") << "2026-11-21T12:00:00Z" << 24 << "2026-11-24T00:00:00Z";
    QTest::newRow("over two weekends") << "2026-11-20T00:00:00Z" << 24 * 7 << "2026-12-01T00:00:00Z";
    QTest::newRow("nothing on a Sunday") << "2026-11-22T12:00:00Z" << 0 << "2026-11-23T00:00:00Z";
}

void Seeds::workingHoursSkipTheWeekend()
{
    QFETCH(QString, from);
    QFETCH(int, hours);
    QFETCH(QString, until);
    const QDateTime wanted = QDateTime::fromString(until, Qt::ISODate);
    QCOMPARE(afterWorkingHours(QDateTime::fromString(from, Qt::ISODate), hours).toString(Qt::ISODate),
             wanted.toString(Qt::ISODate));
}

HUBDESK_TEST_MAIN(Seeds)
#include "tst_interchange_seeds.moc"
