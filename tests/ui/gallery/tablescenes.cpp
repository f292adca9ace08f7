#include "ui/fakemodel.h"
#include "ui/gallery/scenes.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tablepanel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenuBar>
#include <QPainter>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace hubdesk::gallery {
namespace {

using namespace Qt::StringLiterals;
using namespace hubdesk::ui;
using namespace hubdesk::tables;
using test::FakeCell;
using test::FakeModel;
using test::FakeRow;

domain::Ref refOf(int id)
{
    return {domain::Kind::Hub, id};
}

FakeCell named(const QString &text, const QString &icon, Tone tone, const QString &second = {})
{
    return {
        text,
        {{StrongRole, true}, {IconRole, icon}, {IconToneRole, QVariant::fromValue(tone)}, {SecondTextRole, second}}};
}

FakeCell grey(const QString &text, const QString &icon = {})
{
    return {text, {{ToneRole, QVariant::fromValue(Tone::Second)}, {IconRole, icon}}};
}

FakeCell chip(const QString &text, const QString &icon, Tone tone)
{
    return {text, {{ToneRole, QVariant::fromValue(tone)}, {IconRole, icon}, {ChipRole, true}}};
}

FakeRow hub(int id, const QString &name, const QString &note, const QString &community, const QString &version,
            int users, int admins, const FakeCell &against, const QString &pulled)
{
    return {refOf(id),
            {named(name, u"circle-check"_s, Tone::Success, note),
             {community},
             {version},
             {QLocale(QLocale::English).toString(users)},
             {QString::number(admins)},
             against,
             grey(pulled)}};
}

FakeRow band(int id, const QString &name, const QString &second)
{
    return {{domain::Kind::Band, id}, {{name, {{SecondTextRole, second}, {IconRole, u"chevron-down"_s}}}}, true};
}

FakeModel *hubsModel(QObject *parent)
{
    auto *model = new FakeModel(
        {u"Hub"_s, u"Community"_s, u"Version"_s, u"Users"_s, u"Admins"_s, u"Against configuration"_s, u"Last pull"_s},
        parent);
    model->setNumeric({3, 4});
    const FakeCell same = grey(u"same"_s, u"equal"_s);
    const QString differs = u"git-compare-arrows"_s;
    FakeRow quake =
        hub(8, u"quake"_s, u"P1 incident"_s, u"Open Seismology Lab"_s, u"5.2.1"_s, 312, 4, same, u"2 min ago"_s);
    quake.cells[0] = named(u"quake"_s, u"siren"_s, Tone::Danger, u"P1 incident"_s);
    FakeRow mesa = hub(15, u"mesa-verde"_s, {}, u"Mesa Verde College"_s, u"4.1.6"_s, 190, 3,
                       {u"not known"_s, {{NotKnownRole, true}}}, u"yesterday 18:20"_s);
    mesa.cells[0] = named(u"mesa-verde"_s, u"cloud-off"_s, Tone::Second);
    mesa.cells[6] = {u"yesterday 18:20"_s, {{ToneRole, QVariant::fromValue(Tone::Warning)}}};
    FakeRow loading = hub(30, {}, {}, {}, {}, 0, 0, {}, {});
    for (FakeCell &cell : loading.cells)
        cell = {{}, {{LoadingRole, true}}};
    FakeRow pending = hub(16, u"north-fork"_s, {}, u"North Fork College"_s, u"4.1.6"_s, 77, 2, same, u"7 min ago"_s);
    pending.cells[1].roles.insert(PendingRole, true);
    model->setRows(
        {band(1, u"tidepool-1"_s, u"eu-north · 5 hubs"_s),
         hub(1, u"kelp"_s, {}, u"Kelp Forest Observatory"_s, u"5.2.1"_s, 240, 5,
             chip(u"1 admin left over"_s, differs, Tone::Warning), u"4 min ago"_s),
         hub(2, u"kelp-staging"_s, u"trial"_s, u"Kelp Forest Observatory"_s, u"5.3.0"_s, 6, 4, same, u"4 min ago"_s),
         hub(3, u"soil"_s, {}, u"Soil Atlas"_s, u"5.2.1"_s, 118, 3, same, u"4 min ago"_s),
         hub(4, u"tundra"_s, {}, u"Tundra Ecology Network"_s, u"5.2.1"_s, 64, 2, same, u"5 min ago"_s),
         hub(5, u"harbour"_s, u"new"_s, u"Harbour Heritage Lab"_s, u"5.3.0"_s, 0, 1,
             chip(u"2 groups missing"_s, differs, Tone::Warning), u"5 min ago"_s),
         band(2, u"quake-1"_s, u"us-west · 2 hubs"_s), quake,
         hub(9, u"quake-staging"_s, u"trial"_s, u"Open Seismology Lab"_s, u"5.2.1"_s, 8, 4, same, u"2 min ago"_s),
         band(3, u"valley"_s, u"us-central · 95 hubs, one shared cluster"_s),
         hub(10, u"delta-valley"_s, {}, u"Delta Valley College"_s, u"4.1.6"_s, 1204, 4,
             chip(u"2 admins left over"_s, differs, Tone::Warning), u"6 min ago"_s),
         hub(11, u"fern-ridge"_s, {}, u"Fern Ridge College"_s, u"4.1.6"_s, 388, 3, same, u"6 min ago"_s),
         hub(12, u"granite-falls"_s, {}, u"Granite Falls College"_s, u"4.1.6"_s, 502, 3,
             chip(u"list without effect"_s, u"triangle-alert"_s, Tone::Danger), u"6 min ago"_s),
         hub(13, u"high-plains"_s, {}, u"High Plains College"_s, u"4.1.6"_s, 271, 2, same, u"6 min ago"_s), mesa,
         pending, loading});
    return model;
}

class Surface final : public QWidget {
public:
    explicit Surface(QPalette::ColorRole role)
    {
        setBackgroundRole(role);
        setAutoFillBackground(true);
    }
};

QWidget *detailsOf(DetailsPane *&pane)
{
    pane = new DetailsPane;
    QPushButton *pull = makeButton(u"Pull"_s, ButtonLook::Plain, u"refresh-cw"_s);
    setShortcutHint(*pull, u"F5"_s);
    pane->setHeading(u"kelp"_s, u"kelp.northlight.example"_s, pull);
    DetailsSection *last = pane->addSection();
    last->addCheck(true, u"Last pull 09:41, complete"_s);
    last->addText(u"240 users, 9 groups, 2 services, 31 tokens"_s);
    DetailsSection *may = pane->addSection(u"What this console may do here"_s);
    may->addText(u"Its token holds 6 scopes, as service “hubdesk”, until 1 March"_s);
    may->addCheck(true, u"Read users, groups, roles held"_s);
    may->addCheck(true, u"Change members of groups"_s);
    may->addCheck(false, u"Start and stop servers"_s, u"needs servers"_s);
    may->addCheck(false, u"Make and revoke tokens"_s, u"needs tokens"_s);
    may->addWidget(new LinkLabel(u"Smallest role that could…"_s));
    DetailsSection *here = pane->addSection(u"Here"_s, u"3"_s);
    here->addLink(u"Community"_s, u"Kelp Forest Observatory"_s);
    here->addRow(u"Sign-in"_s, u"CILogon, e-mail"_s);
    here->addRow(u"Files"_s, u"3, in order"_s);
    here->addRow(u"Owner"_s, QString());
    here->addRow(u"Scope"_s, u"list:users"_s, true);
    return pane;
}

QAction *action(QObject *parent, const QString &text, const QString &iconName = {}, const QKeySequence &keys = {})
{
    auto *made = new QAction(text, parent);
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName, Ink::Second));
    made->setShortcut(keys);
    return made;
}

