#pragma once
// Reads records over one connection of the thread that made it. Every call is bounded: point reads
// and pages by primary key, or (State) small owned tables. O(n) questions go to the query thread.

#include "domain/result.h"
#include "domain/state.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

class QSqlDatabase;
struct sqlite3;

namespace hubdesk::storage {

class IdListCache;

class Reader : public domain::State {
public:
    /// Opens a read-only connection for the calling thread.
    [[nodiscard]] static domain::Result<std::unique_ptr<Reader>> open(const QString &path);
    ~Reader() override;

    [[nodiscard]] std::optional<domain::Row> row(domain::Ref ref) const override;
    [[nodiscard]] std::vector<domain::Row> rowsWhere(domain::Kind kind, QByteArrayView column,
                                                     const QVariant &value) const override;
    [[nodiscard]] std::vector<domain::Row> rows(domain::Kind kind) const override;

    /// Rows of one kind in the order of `ids`; missing ids are left out. Snapshot kinds: the current generation.
    [[nodiscard]] std::vector<domain::Row> page(domain::Kind kind, std::span<const std::int64_t> ids) const;

    [[nodiscard]] QSqlDatabase database() const; ///< for storage's own queries
    [[nodiscard]] sqlite3 *handle() const; ///< the same connection, for RawStatement and interrupts
    [[nodiscard]] IdListCache &idLists(); ///< what id lists keep between two queries of this thread

private:
    class Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace hubdesk::storage
