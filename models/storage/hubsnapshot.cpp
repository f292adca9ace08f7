#include "storage/hubsnapshot.h"

#include "storage/commitjob.h"
#include "storage/journalwriter.h"
#include "storage/rawstatement.h"
#include "storage/reader.h"
#include "storage/snapshotcleaner.h"
#include "storage/snapshotmerge.h"
#include "storage/snapshotrows.h"
#include "storage/statusrow.h"
#include "storage/writer.h"

#include <QElapsedTimer>
#include <QSqlDatabase>

#include <type_traits>

namespace hubdesk::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::HubId;
using domain::Kind;
using domain::Result;

namespace {

constexpr qint64 kSliceMilliseconds = 10; ///< an edit waits no longer than this for a pull
constexpr std::size_t kRowsBetweenLooks = 20; ///< at the clock

} // namespace

class SnapshotWriter::Private {
public:
    Private(Writer &to, HubId id, const QDateTime &at)
        : writer(to)
        , hub(id)
        , started(at)
    {
    }

    using Work = std::function<std::optional<Error>(sqlite3 *)>;

    // One transaction between which edits get in.
    Result<Done> inSlice(const Work &work, const CommitNotice &notice = {})
    {
        const auto result =
            writer.runAndWait(Writer::Priority::Page, [&](QSqlDatabase &database) -> Result<CommitNotice> {
                if (const std::optional<Error> error = work(sqliteHandle(database)))
                    return *error;
                return notice;
            });
        if (!result)
            return result.error();
        return Done{};
    }

    // All of `rows` in as many slices as the clock asks for. `each` returns an error to stop.
    template <class Row, class Each> Result<Done> inSlices(const std::vector<Row> &rows, const Each &each)
    {
        std::size_t next = 0;
        while (next < rows.size()) {
            std::size_t reached = next;
            const Result<Done> done = inSlice([&](sqlite3 *handle) -> std::optional<Error> {
                QElapsedTimer timer;
                timer.start();
                SnapshotRows target(handle, hub, generation, groupIds);
                reached = next;
                while (reached < rows.size()
                       && (reached % kRowsBetweenLooks != 0 || timer.elapsed() < kSliceMilliseconds))
                    each(target, rows[reached++]);
                return target.error();
            });
            if (!done) {
                groupIds.clear(); // identities made in a transaction that was rolled back
                return done;
            }
            next = reached;
        }
        return Done{};
    }

    std::optional<Error> startOrResume(sqlite3 *handle);
    Result<Done> verify(const MergePlan &counts, const HubStatus &before, const Expected &expected,
                        const QStringList &notVisible) const;
    Result<Done> writePlan(const MergePlan &plan);
    Result<Done> swap(const HubStatus &status, const MergePlan &plan, const QString &label);
    void abandon();

    Writer &writer;
    const HubId hub;
    const QDateTime started;
    std::int64_t generation = 0;
    std::int64_t staged = 0;
    SnapshotRows::GroupIds groupIds;
};

std::optional<Error> SnapshotWriter::Private::startOrResume(sqlite3 *handle)
{
    generation = 0;
    staged = 0;
    BulkStatement found(handle,
                        "SELECT g.generation, (SELECT count(*) FROM snapshot_user u WHERE u.generation = g.generation) "
                        "FROM snapshot_generation g WHERE g.hub = ? AND g.state = 'staging' AND g.started_at >= ? "
                        "ORDER BY g.generation DESC LIMIT 1");
    found.integer(hub.value).integer(static_cast<std::int64_t>(started.toMSecsSinceEpoch() - kResumeMilliseconds));
    if (found.next()) {
        generation = found.integerAt(0);
        staged = found.integerAt(1);
    }
    found.reset();
    if (found.failed())
        return found.error();
    BulkStatement stale(handle,
                        "UPDATE snapshot_generation SET state = 'old' WHERE hub = ? AND state = 'staging' "
                        "AND generation <> ?");
    if (!stale.integer(hub.value).integer(generation).run())
        return stale.error();
    if (generation != 0)
        return std::nullopt;
    BulkStatement insert(handle,
                         "INSERT INTO snapshot_generation (hub, state, started_at) "
                         "SELECT id, 'staging', ?2 FROM hub WHERE id = ?1");
    if (!insert.integer(hub.value).time(started).run())
        return insert.error();
    if (insert.changed() == 0)
        return Error{ErrorCode::NotFound, QStringLiteral("hub"), {}};
    generation = insert.lastRowId();
    return std::nullopt;
}

