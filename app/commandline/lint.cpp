// hubdesk lint: what is wrong in configuration files, with places; nothing is run and nothing changed.
#include "interchange/lint/lint.h"
#include "app/commandline/console.h"
#include "app/commandline/subcommand.h"
#include "app/findingtexts.h"

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
    return suffix == u"py" || suffix == u"yaml" || suffix == u"yml" || suffix == u"j2";
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
            complain(CommandLine::tr("%1: neither a .py nor a .yaml file").arg(path));
            return std::nullopt;
        }
        std::optional<InputFile> file = readOne(path);
        if (!file)
            return std::nullopt;
        if (chain && !path.endsWith(u".py"))
            together.push_back(std::move(*file));
        else
            append(interchange::lintFile(*file, options));
    }
    if (!together.empty())
        append(interchange::lintChain(together, options));
    return found;
}

int report(const std::vector<Finding> &found, bool json)
{
    QJsonArray list;
    for (const Finding &finding : found) {
        const auto [message, fix] = findingTexts(finding);
        const QString severity = interchange::severityWord(finding.severity);
        if (json) {
            list.append(QJsonObject{
                {QStringLiteral("file"), finding.place.file},
                {QStringLiteral("line"), finding.place.line},
                {QStringLiteral("column"), finding.place.column},
                {QStringLiteral("severity"), severity},
                {QStringLiteral("code"), finding.code},
                {QStringLiteral("message"), message},
                {QStringLiteral("role"),
                 finding.role.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(finding.role)},
                {QStringLiteral("fix"), finding.fix.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(fix)},
            });
            continue;
        }
        const QString place = finding.place.line == 0
            ? finding.place.file
            : QStringLiteral("%1:%2:%3").arg(finding.place.file).arg(finding.place.line).arg(finding.place.column);
        print(QStringLiteral("%1: %2: %3 [%4]").arg(place, severity, message, finding.code));
    }
    if (json)
        printJson(list);
    const bool refused =
        std::any_of(found.begin(), found.end(), [](const Finding &f) { return f.severity == Severity::Error; });
    return refused ? kFindings : kClean;
}

int run(const Arguments &arguments)
{
    if (arguments.words().isEmpty()) {
        complain(CommandLine::tr("say which files to check"));
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
    const auto found = findingsOf(arguments.words(), arguments.has(QStringLiteral("chain")), options);
    return found ? report(*found, arguments.has(QStringLiteral("json"))) : kBadUsage;
}

} // namespace

Subcommand lintCommand()
{
    return {"lint",
            QT_TRANSLATE_NOOP(
                "CommandLine",
                "hubdesk lint [--jupyterhub VERSION] [--chain] [--json] FILE|FOLDER...\n"
                "    checks jupyterhub_config.py, Helm values, a folder of them or a fleet; nothing is run;\n"
                "    --chain: the values files are one hub's, a later one overrides; status 1 if there is an error"),
            [] {
                return QStringList{QStringLiteral("jupyterhub="), QStringLiteral("chain")};
            },
            &run};
}

} // namespace hubdesk::app
