#pragma once
// Removes what no snapshot pointer leads to any more: old generations and abandoned pulls, in slices
// between which edits get in. Survives being cut off: what is left goes at the next opening or pull.

#include <QDateTime>

namespace hubdesk::storage {

class Writer;

/// An unfinished pull may be resumed for this long.
inline constexpr qint64 kResumeMilliseconds = 60LL * 60 * 1000;

/// Queues the clean-up on the writer thread and returns.
void cleanSnapshots(Writer &writer, const QDateTime &now);

} // namespace hubdesk::storage
