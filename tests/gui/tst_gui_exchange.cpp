// Configurations in and out through the window: what an import would do is seen before it is done, in one step that
// Undo takes back; an export shows what it changes in the file; the draft's examples are explained and converted; and
// what is missing can be asked for.

#include "guifixture.h"
#include "support/testmain.h"
#include "ui/exchange/differenceview.h"
#include "ui/exchange/exchange.h"
#include "ui/exchange/importrows.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace hubdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *kRoles = R"(# who helps whom
c.JupyterHub.load_roles = [
    {
        "name": "helper",  # of the night shift
        "scopes": ["list:users", "read:servers"],
        "users": ["ada"],
        "groups": ["staff"],
    },
    {"name": "second", "scopes": ["list:users"], "users": ["p\u0430ul"]},
]
c.JupyterHub.load_groups = {"staff": ["eve"]}
)";

constexpr const char *kOutage = R"(c.JupyterHub.load_roles = [
    {"name": "user", "scopes": ["list:users"]},
]
)";

} // namespace

class ExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<test::GuiFixture>();
        m_gui->open();
    }
    void cleanup() { m_gui.reset(); }

    void anImportIsSeenBeforeItIsDoneAndUndoneAsOneStep();
    void aFileThatCannotBeReadIsLocated();
    void whatWouldStopTheHubIsShownFirst();
    void laterValuesFilesOverrideInTheOrderShown();
    void aFleetIsOneStep();
    void anExportShowsWhatItChangesAndReadsBack();
    void jsonComesBackTheSame();
    void theDraftsExamplesAreExplainedAndConverted_data();
    void theDraftsExamplesAreExplainedAndConverted();
    void theDefinitionsCanBeAskedFor();

private:
    [[nodiscard]] QString write(const char *name, const QByteArray &text) const
    {
        const QString path = m_gui->folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }
    template <class W> W *find(const char *name) { return m_gui->find<W>(name); }
    void openImport(const QStringList &files)
    {
        m_gui->trigger("file.import");
        QTRY_VERIFY(find<QPushButton>("import.addFiles") != nullptr);
        for (const QString &file : files) {
            m_gui->prompter.files = {file};
            QTest::mouseClick(find<QPushButton>(QFileInfo(file).isDir() ? "import.addFolder" : "import.addFiles"),
                              Qt::LeftButton);
            QTRY_COMPARE(m_gui->prompter.files.size(), 0);
        }
        QTRY_COMPARE(find<QListWidget>("import.sources")->count(), files.size());
    }
    [[nodiscard]] QString preview()
    {
        QStringList lines;
        const QAbstractItemModel &model = *find<ui::TableView>("import.preview")->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells.append(model.index(row, column).data().toString());
            lines.append(cells.join(u'|'));
        }
        return lines.join(u'\n');
    }
    [[nodiscard]] std::vector<domain::Row> rolesOf(domain::HubId hub) const
    {
        return m_gui->window->document()->state().rowsWhere(domain::Kind::Role, "hub",
                                                            QVariant::fromValue<qlonglong>(hub.value));
    }
    [[nodiscard]] domain::HubId hubNamed(QStringView name) const
    {
        for (const domain::Row &row : m_gui->window->document()->state().rows(domain::Kind::Hub)) {
            if (row.value("name").toString() == name)
                return {row.ref.id};
        }
        return {};
    }
    // All words in a part of the window.
    [[nodiscard]] QString wordsIn(const char *name)
    {
        QStringList all;
        if (auto *part = find<QWidget>(name)) {
            for (const QLabel *label : part->findChildren<QLabel *>())
                all.append(label->text());
        }
        return all.join(u'\n');
    }

    std::unique_ptr<test::GuiFixture> m_gui;
};

