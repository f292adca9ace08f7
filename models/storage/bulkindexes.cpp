#include "storage/bulkindexes.h"

#include "storage/connection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace hubdesk::storage {

domain::Result<QStringList> dropIndexes(const QSqlDatabase &database)
{
    QStringList names;
    QStringList statements;
    {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL "
                                       "ORDER BY rowid")))
            return sqlError(query.lastError());
        while (query.next()) {
            names.append(query.value(0).toString());
            statements.append(query.value(1).toString());
        }
    }
    for (const QString &name : names) {
        if (const auto done = execute(database, QStringLiteral("DROP INDEX \"%1\"").arg(name)); !done)
            return done.error();
    }
    return statements;
}

} // namespace hubdesk::storage
