#pragma once
// Writes and re-reads journal rows inside the writer's transaction. Writer thread.

#include "domain/changeset.h"
#include "storage/journal.h"

#include <QSqlDatabase>

namespace hubdesk::storage {

/// Inserts the entry (its number is assigned and returned) and a row a change.
[[nodiscard]] domain::Result<std::int64_t> writeJournal(const QSqlDatabase &database, const JournalEntry &entry,
                                                        const std::vector<domain::Change> &changes);

/// The changes of an entry; at most `limit` (-1: all).
[[nodiscard]] domain::Result<std::vector<domain::Change>> readJournal(const QSqlDatabase &database, std::int64_t number,
                                                                      int limit);

} // namespace hubdesk::storage
