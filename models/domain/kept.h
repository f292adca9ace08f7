#pragma once
// What the program keeps about the file itself and shows in tables: read-only rows, written by the
// writer alone. They have no UUID of their own in ChangeSets.

#include "domain/field.h"

namespace hubdesk::domain {

/// One committed ChangeSet as the Activity table lists it; storage/journal.h has its changes.
struct JournalRecord {
    static constexpr Kind kKind = Kind::JournalEntry;
    std::int64_t number = 0;
    QDateTime at;
    QString who;
    QString label;
    std::int64_t reverts = 0;
    std::int64_t changes = 0;
};

} // namespace hubdesk::domain
