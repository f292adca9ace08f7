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
/// Replaces the closed `file` by `backup`; what was there becomes a backup first.
[[nodiscard]] domain::Result<domain::Done> restoreBackup(const QString &file, const Backup &backup,
                                                         const QDateTime &now);

} // namespace hubdesk::storage
