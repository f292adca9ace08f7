#pragma once
// One configured SQLite connection: made, used and destroyed in one thread. The only place that sets
// PRAGMAs. Keep no copy of database() or of a query longer than the Connection.

#include "domain/result.h"

#include <QSqlDatabase>

#include <memory>

class QSqlError;
class QSqlQuery;

namespace hubdesk::storage {

/// What a connection is for. Writer: WAL, durable commits, foreign keys. Reader: cannot change the file.
/// Migrator: as Writer, but foreign keys are checked by the caller (tables may be rebuilt). Copier: as
/// Reader, but may VACUUM INTO another file.
enum class Purpose { Writer, Reader, Migrator, Copier };

class Connection final {
public:
    [[nodiscard]] static domain::Result<std::unique_ptr<Connection>> open(const QString &path, Purpose purpose);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] QSqlDatabase database() const;

private:
    [[nodiscard]] static domain::Result<std::unique_ptr<Connection>> openAs(const QString &name, const QString &options,
                                                                            const QStringList &pragmas);
    explicit Connection(QString name);
    QString m_name;
};

/// SQLite's failure as an Error: Busy, DiskFull, Duplicate (detail: the column), FileDamaged ...
[[nodiscard]] domain::Error sqlError(const QSqlError &error);
/// Disk full, busy, an I/O error: worth trying again.
[[nodiscard]] bool isPassing(const QSqlError &error);
[[nodiscard]] bool isPassing(const domain::Error &error);

/// Runs one statement without results.
[[nodiscard]] domain::Result<domain::Done> execute(const QSqlDatabase &database, const QString &sql);
/// The first column of the first row; invalid if there is no row.
[[nodiscard]] domain::Result<QVariant> scalar(const QSqlDatabase &database, const QString &sql);

/// WAL needs shared memory, which network file systems do not give.
[[nodiscard]] bool onNetworkFileSystem(const QString &path);

} // namespace hubdesk::storage
