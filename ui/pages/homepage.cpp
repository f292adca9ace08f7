#include "ui/pages/homepage.h"

#include "tables/tablemodel.h"
#include "ui/pages/figure.h"
#include "ui/pages/recordwords.h"
#include "ui/pages/tablepage.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tablebinding.h"
#include "ui/widgets/tablepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/window/actions.h"
#include "ui/window/errorwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPullsShown = 10;
constexpr auto kTickets = "tickets.open"_L1;

struct FigureSpec {
    const char *view;
    const char *name;
};
// clang-format off
constexpr FigureSpec kFigures[] = {
    {"tickets.open", QT_TRANSLATE_NOOP("Home", "Open tickets")},
    {"tickets.approval", QT_TRANSLATE_NOOP("Home", "Need approval")},
    {"tickets.incidents", QT_TRANSLATE_NOOP("Home", "Incidents")},
    {"communities.all", QT_TRANSLATE_NOOP("Home", "Communities")},
    {"hubs.all", QT_TRANSLATE_NOOP("Home", "Hubs")},
    {"roles.definitions", QT_TRANSLATE_NOOP("Home", "Roles")},
    {"team.members", QT_TRANSLATE_NOOP("Home", "Team")},
};
// clang-format on

// Here it is what waits for whom; the rest is a click away.
tables::TableSpec whatWaits(const tables::TableSpec &spec)
{
    tables::TableSpec shown = spec;
    for (tables::Column &column : shown.columns) {
        const QByteArrayView id(column.id);
        column.shown = id == "subject" || id == "state" || id == "community" || id == "agent" || id == "due";
        if (id == "subject")
            column.width = 60;
    }
    return shown;
}

} // namespace

HomePage::HomePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_panel(new TablePanel(this))
    , m_side(new DetailsPane(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"page.home"_s);
    header().setTitle(tr("Today"));
    header().addAction(*context.actions["hub.connect"_L1]);
    header().addAction(*context.actions["ticket.new"_L1])->setKeysShown(true);
    auto *figures = new QHBoxLayout;
    figures->setContentsMargins({});
    figures->setSpacing(0);
    addFigures(figures);
    m_panel->filterBar()->hide();
    m_panel->setObjectName(u"panel"_s);
    m_side->setObjectName(u"details"_s);
    m_side->setAccessibleName(tr("Hubs and their last pulls"));

    const int u = metrics(font()).u;
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics(font()).inset(), 3 * u, metrics(font()).inset(), u);
    head->addWidget(new TextLabel(tr("Open tickets"), Type::BodyStrong, Ink::Text, list));
    head->addStretch(1);
    auto *all = new LinkLabel(tr("All tickets"), list);
    connect(all, &LinkLabel::activated, this, [this] { this->context().navigator.goToView(u"tickets.all"_s); });
    head->addWidget(all);
    column->addLayout(head);
    column->addWidget(m_panel, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({220 * u, 76 * u});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(&header());
    layout->addLayout(figures);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_splitter, 1);

    if (const tables::TableSpec *spec = tables::tableSpec(QString(kTickets))) {
        m_spec = whatWaits(*spec);
        m_tickets = context.document.makeModel(m_spec, this);
        m_tickets->setChangeStore(nullptr);
        bindTable(*m_panel, *m_tickets);
        m_panel->table()->setObjectName(u"table"_s);
        m_panel->table()->setAccessibleName(tr("Open tickets"));
        connect(m_panel->table(), &TableView::opened, this, [this] {
            const domain::Ref ref = m_panel->table()->currentRef();
            if (!ref.isNull())
                this->context().navigator.goTo(ref);
        });
    }
    connect(&context.document, &Document::changed, this, [this] {
        count();
        showPulls();
    });
}

void HomePage::addFigures(QBoxLayout *row)
{
    for (const FigureSpec &spec : kFigures) {
        const QString view = QString::fromLatin1(spec.view);
        if (tables::tableSpec(view) == nullptr)
            continue;
        auto *figure = new Figure(QCoreApplication::translate("Home", spec.name), this);
        figure->setObjectName(u"figure."_s + view);
        connect(figure, &QAbstractButton::clicked, this, [this, view] { context().navigator.goToView(view); });
        row->addWidget(figure);
        m_figures.insert(view, figure);
    }
}

void HomePage::activate()
{
    header().setClause(tr("%1, in %2", "date and file")
                           .arg(QLocale().toString(context().clock.now().toLocalTime().date(), QLocale::LongFormat),
                                context().document.isDemonstration()
                                    ? tr("the demonstration data")
                                    : QFileInfo(context().document.path()).fileName()));
    count();
    showPulls();
}

void HomePage::applyFocus(const Focus &focus)
{
    if (m_focus == focus)
        return;
    m_focus = focus;
    if (m_tickets != nullptr)
        m_tickets->setFilters(focusFilters(domain::Kind::Ticket, focus));
    count();
}

void HomePage::takeKeyboard()
{
    m_panel->table()->setFocus(Qt::ShortcutFocusReason);
}

void HomePage::setDetailsShown(bool shown)
{
    m_side->setVisible(shown);
}

void HomePage::count()
{
    for (auto it = m_figures.cbegin(); it != m_figures.cend(); ++it) {
        storage::IdQuery query = tables::tableSpec(it.key())->query;
        for (const storage::Filter &filter : focusFilters(query.kind, m_focus))
            query.filters.push_back(filter);
        context().document.count(query, it.value(), [figure = it.value()](std::int64_t n) { figure->setValue(n); });
    }
}

void HomePage::showPulls()
{
    QList<HubFacts> facts = context().document.hubs();
    const QDateTime now = context().clock.now();
    // What failed first, then the oldest: those are to be looked at.
    std::stable_sort(facts.begin(), facts.end(), [](const HubFacts &a, const HubFacts &b) {
        if (a.lastError.has_value() != b.lastError.has_value())
            return a.lastError.has_value();
        return a.pulledAt.value_or(QDateTime()) < b.pulledAt.value_or(QDateTime());
    });
    if (Figure *hubs = m_figures.value(u"hubs.all"_s))
        hubs->setNote(tr("%n were read", nullptr, static_cast<int>(facts.size())));
    m_side->clear();
    DetailsSection *section = m_side->addSection(tr("Last pulls"), QLocale().toString(facts.size()));
    if (facts.isEmpty())
        section->addText(tr("No hub was read yet. Connect one to see its people, groups and roles."));
    for (qsizetype i = 0; i < facts.size() && i < kPullsShown; ++i) {
        const HubFacts &hub = facts[i];
        const QString when = hub.pulledAt ? ageText(*hub.pulledAt, now) : tr("never");
        LinkLabel *link =
            section->addLink(hub.lastError ? tr("%1, then failed", "age of the last good pull").arg(when) : when,
                             recordName(context().document.state(), hub.hub.ref()));
        connect(link, &LinkLabel::activated, this, [this, id = hub.hub] { context().navigator.goTo(id.ref()); });
        if (hub.lastError)
            section->addText(errorWords(*hub.lastError).what, Ink::Danger);
    }
    if (facts.size() > kPullsShown)
        section->addText(tr("and %n more", nullptr, static_cast<int>(facts.size() - kPullsShown)));
}

} // namespace hubdesk::ui
