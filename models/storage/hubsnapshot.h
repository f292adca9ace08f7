#pragma once
// A hub's state on its way in: pages go into a staging generation (resumable: a page that is there is
// kept), finish() verifies counts, merges in slices of about 10 ms (rows keep their id: hub, kind,
// name), swaps generations by moving one pointer, and cleans up behind it. The calls wait for the
// writer thread: not from the GUI thread.

#include "domain/records.h"
#include "domain/remote.h"
#include "domain/result.h"
#include "domain/snapshot.h"

#include <memory>
#include <optional>

namespace hubdesk::storage {

class Reader;
class Writer;

/// What is known about a hub from its pulls (table hub_status).
struct HubStatus {
    domain::HubId hub;
    std::int64_t generation = 0; ///< 0: never pulled
    QString version;
    QString identity;
    QStringList scopes;
    QStringList notVisible; ///< "users", "groups", "services", "servers", "roles", "tokens"
    std::optional<QDateTime> tokenExpires;
    std::optional<QDateTime> pulledAt; ///< last complete pull
    std::optional<QDateTime> triedAt;
    std::optional<domain::Error> lastError; ///< of the last try; none: it succeeded
    std::int64_t users = 0, groups = 0, services = 0, servers = 0, admins = 0;
    std::int64_t added = 0, changed = 0, removed = 0; ///< what the last pull changed
};

[[nodiscard]] std::optional<HubStatus> hubStatus(const Reader &reader, domain::HubId hub);
[[nodiscard]] QList<HubStatus> hubStatuses(const Reader &reader);

/// One difference between the last two pulls: users, groups, services and role names. Servers are not
/// compared (they come and go), nor what only one of the two pulls could see.
struct PullDifference {
    enum class What : std::uint8_t { Added, Changed, Removed };
    What what = What::Added;
    domain::Kind kind = domain::Kind::HubUser;
    QString name;
    QString column; ///< of a change
    QString before, after; ///< as stored: lists are JSON, flags 0 or 1
};

/// "What changed since the last pull": at most `limit`, users first; the counts are in HubStatus.
[[nodiscard]] QList<PullDifference> lastDifferences(const Reader &reader, domain::HubId hub, int limit = 1000);

/// The members of one group in the current generation, by name (paged by the caller's limit).
[[nodiscard]] QStringList groupMembers(const Reader &reader, domain::Ref group, int limit, int offset = 0);

class SnapshotWriter {
public:
    /// Starts a staging generation of `hub`, or resumes one left unfinished within the last hour.
    [[nodiscard]] static domain::Result<std::unique_ptr<SnapshotWriter>> begin(Writer &writer, domain::HubId hub,
                                                                               const QDateTime &now);
    ~SnapshotWriter();

    /// Distinct users staged so far; > 0 after a resume: go on from there. Add a page's servers before its
    /// users, so that the servers of a page that counts as staged are there too.
    [[nodiscard]] std::int64_t usersStaged() const;
    /// Their names, in any order: a resumed pull recognises by them where to read on.
    [[nodiscard]] QStringList usersStagedNames() const;
    [[nodiscard]] domain::Result<domain::Done> addUsers(std::vector<domain::HubUser> page);
    [[nodiscard]] domain::Result<domain::Done> addGroups(std::vector<domain::HubGroup> page);
    [[nodiscard]] domain::Result<domain::Done> addServices(std::vector<domain::HubService> page);
    [[nodiscard]] domain::Result<domain::Done> addServers(std::vector<domain::HubServer> page);

    struct Expected {
        std::optional<std::int64_t> users, groups; ///< totals as the hub said last; verified
    };
    /// Verify, merge, swap. Error Suspicious: the hub suddenly has no users (nothing is taken over);
    /// RemoteFailed: counts do not match. `status` is stored with the swap; its counts are filled in.
    /// `label` is the pull's entry in the journal. After either error the staged pages are given up; after
    /// any other they stay. A part named in status.notVisible is neither verified nor compared.
    [[nodiscard]] domain::Result<HubStatus> finish(const Expected &expected, HubStatus status,
                                                   const QString &label = QStringLiteral("Pull"));
    /// Notes a failed try; staged pages stay for a resume.
    [[nodiscard]] domain::Result<domain::Done> fail(const domain::Error &error, const QDateTime &now);

private:
    class Private;
    explicit SnapshotWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Forget this hub: its people's data, snapshot and status go; the hub's record stays with the caller.
[[nodiscard]] domain::Result<domain::Done> forgetSnapshot(Writer &writer, domain::HubId hub);

} // namespace hubdesk::storage
