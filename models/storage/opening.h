#pragma once
// What happens before a file is used: header, lock, schema, migration with a backup first, or the
// making of a new file. Blocks; any thread. File::open and the bulk loader build on it.

#include "domain/services.h"
#include "storage/file.h"
#include "storage/lock.h"
#include "storage/migration.h"

#include <QUuid>

#include <memory>

namespace hubdesk::storage {

/// A file that may be used now.
struct Opened {
    std::unique_ptr<FileLock> lock; ///< none when opened read-only
    QUuid fileId;
    bool unclean = false; ///< the last process that wrote it did not close it
};

/// Errors as File::open.
[[nodiscard]] domain::Result<Opened> prepareFile(const QString &path, const OpenOptions &options,
                                                 const domain::Clock &clock, domain::UuidSource &uuids,
                                                 const QList<SchemaStep> &steps = schemaSteps());

/// What the first 100 bytes and the length say: FileUnreadable, FileForeign, FileDamaged.
[[nodiscard]] domain::Result<domain::Done> checkHeader(const QString &path);

/// Makes a new file with all steps. An existing empty file is filled.
[[nodiscard]] domain::Result<domain::Done> createFile(const QString &path, domain::UuidSource &uuids,
                                                      const QList<SchemaStep> &steps = schemaSteps());

/// Gives the file a new identity: after a copy or a restore, numbers would mean two things otherwise.
[[nodiscard]] domain::Result<domain::Done> renewFileId(const QString &path, const QUuid &id);

} // namespace hubdesk::storage