QWidget *panelIn(QGridLayout &grid, int row, int column, const QString &title, const QString &text, TablePanel *&panel)
{
    const Metrics m = metrics();
    auto *cell = new QWidget;
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m.u / 2);
    lines->addWidget(new TextLabel(title, Type::BodyStrong));
    lines->addWidget(new ElidedLabel(text, Type::Small, Ink::Second));
    panel = new TablePanel;
    panel->filterBar()->setPlaceholder(u"Filter hubs"_s);
    panel->filterBar()->setColumnsMenu(nullptr);
    auto *model = new FakeModel({u"Hub"_s, u"Community"_s, u"Users"_s, u"Last pull"_s}, panel);
    model->setNumeric({2});
    const auto line = [](int id, const QString &name, const QString &community, int users) {
        return FakeRow{refOf(id),
                       {{name, {{StrongRole, true}}}, {community}, {QString::number(users)}, grey(u"yesterday"_s)}};
    };
    model->setRows({line(1, u"kelp"_s, u"Kelp Forest Obs."_s, 240), line(2, u"soil"_s, u"Soil Atlas"_s, 118),
                    line(3, u"tundra"_s, u"Tundra Ecology"_s, 64), line(4, u"quake"_s, u"Open Seismology"_s, 312)});
    panel->table()->setColumns({{u"hub"_s, 28}, {u"community"_s, 30, true, true}, {u"users"_s, 16}, {u"pull"_s, 22}});
    panel->setInset(3 * m.u);
    panel->table()->setModel(model);
    lines->addSpacing(m.u);
    lines->addWidget(panel, 1);
    grid.addWidget(cell, row, column);
    return cell;
}

} // namespace

