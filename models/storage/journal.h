#pragma once
// The journal: every committed ChangeSet with who, when, what, before and after. Written in the same
// transaction as the change; read by Activity, undo and exchange between files.

#include "domain/changeset.h"

#include <QDateTime>
#include <QString>

namespace hubdesk::storage {

class Reader;

struct JournalEntry {
    std::int64_t number = 0; ///< running number in this file
    QUuid uuid; ///< of the ChangeSet
    QUuid fileId; ///< the file it was first made in
    QDateTime at; ///< UTC
    QString who;
    QString label;
    std::int64_t reverts = 0; ///< number of the entry it takes back; 0: none
    std::int64_t changes = 0; ///< how many records
};

[[nodiscard]] std::optional<JournalEntry> journalEntry(const Reader &reader, std::int64_t number);
/// The changes of one entry with before and after, final row ids; at most `limit`.
[[nodiscard]] std::vector<domain::Change> journalChanges(const Reader &reader, std::int64_t number, int limit = -1);

} // namespace hubdesk::storage
