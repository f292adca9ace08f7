// A full disk, for real: a small tmpfs where the test may mount one (root), else the tests are skipped.

#include "fixture.h"
#include "storage/backup.h"
#include "storage/doctor.h"
#include "storage/hubsnapshot.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::ErrorCode;
using domain::Kind;
using test::code;
using test::codeOf;

class DiskFullTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        m_mounted = QProcess::execute(QStringLiteral("mount"),
                                      {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                       QStringLiteral("size=8m"), QStringLiteral("tmpfs"), m_desk->folder.path()})
            == 0;
        if (!m_mounted)
            QSKIP("may not mount a tmpfs");
        QVERIFY(m_desk->open());
    }
    void cleanup()
    {
        const QString folder = m_desk->folder.path();
        m_desk->file.reset();
        if (m_mounted)
            QProcess::execute(QStringLiteral("umount"), {folder});
        m_desk.reset();
    }

    void keepsAnEditUntilThereIsRoomAgain()
    {
        domain::Person ada;
        ada.name = QStringLiteral("Ada");
        const std::int64_t id = m_desk->make(ada);
        Writer &writer = m_desk->file->writer();
        std::optional<domain::Error> postponed;
        bool recovered = false;
        connect(&writer, &Writer::postponed, this, [&](const domain::Error &error, int waiting) {
            postponed = error;
            QVERIFY(waiting >= 1);
        });
        connect(&writer, &Writer::recovered, this, [&recovered] { recovered = true; });
        fillTheDisk();
        const test::ExpectWarning expected("commit postponed");
        std::optional<domain::Result<domain::Receipt>> first;
        std::optional<domain::Result<domain::Receipt>> second;
        // Larger than what is left in the log's last page.
        const QString notes(100'000, u'n');
        writer.commit({QStringLiteral("a"), {test::edited({Kind::Person, id}, "notes", QString(), notes)}},
                      [&first](const auto &result) { first = result; });
        writer.commit(
            {QStringLiteral("b"), {test::edited({Kind::Person, id}, "notes", notes, QStringLiteral("short"))}},
            [&second](const auto &result) { second = result; });
        QTRY_VERIFY(postponed.has_value());
        QCOMPARE(postponed->code, ErrorCode::DiskFull);
        QVERIFY(!first && !second && writer.waiting() == 2);
        // Who waits is told at once instead.
        QVERIFY(QFile::remove(m_desk->path(QStringLiteral("ballast"))));
        QTRY_VERIFY_WITH_TIMEOUT(first && second, 20'000);
        QVERIFY(*first && *second); // in their order: the second builds on the first
        QTRY_VERIFY(recovered);
        QCOMPARE(m_desk->file->reader().row({Kind::Person, id})->value("notes").toString(), QStringLiteral("short"));
        m_desk->file.reset();
        QVERIFY(checkFile(m_desk->path()).isEmpty());
    }

    void tellsACommandAtOnce()
    {
        fillTheDisk();
        domain::Person ada;
        ada.name = QStringLiteral("Ada");
        ada.notes = QString(200'000, u'n');
        QCOMPARE(codeOf(m_desk->commit({m_desk->made(ada)})), code(ErrorCode::DiskFull));
        QVERIFY(m_desk->file->reader().rows(Kind::Person).empty());
    }

    void failsAPullThatCanBeResumed()
    {
        domain::Hub hub;
        hub.name = QStringLiteral("lake");
        const domain::HubId id{m_desk->make(hub)};
        fillTheDisk();
        auto pull = SnapshotWriter::begin(m_desk->file->writer(), id, m_desk->clock.now());
        std::vector<domain::HubUser> page;
        for (int i = 0; i < 20'000; ++i) {
            domain::HubUser user;
            user.name = QStringLiteral("user-%1").arg(i);
            page.push_back(user);
        }
        const auto result = pull ? (*pull)->addUsers(page) : domain::Result<domain::Done>(pull.error());
        QCOMPARE(codeOf(result), code(ErrorCode::DiskFull));
        QVERIFY(QFile::remove(m_desk->path(QStringLiteral("ballast"))));
        pull = SnapshotWriter::begin(m_desk->file->writer(), id, m_desk->clock.now());
        QVERIFY(pull);
        page.resize(2'000);
        QVERIFY((*pull)->addUsers(page));
        HubStatus status;
        status.notVisible = {QStringLiteral("roles")};
        QVERIFY((*pull)->finish({}, status));
    }

    void leavesNothingOfACopyThatDoesNotFit()
    {
        fillTheDisk();
        QCOMPARE(codeOf(m_desk->file->saveCopy(m_desk->path(QStringLiteral("copy")))), code(ErrorCode::DiskFull));
        QCOMPARE(codeOf(makeBackup(m_desk->path(), m_desk->clock.now())), code(ErrorCode::DiskFull));
        QVERIFY(!QFileInfo::exists(m_desk->path(QStringLiteral("copy"))));
        QVERIFY(!QFileInfo::exists(m_desk->path(QStringLiteral("copy.part"))));
        QVERIFY(backupsOf(m_desk->path()).isEmpty());
    }

    void makesNoHalfFile()
    {
        m_desk->file.reset();
        fillTheDisk();
        const auto made = m_desk->tryOpen(QStringLiteral("b.hubdesk"), {Access::ReadWrite, true, {}});
        QCOMPARE(codeOf(made), code(ErrorCode::DiskFull));
        QVERIFY(!QFileInfo::exists(m_desk->path(QStringLiteral("b.hubdesk"))));
    }

private:
    void fillTheDisk()
    {
        QFile ballast(m_desk->path(QStringLiteral("ballast")));
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (const int size : {65536, 4096, 512}) {
            while (ballast.write(QByteArray(size, 'b')) == size) { }
        }
    }
    std::unique_ptr<test::Desk> m_desk;
    bool m_mounted = false;
};

HUBDESK_TEST_MAIN(DiskFullTest)
#include "tst_storage_diskfull.moc"
