#include "ui/roles/escalationpage.h"

#include "hubs/dotlayout.h"
#include "hubs/hubsession.h"
#include "tables/scopewords.h"
#include "ui/roles/askanswer.h"
#include "ui/roles/askpicker.h"
#include "ui/roles/escalationview.h"
#include "ui/roles/rolesdesk.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statepage.h"
#include "ui/window/palettedelegate.h"

#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;

namespace {

QString whoText(const hubs::Way &way)
{
    if (!way.through.isEmpty())
        return EscalationPage::tr("Members of %1").arg(tables::isolated(way.through.front()));
    const int alike = int(way.people + way.services) - 1;
    return alike > 0 ? EscalationPage::tr("%1 and %Ln more", nullptr, alike).arg(tables::isolated(way.from.name))
                     : tables::isolated(way.from.name);
}

QString aboutText(const hubs::Way &way)
{
    const QString who = way.services > 0 && way.people == 0
        ? EscalationPage::tr("%Ln services", nullptr, int(way.services))
        : EscalationPage::tr("%Ln people", nullptr, int(way.people));
    const QString steps = EscalationPage::tr("%n steps", nullptr, int(way.steps.size()));
    return way.conditional ? EscalationPage::tr("%1 · %2 · only under a condition", "who, steps").arg(who, steps)
                           : EscalationPage::tr("%1 · %2", "who, steps").arg(who, steps);
}

} // namespace

