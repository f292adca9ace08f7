// A configuration of the draft of 2021: what it meant, what a release says, and what it becomes.
#include "app/exchange/fileexchange.h"
#include "interchange/draft/conversion.h"
#include "interchange/python/configuration.h"
#include "interchange/splice/splice.h"
#include "interchange/values/valuesreader.h"
#include "interchange/yaml/document.h"
#include "tables/findingwords.h"

#include <QFile>

namespace hubdesk::app {
namespace {

using domain::Error;
using domain::ErrorCode;
using domain::Result;
using interchange::ConfigurationFacts;

Result<ConfigurationFacts> factsOf(const QByteArray &text, const QString &path)
{
    if (path.endsWith(u".py"))
        return interchange::python::readFacts(text, path);
    const auto read = interchange::yaml::Document::read(text, path);
    if (!read)
        return read.error();
    return path.endsWith(u".json") ? interchange::values::readJson(*read) : interchange::values::readValues({&*read});
}

QString said(const std::optional<access::DefinitionError> &error)
{
    return error ? QString::fromStdString(error->error + ": " + error->message) : QString();
}

QStringList textsOf(const std::optional<interchange::WordList> &list)
{
    return list ? list->texts() : QStringList();
}

} // namespace

Result<ui::DraftReport> draftReport(const QString &path, const QString &release)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), {path, 0, 0}};
    ui::DraftReport report;
    report.file = path;
    report.before = file.readAll();
    const Result<ConfigurationFacts> facts = factsOf(report.before, path);
    if (!facts)
        return facts.error();
    const auto version = access::parseVersion(release.toStdString());
    const access::Catalogue *catalogue = version ? access::Catalogue::find(*version) : nullptr;
    const auto made = interchange::convertDraft(*facts, catalogue ? *catalogue : access::Catalogue::newest());
    for (const interchange::RoleFacts &role : facts->roles) {
        report.roles.push_back({role.name, role.description ? role.description->text : QString(), textsOf(role.scopes),
                                textsOf(role.users), textsOf(role.groups), textsOf(role.services),
                                role.tokens ? static_cast<int>(role.tokens->words.size()) : 0, role.place});
    }
    report.draftSays = said(made.draftSays);
    report.releaseSays = said(made.releaseSays);
    report.releasePlace = made.releasePlace;
    report.convertedSays = said(made.convertedSays);
    report.servicesNeeded = made.servicesNeeded;
    for (const interchange::DraftDifference &difference : made.differences)
        report.differences.push_back({difference.place, tables::findingText(difference.code, difference.arguments)});
    const interchange::InputFile input{path, report.before, false, std::nullopt};
    const auto spliced = path.endsWith(u".py") ? interchange::splicePython(input, made.converted)
                                               : interchange::spliceValues({input}, made.converted);
    if (!spliced)
        return spliced.error();
    report.after = spliced->files.back().after;
    report.changes = differenceLines(report.before, report.after);
    if (report.changes.empty()) { // the words are the same, what they mean is not
        int number = 0;
        for (const QString &line : QString::fromUtf8(report.after).split(u'\n')) {
            ++number;
            report.changes.push_back({ui::DifferenceLine::Kind::Kept, number, number, line});
        }
    }
    return report;
}

} // namespace hubdesk::app
