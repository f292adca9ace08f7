#include "storage/rawstatement.h"

#include <QSqlDatabase>
#include <QSqlDriver>

#include <sqlite3.h>

#include <cstring>

namespace hubdesk::storage {

using domain::Error;
using domain::ErrorCode;

sqlite3 *sqliteHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver() ? database.driver()->handle() : QVariant();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

RawStatement::RawStatement(sqlite3 *handle, const QString &sql)
    : m_handle(handle)
{
    const QByteArray utf8 = sql.toUtf8();
    const int code =
        sqlite3_prepare_v2(m_handle, utf8.constData(), static_cast<int>(utf8.size()), &m_statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

void RawStatement::fail(int code)
{
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        m_error = Error{ErrorCode::Cancelled, detail, {}};
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        m_error = Error{ErrorCode::Busy, detail, {}};
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        m_error = Error{ErrorCode::FileDamaged, detail, {}};
        break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        m_error = Error{ErrorCode::FileUnreadable, detail, {}};
        break;
    case SQLITE_FULL:
        m_error = Error{ErrorCode::DiskFull, detail, {}};
        break;
    default:
        m_error = Error{ErrorCode::Internal, detail, {}};
    }
}

void RawStatement::bind(std::int64_t value)
{
    sqlite3_bind_int64(m_statement, ++m_bound, value);
}

void RawStatement::bind(QByteArrayView text)
{
    sqlite3_bind_text64(m_statement, ++m_bound, text.data(), static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8); // NOLINT: the macro casts
}

void RawStatement::bind(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        sqlite3_bind_null(m_statement, ++m_bound);
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        bind(static_cast<std::int64_t>(value.toLongLong()));
        break;
    case QMetaType::Double:
        sqlite3_bind_double(m_statement, ++m_bound, value.toDouble());
        break;
    default:
        bind(QByteArrayView(value.toString().toUtf8()));
    }
}

void RawStatement::restart()
{
    sqlite3_reset(m_statement);
    m_bound = 0;
}

bool RawStatement::next()
{
    if (!m_statement || m_error)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(code);
    return false;
}

std::int64_t RawStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView RawStatement::text(int column) const
{
    const auto *bytes = sqlite3_column_text(m_statement, column);
    return {reinterpret_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)};
}

bool RawStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QVariant RawStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return QVariant::fromValue<qlonglong>(integer(column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    default:
        return QString::fromUtf8(text(column));
    }
}

} // namespace hubdesk::storage
