// hubdesk import: role definitions from jupyterhub_config.py files, and people from CSV, as one step.
#include "app/commandline/changelist.h"
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/emptystate.h"
#include "app/commandline/hubs.h"
#include "app/commandline/subcommand.h"
#include "interchange/configurationimport.h"
#include "interchange/peopleimport.h"
#include "storage/reader.h"
#include "storage/writer.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

namespace hubdesk::app {
namespace {

using domain::Error;
using domain::ErrorCode;
using domain::Result;
using interchange::python::Configuration;
using interchange::python::Note;

/// What the paths hold, read before the database is touched.
struct Input {
    std::vector<Configuration> configurations;
    std::vector<interchange::CsvPeople> people;
    QString hubName; ///< for a hub that has to be made
};

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return Error{ErrorCode::FileUnreadable, CommandLine::tr("it is a folder"), {path, 0, 0}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), {path, 0, 0}};
    return file.readAll();
}

// Nothing for an empty answer: it was said already.
std::optional<Input> readInput(const QStringList &paths)
{
    Input input;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const QString suffix = info.suffix().toLower();
        if (info.isDir() || suffix == u"yaml" || suffix == u"yml") {
            complain(
                CommandLine::tr("%1: Helm values and fleets are not supported yet; jupyterhub_config.py and CSV are")
                    .arg(path));
            return std::nullopt;
        }
        if (suffix != u"py" && suffix != u"csv") {
            complain(CommandLine::tr("%1: neither a .py nor a .csv file").arg(path));
            return std::nullopt;
        }
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes) {
            complain(bytes.error());
            return std::nullopt;
        }
        if (suffix == u"csv") {
            Result<interchange::CsvPeople> people = interchange::readPeople(*bytes, path);
            if (!people) {
                complain(people.error());
                return std::nullopt;
            }
            input.people.push_back(std::move(people).value());
            continue;
        }
        Result<Configuration> configuration = interchange::python::readConfiguration(*bytes, info.absoluteFilePath());
        if (!configuration) {
            Error error = configuration.error();
            error.place.file = path;
            complain(error);
            return std::nullopt;
        }
        input.configurations.push_back(std::move(configuration).value());
        input.hubName = info.completeBaseName();
    }
    return input;
}

Result<domain::ChangeSet> changesFor(const domain::State &state, domain::UuidSource &uuids, const Input &input,
                                     const QString &hubName, const QString &label)
{
    domain::ChangeSet all{label, {}};
    if (!input.configurations.empty()) {
        interchange::ConfigurationIntent intent;
        intent.label = label;
        const Result<domain::Row> hub = chooseHub(state, hubName);
        if (hub)
            intent.hub.value = hub->ref.id;
        else if (hub.error().code == ErrorCode::NotFound || state.rows(domain::Kind::Hub).empty())
            intent.hubName = hubName.isEmpty() ? input.hubName : hubName; // made in the same step
        else
            return hub.error();
        Result<domain::ChangeSet> set = interchange::importConfiguration(state, uuids, intent, input.configurations);
        if (!set)
            return set;
        all.changes = std::move(set->changes);
    }
    const std::int64_t made = static_cast<std::int64_t>(all.changes.size());
    Result<domain::ChangeSet> people = interchange::importPeople(state, uuids, input.people, label, -1 - made);
    if (!people)
        return people;
    all.changes.insert(all.changes.end(), people->changes.begin(), people->changes.end());
    return all;
}

QString noteWords(const Note &note)
{
    const QString text = note.text.simplified();
    const QString shown = text.size() > 100 ? text.left(97) + QStringLiteral("...") : text;
    const QString about = note.about.isEmpty() ? CommandLine::tr("the configuration") : note.about;
    if (note.code == u"not-understood")
        return CommandLine::tr("%1 is not understood without running it: %2").arg(about, shown);
    if (note.code == u"wrong-type")
        return CommandLine::tr("%1 has a value of the wrong type: %2").arg(about, shown);
    if (note.code == u"no-name")
        return CommandLine::tr("%1 has no name: %2").arg(about, shown);
    return CommandLine::tr("%1 is defined a second time: %2").arg(about, shown);
}

