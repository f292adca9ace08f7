// What the doctor finds, and what it saves of damaged files.

#include "fixture.h"
#include "storage/bulkload.h"
#include "storage/connection.h"
#include "storage/doctor.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::ErrorCode;
using domain::Kind;
using test::code;
using test::codeOf;

class DoctorTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        auto loader = BulkLoader::begin(m_desk->path(), m_desk->clock, m_desk->uuids);
        QVERIFY(loader);
        for (int i = 1; i <= 3'000; ++i) {
            domain::Person person;
            person.name = QStringLiteral("Person %1").arg(i);
            person.notes = QStringLiteral("Knows how the %1 lakes of the north are measured.").arg(i);
            QVERIFY((*loader)->add(i, m_desk->uuids.next(), person));
        }
        domain::Hub hub;
        hub.name = QStringLiteral("lake");
        QVERIFY((*loader)->add(1, m_desk->uuids.next(), hub));
        QVERIFY((*loader)->beginHub({1}));
        for (int i = 0; i < 500; ++i) {
            domain::HubUser user;
            user.name = QStringLiteral("user-%1").arg(i);
            QVERIFY((*loader)->addUser(user));
        }
        QVERIFY((*loader)->endHub({}));
        QVERIFY((*loader)->finish(QStringLiteral("ada"), QStringLiteral("Seeded")));
    }

    void findsNothingInAHealthyFile() { QCOMPARE(codes(), QStringList()); }

    void seesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *found, const char *sql) {
            QTest::addRow("%s", sql) << QString::fromLatin1(sql) << QString::fromLatin1(found);
        };
        row("foreign-key", "INSERT INTO membership (uuid, person, team, roles) VALUES (x'01', 9999, 1, '[]')");
        row("journal-count",
            "UPDATE journal SET changes = 3; INSERT INTO journal_change VALUES (1, 0, 'create', 4, 1, x'01', NULL, "
            "'{}')");
        row("journal-gap", "INSERT INTO journal VALUES (7, x'01', x'01', 0, '', '', 0, 0)");
        row("journal-text",
            "UPDATE journal SET changes = 1; INSERT INTO journal_change VALUES (1, 0, 'create', 4, 1, x'01', NULL, "
            "'{')");
        row("generation", "UPDATE hub_status SET generation = 77, users = 0");
        row("counts", "UPDATE hub_status SET users = 4");
        row("generation", "UPDATE snapshot_name SET name = 'x' WHERE id = 5");
        row("leftover", "INSERT INTO snapshot_generation (hub, state, started_at) VALUES (1, 'staging', 0)");
        row("file-id", "DELETE FROM file_setting");
        row("schema", "DROP INDEX hub_cluster");
        row("schema", "DROP TABLE assignment");
        row("older", "PRAGMA user_version=1");
        row("newer", "PRAGMA user_version=99");
    }
    void seesWhatIsWrong()
    {
        QFETCH(QString, sql);
        QFETCH(QString, found);
        {
            const auto connection = Connection::open(m_desk->path(), Purpose::Migrator);
            for (const QString &statement : sql.split(QStringLiteral("; ")))
                QVERIFY2(execute((*connection)->database(), statement), qPrintable(statement));
        }
        QVERIFY2(codes().contains(found), qPrintable(codes().join(u' ')));
    }

    void seesDamageAndSurroundings()
    {
        QCOMPARE(checkFile(m_desk->path(QStringLiteral("none")))[0].code, QStringLiteral("unreadable"));
        QVERIFY(m_desk->open());
        QCOMPARE(codes(), QStringList{QStringLiteral("locked")});
        m_desk->file.reset();
        QVERIFY(QFile::resize(m_desk->path(), 50 * 4096));
        QCOMPARE(codes(), QStringList{QStringLiteral("truncated")});
        QFile file(m_desk->path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("hello");
        file.close();
        QCOMPARE(codes(), QStringList{QStringLiteral("foreign")});
    }

    void salvagesAHealthyFileWhole()
    {
        const auto saved = salvage(m_desk->path(), m_desk->path(QStringLiteral("saved")));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
        QCOMPARE(saved->lost, std::int64_t(0));
        QVERIFY(saved->tables.isEmpty());
        QVERIFY(checkFile(m_desk->path(QStringLiteral("saved"))).isEmpty());
        const auto file = m_desk->tryOpen(QStringLiteral("saved"));
        QCOMPARE((*file)->reader().rows(Kind::Person).size(), std::size_t(3'000));
        QCOMPARE(hubStatus((*file)->reader(), {1})->users, std::int64_t(500));
        QCOMPARE(codeOf(salvage(m_desk->path(), m_desk->path(QStringLiteral("saved")))),
                 code(ErrorCode::FileUnwritable));
    }

    void salvagesWhatATruncatedFileStillHas()
    {
        const qint64 size = QFileInfo(m_desk->path()).size();
        QVERIFY(QFile::resize(m_desk->path(), size / 2 / 4096 * 4096));
        QVERIFY(!m_desk->tryOpen());
        const auto saved = salvage(m_desk->path(), m_desk->path(QStringLiteral("saved")));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
        QVERIFY(saved->rows > 100);
        QVERIFY(!saved->tables.isEmpty());
        QVERIFY(m_desk->tryOpen(QStringLiteral("saved")));
        QCOMPARE(QFileInfo(m_desk->path()).size(), size / 2 / 4096 * 4096); // the damaged one is left alone
    }

    void salvagesAroundADamagedPage()
    {
        // A leaf of the people's table, somewhere in the middle.
        QFile file(m_desk->path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("Person 1500") / 4096 * 4096;
        QVERIFY(at > 4096);
        file.seek(at);
        file.write(QByteArray(4096, '\x7f'));
        file.close();
        QVERIFY(codes().contains(QStringLiteral("integrity")));
        const auto saved = salvage(m_desk->path(), m_desk->path(QStringLiteral("saved")));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
        const auto whole = m_desk->tryOpen(QStringLiteral("saved"));
        QVERIFY(whole);
        const std::size_t people = (*whole)->reader().rows(Kind::Person).size();
        QVERIFY2(people > 2'900 && people < 3'000, qPrintable(QString::number(people)));
        QVERIFY(saved->lost > 0 && saved->lost < 200);
        QVERIFY(saved->tables.contains(u"person"));
        QCOMPARE(hubStatus((*whole)->reader(), {1})->users, std::int64_t(500));
    }

    // Never a crash, never a changed file, and what opens can be read.
    void survivesFlippedBytes()
    {
        QFile original(m_desk->path());
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray bytes = original.readAll();
        const int rounds =
            qEnvironmentVariableIsSet("HUBDESK_FLIPS") ? qEnvironmentVariableIntValue("HUBDESK_FLIPS") : 15;
        QRandomGenerator random(7);
        int opened = 0;
        for (int round = 0; round < rounds; ++round) {
            QByteArray flipped = bytes;
            for (int n = 1 + random.bounded(64); n > 0; --n) {
                const qsizetype place = random.bounded(static_cast<int>(flipped.size()));
                flipped[place] = static_cast<char>(random.bounded(256));
            }
            const QString path = m_desk->path(QStringLiteral("flipped"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(flipped);
            file.close();
            std::ignore = checkFile(path);
            const QString target = m_desk->path(QStringLiteral("saved-%1").arg(round));
            if (salvage(path, target))
                QVERIFY(m_desk->tryOpen(QStringLiteral("saved-%1").arg(round)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), flipped);
            file.close();
            if (const auto writable = m_desk->tryOpen(QStringLiteral("flipped")))
                ++opened;
        }
        qInfo("%d of %d still open", opened, rounds);
    }

private:
    QStringList codes()
    {
        QStringList list;
        for (const Finding &finding : checkFile(m_desk->path()))
            list.append(finding.code);
        return list;
    }
    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(DoctorTest)
#include "tst_storage_doctor.moc"
