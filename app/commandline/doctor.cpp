// hubdesk doctor: what is wrong with a file, and saving what can be read of it.
#include "storage/doctor.h"
#include "app/commandline/checks.h"
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/subcommand.h"
#include "storage/reader.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace hubdesk::app {
namespace {

using storage::Finding;

QString severityWord(Finding::Severity severity)
{
    return severity == Finding::Severity::Error  ? QStringLiteral("error")
        : severity == Finding::Severity::Warning ? QStringLiteral("warning")
                                                 : QStringLiteral("note");
}

QJsonObject toJson(const Finding &finding)
{
    return {{QStringLiteral("severity"), severityWord(finding.severity)},
            {QStringLiteral("code"), finding.code},
            {QStringLiteral("detail"), finding.detail}};
}

bool has(const QList<Finding> &findings, QStringView code)
{
    return std::any_of(findings.begin(), findings.end(), [code](const Finding &one) { return one.code == code; });
}

/// FILE with ".salvaged" before its suffix; with a number where that exists already.
QString salvagePath(const QString &path)
{
    const QFileInfo info(path);
    const QString stem = info.path() + u'/' + info.completeBaseName() + QStringLiteral(".salvaged");
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString target = stem + suffix;
    for (int i = 2; QFileInfo::exists(target); ++i)
        target = stem + QString::number(i) + suffix;
    return target;
}

int run(const Arguments &arguments)
{
    const QString path = databasePath(arguments);
    if (!arguments.words().isEmpty()) {
        complain(CommandLine::tr("%1 is not understood").arg(arguments.words().first()));
        return kBadUsage;
    }
    if (!QFileInfo(path).isFile() || !QFileInfo(path).isReadable())
        return complain(domain::Error{domain::ErrorCode::FileUnreadable,
                                      CommandLine::tr("there is no such file, or no permission"),
                                      {}},
                        path);

    QList<Finding> findings = storage::checkFile(path);
    const bool usable = std::none_of(findings.begin(), findings.end(),
                                     [](const Finding &one) { return one.severity == Finding::Severity::Error; });
    if (usable) {
        if (const auto reader = storage::Reader::open(path))
            findings += checkRecords(*reader.value());
    }
    const bool bad = std::any_of(findings.begin(), findings.end(),
                                 [](const Finding &one) { return one.severity != Finding::Severity::Note; });
    QJsonObject answer{{QStringLiteral("database"), path}};
    QJsonArray list;
    const bool json = arguments.has(QStringLiteral("json"));
    for (const Finding &finding : std::as_const(findings)) {
        list.append(toJson(finding));
        if (!json)
            print(
                QStringLiteral("%1: %2: %3").arg(severityWord(finding.severity), finding.code, findingWords(finding)));
    }
    answer.insert(QStringLiteral("findings"), list);
    if (!json && findings.isEmpty())
        print(CommandLine::tr("%1 is in order.").arg(path));

    int status = has(findings, u"foreign") || has(findings, u"newer") || has(findings, u"unreadable") ? kBadUsage
        : bad                                                                                         ? kFindings
                                                                                                      : kClean;
    if (arguments.has(QStringLiteral("repair"))) {
        const QString target = salvagePath(path);
        const auto salvaged = storage::salvage(path, target);
        if (!salvaged)
            return complain(salvaged.error(), path);
        answer.insert(QStringLiteral("salvaged"),
                      QJsonObject{{QStringLiteral("file"), target},
                                  {QStringLiteral("rows"), static_cast<qint64>(salvaged->rows)},
                                  {QStringLiteral("lost"), static_cast<qint64>(salvaged->lost)},
                                  {QStringLiteral("tables"), QJsonArray::fromStringList(salvaged->tables)}});
        if (!json) {
            print(CommandLine::tr("%1: %2 rows saved, %3 lost. %4 was not changed.")
                      .arg(target)
                      .arg(salvaged->rows)
                      .arg(salvaged->lost)
                      .arg(path));
            if (!salvaged->tables.isEmpty())
                print(CommandLine::tr("lost in: %1").arg(salvaged->tables.join(QStringLiteral(", "))));
        }
        if (salvaged->lost > 0 && status == kClean)
            status = kFindings;
    }
    if (json)
        printJson(answer);
    return status;
}

} // namespace

Subcommand doctorCommand()
{
    return {"doctor",
            QT_TRANSLATE_NOOP("CommandLine",
                              "hubdesk doctor [--database FILE] [--repair] [--json]\n"
                              "    checks the file, the schema and the rules of the service;\n"
                              "    --repair writes a salvaged copy beside it"),
            [] { return QStringList{QStringLiteral("repair")}; }, &run};
}

} // namespace hubdesk::app
