// Point reads and pages, the current generation of snapshots, what a pull left behind.

#include "sample.h"
#include "storage/hubsnapshot.h"
#include "storage/reader.h"
#include "support/testmain.h"

#include <numeric>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::Kind;

class ReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(test::fillSample(*m_desk));
        QVERIFY(m_desk->open());
    }

    void readsARowWithItsTypes()
    {
        const auto row = reader().row({Kind::Community, 1});
        QVERIFY(row);
        QVERIFY(!row->uuid.isNull());
        const auto community = domain::record<domain::Community>(*row);
        QCOMPARE(community.displayName, QStringLiteral("Kelp Forest Observatory"));
        QCOMPARE(community.status, domain::CommunityStatus::Active);
        QCOMPARE(*community.since, QDate(2024, 3, 1));
        QVERIFY(!community.until);
        QVERIFY(!reader().row({Kind::Community, 99}));
        QVERIFY(!reader().row({Kind::Band, 1}));
    }

    void keepsNotKnownApartFromEmpty()
    {
        const auto users = reader().rowsWhere(Kind::HubUser, "name", QStringLiteral("bea"));
        QCOMPARE(users.size(), std::size_t(1));
        const auto user = domain::record<domain::HubUser>(users.front());
        QVERIFY(!user.admin);
        QVERIFY(!user.roles);
        QCOMPARE(user.groups->size(), 1);
    }

    void readsAPageInTheOrderAskedAndLeavesOutWhatIsGone()
    {
        const std::int64_t ids[] = {6, 2, 99, 1, 2};
        std::vector<std::int64_t> got;
        for (const domain::Row &row : reader().page(Kind::Person, ids))
            got.push_back(row.ref.id);
        QCOMPARE(got, (std::vector<std::int64_t>{6, 2, 1, 2}));
        QVERIFY(reader().page(Kind::Person, {}).empty());
    }

    void readsPagesLargerThanOneStatement()
    {
        std::vector<domain::Change> changes;
        for (int i = 0; i < 300; ++i) {
            domain::Person person;
            person.name = QStringLiteral("P%1").arg(i);
            changes.push_back(m_desk->made(person, -1 - i));
        }
        QVERIFY(m_desk->commit(std::move(changes)));
        std::vector<std::int64_t> ids(306);
        std::iota(ids.rbegin(), ids.rend(), 1);
        const auto rows = reader().page(Kind::Person, ids);
        QCOMPARE(rows.size(), ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(rows[i].ref.id, ids[i]);
    }

    void findsRowsWhereAColumnIsNull()
    {
        QCOMPARE(reader().rowsWhere(Kind::Hub, "community", {}).size(), std::size_t(1));
        QCOMPARE(reader().rowsWhere(Kind::Hub, "community", 1).size(), std::size_t(1));
        QVERIFY(reader().rowsWhere(Kind::Hub, "no_such_column", 1).empty());
        QCOMPARE(reader().rows(Kind::Hub).size(), std::size_t(3));
    }

    void readsTheCurrentGenerationOnly()
    {
        const auto before = reader().rows(Kind::HubUser);
        QCOMPARE(before.size(), std::size_t(8));
        auto writer = SnapshotWriter::begin(m_desk->file->writer(), {1}, m_desk->clock.now());
        QVERIFY(writer);
        domain::HubUser user;
        user.name = QStringLiteral("Ada");
        user.admin = false;
        QVERIFY((*writer)->addUsers({user}));
        QCOMPARE(reader().rows(Kind::HubUser).size(), std::size_t(8)); // staged is not said yet
        QVERIFY((*writer)->finish({1, {}}, {}));
        QCOMPARE(reader().rows(Kind::HubUser).size(), std::size_t(4));
        // The row kept its id and has its new value.
        const auto now = reader().row(before.front().ref);
        QVERIFY(now);
        QCOMPARE(now->value("name").toString(), QStringLiteral("Ada"));
        QCOMPARE(now->value("admin").toBool(), false);
    }

    void tellsWhatAPullLeft()
    {
        const auto status = hubStatus(reader(), {2});
        QVERIFY(status);
        QCOMPARE(status->users, std::int64_t(3));
        QCOMPARE(status->version, QStringLiteral("5.2.1"));
        QCOMPARE(status->notVisible, QStringList{QStringLiteral("groups")});
        QCOMPARE(status->pulledAt->toMSecsSinceEpoch(), m_desk->clock.now().toMSecsSinceEpoch());
        QVERIFY(!status->lastError);
        QVERIFY(!hubStatus(reader(), {3}));
        QCOMPARE(hubStatuses(reader()).size(), 2);
    }

    void listsTheMembersOfAGroupByName()
    {
        const auto groups = reader().rows(Kind::HubGroup);
        QCOMPARE(groups.size(), std::size_t(1));
        const QStringList all = groupMembers(reader(), groups.front().ref, 100);
        QCOMPARE(all.size(), 5);
        QCOMPARE(all.front(), QStringLiteral("Ada"));
        QCOMPARE(groupMembers(reader(), groups.front().ref, 2, 1), all.mid(1, 2));
    }

    void listsTheDifferencesOfTheLastPull()
    {
        auto writer = SnapshotWriter::begin(m_desk->file->writer(), {2}, m_desk->clock.now());
        QVERIFY(writer);
        domain::HubUser user;
        user.name = QStringLiteral("new");
        QVERIFY((*writer)->addUsers({user}));
        QVERIFY((*writer)->finish({1, {}}, {}));
        const auto differences = lastDifferences(reader(), {2});
        QCOMPARE(differences.size(), 4);
        QCOMPARE(std::count_if(differences.begin(), differences.end(),
                               [](const auto &d) { return d.what == PullDifference::What::Added; }),
                 1);
        QCOMPARE(lastDifferences(reader(), {2}, 2).size(), 2);
    }

    void readsTheJournalAsRows()
    {
        QVERIFY(m_desk->commit({test::edited({Kind::Hub, 1}, "notes", QString(), QStringLiteral("x"))},
                               QStringLiteral("Note it")));
        const auto row = reader().row({Kind::JournalEntry, 2});
        QVERIFY(row);
        QCOMPARE(row->value("label").toString(), QStringLiteral("Note it"));
        QCOMPARE(row->value("who").toString(), QStringLiteral("ada"));
        QCOMPARE(row->value("changes").toLongLong(), 1);
    }

private:
    Reader &reader() { return m_desk->file->reader(); }
    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(ReaderTest)
#include "tst_storage_read_reader.moc"
