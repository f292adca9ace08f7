#pragma once
// One writing process a file: FILE.lock beside it, with the process that holds it. A lock whose process
// is gone is taken over. Also names the local socket on which a window listens for a second start.

#include "domain/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace hubdesk::storage {

class FileLock final {
public:
    /// Error FileLocked: detail "hubdesk 4711 host" (application, process id, machine);
    /// FileUnwritable: the folder cannot be written.
    [[nodiscard]] static domain::Result<std::unique_ptr<FileLock>> acquire(const QString &file);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(std::unique_ptr<QLockFile> lock);
    std::unique_ptr<QLockFile> m_lock;
};

/// Who has `file` open for writing, as in FileLocked's detail; empty: nobody.
[[nodiscard]] QString lockHolder(const QString &file);

/// QLocalServer's name for the window of `file`: the same for every path that leads to the same file
/// and different for every user of the machine.
[[nodiscard]] QString socketName(const QString &file);

} // namespace hubdesk::storage
