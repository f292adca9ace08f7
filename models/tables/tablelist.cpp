#include "tables/tablemodelprivate.h"

#include "storage/columnsql.h"
#include "storage/hubsnapshot.h"
#include "storage/querythread.h"
#include "storage/reader.h"

#include <QLoggingCategory>

#include <algorithm>

namespace hubdesk::tables {

using domain::Error;
using domain::ErrorCode;
using domain::Kind;
using domain::Result;
using storage::ColumnPath;
using storage::IdList;
using storage::PackedRef;

namespace {

Q_LOGGING_CATEGORY(logTables, "hubdesk.tables")

constexpr int kFirst = 2 * RecordCache::kPage; ///< whole pages, more than a screenful
constexpr int kScreenful = 60; ///< rows of a tall window

/// The part of a pull that fills a snapshot table, and the scope it takes.
struct Part {
    Kind kind;
    const char *name;
    const char *scope;
};
constexpr Part kParts[] = {
    {Kind::HubUser, "users", "list:users"},          {Kind::HubGroup, "groups", "list:groups"},
    {Kind::HubService, "services", "list:services"}, {Kind::HubServer, "servers", "read:servers"},
    {Kind::HubRole, "roles", "read:roles"},
};

} // namespace

storage::IdQuery TableModel::Private::effectiveQuery() const
{
    storage::IdQuery query = spec.query;
    query.text = text;
    query.hub = hub;
    query.filters.insert(query.filters.end(), filters.begin(), filters.end());
    if (sortColumn >= 0) {
        const ColumnPath &path = spec.columns[static_cast<std::size_t>(sortColumn)].path;
        const bool descending = sortOrder == Qt::DescendingOrder;
        const bool asDeclared = !query.sort.empty() && query.sort.front() == path
            && descending == (!query.descending.empty() && query.descending.front());
        if (!asDeclared) {
            query.sort = {path};
            query.descending = {descending};
        }
    }
    if (group)
        query.group = spec.columns[static_cast<std::size_t>(*group)].path;
    return query;
}

// Several setters in a row make one query.
void TableModel::Private::ask()
{
    exact = false;
    schedule();
}

void TableModel::Private::schedule()
{
    again = false;
    if (scheduled)
        return;
    scheduled = true;
    QMetaObject::invokeMethod(
        q, [this] { start(); }, Qt::QueuedConnection);
}

void TableModel::Private::askAgain()
{
    if (running)
        again = true;
    else
        schedule();
}

void TableModel::Private::start()
{
    scheduled = false;
    running = true;
    const std::uint64_t mine = ++epoch;
    const storage::IdQuery query = effectiveQuery();
    const bool searching = !query.text.isEmpty();
    const bool firstFirst = storage::hasQuickStart(query) && (searching || ids.empty());
    const auto answer = [this, mine](Result<IdList> list, bool partly) {
        auto shared = std::make_shared<Result<IdList>>(std::move(list));
        QMetaObject::invokeMethod(
            q,
            [this, mine, shared, partly] {
                if (mine == epoch)
                    take(*shared, partly);
            },
            Qt::QueuedConnection);
    };
    // The destructor cancels the lane and waits: `this` outlives the query.
    queries.submit(reinterpret_cast<quintptr>(q),
                   [query, firstFirst, searching, answer](storage::Reader &from, const storage::StopToken &stop) {
                       if (firstFirst) {
                           const int wanted = searching ? kScreenful : kFirst;
                           Result<IdList> first = storage::firstIds(from, query, wanted, stop);
                           if (first && static_cast<int>(first->ids.size()) == wanted)
                               answer(std::move(first), true);
                       }
                       Result<IdList> all = storage::allIds(from, query, stop);
                       if (!stop.stopRequested())
                           answer(std::move(all), false);
                   });
}

void TableModel::Private::take(const Result<IdList> &list, bool partly)
{
    running = running && partly;
    if (!list) {
        qCWarning(logTables) << spec.id << "cannot be listed:" << list.error().detail;
        setState(State::Error, list.error());
    } else {
        const bool counted = total != list->total || matches != list->matches || exact == partly;
        total = list->total;
        matches = list->matches;
        exact = !partly;
        show(*list, partly && text.isEmpty() ? static_cast<int>(list->total) : static_cast<int>(list->ids.size()));
        settle();
        if (counted)
            Q_EMIT q->countsChanged();
    }
    if (again && !running) {
        again = false;
        start();
    }
}

void TableModel::Private::settle()
{
    if (total == 0) {
        if (const std::optional<Error> why = notAllowed())
            setState(State::NotAllowed, *why);
        else
            setState(filters.empty() ? State::Empty : State::NoMatch);
        return;
    }
    setState(matches == 0 ? State::NoMatch : State::Ready);
}

std::optional<Error> TableModel::Private::notAllowed() const
{
    const Part *part = std::find_if(std::begin(kParts), std::end(kParts),
                                    [this](const Part &candidate) { return candidate.kind == spec.query.kind; });
    if (part == std::end(kParts))
        return std::nullopt;
    bool pulled = false;
    for (const storage::HubStatus &status : storage::hubStatuses(reader)) {
        if (status.generation == 0 || (!hub.isNull() && status.hub != hub))
            continue;
        pulled = true;
        if (!status.notVisible.contains(QLatin1StringView(part->name)))
            return std::nullopt;
    }
    return pulled ? std::optional(Error{ErrorCode::LacksScope, QString::fromLatin1(part->scope), {}}) : std::nullopt;
}

void TableModel::Private::setState(State next, Error why)
{
    if (state == next && error == why)
        return;
    state = next;
    error = std::move(why);
    Q_EMIT q->stateChanged();
}

PackedRef TableModel::Private::packedAt(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < ids.size() ? ids[static_cast<std::size_t>(row)] : 0;
}

std::vector<int> TableModel::Private::placesOf(const std::vector<PackedRef> &refs) const
{
    QHash<PackedRef, int> places;
    for (const PackedRef ref : refs)
        places.insert(ref, -1);
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (const auto wanted = places.find(ids[row]); wanted != places.end())
            *wanted = static_cast<int>(row);
    }
    std::vector<int> result;
    result.reserve(refs.size());
    for (const PackedRef ref : refs)
        result.push_back(places.value(ref, -1));
    return result;
}

