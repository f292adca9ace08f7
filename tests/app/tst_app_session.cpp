// Files in the window: new, open, recent, copies, backups, a second start, and what cannot be opened.

#include "app/instance.h"
#include "app/session.h"
#include "storage/backup.h"
#include "storage/reader.h"
#include "support/fakeprompter.h"
#include "support/fakesecrets.h"
#include "support/testmain.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"

#include <QDialog>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hubdesk;

class AppSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersAChoiceWithoutAFile();
    void makesANewFileAndReopensIt();
    void opensTheDemonstrationFreshEachTime();
    void keepsTheOpenFileWhenAnotherCannotBeOpened_data();
    void keepsTheOpenFileWhenAnotherCannotBeOpened();
    void savesACopy();
    void restoresABackup();
    void raisesTheFirstWindow();

private:
    [[nodiscard]] QString in(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void makeSession();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Preferences> m_preferences;
    domain::SystemClock m_clock;
    domain::RandomUuids m_uuids{m_clock};
    test::FakeSecrets m_secrets;
    test::FakePrompter m_prompter;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<app::Session> m_session;
};

void AppSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(in("settings.ini"), QSettings::IniFormat);
    m_preferences = std::make_unique<ui::Preferences>(*m_settings);
    makeSession();
}

void AppSession::makeSession()
{
    m_session.reset();
    m_window.reset();
    m_window =
        std::make_unique<ui::MainWindow>(ui::MainWindow::Services{*m_preferences, m_clock, m_secrets, &m_prompter});
    m_session =
        std::make_unique<app::Session>(app::Session::Parts{m_clock, m_uuids, m_secrets, *m_preferences}, *m_window);
}

void AppSession::cleanup()
{
    m_session.reset();
    m_window.reset();
    m_preferences.reset();
    m_settings.reset();
    m_folder.reset();
}

void AppSession::offersAChoiceWithoutAFile()
{
    QVERIFY(m_session->start({}, false));
    QVERIFY(m_window->document() == nullptr);
    QVERIFY(m_window->findChild<QDialog *>(QStringLiteral("firstChoice")) != nullptr);
}

void AppSession::makesANewFileAndReopensIt()
{
    m_prompter.files = {in("team.hubdesk")};
    m_window->actions()[QLatin1StringView("file.new")]->trigger();
    QTRY_VERIFY(m_window->document() != nullptr);
    QCOMPARE(m_preferences->recentFiles(), (QStringList{in("team.hubdesk")}));
    makeSession();
    QVERIFY(m_session->start({}, false));
    QVERIFY(m_window->document() != nullptr);
    QCOMPARE(QFileInfo(m_window->document()->path()).fileName(), QStringLiteral("team.hubdesk"));
}

void AppSession::opensTheDemonstrationFreshEachTime()
{
    QVERIFY(m_session->start({}, true));
    QVERIFY(m_window->document() != nullptr);
    QVERIFY(m_window->document()->isDemonstration());
    QVERIFY(!m_window->document()->state().rows(domain::Kind::Community).empty());
    const QString first = m_window->document()->path();
    m_session->openDemonstration();
    QVERIFY(m_window->document()->path() != first);
    QVERIFY(!QFile::exists(first));
    QVERIFY(m_preferences->recentFiles().isEmpty());
}

void AppSession::keepsTheOpenFileWhenAnotherCannotBeOpened_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not there") << QByteArray();
    QTest::newRow("text") << QByteArray("this is a letter, not a database\n");
    QTest::newRow("truncated") << QByteArray("SQLite format 3\0cut", 19);
}

void AppSession::keepsTheOpenFileWhenAnotherCannotBeOpened()
{
    QFETCH(QByteArray, content);
    m_session->open(in("good.hubdesk"), true);
    QVERIFY(m_window->document() != nullptr);
    if (!content.isEmpty()) {
        QFile bad(in("bad.hubdesk"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(content);
    }
    m_session->open(in("bad.hubdesk"));
    QCOMPARE(m_window->problems().all().size(), 1);
    QVERIFY(!m_window->problems().all().first().words.what.isEmpty());
    QVERIFY(!m_window->problems().all().first().words.rest().isEmpty());
    QCOMPARE(QFileInfo(m_window->document()->path()).fileName(), QStringLiteral("good.hubdesk"));
    if (!content.isEmpty()) {
        QFile bad(in("bad.hubdesk"));
        QVERIFY(bad.open(QIODevice::ReadOnly));
        QCOMPARE(bad.readAll(), content);
    }
}

void AppSession::savesACopy()
{
    m_session->open(in("good.hubdesk"), true);
    m_prompter.files = {in("copy.hubdesk")};
    m_window->actions()[QLatin1StringView("file.copy")]->trigger();
    QTRY_VERIFY(QFile::exists(in("copy.hubdesk")));
    QVERIFY(storage::Reader::open(in("copy.hubdesk")).ok());
    // A second copy does not write over the first.
    m_prompter.files = {in("copy.hubdesk")};
    m_window->actions()[QLatin1StringView("file.copy")]->trigger();
    QTRY_COMPARE(m_window->problems().all().size(), 1);
}

void AppSession::restoresABackup()
{
    m_session->open(in("good.hubdesk"), true);
    const auto backup = storage::makeBackup(in("good.hubdesk"), m_clock.now());
    QVERIFY(backup.ok());
    const QList<ui::BackupFacts> before = m_window->document()->backups();
    QCOMPARE(before.size(), 1);
    m_session->restore(before.first());
    QVERIFY(m_window->document() != nullptr);
    QVERIFY(m_window->problems().all().isEmpty());
    QVERIFY(m_window->document()->backups().size() >= 1);
}

void AppSession::raisesTheFirstWindow()
{
    m_session->open(in("good.hubdesk"), true);
    QVERIFY(!m_window->isVisible());
    QVERIFY(app::Instance::raiseOther(in("good.hubdesk")));
    QTRY_VERIFY(m_window->isVisible());
    QVERIFY(!app::Instance::raiseOther(in("other.hubdesk")));
    // A second session on the same file has nothing to do.
    ui::MainWindow second(ui::MainWindow::Services{*m_preferences, m_clock, m_secrets, &m_prompter});
    app::Session other(app::Session::Parts{m_clock, m_uuids, m_secrets, *m_preferences}, second);
    QVERIFY(!other.start(in("good.hubdesk"), false));
    QVERIFY(second.document() == nullptr);
}

HUBDESK_TEST_MAIN_WITH(QApplication, AppSession)
#include "tst_app_session.moc"
