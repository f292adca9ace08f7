#include "ui/pages/tablepage.h"

#include "tables/tablemodel.h"
#include "ui/pages/conversationpane.h"
#include "ui/pages/details.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tablebinding.h"
#include "ui/widgets/tablepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/window/actions.h"
#include "ui/window/errorwords.h"
#include "ui/window/preferences.h"
#include "ui/window/undohistory.h"

#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

bool isSnapshot(domain::Kind kind)
{
    return !domain::entity(kind).owned;
}

// Beside a conversation there is room for two lines a row: what it is about and whose, and how long is left.
// The other columns wait in the column chooser.
tables::TableSpec shownAs(const tables::TableSpec &spec)
{
    tables::TableSpec shown = spec;
    // A role is changed in its editor, where JupyterHub's rules are checked and nothing happens unseen.
    if (spec.query.kind == domain::Kind::Role) {
        for (tables::Column &column : shown.columns)
            column.editable = false;
    }
    if (spec.query.kind != domain::Kind::Ticket)
        return shown;
    shown.twoLines = true;
    for (tables::Column &column : shown.columns) {
        const QByteArrayView id(column.id);
        column.shown = id == "subject" || id == "due";
        if (id == "subject") {
            column.second = "community";
            column.width = 40;
        } else if (id == "due") {
            column.width = 24;
        }
    }
    return shown;
}

} // namespace