QWidget *hubsScene()
{
    const Metrics m = metrics();
    auto *page = new Surface(QPalette::Base);
    page->resize(310 * m.u, 190 * m.u);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *menus = new QMenuBar;
    for (const QString &name : {u"&File"_s, u"&Edit"_s, u"&View"_s, u"&Hub"_s, u"&Role"_s, u"&Ticket"_s})
        menus->addMenu(name);
    column->addWidget(menus);
    auto *header = new PageHeader;
    header->setTitle(u"Hubs"_s);
    header->setClause(u"30 clusters, 171 hubs"_s);
    header->addAction(*action(page, u"Import folder…"_s, u"folder-input"_s));
    header->addAction(*action(page, u"Connect hub…"_s, u"plug"_s));
    column->addWidget(header);
    auto *splitter = new QSplitter;
    auto *panel = new TablePanel;
    panel->filterBar()->setPlaceholder(u"Filter hubs, or drift:yes version:<5"_s);
    panel->filterBar()->setShortcutHint(u"Ctrl+F"_s);
    panel->filterBar()->setCountText(u"171 hubs · 12 differ"_s);
    FakeModel *model = hubsModel(panel);
    panel->table()->setColumns({{u"hub"_s, 49, true, true},
                                {u"community"_s, 46},
                                {u"version"_s, 19},
                                {u"users"_s, 14},
                                {u"admins"_s, 15},
                                {u"against"_s, 44},
                                {u"pull"_s, 31}});
    panel->table()->setModel(model);
    panel->table()->selectRef(refOf(1));
    panel->table()->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    splitter->addWidget(panel);
    DetailsPane *details = nullptr;
    splitter->addWidget(detailsOf(details));
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({230 * m.u, 80 * m.u});
    column->addWidget(splitter, 1);
    auto *status = new QStatusBar;
    status->setSizeGripEnabled(false);
    status->addWidget(new StatusButton(u"file"_s, u"northlight.hubdesk"_s));
    status->addWidget(new StatusButton(u"wifi"_s, u"Online"_s));
    status->addWidget(new StatusButton(u"send"_s, u"Nothing to send"_s));
    auto *findings = new StatusButton(u"triangle-alert"_s);
    findings->setState(u"triangle-alert"_s, u"6 findings"_s, Ink::Warning);
    status->addWidget(findings);
    auto *commands = new StatusButton(u"command"_s, u"Commands"_s);
    setShortcutHint(*commands, u"Ctrl+K"_s);
    status->addPermanentWidget(commands);
    column->addWidget(status);
    QTimer::singleShot(50, panel, [panel] { panel->table()->setFocus(Qt::MouseFocusReason); });
    return page;
}

QWidget *statesScene()
{
    const Metrics m = metrics();
    auto *page = new Surface(QPalette::Window);
    page->resize(360 * m.u, 225 * m.u);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(7 * m.u, 5 * m.u, 7 * m.u, 5 * m.u);
    grid->setHorizontalSpacing(7 * m.u);
    grid->setVerticalSpacing(5 * m.u);
    using State = TablePanel::State;
    TablePanel *panel = nullptr;
    panelIn(*grid, 0, 0, u"Loading"_s, u"After 150 ms; before that nothing moves. The count is known first."_s, panel);
    panel->setState(State::Loading, 171);
    panelIn(*grid, 0, 1, u"Empty"_s, u"Says what belongs here, and the two ways to get it."_s, panel);
    panel->setStateText(
        State::Empty,
        {u"server"_s, u"No hub yet"_s,
         u"Connect one to see its people, groups and roles, or import a folder of configuration files."_s},
        {action(page, u"Import folder…"_s), action(page, u"Connect hub…"_s)}, 1);
    panel->setState(State::Empty);
    panelIn(*grid, 0, 2, u"No match"_s, u"Keeps the filter, names it, offers the way back."_s, panel);
    panel->filterBar()->setText(u"kepl"_s);
    panel->setStateText(State::NoMatch,
                        {u"search-x"_s, u"No hub matches “kepl”"_s,
                         u"1 hub is close: kelp. The filter looks at name, community, cluster and address."_s},
                        {action(page, u"Show kelp"_s), action(page, u"Clear filter"_s, u"x"_s)});
    panel->setState(State::NoMatch);
    panelIn(*grid, 1, 0, u"Error"_s, u"What happened, what is safe, what to do. Old rows stay."_s, panel);
    panel->strip()->show(Ink::Danger, u"circle-x"_s, u"The disk is full, the file was not written"_s,
                         u"Your last 2 changes are kept here and tried again"_s, u"What to do…"_s);
    panelIn(*grid, 1, 1, u"Offline"_s, u"A quiet strip, never a dialog. Everything is readable, staging works."_s,
            panel);
    panel->strip()->show(Ink::Second, u"wifi-off"_s, u"Offline since 08:12"_s,
                         u"Trying again in 4 min; 3 changes wait"_s, u"Try now"_s);
    panelIn(*grid, 1, 2, u"Not allowed"_s, u"The reason stands where the data would be, and who can help."_s, panel);
    panel->setStateText(
        State::NotAllowed,
        {u"lock"_s, u"This token may not list users"_s,
         u"It lacks the scope list:users. Hub administrators Wanjiru Kamau and Peter Ashdown can give it."_s},
        {action(page, u"Copy the role it needs"_s, u"copy"_s), action(page, u"Change token…"_s)});
    panel->setState(State::NotAllowed);
    return page;
}

