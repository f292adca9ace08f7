#include "ui/roles/escalationpage.h"

#include "hubs/dotlayout.h"
#include "hubs/hubsession.h"
#include "tables/scopewords.h"
#include "ui/roles/escalationview.h"
#include "ui/roles/escalationwords.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/thingpicker.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/statepage.h"
#include "ui/window/palettedelegate.h"

#include <QClipboard>
#include <QGuiApplication>
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

EscalationPage::EscalationPage(const ViewSpec &view, const PageContext &context, QWidget *parent)
    : RolesPage(view, context, parent)
    , m_layout(new hubs::DotLayout(this))
    , m_from(
          new ThingPicker(tr("From"), AskThing::Person | AskThing::Group | AskThing::Service | AskThing::Token, this))
    , m_to(new ThingPicker(tr("To"), AskThing::Person | AskThing::Service, this))
    , m_count(new ElidedLabel({}, Type::Body, Ink::Second, this))
    , m_legend(new ElidedLabel({}, Type::Small, Ink::Second, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new EscalationView(this))
    , m_state(new StatePage(this))
    , m_list(new QListView(this))
    , m_ways(new QStandardItemModel(this))
    , m_details(new DetailsPane(this))
{
    const Metrics m = metrics();
    QPushButton *copy = makeButton(tr("Copy as text"), ButtonLook::Plain, u"copy"_s, this);
    copy->setObjectName(u"escalation.copy"_s);
    copy->setToolTip(tr("Every way with its steps, for a ticket or a mail"));
    connect(copy, &QPushButton::clicked, this, &EscalationPage::copy);
    header().addWidget(copy);
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
    m_legend->setObjectName(u"escalation.legend"_s);
    m_legend->setContentsMargins(m.inset(), 2 * m.u, m.inset(), 2 * m.u);
    column->addWidget(m_legend);
    showLegend({});

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
    lines->addWidget(m_list);
    lines->addWidget(new Hairline(Qt::Horizontal, right));
    lines->addWidget(m_details, 1);
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
    connect(m_view, &EscalationView::edgeChosen, this, &EscalationPage::showLegend);
    connect(m_view, &EscalationView::cutRequested, this, [this] {
        if (auto *stage = m_details->findChild<QPushButton *>(u"escalation.stage"_s))
            stage->setFocus(Qt::OtherFocusReason);
    });
    const auto again = [this] {
        m_from->setAssignments(assignments());
        m_to->setAssignments(assignments());
        m_stale = true;
        if (isVisible())
            search();
    };
    connect(&session(), &hubs::HubSession::baseChanged, this, again);
    connect(&session(), &hubs::HubSession::operationsChanged, this, again);
    connect(&session(), &hubs::HubSession::stateChanged, this, again);
    connect(&desk(), &RolesDesk::hubChanged, this, [this] {
        m_from->setThing(std::nullopt);
        m_to->setThing(std::nullopt);
    });
    m_from->setAssignments(assignments());
    m_to->setAssignments(assignments());
    m_details->setPlaceholder(tr("Choose a way to see its steps and what would close it."));
    fitList();
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
    m_from->setNobody({u"anybody"_s, tr("anybody"), {}, u"users"_s});
    row->addWidget(m_from);
    row->addWidget(new TextLabel(tr("to", "from somebody to administrator"), Type::Body, Ink::Second, bar));
    m_to->setObjectName(u"escalation.to"_s);
    m_to->setNobody({u"administrator"_s, tr("administrator"), {}, u"shield-alert"_s});
    row->addWidget(m_to);
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
    connect(m_from, &ThingPicker::thingPicked, this, &EscalationPage::search);
    connect(m_to, &ThingPicker::thingPicked, this, &EscalationPage::search);
    return bar;
}

void EscalationPage::showLegend(const QString &edge)
{
    m_legend->setText(
        edge.isEmpty() ? tr("Whole line: always. Dashed: only if the condition holds. Scissors: taking it away closes "
                            "the way. Arrow keys walk the lines.")
                       : edge);
}

// As high as its ways, up to two fifths: the steps need the room.
void EscalationPage::fitList()
{
    const int row = m_ways->rowCount() == 0 ? 0 : m_list->sizeHintForRow(0);
    const int most = std::max(3 * row, height() * 2 / 5);
    m_list->setFixedHeight(std::min(most, m_ways->rowCount() * row + 2));
}

void EscalationPage::resizeEvent(QResizeEvent *event)
{
    RolesPage::resizeEvent(event);
    fitList();
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
    if (m_from->thing())
        question.from = holderOf(*m_from->thing());
    if (m_to->thing())
        question.to = holderOf(*m_to->thing());
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
        auto *item = new QStandardItem(wayWho(way));
        item->setData(way.conditional ? u"circle-alert"_s : u"triangle-alert"_s, PaletteIconRole);
        item->setData(static_cast<int>(way.conditional ? Ink::Warning : Ink::Danger), PaletteToneRole);
        item->setData(wayAbout(way), PaletteSecondRole);
        item->setData(tr("%1, %2", "who, steps").arg(wayWho(way), wayAbout(way)), Qt::AccessibleTextRole);
        m_ways->appendRow(item);
    }
    fitList();
    m_count->setText(waysCount(graph));
    if (graph.ways.empty()) {
        m_state->setText({u"shield-check"_s, tr("No way that nobody granted"),
                          graph.notKnown ? tr("Among what is known. Some roles’ scopes are not: import the hub’s "
                                              "configuration to be sure.")
                              : m_to->thing() || m_from->thing()
                              ? tr("Nothing that is granted leads from here to there.")
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
    session().askCuts(m_graph.ways[static_cast<std::size_t>(at)], question(),
                      [this, at](const std::vector<hubs::CutProposal> &cuts) {
                          if (currentWay() != at)
                              return;
                          m_cutsKnown = true;
                          showCuts(cuts);
                      });
}

void EscalationPage::showSteps(const hubs::Way &way)
{
    DetailsSection *steps = m_details->addSection(tr("Step by step"));
    int number = 1;
    for (const hubs::WayStep &step : way.steps) {
        const QString words = tables::stepText(step);
        steps->addText(tr("%1. %2", "number, step").arg(QLocale().toString(number++), words), Ink::Text);
        if (const QString reason = stepReason(step); !reason.isEmpty())
            steps->addText(reason);
        if (step.conditional)
            steps->addText(stepCondition(step), Ink::Warning);
    }
    if (way.people > 1) {
        DetailsSection *who = m_details->addSection(tr("Who"), QLocale().toString(way.people));
        QStringList names;
        for (const QString &name : way.fromNames)
            names.append(tables::isolated(name));
        who->addText(QLocale().createSeparatedList(names));
    }
}

void EscalationPage::showCuts(const std::vector<hubs::CutProposal> &cuts)
{
    m_cuts = cuts;
    const int at = currentWay();
    if (at < 0 || at >= int(m_graph.ways.size()))
        return;
    const hubs::Way &way = m_graph.ways[static_cast<std::size_t>(at)];
    m_details->clear();
    m_details->setHeading(wayWho(way), wayAbout(way));
    showSteps(way);
    DetailsSection *close = m_details->addSection(tr("Any one of these closes it"));
    if (!m_cutsKnown)
        close->addText(tr("Trying…"));
    else if (cuts.empty())
        close->addText(tr("No change of one or two steps closes it."));
    for (std::size_t i = 0; i < cuts.size(); ++i)
        addCut(*close, cuts[i], i == 0);
}

void EscalationPage::addCut(DetailsSection &section, const hubs::CutProposal &cut, bool first)
{
    const Metrics m = metrics();
    const QString words = tables::cutText(cut);
    const QString loses = cut.losers == 0 ? tr("nobody loses anything else")
                                          : tr("%Ln people lose something by it", nullptr, int(cut.losers));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, m.u / 2, 0, m.u);
    row->setSpacing(2 * m.u);
    row->addWidget(new IconLabel(u"scissors"_s, Ink::Second), 0, Qt::AlignTop);
    auto *says = new QVBoxLayout;
    says->setSpacing(m.u / 2);
    auto *what = new TextLabel(words, Type::Body);
    what->setWordWrap(true);
    says->addWidget(what);
    auto *who =
        new TextLabel(tr("%1 · %2", "when it acts, who loses something").arg(tables::channelText(cut.channel), loses),
                      Type::Small, Ink::Second);
    who->setWordWrap(true);
    says->addWidget(who);
    row->addLayout(says, 1);
    QPushButton *stage = makeButton(tr("Stage"), first ? ButtonLook::Filled : ButtonLook::Plain);
    stage->setObjectName(u"escalation.stage"_s);
    stage->setAccessibleName(tr("Stage: %1").arg(words));
    connect(
        stage, &QPushButton::clicked, this,
        [this, cut, words] {
            desk().stage(cut.intents, tr("Close a way to administrator: %1").arg(words),
                         tr("Nobody meant this way to be open"));
        },
        Qt::QueuedConnection);
    row->addWidget(stage, 0, Qt::AlignTop);
    section.addWidget(line);
}

void EscalationPage::copy() const
{
    QGuiApplication::clipboard()->setText(m_count->text() + u"\n\n"_s + waysText(m_graph));
    context().navigator.say(tr("The ways are on the clipboard"));
}

} // namespace hubdesk::ui