void TableModel::Private::show(const IdList &list, int newRows)
{
    if (list.ids == ids && list.bands == bands && newRows == rows)
        return;
    const std::size_t known = ids.size();
    const bool continues = newRows == rows && list.bands == bands && known < list.ids.size()
        && std::equal(ids.begin(), ids.end(), list.ids.begin());
    if (continues && known > 0) {
        ids = list.ids;
        Q_EMIT q->dataChanged(q->index(static_cast<int>(known), 0), q->index(rows - 1, q->columnCount() - 1));
        return;
    }
    if (known > 0 && known == static_cast<std::size_t>(rows) && newRows > rows && list.bands == bands
        && std::equal(ids.begin(), ids.end(), list.ids.begin())) {
        q->beginInsertRows({}, rows, newRows - 1);
        cache.forgetPages(); // the last page has grown
        ids = list.ids;
        rows = newRows;
        q->endInsertRows();
        return;
    }
    if (q->persistentIndexList().isEmpty()) {
        q->beginResetModel();
        cache.forgetPages();
        ids = list.ids;
        bands = list.bands;
        rows = newRows;
        q->endResetModel();
        return;
    }
    moveRows(list, newRows);
}

// Selection and current row survive by identity: rows are added or taken at the end, and between that
// the layout changes with every persistent index led to its record's new place.
void TableModel::Private::moveRows(const IdList &list, int newRows)
{
    if (newRows > rows) {
        q->beginInsertRows({}, rows, newRows - 1);
        rows = newRows;
        q->endInsertRows();
    }
    Q_EMIT q->layoutAboutToBeChanged();
    const QModelIndexList before = q->persistentIndexList();
    std::vector<PackedRef> refs;
    refs.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        refs.push_back(packedAt(index.row()));
    cache.forgetPages();
    ids = list.ids;
    bands = list.bands;
    const std::vector<int> places = placesOf(refs);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto place = static_cast<std::size_t>(i);
        const int row = refs[place] != 0 ? places[place] : before[i].row() < newRows ? before[i].row() : -1;
        after.append(row < 0 ? QModelIndex() : q->index(row, before[i].column()));
    }
    q->changePersistentIndexList(before, after);
    Q_EMIT q->layoutChanged();
    if (newRows < rows) {
        q->beginRemoveRows({}, newRows, rows - 1);
        rows = newRows;
        q->endRemoveRows();
    }
}

// Whose changes show in this table.
void TableModel::Private::findKinds()
{
    ownKinds.insert(spec.query.kind);
    ownKinds.insert(spec.query.also.begin(), spec.query.also.end());
    if (spec.query.kind == Kind::Ticket)
        relatedKinds.insert(Kind::Message); // searched with the subject
    for (const Column &column : spec.columns) {
        Kind kind = spec.query.kind;
        for (const int step : column.path.through) {
            kind = domain::entity(kind).fields[static_cast<std::size_t>(step)].target;
            relatedKinds.insert(kind);
        }
        const domain::Field &field = storage::fieldOf(spec.query.kind, column.path);
        if (field.kind == domain::FieldKind::Reference)
            relatedKinds.insert(field.target);
        if (field.target == Kind::Hub)
            relatedKinds.insert(Kind::Cluster); // in its name
        switch (column.path.derived) {
        case ColumnPath::Derived::RoleBearers:
            relatedKinds.insert(Kind::Bearer);
            break;
        case ColumnPath::Derived::CommunityHubs:
            relatedKinds.insert(Kind::Hub);
            break;
        case ColumnPath::Derived::CommunityRepresentatives:
            relatedKinds.insert(Kind::Seat);
            break;
        case ColumnPath::Derived::PersonTeams:
            relatedKinds.insert({Kind::Membership, Kind::Team});
            break;
        case ColumnPath::Derived::None:
        case ColumnPath::Derived::TicketMessages:
            break;
        default:
            relatedKinds.insert({Kind::HubUser, Kind::HubStatus});
        }
    }
    for (const Kind kind : ownKinds)
        relatedKinds.erase(kind);
}

} // namespace hubdesk::tables
