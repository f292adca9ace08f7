// Connecting, pulling and forgetting a hub in the window, against a remote that answers as told.

#include "gui/guifixture.h"
#include "support/testmain.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/widgets/buttons.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace hubdesk;

class GuiHub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void connectsAfterAGoodTest();
    void saysWhatIsWrongAndConnectsNothing_data();
    void saysWhatIsWrongAndConnectsNothing();
    void pinsACertificateOnlyByHand();
    void dropsATestWhenTheAddressChanges();
    void takesATokenFromAFile();
    void saysWhenThereIsNoKeyStore();
    void showsProgressAndStops();
    void reportsAFailedPull();
    void asksBeforeItForgets();
    void readsTokensOnlyWhenAsked();

private:
    ui::ConnectDialog *openDialog();
    static domain::RemoteIdentity identity();
    static QStringList texts(const QWidget *widget);

    std::unique_ptr<test::GuiFixture> m;
};

void GuiHub::init()
{
    m = std::make_unique<test::GuiFixture>();
    m->open();
}

void GuiHub::cleanup()
{
    m->close();
    m.reset();
}

domain::RemoteIdentity GuiHub::identity()
{
    using What = domain::Ability::What;
    domain::RemoteIdentity identity;
    identity.url = QStringLiteral("https://hub.lakeside.example/hub/api");
    identity.version = QStringLiteral("5.2.1");
    identity.identity = QStringLiteral("user jcoles");
    identity.scopes = {QStringLiteral("list:users"), QStringLiteral("list:groups")};
    identity.abilities = {{What::ReadUsers, true, false, {}},
                          {What::ReadGroups, true, false, {}},
                          {What::ReadServices, false, false, {QStringLiteral("list:services")}}};
    identity.fingerprint = QStringLiteral("AB:CD:EF");
    return identity;
}

QStringList GuiHub::texts(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

ui::ConnectDialog *GuiHub::openDialog()
{
    m->go("hubs.all");
    m->table().clearSelection();
    m->trigger("hub.connect");
    auto *dialog = m->find<ui::ConnectDialog>("connectDialog");
    dialog->findChild<QLineEdit *>(QStringLiteral("connect.address"))
        ->setText(QStringLiteral("hub.lakeside.example/hub/home"));
    dialog->findChild<QLineEdit *>(QStringLiteral("connect.token"))->setText(QStringLiteral("s3cret"));
    return dialog;
}

void GuiHub::connectsAfterAGoodTest()
{
    ui::ConnectDialog *dialog = openDialog();
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QVERIFY(!accept->isEnabled());
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("connect.token"))->echoMode(), QLineEdit::Password);
    m->remote.tests.push_back(identity());
    m->remote.pulls.push_back(domain::PullSummary{});
    // By keyboard: address, name, token, from a file, test.
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("connect.address"))->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("connect.test"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(accept->isEnabled());
    const QString shown = texts(dialog).join(u'\n');
    QVERIFY(shown.contains(u"5.2.1"));
    QVERIFY(shown.contains(u"jcoles"));
    QVERIFY(shown.contains(u"list:services"));
    QCOMPARE(m->remote.tested.first().url, QStringLiteral("hub.lakeside.example/hub/home"));
    QCOMPARE(m->remote.tokensSeen.first(), QByteArray("s3cret"));
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(m->remote.pulled.size(), 1);
    const domain::HubId hub = m->remote.pulled.first();
    QCOMPARE(m->onDisk(hub.ref(), "url").toString(), identity().url);
    QCOMPARE(m->onDisk(hub.ref(), "fingerprint").toString(), QString());
    QCOMPARE(m->secrets.kept.value(m->window->document()->tokenKey(hub)), QByteArray("s3cret"));
    // The token is nowhere in the file.
    QFile file(m->path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));
    QTRY_VERIFY(m->find<ui::ConnectDialog>("connectDialog") == nullptr);
}

void GuiHub::saysWhatIsWrongAndConnectsNothing_data()
{
    using Code = domain::ErrorCode;
    QTest::addColumn<int>("code");
    for (const auto &[name, code] :
         {std::pair("unreachable", Code::Unreachable), std::pair("not a hub", Code::NotAHub),
          std::pair("bad token", Code::BadToken), std::pair("insecure", Code::InsecureAddress),
          std::pair("timed out", Code::TimedOut), std::pair("certificate", Code::TlsFailed)})
        QTest::newRow(name) << static_cast<int>(code);
}

void GuiHub::saysWhatIsWrongAndConnectsNothing()
{
    QFETCH(int, code);
    ui::ConnectDialog *dialog = openDialog();
    const std::int64_t hubs = m->model().total();
    const domain::Error error{static_cast<domain::ErrorCode>(code), QStringLiteral("AA:BB"), {}};
    m->remote.tests.push_back(error);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("connect.test")), Qt::LeftButton);
    QTRY_VERIFY(texts(dialog).contains(ui::errorWords(error).what));
    QVERIFY(texts(dialog).contains(ui::errorWords(error).rest()));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(m->model().total(), hubs);
    QVERIFY(m->secrets.kept.isEmpty());
}