void ExchangeTest::anImportIsSeenBeforeItIsDoneAndUndoneAsOneStep()
{
    openImport({write("night.py", kRoles)});
    QTRY_VERIFY(find<QPushButton>("accept")->isEnabled());
    const QString shown = preview();
    QVERIFY2(shown.contains(u"helper"), qPrintable(shown));
    QVERIFY2(shown.contains(u"list:users, read:servers"), qPrintable(shown));
    QVERIFY2(shown.contains(u"+user ada"), qPrintable(shown));
    QVERIFY2(shown.contains(u"night.py:3:"), qPrintable(shown));
    QVERIFY(!shown.contains(u"Problem"));
    // A look-alike letter is marked before anything is given to it.
    QVERIFY2(shown.contains(u"cannot be seen or be told apart"), qPrintable(shown));
    QVERIFY(hubNamed(u"night").isNull()); // nothing happened yet
    QTest::mouseClick(find<QPushButton>("accept"), Qt::LeftButton);
    QTRY_VERIFY(!hubNamed(u"night").isNull());
    const domain::HubId hub = hubNamed(u"night");
    QCOMPARE(rolesOf(hub).size(), std::size_t(2));
    QTRY_COMPARE(m_gui->window->place(), u"roles.definitions"_s);
    m_gui->trigger("edit.undo");
    QTRY_VERIFY(hubNamed(u"night").isNull());
}

void ExchangeTest::aFileThatCannotBeReadIsLocated()
{
    openImport({write("broken.py", "c.JupyterHub.load_roles = [\n    {'name': 'a',\n")});
    QTRY_VERIFY(find<QLabel>("import.says")->text().contains(u"broken.py, line"));
    QVERIFY(!find<QPushButton>("accept")->isEnabled());
    QTest::mouseClick(find<QPushButton>("import.remove"), Qt::LeftButton);
    QTRY_COMPARE(find<QListWidget>("import.sources")->count(), 0);
}

void ExchangeTest::whatWouldStopTheHubIsShownFirst()
{
    openImport({write("outage.py", kOutage)});
    QTRY_VERIFY(find<QPushButton>("accept")->isEnabled());
    QTRY_VERIFY2(preview().contains(u"self"), qPrintable(preview()));
    QVERIFY(preview().contains(u"outage.py:2:"));
}

void ExchangeTest::laterValuesFilesOverrideInTheOrderShown()
{
    const QString first = write("common.values.yaml",
                                "hub:\n  loadRoles:\n    desk:\n      scopes: [list:users]\n      "
                                "users: [ada]\n");
    const QString second = write("hub.values.yaml", "hub:\n  loadRoles:\n    desk:\n      scopes: [read:hub]\n");
    openImport({first, second});
    QTRY_VERIFY(find<QPushButton>("accept")->isEnabled());
    QVERIFY2(preview().contains(u"read:hub"), qPrintable(preview()));
    QTest::mouseClick(find<QPushButton>("import.up"), Qt::LeftButton);
    QTRY_VERIFY2(preview().contains(u"list:users"), qPrintable(preview()));
}

void ExchangeTest::aFleetIsOneStep()
{
    const QString fleet = QStringLiteral(EXAMPLES) + u"/configurations/fleet"_s;
    const std::size_t before = m_gui->window->document()->state().rows(domain::Kind::Hub).size();
    openImport({fleet});
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("accept")->isEnabled(), 10'000);
    QVERIFY(find<QLabel>("import.says")->text().contains(u"fleet"));
    QTest::mouseClick(find<QPushButton>("accept"), Qt::LeftButton);
    const auto hubs = [this] { return m_gui->window->document()->state().rows(domain::Kind::Hub).size(); };
    QTRY_COMPARE(hubs(), before + 3);
    QTRY_COMPARE(m_gui->window->place(), u"hubs.all"_s);
    m_gui->trigger("edit.undo");
    QTRY_COMPARE(hubs(), before);
}

