// hubdesk export: records as CSV or JSON, a hub's state, its role definitions.
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/filesource.h"
#include "app/commandline/hubs.h"
#include "app/commandline/subcommand.h"
#include "domain/entities.h"
#include "interchange/csv.h"
#include "interchange/jsonexport.h"
#include "interchange/rolesexport.h"
#include "interchange/stateexport.h"

#include <QSaveFile>

namespace hubdesk::app {
namespace {

using domain::Done;
using domain::Result;

struct What {
    QString kind;
    domain::Kind table = domain::Kind::None;
    std::optional<domain::Row> hub;
};

QString tableNames()
{
    QStringList names;
    for (const auto entities : {domain::ownedEntities(), domain::snapshotEntities()}) {
        for (const domain::Entity &entity : entities)
            names.append(QString::fromLatin1(entity.plural));
    }
    return names.join(QStringLiteral(", "));
}

Result<Done> write(const interchange::RowSource &source, const What &what, QIODevice &device)
{
    if (what.kind == u"csv")
        return interchange::exportCsv(source, what.table, {what.hub ? what.hub->ref.id : 0}, device);
    if (what.kind == u"json")
        return interchange::exportJson(source, device);
    if (what.kind == u"state")
        return interchange::exportState(source, *what.hub, device);
    return interchange::exportLoadRoles(source.state(), *what.hub, device);
}

// A file is replaced only once all of it is written.
Result<Done> writeTo(const QString &path, const interchange::RowSource &source, const What &what)
{
    const auto unwritable = [&path](const QString &why) {
        return domain::Error{domain::ErrorCode::FileUnwritable, why, {path, 0, 0}};
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file.errorString());
    if (const Result<Done> done = write(source, what, file); !done)
        return done;
    if (!file.commit())
        return unwritable(file.errorString());
    return Done{};
}

// The arguments' half of the work: what is asked for, or why it cannot be.
std::optional<What> understand(const Arguments &arguments)
{
    What what;
    what.kind = arguments.words().value(0);
    if (arguments.words().size() != 1
        || !QStringList{QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("state"),
                        QStringLiteral("load-roles")}
                .contains(what.kind)) {
        complain(
            what.kind == u"helm" || what.kind == u"report"
                ? CommandLine::tr("%1 is not supported yet; there are: csv, json, state, load-roles").arg(what.kind)
                : CommandLine::tr("say what to export: csv, json, state or load-roles"));
        return std::nullopt;
    }
    if (what.kind != u"csv")
        return what;
    const domain::Entity *entity = domain::entityByName(arguments.value(QStringLiteral("table")).toLatin1());
    if (!entity) {
        complain(CommandLine::tr("csv needs --table with one of: %1").arg(tableNames()));
        return std::nullopt;
    }
    what.table = entity->kind;
    return what;
}

int run(const Arguments &arguments)
{
    std::optional<What> what = understand(arguments);
    if (!what)
        return kBadUsage;
    const QString path = databasePath(arguments);
    Database database;
    if (const auto opened = database.open(path, storage::Access::ReadOnly); !opened)
        return complain(opened.error(), path);
    const FileSource source(database.file().reader());
    const QString hubName = arguments.value(QStringLiteral("hub"));
    const bool needsHub = what->kind == u"state" || what->kind == u"load-roles";
    if (needsHub || !hubName.isEmpty()) {
        const Result<domain::Row> hub = chooseHub(source.state(), hubName);
        if (!hub)
            return complainAboutHub(source.state(), hub.error(), hubName);
        what->hub = *hub;
    }
    const QString output = arguments.value(QStringLiteral("output"));
    const bool toFile = !output.isEmpty() && output != u"-";
    const Result<Done> done = toFile ? writeTo(output, source, *what) : write(source, *what, standardOutput());
    if (!done)
        return complain(done.error(), toFile ? output : QString());
    if (what->kind == u"state" && !source.facts({what->hub->ref.id}).pulled) {
        complain(CommandLine::tr("%1 was never pulled: its users, groups and services are not known").arg(hubName));
        return kFindings;
    }
    return kClean;
}

} // namespace

Subcommand exportCommand()
{
    return {
        "export",
        QT_TRANSLATE_NOOP(
            "CommandLine",
            "hubdesk export [--database FILE] csv|json|state|load-roles [--hub NAME] [--table NAME] [--output FILE]\n"
            "    csv: one table (--table); json: everything; state: one hub as last pulled;\n"
            "    load-roles: one hub's role definitions as Python text"),
        [] {
            return QStringList{QStringLiteral("hub="), QStringLiteral("table="), QStringLiteral("output=")};
        },
        &run};
}

} // namespace hubdesk::app
