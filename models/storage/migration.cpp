#include "storage/migration.h"

#include "storage/connection.h"
#include "storage/file.h"
#include "storage/sqlscript.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QVariant>

// Must stand outside any namespace: the macro declares a function of the global one.
static void initSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace hubdesk::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

QList<SchemaStep> loadSteps()
{
    initSchemaResource();
    QList<SchemaStep> steps;
    const QDir folder(QStringLiteral(":/schema"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.append({name.section(u'.', 0, 0).toInt(), QString::fromUtf8(file.readAll())});
    }
    return steps;
}

Result<Done> runSteps(const QSqlDatabase &database, const QList<SchemaStep> &steps, int from)
{
    for (const SchemaStep &step : steps) {
        if (step.version <= from)
            continue;
        for (const QString &statement : sqlStatements(step.sql)) {
            if (const Result<Done> done = execute(database, statement); !done)
                return Error{
                    done.error().code,
                    QStringLiteral("%1: %2").arg(step.version, 4, 10, QLatin1Char('0')).arg(done.error().detail),
                    {}};
        }
    }
    const Result<QVariant> broken = scalar(database, QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_check"));
    if (!broken)
        return broken.error();
    if (broken->isValid())
        return Error{ErrorCode::FileDamaged, QStringLiteral("foreign key: %1").arg(broken->toString()), {}};
    // application_id and user_version are part of the transaction.
    if (const auto done = execute(database, QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId)); !done)
        return done;
    return execute(database, QStringLiteral("PRAGMA user_version=%1").arg(steps.last().version));
}

} // namespace

const QList<SchemaStep> &schemaSteps()
{
    static const QList<SchemaStep> steps = loadSteps();
    return steps;
}

int currentSchema()
{
    return schemaSteps().last().version;
}

Result<int> schemaOf(const QSqlDatabase &database)
{
    const Result<QVariant> version = scalar(database, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    return version->toInt();
}

Result<Done> migrate(const QSqlDatabase &database, const QList<SchemaStep> &steps)
{
    const Result<int> from = schemaOf(database);
    if (!from)
        return from.error();
    const int to = steps.last().version;
    if (*from > to)
        return Error{ErrorCode::FileNewer, QStringLiteral("%1 > %2").arg(*from).arg(to), {}};
    if (*from == to)
        return Done{};
    if (const auto begun = execute(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<Done> done = runSteps(database, steps, *from);
    if (done)
        done = execute(database, QStringLiteral("COMMIT"));
    if (!done)
        std::ignore = execute(database, QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace hubdesk::storage
