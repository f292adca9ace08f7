// Other processes on the same file, and processes that are killed. HUBDESK_KILLS=10000 for a long run.

#include "fixture.h"
#include "storage/connection.h"
#include "storage/doctor.h"
#include "storage/hubsnapshot.h"
#include "storage/lock.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::ErrorCode;
using domain::Kind;
using test::code;
using test::codeOf;

namespace {

/// Every healthy finding is none; what a killed pull leaves to be cleaned up is a note.
QStringList problems(const QString &path)
{
    QStringList list;
    for (const Finding &finding : checkFile(path)) {
        if (finding.severity != Finding::Severity::Note)
            list.append(finding.code + QStringLiteral(": ") + finding.detail);
    }
    return list;
}

int killsWanted(int usual)
{
    bool ok = false;
    const int wanted = qEnvironmentVariableIntValue("HUBDESK_KILLS", &ok);
    return ok ? wanted : usual;
}

} // namespace

class CrashTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<test::Desk>(); }

    void refusesAFileThatAnotherProcessHasOpen()
    {
        QProcess child;
        start(child, {QStringLiteral("hold"), m_desk->path()});
        QVERIFY(lineFrom(child).startsWith("open"));
        const auto refused = m_desk->tryOpen();
        QCOMPARE(codeOf(refused), code(ErrorCode::FileLocked));
        QVERIFY2(refused.error().detail.contains(QString::number(child.processId())),
                 qPrintable(refused.error().detail));
        QVERIFY(refused.error().detail.startsWith(u"storage_child"));
        QCOMPARE(lockHolder(m_desk->path()), refused.error().detail);

        const auto readOnly = m_desk->tryOpen(QStringLiteral("a.hubdesk"), {Access::ReadOnly, false, {}});
        QVERIFY(readOnly);
        QCOMPARE((*readOnly)->reader().rows(Kind::Team).size(), std::size_t(4));
        QVERIFY((*readOnly)->isReadOnly());
        QCOMPARE(codeOf((*readOnly)->writer().commitAndWait({})), code(ErrorCode::FileUnwritable));

        child.closeWriteChannel();
        QVERIFY(child.waitForFinished());
        QVERIFY(m_desk->open());
    }

    void takesOverTheLockOfAProcessThatIsGone()
    {
        QProcess child;
        start(child, {QStringLiteral("hold"), m_desk->path()});
        QVERIFY(lineFrom(child).startsWith("open"));
        child.kill();
        QVERIFY(child.waitForFinished());
        QVERIFY(QFileInfo::exists(m_desk->path() + QStringLiteral(".lock")));
        QVERIFY(m_desk->open());
    }

    void letsOneOfManyStartsWrite()
    {
        QVERIFY(m_desk->open());
        m_desk->file.reset();
        std::vector<std::unique_ptr<QProcess>> children;
        for (int i = 0; i < 8; ++i) {
            children.push_back(std::make_unique<QProcess>());
            start(*children.back(), {QStringLiteral("hold"), m_desk->path()});
        }
        int open = 0;
        for (const auto &child : children)
            open += lineFrom(*child).startsWith("open") ? 1 : 0;
        QCOMPARE(open, 1);
        for (const auto &child : children) {
            child->closeWriteChannel();
            child->waitForFinished();
        }
    }

    void losesNoAcknowledgedEditWhenKilled()
    {
        const int kills = killsWanted(40);
        std::int64_t last = 0;
        std::int64_t acknowledged = 0;
        for (int i = 0; i < kills; ++i) {
            QProcess child;
            start(child, {QStringLiteral("commit"), m_desk->path()});
            QVERIFY(lineFrom(child).startsWith("open"));
            runThenKill(child, 10 + QRandomGenerator::global()->bounded(60));
            const QByteArray output = child.readAllStandardOutput();
            const std::int64_t before = acknowledged;
            for (const QByteArray &line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
                if (!line.startsWith("committed"))
                    continue;
                const std::int64_t id = line.mid(10).toLongLong();
                QCOMPARE(id > last, true);
                last = id;
                ++acknowledged;
            }
            // As the next start finds it: log and all, before anything repairs it.
            if (i % 10 == 0 || i == kills - 1)
                QCOMPARE(problems(m_desk->path()), QStringList());
            QVERIFY(m_desk->open());
            // On a busy machine a child may die before it has written anything: then nothing was left behind.
            QVERIFY(acknowledged == before || m_desk->file->wasUnclean());
            QVERIFY2(last == 0 || m_desk->file->reader().row({Kind::Person, last}), "an acknowledged edit is gone");
            const auto count = scalar(m_desk->file->reader().database(), QStringLiteral("SELECT count(*) FROM person"));
            QVERIFY(count->toLongLong() >= acknowledged);
            last = scalar(m_desk->file->reader().database(), QStringLiteral("SELECT coalesce(max(id), 0) FROM person"))
                       ->toLongLong();
            acknowledged = count->toLongLong();
            m_desk->file.reset();
        }
        qInfo("%d kills, %lld edits, none lost", kills, static_cast<long long>(acknowledged));
        QCOMPARE(problems(m_desk->path()), QStringList());
    }

    void keepsAWholeSnapshotWhenAPullIsKilled()
    {
        QVERIFY(m_desk->open());
        domain::Hub hub;
        hub.name = QStringLiteral("lake");
        QCOMPARE(m_desk->make(hub), std::int64_t(1));
        m_desk->file.reset();
        const int kills = killsWanted(15);
        const int users = 1'000;
        int resumed = 0;
        for (int i = 0; i < kills; ++i) {
            QProcess child;
            start(child, {QStringLiteral("pull"), m_desk->path(), QString::number(users)});
            QVERIFY(lineFrom(child).startsWith("open"));
            runThenKill(child, 5 + QRandomGenerator::global()->bounded(80));
            const QByteArray output = child.readAllStandardOutput();
            resumed += output.startsWith("staged 0") ? 0 : 1;
            const qsizetype pulled = output.lastIndexOf("pulled ");
            const std::int64_t generation = pulled < 0 ? 0 : output.mid(pulled + 7).split('\n').first().toLongLong();
            QCOMPARE(problems(m_desk->path()), QStringList());
            QVERIFY(m_desk->open());
            if (const auto status = hubStatus(m_desk->file->reader(), {1})) {
                QVERIFY(status->generation >= generation);
                QCOMPARE(status->users, std::int64_t(users));
                const auto rows = scalar(
                    m_desk->file->reader().database(),
                    QStringLiteral("SELECT count(*) FROM snapshot_user WHERE generation = %1").arg(status->generation));
                QCOMPARE(rows->toLongLong(), status->users);
            }
            m_desk->file.reset();
        }
        qInfo("%d kills, %d resumed", kills, resumed);
    }

private:
    static void start(QProcess &child, const QStringList &arguments)
    {
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QString::fromLocal8Bit(STORAGE_CHILD), arguments);
    }
    static QByteArray lineFrom(QProcess &child)
    {
        QElapsedTimer timer;
        timer.start();
        while (!child.canReadLine() && timer.elapsed() < 20'000 && child.state() != QProcess::NotRunning)
            child.waitForReadyRead(1'000);
        return child.readLine();
    }
    // SIGKILL at a moment that has nothing to do with what the child is at.
    static void runThenKill(QProcess &child, int milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds)
            child.waitForReadyRead(std::max(1, milliseconds - static_cast<int>(timer.elapsed())));
        child.kill();
        child.waitForFinished();
    }

    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(CrashTest)
#include "tst_storage_crash.moc"
