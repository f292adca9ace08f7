#pragma once
// Examines a file that nobody needs to have open, and saves what can be read of a damaged one.
// Read-only on the file itself; any thread; blocks. Words for the codes are made by the caller.

#include "domain/result.h"

#include <QList>
#include <QString>

namespace hubdesk::storage {

struct Finding {
    enum class Severity : std::uint8_t { Note, Warning, Error };
    Severity severity = Severity::Error;
    /// "unreadable", "foreign", "newer", "older", "truncated", "integrity", "foreign-key",
    /// "journal-gap", "journal-count", "journal-text", "generation", "counts", "leftover", "unclean",
    /// "locked", "network", "schema", "file-id"
    QString code;
    QString detail;

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Everything that is wrong or worth knowing; empty: a healthy file.
[[nodiscard]] QList<Finding> checkFile(const QString &path);

struct Salvaged {
    std::int64_t rows = 0; ///< copied
    std::int64_t lost = 0; ///< seen but not readable or not acceptable (a reference to nothing)
    QStringList tables; ///< where something was lost
};

/// Writes what can be read of `path` into `target`, a new file with this program's schema.
/// Snapshots are copied too. Error: FileForeign, FileUnreadable, FileUnwritable (target exists), DiskFull.
[[nodiscard]] domain::Result<Salvaged> salvage(const QString &path, const QString &target);

} // namespace hubdesk::storage
