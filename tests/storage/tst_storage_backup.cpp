// Backups: how many are kept, and what a restore puts where.

#include "fixture.h"
#include "storage/backup.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileInfo>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::ErrorCode;
using domain::Kind;
using test::code;
using test::codeOf;

class BackupTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(m_desk->open());
    }

    void copiesAnOpenFile()
    {
        addPerson(QStringLiteral("Ada"));
        const auto backup = makeBackup(m_desk->path(), m_desk->clock.now());
        QVERIFY(backup);
        QCOMPARE(backup->schema, 3);
        QCOMPARE(backup->bytes, QFileInfo(backup->path).size());
        QCOMPARE(QFileInfo(backup->path).fileName(), QStringLiteral("20250615T150640Z-schema3.sqlite"));
        QCOMPARE(backupsOf(m_desk->path()).size(), 1);
    }

    void keepsTheTenNewest()
    {
        QStringList made;
        for (int i = 0; i < 12; ++i) {
            made.append(makeBackup(m_desk->path(), m_desk->clock.now())->path);
            if (i % 2 == 0)
                m_desk->clock.advance(1000); // two within one second are two
        }
        const QList<Backup> kept = backupsOf(m_desk->path());
        QCOMPARE(kept.size(), 10);
        QCOMPARE(kept.front().path, made.last());
        QVERIFY(!QFileInfo::exists(made.first()));
    }

    void keepsTheNewestHoweverLarge()
    {
        const auto old = makeBackup(m_desk->path(), m_desk->clock.now());
        QVERIFY(QFile::resize(old->path, 3LL << 30)); // sparse
        m_desk->clock.advance(1000);
        const auto now = makeBackup(m_desk->path(), m_desk->clock.now());
        QCOMPARE(backupsOf(m_desk->path()).size(), 1);
        QVERIFY(QFile::resize(now->path, 3LL << 30));
        QCOMPARE(backupsOf(m_desk->path()).front().bytes, std::int64_t(3) << 30);
    }

    void restoresAndKeepsWhatWasThere()
    {
        addPerson(QStringLiteral("Ada"));
        const auto backup = makeBackup(m_desk->path(), m_desk->clock.now());
        m_desk->clock.advance(60'000);
        addPerson(QStringLiteral("Bob"));
        const QUuid id = m_desk->file->fileId();
        QCOMPARE(codeOf(restoreBackup(m_desk->path(), *backup, m_desk->clock.now())), code(ErrorCode::FileLocked));
        m_desk->file.reset();
        QVERIFY(restoreBackup(m_desk->path(), *backup, m_desk->clock.now()));
        QVERIFY(m_desk->open());
        QCOMPARE(m_desk->file->reader().rows(Kind::Person).size(), std::size_t(1));
        QVERIFY(m_desk->file->fileId() != id);
        const QList<Backup> backups = backupsOf(m_desk->path());
        QCOMPARE(backups.size(), 2);
        m_desk->file.reset();
        QVERIFY(restoreBackup(m_desk->path(), backups.front(), m_desk->clock.now()));
        QVERIFY(m_desk->open());
        QCOMPARE(m_desk->file->reader().rows(Kind::Person).size(), std::size_t(2));
    }

    void restoresOverADamagedFile()
    {
        const auto backup = makeBackup(m_desk->path(), m_desk->clock.now());
        m_desk->file.reset();
        QVERIFY(QFile::resize(m_desk->path(), 10'000));
        QVERIFY(!m_desk->tryOpen());
        QVERIFY(restoreBackup(m_desk->path(), *backup, m_desk->clock.now()));
        QVERIFY(m_desk->open());
        QCOMPARE(QFileInfo(m_desk->path() + QStringLiteral(".damaged-20250615T150640Z")).size(), qint64(10'000));
    }

    void leavesTheFileAloneWhenTheBackupIsDamaged()
    {
        addPerson(QStringLiteral("Ada"));
        const auto backup = makeBackup(m_desk->path(), m_desk->clock.now());
        QVERIFY(QFile::resize(backup->path, 20'000));
        m_desk->file.reset();
        QCOMPARE(codeOf(restoreBackup(m_desk->path(), *backup, m_desk->clock.now())), code(ErrorCode::FileDamaged));
        QVERIFY(m_desk->open());
        QCOMPARE(m_desk->file->reader().rows(Kind::Person).size(), std::size_t(1));
    }

private:
    void addPerson(const QString &name)
    {
        domain::Person person;
        person.name = name;
        QVERIFY(m_desk->make(person) > 0);
    }
    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(BackupTest)
#include "tst_storage_backup.moc"
