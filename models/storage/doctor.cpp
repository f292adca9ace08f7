#include "storage/doctor.h"

#include "storage/connection.h"
#include "storage/migration.h"
#include "storage/opening.h"

#include <QFileInfo>
#include <QHash>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace hubdesk::storage {

using domain::Error;
using domain::ErrorCode;
using Severity = Finding::Severity;

namespace {

constexpr int kRowsShown = 100; ///< of one kind of finding

/// A rule that holds in every healthy file: rows of the query are violations, its columns the detail.
struct Invariant {
    Severity severity;
    const char *code;
    const char *sql;
};

constexpr Invariant kInvariants[] = {
    {Severity::Error, "journal-gap",
     "SELECT number - 1 FROM journal j WHERE number > 1 AND NOT EXISTS "
     "(SELECT 1 FROM journal p WHERE p.number = j.number - 1)"},
    {Severity::Error, "journal-count",
     "SELECT c.number, count(*), j.changes FROM journal_change c LEFT JOIN journal j ON j.number = c.number "
     "GROUP BY c.number HAVING j.changes IS NOT count(*)"},
    {Severity::Error, "journal-text",
     "SELECT number, position FROM journal_change WHERE NOT json_valid(coalesce(before, '{}')) "
     "OR NOT json_valid(coalesce(after, '{}'))"},
    {Severity::Error, "journal-gap",
     "SELECT number, reverts FROM journal j WHERE reverts <> 0 AND NOT EXISTS "
     "(SELECT 1 FROM journal p WHERE p.number = j.reverts)"},
    {Severity::Error, "generation",
     "SELECT hub, generation FROM hub_status s WHERE generation <> 0 AND NOT EXISTS (SELECT 1 FROM "
     "snapshot_generation g WHERE g.generation = s.generation AND g.hub = s.hub AND g.state = 'current')"},
    {Severity::Error, "generation",
     "SELECT g.hub, g.generation FROM snapshot_generation g WHERE g.state = 'current' AND NOT EXISTS "
     "(SELECT 1 FROM hub_status s WHERE s.hub = g.hub AND s.generation = g.generation)"},
    {Severity::Error, "counts",
     "SELECT s.hub, s.users, (SELECT count(*) FROM snapshot_user u WHERE u.generation = s.generation) AS n "
     "FROM hub_status s WHERE s.users <> n"},
    {Severity::Error, "counts",
     "SELECT s.hub, s.groups, (SELECT count(*) FROM snapshot_group t WHERE t.generation = s.generation) AS n "
     "FROM hub_status s WHERE s.groups <> n"},
    {Severity::Error, "generation",
     "SELECT u.id, u.name FROM snapshot_user u LEFT JOIN snapshot_name n ON n.id = u.id "
     "WHERE n.name IS NOT u.name OR n.hub IS NOT u.hub"},
    {Severity::Note, "leftover", "SELECT generation, state FROM snapshot_generation WHERE state <> 'current'"},
};

QHash<QString, QString> objectsOf(const QSqlDatabase &database)
{
    QHash<QString, QString> objects;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.exec(QStringLiteral("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL"));
    while (query.next())
        objects.insert(query.value(0).toString(), query.value(1).toString());
    return objects;
}

class Examination {
public:
    explicit Examination(QString path)
        : m_path(std::move(path))
    {
    }

    QList<Finding> run()
    {
        if (const auto header = checkHeader(m_path); !header) {
            addError(header.error());
            return m_findings;
        }
        surroundings();
        const auto connection = Connection::open(m_path, Purpose::Reader);
        if (!connection) {
            addError(connection.error());
            return m_findings;
        }
        m_database = (*connection)->database();
        if (schema())
            contents();
        m_database = {};
        return m_findings;
    }

private:
    void add(Severity severity, const char *code, const QString &detail)
    {
        m_findings.append({severity, QString::fromLatin1(code), detail});
    }

    void addError(const Error &error)
    {
        const char *code = error.code == ErrorCode::FileForeign ? "foreign"
            : error.code == ErrorCode::FileNewer                ? "newer"
            : error.code == ErrorCode::FileDamaged              ? "integrity"
                                                                : "unreadable";
        // checkHeader's word for a length that does not fit is a number of bytes.
        bool isLength = false;
        error.detail.toLongLong(&isLength);
        if (error.code == ErrorCode::FileDamaged && isLength)
            code = "truncated";
        add(Severity::Error, code, error.detail);
    }

    void surroundings()
    {
        if (onNetworkFileSystem(m_path))
            add(Severity::Warning, "network", QFileInfo(m_path).absolutePath());
        if (const QString holder = lockHolder(m_path); !holder.isEmpty())
            add(Severity::Note, "locked", holder);
        else if (QFileInfo(m_path + QStringLiteral("-wal")).size() > 0)
            add(Severity::Note, "unclean", QString::number(QFileInfo(m_path + QStringLiteral("-wal")).size()));
    }

    bool schema()
    {
        const auto version = schemaOf(m_database);
        if (!version) {
            addError(version.error());
            return false;
        }
        const QString both = QStringLiteral("%1, %2").arg(*version).arg(currentSchema());
        if (*version > currentSchema()) {
            add(Severity::Error, "newer", both);
            return false;
        }
        if (*version < currentSchema()) {
            add(Severity::Note, "older", both);
            return *version > 0;
        }
        return compareSchema();
    }

    // Every table and index of the schema must be there as written; more is somebody else's.
    bool compareSchema()
    {
        const auto fresh = Connection::open(QStringLiteral(":memory:"), Purpose::Migrator);
        if (!fresh || !migrate((*fresh)->database(), schemaSteps()))
            return true;
        const QHash<QString, QString> expected = objectsOf((*fresh)->database());
        const QHash<QString, QString> found = objectsOf(m_database);
        bool usable = true;
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            if (found.value(it.key()) == it.value())
                continue;
            add(Severity::Error, "schema", it.key());
            usable = usable && found.contains(it.key());
        }
        return usable;
    }

    void contents()
    {
        rows("PRAGMA integrity_check(100)", Severity::Error, "integrity", QStringLiteral("ok"));
        rows("PRAGMA foreign_key_check", Severity::Error, "foreign-key", {});
        for (const Invariant &invariant : kInvariants)
            rows(invariant.sql, invariant.severity, invariant.code, {});
        const auto id = scalar(m_database, QStringLiteral("SELECT value FROM file_setting WHERE name = 'file_id'"));
        if (!id || QUuid::fromString(id->toString()).isNull())
            add(Severity::Error, "file-id", id ? id->toString() : id.error().detail);
    }

    void rows(const char *sql, Severity severity, const char *code, const QString &healthy)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        bool ok = query.exec(QString::fromLatin1(sql));
        for (int count = 0; ok && count < kRowsShown && query.next(); ++count) {
            QStringList parts;
            const int columns = query.record().count();
            for (int column = 0; column < columns; ++column)
                parts.append(query.value(column).toString());
            if (const QString detail = parts.join(QStringLiteral(", ")); healthy.isEmpty() || detail != healthy)
                add(severity, code, detail);
        }
        if (!ok || query.lastError().isValid())
            add(Severity::Error, "integrity", query.lastError().databaseText());
    }

    const QString m_path;
    QSqlDatabase m_database;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> checkFile(const QString &path)
{
    return Examination(path).run();
}

} // namespace hubdesk::storage
