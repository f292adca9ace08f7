// What each action of the window does, and when it can.

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/fieldeditor.h"
#include "ui/dialogs/firstchoicedialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/problemsdialog.h"
#include "ui/dialogs/restoredialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/pages/recordwords.h"
#include "ui/pages/tablepage.h"
#include "ui/roles/reviewdialog.h"
#include "ui/roles/rolesdesk.h"
#include "ui/widgets/tablebinding.h"
#include "ui/widgets/tableview.h"
#include "ui/window/actions.h"
#include "ui/window/commandpalette.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"
#include "ui/window/pulls.h"
#include "ui/window/rail.h"
#include "ui/window/twolinebutton.h"
#include "ui/window/undohistory.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectActions()
{
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectHubActions();
    connectToolActions();
    connectExchangeActions();
}

void MainWindow::connectFileActions()
{
    const auto on = [this](QLatin1StringView id, auto slot) {
        connect((*m_actions)[id], &QAction::triggered, this, slot);
    };
    on("file.new"_L1, [this] { askNewFile(); });
    on("file.open"_L1, [this] { askOpen(); });
    on("file.demo"_L1, [this] { Q_EMIT demonstrationRequested(); });
    on("file.copy"_L1, [this] { askCopy(); });
    on("file.restore"_L1, [this] { askRestore(); });
    on("file.quit"_L1, [this] { close(); });
}

void MainWindow::connectEditActions()
{
    // Each works on the current list; updateActions() keeps them off where there is none.
    const auto onPage = [this](QLatin1StringView id, auto what) {
        connect((*m_actions)[id], &QAction::triggered, this, [this, what] {
            if (TablePage *page = tablePage())
                what(*page);
        });
    };
    connect((*m_actions)["edit.undo"_L1], &QAction::triggered, this, [this] {
        if (m_undo)
            m_undo->undo();
    });
    connect((*m_actions)["edit.redo"_L1], &QAction::triggered, this, [this] {
        if (m_undo)
            m_undo->redo();
    });
    onPage("edit.new"_L1, [](TablePage &page) { page.newRecord(); });
    onPage("edit.cell"_L1, [](TablePage &page) { page.editCell(); });
    onPage("edit.bulk"_L1, [](TablePage &page) { page.editBulk(); });
    onPage("edit.remove"_L1, [](TablePage &page) { page.removeSelected(); });
    onPage("edit.copy"_L1, [](TablePage &page) { page.copy(CopyAs::Text); });
    onPage("edit.copyCsv"_L1, [](TablePage &page) { page.copy(CopyAs::Csv); });
    onPage("edit.copyMarkdown"_L1, [](TablePage &page) { page.copy(CopyAs::Markdown); });
    onPage("edit.selectAll"_L1, [this](TablePage &page) {
        page.table().selectAll();
        say(tr("%n rows selected", nullptr, static_cast<int>(page.table().selectedCount())));
    });
    connect((*m_actions)["edit.find"_L1], &QAction::triggered, this, [this] {
        if (auto *page = qobject_cast<Page *>(m_stack->currentWidget()))
            page->focusFilter();
    });
    connect((*m_actions)["edit.preferences"_L1], &QAction::triggered, this,
            [this] { (new PreferencesDialog(m_services.preferences, *m_prompter, this))->open(); });
}

