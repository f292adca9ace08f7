#pragma once
// One SQLite statement on the handle of a Qt Sql connection, for loops over up to a million rows, where
// a QVariant a value costs more than the query. Same thread as the connection; an interrupt or a
// failure ends the loop and is told by error().

#include "domain/result.h"

#include <QByteArrayView>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;
class QSqlDatabase;

namespace hubdesk::storage {

/// SQLite's handle of a connection of the QSQLITE driver; null if it is not one.
[[nodiscard]] sqlite3 *sqliteHandle(const QSqlDatabase &database);

class RawStatement final {
public:
    RawStatement(sqlite3 *handle, const QString &sql);
    ~RawStatement();
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;

    void bind(std::int64_t value);
    void bind(QByteArrayView text);
    void bind(const QVariant &value); ///< invalid: NULL; integers, doubles, else text

    void restart(); ///< for other values
    [[nodiscard]] bool next(); ///< false at the end or on failure: see error()
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] QByteArrayView text(int column) const; ///< valid until next()
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QVariant value(int column) const;

    [[nodiscard]] std::optional<domain::Error> error() const { return m_error; }

private:
    void fail(int code);
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0;
    std::optional<domain::Error> m_error;
};

} // namespace hubdesk::storage
