#pragma once
// What a complete staging generation amounts to, before it is swapped in: counts, members of groups,
// role names, and the differences from the generation before. Reads only, on the thread that pulls, so
// that the writer stays free for edits.

#include "storage/hubsnapshot.h"

#include <vector>

class QSqlDatabase;

namespace hubdesk::storage {

inline constexpr std::size_t kRecordedDifferences = 1000;

/// A generation and what of it the token could see.
struct GenerationView {
    std::int64_t generation = 0; ///< 0: there is none
    QStringList notVisible;
    QStringList scopes; ///< of the token; empty: not known

    [[nodiscard]] bool sees(const char *part) const
    {
        return generation != 0 && !notVisible.contains(QLatin1StringView(part));
    }
    /// The scopes that list `part`: with a filter only some of it is listed, which need not be the same next time.
    [[nodiscard]] QStringList reach(const char *part) const;
    /// Not only those that a filter lets through.
    [[nodiscard]] bool seesEvery(const char *part) const;
};

struct MergePlan {
    std::int64_t users = 0, groups = 0, services = 0, servers = 0, admins = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> groupMembers; ///< group id, members
    std::vector<domain::HubRole> roles;
    std::int64_t added = 0, changed = 0, removed = 0;
    std::vector<PullDifference> differences; ///< the first kRecordedDifferences
    std::vector<std::int64_t> gone; ///< identities that the hub no longer has
};

/// The counts alone; cheap.
[[nodiscard]] domain::Result<MergePlan> countRows(const QSqlDatabase &database, std::int64_t generation);
/// Everything. `after` is the staging generation, `before` the current one.
[[nodiscard]] domain::Result<MergePlan> planMerge(const QSqlDatabase &database, domain::HubId hub,
                                                  const GenerationView &before, const GenerationView &after);

} // namespace hubdesk::storage
