#include "storage/doctor.h"

#include "storage/connection.h"
#include "storage/opening.h"
#include "storage/search.h"
#include "storage/sqlvalue.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>

namespace hubdesk::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

constexpr std::int64_t kProbes = 200'000; ///< row ids tried one by one between two readable parts

struct Table {
    QString name;
    bool hasRowId = false;
    QStringList key; ///< columns of the primary key
    QStringList columns; ///< in both files
};

QStringList strings(const QSqlDatabase &database, const QString &sql)
{
    QStringList list;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (query.exec(sql)) {
        while (query.next())
            list.append(QStringLiteral("\"%1\"").arg(query.value(0).toString()));
    }
    return list;
}

// The tables of the new file, without SQLite's own and the search index, which is built again.
QList<Table> tablesOf(const QSqlDatabase &source, const QSqlDatabase &target)
{
    QList<Table> tables;
    QSqlQuery query(target);
    query.exec(QStringLiteral("SELECT name, NOT wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                              "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'file_setting' ORDER BY name"));
    while (query.next()) {
        Table table{query.value(0).toString(), query.value(1).toBool(), {}, {}};
        const QString info = QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table.name);
        table.key = strings(target, info + QStringLiteral(" WHERE pk > 0 ORDER BY pk"));
        const QStringList old = strings(source, info);
        for (const QString &column : strings(target, info)) {
            if (old.contains(column))
                table.columns.append(column);
        }
        if (!table.columns.isEmpty())
            tables.append(table);
    }
    return tables;
}

class TableCopy {
public:
    TableCopy(QSqlDatabase source, const QSqlDatabase &target, const Table &table, Salvaged &result)
        : m_source(std::move(source))
        , m_table(table)
        , m_result(result)
        , m_insert(target)
        , m_select(QStringLiteral("SELECT %1 FROM \"%2\"").arg(table.columns.join(u','), table.name))
    {
        QStringList marks;
        marks.fill(QStringLiteral("?"), table.columns.size());
        m_insert.prepare(QStringLiteral("INSERT OR REPLACE INTO \"%1\" (%2) VALUES (%3)")
                             .arg(table.name, table.columns.join(u','), marks.join(u',')));
    }

    // From both ends towards what is damaged, then the row ids in between one by one.
    std::optional<Error> run()
    {
        const std::optional<Scan> front = scan(QString());
        if (!front || front->complete)
            return m_fatal;
        const std::optional<Scan> back = scan(QStringLiteral(" DESC"));
        if (!back)
            return m_fatal;
        m_result.tables.append(m_table.name);
        if (m_table.hasRowId && back->last > 0)
            probe(front->last + 1, std::min(back->last, front->last + kProbes));
        else
            ++m_result.lost;
        return m_fatal;
    }

private:
    struct Scan {
        bool complete = false;
        std::int64_t last = 0; ///< first key column of the last row that could be read
    };

    std::optional<Scan> scan(const QString &direction)
    {
        Scan scan;
        QSqlQuery query(m_source);
        query.setForwardOnly(true);
        const QString order = m_table.key.join(direction + u',') + direction;
        bool ok = query.exec(m_select + QStringLiteral(" ORDER BY ") + order);
        const auto place = m_table.columns.indexOf(m_table.key.value(0));
        while (ok && query.next()) {
            if (!keep(query))
                return std::nullopt;
            scan.last = query.value(static_cast<int>(place)).toLongLong();
        }
        scan.complete = ok && !query.lastError().isValid();
        return scan;
    }

    void probe(std::int64_t from, std::int64_t to)
    {
        for (std::int64_t id = from; id < to && !m_fatal; ++id) {
            QSqlQuery query(m_source);
            query.setForwardOnly(true);
            query.prepare(m_select + QStringLiteral(" WHERE id = ?"));
            query.addBindValue(QVariant::fromValue<qlonglong>(id));
            const bool ok = query.exec();
            if (ok && query.next())
                std::ignore = keep(query);
            else if (!ok || query.lastError().isValid())
                ++m_result.lost;
        }
    }

    // False: the target cannot take any more.
    bool keep(const QSqlQuery &row)
    {
        for (int column = 0; column < m_table.columns.size(); ++column)
            m_insert.bindValue(column, row.value(column));
        if (m_insert.exec()) {
            ++m_result.rows;
            return true;
        }
        const Error error = sqlError(m_insert.lastError());
        if (error.code == ErrorCode::DiskFull || error.code == ErrorCode::FileUnwritable) {
            m_fatal = error;
            return false;
        }
        ++m_result.lost; // a value that the schema does not accept
        if (!m_result.tables.contains(m_table.name))
            m_result.tables.append(m_table.name);
        return true;
    }

    QSqlDatabase m_source;
    const Table &m_table;
    Salvaged &m_result;
    QSqlQuery m_insert;
    const QString m_select;
    std::optional<Error> m_fatal;
};

// Rows that refer to nothing cannot stay; taking one away may orphan others.
Result<Done> removeOrphans(const QSqlDatabase &database, Salvaged &result)
{
    while (true) {
        QSqlQuery query(database);
        if (!query.exec(QStringLiteral("SELECT DISTINCT \"table\", rowid FROM pragma_foreign_key_check")))
            return sqlError(query.lastError());
        QList<std::pair<QString, QVariant>> orphans;
        while (query.next()) {
            const QVariant row = query.value(1);
            if (!row.isNull()) // WITHOUT ROWID: a journal's change, kept with what else is known
                orphans.append({query.value(0).toString(), row});
        }
        if (orphans.isEmpty())
            return execute(database,
                           QStringLiteral("DELETE FROM journal_change WHERE number NOT IN "
                                          "(SELECT number FROM journal)"));
        for (const auto &[table, row] : orphans) {
            QSqlQuery remove(database);
            remove.prepare(QStringLiteral("DELETE FROM \"%1\" WHERE rowid = ?").arg(table));
            remove.addBindValue(row);
            if (!remove.exec())
                return sqlError(remove.lastError());
            ++result.lost;
            --result.rows;
            if (!result.tables.contains(table))
                result.tables.append(table);
        }
    }
}

Result<Done> copyAll(const QSqlDatabase &source, const QSqlDatabase &target, Salvaged &result)
{
    if (auto done = execute(target, QStringLiteral("BEGIN")); !done)
        return done;
    const QList<Table> tables = tablesOf(source, target);
    if (tables.isEmpty())
        return Error{ErrorCode::FileDamaged, QStringLiteral("schema"), {}};
    for (const Table &table : tables) {
        if (const std::optional<Error> error = TableCopy(source, target, table, result).run())
            return *error;
    }
    if (auto done = removeOrphans(target, result); !done)
        return done;
    if (auto done = rebuildSearch(target); !done)
        return done;
    return execute(target, QStringLiteral("COMMIT"));
}

class RandomIds final : public domain::UuidSource {
public:
    QUuid next() override { return QUuid::createUuid(); }
};

} // namespace

Result<Salvaged> salvage(const QString &path, const QString &target)
{
    if (const auto header = checkHeader(path); !header && header.error().code != ErrorCode::FileDamaged)
        return header.error();
    if (QFileInfo::exists(target))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("exists"), {target, 0, 0}};
    RandomIds ids;
    if (const auto made = createFile(target, ids); !made)
        return made.error();
    Salvaged result;
    const auto copied = [&]() -> Result<Done> {
        const auto from = Connection::open(path, Purpose::Copier);
        if (!from)
            return from.error();
        // With it SQLite reads what is left of a file that is shorter than its header says.
        std::ignore = execute((*from)->database(), QStringLiteral("PRAGMA writable_schema=ON"));
        const auto to = Connection::open(target, Purpose::Migrator);
        if (!to)
            return to.error();
        return copyAll((*from)->database(), (*to)->database(), result);
    }();
    if (copied)
        return result;
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(target + suffix);
    return copied.error();
}

} // namespace hubdesk::storage
