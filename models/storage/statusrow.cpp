#include "storage/statusrow.h"

#include "storage/bulkstatement.h"
#include "storage/sqlvalue.h"

namespace hubdesk::storage {

using domain::Error;

namespace {

std::optional<Error> outcome(BulkStatement &statement)
{
    return statement.run() ? std::nullopt : std::optional(statement.error());
}

// Never a null view: these columns are NOT NULL.
QByteArray textOf(const QString &text)
{
    return text.isEmpty() ? QByteArray("") : text.toUtf8();
}

const char *wordOf(PullDifference::What what)
{
    static constexpr const char *kWords[] = {"added", "changed", "removed"};
    return kWords[static_cast<std::size_t>(what)];
}

} // namespace

std::optional<Error> writeStatus(sqlite3 *handle, const HubStatus &status)
{
    BulkStatement statement(
        handle,
        "INSERT OR REPLACE INTO hub_status (hub, generation, version, identity, scopes, not_visible, "
        "token_expires, pulled_at, tried_at, error_code, error_detail, users, groups, services, "
        "servers, admins, added, changed, removed) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const QByteArray version = textOf(status.version);
    const QByteArray identity = textOf(status.identity);
    const QByteArray scopes = wordsToJson(status.scopes);
    const QByteArray notVisible = wordsToJson(status.notVisible);
    const QByteArray detail = status.lastError ? textOf(status.lastError->detail) : QByteArray();
    statement.integer(status.hub.value).integer(status.generation);
    statement.text(version).text(identity).text(scopes).text(notVisible);
    statement.time(status.tokenExpires).time(status.pulledAt).time(status.triedAt);
    if (status.lastError)
        statement.integer(static_cast<std::int64_t>(status.lastError->code)).text(detail);
    else
        statement.null().null();
    for (const std::int64_t count : {status.users, status.groups, status.services, status.servers, status.admins,
                                     status.added, status.changed, status.removed})
        statement.integer(count);
    return outcome(statement);
}

std::optional<Error> writeDifferences(sqlite3 *handle, domain::HubId hub,
                                      const std::vector<PullDifference> &differences)
{
    BulkStatement clear(handle, "DELETE FROM snapshot_difference WHERE hub = ?");
    if (!clear.integer(hub.value).run())
        return clear.error();
    BulkStatement insert(handle,
                         "INSERT INTO snapshot_difference (hub, position, what, kind, name, \"column\", before, after) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    std::int64_t position = 0;
    for (const PullDifference &difference : differences) {
        const QByteArray name = textOf(difference.name);
        const QByteArray column = textOf(difference.column);
        const QByteArray before = textOf(difference.before);
        const QByteArray after = textOf(difference.after);
        insert.integer(hub.value).integer(position++).text(wordOf(difference.what));
        insert.integer(static_cast<std::int64_t>(difference.kind)).text(name).text(column).text(before).text(after);
        if (!insert.run())
            return insert.error();
    }
    return std::nullopt;
}

std::optional<Error> markCurrent(sqlite3 *handle, domain::HubId hub, std::int64_t generation)
{
    BulkStatement statement(
        handle,
        "UPDATE snapshot_generation SET state = CASE WHEN generation = ?2 THEN 'current' ELSE 'old' "
        "END WHERE hub = ?1 AND (state = 'current' OR generation = ?2)");
    statement.integer(hub.value).integer(generation);
    return outcome(statement);
}

std::optional<Error> writeFailure(sqlite3 *handle, domain::HubId hub, const Error &error, const QDateTime &now,
                                  std::int64_t staging)
{
    BulkStatement statement(handle,
                            "INSERT INTO hub_status (hub, tried_at, error_code, error_detail) VALUES (?, ?, ?, ?) "
                            "ON CONFLICT (hub) DO UPDATE SET tried_at = excluded.tried_at, "
                            "error_code = excluded.error_code, error_detail = excluded.error_detail");
    const QByteArray detail = textOf(error.detail);
    statement.integer(hub.value).time(now).integer(static_cast<std::int64_t>(error.code)).text(detail);
    if (!statement.run())
        return statement.error();
    BulkStatement keep(handle,
                       "UPDATE snapshot_generation SET started_at = ? WHERE generation = ? AND state = 'staging'");
    keep.time(now).integer(staging);
    return outcome(keep);
}

} // namespace hubdesk::storage
