// Room and legibility: 1024x700, large text, states; nothing cut that people need.

#include "gui/guifixture.h"
#include "support/testmain.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tablepanel.h"
#include "ui/window/rail.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QStatusBar>

using namespace hubdesk;

class GuiLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fitsASmallWindow_data();
    void fitsASmallWindow();
    void shrinksTheRailToIcons();
    void scalesItsText();
    void tellsItsStatesApart();

private:
    static QStringList cutOff(const QWidget &root);
    std::unique_ptr<test::GuiFixture> m;
};

void GuiLayout::init()
{
    m = std::make_unique<test::GuiFixture>();
    m->open();
}

void GuiLayout::cleanup()
{
    m->close();
    m.reset();
}

// Buttons and short labels that stick out of their parent or are narrower than their words. What gives way
// on purpose (elided labels) has a tool tip, and wraps or scrolls otherwise.
QStringList GuiLayout::cutOff(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button == nullptr || button->text().isEmpty())
            continue;
        const QWidget *parent = widget->parentWidget();
        const bool inside = parent == nullptr || parent->rect().contains(widget->geometry())
            || parent->objectName() == u"qt_scrollarea_viewport";
        const bool wide = widget->width() + 1 >= widget->minimumSizeHint().width();
        if (!inside || !wide)
            found.append(QStringLiteral("%1 “%2” %3 of %4")
                             .arg(QString::fromLatin1(widget->metaObject()->className()), button->text())
                             .arg(widget->width())
                             .arg(widget->minimumSizeHint().width()));
    }
    return found;
}

void GuiLayout::fitsASmallWindow_data()
{
    QTest::addColumn<QString>("view");
    QTest::newRow("home") << QStringLiteral("home");
    for (const ui::PageSpec &page : ui::pages()) {
        for (const ui::ViewSpec &view : page.views)
            QTest::newRow(view.table) << QString::fromLatin1(view.table);
    }
}

void GuiLayout::fitsASmallWindow()
{
    QFETCH(QString, view);
    m->window->resize(1024, 700);
    m->window->goToView(view);
    QCoreApplication::processEvents();
    QCOMPARE(m->window->size(), QSize(1024, 700));
    // What a hub says comes a moment later, and what it makes longer is laid out again.
    QTRY_VERIFY2(cutOff(*m->window).isEmpty(), qPrintable(cutOff(*m->window).join(u'\n')));
    if (m->page() != nullptr)
        QTRY_VERIFY(m->page()->model().state() != tables::TableModel::State::Loading);
    for (const QScrollArea *pane : m->window->findChildren<QScrollArea *>(QStringLiteral("details"))) {
        if (pane->isVisible() && pane->widget() != nullptr)
            QTRY_VERIFY2(
                pane->widget()->width() <= pane->viewport()->width(),
                qPrintable(
                    QStringLiteral("details %1 of %2").arg(pane->widget()->width()).arg(pane->viewport()->width())));
    }
    if (m->page() != nullptr)
        QVERIFY2(m->table().width() > 300, qPrintable(QString::number(m->table().width())));
}

void GuiLayout::shrinksTheRailToIcons()
{
    auto *rail = m->window->findChild<ui::Rail *>();
    QVERIFY(!rail->isNarrow());
    const int wide = rail->width();
    m->window->resize(1024, 700);
    QTRY_VERIFY(rail->isNarrow());
    QVERIFY(rail->width() < wide / 2);
    m->window->resize(1440, 900);
    QTRY_VERIFY(!rail->isNarrow());
}

void GuiLayout::scalesItsText()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(20);
    QApplication::setFont(large);
    // Every page must fit a usual screen, else the window grows out of it.
    QStringList tooWide;
    for (const char *view : {"home", "hubs.all", "tickets.all", "communities.agreements"}) {
        m->window->goToView(QString::fromLatin1(view));
        QCoreApplication::processEvents();
        const QSize least = m->window->minimumSizeHint();
        if (least.width() > 1440 || least.height() > 900)
            tooWide.append(
                QStringLiteral("%1: %2 x %3").arg(QString::fromLatin1(view)).arg(least.width()).arg(least.height()));
    }
    m->go("hubs.all");
    m->window->resize(1440, 900);
    QCoreApplication::processEvents();
    const QStringList cut = cutOff(*m->window);
    const int row = m->table().rowHeight(0);
    const int needed = QFontMetrics(large).height();
    QApplication::setFont(before);
    QVERIFY2(tooWide.isEmpty(), qPrintable(tooWide.join(u'\n')));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    QVERIFY(row >= needed);
}

void GuiLayout::tellsItsStatesApart()
{
    m->go("hubs.all");
    auto *panel = m->page()->findChild<ui::TablePanel *>(QStringLiteral("panel"));
    QTRY_COMPARE(panel->state(), ui::TablePanel::State::Ready);
    m->page()->setFilter(QStringLiteral("no such hub at all"));
    QTRY_COMPARE(panel->state(), ui::TablePanel::State::NoMatch);
    m->page()->setFilter({});
    QTRY_COMPARE(panel->state(), ui::TablePanel::State::Ready);
}

HUBDESK_TEST_MAIN_WITH(QApplication, GuiLayout)
#include "tst_gui_layout.moc"
