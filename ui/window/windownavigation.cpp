// Where the window is, and how it goes elsewhere.

#include "ui/window/mainwindow.h"

#include "tables/tablespec.h"
#include "ui/pages/homepage.h"
#include "ui/pages/nofilepage.h"
#include "ui/pages/tablepage.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/stagedbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/window/actions.h"
#include "ui/window/preferences.h"
#include "ui/window/rail.h"
#include "ui/window/undohistory.h"

#include <QApplication>
#include <QStackedWidget>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

Page *MainWindow::pageFor(const QString &place)
{
    if (Page *page = m_pages.value(place))
        return page;
    Page *page = nullptr;
    if (place == u"home") {
        page = new HomePage(*m_context, this);
    } else {
        const ViewSpec *view = viewSpec(place);
        const tables::TableSpec *table = tables::tableSpec(place);
        if (view != nullptr && view->make != nullptr)
            return keep(place, view->make(*view, *m_context, this));
        if (view == nullptr || table == nullptr)
            return nullptr;
        auto *shown = new TablePage(*pageOf(place), *view, *table, *m_context, this);
        connect(shown, &TablePage::currentChanged, this, [this, shown] {
            if (tablePage() == shown && !shown->currentRef().isNull())
                m_history.note(shown->currentRef());
            updateActions();
        });
        connect(shown, &TablePage::totalChanged, this, [this, shown, place] {
            if (shown->view().counted)
                m_rail->setCount(place, shown->total());
        });
        page = shown;
    }
    return keep(place, page);
}

Page *MainWindow::keep(const QString &place, Page *page)
{
    page->setDetailsShown((*m_actions)["view.details"_L1]->isChecked());
    page->applyFocus(m_focus);
    m_pages.insert(place, page);
    m_stack->addWidget(page);
    return page;
}

void MainWindow::show(const Location &location, bool remember)
{
    const PageSpec *spec = pageOf(location.place);
    if (spec == nullptr)
        return;
    if (!m_document) {
        if (m_stack->count() == 0)
            m_stack->addWidget(new NoFilePage(*m_actions, this));
        m_place = QString::fromLatin1(spec->id);
        m_rail->setPlace(spec->page, m_place);
        return;
    }
    // A page with views opens at the view seen there last, at first the one named first.
    QString place = location.place;
    if (place == QLatin1StringView(spec->id) && !spec->views.empty()) {
        const QString last = m_services.preferences.fileValue(m_document->path(), u"view/"_s + place);
        place =
            viewSpec(last) != nullptr && pageOf(last) == spec ? last : QString::fromLatin1(spec->views.front().table);
    }
    Page *page = pageFor(place);
    if (page == nullptr)
        return;
    // Asked before the old page hides, which sends the focus on to whatever comes next.
    const bool fromRail = m_rail->isAncestorOf(QApplication::focusWidget());
    m_place = place;
    if (spec->page == PageId::Roles)
        m_roles->open();
    m_staged->setOffered(spec->page == PageId::Roles);
    const ViewSpec *view = viewSpec(place);
    if (view != nullptr && view->within == nullptr)
        m_services.preferences.setFileValue(m_document->path(), u"view/"_s + QString::fromLatin1(spec->id), place);
    m_stack->setCurrentWidget(page);
    m_rail->setPlace(spec->page, place);
    page->header().setViewsMenu(m_rail->isNarrow() && spec->views.size() > 1 ? m_viewsMenu : nullptr);
    page->activate();
    if (auto *table = qobject_cast<TablePage *>(page); table != nullptr && !location.row.isNull())
        table->select(location.row);
    if (remember)
        m_history.visit({place, location.row});
    if (!fromRail)
        page->takeKeyboard();
    updateActions();
}

TablePage *MainWindow::tablePage() const
{
    return qobject_cast<TablePage *>(m_stack->currentWidget());
}

bool MainWindow::canShow(domain::Ref ref) const
{
    return !viewOf(ref.kind).isEmpty() && tables::tableSpec(QString(viewOf(ref.kind))) != nullptr;
}

void MainWindow::goTo(domain::Ref ref)
{
    if (canShow(ref))
        show({QString(viewOf(ref.kind)), ref}, true);
}

void MainWindow::goToView(const QString &view)
{
    show({view, {}}, true);
}

void MainWindow::goToHubView(const QString &view, domain::HubId hub)
{
    setFocus({hub, {}});
    show({view, {}}, true);
}

void MainWindow::setFocus(const Focus &focus)
{
    m_focus = focus;
    if (m_roles)
        m_roles->setFocus(focus);
    for (Page *page : std::as_const(m_pages))
        page->applyFocus(focus);
    updateFocusChooser();
    updateCounts();
    updateActions();
}

domain::PersonId MainWindow::actingAs() const
{
    if (!m_document)
        return {};
    return {m_services.preferences.fileValue(m_document->path(), u"actingAs"_s).toLongLong()};
}

} // namespace hubdesk::ui
