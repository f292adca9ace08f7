#pragma once
// Which file a subcommand works on, and opening it: for reading beside an open window, or for writing,
// which a window that has it open refuses.

#include "app/commandline/arguments.h"
#include "domain/services.h"
#include "storage/file.h"

namespace hubdesk::app {

/// --database, else the file that the window opened last, else hubdesk.sqlite in the data folder.
[[nodiscard]] QString databasePath(const Arguments &arguments);

/// A file with the services that must outlive it.
class Database final {
public:
    Database();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] domain::Result<domain::Done> open(const QString &path, storage::Access access, bool create = false);
    [[nodiscard]] storage::File &file() { return *m_file; }
    [[nodiscard]] domain::UuidSource &uuids() { return m_uuids; }
    [[nodiscard]] const domain::Clock &clock() const { return m_clock; }

private:
    domain::SystemClock m_clock;
    domain::RandomUuids m_uuids;
    std::unique_ptr<storage::File> m_file;
};

} // namespace hubdesk::app