void MainWindow::connectViewActions()
{
    for (const PageSpec &page : pages()) {
        connect((*m_actions)[QLatin1StringView(QByteArray("view.") + page.id)], &QAction::triggered, this,
                [this, id = QString::fromLatin1(page.id)] {
                    show({id, {}}, true);
                });
    }
    const auto on = [this](QLatin1StringView id, auto slot) {
        connect((*m_actions)[id], &QAction::triggered, this, slot);
    };
    on("view.back"_L1, [this] {
        if (const std::optional<Location> location = m_history.back())
            show(*location, false);
    });
    on("view.forward"_L1, [this] {
        if (const std::optional<Location> location = m_history.forward())
            show(*location, false);
    });
    on("view.next"_L1, [this] {
        if (TablePage *page = tablePage())
            page->step(1);
    });
    on("view.previous"_L1, [this] {
        if (TablePage *page = tablePage())
            page->step(-1);
    });
    connect((*m_actions)["view.rail"_L1], &QAction::toggled, m_rail, &QWidget::setVisible);
    connect((*m_actions)["view.details"_L1], &QAction::toggled, this, [this](bool shown) {
        for (Page *page : std::as_const(m_pages))
            page->setDetailsShown(shown);
        m_services.preferences.setLayout(u"detailsHidden"_s, shown ? QByteArray() : QByteArray("1"));
    });
    on("view.columns"_L1, [this] {
        TablePage *page = tablePage();
        if (page == nullptr)
            return;
        auto *menu = new QMenu(this);
        connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
        page->table().fillColumnsMenu(*menu);
        menu->popup(page->table().mapToGlobal(QPoint(0, 0)));
    });
    Preferences &preferences = m_services.preferences;
    on("view.zoomIn"_L1, [&preferences] { preferences.setZoom(preferences.zoom() + 1); });
    on("view.zoomOut"_L1, [&preferences] { preferences.setZoom(preferences.zoom() - 1); });
    on("view.zoomReset"_L1, [&preferences] { preferences.setZoom(0); });
    connect((*m_actions)["window.fullScreen"_L1], &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
}

void MainWindow::connectHubActions()
{
    const auto on = [this](QLatin1StringView id, auto slot) {
        connect((*m_actions)[id], &QAction::triggered, this, slot);
    };
    on("hub.connect"_L1, [this] { connectHub(false); });
    on("hub.token"_L1, [this] { connectHub(true); });
    on("hub.pull"_L1, [this] {
        if (m_pulls)
            m_pulls->pull(currentHub());
    });
    on("hub.pullAll"_L1, [this] {
        if (m_pulls)
            m_pulls->pullAll();
    });
    on("hub.cancel"_L1, [this] {
        if (m_pulls)
            m_pulls->cancel();
    });
    on("hub.users"_L1, [this] { goToHubView(u"hubs.users"_s, currentHub()); });
    on("hub.groups"_L1, [this] { goToHubView(u"hubs.groups"_s, currentHub()); });
    on("hub.copyAddress"_L1, [this] {
        const std::optional<domain::Row> hub = m_document->state().row(currentHub().ref());
        if (hub)
            QApplication::clipboard()->setText(hub->value("url").toString());
    });
    on("hub.forget"_L1, [this] { forgetHub(); });

    on("role.assignments"_L1, [this] { goToView(u"roles.assignments"_s); });
    on("role.review"_L1, [this] {
        auto *review = new ReviewDialog(*m_roles, this);
        review->setExportOffered(true);
        connect(review, &ReviewDialog::exportRequested, this, [this] { (*m_actions)["file.export"_L1]->trigger(); });
        review->open();
    });
    on("role.discard"_L1, [this] { discardStaged(); });
    on("role.definitions"_L1, [this] { goToView(u"roles.definitions"_s); });
    on("role.new"_L1, [this] {
        goToView(u"roles.definitions"_s);
        if (TablePage *page = tablePage())
            page->newRecord();
    });
    on("role.copyScopes"_L1, [this] {
        const TablePage *page = tablePage();
        const std::optional<domain::Row> role =
            page != nullptr ? m_document->state().row(page->currentRef()) : std::nullopt;
        if (role)
            QApplication::clipboard()->setText(role->value("scopes").toStringList().join(u'\n'));
    });
    on("ticket.new"_L1, [this] {
        if (tablePage() == nullptr || tablePage()->kind() != domain::Kind::Ticket)
            goToView(u"tickets.all"_s);
        if (TablePage *page = tablePage())
            page->newRecord();
    });
    on("ticket.all"_L1, [this] { goToView(u"tickets.all"_s); });
    on("ticket.open"_L1, [this] { goToView(u"tickets.open"_s); });
    on("ticket.approval"_L1, [this] { goToView(u"tickets.approval"_s); });
    on("ticket.incidents"_L1, [this] { goToView(u"tickets.incidents"_s); });
}

void MainWindow::connectToolActions()
{
    const auto on = [this](QLatin1StringView id, auto slot) {
        connect((*m_actions)[id], &QAction::triggered, this, slot);
    };
    on("tools.palette"_L1, [this] {
        if (m_palette == nullptr)
            m_palette = new CommandPalette(*m_actions, *this, this);
        m_palette->setFocusChooser([this](domain::Ref ref) {
            setFocus(ref.kind == domain::Kind::Hub ? Focus{{ref.id}, {}} : Focus{{}, {ref.id}});
        });
        m_palette->setDocument(m_document.get());
        m_palette->openWith({});
    });
    on("tools.problems"_L1, [this] { (new ProblemsDialog(m_problems, this))->open(); });
    on("window.focus"_L1, [this] { m_rail->focusChooser().showMenu(); });
    on("window.actingAs"_L1, [this] { chooseActingAs(); });
    on("window.nextPane"_L1, [this] { nextPane(1); });
    on("window.previousPane"_L1, [this] { nextPane(-1); });
    on("help.shortcuts"_L1, [this] { (new ShortcutsDialog(*m_actions, this))->open(); });
    on("help.first"_L1, [this] { offerFirstChoice(); });
    on("help.about"_L1, [this] { (new AboutDialog(this))->open(); });
}

void MainWindow::askNewFile()
{
    m_prompter->saveFile({tr("New file"), u"team.hubdesk"_s, tr("Hubdesk files (*.hubdesk)")},
                         [this](const QString &path) {
                             if (!path.isEmpty())
                                 Q_EMIT newFileRequested(path);
                         });
}

void MainWindow::askOpen()
{
    const QString folder = m_document ? QFileInfo(m_document->path()).absolutePath() : QString();
    m_prompter->openFile({tr("Open a file"), folder, tr("Hubdesk files (*.hubdesk *.sqlite);;All files (*)")},
                         [this](const QString &path) {
                             if (!path.isEmpty())
                                 Q_EMIT openRequested(path);
                         });
}

void MainWindow::askCopy()
{
    m_prompter->saveFile({tr("Save a copy"), QFileInfo(m_document->path()).completeBaseName() + u"-copy.hubdesk"_s,
                          tr("Hubdesk files (*.hubdesk)")},
                         [this](const QString &path) {
                             if (!path.isEmpty())
                                 Q_EMIT copyRequested(path);
                         });
}

void MainWindow::askRestore()
{
    auto *dialog = new RestoreDialog(m_document->backups(), m_services.clock.now(), this);
    connect(dialog, &RestoreDialog::chosen, this, &MainWindow::restoreRequested);
    dialog->open();
}

void MainWindow::offerFirstChoice()
{
    auto *dialog = new FirstChoiceDialog(m_document != nullptr, this);
    connect(dialog, &FirstChoiceDialog::demonstrationChosen, (*m_actions)["file.demo"_L1], &QAction::trigger);
    connect(dialog, &FirstChoiceDialog::newFileChosen, (*m_actions)["file.new"_L1], &QAction::trigger);
    connect(dialog, &FirstChoiceDialog::openChosen, (*m_actions)["file.open"_L1], &QAction::trigger);
    connect(dialog, &FirstChoiceDialog::connectChosen, (*m_actions)["hub.connect"_L1], &QAction::trigger);
    dialog->open();
}

void MainWindow::connectHub(bool again)
{
    const bool listed = tablePage() != nullptr && tablePage()->kind() == domain::Kind::Hub;
    const std::optional<domain::Row> hub = again || listed ? m_document->state().row(currentHub().ref()) : std::nullopt;
    // A hub of the list that has no address yet is connected as itself; else a new one is made.
    const bool unconnected = hub && hub->value("url").toString().isEmpty() && !m_document->hub({hub->ref.id});
    auto *dialog = new ConnectDialog(*m_context, again || unconnected ? hub : std::nullopt, this);
    connect(dialog, &ConnectDialog::connected, this, [this](domain::HubId id) {
        goTo(id.ref());
        m_pulls->pull(id);
    });
    dialog->open();
}

void MainWindow::forgetHub()
{
    const domain::HubId hub = currentHub();
    const std::optional<HubFacts> facts = hub.isNull() ? std::nullopt : m_document->hub(hub);
    if (!facts)
        return;
    const QString name = recordName(m_document->state(), hub.ref());
    domain::Prompter::Question question;
    question.title = tr("Forget %1?").arg(name);
    question.text = tr("Its token and what it said about %n users are removed from this computer.", nullptr,
                       static_cast<int>(facts->users));
    question.detail = tr("The hub itself is not touched, and its line in the list stays. This cannot be undone; a new "
                         "pull brings the data back.");
    question.accept = tr("Forget this hub");
    question.dangerous = true;
    m_prompter->ask(question, [this, hub, name](bool yes) {
        if (!yes)
            return;
        m_document->forget(hub, this, [this, name](const domain::Result<domain::Done> &done) {
            if (done)
                say(tr("Forgot %1").arg(isolated(name)));
            else
                report(tr("Could not forget %1").arg(name), done.error());
        });
    });
}

void MainWindow::chooseActingAs()
{
    if (!m_document)
        return;
    auto *dialog = new Dialog(tr("Acting as"), this);
    dialog->setObjectName(u"actingAsDialog"_s);
    dialog->setLead(
        tr("Say which of the people in this file you are. It changes what is shown as yours, not what you may do."));
    auto *editor = new FieldEditor(m_document->state(), domain::Kind::Membership,
                                   domain::entity(domain::Kind::Membership).indexOf("person"), dialog);
    editor->setValue(QVariant::fromValue<qlonglong>(actingAs().value));
    dialog->body().addWidget(editor);
    dialog->addAccept(tr("Use this person"));
    dialog->addCancel();
    connect(dialog, &QDialog::accepted, this, [this, editor] {
        m_services.preferences.setFileValue(m_document->path(), u"actingAs"_s, editor->value().toString());
        updateFocusChooser();
    });
    dialog->open();
}

void MainWindow::nextPane(int step)
{
    QList<QWidget *> panes;
    if (m_rail->isVisible())
        panes.append(m_rail->findChild<QWidget *>(u"rail.tree"_s));
    if (QWidget *page = m_stack->currentWidget()) {
        for (const QString &name : {u"table"_s, u"conversation"_s, u"details"_s}) {
            QWidget *pane = page->findChild<QWidget *>(name);
            if (pane != nullptr && pane->isVisible())
                panes.append(pane);
        }
    }
    if (panes.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const auto holds = [focus](const QWidget *pane) { return pane == focus || pane->isAncestorOf(focus); };
    const auto found = focus == nullptr ? panes.end() : std::find_if(panes.begin(), panes.end(), holds);
    const auto count = static_cast<int>(panes.size());
    const int at = found == panes.end() ? (step > 0 ? -1 : 0) : static_cast<int>(std::distance(panes.begin(), found));
    panes[(at + step + count) % count]->setFocus(Qt::TabFocusReason);
}

} // namespace hubdesk::ui