TablePage::TablePage(const PageSpec &page, const ViewSpec &view, const tables::TableSpec &spec,
                     const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_page(page)
    , m_view(view)
    , m_spec(shownAs(spec))
    , m_model(context.document.makeModel(m_spec, this))
    , m_panel(new TablePanel(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_details(new DetailsPane(this))
{
    setObjectName(u"page."_s + QString::fromLatin1(view.table));
    m_model->setChangeStore(&context.history);
    const bool single = page.views.size() < 2;
    const bool whole = single || QByteArrayView(view.title) == "All";
    header().setTitle(placeTitle(whole ? page.title : view.title));
    header().setClause(placeTitle(view.clause));

    m_panel->setObjectName(u"panel"_s);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 3);
    if (kind() == domain::Kind::Ticket) {
        m_conversation = new ConversationPane(context, this);
        m_splitter->addWidget(m_conversation);
        m_splitter->setStretchFactor(1, 4);
    }
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(m_splitter->count() - 1, 0);
    m_details->setObjectName(u"details"_s);
    m_details->setAccessibleName(tr("Details of the current row"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(&header());
    layout->addWidget(m_splitter, 1);

    m_panel->filterBar()->setShortcutHint(
        context.actions["edit.find"_L1]->shortcut().toString(QKeySequence::NativeText));
    m_panel->table()->setObjectName(u"table"_s);
    m_panel->table()->setDensity(context.preferences.density());
    auto *clear = new QAction(tr("Clear filter"), this);
    TableActions offered;
    offered.clearFilter = clear;
    if (page.page == PageId::Hubs)
        offered.first = context.actions["hub.connect"_L1];
    else if (canMake())
        offered.first = context.actions[kind() == domain::Kind::Ticket ? "ticket.new"_L1 : "edit.new"_L1];
    bindTable(*m_panel, *m_model, offered);
    if (page.page == PageId::Hubs)
        header().addAction(*context.actions["hub.connect"_L1]);
    else if (kind() == domain::Kind::Ticket)
        header().addAction(*context.actions["ticket.new"_L1])->setKeysShown(true);
    else if (canMake())
        header().addAction(*context.actions["edit.new"_L1]);

    m_wantedSoon.setSingleShot(true);
    m_wantedSoon.setInterval(0);
    connect(&m_wantedSoon, &QTimer::timeout, this, &TablePage::takeUpWanted);
    connect(m_model, &tables::TableModel::rowsInserted, &m_wantedSoon, qOverload<>(&QTimer::start));
    connect(m_model, &tables::TableModel::layoutChanged, &m_wantedSoon, qOverload<>(&QTimer::start));
    connect(m_model, &tables::TableModel::modelReset, &m_wantedSoon, qOverload<>(&QTimer::start));
    m_detailsSoon.setSingleShot(true);
    m_detailsSoon.setInterval(0);
    connect(&m_detailsSoon, &QTimer::timeout, this, &TablePage::showDetails);
    connect(m_panel->table(), &TableView::currentRefChanged, &m_detailsSoon, qOverload<>(&QTimer::start));
    connect(m_panel->table(), &TableView::currentRefChanged, this, &TablePage::currentChanged);
    connect(m_panel->table(), &TableView::selectionCountChanged, this, &TablePage::currentChanged);
    connect(m_panel->table(), &TableView::layoutEdited, this, &TablePage::saveLayout);
    connect(m_panel->table(), &TableView::opened, this, &TablePage::openCurrent);
    m_panel->table()->setContextMenu([this](QMenu &menu, const QModelIndex &index) { fillContextMenu(menu, index); });
    connect(m_splitter, &QSplitter::splitterMoved, this, &TablePage::saveLayout);
    connect(m_model, &tables::TableModel::countsChanged, this, &TablePage::totalChanged);
    connect(m_model, &tables::TableModel::refused, this, &TablePage::onRefused);
    connect(m_model, &tables::TableModel::stateChanged, this, &TablePage::onState);
    connect(&context.document, &Document::changed, this, &TablePage::onTouched);
    connect(&context.preferences, &Preferences::densityChanged, this,
            [this] { m_panel->table()->setDensity(this->context().preferences.density()); });
    restoreLayout();
    showDetails();
}

TablePage::~TablePage() = default;

domain::Kind TablePage::kind() const
{
    return m_model->spec().query.kind;
}

TableView &TablePage::table() const
{
    return *m_panel->table();
}

domain::Ref TablePage::currentRef() const
{
    return m_panel->table()->currentRef();
}

std::optional<std::int64_t> TablePage::total() const
{
    return m_model->exact() ? std::optional(m_model->total()) : std::nullopt;
}

void TablePage::activate()
{
    lookOver();
    takeUpWanted();
    if (!m_wanted.isNull())
        return;
    TableView &view = table();
    if (!view.currentIndex().isValid() && m_model->rowCount() > 0)
        step(1);
    else if (view.currentIndex().isValid() && !view.selectionModel()->hasSelection())
        view.selectionModel()->select(view.currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

// What is doubtful is found when somebody looks at it.
void TablePage::lookOver()
{
    if (kind() != domain::Kind::HubToken || m_lookedOver || !isVisible())
        return;
    m_lookedOver = true;
    context().document.lookOver(m_focus.hub);
}

void TablePage::applyFocus(const Focus &focus)
{
    if (m_focus == focus)
        return;
    m_focus = focus;
    m_lookedOver = false;
    lookOver();
    if (isSnapshot(kind()) && !focus.hub.isNull()) {
        m_model->setHub(focus.hub);
        m_model->setFilters({});
    } else {
        if (isSnapshot(kind()))
            m_model->setHub({});
        m_model->setFilters(focusFilters(kind(), focus));
    }
}

void TablePage::takeKeyboard()
{
    m_panel->table()->setFocus(Qt::ShortcutFocusReason);
}

void TablePage::setDetailsShown(bool shown)
{
    m_detailsShown = shown;
    fitDetails();
}

// Three panes side by side need room; the conversation is what one came for, so the fields give way.
void TablePage::fitDetails()
{
    const bool room = m_conversation == nullptr || width() >= 260 * metrics(font()).u;
    m_details->setVisible(m_detailsShown && room);
}

void TablePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitDetails();
}

void TablePage::select(domain::Ref ref)
{
    m_wanted = ref;
    takeUpWanted();
    if (m_wanted.isNull())
        return;
    // Not in the list yet: what is selected now would be kept in its place.
    table().clearSelection();
    if (!m_panel->filterBar()->text().isEmpty())
        m_panel->filterBar()->clear();
}

void TablePage::takeUpWanted()
{
    if (m_wanted.isNull() || m_model->rowOf(m_wanted) < 0)
        return;
    if (table().selectRef(m_wanted))
        m_wanted = {};
}

void TablePage::focusFilter()
{
    m_panel->filterBar()->focusFilter();
}

void TablePage::setFilter(const QString &text)
{
    m_panel->filterBar()->setText(text);
}

void TablePage::step(int rows)
{
    TableView &view = table();
    const int column = view.currentIndex().isValid() ? view.currentIndex().column() : view.firstColumn();
    int row = view.currentIndex().isValid() ? view.currentIndex().row() + rows : 0;
    while (row >= 0 && row < m_model->rowCount() && view.isBand(row))
        row += rows < 0 ? -1 : 1;
    if (row >= 0 && row < m_model->rowCount())
        view.selectionModel()->setCurrentIndex(m_model->index(row, column),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TablePage::openCurrent()
{
    const domain::Ref ref = currentRef();
    if (ref.kind == domain::Kind::Hub)
        context().navigator.goToHubView(u"hubs.users"_s, domain::HubId{ref.id});
    else if (kind() == domain::Kind::Role && !ref.isNull())
        editRole(false);
    else if (m_details->isVisible())
        m_details->setFocus(Qt::ShortcutFocusReason);
}

void TablePage::onTouched(const Touched &touched)
{
    if (std::find(touched.replaced.begin(), touched.replaced.end(), domain::Kind::HubToken) != touched.replaced.end()) {
        m_lookedOver = false;
        lookOver();
    }
    const domain::Ref current = currentRef();
    // Sections show neighbours too, so any change may concern them; a point-read pane is cheap to fill again.
    if (!current.isNull() && m_details->isVisible() && !touched.refs.empty())
        m_detailsSoon.start();
    else if (touched.touches(current) || !touched.replaced.empty())
        m_detailsSoon.start();
}

void TablePage::showDetails()
{
    const domain::Ref current = currentRef();
    if (m_conversation != nullptr)
        m_conversation->showTicket(current);
    if (current.isNull())
        m_details->setPlaceholder(tr("Nothing is chosen"));
    else
        fillDetails(*m_details, context(), current);
}

void TablePage::fillContextMenu(QMenu &menu, const QModelIndex &index)
{
    Actions &actions = context().actions;
    if (!index.isValid())
        return;
    if (kind() == domain::Kind::Hub) {
        menu.addAction(actions["hub.users"_L1]);
        menu.addAction(actions["hub.groups"_L1]);
        menu.addAction(actions["hub.pull"_L1]);
        menu.addAction(actions["hub.copyAddress"_L1]);
        menu.addSeparator();
    }
    if (kind() == domain::Kind::Role) {
        menu.addAction(tr("Edit role…"), this, [this] { editRole(false); });
        menu.addAction(tr("Clone role…"), this, [this] { editRole(true); });
        menu.addAction(actions["role.copyScopes"_L1]);
        menu.addSeparator();
    }
    if (index.flags().testFlag(Qt::ItemIsEditable))
        menu.addAction(actions["edit.cell"_L1]);
    if (!editableFields().isEmpty())
        menu.addAction(actions["edit.bulk"_L1]);
    if (canMake())
        menu.addAction(actions["edit.new"_L1]);
    menu.addSeparator();
    menu.addAction(actions["edit.copy"_L1]);
    menu.addAction(actions["edit.copyCsv"_L1]);
    menu.addAction(actions["edit.copyMarkdown"_L1]);
    if (canMake()) {
        menu.addSeparator();
        if (kind() == domain::Kind::Hub)
            menu.addAction(actions["hub.forget"_L1]);
        menu.addAction(actions["edit.remove"_L1]);
    }
}

void TablePage::saveLayout()
{
    const QString id = QString::fromLatin1(m_view.table);
    context().preferences.setLayout(u"table/"_s + id, m_panel->table()->saveLayout());
    context().preferences.setLayout(u"split/"_s + QString::fromLatin1(m_page.id), m_splitter->saveState());
}

void TablePage::restoreLayout()
{
    const QByteArray table = context().preferences.layout(u"table/"_s + QString::fromLatin1(m_view.table));
    if (!table.isEmpty())
        m_panel->table()->restoreLayout(table);
    const QByteArray split = context().preferences.layout(u"split/"_s + QString::fromLatin1(m_page.id));
    if (!split.isEmpty() && m_splitter->restoreState(split))
        return;
    const int u = metrics(font()).u;
    if (m_conversation != nullptr)
        m_splitter->setSizes({97 * u, 137 * u, 72 * u});
    else
        m_splitter->setSizes({226 * u, 84 * u});
}

void TablePage::onState()
{
    if (m_model->state() == tables::TableModel::State::Error) {
        const ErrorWords words = errorWords(m_model->error());
        m_panel->strip()->show(Ink::Danger, u"circle-x"_s, words.what, words.rest());
    } else {
        m_panel->strip()->dismiss();
    }
    if (m_model->state() == tables::TableModel::State::Ready && isVisible())
        activate();
}

} // namespace hubdesk::ui
