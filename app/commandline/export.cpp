// hubdesk export: records as CSV or JSON, a hub's state, its role definitions (also into the files they came from).
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/filesource.h"
#include "app/commandline/hubs.h"
#include "app/commandline/subcommand.h"
#include "domain/entities.h"
#include "interchange/csv.h"
#include "interchange/jsonexport.h"
#include "interchange/python/configuration.h"
#include "interchange/rolesexport.h"
#include "interchange/rolesjson.h"
#include "interchange/splice/splice.h"
#include "interchange/stateexport.h"
#include "interchange/values/valuesreader.h"
#include "interchange/valuesexport.h"
#include "interchange/yaml/document.h"

#include <QFile>
#include <QSaveFile>

namespace hubdesk::app {
namespace {

using domain::Done;
using domain::Result;

struct What {
    QString kind;
    domain::Kind table = domain::Kind::None;
    std::optional<domain::Row> hub;
    std::vector<interchange::InputFile> files; ///< to be written into
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
    if (what.kind == u"helm")
        return interchange::exportValues(source.state(), *what.hub, device);
    if (what.kind == u"roles-json") {
        const QByteArray text =
            interchange::rolesJson(source.state(), *what.hub, interchange::desiredOf(source.state(), *what.hub));
        if (device.write(text) != text.size())
            return domain::Error{domain::ErrorCode::FileUnwritable, device.errorString(), {}};
        return Done{};
    }
    return interchange::exportLoadRoles(source.state(), *what.hub, device);
}

// What the files say now, so that only what differs is written.
Result<interchange::DesiredConfiguration> saidBy(const std::vector<interchange::InputFile> &files)
{
    if (files.front().path.endsWith(u".py")) {
        const auto facts = interchange::python::readFacts(files.front().bytes, files.front().path);
        return facts ? Result<interchange::DesiredConfiguration>(interchange::desiredOf(*facts)) : facts.error();
    }
    std::vector<interchange::yaml::Document> documents;
    documents.reserve(files.size());
    interchange::values::Chain chain;
    for (const interchange::InputFile &file : files) {
        auto read = interchange::yaml::Document::read(file.bytes, file.path);
        if (!read)
            return read.error();
        documents.push_back(std::move(read).value());
        chain.push_back(&documents.back());
    }
    return interchange::desiredOf(interchange::values::readValues(chain));
}

QString unwrittenText(const interchange::Unwritten &one)
{
    const QString said = one.role.isEmpty()
        ? CommandLine::tr("the administrators could not be written, they are not written out there")
        : CommandLine::tr("the role %1 could not be written, it is made by code or defined elsewhere").arg(one.role);
    return one.place.line == 0
        ? said
        : QStringLiteral("%1:%2:%3: %4").arg(one.place.file).arg(one.place.line).arg(one.place.column).arg(said);
}

// The files with the hub's roles and administrators written into them; or what that would change.
int writeInto(const domain::State &state, const What &what, const Arguments &arguments)
{
    const Result<interchange::DesiredConfiguration> now = saidBy(what.files);
    if (!now)
        return complain(now.error());
    const auto wanted = interchange::alignedTo(interchange::desiredOf(state, *what.hub), *now);
    const auto spliced = what.files.front().path.endsWith(u".py")
        ? interchange::splicePython(what.files.front(), wanted)
        : interchange::spliceValues(what.files, wanted);
    if (!spliced)
        return complain(spliced.error());
    for (const interchange::Unwritten &one : spliced->unwritten)
        complain(unwrittenText(one));
    const int status = spliced->isComplete() ? kClean : kFindings;
    if (arguments.has(QStringLiteral("difference"))) {
        for (const interchange::SplicedFile &file : spliced->files)
            standardOutput().write(interchange::unifiedDifference(file.before, file.after, file.path).toUtf8());
        return status;
    }
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty() || output == u"-") {
        standardOutput().write(spliced->files.back().after);
        return status;
    }
    QSaveFile file(output);
    if (!file.open(QIODevice::WriteOnly) || file.write(spliced->files.back().after) < 0 || !file.commit())
        return complain(domain::Error{domain::ErrorCode::FileUnwritable, file.errorString(), {output, 0, 0}});
    return status;
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
    const QStringList files = arguments.words().mid(1);
    const bool intoFiles = what.kind == u"load-roles" || what.kind == u"helm";
    if ((!files.isEmpty() && !intoFiles)
        || !QStringList{QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("state"),
                        QStringLiteral("load-roles"), QStringLiteral("helm"), QStringLiteral("roles-json")}
                .contains(what.kind)) {
        complain(
            what.kind == u"report"
                ? CommandLine::tr("%1 is not supported yet; there are: csv, json, state, load-roles, helm, roles-json")
                      .arg(what.kind)
                : CommandLine::tr("say what to export: csv, json, state, load-roles, helm or roles-json"));
        return std::nullopt;
    }
    const bool difference = arguments.has(QStringLiteral("difference"));
    if ((difference && files.isEmpty()) || (files.size() > 1 && (!difference || what.kind == u"load-roles"))) {
        complain(difference ? CommandLine::tr("--difference needs the file to compare with")
                            : CommandLine::tr("several files can only be compared: give --difference"));
        return std::nullopt;
    }
    for (const QString &path : files) {
        QFile file(path);
        if (path.endsWith(u".py") != (what.kind == u"load-roles") || !file.open(QIODevice::ReadOnly)) {
            complain(domain::Error{domain::ErrorCode::FileUnreadable, file.errorString(), {path, 0, 0}});
            return std::nullopt;
        }
        what.files.push_back({path, file.readAll(), interchange::isEncryptedName(path), std::nullopt});
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
    const bool needsHub =
        what->kind == u"state" || what->kind == u"load-roles" || what->kind == u"helm" || what->kind == u"roles-json";
    if (needsHub || !hubName.isEmpty()) {
        const Result<domain::Row> hub = chooseHub(source.state(), hubName);
        if (!hub)
            return complainAboutHub(source.state(), hub.error(), hubName);
        what->hub = *hub;
    }
    if (!what->files.empty())
        return writeInto(source.state(), *what, arguments);
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
    return {"export",
            QT_TRANSLATE_NOOP(
                "CommandLine",
                "hubdesk export [--database FILE] csv|json|state|load-roles|helm|roles-json [--hub NAME] [--table "
                "NAME] [--output "
                "FILE]\n"
                "    csv: one table (--table); json: everything; state: one hub as last pulled;\n"
                "    load-roles [FILE.py], helm [FILE.yaml...]: one hub's role definitions as Python or Helm values "
                "(roles-json: as JSON); "
                "written\n"
                "    into FILE with its comments and layout, if it is given; --difference prints what that changes"),
            [] {
                return QStringList{QStringLiteral("hub="), QStringLiteral("table="), QStringLiteral("output="),
                                   QStringLiteral("difference")};
            },
            &run};
}

} // namespace hubdesk::app
