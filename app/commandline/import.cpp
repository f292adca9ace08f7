// hubdesk import: configurations (Python, Helm values, fleets of them) and people from CSV, as one step.
#include "app/commandline/changelist.h"
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/emptystate.h"
#include "app/commandline/hubs.h"
#include "app/commandline/subcommand.h"
#include "interchange/importset.h"
#include "storage/reader.h"
#include "storage/writer.h"
#include "tables/findingwords.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

namespace hubdesk::app {
namespace {

using domain::Error;
using domain::ErrorCode;
using domain::Result;
using interchange::ImportSet;
using interchange::Note;

// Nothing for an empty answer: it was said already.
std::optional<ImportSet> readInput(const QStringList &paths)
{
    Result<ImportSet> read = interchange::readImportSet(paths);
    if (read)
        return std::move(read).value();
    const Error &error = read.error();
    if (error.code == ErrorCode::NotUnderstood)
        complain(CommandLine::tr("%1: neither a .py, a .yaml, a .json nor a .csv file").arg(error.place.file));
    else if (error.code == ErrorCode::NotFound)
        complain(CommandLine::tr("%1: no configuration files in this folder").arg(error.place.file));
    else
        complain(error);
    return std::nullopt;
}

Result<domain::ChangeSet> changesFor(const domain::State &state, domain::UuidSource &uuids, const ImportSet &input,
                                     const QString &hubName, const QString &label)
{
    domain::HubId hub;
    if (!input.configurations.empty()) {
        const Result<domain::Row> chosen = chooseHub(state, hubName);
        if (chosen)
            hub.value = chosen->ref.id;
        else if (chosen.error().code != ErrorCode::NotFound && !state.rows(domain::Kind::Hub).empty())
            return chosen.error();
    }
    return interchange::changesOf(state, uuids, input, hub, hubName, label);
}

QString noteWords(const Note &note)
{
    const QString text = note.text.simplified();
    const QString shown = text.size() > 100 ? text.left(97) + QStringLiteral("...") : text;
    const bool syntax = note.code == u"yaml-syntax" || note.code == u"python-syntax";
    const QString about = note.about.isEmpty() ? CommandLine::tr("the configuration") : note.about;
    return tables::findingText(note.code, {about, syntax ? syntaxWords(note.text) : shown});
}

int report(const domain::State &state, const domain::ChangeSet &set, const ImportSet &input, const Arguments &arguments)
{
    const bool json = arguments.has(QStringLiteral("json"));
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    QJsonArray notes;
    bool findings = false;
    for (const Note &note : interchange::notesOf(input)) {
        // Files that are left alone as they should be are said, but nothing is wrong with them.
        findings = findings || (note.code != u"encrypted" && note.code != u"template");
        notes.append(QJsonObject{{QStringLiteral("file"), note.place.file},
                                 {QStringLiteral("line"), note.place.line},
                                 {QStringLiteral("column"), note.place.column},
                                 {QStringLiteral("code"), note.code},
                                 {QStringLiteral("about"), note.about},
                                 {QStringLiteral("text"), note.text}});
        if (!json)
            print((note.place.line > 0 ? QStringLiteral("%1:%2:%3: %4")
                                             .arg(note.place.file)
                                             .arg(note.place.line)
                                             .arg(note.place.column)
                                             .arg(noteWords(note))
                                       : note.place.file + QStringLiteral(": ") + noteWords(note)));
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
    return findings ? kFindings : kClean;
}

// A dry run on a file that is not there compares with nothing, and makes none.
int dryRun(const QString &path, const ImportSet &input, const QString &hubName, const QString &label,
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
    const std::optional<ImportSet> input = readInput(paths);
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
                "    jupyterhub_config.py, the same as JSON, Helm values (several are one chain, the later override), "
                "a folder of a whole\n"
                "    fleet (cluster.yaml files), and CSV files of people; --dry-run prints what would change"),
            [] {
                return QStringList{QStringLiteral("hub="), QStringLiteral("dry-run")};
            },
            &run};
}

} // namespace hubdesk::app
