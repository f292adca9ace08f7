// Making, opening, migrating, and every refusal. A refusal changes nothing.

#include "fixture.h"
#include "storage/backup.h"
#include "storage/connection.h"
#include "storage/opening.h"
#include "storage/sqlscript.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::ErrorCode;
using domain::Kind;
using test::code;
using test::codeOf;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

/// A file as the first released schema made it, with a record in it.
void makeVersionOne(const QString &path)
{
    const auto connection = Connection::open(path, Purpose::Migrator);
    QVERIFY(connection);
    const QSqlDatabase database = (*connection)->database();
    QVERIFY(migrate(database, {schemaSteps().first()}));
    QVERIFY(execute(database,
                    QStringLiteral("INSERT INTO file_setting VALUES ('file_id', "
                                   "'01900000-0000-7000-8000-000000000001')")));
    QVERIFY(execute(database,
                    QStringLiteral("INSERT INTO person (uuid, name, email, github, orcid, time_zone, employer, notes) "
                                   "VALUES (x'01', 'Ada', '', '', '', '', '', '')")));
}

} // namespace

class OpeningTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<test::Desk>(); }

    void makesAFileOnlyWhenAsked()
    {
        QCOMPARE(codeOf(m_desk->tryOpen()), code(ErrorCode::FileUnreadable));
        QVERIFY(!QFileInfo::exists(m_desk->path()));
        QVERIFY(m_desk->open());
        m_desk->file.reset();
        auto again = m_desk->tryOpen();
        QVERIFY(again);
        QVERIFY(!(*again)->wasUnclean());
        // One file, nothing beside it but the lock while it is open.
        m_desk->file = std::move(*again);
        m_desk->file.reset();
        QCOMPARE(QDir(m_desk->folder.path()).entryList(QDir::Files).join(u' '), QStringLiteral("a.hubdesk"));
    }

    void fillsAnEmptyFileWhenAsked()
    {
        write(m_desk->path(), {});
        QCOMPARE(codeOf(m_desk->tryOpen()), code(ErrorCode::FileDamaged));
        QVERIFY(m_desk->open());
    }

    void carriesItsApplicationAndSchema()
    {
        QVERIFY(m_desk->open());
        m_desk->file.reset();
        const QByteArray header = contents(m_desk->path()).left(100);
        QCOMPARE(header.mid(68, 4), QByteArray("HDK1"));
        QCOMPARE(static_cast<int>(header.at(63)), currentSchema());
    }

    void refusesWhatIsNoHubdeskFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("expected");
        QTest::newRow("text") << QByteArray("name,email\nada,ada@example.org\n").repeated(50)
                              << code(ErrorCode::FileForeign);
        QTest::newRow("short text") << QByteArray("x") << code(ErrorCode::FileForeign);
        QTest::newRow("only the magic") << QByteArray("SQLite format 3", 16) << code(ErrorCode::FileDamaged);
        QTest::newRow("zeros") << QByteArray(8192, '\0') << code(ErrorCode::FileForeign);
        QTest::newRow("empty") << QByteArray() << code(ErrorCode::FileDamaged);
    }
    void refusesWhatIsNoHubdeskFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, expected);
        write(m_desk->path(), bytes);
        refused(expected);
        QCOMPARE(contents(m_desk->path()), bytes);
    }

    void refusesADatabaseOfAnotherProgram()
    {
        {
            const auto connection = Connection::open(m_desk->path(), Purpose::Migrator);
            QVERIFY(execute((*connection)->database(), QStringLiteral("CREATE TABLE t (a)")));
            QVERIFY(execute((*connection)->database(), QStringLiteral("PRAGMA application_id=7")));
        }
        const QByteArray before = contents(m_desk->path());
        const auto error = refused(code(ErrorCode::FileForeign));
        QCOMPARE(error.detail, QStringLiteral("7"));
        QCOMPARE(error.place.file, m_desk->path());
        QCOMPARE(contents(m_desk->path()), before);
    }

    void refusesANewerSchema()
    {
        QVERIFY(m_desk->open());
        m_desk->file.reset();
        {
            const auto connection = Connection::open(m_desk->path(), Purpose::Migrator);
            QVERIFY(execute((*connection)->database(), QStringLiteral("PRAGMA user_version=99")));
        }
        const QByteArray before = contents(m_desk->path());
        const auto error = refused(code(ErrorCode::FileNewer));
        QCOMPARE(error.detail, QStringLiteral("99, %1").arg(currentSchema()));
        QCOMPARE(contents(m_desk->path()), before);
        QVERIFY(backupsOf(m_desk->path()).isEmpty());
    }

    void refusesATruncatedFile_data()
    {
        QTest::addColumn<int>("keep"); // percent
        for (const int keep : {1, 20, 50, 90, 99})
            QTest::addRow("%d %%", keep) << keep;
    }
    void refusesATruncatedFile()
    {
        QFETCH(int, keep);
        QVERIFY(m_desk->open());
        m_desk->file.reset();
        const QByteArray whole = contents(m_desk->path());
        const QByteArray part = whole.left(whole.size() * keep / 100 / 4096 * 4096 + (keep == 1 ? 50 : 0));
        write(m_desk->path(), part);
        refused(code(ErrorCode::FileDamaged));
        QCOMPARE(contents(m_desk->path()), part);
    }

    void refusesAFileWhoseSchemaIsBroken()
    {
        QVERIFY(m_desk->open());
        m_desk->file.reset();
        QByteArray bytes = contents(m_desk->path());
        bytes.replace(100, 2000, QByteArray(2000, '\x55'));
        write(m_desk->path(), bytes);
        refused(code(ErrorCode::FileDamaged));
        QCOMPARE(contents(m_desk->path()), bytes);
    }

    void refusesAFolder()
    {
        QDir(m_desk->folder.path()).mkdir(QStringLiteral("d"));
        QCOMPARE(codeOf(m_desk->tryOpen(QStringLiteral("d"))), code(ErrorCode::FileUnwritable));
        QCOMPARE(codeOf(m_desk->tryOpen(QStringLiteral("d"), {Access::ReadOnly, false, {}})),
                 code(ErrorCode::FileUnreadable));
    }

    void refusesAMissingFolder()
    {
        QCOMPARE(codeOf(m_desk->tryOpen(QStringLiteral("nowhere/a.hubdesk"), {Access::ReadWrite, true, {}})),
                 code(ErrorCode::FileUnwritable));
        QCOMPARE(codeOf(m_desk->tryOpen(QStringLiteral("nowhere/a.hubdesk"))), code(ErrorCode::FileUnreadable));
    }

    void refusesWhatItMayNotWriteAndReadsItAll()
    {
        QVERIFY(m_desk->open());
        m_desk->file.reset();
        const auto nobody = becomeNobody(); // root may write anything
        if (!nobody)
            QSKIP("needs to be an ordinary user, or root to become one");
        QFile::setPermissions(m_desk->path(), QFile::ReadOwner | QFile::ReadOther);
        QFile::setPermissions(m_desk->folder.path(),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        QCOMPARE(codeOf(m_desk->tryOpen()), code(ErrorCode::FileUnwritable));
        QCOMPARE(codeOf(m_desk->tryOpen(QStringLiteral("b.hubdesk"), {Access::ReadWrite, true, {}})),
                 code(ErrorCode::FileUnwritable));
        {
            const auto readOnly = m_desk->tryOpen(QStringLiteral("a.hubdesk"), {Access::ReadOnly, false, {}});
            QVERIFY2(readOnly, qPrintable(readOnly ? QString() : readOnly.error().detail));
            QCOMPARE((*readOnly)->reader().rows(Kind::Team).size(), std::size_t(4));
        }
        QFile::setPermissions(m_desk->path(), QFile::WriteOwner);
        QCOMPARE(codeOf(m_desk->tryOpen()), code(ErrorCode::FileUnwritable));
        QCOMPARE(codeOf(m_desk->tryOpen(QStringLiteral("a.hubdesk"), {Access::ReadOnly, false, {}})),
                 code(ErrorCode::FileUnreadable));
        QFile::setPermissions(m_desk->folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void bringsAnOlderFileUpToDateWithABackupFirst()
    {
        makeVersionOne(m_desk->path());
        // Reading alone does not write.
        QCOMPARE(codeOf(m_desk->tryOpen(QStringLiteral("a.hubdesk"), {Access::ReadOnly, false, {}})),
                 code(ErrorCode::FileUnwritable));
        QVERIFY(m_desk->open());
        QCOMPARE(m_desk->file->fileId(), QUuid(QStringLiteral("01900000-0000-7000-8000-000000000001")));
        QCOMPARE(m_desk->file->reader().rows(Kind::Person).size(), std::size_t(1));
        QCOMPARE(m_desk->file->reader().rows(Kind::Responsibility).size(), std::size_t(13));
        const QList<Backup> backups = backupsOf(m_desk->path());
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups.front().schema, 1);
        QCOMPARE(backups.front().at.toSecsSinceEpoch(), m_desk->clock.now().toSecsSinceEpoch());
        QVERIFY(m_desk->reopen());
        QCOMPARE(backupsOf(m_desk->path()).size(), 1);
    }

    void leavesTheFileAsItWasWhenAMigrationFails_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("first statement") << QStringLiteral("NONSENSE");
        QTest::newRow("last statement") << QStringLiteral(
            "ALTER TABLE person ADD COLUMN shoe TEXT; DELETE FROM team; NONSENSE");
        QTest::newRow("reference to nothing")
            << QStringLiteral("INSERT INTO membership (uuid, person, team, roles) VALUES (x'02', 77, 77, '[]')");
    }
    void leavesTheFileAsItWasWhenAMigrationFails()
    {
        QFETCH(QString, sql);
        makeVersionOne(m_desk->path());
        QList<SchemaStep> steps = schemaSteps();
        steps.append({static_cast<int>(steps.size()) + 1, sql});
        const auto before = dump(m_desk->path());
        const auto opened = prepareFile(m_desk->path(), {}, m_desk->clock, m_desk->uuids, steps);
        QVERIFY(!opened);
        QVERIFY(!opened.error().detail.isEmpty());
        QCOMPARE(dump(m_desk->path()), before);
        QCOMPARE(backupsOf(m_desk->path()).size(), 1);
        QVERIFY(m_desk->open()); // and the program without the broken step opens it
    }

    void rebuildsTablesThatOthersReferTo()
    {
        QVERIFY(m_desk->open());
        domain::Person ada;
        ada.name = QStringLiteral("Ada");
        domain::Membership membership;
        membership.person.value = m_desk->make(ada);
        membership.team.value = 1;
        QVERIFY(m_desk->make(membership) > 0);
        m_desk->file.reset();
        QList<SchemaStep> steps = schemaSteps();
        steps.append({static_cast<int>(steps.size()) + 1,
                      QStringLiteral("CREATE TABLE person2 (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);"
                                     "INSERT INTO person2 SELECT id, name FROM person;"
                                     "DROP TABLE person; ALTER TABLE person2 RENAME TO person;")});
        QVERIFY(prepareFile(m_desk->path(), {}, m_desk->clock, m_desk->uuids, steps));
        const auto connection = Connection::open(m_desk->path(), Purpose::Reader);
        QCOMPARE(scalar((*connection)->database(), QStringLiteral("SELECT count(*) FROM membership"))->toInt(), 1);
        QCOMPARE(schemaOf((*connection)->database()).value(), currentSchema() + 1);
    }

    void savesACopyUnderANewIdentity()
    {
        QVERIFY(m_desk->open());
        domain::Person ada;
        ada.name = QStringLiteral("Ada");
        m_desk->make(ada);
        const QString target = m_desk->path(QStringLiteral("copy.hubdesk"));
        QVERIFY(m_desk->file->saveCopy(target));
        QCOMPARE(codeOf(m_desk->file->saveCopy(target)), code(ErrorCode::FileUnwritable));
        QCOMPARE(codeOf(m_desk->file->saveCopy(m_desk->path(QStringLiteral("no/copy.hubdesk")))),
                 code(ErrorCode::FileUnwritable));
        const auto copy = m_desk->tryOpen(QStringLiteral("copy.hubdesk"));
        QVERIFY(copy);
        QCOMPARE((*copy)->reader().rows(Kind::Person).size(), std::size_t(1));
        QVERIFY((*copy)->fileId() != m_desk->file->fileId());
        QCOMPARE(journalEntry((*copy)->reader(), 1)->fileId, m_desk->file->fileId());
    }

    void namesOneSocketForOneFile()
    {
        QVERIFY(m_desk->open());
        const QString name = socketName(m_desk->path());
        QVERIFY(QFile::link(m_desk->path(), m_desk->path(QStringLiteral("link.hubdesk"))));
        QCOMPARE(socketName(m_desk->path(QStringLiteral("link.hubdesk"))), name);
        QCOMPARE(socketName(m_desk->folder.path() + QStringLiteral("/./a.hubdesk")), name);
        QVERIFY(socketName(m_desk->path(QStringLiteral("b.hubdesk"))) != name);
        // The same file by another name is locked too.
        QCOMPARE(codeOf(m_desk->tryOpen(QStringLiteral("link.hubdesk"))), code(ErrorCode::FileLocked));
    }

private:
    domain::Error refused(int expected)
    {
        const auto written = m_desk->tryOpen(QStringLiteral("a.hubdesk"), {Access::ReadWrite, false, {}});
        [&] { QCOMPARE(codeOf(written), expected); }();
        const auto read = m_desk->tryOpen(QStringLiteral("a.hubdesk"), {Access::ReadOnly, false, {}});
        [&] { QCOMPARE(codeOf(read), expected); }();
        return written ? domain::Error{} : written.error();
    }

    static QStringList dump(const QString &path)
    {
        QStringList lines;
        const auto connection = Connection::open(path, Purpose::Reader);
        for (const char *sql : {"SELECT sql FROM sqlite_schema ORDER BY name", "SELECT name FROM team ORDER BY id",
                                "SELECT name FROM person ORDER BY id", "PRAGMA user_version"}) {
            QSqlQuery query((*connection)->database());
            query.exec(QString::fromLatin1(sql));
            while (query.next())
                lines.append(query.value(0).toString());
        }
        return lines;
    }

    // For the time until the result is destroyed; empty: not possible.
    std::shared_ptr<void> becomeNobody()
    {
#ifdef Q_OS_UNIX
        if (::geteuid() != 0)
            return std::make_shared<int>(0);
        constexpr uid_t kNobody = 65534;
        if (::chown(QFile::encodeName(m_desk->path()).constData(), kNobody, kNobody) != 0
            || ::chown(QFile::encodeName(m_desk->folder.path()).constData(), kNobody, kNobody) != 0
            || ::seteuid(kNobody) != 0)
            return {};
        return {this, [](void *) { std::ignore = ::seteuid(0); }};
#else
        return {};
#endif
    }

    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(OpeningTest)
#include "tst_storage_opening.moc"
