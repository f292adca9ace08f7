#include "storage/idlistbase.h"

#include "storage/columnsql.h"
#include "storage/idlistmatch.h"
#include "storage/rawstatement.h"
#include "storage/reader.h"

#include <algorithm>

namespace hubdesk::storage {

using namespace Qt::StringLiterals;

using domain::Error;
using domain::ErrorCode;
using domain::FieldKind;
using domain::Kind;
using domain::Result;

namespace {

constexpr int kStopEvery = 4096;
Error stopped()
{
    return {ErrorCode::Cancelled, {}, {}};
}

QByteArray stampOf(Reader &reader, const IdQuery &query, const Generations &generations)
{
    if (dependsOnGenerationsOnly(query))
        return "g" + generations.stamp;
    RawStatement version(reader.handle(), QStringLiteral("PRAGMA data_version"));
    return "v" + QByteArray::number(version.next() ? qlonglong{version.integer(0)} : 0);
}

/// Puts rows into the list and finds the groups, which arrive together.
class ListBuilder {
public:
    explicit ListBuilder(const IdQuery &query)
        : m_grouped(query.group.has_value())
    {
    }
    void add(PackedRef ref, const RawStatement &row)
    {
        ids->push_back(ref);
        if (!m_grouped)
            return;
        const QVariant value = row.value(2);
        if (groups.empty() || groups.back() != value)
            groups.push_back(value);
        groupOf.push_back(static_cast<std::uint32_t>(groups.size() - 1));
    }

    std::shared_ptr<std::vector<PackedRef>> ids = std::make_shared<std::vector<PackedRef>>();
    std::vector<std::uint32_t> groupOf;
    std::vector<QVariant> groups;

private:
    bool m_grouped;
};

std::optional<Error> fill(Reader &reader, const IdSelect &select, const StopToken &stop, ListBuilder &list)
{
    if (select.empty)
        return std::nullopt;
    RawStatement statement(reader.handle(), select.sql);
    for (const QVariant &value : select.values)
        statement.bind(value);
    int steps = 0;
    while (statement.next()) {
        if (++steps % kStopEvery == 0 && stop.stopRequested())
            return stopped();
        list.add(pack({static_cast<Kind>(statement.integer(0)), statement.integer(1)}), statement);
    }
    return statement.error();
}

// Without an index SQLite sorts whole rows (measured: 1.4 s at 1,000,000); numbers are sorted here.
bool isSortedHere(const IdQuery &query)
{
    if (query.sort.size() != 1 || query.group || !query.also.empty())
        return false;
    const FieldKind kind = fieldOf(query.kind, query.sort.front()).kind;
    return kind == FieldKind::Integer || kind == FieldKind::Timestamp || kind == FieldKind::Boolean;
}

std::optional<Error> fillSortedHere(Reader &reader, const IdQuery &query, const Generations &generations,
                                    const StopToken &stop, ListBuilder &list)
{
    const IdSelect select = selectKeys(query, generations);
    if (select.empty)
        return std::nullopt;
    struct Entry {
        std::int64_t key;
        std::int64_t id;
    };
    std::vector<Entry> known;
    std::vector<std::int64_t> unknown;
    RawStatement statement(reader.handle(), select.sql);
    for (const QVariant &value : select.values)
        statement.bind(value);
    int steps = 0;
    while (statement.next()) {
        if (++steps % kStopEvery == 0 && stop.stopRequested())
            return stopped();
        if (statement.isNull(1))
            unknown.push_back(statement.integer(0));
        else
            known.push_back({statement.integer(1), statement.integer(0)});
    }
    if (statement.error())
        return statement.error();
    const bool descending = !query.descending.empty() && query.descending.front();
    std::sort(known.begin(), known.end(), [descending](const Entry &a, const Entry &b) {
        const bool before = a.key != b.key ? a.key < b.key : a.id < b.id;
        const bool same = a.key == b.key && a.id == b.id;
        return descending ? !before && !same : before;
    });
    std::sort(unknown.begin(), unknown.end());
    if (descending)
        std::reverse(unknown.begin(), unknown.end());
    list.ids->reserve(known.size() + unknown.size());
    for (const Entry &entry : known)
        list.ids->push_back(pack({query.kind, entry.id}));
    for (const std::int64_t id : unknown)
        list.ids->push_back(pack({query.kind, id}));
    return std::nullopt;
}

// A snapshot by name, all of it, is the order of its name index: one pass makes both.
bool isNameOrder(const IdQuery &query)
{
    return isSnapshotKind(query.kind) && !indexedFields(query).empty() && query.filters.empty() && !query.group
        && query.sort.size() == 1 && query.sort.front().through.empty()
        && query.sort.front() == ColumnPath{{}, domain::entity(query.kind).indexOf("name"), {}}
    && (query.descending.empty() || !query.descending.front());
}

} // namespace

Result<std::shared_ptr<const BaseList>> baseList(Reader &reader, const IdQuery &query, const Generations &generations,
                                                 const StopToken &stop)
{
    IdQuery key = query;
    key.text.clear();
    const QByteArray stamp = stampOf(reader, key, generations);
    if (auto known = reader.idLists().list(key, stamp))
        return known;
    auto base = std::make_shared<BaseList>();
    base->query = key;
    base->stamp = stamp;
    if (isNameOrder(query)) {
        const auto index = nameIndex(reader, query, generations, stop);
        if (!index)
            return index.error();
        base->ids = index.value()->ids();
    } else {
        ListBuilder list(query);
        const std::optional<Error> error = isSortedHere(query)
            ? fillSortedHere(reader, query, generations, stop, list)
            : fill(reader, selectIds(query, generations, true, -1), stop, list);
        if (error)
            return *error;
        base->ids = std::move(list.ids);
        base->groupOf = std::move(list.groupOf);
        base->groups = std::move(list.groups);
    }
    std::shared_ptr<const BaseList> made = std::move(base);
    reader.idLists().keep(made);
    return made;
}

} // namespace hubdesk::storage