EscalationPage::EscalationPage(const ViewSpec &view, const PageContext &context, QWidget *parent)
    : RolesPage(view, context, parent)
    , m_layout(new hubs::DotLayout(this))
    , m_from(new AskPicker(tr("From"), this))
    , m_search(new AskSearch(this))
    , m_count(new ElidedLabel({}, Type::Body, Ink::Second, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new EscalationView(this))
    , m_state(new StatePage(this))
    , m_list(new QListView(this))
    , m_ways(new QStandardItemModel(this))
    , m_details(new DetailsPane(this))
{
    const Metrics m = metrics();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(new Hairline(Qt::Horizontal, left));
    column->addWidget(m_stack, 1);
    column->addWidget(new Hairline(Qt::Horizontal, left));
    auto *legend = new ElidedLabel(tr("Whole line: always. Dashed line: only if the condition holds. Scissors: taking "
                                      "it away closes the way."),
                                   Type::Small, Ink::Second, left);
    legend->setContentsMargins(m.inset(), 2 * m.u, m.inset(), 2 * m.u);
    column->addWidget(legend);

    m_list->setObjectName(u"escalation.ways"_s);
    m_list->setAccessibleName(tr("Ways nobody granted on purpose"));
    m_list->setModel(m_ways);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *right = new QWidget(this);
    right->setBackgroundRole(QPalette::Base);
    right->setAutoFillBackground(true);
    auto *lines = new QVBoxLayout(right);
    lines->setContentsMargins({});
    lines->setSpacing(0);
    auto *head = new TextLabel(tr("Ways nobody granted on purpose"), Type::BodyStrong, Ink::Text, right);
    head->setContentsMargins(4 * m.u, 3 * m.u, 4 * m.u, 2 * m.u);
    lines->addWidget(head);
    lines->addWidget(m_list, 2);
    lines->addWidget(new Hairline(Qt::Horizontal, right));
    lines->addWidget(m_details, 3);
    m_details->setObjectName(u"details"_s);
    m_details->setAccessibleName(tr("The current way, step by step"));
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({200 * m.u, 92 * m.u});
    body().addWidget(splitter, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &EscalationPage::showWay);
    connect(m_view, &EscalationView::wayChosen, this,
            [this](int way) { m_list->setCurrentIndex(m_ways->index(way, 0)); });
    const auto again = [this] {
        m_stale = true;
        if (isVisible())
            search();
    };
    connect(&session(), &hubs::HubSession::baseChanged, this, again);
    connect(&session(), &hubs::HubSession::operationsChanged, this, again);
    connect(&session(), &hubs::HubSession::stateChanged, this, again);
    connect(&desk(), &RolesDesk::hubChanged, this, [this] {
        m_who.reset();
        m_from->setChosen({});
    });
    m_details->setPlaceholder(tr("Choose a way to see its steps and what would close it."));
}

EscalationPage::~EscalationPage() = default;

QWidget *EscalationPage::makeBar()
{
    const Metrics m = metrics();
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(m.inset(), 2 * m.u, m.inset(), 2 * m.u);
    row->setSpacing(2 * m.u);
    row->addWidget(new TextLabel(tr("From", "from whom to administrator"), Type::Body, Ink::Second, bar));
    m_from->setObjectName(u"escalation.from"_s);
    m_from->setPlaceholder(tr("anybody"));
    row->addWidget(m_from);
    row->addWidget(
        new TextLabel(tr("to administrator", "from somebody to administrator"), Type::Body, Ink::Second, bar));
    row->addWidget(m_count, 1);
    QToolButton *smaller = makeIconButton(u"minus"_s, tr("Smaller"), bar);
    QToolButton *larger = makeIconButton(u"plus"_s, tr("Larger"), bar);
    QToolButton *whole = makeIconButton(u"square"_s, tr("Everything in view"), bar);
    constexpr double kStep = 1.2;
    connect(smaller, &QToolButton::clicked, this, [this] { m_view->zoom(1 / kStep); });
    connect(larger, &QToolButton::clicked, this, [this] { m_view->zoom(kStep); });
    connect(whole, &QToolButton::clicked, m_view, &EscalationView::fit);
    for (QToolButton *button : {smaller, larger, whole})
        row->addWidget(button);
    connect(m_from, &AskPicker::searchChanged, this, [this](const QString &text) {
        m_search->setAssignments(assignments());
        m_search->search(text, AskThing::Person | AskThing::Group | AskThing::Service | AskThing::Token);
    });
    connect(m_from, &AskPicker::closed, m_search, &AskSearch::stop);
    connect(m_search, &AskSearch::found, this, &EscalationPage::fillFrom);
    connect(m_from, &AskPicker::picked, this, [this](const QString &id) {
        if (m_things.contains(id)) {
            m_who = m_things.value(id);
        } else {
            m_who.reset();
            m_from->setChosen({});
        }
        search();
    });
    return bar;
}

void EscalationPage::fillFrom()
{
    QList<PickItem> items = {{u"anybody"_s, tr("anybody"), {}, u"users"_s}};
    m_things.clear();
    for (const AskThing &thing : m_search->things()) {
        const QString id = QString::number(thing.kind) + u':' + thing.name;
        m_things.insert(id, thing);
        items.append({id, thing.shown, thing.second, iconOf(thing.kind)});
    }
    m_from->setItems(items,
                     m_search->things().size() >= AskSearch::kMost
                         ? tr("There are more: keep typing to find the one you mean.")
                         : QString());
}

void EscalationPage::activate()
{
    if (m_stale)
        search();
}

void EscalationPage::takeKeyboard()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void EscalationPage::setDetailsShown(bool shown)
{
    // The list is the accessible version of the graph: only the steps give way.
    m_details->setVisible(shown);
}

hubs::EscalationQuestion EscalationPage::question() const
{
    hubs::EscalationQuestion question;
    if (m_who)
        question.from = holderOf(*m_who);
    question.withChanges = true;
    return question;
}

void EscalationPage::search()
{
    if (!assignments() || session().state() != hubs::HubSession::State::Ready)
        return;
    m_stale = false;
    m_count->setText(tr("Looking for ways…"));
    session().askEscalation(question(), [this](const hubs::EscalationGraph &graph) { take(graph); });
}

void EscalationPage::take(const hubs::EscalationGraph &graph)
{
    const int before = std::max(0, currentWay());
    m_graph = graph;
    m_ways->clear();
    for (const hubs::Way &way : graph.ways) {
        auto *item = new QStandardItem(whoText(way));
        item->setData(way.conditional ? u"circle-alert"_s : u"triangle-alert"_s, PaletteIconRole);
        item->setData(aboutText(way), PaletteSecondRole);
        item->setData(tr("%1, %2", "who, steps").arg(whoText(way), aboutText(way)), Qt::AccessibleTextRole);
        m_ways->appendRow(item);
    }
    QStringList counts = {tr("%Ln people could", nullptr, int(graph.people))};
    if (graph.services > 0)
        counts.append(tr("%Ln services could", nullptr, int(graph.services)));
    if (graph.notKnown)
        counts.append(tr("there may be more: some roles’ scopes are not known"));
    m_count->setText(QLocale().createSeparatedList(counts));
    if (graph.ways.empty()) {
        m_state->setText({u"shield-check"_s, tr("No way that nobody granted"),
                          graph.notKnown ? tr("Among what is known. Some roles’ scopes are not: import the hub’s "
                                              "configuration to be sure.")
                                         : tr("Only those who are meant to be administrators can become one.")});
        m_stack->setCurrentWidget(m_state);
        m_details->setPlaceholder(tr("Choose a way to see its steps and what would close it."));
        return;
    }
    layOut();
    m_list->setCurrentIndex(m_ways->index(std::min(before, m_ways->rowCount() - 1), 0));
    showWay();
}

void EscalationPage::layOut()
{
    m_layout->layOut(m_graph.dot, [this, graph = m_graph](const domain::Result<domain::GraphPlaces> &places) {
        if (places) {
            m_stack->setCurrentWidget(m_view);
            m_view->setGraph(graph, *places);
            m_view->setWay(currentWay());
            return;
        }
        if (places.error().code == domain::ErrorCode::Cancelled)
            return; // a newer one is on its way
        const bool missing = places.error().code == domain::ErrorCode::NotFound;
        m_state->setText({u"waypoints"_s, missing ? tr("Graphviz is not installed") : tr("The graph was not drawn"),
                          missing ? tr("With its program dot the ways are drawn here. The list beside says the same.")
                                  : tr("Graphviz took too long or answered oddly. The list beside says the same.")});
        m_stack->setCurrentWidget(m_state);
    });
}

int EscalationPage::currentWay() const
{
    return m_list->currentIndex().row();
}

void EscalationPage::showWay()
{
    const int at = currentWay();
    if (at < 0 || at >= int(m_graph.ways.size()))
        return;
    m_view->setWay(at);
    m_cuts.clear();
    m_cutsKnown = false;
    showCuts({});
    const hubs::Way &way = m_graph.ways[static_cast<std::size_t>(at)];
    session().askCuts(way.from, question(), [this, at](const std::vector<hubs::CutProposal> &cuts) {
        if (currentWay() != at)
            return;
        m_cutsKnown = true;
        showCuts(cuts);
    });
}

void EscalationPage::showCuts(const std::vector<hubs::CutProposal> &cuts)
{
    m_cuts = cuts;
    const int at = currentWay();
    if (at < 0 || at >= int(m_graph.ways.size()))
        return;
    const hubs::Way &way = m_graph.ways[static_cast<std::size_t>(at)];
    m_details->clear();
    m_details->setHeading(whoText(way), aboutText(way));
    DetailsSection *steps = m_details->addSection(tr("Step by step"));
    int number = 1;
    for (const hubs::WayStep &step : way.steps) {
        const QString words = tables::stepText(step);
        steps->addText(tr("%1. %2", "number, step").arg(QLocale().toString(number++), words), Ink::Text);
        if (!step.scope.isEmpty())
            steps->addText(step.roles.isEmpty()
                               ? tr("by %1, which reaches %2", "scope, whom")
                                     .arg(tables::isolated(step.scope), tables::filterText(step.scope, step.filter))
                               : tr("by %1 of the role %2, which reaches %3", "scope, role, whom")
                                     .arg(tables::isolated(step.scope), tables::isolated(step.roles.front()),
                                          tables::filterText(step.scope, step.filter)));
        if (step.conditional)
            steps->addText(tr("only if a token or a session lies there"), Ink::Warning);
    }
    if (way.people > 1) {
        DetailsSection *who = m_details->addSection(tr("Who"), QLocale().toString(way.people));
        QStringList names;
        for (const QString &name : way.fromNames)
            names.append(tables::isolated(name));
        who->addText(QLocale().createSeparatedList(names));
    }
    DetailsSection *close = m_details->addSection(tr("Any one of these closes it"));
    if (!m_cutsKnown)
        close->addText(tr("Trying…"));
    else if (cuts.empty())
        close->addText(tr("No change of one or two steps closes it."));
    bool first = true;
    for (const hubs::CutProposal &cut : cuts) {
        QStringList parts;
        for (const domain::Intent &intent : cut.intents)
            parts.append(tables::intentText(intent));
        const QString words = QLocale().createSeparatedList(parts);
        close->addText(words, Ink::Text);
        close->addText(cut.losers == 0 ? tr("nobody loses anything else")
                                       : tr("%Ln people lose something by it", nullptr, int(cut.losers)));
        close->addChips({channelChip(cut.channel)});
        QPushButton *stage = makeButton(tr("Stage"), first ? ButtonLook::Filled : ButtonLook::Plain, u"scissors"_s);
        stage->setObjectName(u"escalation.stage"_s);
        stage->setAccessibleName(tr("Stage: %1").arg(words));
        connect(
            stage, &QPushButton::clicked, this,
            [this, cut, words] {
                desk().stage(cut.intents, tr("Close a way to administrator: %1").arg(words),
                             tr("Nobody meant this way to be open"));
            },
            Qt::QueuedConnection);
        close->addButtons({stage});
        first = false;
    }
}

} // namespace hubdesk::ui