int report(const domain::State &state, const domain::ChangeSet &set, const Input &input, const Arguments &arguments)
{
    const bool json = arguments.has(QStringLiteral("json"));
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    QJsonArray notes;
    for (const Configuration &configuration : input.configurations) {
        for (const Note &note : configuration.notes) {
            notes.append(QJsonObject{{QStringLiteral("file"), note.place.file},
                                     {QStringLiteral("line"), note.place.line},
                                     {QStringLiteral("column"), note.place.column},
                                     {QStringLiteral("code"), note.code},
                                     {QStringLiteral("about"), note.about},
                                     {QStringLiteral("text"), note.text}});
            if (!json)
                print(QStringLiteral("%1:%2:%3: %4")
                          .arg(note.place.file)
                          .arg(note.place.line)
                          .arg(note.place.column)
                          .arg(noteWords(note)));
        }
    }
    if (json) {
        printJson(QJsonObject{{QStringLiteral("dry_run"), dry},
                              {QStringLiteral("changes"), changesJson(state, set)},
                              {QStringLiteral("notes"), notes}});
    } else {
        for (const QString &line : changeLines(state, set))
            print(line);
        if (set.isEmpty())
            print(CommandLine::tr("nothing to change"));
        else if (dry)
            print(CommandLine::tr("%n change(s) would be made", nullptr, static_cast<int>(set.changes.size())));
        else
            print(CommandLine::tr("%n change(s) made", nullptr, static_cast<int>(set.changes.size())));
    }
    return notes.isEmpty() ? kClean : kFindings;
}

// A dry run on a file that is not there compares with nothing, and makes none.
int dryRun(const QString &path, const Input &input, const QString &hubName, const QString &label,
           const Arguments &arguments)
{
    Database database;
    const EmptyState empty;
    const domain::State *state = &empty;
    if (QFileInfo::exists(path)) {
        if (const auto opened = database.open(path, storage::Access::ReadOnly); !opened)
            return complain(opened.error(), path);
        state = &database.file().reader();
    }
    const Result<domain::ChangeSet> set = changesFor(*state, database.uuids(), input, hubName, label);
    if (!set)
        return complainAboutHub(*state, set.error(), hubName);
    return report(*state, *set, input, arguments);
}

int run(const Arguments &arguments)
{
    const QStringList &paths = arguments.words();
    if (paths.isEmpty()) {
        complain(CommandLine::tr("say which files to import"));
        return kBadUsage;
    }
    const std::optional<Input> input = readInput(paths);
    if (!input)
        return kBadUsage;
    const QString path = databasePath(arguments);
    const QString hubName = arguments.value(QStringLiteral("hub"));
    const QString label = CommandLine::tr("Import %1").arg(QFileInfo(paths.first()).fileName());
    if (arguments.has(QStringLiteral("dry-run")))
        return dryRun(path, *input, hubName, label, arguments);

    Database database;
    if (const auto opened = database.open(path, storage::Access::ReadWrite, true); !opened)
        return complain(opened.error(), path);
    const storage::Reader &state = database.file().reader();
    const Result<domain::ChangeSet> set = changesFor(state, database.uuids(), *input, hubName, label);
    if (!set)
        return complainAboutHub(state, set.error(), hubName);
    if (!set->isEmpty()) {
        if (const auto receipt = database.file().writer().commitAndWait(*set); !receipt)
            return complain(receipt.error(), path);
    }
    return report(state, *set, *input, arguments);
}

} // namespace

Subcommand importCommand()
{
    return {"import",
            QT_TRANSLATE_NOOP(
                "CommandLine",
                "hubdesk import [--database FILE] [--hub NAME] [--dry-run] [--json] PATH...\n"
                "    jupyterhub_config.py (roles, groups, administrators of one hub) and CSV files of people;\n"
                "    --dry-run prints what would change"),
            [] {
                return QStringList{QStringLiteral("hub="), QStringLiteral("dry-run")};
            },
            &run};
}

} // namespace hubdesk::app
