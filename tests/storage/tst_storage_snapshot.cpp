// A hub's state on its way in: staged, verified, swapped, cleaned up.

#include "fixture.h"
#include "storage/connection.h"
#include "storage/hubsnapshot.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QSqlQuery>
#include <QThread>
#include <QTimer>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::ErrorCode;
using domain::HubGroup;
using domain::HubId;
using domain::HubServer;
using domain::HubService;
using domain::HubUser;
using domain::Kind;
using test::code;
using test::codeOf;

namespace {

HubUser user(const QString &name, const QStringList &groups = {}, bool admin = false)
{
    HubUser result;
    result.name = name;
    result.admin = admin;
    result.groups = groups;
    result.roles = QStringList{admin ? QStringLiteral("admin") : QStringLiteral("user")};
    return result;
}

HubGroup group(const QString &name)
{
    HubGroup result;
    result.name = name;
    result.roles = QStringList();
    return result;
}

HubService service(const QString &name)
{
    HubService result;
    result.name = name;
    result.admin = true;
    result.roles = QStringList{QStringLiteral("culler")};
    return result;
}

} // namespace

class SnapshotTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(m_desk->open());
        domain::Hub hub;
        hub.name = QStringLiteral("lake");
        m_hub.value = m_desk->make(hub);
        QVERIFY(m_hub.value > 0);
    }

    void takesAHubIn()
    {
        const auto status =
            pull({user(QStringLiteral("ada"), {QStringLiteral("staff"), QStringLiteral("all")}, true),
                  user(QStringLiteral("bob"), {QStringLiteral("all")})},
                 {group(QStringLiteral("all")), group(QStringLiteral("staff"))}, {service(QStringLiteral("cull"))});
        QVERIFY2(status, qPrintable(status ? QString() : status.error().detail));
        QCOMPARE(status->users, std::int64_t(2));
        QCOMPARE(status->admins, std::int64_t(1));
        QCOMPARE(status->added, std::int64_t(5));
        const auto stored = hubStatus(reader(), m_hub);
        QVERIFY(stored);
        QCOMPARE(stored->generation, status->generation);
        QCOMPARE(stored->groups, std::int64_t(2));
        QCOMPARE(stored->version, QStringLiteral("5.4.0"));
        QCOMPARE(stored->pulledAt, std::optional(m_desk->clock.now()));
        QVERIFY(!stored->lastError);
        QVERIFY(lastDifferences(reader(), m_hub).isEmpty()); // nothing to compare with

        const domain::Row ada = *reader().row({Kind::HubUser, idOf(Kind::HubUser, QStringLiteral("ada"))});
        QCOMPARE(ada.value("groups").toStringList(), (QStringList{QStringLiteral("all"), QStringLiteral("staff")}));
        QCOMPARE(ada.value("admin").toBool(), true);
        QVERIFY(!ada.value("last_activity").isValid());
        const domain::Ref all{Kind::HubGroup, idOf(Kind::HubGroup, QStringLiteral("all"))};
        QCOMPARE(reader().row(all)->value("members").toInt(), 2);
        QCOMPARE(groupMembers(reader(), all, 10), (QStringList{QStringLiteral("ada"), QStringLiteral("bob")}));
        QCOMPARE(groupMembers(reader(), all, 1, 1), QStringList{QStringLiteral("bob")});
        const domain::Row role = *reader().row({Kind::HubRole, idOf(Kind::HubRole, QStringLiteral("culler"))});
        QCOMPARE(role.value("users").toInt(), 0);
        QCOMPARE(role.value("services").toInt(), 1);
        // One row in the journal, and nothing in it to take back.
        const auto entry = journalEntry(reader(), 2);
        QVERIFY(entry);
        QCOMPARE(entry->label, QStringLiteral("Pull lake"));
        QCOMPARE(codeOf(m_desk->revert(2)), code(ErrorCode::NotFound));
    }

    void keepsIdsAndTellsWhatChanged()
    {
        QVERIFY(pull({user(QStringLiteral("ada")), user(QStringLiteral("bob")), user(QStringLiteral("cyd"))},
                     {group(QStringLiteral("all"))}));
        const std::int64_t ada = idOf(Kind::HubUser, QStringLiteral("ada"));
        const std::int64_t bob = idOf(Kind::HubUser, QStringLiteral("bob"));
        m_desk->clock.advance(60'000);
        // In another order, one gone, one new, one changed.
        const auto second = pull({user(QStringLiteral("dan")), user(QStringLiteral("ada"), {QStringLiteral("all")}),
                                  user(QStringLiteral("cyd"))},
                                 {group(QStringLiteral("all"))});
        QVERIFY(second);
        QCOMPARE(second->added, std::int64_t(1));
        QCOMPARE(second->changed, std::int64_t(1));
        QCOMPARE(second->removed, std::int64_t(1));
        QCOMPARE(idOf(Kind::HubUser, QStringLiteral("ada")), ada);
        QVERIFY(!reader().row({Kind::HubUser, bob}));
        QCOMPARE(number(QStringLiteral("SELECT gone FROM snapshot_name WHERE name = 'bob'")), second->generation);
        const auto differences = lastDifferences(reader(), m_hub);
        QCOMPARE(differences.size(), 3);
        QCOMPARE(differences[0].what, PullDifference::What::Added);
        QCOMPARE(differences[0].name, QStringLiteral("dan"));
        QCOMPARE(differences[1].column, QStringLiteral("groups"));
        QCOMPARE(differences[1].before, QStringLiteral("[]"));
        QCOMPARE(differences[1].after, QStringLiteral("[\"all\"]"));
        QCOMPARE(differences[2].what, PullDifference::What::Removed);
        QCOMPARE(differences[2].name, QStringLiteral("bob"));

        QVERIFY(pull({user(QStringLiteral("ada")), user(QStringLiteral("bob"))}, {group(QStringLiteral("all"))}));
        QCOMPARE(idOf(Kind::HubUser, QStringLiteral("bob")), bob); // back under the old id
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM snapshot_name WHERE name = 'bob' AND gone IS NULL")), 1);
    }

    void cleansUpBehindItself()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(pull({user(QStringLiteral("ada"), {QStringLiteral("all")})}, {group(QStringLiteral("all"))}));
        QTRY_COMPARE(number(QStringLiteral("SELECT count(*) FROM snapshot_generation")), 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM snapshot_user")), 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM snapshot_member")), 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM snapshot_group")), 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM snapshot_role")), 1);
    }

    void countsAUserOnceThatComesTwice()
    {
        auto writer = begin();
        QVERIFY(writer->addUsers({user(QStringLiteral("ada"), {QStringLiteral("a")}), user(QStringLiteral("bob"))}));
        QVERIFY(writer->addUsers({user(QStringLiteral("bob")), user(QStringLiteral("cyd"))}));
        QCOMPARE(writer->usersStaged(), std::int64_t(3));
        QVERIFY(writer->finish({3, {}}, status()));
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM snapshot_user")), 3);
    }

    void refusesAHubThatSuddenlyHasNoUsers()
    {
        QVERIFY(pull({user(QStringLiteral("ada"))}, {}));
        const auto empty = pull({}, {});
        QCOMPARE(codeOf(empty), code(ErrorCode::Suspicious));
        QVERIFY(idOf(Kind::HubUser, QStringLiteral("ada")) > 0);
        QCOMPARE(hubStatus(reader(), m_hub)->users, std::int64_t(1));
        QCOMPARE(begin()->usersStaged(), std::int64_t(0));
    }

    void acceptsAnEmptyHubAtFirst()
    {
        const auto empty = pull({}, {});
        QVERIFY(empty);
        QCOMPARE(empty->users, std::int64_t(0));
    }

    void refusesCountsThatDoNotMatchAndStartsAfresh()
    {
        auto writer = begin();
        QVERIFY(writer->addUsers({user(QStringLiteral("ada"))}));
        const auto result = writer->finish({2, {}}, status());
        QCOMPARE(codeOf(result), code(ErrorCode::RemoteFailed));
        QCOMPARE(result.error().detail, QStringLiteral("users 1, 2"));
        QVERIFY(writer->fail(result.error(), m_desk->clock.now()));
        const auto stored = hubStatus(reader(), m_hub);
        QCOMPARE(stored->generation, std::int64_t(0));
        QCOMPARE(stored->lastError->code, ErrorCode::RemoteFailed);
        QCOMPARE(stored->triedAt, std::optional(m_desk->clock.now()));
        QCOMPARE(begin()->usersStaged(), std::int64_t(0)); // not resumed
    }

    void resumesWithinAnHourAndAfterARestart()
    {
        {
            auto writer = begin();
            QVERIFY(writer->addServers({server(QStringLiteral("ada"))}));
            QVERIFY(writer->addUsers({user(QStringLiteral("ada"), {QStringLiteral("all")})}));
            QVERIFY(writer->fail({ErrorCode::TimedOut, QStringLiteral("page 2"), {}}, m_desk->clock.now()));
        }
        QVERIFY(m_desk->reopen());
        m_desk->clock.advance(59 * 60'000);
        {
            auto writer = begin();
            QCOMPARE(writer->usersStaged(), std::int64_t(1));
            QVERIFY(writer->addUsers({user(QStringLiteral("bob"), {QStringLiteral("all")})}));
            QVERIFY(writer->addGroups({group(QStringLiteral("all"))}));
            const auto done = writer->finish({2, 1}, status());
            QVERIFY(done);
            QCOMPARE(done->servers, std::int64_t(1));
        }
        QCOMPARE(groupMembers(reader(), {Kind::HubGroup, idOf(Kind::HubGroup, QStringLiteral("all"))}, 9).size(), 2);
        QVERIFY(!hubStatus(reader(), m_hub)->lastError);
        {
            auto writer = begin();
            QVERIFY(writer->addUsers({user(QStringLiteral("ada"))}));
        }
        m_desk->clock.advance(61 * 60'000);
        QCOMPARE(begin()->usersStaged(), std::int64_t(0));
    }

    void keepsWhatItCouldNotSeeUnknown()
    {
        HubUser ada;
        ada.name = QStringLiteral("ada");
        HubGroup all;
        all.name = QStringLiteral("all");
        auto writer = begin();
        QVERIFY(writer->addUsers({ada}));
        QVERIFY(writer->addGroups({all}));
        HubStatus known = status();
        known.notVisible = {QStringLiteral("roles")};
        QVERIFY(writer->finish({}, known));
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM snapshot_role")), 0);
        const domain::Row row = *reader().row({Kind::HubGroup, idOf(Kind::HubGroup, QStringLiteral("all"))});
        QVERIFY(!row.value("members").isValid());
        QVERIFY(!row.value("roles").isValid());
        QVERIFY(!reader().row({Kind::HubUser, idOf(Kind::HubUser, QStringLiteral("ada"))})->value("admin").isValid());
        QCOMPARE(hubStatus(reader(), m_hub)->notVisible, QStringList{QStringLiteral("roles")});
    }

    void doesNotCallHiddenUsersRemoved()
    {
        QVERIFY(pull({user(QStringLiteral("ada"))}, {group(QStringLiteral("all"))}));
        auto writer = begin();
        QVERIFY(writer->addGroups({group(QStringLiteral("all"))}));
        HubStatus blind = status();
        blind.notVisible = {QStringLiteral("users")};
        const auto second = writer->finish({}, blind);
        QVERIFY(second);
        QCOMPARE(second->removed, std::int64_t(0));
        const auto third = pull({user(QStringLiteral("ada"))}, {group(QStringLiteral("all"))});
        QVERIFY(third);
        QCOMPARE(third->added, std::int64_t(0));
    }

    void doesNotCallFilteredUsersRemoved()
    {
        HubStatus all = status();
        all.scopes = {QStringLiteral("list:users"), QStringLiteral("list:users!group=all"),
                      QStringLiteral("list:groups"), QStringLiteral("list:services")};
        HubStatus some = status();
        some.scopes = {QStringLiteral("list:users!group=all"), QStringLiteral("list:groups!group=all")};
        const std::vector<HubUser> both{user(QStringLiteral("ada"), {QStringLiteral("all")}),
                                        user(QStringLiteral("bob"))};
        const auto take = [this](std::vector<HubUser> users, const HubStatus &seen) {
            auto writer = begin();
            std::ignore = writer->addUsers(std::move(users));
            std::ignore = writer->addGroups({group(QStringLiteral("all"))});
            return writer->finish({}, seen);
        };
        QVERIFY(take(both, all));
        const domain::Ref members{Kind::HubGroup, idOf(Kind::HubGroup, QStringLiteral("all"))};
        QCOMPARE(reader().row(members)->value("members").toInt(), 1);
        // The token was narrowed: bob is out of sight, not off the hub, and nothing is counted.
        const auto narrowed = take({both.front()}, some);
        QVERIFY(narrowed);
        QCOMPARE(narrowed->removed, std::int64_t(0));
        QVERIFY(!reader().row(members)->value("members").isValid());
        // Under the same filter twice, who is missing is gone.
        const auto again = take({user(QStringLiteral("cyd"), {QStringLiteral("all")})}, some);
        QVERIFY(again);
        QCOMPARE(again->added, std::int64_t(1));
        QCOMPARE(again->removed, std::int64_t(1));
    }

    void forgetsAHubsPeople()
    {
        QVERIFY(
            pull({user(QStringLiteral("ada-of-the-lake"), {QStringLiteral("all")})}, {group(QStringLiteral("all"))}));
        QVERIFY(
            pull({user(QStringLiteral("bob-of-the-lake"), {QStringLiteral("all")})}, {group(QStringLiteral("all"))}));
        QVERIFY(forgetSnapshot(m_desk->file->writer(), m_hub));
        QVERIFY(!hubStatus(reader(), m_hub));
        for (const char *table : {"snapshot_name", "snapshot_user", "snapshot_group", "snapshot_member",
                                  "snapshot_role", "snapshot_generation", "snapshot_difference"})
            QCOMPARE(number(QStringLiteral("SELECT count(*) FROM %1").arg(QString::fromLatin1(table))), 0);
        QVERIFY(reader().row({Kind::Hub, m_hub.value}));
        m_desk->file.reset();
        QFile file(m_desk->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("of-the-lake")); // overwritten, not only unlinked
    }

    void refusesAHubThatIsNotThere()
    {
        const auto writer = SnapshotWriter::begin(m_desk->file->writer(), HubId{99}, m_desk->clock.now());
        QCOMPARE(codeOf(writer), code(ErrorCode::NotFound));
    }

    void letsEditsInWhileAPullIsWriting()
    {
        const int count = qEnvironmentVariableIsSet("HUBDESK_STRESS") ? 100'000 : 20'000;
        std::atomic_bool running = true;
        qint64 writing = 0;
        QScopedPointer<QThread> puller(QThread::create([&] {
            std::vector<HubUser> page;
            QElapsedTimer timer;
            auto writer = begin();
            for (int i = 0; i < count; ++i) {
                page.push_back(
                    user(QStringLiteral("user-%1").arg(i), {QStringLiteral("g%1").arg(i % 50), QStringLiteral("all")}));
                if (page.size() == 1000) {
                    timer.start();
                    std::ignore = writer->addUsers(std::exchange(page, {}));
                    writing += timer.elapsed();
                }
            }
            timer.start();
            std::ignore = writer->finish({count, {}}, status());
            writing += timer.elapsed();
            running = false;
        }));
        puller->start();
        qint64 longest = 0;
        QString notes;
        int edits = 0;
        QTimer typing; // a fast typist, not a competitor
        connect(&typing, &QTimer::timeout, this, [&] {
            const QString next = QString::number(++edits);
            QElapsedTimer timer;
            timer.start();
            QVERIFY(m_desk->commit({test::edited({Kind::Hub, m_hub.value}, "notes", notes, next)}));
            longest = std::max(longest, timer.elapsed());
            notes = next;
        });
        typing.start(20);
        QTRY_VERIFY_WITH_TIMEOUT(!running, 60'000);
        typing.stop();
        puller->wait();
        qInfo("%d users: %lld ms in the snapshot writer; %d edits meanwhile, the slowest %lld ms", count, writing,
              edits, longest);
        QCOMPARE(hubStatus(reader(), m_hub)->users, std::int64_t(count));
        QVERIFY(edits > 1);
        QVERIFY2(longest < 500, "an edit waited for the pull");
    }

private:
    Reader &reader() { return m_desk->file->reader(); }
    std::unique_ptr<SnapshotWriter> begin()
    {
        auto writer = SnapshotWriter::begin(m_desk->file->writer(), m_hub, m_desk->clock.now());
        return writer ? std::move(writer).value() : nullptr;
    }
    HubServer server(const QString &owner)
    {
        HubServer result;
        result.user = owner;
        result.ready = true;
        return result;
    }
    HubStatus status()
    {
        HubStatus result;
        result.version = QStringLiteral("5.4.0");
        return result;
    }
    domain::Result<HubStatus> pull(std::vector<HubUser> users, std::vector<HubGroup> groups,
                                   std::vector<HubService> services = {})
    {
        auto writer = begin();
        if (!writer)
            return domain::Error{};
        const auto count = static_cast<std::int64_t>(users.size());
        const auto groupCount = static_cast<std::int64_t>(groups.size());
        for (const auto &done : {writer->addUsers(std::move(users)), writer->addGroups(std::move(groups)),
                                 writer->addServices(std::move(services))}) {
            if (!done)
                return done.error();
        }
        return writer->finish({count, groupCount}, status(), QStringLiteral("Pull lake"));
    }
    std::int64_t number(const QString &sql)
    {
        const auto value = scalar(reader().database(), sql);
        return value ? value->toLongLong() : -1;
    }
    std::int64_t idOf(Kind kind, const QString &name)
    {
        return number(QStringLiteral("SELECT n.id FROM snapshot_name n WHERE n.kind = %1 AND n.name = '%2'")
                          .arg(static_cast<int>(kind))
                          .arg(name));
    }

    std::unique_ptr<test::Desk> m_desk;
    HubId m_hub;
};

HUBDESK_TEST_MAIN(SnapshotTest)
#include "tst_storage_snapshot.moc"
