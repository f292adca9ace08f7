#include "storage/columnsql.h"

#include "storage/sqlvalue.h"

#include <algorithm>

namespace hubdesk::storage {

using namespace Qt::StringLiterals;

using domain::Entity;
using domain::Field;
using domain::FieldFlag;
using domain::FieldKind;
using domain::Kind;

namespace {

const Field &fieldAt(Kind kind, int index)
{
    static constexpr Field kNothing{"", "", FieldKind::Text, FieldFlag::None, Kind::None, {}};
    const auto fields = domain::entity(kind).fields;
    return index >= 0 && static_cast<std::size_t>(index) < fields.size() ? fields[static_cast<std::size_t>(index)]
                                                                         : kNothing;
}

bool isVersion(const Field &field)
{
    return QByteArrayView(field.column) == "version";
}

QString column(QStringView alias, const Field &field)
{
    return QStringLiteral("%1.%2").arg(alias, quoted(field.column));
}

QString choiceOrder(const Field &field, const QString &value)
{
    QString sql = QStringLiteral("CASE ") + value;
    int place = 0;
    for (const char *word : field.choices)
        sql += QStringLiteral(" WHEN '%1' THEN %2").arg(QLatin1StringView(word)).arg(place++);
    return sql + u" END"_s;
}

} // namespace

bool isSnapshotKind(Kind kind)
{
    return kind >= Kind::HubUser && kind <= Kind::HubRole;
}

const char *idColumn(Kind kind)
{
    return kind == Kind::JournalEntry ? "number" : "id";
}

Kind ownerOf(Kind kind, const ColumnPath &path)
{
    for (const int step : path.through)
        kind = fieldAt(kind, step).target;
    return kind;
}

const Field &fieldOf(Kind kind, const ColumnPath &path)
{
    using Derived = ColumnPath::Derived;
    static constexpr Field kCount{"count", "", FieldKind::Integer, FieldFlag::None, Kind::None, {}};
    static constexpr Field kTime{"time", "", FieldKind::Timestamp, FieldFlag::None, Kind::None, {}};
    static constexpr Field kVersion{"version", "", FieldKind::Text, FieldFlag::Identifier, Kind::None, {}};
    static constexpr Field kNames{"names", "", FieldKind::Text, FieldFlag::None, Kind::None, {}};
    switch (path.derived) {
    case Derived::None:
        return fieldAt(ownerOf(kind, path), path.field);
    case Derived::HubPulledAt:
        return kTime;
    case Derived::HubVersion:
        return kVersion;
    case Derived::PersonTeams:
        return kNames;
    default:
        return kCount;
    }
}

std::optional<ColumnPath> mapped(Kind from, const ColumnPath &path, Kind to)
{
    if (from == to)
        return path;
    ColumnPath result = path;
    const int first = path.through.empty() ? path.field : path.through.front();
    if (path.through.empty() && path.derived != ColumnPath::Derived::None)
        return derivedSql(to, path.derived, u"t"_s) == u"NULL"_s ? std::nullopt : std::optional(path);
    const int there = domain::entity(to).indexOf(fieldAt(from, first).column);
    if (there < 0)
        return std::nullopt;
    (path.through.empty() ? result.field : result.through.front()) = there;
    return result;
}

std::vector<int> nameFields(Kind kind)
{
    const Entity &entity = domain::entity(kind);
    std::vector<int> fields;
    for (const char *name : {"display_name", "name", "title", "subject", "user_name", "number"}) {
        if (kind == Kind::Hub && QByteArrayView(name) == "display_name")
            continue; // a hub goes by its short name, behind its cluster's: see nameSql()
        if (const int index = entity.indexOf(name); index >= 0)
            fields.push_back(index);
    }
    return fields;
}

QString nameSql(Kind kind, QStringView alias)
{
    if (kind == Kind::Hub) { // every community has a "prod": the cluster tells them apart
        return QStringLiteral("coalesce((SELECT c.name || '/' FROM cluster c WHERE c.id = %1.cluster), '') || %1.name")
            .arg(alias);
    }
    QStringList names;
    for (const int field : nameFields(kind))
        names.append(QStringLiteral("nullif(%1, '')").arg(column(alias, fieldAt(kind, field))));
    if (names.isEmpty())
        return QStringLiteral("NULL");
    return names.size() == 1 ? names.front() : QStringLiteral("coalesce(%1)").arg(names.join(u", "_s));
}

ColumnSql::ColumnSql(Kind kind)
    : m_kind(kind)
    , m_from(QStringLiteral("FROM %1 t").arg(quoted(domain::entity(kind).table)))
{
    m_aliases.push_back({{}, QStringLiteral("t")});
}

QString ColumnSql::id() const
{
    return QStringLiteral("t.") + quoted(idColumn(m_kind));
}

QString ColumnSql::from() const
{
    return m_from;
}

QString ColumnSql::aliasFor(const std::vector<int> &through, Kind &kind)
{
    QString alias = QStringLiteral("t");
    kind = m_kind;
    std::vector<int> prefix;
    for (const int step : through) {
        const Field &reference = fieldAt(kind, step);
        prefix.push_back(step);
        const auto known = std::find_if(m_aliases.begin(), m_aliases.end(),
                                        [&prefix](const auto &entry) { return entry.first == prefix; });
        if (known == m_aliases.end()) {
            const QString next = QStringLiteral("j%1").arg(m_aliases.size());
            m_from += QStringLiteral(" LEFT JOIN %1 %2 ON %2.id = %3")
                          .arg(quoted(domain::entity(reference.target).table), next, column(alias, reference));
            m_aliases.push_back({prefix, next});
            alias = next;
        } else {
            alias = known->second;
        }
        kind = reference.target;
    }
    return alias;
}

QString ColumnSql::value(const ColumnPath &path)
{
    Kind kind = m_kind;
    const QString alias = aliasFor(path.through, kind);
    if (path.derived != ColumnPath::Derived::None)
        return derivedSql(kind, path.derived, alias);
    return column(alias, fieldAt(kind, path.field));
}

QString ColumnSql::sortKey(const ColumnPath &path)
{
    const Field &field = fieldOf(m_kind, path);
    switch (field.kind) {
    case FieldKind::Reference: {
        std::vector<int> through = path.through;
        through.push_back(path.field);
        Kind kind = m_kind;
        const QString alias = aliasFor(through, kind);
        return nameSql(kind, alias);
    }
    case FieldKind::Enumeration:
        return choiceOrder(field, value(path));
    case FieldKind::Text:
    case FieldKind::Multiline:
        return isSnapshotKind(m_kind) ? value(path) : QStringLiteral("nullif(%1, '')").arg(value(path));
    default:
        return value(path);
    }
}

// A machine's words by their letters, which an index serves; people's words as their language has them.
QString ColumnSql::collation(Kind kind, const ColumnPath &path)
{
    const Field &field = fieldOf(kind, path);
    switch (field.kind) {
    case FieldKind::Words:
        return QStringLiteral(" COLLATE NOCASE");
    case FieldKind::Text:
        if (isVersion(field))
            return QStringLiteral(" COLLATE hubdesk_version");
        if (field.is(FieldFlag::Identifier))
            return QStringLiteral(" COLLATE NOCASE");
        return QStringLiteral(" COLLATE hubdesk_text");
    case FieldKind::Multiline:
        return QStringLiteral(" COLLATE hubdesk_text");
    case FieldKind::Reference:
        return field.target == Kind::Hub ? QStringLiteral(" COLLATE NOCASE") : QStringLiteral(" COLLATE hubdesk_text");
    default:
        return {};
    }
}

} // namespace hubdesk::storage
