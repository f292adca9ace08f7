// hubdesk lint: what is wrong in configuration files, with places, and on a hub as it is; nothing is run and
// nothing changed.
#include "interchange/lint/lint.h"
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/hubs.h"
#include "app/commandline/subcommand.h"
#include "app/findingtexts.h"
#include "domain/staging.h"
#include "hubs/findings.h"
#include "hubs/hubloader.h"
#include "storage/reader.h"
#include "tables/scopewords.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace hubdesk::app {
namespace {

using domain::Error;
using domain::ErrorCode;
using interchange::Finding;
using interchange::InputFile;
using interchange::LintOptions;
using interchange::Severity;

std::optional<InputFile> readOne(const QString &path)
{
    InputFile one{path, {}, interchange::isEncryptedName(path), std::nullopt};
    if (one.encrypted)
        return one;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(Error{ErrorCode::FileUnreadable, file.errorString(), {path, 0, 0}});
        return std::nullopt;
    }
    one.bytes = file.read(16 * 1024 * 1024 + 1);
    return one;
}

bool isConfiguration(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"py" || suffix == u"yaml" || suffix == u"yml" || suffix == u"json" || suffix == u"j2";
}

// Nothing for what cannot be read: it was said already.
std::optional<std::vector<Finding>> findingsOf(const QStringList &paths, bool chain, const LintOptions &options)
{
    std::vector<Finding> found;
    std::vector<InputFile> together;
    const auto append = [&found](std::vector<Finding> more) {
        found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir()) {
            const auto files = interchange::readFolder(path);
            if (!files) {
                complain(files.error());
                return std::nullopt;
            }
            append(interchange::lintFiles(*files, options));
            continue;
        }
        if (!isConfiguration(path)) {
            complain(CommandLine::tr("%1: neither a .py, a .yaml nor a .json file").arg(path));
            return std::nullopt;
        }
        std::optional<InputFile> file = readOne(path);
        if (!file)
            return std::nullopt;
        if (chain && !path.endsWith(u".py") && !path.endsWith(u".json"))
            together.push_back(std::move(*file));
        else
            append(interchange::lintFile(*file, options));
    }
    if (!together.empty())
        append(interchange::lintChain(together, options));
    return found;
}

/// One finding as it is printed.
struct Line {
    domain::Place place;
    QString severity, code, message, about, fix;
    bool refused = false; ///< an error
};

Line lineOf(const Finding &finding)
{
    const auto [message, fix] = findingTexts(finding);
    return {finding.place,
            interchange::severityWord(finding.severity),
            finding.code,
            message,
            finding.role.isEmpty() ? QString() : QStringLiteral("role:") + finding.role,
            fix,
            finding.severity == Severity::Error};
}

// Of a hub: what has no place in a file is said of the hub.
Line lineOf(const hubs::Finding &finding, const QString &hub)
{
    static constexpr const char *kWords[] = {"note", "warning", "error"};
    Line line;
    line.place = {finding.file.isEmpty() ? hub : finding.file, static_cast<int>(finding.line),
                  finding.line > 0 ? 1 : 0};
    line.severity = QLatin1StringView(kWords[static_cast<std::size_t>(finding.severity)]);
    line.code = QLatin1StringView(hubs::codeWord(finding.code));
    line.message = tables::findingText(line.code, finding.about, finding.detail);
    line.message.remove(QChar(0x2068)).remove(QChar(0x2069)); // isolates are for a window
    if (finding.count > 0)
        line.message += CommandLine::tr(" (and %n alike)", nullptr, static_cast<int>(finding.count));
    line.about = finding.about;
    QStringList fixes;
    for (const domain::Intent &intent : finding.fix)
        fixes.append(tables::intentText(intent).remove(QChar(0x2068)).remove(QChar(0x2069)));
    line.fix = fixes.join(QStringLiteral("; "));
    line.refused = finding.severity == domain::Severity::Problem;
    return line;
}

int report(const std::vector<Line> &lines, bool json)
{
    QJsonArray list;
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : text; };
    for (const Line &line : lines) {
        if (json) {
            list.append(QJsonObject{
                {QStringLiteral("file"), line.place.file},
                {QStringLiteral("line"), line.place.line},
                {QStringLiteral("column"), line.place.column},
                {QStringLiteral("severity"), line.severity},
                {QStringLiteral("code"), line.code},
                {QStringLiteral("message"), line.message},
                {QStringLiteral("about"), orNull(line.about)},
                {QStringLiteral("role"), orNull(line.about.startsWith(u"role:") ? line.about.mid(5) : QString())},
                {QStringLiteral("fix"), orNull(line.fix)},
            });
            continue;
        }
        const QString place = line.place.line == 0
            ? line.place.file
            : QStringLiteral("%1:%2:%3").arg(line.place.file).arg(line.place.line).arg(line.place.column);
        print(QStringLiteral("%1: %2: %3 [%4]").arg(place, line.severity, line.message, line.code));
    }
    if (json)
        printJson(list);
    return std::any_of(lines.begin(), lines.end(), [](const Line &line) { return line.refused; }) ? kFindings : kClean;
}

