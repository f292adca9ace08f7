// The frame: menus, names, navigation, keys, palette, focus, dialogs, a window without a file.

#include "app/language.h"
#include "gui/guifixture.h"
#include "support/testmain.h"
#include "ui/pages/figure.h"
#include "ui/window/commandpalette.h"
#include "ui/window/rail.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSignalSpy>
#include <QTranslator>
#include <QTreeView>

using namespace hubdesk;

class GuiWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasUniqueMnemonicsInEveryMenu_data();
    void hasUniqueMnemonicsInEveryMenu();
    void speaksGerman();
    void hasEveryActionInAMenuWithAToolTip();
    void hasNoShortcutTwice();
    void namesEverythingThatTakesTheFocus();
    void showsAllSevenPagesAndTheirViews();
    void goesBackAndForward();
    void walksByKeyboardOnly();
    void actsOnBareLettersOnlyInLists();
    void findsCommandsAndRecords();
    void focusesOneHub();
    void followsALinkOfTheDetails();
    void countsOnHomeWhatTheTablesHold();
    void showsEveryShortcutOnItsSheet();
    void remembersItsLayout();
    void survivesABrokenLayout();
    void standsWithoutAFile();

private:
    std::unique_ptr<test::GuiFixture> m;
};

void GuiWindow::init()
{
    m = std::make_unique<test::GuiFixture>();
    m->open();
}

void GuiWindow::cleanup()
{
    m->close();
    m.reset();
}

namespace {

/// The program's texts in a language, as long as it lives.
class Language final {
public:
    explicit Language(const QString &language) { app::installTranslations(*qApp, language); }
    ~Language()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>()) {
            QCoreApplication::removeTranslator(translator);
            delete translator;
        }
        QLocale::setDefault(QLocale::c());
    }
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;
};

QChar mnemonic(const QString &text)
{
    QString plain = text;
    plain.replace(QStringLiteral("&&"), QString());
    const qsizetype at = plain.indexOf(u'&');
    return at < 0 || at + 1 >= plain.size() ? QChar() : plain.at(at + 1).toLower();
}

} // namespace

void GuiWindow::hasUniqueMnemonicsInEveryMenu_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void GuiWindow::hasUniqueMnemonicsInEveryMenu()
{
    QFETCH(QString, language);
    const Language spoken(language);
    m->window.reset();
    m->openAgain();
    QSet<QChar> menus;
    for (QAction *top : m->window->menuBar()->actions()) {
        QVERIFY2(!mnemonic(top->text()).isNull(), qPrintable(top->text()));
        QVERIFY2(!menus.contains(mnemonic(top->text())), qPrintable(top->text()));
        menus.insert(mnemonic(top->text()));
        QSet<QChar> letters;
        for (QAction *action : top->menu()->actions()) {
            if (action->isSeparator())
                continue;
            const QChar letter = mnemonic(action->text());
            QVERIFY2(!letter.isNull(), qPrintable(action->text()));
            QVERIFY2(!letters.contains(letter), qPrintable(top->text() + QStringLiteral(": ") + action->text()));
            letters.insert(letter);
        }
    }
    QCOMPARE(menus.size(), 9);
}

void GuiWindow::speaksGerman()
{
    const Language german(QStringLiteral("de"));
    m->window.reset();
    m->openAgain();
    m->go("hubs.all");
    QCOMPARE(m->window->actions()[QLatin1StringView("file.quit")]->text(), QStringLiteral("&Beenden"));
    QCOMPARE(m->model().headerData(m->column("pulled"), Qt::Horizontal).toString(), QStringLiteral("Letzter Abruf"));
    QVERIFY(m->model().setData(m->model().index(0, m->column("authenticator")), QStringLiteral("other")));
    QTRY_VERIFY(m->enabled("edit.undo"));
    QVERIFY(m->window->actions()[QLatin1StringView("edit.undo")]->text().startsWith(u"&Rückgängig: Anmeldung"));
    // Qt's own words too.
    QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel") != QStringLiteral("Cancel")
            || QLibraryInfo::path(QLibraryInfo::TranslationsPath).isEmpty());
}

void GuiWindow::hasEveryActionInAMenuWithAToolTip()
{
    QSet<QAction *> inMenus;
    for (QAction *top : m->window->menuBar()->actions()) {
        for (QAction *action : top->menu()->actions())
            inMenus.insert(action);
    }
    for (QAction *action : m->window->actions().all()) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
    }
}