void GuiHub::pinsACertificateOnlyByHand()
{
    ui::ConnectDialog *dialog = openDialog();
    auto *pin = dialog->findChild<QCheckBox *>(QStringLiteral("connect.pin"));
    QVERIFY(!pin->isVisible());
    m->remote.tests.push_back(domain::Error{domain::ErrorCode::TlsFailed, QStringLiteral("AB:CD:EF"), {}});
    m->remote.tests.push_back(identity());
    m->remote.pulls.push_back(domain::PullSummary{});
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("connect.test")), Qt::LeftButton);
    QTRY_VERIFY(pin->isVisible());
    QVERIFY(!pin->isChecked());
    QVERIFY(pin->text().contains(u"AB:CD:EF"));
    QVERIFY(m->remote.tested.first().fingerprint.isEmpty());
    pin->click();
    QTRY_COMPARE(m->remote.tested.size(), 2);
    QCOMPARE(m->remote.tested.last().fingerprint, QStringLiteral("AB:CD:EF"));
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QTRY_VERIFY(accept->isEnabled());
    QVERIFY(pin->isChecked());
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(m->remote.pulled.size(), 1);
    QCOMPARE(m->onDisk(m->remote.pulled.first().ref(), "fingerprint").toString(), QStringLiteral("AB:CD:EF"));
}

void GuiHub::dropsATestWhenTheAddressChanges()
{
    ui::ConnectDialog *dialog = openDialog();
    m->remote.tests.push_back(identity());
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("connect.test")), Qt::LeftButton);
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QTRY_VERIFY(accept->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("connect.address")), QStringLiteral("x"));
    QVERIFY(!accept->isEnabled());
}

void GuiHub::takesATokenFromAFile()
{
    QFile file(m->folder.filePath(QStringLiteral("token")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("  from-file\n");
    file.close();
    ui::ConnectDialog *dialog = openDialog();
    m->prompter.files = {file.fileName()};
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("connect.tokenFile")), Qt::LeftButton);
    QTRY_COMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("connect.token"))->text(), QStringLiteral("from-file"));
}

void GuiHub::saysWhenThereIsNoKeyStore()
{
    m->secrets.place = domain::SecretStore::Place::SessionOnly;
    ui::ConnectDialog *dialog = openDialog();
    m->remote.tests.push_back(identity());
    m->remote.pulls.push_back(domain::PullSummary{});
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("connect.test")), Qt::LeftButton);
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QTRY_VERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(m->window->problems().all().size(), 1);
    QVERIFY(m->remote.pulled.size() == 1);
}

void GuiHub::showsProgressAndStops()
{
    m->remote.holdPulls = true;
    m->go("hubs.all");
    m->window->goTo(m->window->document()->hubs().first().hub.ref());
    QTRY_VERIFY(m->enabled("hub.pull"));
    QTest::keyClick(m->window.get(), Qt::Key_F5);
    QTRY_COMPARE(m->remote.pulled.size(), 1);
    auto *status = m->window->findChild<ui::StatusButton *>(QStringLiteral("status.pull"));
    QVERIFY(status->text().contains(u"200"));
    auto *stop = m->window->findChild<ui::StatusButton *>(QStringLiteral("status.stop"));
    QVERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_COMPARE(m->remote.cancelled.size(), 1);
    QTRY_VERIFY(!stop->isVisible());
    QVERIFY(m->window->problems().all().isEmpty());
}

void GuiHub::reportsAFailedPull()
{
    m->remote.pulls.push_back(domain::Error{domain::ErrorCode::BadToken, {}, {}});
    m->go("hubs.all");
    m->window->goTo(m->window->document()->hubs().first().hub.ref());
    QTRY_VERIFY(m->enabled("hub.pull"));
    m->trigger("hub.pull");
    QTRY_COMPARE(m->window->problems().all().size(), 1);
    QVERIFY(m->find<QWidget>("strip")->isVisible());
}

void GuiHub::asksBeforeItForgets()
{
    const ui::HubFacts facts = m->window->document()->hubs().first();
    m->go("hubs.all");
    m->window->goTo(facts.hub.ref());
    QTRY_VERIFY(m->enabled("hub.forget"));
    m->prompter.answers = {false, true};
    m->trigger("hub.forget");
    QTRY_COMPARE(m->prompter.asked.size(), 1);
    QVERIFY(m->prompter.asked.first().text.contains(QString::number(facts.users)) || facts.users > 999);
    QVERIFY(m->window->document()->hub(facts.hub).has_value());
    m->trigger("hub.forget");
    QTRY_VERIFY(!m->window->document()->hub(facts.hub).has_value() || !m->window->document()->hub(facts.hub)->pulled);
    QVERIFY(m->onDisk(facts.hub.ref(), "name").isValid());
}

void GuiHub::readsTokensOnlyWhenAsked()
{
    m->go("hubs.users");
    QTRY_VERIFY(!m->table().currentRef().isNull());
    QTRY_VERIFY(m->find<QPushButton>("user.readTokens") != nullptr);
    domain::HubToken token;
    token.id = QStringLiteral("a17");
    token.note = QStringLiteral("for the course");
    token.scopes = QStringList{QStringLiteral("self")};
    m->remote.tokens.push_back(domain::PersonTokens{m->clock.now(), {token}});
    QTest::mouseClick(m->find<QPushButton>("user.readTokens"), Qt::LeftButton);
    QTRY_VERIFY(texts(m->window.get()).contains(QStringLiteral("for the course")));
}

HUBDESK_TEST_MAIN_WITH(QApplication, GuiHub)
#include "tst_gui_hub.moc"