void ExchangeTest::anExportShowsWhatItChangesAndReadsBack()
{
    const QString path = write("night.py", kRoles);
    openImport({path});
    QTRY_VERIFY(find<QPushButton>("accept")->isEnabled());
    QTest::mouseClick(find<QPushButton>("accept"), Qt::LeftButton);
    QTRY_VERIFY(!hubNamed(u"night").isNull());
    const domain::HubId hub = hubNamed(u"night");
    // One scope more than the file has.
    for (const domain::Row &row : rolesOf(hub)) {
        if (row.value("name").toString() != u"helper")
            continue;
        domain::ChangeSet set{u"One more"_s, {}};
        domain::Change change;
        change.ref = row.ref;
        change.uuid = row.uuid;
        const int scopes = domain::entity(domain::Kind::Role).indexOf("scopes");
        change.before.emplace(scopes, row.value("scopes"));
        change.after.emplace(scopes, QStringList{u"list:users"_s, u"read:servers"_s, u"read:hub"_s});
        set.changes.push_back(change);
        bool done = false;
        m_gui->window->document()->store().commit(set, [&done](const auto &receipt) { done = receipt.ok(); });
        QTRY_VERIFY(done);
    }
    m_gui->window->goToHubView(u"roles.definitions"_s, hub);
    m_gui->trigger("file.export");
    QTRY_VERIFY(find<ui::DifferenceView>("difference") != nullptr);
    auto *view = find<ui::DifferenceView>("difference");
    QTRY_COMPARE(view->added(), 1);
    QCOMPARE(view->removed(), 1);
    QVERIFY(view->toPlainText().contains(u"read:hub"));
    QVERIFY(view->toPlainText().contains(u"# of the night shift")); // its comment is still there
    QVERIFY(find<QLabel>("export.says")->text().contains(u"Read back"));
    QTest::mouseClick(find<QPushButton>("export.copy"), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(u"# who helps whom"));
    m_gui->prompter.files = {path};
    QTest::mouseClick(find<QPushButton>("accept"), Qt::LeftButton);
    QTRY_VERIFY(find<ui::DifferenceView>("difference") == nullptr);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("read:hub"));
    // Imported again, nothing is new but the places.
    m_gui->window->goToHubView(u"roles.definitions"_s, hub);
    openImport({path});
    QTRY_VERIFY(!find<QLabel>("import.says")->text().isEmpty());
    QTRY_VERIFY2(preview().contains(u"As it is"), qPrintable(preview()));
    QVERIFY(!preview().contains(u"scopes:"));
}

void ExchangeTest::jsonComesBackTheSame()
{
    openImport({write("night.py", kRoles)});
    QTRY_VERIFY(find<QPushButton>("accept")->isEnabled());
    QTest::mouseClick(find<QPushButton>("accept"), Qt::LeftButton);
    QTRY_VERIFY(!hubNamed(u"night").isNull());
    const domain::HubId hub = hubNamed(u"night");
    m_gui->window->goToHubView(u"roles.definitions"_s, hub);
    m_gui->trigger("file.export");
    QTRY_VERIFY(find<QComboBox>("export.into") != nullptr);
    auto *into = find<QComboBox>("export.into");
    into->setCurrentIndex(into->count() - 1);
    QTRY_VERIFY(find<QPushButton>("accept")->isEnabled());
    QTRY_VERIFY(find<QLabel>("export.says")->text().contains(u"Read back"));
    const QString path = m_gui->folder.filePath(u"night.json"_s);
    m_gui->prompter.files = {path};
    QTest::mouseClick(find<QPushButton>("accept"), Qt::LeftButton);
    QTRY_VERIFY(QFileInfo::exists(path));
    QTRY_VERIFY(find<ui::DifferenceView>("difference") == nullptr);
    openImport({path});
    QTRY_VERIFY2(preview().contains(u"helper"), qPrintable(preview()));
    QVERIFY2(!preview().contains(u"scopes:"), qPrintable(preview()));
    QVERIFY2(!preview().contains(u"user ada"), qPrintable(preview()));
}

void ExchangeTest::theDraftsExamplesAreExplainedAndConverted_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QString>("converted");
    QTest::newRow("server-rights") << "server-rights"
                                   << "server-rights.py:7:"
                                   << "'servers'";
    QTest::newRow("reader") << "reader"
                            << "reader.py:"
                            << "read:users";
}

