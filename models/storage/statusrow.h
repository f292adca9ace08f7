#pragma once
// Writes hub_status, differences and generation states: the swap and its surroundings. Inside a
// transaction of the writer.

#include "storage/hubsnapshot.h"
#include "storage/snapshotmerge.h"

struct sqlite3;

namespace hubdesk::storage {

/// Stores the whole status; its generation becomes what readers see.
[[nodiscard]] std::optional<domain::Error> writeStatus(sqlite3 *handle, const HubStatus &status);
/// Replaces the differences of the hub.
[[nodiscard]] std::optional<domain::Error> writeDifferences(sqlite3 *handle, domain::HubId hub,
                                                            const std::vector<PullDifference> &differences);
/// `generation` current, the hub's former one old.
[[nodiscard]] std::optional<domain::Error> markCurrent(sqlite3 *handle, domain::HubId hub, std::int64_t generation);
/// Notes a failed try, and counts the hour in which `staging` (0: none) may be resumed from now on.
[[nodiscard]] std::optional<domain::Error> writeFailure(sqlite3 *handle, domain::HubId hub, const domain::Error &error,
                                                        const QDateTime &now, std::int64_t staging);

} // namespace hubdesk::storage