void GuiWindow::hasNoShortcutTwice()
{
    QHash<QString, QString> seen;
    for (QAction *action : m->window->actions().all()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(!seen.contains(text),
                     qPrintable(text + QStringLiteral(": ") + seen.value(text) + QStringLiteral(" and ")
                                + action->objectName()));
            seen.insert(text, action->objectName());
        }
    }
}

void GuiWindow::namesEverythingThatTakesTheFocus()
{
    QStringList views = {QStringLiteral("home")};
    for (const ui::PageSpec &page : ui::pages()) {
        for (const ui::ViewSpec &view : page.views)
            views.append(QString::fromLatin1(view.table));
    }
    for (const QString &view : views) {
        m->window->goToView(view);
        QCoreApplication::processEvents();
        for (const QWidget *widget : m->window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isEnabled())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *label = qobject_cast<const QLabel *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty())
                || (label != nullptr && !label->text().isEmpty());
            QVERIFY2(named,
                     qPrintable(
                         QStringLiteral("%1: %2 %3")
                             .arg(view, QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
        }
    }
}

void GuiWindow::showsAllSevenPagesAndTheirViews()
{
    int views = 0;
    for (const ui::PageSpec &page : ui::pages()) {
        m->trigger(QByteArray("view.").append(page.id).constData());
        QVERIFY(m->window->place().startsWith(QString::fromLatin1(page.id)));
        for (const ui::ViewSpec &view : page.views) {
            ++views;
            m->window->goToView(QString::fromLatin1(view.table));
            QCOMPARE(m->window->place(), QString::fromLatin1(view.table));
            if (view.make != nullptr)
                continue;
            m->go(view.table);
            QVERIFY(m->model().state() == tables::TableModel::State::Ready
                    || m->model().state() == tables::TableModel::State::Empty);
        }
    }
    QCOMPARE(views, 26);
}

void GuiWindow::goesBackAndForward()
{
    m->go("team.people");
    m->go("hubs.all");
    QVERIFY(m->enabled("view.back"));
    QCOMPARE(QApplication::activeWindow(), m->window.get());
    QTest::keyClick(m->window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m->window->place(), QStringLiteral("team.people"));
    QTest::keyClick(m->window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m->window->place(), QStringLiteral("hubs.all"));
    QVERIFY(!m->enabled("view.forward"));
}

void GuiWindow::walksByKeyboardOnly()
{
    QTest::keyClick(m->window.get(), Qt::Key_5, Qt::AltModifier);
    QVERIFY(m->window->place().startsWith(u"tickets"));
    QTRY_VERIFY(m->model().rowCount() > 2);
    QTRY_VERIFY(m->table().hasFocus());
    QTRY_VERIFY(m->table().currentIndex().isValid());
    const int row = m->table().currentIndex().row();
    QTest::keyClick(&m->table(), Qt::Key_J);
    QCOMPARE(m->table().currentIndex().row(), row + 1);
    QTest::keyClick(&m->table(), Qt::Key_K);
    QCOMPARE(m->table().currentIndex().row(), row);
    // F6 goes round: list, conversation or details, rail, and back to the list.
    QSet<QWidget *> visited;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        visited.insert(QApplication::focusWidget());
    }
    QVERIFY(visited.size() >= 3);
    QVERIFY(visited.contains(m->window->findChild<QTreeView *>(QStringLiteral("rail.tree"))));
    // Arrows and Enter in the rail.
    auto *tree = m->window->findChild<QTreeView *>(QStringLiteral("rail.tree"));
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Home);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(m->window->place(), QStringLiteral("home"));
}

void GuiWindow::actsOnBareLettersOnlyInLists()
{
    m->go("tickets.all");
    m->table().setFocus();
    QTest::keyClick(&m->table(), Qt::Key_Slash);
    QTRY_VERIFY(QApplication::focusWidget()->inherits("QLineEdit"));
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QTest::keyClicks(field, QStringLiteral("jk?/c"));
    QCOMPARE(field->text(), QStringLiteral("jk?/c"));
    QVERIFY(m->find<QDialog>("shortcutsDialog") == nullptr);
    QTest::keyClick(field, Qt::Key_Escape);
    m->table().setFocus();
    m->preferences.setBareLetters(false);
    QTest::keyClicks(&m->table(), QStringLiteral("?"));
    QVERIFY(m->find<QDialog>("shortcutsDialog") == nullptr);
    m->preferences.setBareLetters(true);
    QTest::keyClicks(&m->table(), QStringLiteral("?"));
    QTRY_VERIFY(m->find<QDialog>("shortcutsDialog") != nullptr);
}

