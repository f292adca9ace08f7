#include "storage/idlist.h"

#include "storage/columnsql.h"
#include "storage/idlistbase.h"
#include "storage/idlistmatch.h"
#include "storage/idlistselect.h"
#include "storage/rawstatement.h"
#include "storage/reader.h"
#include "storage/searchtext.h"
#include "storage/sqlvalue.h"

#include <algorithm>

namespace hubdesk::storage {

using namespace Qt::StringLiterals;

using domain::Error;
using domain::ErrorCode;
using domain::Kind;
using domain::Result;

namespace {

constexpr std::size_t kLookedAt[] = {150, 600, 1500};
Error stopped()
{
    return {ErrorCode::Cancelled, {}, {}};
}

/// Appends rows and puts a band before each new group.
class Composer {
public:
    Composer(const BaseList &base, IdList &list)
        : m_base(base)
        , m_list(list)
    {
    }
    void add(std::size_t row)
    {
        if (!m_base.groupOf.empty()) {
            const std::uint32_t group = m_base.groupOf[row];
            if (m_list.bands.empty() || group != m_group) {
                m_group = group;
                m_list.bands.push_back({m_base.groups[group], 0});
                m_list.ids.push_back(pack({Kind::Band, static_cast<std::int64_t>(m_list.bands.size())}));
            }
            ++m_list.bands.back().rows;
        }
        m_list.ids.push_back((*m_base.ids)[row]);
        ++m_list.matches;
    }

private:
    const BaseList &m_base;
    IdList &m_list;
    std::uint32_t m_group = 0;
};

Result<IdList> withoutText(const BaseList &base)
{
    IdList list;
    list.total = static_cast<std::int64_t>(base.ids->size());
    if (base.groupOf.empty()) {
        list.ids = *base.ids;
        list.matches = list.total;
        return list;
    }
    Composer composer(base, list);
    for (std::size_t row = 0; row < base.ids->size(); ++row)
        composer.add(row);
    return list;
}

// The fields' words as stored become values of their type, as models expect them.
void typeBands(const IdQuery &query, IdList &list)
{
    for (Band &band : list.bands)
        band.value = fromSql(fieldOf(query.kind, *query.group), band.value);
}

Result<IdList> withText(Reader &reader, const IdQuery &query, const Generations &generations,
                        const QList<QByteArray> &words, const StopToken &stop)
{
    const auto base = baseList(reader, query, generations, stop);
    if (!base)
        return base.error();
    IdList list;
    list.total = static_cast<std::int64_t>(base.value()->ids->size());
    Composer composer(**base, list);
    if (searchesNamesOnly(query)) {
        const auto index = nameIndex(reader, query, generations, stop);
        if (!index)
            return index.error();
        if (index.value()->ids() == base.value()->ids) {
            const std::vector<std::uint32_t> rows = index.value()->matching(words, stop);
            list.ids.reserve(rows.size());
            for (const std::uint32_t row : rows)
                composer.add(row);
            return stop.stopRequested() ? Result<IdList>(stopped()) : list;
        }
    }
    const Result<RefSet> rows = matchingRows(reader, query, generations, words, stop);
    if (!rows)
        return rows.error();
    for (std::size_t row = 0; row < base.value()->ids->size(); ++row) {
        if (rows->contains((*base.value()->ids)[row]))
            composer.add(row);
    }
    return list;
}

} // namespace

Result<IdList> allIds(Reader &reader, const IdQuery &query, const StopToken &stop)
{
    const Generations generations = currentGenerations(reader, query.hub);
    const QList<QByteArray> words = searchWords(query.text);
    Result<IdList> list = IdList{};
    if (words.isEmpty()) {
        const auto base = baseList(reader, query, generations, stop);
        list = base ? withoutText(**base) : Result<IdList>(base.error());
    } else {
        list = withText(reader, query, generations, words, stop);
    }
    if (list && query.group)
        typeBands(query, list.value());
    return list;
}

namespace {

// Looks at the rows one by one from the top: of what is typed often, the first screenful is found long
// before an index has counted all of it. Gives up early: what is rare is soon found by the index.
Result<IdList> firstMatches(Reader &reader, const IdQuery &query, std::size_t size, const StopToken &stop)
{
    IdList list;
    const QList<QByteArray> words = searchWords(query.text);
    const auto base = baseList(reader, query, currentGenerations(reader, query.hub), stop);
    if (!base)
        return base.error();
    const std::span<const PackedRef> rows(*base.value()->ids);
    list.total = static_cast<std::int64_t>(rows.size());
    std::size_t from = 0;
    for (const std::size_t chunk : kLookedAt) {
        const auto part = rows.subspan(from, std::min(chunk, rows.size() - from));
        const Result<RefSet> found = rowsAmong(reader, query, words, part, stop);
        if (!found)
            return found.error();
        for (const PackedRef row : part) {
            if (list.ids.size() < size && found->contains(row))
                list.ids.push_back(row);
        }
        from += part.size();
        if (list.ids.size() >= size || list.ids.empty() || from == rows.size())
            break;
    }
    list.matches = static_cast<std::int64_t>(list.ids.size());
    return list;
}

} // namespace

bool hasQuickStart(const IdQuery &query)
{
    if (query.group)
        return false;
    if (searchWords(query.text).isEmpty())
        return isSnapshotKind(query.kind) && query.also.empty();
    return query.kind == Kind::Ticket;
}

Result<IdList> firstIds(Reader &reader, const IdQuery &query, int limit, const StopToken &stop)
{
    const auto size = static_cast<std::size_t>(std::max(limit, 0));
    if (!searchWords(query.text).isEmpty() && hasQuickStart(query))
        return firstMatches(reader, query, size, stop);
    if (query.group || !searchWords(query.text).isEmpty()) {
        Result<IdList> list = allIds(reader, query, stop);
        if (list && list->ids.size() > size)
            list.value().ids.resize(size);
        return list;
    }
    const Generations generations = currentGenerations(reader, query.hub);
    IdList list;
    if (const IdSelect select = selectIds(query, generations, true, limit); !select.empty) {
        RawStatement statement(reader.handle(), select.sql);
        for (const QVariant &value : select.values)
            statement.bind(value);
        while (statement.next())
            list.ids.push_back(pack({static_cast<Kind>(statement.integer(0)), statement.integer(1)}));
        if (statement.error())
            return *statement.error();
    }
    list.matches = static_cast<std::int64_t>(list.ids.size());
    list.total = list.matches;
    if (list.ids.size() < size)
        return list;
    if (query.kind == Kind::HubUser && query.filters.empty() && query.also.empty()) {
        list.total = generations.users; // stored with the pull
    } else {
        const IdSelect count = selectCount(query, generations);
        RawStatement statement(reader.handle(), count.sql);
        for (const QVariant &value : count.values)
            statement.bind(value);
        if (statement.next())
            list.total = statement.integer(0);
        if (statement.error())
            return *statement.error();
    }
    list.matches = list.total;
    return list;
}

std::vector<QVariant> derivedValues(const Reader &reader, Kind kind, ColumnPath::Derived derived,
                                    std::span<const std::int64_t> ids)
{
    std::vector<QVariant> values(ids.size());
    const QString sql = derivedSql(kind, derived, u"t"_s);
    if (sql == u"NULL"_s || ids.empty())
        return values;
    const domain::Field &field = fieldOf(kind, {{}, 0, derived});
    const bool snapshot = isSnapshotKind(kind);
    const QString from = snapshot
        ? QStringLiteral("snapshot_name n CROSS JOIN hub_status h ON h.hub = n.hub CROSS JOIN %1 t "
                         "ON t.generation = h.generation AND t.id = n.id WHERE n.id = ?")
        : QStringLiteral("%1 t WHERE t.id = ?");
    RawStatement statement(reader.handle(),
                           QStringLiteral("SELECT %1 FROM ").arg(sql) + from.arg(quoted(domain::entity(kind).table)));
    for (std::size_t i = 0; i < ids.size(); ++i) {
        statement.restart();
        statement.bind(ids[i]);
        if (statement.next())
            values[i] = fromSql(field, statement.value(0));
    }
    return values;
}

} // namespace hubdesk::storage
