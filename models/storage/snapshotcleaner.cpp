#include "storage/snapshotcleaner.h"

#include "storage/bulkstatement.h"
#include "storage/connection.h"
#include "storage/hubsnapshot.h"
#include "storage/rawstatement.h"
#include "storage/writer.h"

#include <QElapsedTimer>
#include <QSqlDatabase>

namespace hubdesk::storage {

using domain::Done;
using domain::Error;
using domain::Kind;
using domain::Result;

namespace {

constexpr qint64 kSliceMilliseconds = 10;

// Deletes the first rows of a generation, table by table; false: nothing was left.
bool deleteSome(sqlite3 *handle, std::int64_t generation, std::optional<Error> &error)
{
    static constexpr const char *kDeletes[] = {
        "DELETE FROM snapshot_member WHERE generation = ?1 AND (group_id, user_id) IN "
        "(SELECT group_id, user_id FROM snapshot_member WHERE generation = ?1 LIMIT 500)",
        "DELETE FROM snapshot_user WHERE generation = ?1 AND id IN "
        "(SELECT id FROM snapshot_user WHERE generation = ?1 ORDER BY id LIMIT 200)",
        "DELETE FROM snapshot_server WHERE generation = ?1 AND id IN "
        "(SELECT id FROM snapshot_server WHERE generation = ?1 ORDER BY id LIMIT 200)",
        "DELETE FROM snapshot_group WHERE generation = ?1 AND id IN "
        "(SELECT id FROM snapshot_group WHERE generation = ?1 ORDER BY id LIMIT 200)",
        "DELETE FROM snapshot_service WHERE generation = ?1",
        "DELETE FROM snapshot_role WHERE generation = ?1",
    };
    QElapsedTimer timer;
    timer.start();
    for (const char *sql : kDeletes) {
        BulkStatement statement(handle, sql);
        while (statement.integer(generation).run() && statement.changed() > 0) {
            if (timer.elapsed() >= kSliceMilliseconds)
                return true;
        }
        if (statement.failed()) {
            error = statement.error();
            return false;
        }
    }
    BulkStatement last(handle, "DELETE FROM snapshot_generation WHERE generation = ?");
    if (!last.integer(generation).run())
        error = last.error();
    return false;
}

// One slice. Next: there may be more to do.
Result<bool> cleanSlice(const QSqlDatabase &database, std::int64_t abandonedBefore)
{
    sqlite3 *handle = sqliteHandle(database);
    BulkStatement find(handle,
                       "SELECT generation FROM snapshot_generation WHERE state = 'old' "
                       "OR (state = 'staging' AND started_at < ?) ORDER BY generation LIMIT 1");
    find.integer(abandonedBefore);
    const bool found = find.next();
    const std::int64_t generation = found ? find.integerAt(0) : 0;
    find.reset();
    if (find.failed())
        return find.error();
    if (!found)
        return false;
    std::optional<Error> error;
    deleteSome(handle, generation, error);
    if (error)
        return *error;
    return true;
}

void queueSlice(Writer &writer, std::int64_t abandonedBefore)
{
    writer.run(Writer::Priority::Page, [&writer, abandonedBefore](QSqlDatabase &database) -> Result<CommitNotice> {
        const Result<bool> more = cleanSlice(database, abandonedBefore);
        if (!more)
            return more.error();
        if (*more)
            queueSlice(writer, abandonedBefore);
        return CommitNotice{};
    });
}

Result<Done> waited(Writer &writer, const Writer::Job &job)
{
    const Result<CommitNotice> result = writer.runAndWait(Writer::Priority::Page, job);
    if (!result)
        return result.error();
    return Done{};
}

} // namespace

void cleanSnapshots(Writer &writer, const QDateTime &now)
{
    queueSlice(writer, now.toMSecsSinceEpoch() - kResumeMilliseconds);
}

Result<Done> forgetSnapshot(Writer &writer, domain::HubId hub)
{
    // First nothing leads there any more; then the rows go, overwritten, not only unlinked.
    const auto hide = [hub](QSqlDatabase &database) -> Result<CommitNotice> {
        for (const char *sql : {"UPDATE snapshot_generation SET state = 'old' WHERE hub = ?",
                                "DELETE FROM snapshot_difference WHERE hub = ?", "DELETE FROM hub_token WHERE hub = ?",
                                "DELETE FROM finding WHERE hub = ?", "DELETE FROM hub_status WHERE hub = ?"}) {
            BulkStatement statement(sqliteHandle(database), sql);
            if (!statement.integer(hub.value).run())
                return statement.error();
        }
        CommitNotice notice;
        notice.replaced = {Kind::HubUser,   Kind::HubGroup, Kind::HubService,
                           Kind::HubServer, Kind::HubRole,  Kind::HubStatus};
        return notice;
    };
    if (auto done = waited(writer, hide); !done)
        return done;
    bool more = true;
    while (more) {
        const auto slice = [hub, &more](QSqlDatabase &database) -> Result<CommitNotice> {
            sqlite3 *handle = sqliteHandle(database);
            std::ignore = execute(database, QStringLiteral("PRAGMA secure_delete=ON"));
            BulkStatement find(handle, "SELECT generation FROM snapshot_generation WHERE hub = ? LIMIT 1");
            more = find.integer(hub.value).next();
            const std::int64_t generation = more ? find.integerAt(0) : 0;
            find.reset();
            std::optional<Error> error;
            if (more) {
                deleteSome(handle, generation, error);
            } else {
                BulkStatement names(handle,
                                    "DELETE FROM snapshot_name WHERE id IN "
                                    "(SELECT id FROM snapshot_name WHERE hub = ? LIMIT 1000)");
                if (!names.integer(hub.value).run())
                    error = names.error();
                more = names.changed() > 0;
            }
            std::ignore = execute(database, QStringLiteral("PRAGMA secure_delete=OFF"));
            if (error)
                return *error;
            return CommitNotice{};
        };
        if (auto done = waited(writer, slice); !done)
            return done;
    }
    return Done{};
}

} // namespace hubdesk::storage