QWidget *ticketsScene()
{
    const Metrics m = metrics();
    auto *page = new Surface(QPalette::Base);
    page->resize(160 * m.u, 150 * m.u);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *panel = new TablePanel;
    panel->filterBar()->setColumnsMenu(nullptr);
    panel->filterBar()->setPlaceholder(u"Filter"_s);
    panel->filterBar()->setShortcutHint(u"Ctrl+F"_s);
    auto *model = new FakeModel({u"Subject"_s, u"Due"_s}, panel);
    model->setNumeric({1});
    const auto ticket = [](int id, const QString &icon, Tone tone, const QString &subject, const QString &who,
                           FakeCell due, const QString &number) {
        due.roles.insert(SecondTextRole, number);
        return FakeRow{
            {domain::Kind::Ticket, id},
            {{subject,
              {{StrongRole, true}, {IconRole, icon}, {IconToneRole, QVariant::fromValue(tone)}, {SecondTextRole, who}}},
             due}};
    };
    const auto clock = [](const QString &text, double left, bool soon) {
        FakeCell cell{text,
                      {{ClockRole, left},
                       {ToneRole, QVariant::fromValue(soon ? Tone::Warning : Tone::Second)},
                       {ChipRole, soon}}};
        return cell;
    };
    model->setRows({band(1, u"Late"_s, u"1"_s),
                    ticket(1, u"user-check"_s, Tone::Warning, u"New hub administrator for prod"_s,
                           u"Delta Valley College · Renata Vogel"_s,
                           chip(u"1 h 20 min late"_s, u"triangle-alert"_s, Tone::Danger), u"#5818"_s),
                    band(2, u"Due in 4 hours"_s, u"3"_s),
                    ticket(2, u"circle-dashed"_s, Tone::Second, u"Raise home storage for dive-survey"_s,
                           u"Kelp Forest Observatory · Amara Okafor"_s, clock(u"3 h 10 min"_s, 0.2, true), u"#5831"_s),
                    ticket(3, u"user-check"_s, Tone::Warning, u"GPU profile for the image course"_s,
                           u"Riverbend Genomics · Ola Nyström"_s, clock(u"3 h 40 min"_s, 0.3, true), u"#5829"_s),
                    band(3, u"Later"_s, u"4"_s),
                    ticket(4, u"calendar-days"_s, Tone::Second, u"Workshop 14 to 16 December, 60 people"_s,
                           u"Kelp Forest Observatory · Amara Okafor"_s, clock(u"9 h"_s, 0.45, false), u"#5833"_s),
                    ticket(5, u"bell"_s, Tone::Second, u"Budget alert: glacier +24 % this week"_s,
                           u"Machine mail · billing"_s, clock(u"19 h"_s, 0.9, false), u"#5835"_s)});
    panel->table()->setTwoLines(true);
    panel->table()->setColumns({{u"subject"_s, 60, true, true}, {u"due"_s, 36}});
    panel->table()->setModel(model);
    panel->table()->selectRef({domain::Kind::Ticket, 2});
    column->addWidget(panel);
    QTimer::singleShot(50, panel, [panel] { panel->table()->setFocus(Qt::MouseFocusReason); });
    return page;
}

} // namespace hubdesk::gallery
