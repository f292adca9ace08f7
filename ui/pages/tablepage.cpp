#include "ui/pages/tablepage.h"

#include "domain/edit.h"
#include "tables/tablemodel.h"
#include "ui/dialogs/recorddialog.h"
#include "ui/pages/conversationpane.h"
#include "ui/pages/details.h"
#include "ui/pages/recordwords.h"
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
    if (spec.query.kind != domain::Kind::Ticket)
        return shown;
    shown.twoLines = true;
    for (tables::Column &column : shown.columns) {
        const QByteArrayView id(column.id);
        column.shown = id == "subject" || id == "due";
        if (id == "subject") {
            column.second = "community";
            column.width = 40;
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
    TableView &view = table();
    if (currentRef() == m_wanted)
        m_wanted = {};
    if (!m_wanted.isNull())
        return;
    if (!view.currentIndex().isValid() && m_model->rowCount() > 0)
        step(1);
    else if (view.currentIndex().isValid() && !view.selectionModel()->hasSelection())
        view.selectionModel()->select(view.currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void TablePage::applyFocus(const Focus &focus)
{
    if (m_focus == focus)
        return;
    m_focus = focus;
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
    TableView &view = table();
    m_wanted = {};
    if (view.selectRef(ref))
        return;
    // Not in the list yet: what is selected now would be kept in its place.
    m_wanted = ref;
    view.clearSelection();
    (void)view.selectRef(ref);
    if (!m_panel->filterBar()->text().isEmpty())
        m_panel->filterBar()->clear();
}

void TablePage::focusFilter()
{
    m_panel->filterBar()->focusFilter();
}

void TablePage::setFilter(const QString &text)
{
    m_panel->filterBar()->setText(text);
}

bool TablePage::canMake() const
{
    // The four teams and the thirteen are given; what a hub said and the journal are never typed in.
    const domain::Kind made = kind();
    return !isSnapshot(made) && made != domain::Kind::Responsibility && made != domain::Kind::JournalEntry;
}

QList<int> TablePage::editableFields() const
{
    QList<int> result;
    const auto fields = domain::entity(kind()).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (domain::entity(kind()).owned && fields[i].is(domain::FieldFlag::Editable)
            && !fields[i].is(domain::FieldFlag::Unique))
            result.append(static_cast<int>(i));
    }
    return result;
}

QList<domain::Ref> TablePage::selectedRecords() const
{
    // A table may list what hubs said beside the records (roles without a definition): those are not ours.
    QList<domain::Ref> refs = table().selectedRefs();
    refs.removeIf([this](domain::Ref ref) { return ref.kind != kind(); });
    return refs;
}

void TablePage::editCell()
{
    TableView &view = table();
    QModelIndex index = view.currentIndex();
    if (!index.isValid())
        return;
    if (!index.flags().testFlag(Qt::ItemIsEditable)) {
        for (const int column : view.shownColumns()) {
            if (index.siblingAtColumn(column).flags().testFlag(Qt::ItemIsEditable)) {
                index = index.siblingAtColumn(column);
                break;
            }
        }
    }
    view.setFocus(Qt::ShortcutFocusReason);
    view.setCurrentIndex(index);
    if (index.flags().testFlag(Qt::ItemIsEditable))
        view.edit(index);
}

void TablePage::editBulk()
{
    const QList<domain::Ref> refs = selectedRecords();
    const QList<int> fields = editableFields();
    if (refs.isEmpty() || fields.isEmpty())
        return;
    auto *dialog = new BulkDialog(context().document.state(), kind(), static_cast<int>(refs.size()), fields, window());
    connect(dialog, &BulkDialog::chosen, this, [this, refs](int field, const QVariant &value) {
        const QString label = bulkLabel(kind(), field, static_cast<int>(refs.size()));
        std::vector<domain::FieldEdit> edits;
        edits.reserve(static_cast<std::size_t>(refs.size()));
        for (const domain::Ref &ref : refs)
            edits.push_back({ref, field, value});
        context().document.compute([edits = std::move(edits), label](
                                       const domain::State &state) { return domain::editFields(state, edits, label); },
                                   this,
                                   [this](const domain::Result<domain::ChangeSet> &set) {
                                       if (set)
                                           commit(*set, tr("Could not change them"));
                                       else
                                           context().navigator.report(tr("Could not change them"), set.error());
                                   });
    });
    dialog->open();
}

void TablePage::commit(const domain::ChangeSet &set, const QString &failure)
{
    if (set.isEmpty())
        return;
    context().history.commit(
        set, [&navigator = context().navigator, failure](const domain::Result<domain::Receipt> &receipt) {
            if (!receipt)
                navigator.report(failure, receipt.error());
        });
}

void TablePage::newRecord(QHash<QString, QVariant> values)
{
    if (!m_focus.hub.isNull())
        values.insert(u"hub"_s, QVariant::fromValue<qlonglong>(m_focus.hub.value));
    if (!m_focus.community.isNull())
        values.insert(u"community"_s, QVariant::fromValue<qlonglong>(m_focus.community.value));
    if (kind() == domain::Kind::Person)
        values.insert(u"active"_s, true);
    if (kind() == domain::Kind::Ticket && !values.contains(u"number"_s)) {
        // The next free number needs a look at all of them, so it is found off this thread.
        auto last = std::make_shared<std::int64_t>(0);
        context().document.compute(
            [last](const domain::State &state) {
                for (const domain::Row &row : state.rows(domain::Kind::Ticket))
                    *last = std::max<std::int64_t>(*last, row.value("number").toLongLong());
                return domain::Result<domain::ChangeSet>(domain::ChangeSet{});
            },
            this,
            [this, last, values](const domain::Result<domain::ChangeSet> &) mutable {
                values.insert(u"number"_s, QVariant::fromValue<qlonglong>(*last + 1));
                newRecord(values);
            });
        return;
    }
    auto *dialog = new RecordDialog(context().document.state(), context().document.uuids(), context().clock, kind(),
                                    values, window());
    connect(dialog, &RecordDialog::made, this, [this](const domain::ChangeSet &set) {
        context().history.commit(set, [this](const domain::Result<domain::Receipt> &receipt) {
            if (!receipt)
                context().navigator.report(tr("Could not add it"), receipt.error());
            else if (!receipt->madeIds.empty())
                select({kind(), receipt->madeIds.front().second});
        });
    });
    dialog->open();
}

void TablePage::removeSelected()
{
    const QList<domain::Ref> refs = selectedRecords();
    if (refs.isEmpty() || isSnapshot(kind()))
        return;
    const int count = static_cast<int>(refs.size());
    domain::Prompter::Question question;
    question.title = removeLabel(kind(), count);
    question.text = count == 1
        ? tr("%1 will be removed from this file.").arg(isolated(recordName(context().document.state(), refs.first())))
        : tr("%n records will be removed from this file.", nullptr, count);
    question.detail = tr("Undo brings them back. What other records refer to cannot be removed.");
    question.accept = removeLabel(kind(), count);
    question.dangerous = true;
    context().prompter.ask(question, [this, refs, count](bool yes) {
        if (!yes)
            return;
        const std::vector<domain::Ref> list(refs.begin(), refs.end());
        context().document.compute(
            [list, label = removeLabel(kind(), count)](const domain::State &state) {
                return domain::removeRecords(state, list, label);
            },
            this,
            [this](const domain::Result<domain::ChangeSet> &set) {
                if (set)
                    commit(*set, tr("Could not remove them"));
                else
                    context().navigator.report(tr("Could not remove them"), set.error());
            });
    });
}

void TablePage::copy(CopyAs format)
{
    copySelection(*m_panel, *m_model, format);
    context().navigator.say(tr("Copied %n rows", nullptr, static_cast<int>(table().selectedCount())));
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
    else if (m_details->isVisible())
        m_details->setFocus(Qt::ShortcutFocusReason);
}

void TablePage::onTouched(const Touched &touched)
{
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

void TablePage::onRefused(const QModelIndex &index, const domain::Error &error)
{
    const QString column = m_model->headerData(index.column(), Qt::Horizontal).toString();
    context().navigator.report(tr("%1 was not changed").arg(column), error);
}

} // namespace hubdesk::ui
