// Which rows, in which order: sorts, filters, references, bands, and the first screenful.

#include "sample.h"
#include "storage/reader.h"
#include "support/testmain.h"

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::Kind;
using test::at;
using Derived = ColumnPath::Derived;

class IdListTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(test::fillSample(*m_desk));
        QVERIFY(m_desk->open());
    }

    void ordersNamesAsTheirReadersDo()
    {
        // Without case and accents, numbers by their value.
        QCOMPARE(sorted(Kind::Person, at(Kind::Person, "name")),
                 test::texts({"ådne Ek", "amara Okafor", "Ben 9", "Ben 10", "Ben Álvarez", "Zoë Lim"}));
        QCOMPARE(sorted(Kind::Person, at(Kind::Person, "name"), true).front(), QStringLiteral("Zoë Lim"));
        QCOMPARE(sorted(Kind::HubUser, at(Kind::HubUser, "name")),
                 test::texts({"a%b", "Ada", "ada", "bea", "ben", "CARL_x", "dörte", "王小明"}));
    }

    void ordersVersionsByTheirNumbers()
    {
        QCOMPARE(ids(Kind::Hub, at(Kind::Hub, "version")), (std::vector<std::int64_t>{2, 3, 1}));
    }

    void ordersChoicesAsDeclared()
    {
        // new, needs approval, open ... closed
        QCOMPARE(ids(Kind::Ticket, at(Kind::Ticket, "state")), (std::vector<std::int64_t>{4, 2, 1, 3}));
    }

    void keepsRowsWithoutAReferenceAndPutsThemLast()
    {
        QCOMPARE(ids(Kind::Hub, at(Kind::Hub, "community")), (std::vector<std::int64_t>{2, 1, 3}));
        QCOMPARE(ids(Kind::Hub, at(Kind::Hub, "community"), true), (std::vector<std::int64_t>{1, 2, 3}));
        QCOMPARE(ids(Kind::Ticket, test::over(Kind::Ticket, "requester", "name")),
                 (std::vector<std::int64_t>{3, 1, 2, 4}));
    }

    void putsUnknownTimesLastBothWays()
    {
        const auto up = sorted(Kind::HubUser, at(Kind::HubUser, "last_activity"));
        QCOMPARE(up.back(), QStringLiteral("王小明"));
        const auto down = sorted(Kind::HubUser, at(Kind::HubUser, "last_activity"), true);
        QCOMPARE(down.back(), QStringLiteral("王小明"));
        QCOMPARE(down.front(), QStringLiteral("Ada"));
    }

    void ordersEqualRowsById()
    {
        QCOMPARE(ids(Kind::Person, at(Kind::Person, "email")), (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(ids(Kind::Person, at(Kind::Person, "email"), true), (std::vector<std::int64_t>{6, 5, 4, 3, 2, 1}));
    }

    void filtersByEveryComparison()
    {
        IdQuery query{.kind = Kind::Ticket};
        query.filters = {{at(Kind::Ticket, "state"), Filter::Compare::NotEqual, QStringLiteral("closed")}};
        QCOMPARE(run(query).total, std::int64_t(3));
        query.filters = {{at(Kind::Ticket, "community"), Filter::Compare::Unknown, {}}};
        QCOMPARE(only(query), std::int64_t(4));
        query.filters = {{at(Kind::Ticket, "community"), Filter::Compare::Known, {}},
                         {at(Kind::Ticket, "number"), Filter::Compare::Greater, 101}};
        QCOMPARE(only(query), std::int64_t(3));
        query.filters = {{at(Kind::Ticket, "number"), Filter::Compare::Less, 101}};
        QCOMPARE(only(query), std::int64_t(1));
        query.filters = {
            {test::over(Kind::Ticket, "requester", "name"), Filter::Compare::Equal, QStringLiteral("ådne Ek")}};
        QCOMPARE(only(query), std::int64_t(3));
    }

    void takesOneHubOrAll()
    {
        IdQuery query{.kind = Kind::HubUser};
        QCOMPARE(run(query).total, std::int64_t(8));
        query.hub = {1};
        QCOMPARE(run(query).total, std::int64_t(5));
        query.hub = {3};
        QCOMPARE(run(query).total, std::int64_t(0)); // never pulled
        IdQuery roles{.kind = Kind::Role};
        roles.hub = {2};
        QCOMPARE(run(roles).total, std::int64_t(0));
        roles.hub = {1};
        QCOMPARE(run(roles).total, std::int64_t(1));
    }

    void listsRoleNamesThatHaveNoDefinition()
    {
        IdQuery query{.kind = Kind::Role, .also = {Kind::HubRole}};
        query.sort = {at(Kind::Role, "hub"), at(Kind::Role, "name")};
        query.descending = {false, false};
        const IdList list = run(query);
        QCOMPARE(list.total, std::int64_t(2)); // teacher is defined; of the seen ones only user is not
        QCOMPARE(unpack(list.ids[0]).kind, Kind::Role);
        QCOMPARE(unpack(list.ids[1]).kind, Kind::HubRole);
        QCOMPARE(nameOf(list.ids[1]), QStringLiteral("user"));
        query.text = QStringLiteral("USE");
        query.searched = {at(Kind::Role, "name")};
        QCOMPARE(nameOf(run(query).ids.front()), QStringLiteral("user"));
        query.filters = {{at(Kind::Role, "scopes"), Filter::Compare::Known, {}}};
        query.text.clear();
        QCOMPARE(unpack(run(query).ids.front()).kind, Kind::Role);
        QCOMPARE(run(query).total, std::int64_t(1));
    }

    void putsABandBeforeEachGroup()
    {
        IdQuery query{.kind = Kind::Ticket};
        query.group = at(Kind::Ticket, "community");
        query.sort = {at(Kind::Ticket, "number")};
        const IdList list = run(query);
        QCOMPARE(list.total, std::int64_t(4));
        QCOMPARE(list.matches, std::int64_t(4)); // bands are not counted
        QCOMPARE(list.ids.size(), std::size_t(7));
        QCOMPARE(list.bands.size(), std::size_t(3));
        QCOMPARE(list.bands[0].value.toLongLong(), 2); // Ärde comes before Kelp
        QCOMPARE(list.bands[1], (Band{QVariant::fromValue<qlonglong>(1), 2}));
        QVERIFY(!list.bands[2].value.isValid()); // none: last
        QCOMPARE(unpack(list.ids[0]), (domain::Ref{Kind::Band, 1}));
        query.text = QStringLiteral("kelp");
        query.searched = {at(Kind::Ticket, "subject")};
        const IdList found = run(query);
        QCOMPARE(found.ids.size(), std::size_t(2));
        QCOMPARE(found.bands.front(), (Band{QVariant::fromValue<qlonglong>(1), 1}));
        QCOMPARE(found.total, std::int64_t(4));
    }

    void beginsTheListAsTheWholeListDoes_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<bool>("descending");
        for (const char *column : {"name", "last_activity", "admin", "roles", "hub"}) {
            QTest::addRow("%s up", column) << QByteArray(column) << false;
            QTest::addRow("%s down", column) << QByteArray(column) << true;
        }
    }
    void beginsTheListAsTheWholeListDoes()
    {
        QFETCH(QByteArray, column);
        QFETCH(bool, descending);
        IdQuery query{.kind = Kind::HubUser};
        query.sort = {at(Kind::HubUser, column.constData())};
        query.descending = {descending};
        const auto first = firstIds(reader(), query, 3, test::neverStop());
        QVERIFY(first);
        const IdList all = run(query);
        QCOMPARE(first->total, all.total);
        QCOMPARE(first->ids, std::vector<PackedRef>(all.ids.begin(), all.ids.begin() + 3));
    }

    void derivesCounts()
    {
        const std::int64_t hubs[] = {1, 2, 3, 99};
        auto values = derivedValues(reader(), Kind::Hub, Derived::HubUsers, hubs);
        QCOMPARE(values[0].toLongLong(), 5);
        QCOMPARE(values[1].toLongLong(), 3);
        QVERIFY(!values[2].isValid()); // never pulled: not known, not 0
        QVERIFY(!values[3].isValid());
        values = derivedValues(reader(), Kind::Hub, Derived::HubVersion, hubs);
        QCOMPARE(values[0].toString(), QStringLiteral("5.2.1"));
        QCOMPARE(values[2].toString(), QStringLiteral("5.0.0b1"));
        QCOMPARE(derivedValues(reader(), Kind::Hub, Derived::HubPulledAt, hubs)[0].toDateTime(), m_desk->clock.now());
        const std::int64_t one[] = {1};
        QCOMPARE(derivedValues(reader(), Kind::Role, Derived::RoleBearers, one)[0].toLongLong(), 1);
        QCOMPARE(derivedValues(reader(), Kind::Ticket, Derived::TicketMessages, one)[0].toLongLong(), 2);
        QCOMPARE(derivedValues(reader(), Kind::Community, Derived::CommunityHubs, one)[0].toLongLong(), 1);
        QCOMPARE(derivedValues(reader(), Kind::Community, Derived::CommunityRepresentatives, one)[0].toLongLong(), 1);
        const auto team = reader().row({Kind::Team, 2})->value("name").toString();
        QCOMPARE(derivedValues(reader(), Kind::Person, Derived::PersonTeams, one)[0].toString(), team);
    }

    void ordersByDerivedValues()
    {
        QCOMPARE(ids(Kind::Hub, {{}, 0, Derived::HubUsers}), (std::vector<std::int64_t>{2, 1, 3}));
        QCOMPARE(ids(Kind::Hub, {{}, 0, Derived::HubUsers}, true), (std::vector<std::int64_t>{1, 2, 3}));
    }

    void seesWhatWasCommittedSince()
    {
        QCOMPARE(sorted(Kind::Person, at(Kind::Person, "name")).size(), 6);
        domain::Person person;
        person.name = QStringLiteral("Aaron");
        QVERIFY(m_desk->make(person) > 0);
        QCOMPARE(sorted(Kind::Person, at(Kind::Person, "name"))[1], QStringLiteral("ådne Ek"));
        QCOMPARE(sorted(Kind::Person, at(Kind::Person, "name"))[0], QStringLiteral("Aaron"));
    }

    void givesUpWhenStopped()
    {
        const auto list = allIds(reader(), {.kind = Kind::HubUser, .text = QStringLiteral("a")},
                                 StopToken(std::make_shared<std::atomic_bool>(true)));
        // So few rows may be through before the stop is seen; an answer must then be whole.
        QVERIFY(!list ? list.error().code == domain::ErrorCode::Cancelled : list->total == 8);
    }

private:
    Reader &reader() { return m_desk->file->reader(); }
    IdList run(const IdQuery &query)
    {
        auto list = allIds(reader(), query, test::neverStop());
        if (!list) {
            qWarning("%s", qPrintable(list.error().detail));
            return {};
        }
        return std::move(list).value();
    }
    std::int64_t only(const IdQuery &query)
    {
        const IdList list = run(query);
        return list.ids.size() == 1 ? unpack(list.ids.front()).id : -static_cast<std::int64_t>(list.ids.size());
    }
    std::vector<std::int64_t> ids(Kind kind, const ColumnPath &path, bool descending = false)
    {
        IdQuery query{.kind = kind};
        query.sort = {path};
        query.descending = {descending};
        std::vector<std::int64_t> result;
        for (const PackedRef ref : run(query).ids)
            result.push_back(unpack(ref).id);
        return result;
    }
    QString nameOf(PackedRef ref) { return reader().row(unpack(ref))->value("name").toString(); }
    QStringList sorted(Kind kind, const ColumnPath &path, bool descending = false)
    {
        QStringList names;
        for (const std::int64_t id : ids(kind, path, descending))
            names.append(nameOf(pack({kind, id})));
        return names;
    }
    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(IdListTest)
#include "tst_storage_read_idlist.moc"
