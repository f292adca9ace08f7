#pragma once
// One Hubdesk file (SQLite): open, create, migrate, copy, restore. Owns the writer thread, the query
// thread and the GUI thread's reader. Created and destroyed on the GUI (or main) thread.
// Whoever uses writer() from another thread (a pull) is stopped before the File goes.
// Holds the file's lock while open for writing: one writing process a file.

#include "domain/result.h"
#include "domain/services.h"

#include <QObject>
#include <QString>

#include <memory>

namespace hubdesk::storage {

class Reader;
class Writer;
class QueryThread;

inline constexpr int kApplicationId = 0x48444b31; ///< "HDK1"
[[nodiscard]] int currentSchema(); ///< the newest resources/schema/NNNN.sql

enum class Access { ReadWrite, ReadOnly };

struct OpenOptions {
    Access access = Access::ReadWrite;
    bool create = false; ///< make the file where there is none; else a missing file is FileUnreadable
    QString actor; ///< journal's "who"; empty: the system's user name
};

class File {
public:
    /// Opens, checks (application_id, length, schema; the pages too after an unclean stop), locks, backs up
    /// and migrates. `clock` and `uuids` outlive the file and serve any thread.
    /// Errors, with the path as their place: FileUnreadable, FileUnwritable, FileForeign, FileNewer, FileDamaged,
    /// FileLocked, DiskFull.
    [[nodiscard]] static domain::Result<std::unique_ptr<File>>
    open(const QString &path, const OpenOptions &options, const domain::Clock &clock, domain::UuidSource &uuids);
    ~File();
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] QUuid fileId() const;
    [[nodiscard]] bool isReadOnly() const; ///< the writer then refuses everything with FileUnwritable
    [[nodiscard]] bool wasUnclean() const; ///< the last process that wrote it did not close it
    [[nodiscard]] bool isOnNetwork() const; ///< on a network file system: slower, and one reader at a time
    [[nodiscard]] Reader &reader(); ///< GUI thread only: single rows and pages by primary key
    [[nodiscard]] QueryThread &queries(); ///< anything O(n)
    [[nodiscard]] Writer &writer(); ///< the only connection that writes

    /// VACUUM INTO a new file with an identity of its own; blocks the caller. `target` must not exist
    /// (else FileUnwritable); nothing is left of it after an error.
    [[nodiscard]] domain::Result<domain::Done> saveCopy(const QString &target);

private:
    class Private;
    explicit File(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// What File::saveCopy() does, for a thread of the caller's: a large file takes seconds. Blocks; any thread.
[[nodiscard]] domain::Result<domain::Done> copyFile(const QString &path, const QString &target, const QUuid &fileId);

} // namespace hubdesk::storage