/// A hub of the database, loaded.
struct Live {
    std::shared_ptr<const hubs::HubBase> base;
    std::vector<domain::StagedOperation> staged;
    QString name;
};

// Nothing, and the exit status, where it cannot be: it was said already.
std::optional<Live> loadLive(const Arguments &arguments, int &status)
{
    const QString path = databasePath(arguments), name = arguments.value(QStringLiteral("hub"));
    Database database;
    if (const auto opened = database.open(path, storage::Access::ReadOnly); !opened) {
        status = complain(opened.error(), path);
        return std::nullopt;
    }
    storage::Reader &reader = database.file().reader();
    const domain::Result<domain::Row> hub = chooseHub(reader, name);
    if (!hub) {
        status = complainAboutHub(reader, hub.error(), name);
        return std::nullopt;
    }
    const storage::StopToken never(std::make_shared<std::atomic_bool>(false));
    const auto base = hubs::loadHub(reader, {hub->ref.id}, never);
    if (!base) {
        status = complain(base.error(), path);
        return std::nullopt;
    }
    Live live{*base, {}, name};
    if (arguments.has(QStringLiteral("staged"))) {
        for (const domain::Row &row : domain::stagedOperations(reader, {hub->ref.id}))
            live.staged.push_back(domain::record<domain::StagedOperation>(row));
    }
    return live;
}

int run(const Arguments &arguments)
{
    const bool ofHub = arguments.has(QStringLiteral("hub"));
    if (arguments.words().isEmpty() && !ofHub) {
        complain(CommandLine::tr("say which files to check, or which hub with --hub NAME"));
        return kBadUsage;
    }
    LintOptions options;
    const QString version = arguments.value(QStringLiteral("jupyterhub"));
    if (!version.isEmpty()) {
        const std::optional<access::Version> parsed = access::parseVersion(version.toStdString());
        options.catalogue = parsed ? access::Catalogue::find(*parsed) : nullptr;
        if (!options.catalogue) {
            complain(CommandLine::tr("%1 is no JupyterHub release that is known").arg(version));
            return kBadUsage;
        }
    }
    std::optional<Live> live;
    std::vector<Line> lines;
    if (ofHub) {
        int status = kBadUsage;
        live = loadLive(arguments, status);
        if (!live)
            return status;
        // Files are then checked against the people and groups of that hub.
        options.live = &live->base->state;
        if (!options.catalogue)
            options.catalogue = live->base->facts.catalogue;
    }
    if (!arguments.words().isEmpty()) {
        const auto found = findingsOf(arguments.words(), arguments.has(QStringLiteral("chain")), options);
        if (!found)
            return kBadUsage;
        for (const Finding &finding : *found)
            lines.push_back(lineOf(finding));
    } else {
        auto model = hubs::HubModel::build(live->base);
        if (!model)
            return complain(model.error(), live->name);
        (*model)->setOperations(live->staged);
        for (const hubs::Finding &finding : hubs::findings(**model, !live->staged.empty()))
            lines.push_back(lineOf(finding, live->name));
    }
    return report(lines, arguments.has(QStringLiteral("json")));
}

} // namespace

Subcommand lintCommand()
{
    return {
        "lint",
        QT_TRANSLATE_NOOP(
            "CommandLine",
            "hubdesk lint [--jupyterhub VERSION] [--chain] [--json] [--database FILE --hub NAME [--staged]] "
            "[FILE|FOLDER...]\n"
            "    checks jupyterhub_config.py, Helm values, a folder of them or a fleet; nothing is run;\n"
            "    --chain: the values files are one hub's, a later one overrides; --hub: the hub as last read (with\n"
            "    --staged, as it will be), or files against its people and groups; status 1 if there is an error"),
        [] {
            return QStringList{QStringLiteral("jupyterhub="), QStringLiteral("chain"), QStringLiteral("hub="),
                               QStringLiteral("staged")};
        },
        &run};
}

} // namespace hubdesk::app
