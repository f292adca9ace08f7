#include "storage/idlistselect.h"

#include "storage/columnsql.h"
#include "storage/rawstatement.h"
#include "storage/reader.h"
#include "storage/sqlvalue.h"

#include <algorithm>

namespace hubdesk::storage {

using namespace Qt::StringLiterals;

using domain::Field;
using domain::FieldFlag;
using domain::FieldKind;
using domain::Kind;

namespace {

QString comparison(Filter::Compare compare)
{
    switch (compare) {
    case Filter::Compare::Equal:
        return QStringLiteral(" IS ?");
    case Filter::Compare::NotEqual:
        return QStringLiteral(" IS NOT ?");
    case Filter::Compare::Known:
        return QStringLiteral(" IS NOT NULL");
    case Filter::Compare::Unknown:
        return QStringLiteral(" IS NULL");
    case Filter::Compare::Less:
        return QStringLiteral(" < ?");
    case Filter::Compare::Greater:
        return QStringLiteral(" > ?");
    }
    return {};
}

bool hasValue(Filter::Compare compare)
{
    return compare != Filter::Compare::Known && compare != Filter::Compare::Unknown;
}

void restrictToGenerations(const Generations &generations, QStringList &conditions, QVariantList &values)
{
    QString places = QStringLiteral("?");
    for (std::size_t i = 1; i < generations.numbers.size(); ++i)
        places += u",?"_s;
    conditions.append(generations.numbers.size() == 1 ? QStringLiteral("t.generation = ?")
                                                      : QStringLiteral("t.generation IN (%1)").arg(places));
    for (const std::int64_t number : generations.numbers)
        values.append(QVariant::fromValue<qlonglong>(number));
}

// What is asked of every row of one kind, but the text. False: no row of the kind can fulfil it.
bool addConditions(const IdQuery &query, Kind kind, const Generations &generations, ColumnSql &sql,
                   QStringList &conditions, QVariantList &values)
{
    if (isSnapshotKind(kind)) {
        if (generations.numbers.empty())
            return false;
        restrictToGenerations(generations, conditions, values);
    } else if (!query.hub.isNull()) {
        if (const int hub = domain::entity(kind).indexOf("hub"); hub >= 0) {
            conditions.append(sql.value({{}, hub, {}}) + u" = ?"_s);
            values.append(QVariant::fromValue<qlonglong>(query.hub.value));
        }
    }
    if (query.kind == Kind::Role && kind == Kind::HubRole)
        conditions.append(QStringLiteral("NOT EXISTS (SELECT 1 FROM role r WHERE r.hub = t.hub AND r.name = t.name)"));
    for (const Filter &filter : query.filters) {
        const std::optional<ColumnPath> path = mapped(query.kind, filter.column, kind);
        if (!path) {
            if (filter.compare == Filter::Compare::Unknown || filter.compare == Filter::Compare::NotEqual)
                continue;
            return false;
        }
        conditions.append(sql.value(*path) + comparison(filter.compare));
        if (hasValue(filter.compare))
            values.append(toSql(fieldOf(kind, *path), filter.value));
    }
    return true;
}

QString whereClause(const QStringList &conditions)
{
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
}

std::vector<Kind> kindsOf(const IdQuery &query)
{
    std::vector<Kind> kinds{query.kind};
    kinds.insert(kinds.end(), query.also.begin(), query.also.end());
    return kinds;
}

bool alwaysThere(Kind kind, const ColumnPath &path)
{
    const Field &field = fieldOf(kind, path);
    if (!path.through.empty() || path.derived != ColumnPath::Derived::None || field.kind == FieldKind::Reference)
        return false;
    return field.is(FieldFlag::Required) || (isSnapshotKind(kind) && field.is(FieldFlag::Searched));
}

/// Column names of the inner SELECTs; with one kind the expressions themselves, so that an index can serve.
struct Keys {
    QString group;
    QString groupOrder;
    QStringList sort;
};

QString keyOf(ColumnSql &sql, Kind base, const ColumnPath &path, Kind kind)
{
    const std::optional<ColumnPath> there = mapped(base, path, kind);
    return there ? sql.sortKey(*there) : QStringLiteral("NULL");
}

QString orderBy(const IdQuery &query, const Keys &keys, const QString &id)
{
    QStringList terms;
    if (query.group) {
        terms.append(keys.groupOrder + ColumnSql::collation(query.kind, *query.group) + u" NULLS LAST"_s);
        terms.append(keys.group);
    }
    bool descending = false;
    for (std::size_t i = 0; i < query.sort.size(); ++i) {
        descending = i < query.descending.size() && query.descending[i];
        QString term = keys.sort[static_cast<qsizetype>(i)] + ColumnSql::collation(query.kind, query.sort[i]);
        if (descending)
            term += u" DESC"_s;
        if (!alwaysThere(query.kind, query.sort[i]))
            term += u" NULLS LAST"_s;
        terms.append(term);
    }
    // The id goes the same way as the last column: one index serves both directions.
    terms.append(id + (descending ? u" DESC"_s : QString()));
    return u" ORDER BY "_s + terms.join(u", "_s);
}

QString limitClause(int limit)
{
    return limit < 0 ? QString() : QStringLiteral(" LIMIT %1").arg(limit);
}

IdSelect selectOneKind(const IdQuery &query, const Generations &generations, bool order, int limit)
{
    IdSelect select;
    ColumnSql sql(query.kind);
    QStringList conditions;
    if (!addConditions(query, query.kind, generations, sql, conditions, select.values)) {
        select.empty = true;
        return select;
    }
    Keys keys;
    keys.group = query.group ? sql.value(*query.group) : QStringLiteral("NULL");
    keys.groupOrder = query.group ? sql.sortKey(*query.group) : QString();
    for (const ColumnPath &path : query.sort)
        keys.sort.append(sql.sortKey(path));
    const QString ordered = order ? orderBy(query, keys, sql.id()) : QString();
    select.sql = QStringLiteral("SELECT %1, %2, %3 ").arg(static_cast<int>(query.kind)).arg(sql.id(), keys.group)
        + sql.from() + whereClause(conditions) + ordered + limitClause(limit);
    return select;
}

IdSelect selectKinds(const IdQuery &query, const Generations &generations, bool order, int limit)
{
    IdSelect select;
    QStringList parts;
    for (const Kind kind : kindsOf(query)) {
        ColumnSql sql(kind);
        QStringList conditions;
        QVariantList values;
        if (!addConditions(query, kind, generations, sql, conditions, values))
            continue;
        QString part = QStringLiteral("SELECT %1 AS kind, %2 AS id").arg(static_cast<int>(kind)).arg(sql.id());
        const auto group = query.group ? mapped(query.kind, *query.group, kind) : std::nullopt;
        part += u", "_s + (group ? sql.value(*group) : QStringLiteral("NULL")) + u" AS g"_s;
        part += u", "_s + (group ? sql.sortKey(*group) : QStringLiteral("NULL")) + u" AS o"_s;
        for (std::size_t i = 0; i < query.sort.size(); ++i)
            part += QStringLiteral(", %1 AS s%2").arg(keyOf(sql, query.kind, query.sort[i], kind)).arg(i);
        parts.append(part + u' ' + sql.from() + whereClause(conditions));
        select.values += values;
    }
    select.empty = parts.isEmpty();
    Keys keys{QStringLiteral("g"), QStringLiteral("o"), {}};
    for (std::size_t i = 0; i < query.sort.size(); ++i)
        keys.sort.append(QStringLiteral("s%1").arg(i));
    select.sql = QStringLiteral("SELECT kind, id, g FROM (%1)").arg(parts.join(u" UNION ALL "_s))
        + (order ? orderBy(query, keys, QStringLiteral("id")) + u", kind"_s : QString()) + limitClause(limit);
    return select;
}

} // namespace

Generations currentGenerations(const Reader &reader, domain::HubId hub)
{
    Generations result;
    QString sql = QStringLiteral("SELECT generation, users, hub, coalesce(pulled_at, 0) FROM hub_status "
                                 "WHERE generation > 0");
    if (!hub.isNull())
        sql += u" AND hub = ?"_s;
    RawStatement statement(reader.handle(), sql + u" ORDER BY hub"_s);
    if (!hub.isNull())
        statement.bind(hub.value);
    while (statement.next()) {
        result.numbers.push_back(statement.integer(0));
        result.users += statement.integer(1);
        for (const int column : {0, 2, 3})
            result.stamp += QByteArray::number(qlonglong{statement.integer(column)}) + ',';
    }
    return result;
}

IdSelect selectIds(const IdQuery &query, const Generations &generations, bool order, int limit)
{
    return query.also.empty() ? selectOneKind(query, generations, order, limit)
                              : selectKinds(query, generations, order, limit);
}

IdSelect selectKeys(const IdQuery &query, const Generations &generations)
{
    IdSelect select;
    ColumnSql sql(query.kind);
    QStringList conditions;
    select.empty = !addConditions(query, query.kind, generations, sql, conditions, select.values);
    const QString key = sql.sortKey(query.sort.front());
    select.sql = QStringLiteral("SELECT %1, %2 ").arg(sql.id(), key) + sql.from() + whereClause(conditions);
    return select;
}

IdSelect selectCount(const IdQuery &query, const Generations &generations)
{
    IdQuery plain = query;
    plain.group.reset();
    plain.sort.clear();
    IdSelect select = selectIds(plain, generations, false, -1);
    select.sql = QStringLiteral("SELECT count(*) FROM (%1)").arg(select.sql);
    return select;
}

IdSelect selectWhere(Kind kind, const Generations &generations, const QString &condition, const QVariantList &values)
{
    IdSelect select;
    ColumnSql sql(kind);
    QStringList conditions;
    if (isSnapshotKind(kind)) {
        select.empty = generations.numbers.empty();
        restrictToGenerations(generations, conditions, select.values);
    }
    conditions.append(condition);
    select.values += values;
    select.sql = QStringLiteral("SELECT %1 ").arg(sql.id()) + sql.from() + whereClause(conditions);
    return select;
}

bool dependsOnGenerationsOnly(const IdQuery &query)
{
    if (!isSnapshotKind(query.kind) || !query.also.empty())
        return false;
    const auto isOwn = [&query](const ColumnPath &path) {
        return path.through.empty() && fieldOf(query.kind, path).kind != FieldKind::Reference;
    };
    return std::all_of(query.sort.begin(), query.sort.end(), isOwn) && (!query.group || isOwn(*query.group))
        && std::all_of(query.filters.begin(), query.filters.end(),
                       [](const Filter &filter) { return filter.column.through.empty(); });
}

} // namespace hubdesk::storage
