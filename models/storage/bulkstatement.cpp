#include "storage/bulkstatement.h"

#include "storage/connection.h"

#include <QSqlError>

#include <sqlite3.h>

#include <tuple>

namespace hubdesk::storage {

BulkStatement::BulkStatement(sqlite3 *handle, const char *sql)
    : m_handle(handle)
{
    if (const int code = sqlite3_prepare_v2(handle, sql, -1, &m_statement, nullptr); code != SQLITE_OK)
        fail(code);
}

BulkStatement::~BulkStatement()
{
    sqlite3_finalize(m_statement);
}

void BulkStatement::fail(int code)
{
    if (m_error)
        return;
    m_error = sqlError(
        QSqlError({}, QString::fromUtf8(sqlite3_errmsg(m_handle)), QSqlError::StatementError, QString::number(code)));
}

BulkStatement &BulkStatement::integer(std::int64_t value)
{
    sqlite3_bind_int64(m_statement, ++m_place, value);
    return *this;
}

BulkStatement &BulkStatement::integer(std::optional<std::int64_t> value)
{
    return value ? integer(*value) : null();
}

BulkStatement &BulkStatement::flag(std::optional<bool> value)
{
    return value ? integer(static_cast<std::int64_t>(*value ? 1 : 0)) : null();
}

BulkStatement &BulkStatement::time(const std::optional<QDateTime> &value)
{
    return value && value->isValid() ? integer(static_cast<std::int64_t>(value->toMSecsSinceEpoch())) : null();
}

BulkStatement &BulkStatement::real(double value)
{
    sqlite3_bind_double(m_statement, ++m_place, value);
    return *this;
}

BulkStatement &BulkStatement::text(QByteArrayView utf8)
{
    if (utf8.isNull())
        return null();
    // A null destructor is SQLITE_STATIC: the bytes stay where they are until the statement has run.
    sqlite3_bind_text(m_statement, ++m_place, utf8.data(), static_cast<int>(utf8.size()), nullptr);
    return *this;
}

BulkStatement &BulkStatement::bytes(QByteArrayView value)
{
    sqlite3_bind_blob(m_statement, ++m_place, value.data(), static_cast<int>(value.size()), nullptr);
    return *this;
}

BulkStatement &BulkStatement::null()
{
    sqlite3_bind_null(m_statement, ++m_place);
    return *this;
}

int BulkStatement::step()
{
    m_place = 0;
    if (m_error)
        return SQLITE_ERROR;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail(sqlite3_extended_errcode(m_handle));
    return code;
}

bool BulkStatement::run()
{
    std::ignore = step();
    sqlite3_reset(m_statement);
    return !m_error;
}

bool BulkStatement::next()
{
    if (step() == SQLITE_ROW)
        return true;
    sqlite3_reset(m_statement);
    return false;
}

void BulkStatement::reset()
{
    m_place = 0;
    sqlite3_reset(m_statement);
}

std::int64_t BulkStatement::integerAt(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool BulkStatement::isNullAt(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QByteArrayView BulkStatement::textAt(int column) const
{
    if (isNullAt(column))
        return {};
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

int BulkStatement::changed() const
{
    return sqlite3_changes(m_handle);
}

std::int64_t BulkStatement::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

} // namespace hubdesk::storage
