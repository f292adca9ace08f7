// Configurations in and out of the open file: import, export, examples of the draft, the request for what is missing.

#include "hubs/hubsession.h"
#include "ui/exchange/draftdialog.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/requestdialog.h"
#include "ui/pages/recordwords.h"
#include "ui/roles/rolesdesk.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"

#include <QMenu>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectExchangeActions()
{
    const auto on = [this](QLatin1StringView id, auto slot) {
        connect((*m_actions)[id], &QAction::triggered, this, slot);
    };
    on("file.import"_L1, [this] { importConfiguration({}, exchangeHub()); });
    on("file.export"_L1, [this] {
        if (m_context)
            (new ExportDialog(*m_context, exchangeHub(), this))->open();
    });
    on("role.request"_L1, [this] { requestDefinitions(); });
    auto *examples = new QMenu(this);
    (*m_actions)["file.example"_L1]->setMenu(examples);
    connect(examples, &QMenu::aboutToShow, this, [this, examples] {
        examples->clear();
        for (const Example &example : m_document ? m_document->exchange().examples() : QList<Example>()) {
            QAction *action = examples->addAction(example.title);
            action->setObjectName(u"example."_s + example.id);
            connect(action, &QAction::triggered, this, [this, example] {
                if (example.isDraft)
                    showDraft(example.path, example.title);
                else
                    importConfiguration({example.path}, {}); // not over what a hub has
            });
        }
    });
}

/// The hub that a person is looking at.
domain::HubId MainWindow::exchangeHub() const
{
    const domain::HubId current = currentHub();
    return !current.isNull() || !m_roles ? current : m_roles->hub();
}

void MainWindow::importConfiguration(const QStringList &paths, domain::HubId hub)
{
    if (!m_context)
        return;
    auto *dialog = new ImportDialog(*m_context, hub, this);
    connect(dialog, &ImportDialog::imported, this, [this](domain::HubId made) {
        if (made.isNull())
            goToView(u"hubs.all"_s);
        else
            goToHubView(u"roles.definitions"_s, made);
    });
    connect(dialog, &ImportDialog::draftChosen, this,
            [this](const QString &path) { showDraft(path, tr("A draft of 2021")); });
    dialog->open();
    if (!paths.isEmpty())
        dialog->setPaths(paths);
}

void MainWindow::showDraft(const QString &path, const QString &title)
{
    if (!m_context)
        return;
    auto *dialog = new DraftDialog(*m_context, path, title, this);
    connect(dialog, &DraftDialog::importChosen, this,
            [this](const QString &converted) { importConfiguration({converted}, {}); });
    dialog->open();
}

void MainWindow::requestDefinitions()
{
    const domain::HubId hub = exchangeHub();
    if (!m_context || hub.isNull())
        return;
    hubs::HubFacts facts;
    const auto known = m_roles->session().assignments();
    if (known && known->base().facts.hub == hub) {
        facts = known->base().facts;
    } else {
        facts.hub = hub;
        facts.name = recordName(m_document->state(), hub.ref());
        if (const auto status = m_document->hub(hub))
            facts.version = status->version;
        if (const auto row = m_document->state().row(hub.ref()); row && facts.version.isEmpty())
            facts.version = row->value("version").toString();
    }
    auto *dialog = new RequestDialog(*m_context, facts, this);
    connect(dialog, &RequestDialog::ticketMade, this, [this](domain::Ref ticket) { goTo(ticket); });
    dialog->open();
}

} // namespace hubdesk::ui
