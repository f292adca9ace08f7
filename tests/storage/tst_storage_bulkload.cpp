// Seeds: a filled file is as good as one filled by hand, and takes the place of the old one at the end.
// HUBDESK_STRESS=1 measures the size of `hubdesk seed stress`.

#include "fixture.h"
#include "storage/bulkload.h"
#include "storage/connection.h"
#include "storage/doctor.h"
#include "storage/kept.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlQuery>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::ErrorCode;
using domain::Kind;
using test::code;
using test::codeOf;

class BulkLoadTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<test::Desk>(); }

    void fillsANewFile()
    {
        fill(2'000, 30, 300, 900);
        QVERIFY(checkFile(m_desk->path()).isEmpty());
        QVERIFY(m_desk->open());
        Reader &reader = m_desk->file->reader();
        QCOMPARE(reader.rows(Kind::Ticket).size(), std::size_t(300));
        QCOMPARE(reader.row({Kind::Ticket, 7})->value("subject").toString(), QStringLiteral("Kernel 7 dies at noon"));
        QCOMPARE(reader.rows(Kind::Team).size(), std::size_t(4));
        const auto status = hubStatus(reader, {1});
        QVERIFY(status);
        QCOMPARE(status->users, std::int64_t(2'000));
        QCOMPARE(status->admins, std::int64_t(20));
        QCOMPARE(number("SELECT sum(members) FROM snapshot_group"), number("SELECT count(*) FROM snapshot_member"));
        QCOMPARE(number("SELECT users FROM snapshot_role WHERE name = 'user'"), std::int64_t(2'000));
        QCOMPARE(number("SELECT count(*) FROM message_search WHERE message_search MATCH '\"answer 899\"'"),
                 std::int64_t(1));
        const auto tokens = knownTokens(reader, {1});
        QCOMPARE(tokens.size(), std::size_t(5));
        QCOMPARE(tokens[1].scopes, std::optional(QStringList{QStringLiteral("inherit")}));
        QCOMPARE(tokens[1].roles, std::optional<QStringList>());
        QCOMPARE(tokens[1].lastActivity, std::optional(m_desk->clock.now()));
        QVERIFY(!tokens[0].lastActivity);
        const auto entry = journalEntry(reader, 1);
        QVERIFY(entry);
        QCOMPARE(entry->label, QStringLiteral("Seeded"));
        QCOMPARE(entry->fileId, m_desk->file->fileId());
        // And it can be edited and pulled into like any other.
        QVERIFY(m_desk->commit({test::edited({Kind::Hub, 1}, "notes", QString(), QStringLiteral("x"))}));
        auto writer = SnapshotWriter::begin(m_desk->file->writer(), {1}, m_desk->clock.now());
        QVERIFY(writer);
        domain::HubUser user;
        user.name = QStringLiteral("user-0000001");
        QVERIFY((*writer)->addUsers({user}));
        const auto pulled = (*writer)->finish({1, {}}, {});
        QVERIFY(pulled);
        QCOMPARE(pulled->removed, std::int64_t(1'999 + 30));
    }

    void refusesAFileThatHasRecords()
    {
        QVERIFY(m_desk->open());
        domain::Person ada;
        ada.name = QStringLiteral("Ada");
        const std::int64_t id = m_desk->make(ada);
        QCOMPARE(codeOf(BulkLoader::begin(m_desk->path(), m_desk->clock, m_desk->uuids)), code(ErrorCode::FileLocked));
        m_desk->file.reset();
        const auto refused = BulkLoader::begin(m_desk->path(), m_desk->clock, m_desk->uuids);
        QCOMPARE(codeOf(refused), code(ErrorCode::FileNotEmpty));
        QCOMPARE(refused.error().detail, QStringLiteral("people"));
        QVERIFY(m_desk->open());
        QVERIFY(m_desk->file->reader().row({Kind::Person, id}));
    }

    void leavesTheFileAloneUnlessItFinishes()
    {
        QVERIFY(m_desk->open());
        m_desk->file.reset();
        {
            auto loader = BulkLoader::begin(m_desk->path(), m_desk->clock, m_desk->uuids);
            QVERIFY(loader);
            domain::Person ada;
            ada.name = QStringLiteral("Ada");
            QVERIFY((*loader)->add(1, m_desk->uuids.next(), ada));
            QCOMPARE(codeOf((*loader)->add(1, m_desk->uuids.next(), ada)), code(ErrorCode::Duplicate));
        }
        QVERIFY(!QFileInfo::exists(m_desk->path() + QStringLiteral(".loading")));
        QVERIFY(m_desk->open());
        QVERIFY(m_desk->file->reader().rows(Kind::Person).empty());
    }

    void refusesReferencesToNothing()
    {
        auto loader = BulkLoader::begin(m_desk->path(), m_desk->clock, m_desk->uuids);
        domain::Membership membership;
        membership.person.value = 5;
        membership.team.value = 1;
        QVERIFY((*loader)->add(1, m_desk->uuids.next(), membership));
        const auto finished = (*loader)->finish(QStringLiteral("ada"), QStringLiteral("Seeded"));
        QCOMPARE(codeOf(finished), code(ErrorCode::NotFound));
        QCOMPARE(finished.error().detail, QStringLiteral("membership"));
    }

    void loadsTheStressSet()
    {
        if (!qEnvironmentVariableIsSet("HUBDESK_STRESS"))
            QSKIP("HUBDESK_STRESS=1 runs it: a minute and 1 GB of disk");
        QElapsedTimer timer;
        timer.start();
        fill(1'000'000, 10'000, 100'000, 1'000'000);
        qInfo("stress: %.1f s, %lld MB", static_cast<double>(timer.elapsed()) / 1000,
              QFileInfo(m_desk->path()).size() >> 20);
        timer.start();
        QVERIFY(m_desk->open());
        qInfo("opened in %lld ms; users %lld", timer.elapsed(),
              static_cast<long long>(hubStatus(m_desk->file->reader(), {1})->users));
    }

private:
    void fill(int users, int groups, int tickets, int messages)
    {
        auto begun = BulkLoader::begin(m_desk->path(), m_desk->clock, m_desk->uuids);
        QVERIFY(begun);
        BulkLoader &loader = **begun;
        domain::Hub hub;
        hub.name = QStringLiteral("lake");
        QVERIFY(loader.add(1, m_desk->uuids.next(), hub));
        for (int i = 1; i <= tickets; ++i) {
            domain::Ticket ticket;
            ticket.number = i;
            ticket.subject = QStringLiteral("Kernel %1 dies at noon").arg(i);
            ticket.createdAt = m_desk->clock.now();
            ticket.hub.value = 1;
            QVERIFY(loader.add(i, m_desk->uuids.next(), ticket));
        }
        for (int i = 0; i < messages; ++i) {
            domain::Message message;
            message.ticket.value = 1 + i % tickets;
            message.body =
                QStringLiteral("We looked into it, and this is answer %1: the volume of this hub was full, so "
                               "that no notebook could be saved; it has been made larger.")
                    .arg(i);
            message.at = m_desk->clock.now();
            QVERIFY(loader.add(i + 1, m_desk->uuids.next(), message));
        }
        QVERIFY(loader.beginHub({1}));
        for (int i = 0; i < users; ++i) {
            domain::HubUser user;
            user.name = QStringLiteral("user-%1").arg(i, 7, 10, QLatin1Char('0'));
            user.admin = i % 100 == 0;
            user.roles = QStringList{QStringLiteral("user")};
            QStringList in;
            for (int n = 0; n <= i % 6; ++n)
                in.append(QStringLiteral("group-%1").arg((i * 7 + n * 131) % groups));
            user.groups = in;
            user.createdAt = m_desk->clock.now();
            QVERIFY(loader.addUser(user));
        }
        for (int i = 0; i < groups; ++i) {
            domain::HubGroup group;
            group.name = QStringLiteral("group-%1").arg(i);
            group.roles = QStringList();
            QVERIFY(loader.addGroup(group));
        }
        for (int i = 0; i < 5; ++i) {
            domain::HubTokenRecord token;
            token.hub = {1};
            token.owner = QStringLiteral("user-000000%1").arg(i);
            token.token = QStringLiteral("a%1").arg(i);
            token.note = QStringLiteral("Nightly report");
            token.scopes = QStringList{QStringLiteral("inherit")};
            token.lastActivity = i == 0 ? std::nullopt : std::optional(m_desk->clock.now());
            token.readAt = m_desk->clock.now();
            QVERIFY(loader.addToken(token));
        }
        HubStatus status;
        status.pulledAt = m_desk->clock.now();
        QVERIFY(loader.endHub(status));
        QVERIFY(loader.finish(QStringLiteral("ada"), QStringLiteral("Seeded")));
    }
    std::int64_t number(const char *sql)
    {
        const auto value = scalar(m_desk->file->reader().database(), QString::fromLatin1(sql));
        return value ? value->toLongLong() : -1;
    }

    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(BulkLoadTest)
#include "tst_storage_bulkload.moc"