void ExchangeTest::theDraftsExamplesAreExplainedAndConverted()
{
    QFETCH(const QString, example);
    QFETCH(const QString, refusal);
    QFETCH(const QString, converted);
    QMenu *menu = m_gui->window->actions()["file.example"_L1]->menu();
    QVERIFY(menu != nullptr);
    Q_EMIT menu->aboutToShow();
    QAction *action = menu->findChild<QAction *>(u"example."_s + example);
    QVERIFY(action != nullptr);
    action->trigger();
    QTRY_VERIFY(find<QComboBox>("draft.release") != nullptr);
    QTRY_VERIFY(find<QPushButton>("draft.copy")->isEnabled());
    QTRY_VERIFY2(wordsIn("draft.explains").contains(refusal), qPrintable(wordsIn("draft.explains")));
    QVERIFY(wordsIn("draft.explains").contains(u"may "));
    // An older release says it in its own words.
    auto *release = find<QComboBox>("draft.release");
    QVERIFY(release->findText(u"2.0.0"_s) >= 0);
    release->setCurrentText(u"2.0.0"_s);
    QTRY_VERIFY2(wordsIn("draft.explains").contains(u"JupyterHub 2.0.0"), qPrintable(wordsIn("draft.explains")));
    QTRY_VERIFY(find<QPushButton>("draft.copy")->isEnabled());
    QTest::mouseClick(find<QPushButton>("draft.copy"), Qt::LeftButton);
    QVERIFY2(QApplication::clipboard()->text().contains(converted), qPrintable(QApplication::clipboard()->text()));
    QVERIFY(!QApplication::clipboard()->text().contains(u"'tokens'"));
    // Saved, it is looked at as an import at once.
    const QString path = m_gui->folder.filePath(example + u"-released.py"_s);
    m_gui->prompter.files = {path};
    QTest::mouseClick(find<QPushButton>("accept"), Qt::LeftButton);
    QTRY_VERIFY(QFileInfo::exists(path));
    QTRY_VERIFY(find<QListWidget>("import.sources") != nullptr);
    QTRY_VERIFY2(preview().contains(example), qPrintable(preview()));
}

void ExchangeTest::theDefinitionsCanBeAskedFor()
{
    domain::HubId hub;
    for (const domain::Row &row : m_gui->window->document()->state().rows(domain::Kind::Hub))
        hub.value = row.ref.id;
    m_gui->window->goToHubView(u"roles.definitions"_s, hub);
    m_gui->trigger("role.request");
    QTRY_VERIFY(find<QPlainTextEdit>("request.text") != nullptr);
    const QString text = find<QPlainTextEdit>("request.text")->toPlainText();
    QVERIFY(text.contains(u"load_roles"));
    QVERIFY(text.contains(u"leave out every secret"));
    const auto tickets = [this] { return m_gui->window->document()->state().rows(domain::Kind::Ticket).size(); };
    const std::size_t before = tickets();
    QTest::mouseClick(find<QPushButton>("request.ticket"), Qt::LeftButton);
    QTRY_COMPARE(tickets(), before + 1);
    QTRY_COMPARE(m_gui->window->place(), u"tickets.all"_s);
    const auto subject = [this] {
        const auto row = m_gui->window->document()->state().row(m_gui->page()->currentRef());
        return row ? row->value("subject").toString() : QString();
    };
    QTRY_VERIFY(subject().startsWith(u"Role definitions of the hub"));
    const domain::Ref ticket = m_gui->page()->currentRef();
    const auto messages = m_gui->window->document()->state().rowsWhere(domain::Kind::Message, "ticket",
                                                                       QVariant::fromValue<qlonglong>(ticket.id));
    QCOMPARE(messages.size(), std::size_t(1));
    QCOMPARE(messages.front().value("body").toString(), text);
    m_gui->trigger("edit.undo");
    QTRY_COMPARE(tickets(), before);
}

HUBDESK_TEST_MAIN_WITH(QApplication, ExchangeTest)
#include "tst_gui_exchange.moc"
