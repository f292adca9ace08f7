// When each action can be used, and what the status bar says of the current hub.

#include "hubs/hubsession.h"
#include "ui/pages/recordwords.h"
#include "ui/pages/tablepage.h"
#include "ui/roles/rolesdesk.h"
#include "ui/widgets/tableview.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"
#include "ui/window/pulls.h"
#include "ui/window/statusitems.h"
#include "ui/window/undohistory.h"

#include <QStackedWidget>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

domain::HubId MainWindow::currentHub() const
{
    const TablePage *page = tablePage();
    if (page == nullptr || !m_document)
        return m_focus.hub;
    const domain::Ref ref = page->currentRef();
    if (ref.kind == domain::Kind::Hub)
        return {ref.id};
    const std::optional<domain::Row> row = ref.isNull() ? std::nullopt : m_document->state().row(ref);
    const std::int64_t hub = row ? row->value("hub").toLongLong() : 0;
    return hub != 0 ? domain::HubId{hub} : m_focus.hub;
}

void MainWindow::updateActions()
{
    const auto enable = [this](QLatin1StringView id, bool on) { (*m_actions)[id]->setEnabled(on); };
    const bool open = m_document != nullptr;
    const TablePage *page = tablePage();
    const domain::Ref current = page != nullptr ? page->currentRef() : domain::Ref{};
    const qsizetype selected = page != nullptr ? page->table().selectedCount() : 0;
    const bool makes = page != nullptr && page->canMake();
    const QUndoStack *stack = m_undo ? &m_undo->stack() : nullptr;

    enable("file.recent"_L1, !m_services.preferences.recentFiles().isEmpty());
    enable("file.copy"_L1, open);
    enable("file.restore"_L1, open);
    for (const QLatin1StringView id : {"file.import"_L1, "file.export"_L1, "file.example"_L1})
        enable(id, open);
    enable("role.request"_L1, !exchangeHub().isNull());
    QAction *undo = (*m_actions)["edit.undo"_L1];
    QAction *redo = (*m_actions)["edit.redo"_L1];
    undo->setEnabled(stack != nullptr && stack->canUndo());
    redo->setEnabled(stack != nullptr && stack->canRedo());
    undo->setText(undo->isEnabled() ? tr("&Undo %1").arg(stack->undoText()) : tr("&Undo"));
    redo->setText(redo->isEnabled() ? tr("&Redo %1").arg(stack->redoText()) : tr("&Redo"));
    enable("edit.new"_L1, makes);
    (*m_actions)["edit.new"_L1]->setText(makes ? tr("&New %1…").arg(entityWord(page->kind())) : tr("&New record…"));
    enable("edit.cell"_L1, page != nullptr && !current.isNull() && !page->editableFields().isEmpty());
    enable("edit.bulk"_L1, selected > 0 && !page->editableFields().isEmpty());
    enable("edit.remove"_L1, makes && selected > 0);
    for (const QLatin1StringView id : {"edit.copy"_L1, "edit.copyCsv"_L1, "edit.copyMarkdown"_L1})
        enable(id, selected > 0);
    enable("edit.selectAll"_L1, page != nullptr);
    const auto *front = qobject_cast<const Page *>(m_stack->currentWidget());
    enable("edit.find"_L1, front != nullptr && front->hasFilter());
    for (const QLatin1StringView id : {"view.columns"_L1, "view.next"_L1, "view.previous"_L1})
        enable(id, page != nullptr);
    enable("view.back"_L1, m_history.canGoBack());
    enable("view.forward"_L1, m_history.canGoForward());

    const domain::HubId hub = currentHub();
    const std::optional<HubFacts> facts = open && !hub.isNull() ? m_document->hub(hub) : std::nullopt;
    enable("hub.connect"_L1, open);
    enable("hub.token"_L1, open && !hub.isNull());
    enable("hub.pull"_L1, facts.has_value());
    (*m_actions)["hub.pull"_L1]->setToolTip(facts ? tr("Read this hub again")
                                                  : tr("Choose a hub that is connected, or connect one first"));
    enable("hub.pullAll"_L1, open && !m_document->hubs().isEmpty());
    enable("hub.cancel"_L1, m_pulls && m_pulls->isRunning());
    enable("hub.forget"_L1, facts.has_value());
    for (const QLatin1StringView id : {"hub.users"_L1, "hub.groups"_L1, "hub.copyAddress"_L1})
        enable(id, !hub.isNull());
    const bool staged = m_roles && m_roles->session().staged() > 0;
    enable("role.assignments"_L1, open);
    enable("role.review"_L1, staged);
    enable("role.discard"_L1, staged);
    enable("role.definitions"_L1, open);
    enable("role.new"_L1, open);
    enable("role.copyScopes"_L1, current.kind == domain::Kind::Role);
    for (const QLatin1StringView id :
         {"ticket.new"_L1, "ticket.all"_L1, "ticket.open"_L1, "ticket.approval"_L1, "ticket.incidents"_L1})
        enable(id, open);
    enable("window.actingAs"_L1, open);

    if (m_pulls && m_pulls->isRunning())
        m_status->setPull(m_pulls->progressText(), true, false);
    else if (facts && facts->lastError)
        m_status->setPull(tr("Last try failed"), false, true);
    else if (facts && facts->pulledAt)
        m_status->setPull(tr("Pulled %1").arg(ageText(*facts->pulledAt, m_services.clock.now())), false, false);
    else
        m_status->setPull({}, false, false);
}

} // namespace hubdesk::ui
