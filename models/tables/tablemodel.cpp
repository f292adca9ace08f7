#include "tables/tablemodelprivate.h"

#include "storage/file.h"
#include "storage/querythread.h"
#include "storage/reader.h"

#include <QCoreApplication>

namespace hubdesk::tables {

using domain::Field;
using domain::Kind;
using domain::Ref;

TableModel::Private::Private(TableModel *model, const TableSpec &described, const storage::Reader &gui,
                             storage::QueryThread &thread, storage::Writer *writes)
    : q(model)
    , spec(described)
    , reader(gui)
    , queries(thread)
    , writer(writes)
    , store(writes)
    , cache(spec, gui)
{
    findKinds();
    for (std::size_t i = 0; i < spec.columns.size() && !spec.query.sort.empty(); ++i) {
        if (spec.columns[i].path == spec.query.sort.front()) {
            sortColumn = static_cast<int>(i);
            break;
        }
    }
    if (!spec.query.descending.empty() && spec.query.descending.front())
        sortOrder = Qt::DescendingOrder;
}

TableModel::TableModel(const TableSpec &spec, storage::File &file, QObject *parent)
    : TableModel(spec, file.reader(), file.queries(), &file.writer(), parent)
{
}

TableModel::TableModel(const TableSpec &spec, const storage::Reader &reader, storage::QueryThread &queries,
                       storage::Writer *writer, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, spec, reader, queries, writer))
{
    if (writer)
        connect(writer, &storage::Writer::committed, this, &TableModel::takeNotice);
    d->ask();
}

TableModel::~TableModel()
{
    d->queries.cancel(reinterpret_cast<quintptr>(this));
}

const TableSpec &TableModel::spec() const
{
    return d->spec;
}

TableModel::State TableModel::state() const
{
    return d->state;
}

domain::Error TableModel::error() const
{
    return d->error;
}

std::int64_t TableModel::total() const
{
    return d->total;
}

std::int64_t TableModel::matches() const
{
    return d->matches;
}

bool TableModel::exact() const
{
    return d->exact;
}

QString TableModel::filterText() const
{
    return d->text;
}

domain::HubId TableModel::hub() const
{
    return d->hub;
}

std::optional<int> TableModel::groupColumn() const
{
    return d->group;
}

int TableModel::sortColumn() const
{
    return d->sortColumn;
}

Qt::SortOrder TableModel::sortOrder() const
{
    return d->sortOrder;
}

void TableModel::setFilterText(const QString &text)
{
    if (text == d->text)
        return;
    d->text = text;
    d->ask();
}

void TableModel::setHub(domain::HubId hub)
{
    if (hub == d->hub)
        return;
    d->hub = hub;
    d->ask();
}

void TableModel::setFilters(std::vector<storage::Filter> filters)
{
    if (filters == d->filters)
        return;
    d->filters = std::move(filters);
    d->ask();
}

void TableModel::setGroup(std::optional<int> column)
{
    if (column && (*column < 0 || *column >= columnCount()))
        column.reset();
    if (column == d->group)
        return;
    d->group = column;
    d->ask();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount() || (column == d->sortColumn && order == d->sortOrder))
        return;
    d->sortColumn = column;
    d->sortOrder = order;
    d->ask();
}

void TableModel::refresh()
{
    d->cache.forgetRelated();
    d->emitAllChanged();
    d->askAgain();
}

Ref TableModel::refAt(int row) const
{
    const storage::PackedRef packed = d->packedAt(row);
    return packed == 0 ? Ref{} : storage::unpack(packed);
}

int TableModel::rowOf(Ref ref) const
{
    const auto found = std::find(d->ids.begin(), d->ids.end(), storage::pack(ref));
    return ref.isNull() || found == d->ids.end() ? -1 : static_cast<int>(found - d->ids.begin());
}

bool TableModel::isBand(int row) const
{
    return refAt(row).kind == Kind::Band;
}

std::optional<domain::Row> TableModel::recordAt(int row) const
{
    const CachedRow *cached = d->cachedRow(row);
    if (!cached || !cached->record)
        return std::nullopt;
    domain::Row record = *cached->record;
    d->overlay.applyTo(record);
    return record;
}

const Field *TableModel::fieldOfColumn(int column) const
{
    const std::optional<int> field = d->ownField(d->spec.query.kind, column);
    return field ? &domain::entity(d->spec.query.kind).fields[static_cast<std::size_t>(*field)] : nullptr;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->rows;
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->spec.columns.size());
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = d->spec.columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return QCoreApplication::translate("Column", column.title);
    case Qt::TextAlignmentRole:
        return column.look == Look::Number ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                           : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    case RawRole:
        return QString::fromLatin1(column.id);
    default:
        return {};
    }
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Ref ref = refAt(index.row());
    if (ref.kind == Kind::Band)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const Column &column = d->spec.columns[static_cast<std::size_t>(index.column())];
    if (column.editable && d->store && ref.kind == d->spec.query.kind && !d->overlay.isRemoved(ref))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Ref ref = refAt(index.row());
    if (role == RefRole)
        return QVariant::fromValue(ref);
    if (ref.kind == Kind::Band)
        return d->bandData(ref, index.column(), role);
    return d->cellData(index.row(), index.column(), role);
}

} // namespace hubdesk::tables
