#pragma once
// Backups beside a file: FILE.backups/YYYYMMDDTHHMMSSZ-schemaN.sqlite, made by VACUUM INTO before a
// migration and on demand; the ten newest or 1 GB are kept, whichever is less, the newest always.

#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace hubdesk::storage {

struct Backup {
    QString path;
    QDateTime at;
    int schema = 0;
    std::int64_t bytes = 0;
};

[[nodiscard]] QList<Backup> backupsOf(const QString &file); ///< newest first
[[nodiscard]] domain::Result<Backup> makeBackup(const QString &file, const QDateTime &now);
/// A compacted copy of what is committed in `file`, which may be open. All or nothing; `target` must not exist.
[[nodiscard]] domain::Result<domain::Done> copyInto(const QString &file, const QString &target);
/// Replaces the closed `file` by `backup`; what was there becomes a backup first (a damaged
/// file is kept beside it as FILE.damaged-TIME). The restored file gets a new identity.
[[nodiscard]] domain::Result<domain::Done> restoreBackup(const QString &file, const Backup &backup,
                                                         const QDateTime &now);

} // namespace hubdesk::storage
