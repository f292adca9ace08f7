#pragma once
// One SQLite statement that is executed very many times with new values, on the handle of a Qt Sql
// connection: writing a million rows through QVariants costs more than the rows. Same thread as the
// connection. The first failure is kept; later calls do nothing.

#include "domain/result.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace hubdesk::storage {

class BulkStatement final {
public:
    BulkStatement(sqlite3 *handle, const char *sql);
    ~BulkStatement();
    BulkStatement(const BulkStatement &) = delete;
    BulkStatement &operator=(const BulkStatement &) = delete;

    /// Binds the next place; after run() or next() == false the first again. Text and bytes must live until then.
    BulkStatement &integer(std::int64_t value);
    BulkStatement &integer(std::optional<std::int64_t> value);
    BulkStatement &flag(std::optional<bool> value);
    BulkStatement &time(const std::optional<QDateTime> &value);
    BulkStatement &real(double value);
    BulkStatement &text(QByteArrayView utf8); ///< a null view is NULL
    BulkStatement &bytes(QByteArrayView value);
    BulkStatement &null();

    /// Executes and makes ready for the next values. The number of rows changed is in changed().
    [[nodiscard]] bool run();
    /// The next row of a query; at its end, or after reset(), ready for the next values.
    [[nodiscard]] bool next();
    void reset();

    [[nodiscard]] std::int64_t integerAt(int column) const;
    [[nodiscard]] bool isNullAt(int column) const;
    [[nodiscard]] QByteArrayView textAt(int column) const; ///< null view for NULL; until next()
    [[nodiscard]] int changed() const;
    [[nodiscard]] std::int64_t lastRowId() const;

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] domain::Error error() const { return m_error.value_or(domain::Error{}); }

private:
    [[nodiscard]] int step();
    void fail(int code);

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    int m_place = 0;
    std::optional<domain::Error> m_error;
};

} // namespace hubdesk::storage