Result<Done> SnapshotWriter::Private::verify(const MergePlan &counts, const HubStatus &before, const Expected &expected,
                                             const QStringList &notVisible) const
{
    if (!notVisible.contains(u"users")) {
        if (before.generation != 0 && before.users > 0 && counts.users == 0)
            return Error{ErrorCode::Suspicious, QStringLiteral("users 0, %1").arg(before.users), {}};
        if (expected.users && *expected.users != counts.users)
            return Error{
                ErrorCode::RemoteFailed, QStringLiteral("users %1, %2").arg(counts.users).arg(*expected.users), {}};
    }
    if (!notVisible.contains(u"groups") && expected.groups && *expected.groups != counts.groups)
        return Error{
            ErrorCode::RemoteFailed, QStringLiteral("groups %1, %2").arg(counts.groups).arg(*expected.groups), {}};
    return Done{};
}

Result<Done> SnapshotWriter::Private::writePlan(const MergePlan &plan)
{
    // Of a try that was cut off here.
    if (auto done = inSlice([this](sqlite3 *handle) -> std::optional<Error> {
            BulkStatement clear(handle, "DELETE FROM snapshot_role WHERE generation = ?");
            return clear.integer(generation).run() ? std::nullopt : std::optional(clear.error());
        });
        !done)
        return done;
    if (auto done = inSlices(plan.roles, [](SnapshotRows &rows, const auto &role) { rows.addRole(role); }); !done)
        return done;
    const auto setMembers = [](SnapshotRows &rows, const auto &entry) { rows.setMembers(entry.first, entry.second); };
    if (auto done = inSlices(plan.groupMembers, setMembers); !done)
        return done;
    return inSlices(plan.gone, [](SnapshotRows &rows, std::int64_t id) { rows.markGone(id); });
}

Result<Done> SnapshotWriter::Private::swap(const HubStatus &status, const MergePlan &plan, const QString &label)
{
    const Stamp stamp = writer.stamp();
    CommitNotice notice;
    notice.replaced = {Kind::HubUser, Kind::HubGroup,  Kind::HubService,  Kind::HubServer,
                       Kind::HubRole, Kind::HubStatus, Kind::JournalEntry};
    const JournalEntry entry{0,         stamp.changeSet, stamp.file, stamp.at,
                             stamp.who, label,           0,          status.added + status.changed + status.removed};
    const auto result = writer.runAndWait(Writer::Priority::Page, [&](QSqlDatabase &database) -> Result<CommitNotice> {
        sqlite3 *handle = sqliteHandle(database);
        if (const auto error = markCurrent(handle, hub, generation))
            return *error;
        if (const auto error = writeStatus(handle, status))
            return *error;
        if (const auto error = writeDifferences(handle, hub, plan.differences))
            return *error;
        if (const auto number = writeJournal(database, entry, {}); !number)
            return number.error();
        return notice;
    });
    if (!result)
        return result.error();
    return Done{};
}

void SnapshotWriter::Private::abandon()
{
    std::ignore = inSlice([this](sqlite3 *handle) -> std::optional<Error> {
        BulkStatement statement(handle, "UPDATE snapshot_generation SET state = 'old' WHERE generation = ?");
        return statement.integer(generation).run() ? std::nullopt : std::optional(statement.error());
    });
    cleanSnapshots(writer, started);
}