void GuiWindow::findsCommandsAndRecords()
{
    m->go("team.people");
    const QString name = m->cell(2, "name");
    const domain::Ref ref = m->model().refAt(2);
    m->go("hubs.all");
    QTest::keyClick(m->window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m->window->findChild<ui::CommandPalette *>();
    QVERIFY(palette != nullptr && palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>(QStringLiteral("palette.field"));
    QTest::keyClicks(field, QStringLiteral("@"));
    field->insert(name);
    QTRY_COMPARE(palette->results(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m->window->place(), QStringLiteral("team.people"));
    QTRY_COMPARE(m->table().currentRef(), ref);
    // An action by its words.
    QTest::keyClick(m->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral(">preferences"));
    QTRY_VERIFY(palette->results() > 0);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m->find<QDialog>("preferencesDialog") != nullptr);
}

void GuiWindow::focusesOneHub()
{
    m->go("hubs.users");
    const std::int64_t all = m->model().total();
    QVERIFY(all > 0);
    QVERIFY(!m->window->document()->hubs().isEmpty());
    const ui::HubFacts facts = m->window->document()->hubs().first();
    m->window->goToHubView(QStringLiteral("hubs.users"), facts.hub);
    QTRY_COMPARE(m->model().total(), facts.users);
    QTest::keyClick(m->window.get(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(m->model().total(), all);
}

void GuiWindow::followsALinkOfTheDetails()
{
    m->go("communities.representatives");
    QTRY_VERIFY(!m->table().currentRef().isNull());
    const domain::Ref seat = m->table().currentRef();
    const std::int64_t community = m->window->document()->state().row(seat)->value("community").toLongLong();
    m->window->goTo({domain::Kind::Community, community});
    QCOMPARE(m->window->place(), QStringLiteral("communities.all"));
    QTRY_COMPARE(m->table().currentRef(), (domain::Ref{domain::Kind::Community, community}));
}

void GuiWindow::countsOnHomeWhatTheTablesHold()
{
    m->trigger("view.home");
    auto *figure = m->window->findChild<ui::Figure *>(QStringLiteral("figure.hubs.all"));
    QVERIFY(figure != nullptr);
    QTRY_VERIFY(figure->value().has_value());
    QTest::mouseClick(figure, Qt::LeftButton);
    QCOMPARE(m->window->place(), QStringLiteral("hubs.all"));
    QTRY_COMPARE(m->model().total(), *figure->value());
}

void GuiWindow::showsEveryShortcutOnItsSheet()
{
    m->trigger("help.shortcuts");
    auto *sheet = m->find<QDialog>("shortcutsDialog");
    QVERIFY(sheet != nullptr);
    QStringList shown;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        shown.append(label->text());
    for (const QAction *action : m->window->actions().all()) {
        const QString keys = ui::Actions::shortcutText(*action);
        if (!keys.isEmpty())
            QVERIFY2(shown.contains(keys), qPrintable(action->objectName()));
    }
}

void GuiWindow::remembersItsLayout()
{
    m->go("hubs.all");
    m->trigger("view.details");
    m->window->resize(800, 640); // the virtual screen has 800 by 800
    m->window->close();
    m->window.reset();
    m->openAgain();
    QCOMPARE(m->window->size(), QSize(800, 640));
    QVERIFY(!m->window->actions()[QLatin1StringView("view.details")]->isChecked());
}

void GuiWindow::survivesABrokenLayout()
{
    m->window.reset();
    for (const char *name : {"window", "windowState", "table/hubs.all", "split/hubs"})
        m->preferences.setLayout(QString::fromLatin1(name), QByteArray("\x01\xffnonsense{"));
    m->openAgain();
    m->go("hubs.all");
    QVERIFY(m->model().rowCount() > 0);
    QVERIFY(m->window->width() > 400);
}

void GuiWindow::standsWithoutAFile()
{
    m->window->setDocument(nullptr);
    QVERIFY(m->window->document() == nullptr);
    for (const char *action : {"file.copy", "edit.undo", "edit.new", "hub.connect", "hub.pull", "ticket.new"})
        QVERIFY2(!m->enabled(action), action);
    QVERIFY(m->enabled("file.open"));
    m->trigger("view.hubs");
    m->trigger("tools.palette");
    m->window->offerFirstChoice();
    auto *first = m->find<QDialog>("firstChoice");
    QVERIFY(first != nullptr);
    QSignalSpy asked(m->window.get(), &ui::MainWindow::demonstrationRequested);
    QTest::mouseClick(first->findChild<QAbstractButton *>(QStringLiteral("first.demo")), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
}

HUBDESK_TEST_MAIN_WITH(QApplication, GuiWindow)
#include "tst_gui_window.moc"
