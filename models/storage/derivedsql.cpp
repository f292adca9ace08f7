#include "storage/columnsql.h"

namespace hubdesk::storage {

using domain::Kind;
using Derived = ColumnPath::Derived;

namespace {

// A count that the token could not see is not known, whatever number is stored.
QString statusSql(QStringView alias, const char *column, const char *part)
{
    QString seen = QStringLiteral("s.generation > 0");
    if (*part)
        seen += QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM json_each(s.not_visible) WHERE value = '%1')")
                    .arg(QLatin1StringView(part));
    return QStringLiteral("(SELECT s.%1 FROM hub_status s WHERE s.hub = %2.id AND %3)")
        .arg(QLatin1StringView(column), alias, seen);
}

QString countSql(QStringView alias, const char *table, const char *column, const char *condition = "")
{
    return QStringLiteral("(SELECT count(*) FROM %1 c WHERE c.%2 = %3.id%4)")
        .arg(QLatin1StringView(table), QLatin1StringView(column), alias, QLatin1StringView(condition));
}

QString hubSql(Derived derived, QStringView alias)
{
    switch (derived) {
    case Derived::HubUsers:
        return statusSql(alias, "users", "users");
    case Derived::HubAdmins:
        return statusSql(alias, "admins", "users");
    case Derived::HubPulledAt:
        return statusSql(alias, "pulled_at", "");
    case Derived::HubVersion:
        return QStringLiteral("coalesce((SELECT nullif(s.version, '') FROM hub_status s WHERE s.hub = %1.id), "
                              "nullif(%1.version, ''))")
            .arg(alias);
    default:
        return QStringLiteral("NULL");
    }
}

} // namespace

QString derivedSql(Kind kind, Derived derived, QStringView alias)
{
    if (kind == Kind::Hub)
        return hubSql(derived, alias);
    if (kind == Kind::Role && derived == Derived::RoleBearers)
        return countSql(alias, "bearer", "role");
    if (kind == Kind::HubRole && derived == Derived::RoleBearers) {
        return QStringLiteral("CASE WHEN coalesce(%1.users, %1.groups, %1.services) IS NULL THEN NULL ELSE "
                              "coalesce(%1.users, 0) + coalesce(%1.groups, 0) + coalesce(%1.services, 0) END")
            .arg(alias);
    }
    if (kind == Kind::Ticket && derived == Derived::TicketMessages)
        return countSql(alias, "message", "ticket");
    if (kind == Kind::Community && derived == Derived::CommunityHubs)
        return countSql(alias, "hub", "community");
    if (kind == Kind::Community && derived == Derived::CommunityRepresentatives)
        return countSql(alias, "seat", "community", " AND c.status IN ('confirmed', 'active')");
    if (kind == Kind::Person && derived == Derived::PersonTeams) {
        return QStringLiteral("(SELECT group_concat(name, ', ') FROM (SELECT DISTINCT g.name FROM membership m "
                              "JOIN team g ON g.id = m.team WHERE m.person = %1.id AND m.until IS NULL "
                              "ORDER BY g.name))")
            .arg(alias);
    }
    return QStringLiteral("NULL");
}

} // namespace hubdesk::storage
