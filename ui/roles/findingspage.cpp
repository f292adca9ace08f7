#include "ui/roles/findingspage.h"

#include "hubs/hubsession.h"
#include "tables/scopewords.h"
#include "ui/roles/askanswer.h"
#include "ui/roles/rolesdesk.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tablepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/window/actions.h"
#include "ui/window/preferences.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

FindingsPage::FindingsPage(const ViewSpec &view, const PageContext &context, QWidget *parent)
    : RolesPage(view, context, parent)
    , m_model(new FindingsModel(this))
    , m_panel(new TablePanel(this))
    , m_details(new DetailsPane(this))
{
    const Metrics m = metrics();
    TableView &table = *m_panel->table();
    table.setObjectName(u"findings"_s);
    table.setAccessibleName(tr("Findings"));
    table.setModel(m_model);
    table.setDensity(context.preferences.density());
    table.setColumns({{u"severity"_s, 28, true, false, true},
                      {u"what"_s, 90, true, true, false},
                      {u"about"_s, 36, true, false, false},
                      {u"place"_s, 40, true, false, false}});
    m_panel->filterBar()->setPlaceholder(tr("Find in findings"));
    m_panel->filterBar()->setShortcutHint(
        context.actions["edit.find"_L1]->shortcut().toString(QKeySequence::NativeText));
    m_which = m_panel->filterBar()->addSegments();
    m_which->setObjectName(u"findings.which"_s);
    m_which->add(u"all"_s, tr("All"));
    m_which->add(u"problems"_s, tr("Problems"));
    m_panel->setStateText(TablePanel::State::Empty,
                          {u"circle-check"_s, tr("Nothing to find fault with"),
                           tr("What is known of this hub’s roles has been looked through, staged changes included.")});
    auto *clear = new QAction(tr("Clear filter"), this);
    connect(clear, &QAction::triggered, this, [this] {
        m_panel->filterBar()->clear();
        m_which->setCurrent(u"all"_s);
    });
    m_panel->setStateText(TablePanel::State::NoMatch, {u"search-x"_s, tr("No finding matches"), {}}, {clear}, 0);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_panel);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({210 * m.u, 86 * m.u});
    m_details->setObjectName(u"details"_s);
    m_details->setAccessibleName(tr("Details of the current finding"));
    body().addWidget(splitter, 1);

    connect(m_panel->filterBar(), &FilterBar::filterChanged, this, [this](const QString &text) {
        m_model->setFilterText(text);
        showState();
        showDetails();
    });
    connect(m_panel->filterBar(), &FilterBar::leftForTable, this, &FindingsPage::takeKeyboard);
    connect(m_which, &Segments::currentChanged, this, [this](const QString &which) {
        m_model->setWorstOnly(which == u"problems");
        showState();
        showDetails();
    });
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsPage::showDetails);
    connect(&table, &TableView::opened, this, &FindingsPage::stageCurrent);
    const auto again = [this] {
        m_stale = true;
        if (isVisible())
            search();
    };
    connect(&session(), &hubs::HubSession::baseChanged, this, again);
    connect(&session(), &hubs::HubSession::operationsChanged, this, again);
    connect(&session(), &hubs::HubSession::stateChanged, this, again);
    showDetails();
}

void FindingsPage::activate()
{
    if (m_stale)
        search();
}

void FindingsPage::focusFilter()
{
    m_panel->filterBar()->focusFilter();
}

void FindingsPage::takeKeyboard()
{
    TableView &table = *m_panel->table();
    table.setFocus(Qt::ShortcutFocusReason);
    if (!table.currentIndex().isValid() && m_model->rowCount() > 0)
        table.setCurrentIndex(m_model->index(0, FindingsModel::What));
}

void FindingsPage::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
}

void FindingsPage::search()
{
    if (!assignments() || session().state() != hubs::HubSession::State::Ready)
        return;
    m_stale = false;
    m_searching = true;
    showState();
    session().askFindings(true, [this](std::vector<hubs::Finding> findings) {
        m_searching = false;
        take(std::move(findings));
    });
}

void FindingsPage::take(std::vector<hubs::Finding> findings)
{
    const std::optional<hubs::Finding> before = current();
    const int row = m_panel->table()->currentIndex().row();
    m_model->setFindings(std::move(findings));
    // The one looked at, or what has moved up to its place.
    const int same = before ? m_model->rowOf(*before) : -1;
    const int next = same >= 0 ? same : std::min(std::max(row, 0), m_model->rowCount() - 1);
    if (next >= 0)
        m_panel->table()->setCurrentIndex(m_model->index(next, FindingsModel::What));
    showState();
    showDetails();
}

void FindingsPage::showState()
{
    using State = TablePanel::State;
    const int rows = m_model->rowCount();
    const auto total = static_cast<int>(m_model->total());
    m_panel->filterBar()->setCountText(rows == total ? tr("%Ln findings", nullptr, total)
                                                     : tr("%1 of %Ln findings", nullptr, total).arg(rows));
    if (rows > 0)
        m_panel->setState(State::Ready);
    else if (m_searching)
        m_panel->setState(State::Loading);
    else
        m_panel->setState(total == 0 ? State::Empty : State::NoMatch);
}

std::optional<hubs::Finding> FindingsPage::current() const
{
    const int row = m_panel->table()->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->at(row)) : std::nullopt;
}

void FindingsPage::showDetails()
{
    const std::optional<hubs::Finding> finding = current();
    if (!finding) {
        m_details->setPlaceholder(tr("Choose a finding to see why it matters and what would mend it."));
        return;
    }
    m_details->clear();
    m_details->setHeading(findingSentence(*finding), severityWord(finding->severity));
    DetailsSection *why = m_details->addSection(tr("Why it matters"));
    why->addText(findingReason(finding->code), Ink::Text);
    DetailsSection *where = m_details->addSection(tr("Where"));
    where->addRow(tr("Place"), findingPlace(*finding));
    if (!finding->file.isEmpty())
        where->addRow(tr("File"), finding->file, true);
    where->addRow(tr("Code"), QString::fromLatin1(hubs::codeWord(finding->code)), true);
    DetailsSection *fix = m_details->addSection(tr("What mends it"));
    if (finding->fix.isEmpty()) {
        fix->addText(tr("No staged change would mend it: it has to be decided, or done by hand on the hub."));
        return;
    }
    for (const domain::Intent &intent : finding->fix) {
        fix->addText(tables::intentText(intent), Ink::Text);
        fix->addChips({channelChip(intent.channel)});
    }
    QPushButton *stage = makeButton(tr("Stage this fix"), ButtonLook::Filled);
    stage->setObjectName(u"findings.stage"_s);
    connect(stage, &QPushButton::clicked, this, &FindingsPage::stageCurrent, Qt::QueuedConnection);
    fix->addButtons({stage});
}

void FindingsPage::stageCurrent()
{
    const std::optional<hubs::Finding> finding = current();
    if (finding && !finding->fix.isEmpty())
        desk().stage(finding->fix, tr("Mend: %1").arg(findingSentence(*finding)), findingSentence(*finding));
}

} // namespace hubdesk::ui