SnapshotWriter::SnapshotWriter(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

SnapshotWriter::~SnapshotWriter() = default;

Result<std::unique_ptr<SnapshotWriter>> SnapshotWriter::begin(Writer &writer, HubId hub, const QDateTime &now)
{
    auto priv = std::make_unique<Private>(writer, hub, now);
    if (const auto done = priv->inSlice([&priv](sqlite3 *handle) { return priv->startOrResume(handle); }); !done)
        return done.error();
    return std::unique_ptr<SnapshotWriter>(new SnapshotWriter(std::move(priv)));
}

std::int64_t SnapshotWriter::usersStaged() const
{
    return d->staged;
}

QStringList SnapshotWriter::usersStagedNames() const
{
    QStringList names;
    if (d->staged == 0)
        return names;
    std::ignore = d->inSlice([&](sqlite3 *handle) -> std::optional<Error> {
        BulkStatement found(handle, "SELECT name FROM snapshot_user WHERE generation = ?");
        found.integer(d->generation);
        while (found.next())
            names.append(QString::fromUtf8(found.textAt(0)));
        return found.failed() ? std::optional(found.error()) : std::nullopt;
    });
    return names;
}

Result<Done> SnapshotWriter::addUsers(std::vector<domain::HubUser> page)
{
    std::vector<UserRow> rows;
    rows.reserve(page.size());
    for (const domain::HubUser &user : page)
        rows.push_back(userRow(user));
    std::int64_t added = 0;
    auto done = d->inSlices(
        rows, [&added](SnapshotRows &target, const UserRow &user) { added += target.addUser(user).isNew ? 1 : 0; });
    if (done)
        d->staged += added;
    return done;
}

Result<Done> SnapshotWriter::addGroups(std::vector<domain::HubGroup> page)
{
    return d->inSlices(page, [](SnapshotRows &target, const auto &group) { target.addGroup(group); });
}

Result<Done> SnapshotWriter::addServices(std::vector<domain::HubService> page)
{
    return d->inSlices(page, [](SnapshotRows &target, const auto &service) { target.addService(service); });
}

Result<Done> SnapshotWriter::addServers(std::vector<domain::HubServer> page)
{
    return d->inSlices(page, [](SnapshotRows &target, const auto &server) { target.addServer(server); });
}

Result<HubStatus> SnapshotWriter::finish(const Expected &expected, HubStatus status, const QString &label)
{
    const auto reader = Reader::open(d->writer.path());
    if (!reader)
        return reader.error();
    const QSqlDatabase database = (*reader)->database();
    const HubStatus before = hubStatus(**reader, d->hub).value_or(HubStatus{});
    const Result<MergePlan> counts = countRows(database, d->generation);
    if (!counts)
        return counts.error();
    if (const auto sound = d->verify(*counts, before, expected, status.notVisible); !sound) {
        d->abandon(); // a resume would only come to the same end
        return sound.error();
    }
    const Result<MergePlan> plan = planMerge(database, d->hub, {before.generation, before.notVisible, before.scopes},
                                             {d->generation, status.notVisible, status.scopes});
    if (!plan)
        return plan.error();
    if (const auto done = d->writePlan(*plan); !done)
        return done.error();

    status.hub = d->hub;
    status.generation = d->generation;
    if (!status.pulledAt)
        status.pulledAt = d->started;
    status.triedAt = status.pulledAt;
    status.lastError.reset();
    status.users = plan->users;
    status.groups = plan->groups;
    status.services = plan->services;
    status.servers = plan->servers;
    status.admins = plan->admins;
    status.added = plan->added;
    status.changed = plan->changed;
    status.removed = plan->removed;
    if (const auto done = d->swap(status, *plan, label); !done)
        return done.error();
    cleanSnapshots(d->writer, d->started);
    return status;
}

Result<Done> SnapshotWriter::fail(const Error &error, const QDateTime &now)
{
    return d->inSlice([&](sqlite3 *handle) { return writeFailure(handle, d->hub, error, now, d->generation); },
                      CommitNotice{0, {}, {}, {}, {Kind::HubStatus}});
}

} // namespace hubdesk::storage
