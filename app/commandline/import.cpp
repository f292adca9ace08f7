// hubdesk import: configurations (Python, Helm values, fleets of them) and people from CSV, as one step.
#include "app/commandline/changelist.h"
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/emptystate.h"
#include "app/commandline/hubs.h"
#include "app/commandline/subcommand.h"
#include "interchange/configurationimport.h"
#include "interchange/fleet/fleetimport.h"
#include "interchange/peopleimport.h"
#include "interchange/values/valuesreader.h"
#include "interchange/yaml/document.h"
#include "storage/reader.h"
#include "storage/writer.h"
#include "tables/findingwords.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <memory>

namespace hubdesk::app {
namespace {

using domain::Error;
using domain::ErrorCode;
using domain::Result;
using interchange::Note;
using interchange::python::Configuration;

/// What the paths hold, read before the database is touched.
struct Input {
    std::vector<Configuration> configurations;
    std::vector<interchange::Fleet> fleets;
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

// Reads what the paths name, one after the other. Stops at what it cannot read, having said why.
class InputReader final {
public:
    bool read(const QStringList &paths)
    {
        return std::all_of(paths.begin(), paths.end(), [this](const QString &path) { return readPath(path); })
            && finish();
    }
    Input input;

private:
    bool readPath(const QString &path)
    {
        const QFileInfo info(path);
        const QString suffix = info.suffix().toLower();
        if (info.isDir())
            return readFolder(path);
        if (suffix != u"py" && suffix != u"csv" && suffix != u"yaml" && suffix != u"yml") {
            complain(CommandLine::tr("%1: neither a .py, a .yaml nor a .csv file").arg(path));
            return false;
        }
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return complainOf(bytes.error(), path);
        if (suffix == u"csv") {
            Result<interchange::CsvPeople> people = interchange::readPeople(*bytes, path);
            if (!people)
                return complainOf(people.error(), path);
            input.people.push_back(std::move(people).value());
            return true;
        }
        return suffix == u"py" ? readPython(path, *bytes) : readValues(path, *bytes);
    }

    bool readFolder(const QString &path)
    {
        const auto files = interchange::readFolder(QFileInfo(path).absoluteFilePath());
        if (!files)
            return complainOf(files.error(), path);
        if (interchange::isFleet(*files)) {
            input.fleets.push_back(interchange::readFleet(*files));
            return true;
        }
        bool any = false;
        for (const interchange::InputFile &file : *files) { // one hub's files, in the order of their names
            if (file.encrypted)
                continue;
            any = true;
            if (!(file.path.endsWith(u".py") ? readPython(file.path, file.bytes) : readValues(file.path, file.bytes)))
                return false;
        }
        if (!any)
            complain(CommandLine::tr("%1: no configuration files in this folder").arg(path));
        return any;
    }

    bool readPython(const QString &path, const QByteArray &bytes)
    {
        const QFileInfo info(path);
        Result<Configuration> read = interchange::python::readConfiguration(bytes, info.absoluteFilePath());
        if (!read)
            return complainOf(read.error(), path);
        input.configurations.push_back(std::move(read).value());
        input.hubName = info.completeBaseName();
        return true;
    }

    bool readValues(const QString &path, const QByteArray &bytes)
    {
        const QFileInfo info(path);
        Result<interchange::yaml::Document> read = interchange::yaml::Document::read(bytes, info.absoluteFilePath());
        if (!read)
            return complainOf(read.error(), path);
        m_documents.push_back(std::make_unique<interchange::yaml::Document>(std::move(read).value()));
        input.hubName = info.fileName().section(u'.', 0, 0);
        return true;
    }

    // Values files are one chain: the later ones override.
    bool finish()
    {
        interchange::values::Chain chain;
        std::vector<Note> encrypted;
        for (const auto &document : m_documents) {
            if (document->isEncrypted())
                encrypted.push_back({{document->file(), 0, 0}, QStringLiteral("encrypted"), {}, {}});
            else
                chain.push_back(document.get());
        }
        if (m_documents.empty())
            return true;
        Configuration made = interchange::python::configurationOf(interchange::values::readValues(chain));
        made.notes.insert(made.notes.end(), encrypted.begin(), encrypted.end());
        input.configurations.push_back(std::move(made));
        return true;
    }

    static bool complainOf(Error error, const QString &path)
    {
        error.place.file = path;
        complain(error);
        return false;
    }

    std::vector<std::unique_ptr<interchange::yaml::Document>> m_documents;
};

// Nothing for an empty answer: it was said already.
std::optional<Input> readInput(const QStringList &paths)
{
    InputReader reader;
    if (!reader.read(paths))
        return std::nullopt;
    return std::move(reader.input);
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
    for (const interchange::Fleet &fleet : input.fleets) {
        const std::int64_t first = -1 - static_cast<std::int64_t>(all.changes.size());
        domain::ChangeSet set = interchange::importFleet(state, uuids, fleet, label, first);
        all.changes.insert(all.changes.end(), std::make_move_iterator(set.changes.begin()),
                           std::make_move_iterator(set.changes.end()));
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
    const bool syntax = note.code == u"yaml-syntax" || note.code == u"python-syntax";
    const QString about = note.about.isEmpty() ? CommandLine::tr("the configuration") : note.about;
    return tables::findingText(note.code, {about, syntax ? syntaxWords(note.text) : shown});
}

// All notes, the same one (of a file that many hubs share) once.
std::vector<Note> notesOf(const Input &input)
{
    std::vector<Note> notes;
    QSet<QStringList> seen;
    const auto add = [&](const std::vector<Note> &from) {
        for (const Note &note : from) {
            const QStringList key{note.place.file, QString::number(note.place.line), QString::number(note.place.column),
                                  note.code, note.about};
            if (!seen.contains(key))
                notes.push_back(note);
            seen.insert(key);
        }
    };
    for (const Configuration &configuration : input.configurations)
        add(configuration.notes);
    for (const interchange::Fleet &fleet : input.fleets) {
        add(fleet.notes);
        for (const interchange::FleetCluster &cluster : fleet.clusters) {
            for (const interchange::FleetHub &hub : cluster.hubs)
                add(hub.facts.notes);
        }
    }
    return notes;
}

int report(const domain::State &state, const domain::ChangeSet &set, const Input &input, const Arguments &arguments)
{
    const bool json = arguments.has(QStringLiteral("json"));
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    QJsonArray notes;
    bool findings = false;
    for (const Note &note : notesOf(input)) {
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
    return {
        "import",
        QT_TRANSLATE_NOOP(
            "CommandLine",
            "hubdesk import [--database FILE] [--hub NAME] [--dry-run] [--json] PATH...\n"
            "    jupyterhub_config.py, Helm values (several are one chain, the later override), a folder of a whole\n"
            "    fleet (cluster.yaml files), and CSV files of people; --dry-run prints what would change"),
        [] {
            return QStringList{QStringLiteral("hub="), QStringLiteral("dry-run")};
        },
        &run};
}

} // namespace hubdesk::app
