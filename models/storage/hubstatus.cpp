#include "storage/hubsnapshot.h"

#include "storage/reader.h"
#include "storage/sqlvalue.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace hubdesk::storage {

using domain::HubId;
using domain::Kind;

namespace {

const QString kColumns = QStringLiteral(
    "SELECT hub, generation, version, identity, scopes, not_visible, token_expires, pulled_at, tried_at, "
    "error_code, error_detail, users, groups, services, servers, admins, added, changed, removed FROM hub_status");

std::optional<QDateTime> timeFrom(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

HubStatus statusFrom(const QSqlQuery &row)
{
    HubStatus status;
    status.hub.value = row.value(0).toLongLong();
    status.generation = row.value(1).toLongLong();
    status.version = row.value(2).toString();
    status.identity = row.value(3).toString();
    status.scopes = wordsFromJson(row.value(4).toString());
    status.notVisible = wordsFromJson(row.value(5).toString());
    status.tokenExpires = timeFrom(row.value(6));
    status.pulledAt = timeFrom(row.value(7));
    status.triedAt = timeFrom(row.value(8));
    if (!row.value(9).isNull())
        status.lastError =
            domain::Error{static_cast<domain::ErrorCode>(row.value(9).toInt()), row.value(10).toString(), {}};
    std::int64_t *const counts[] = {&status.users,  &status.groups, &status.services, &status.servers,
                                    &status.admins, &status.added,  &status.changed,  &status.removed};
    int column = 11;
    for (std::int64_t *count : counts)
        *count = row.value(column++).toLongLong();
    return status;
}

PullDifference::What whatFrom(const QString &word)
{
    if (word == u"added")
        return PullDifference::What::Added;
    return word == u"removed" ? PullDifference::What::Removed : PullDifference::What::Changed;
}

} // namespace

std::optional<HubStatus> hubStatus(const Reader &reader, HubId hub)
{
    QSqlQuery query(reader.database());
    query.setForwardOnly(true);
    query.prepare(kColumns + QStringLiteral(" WHERE hub = ?"));
    query.addBindValue(QVariant::fromValue<qlonglong>(hub.value));
    if (!query.exec() || !query.next())
        return std::nullopt;
    return statusFrom(query);
}

QList<HubStatus> hubStatuses(const Reader &reader)
{
    QList<HubStatus> statuses;
    QSqlQuery query(reader.database());
    query.setForwardOnly(true);
    query.exec(kColumns + QStringLiteral(" ORDER BY hub"));
    while (query.next())
        statuses.append(statusFrom(query));
    return statuses;
}

QList<PullDifference> lastDifferences(const Reader &reader, HubId hub, int limit)
{
    QList<PullDifference> differences;
    QSqlQuery query(reader.database());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT what, kind, name, \"column\", before, after FROM snapshot_difference "
                                 "WHERE hub = ? ORDER BY position LIMIT ?"));
    query.addBindValue(QVariant::fromValue<qlonglong>(hub.value));
    query.addBindValue(limit);
    query.exec();
    while (query.next()) {
        differences.append({whatFrom(query.value(0).toString()), static_cast<Kind>(query.value(1).toInt()),
                            query.value(2).toString(), query.value(3).toString(), query.value(4).toString(),
                            query.value(5).toString()});
    }
    return differences;
}

QStringList groupMembers(const Reader &reader, domain::Ref group, int limit, int offset)
{
    QStringList names;
    QSqlQuery query(reader.database());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT u.name FROM snapshot_name n CROSS JOIN hub_status s ON s.hub = n.hub "
                                 "CROSS JOIN snapshot_member m ON m.generation = s.generation AND m.group_id = n.id "
                                 "CROSS JOIN snapshot_user u ON u.generation = m.generation AND u.id = m.user_id "
                                 "WHERE n.id = ? ORDER BY u.name, u.id LIMIT ? OFFSET ?"));
    query.addBindValue(QVariant::fromValue<qlonglong>(group.id));
    query.addBindValue(limit);
    query.addBindValue(offset);
    query.exec();
    while (query.next())
        names.append(query.value(0).toString());
    return names;
}

} // namespace hubdesk::storage
