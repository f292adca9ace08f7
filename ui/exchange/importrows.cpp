#include "ui/exchange/importrows.h"

#include "domain/namehazards.h"
#include "tables/cell.h"
#include "ui/pages/recordwords.h"
#include "ui/roles/findingsmodel.h"
#include "ui/window/errorwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardItemModel>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using tables::Tone;
using What = ImportLine::What;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ImportRows)

public:
    static QStringList lineHeads() { return {tr("Happens"), tr("What"), tr("Says"), tr("Place")}; }
    static QStringList findingHeads() { return {tr("Severity"), tr("Finding"), tr("What mends it"), tr("Place")}; }
    static QString of(What what)
    {
        switch (what) {
        case What::Made:
            return tr("New");
        case What::Changed:
            return tr("Changed");
        case What::Removed:
            return tr("Removed");
        case What::Same:
            return tr("As it is");
        }
        return {};
    }
    static QString named(const QString &kind, const QString &name)
    {
        return tr("%1 %2", "kind and name").arg(kind, name);
    }
    static QString ofHub(const QString &what, const QString &hub)
    {
        return tr("%1 · %2", "record, hub").arg(what, hub);
    }
    static QString hard() { return tr("has characters that cannot be seen or be told apart"); }
    static QString nothing() { return tr("Everything in it is known already: nothing would change."); }
    static QString counts(int made, int changed, int removed)
    {
        QStringList parts;
        if (made > 0)
            parts.append(tr("%Ln new", nullptr, made));
        if (changed > 0)
            parts.append(tr("%Ln changed", nullptr, changed));
        if (removed > 0)
            parts.append(tr("%Ln removed", nullptr, removed));
        return parts.join(u", "_s);
    }
    static QString hubs(int count) { return tr("A fleet of %Ln hubs.", nullptr, count); }
    static QString stops(int count) { return tr("%Ln problems: JupyterHub would not start.", nullptr, count); }
    static QString outage() { return tr("After a restart nobody could start a server of their own."); }
    static QString warnings(int count) { return tr("%Ln warnings.", nullptr, count); }
    static QString clean() { return tr("Nothing wrong was found in it."); }
    static QString unknownKind(const QString &where)
    {
        return tr("%1 is no kind of file that can be read: .py, .yaml, .json, .csv, or the folder of a fleet.")
            .arg(where);
    }
    static QString noFiles(const QString &where) { return tr("%1 has no configuration files.").arg(where); }
    static QString syntax(const QString &where, const QString &detail)
    {
        return tr("%1 cannot be read: %2. Nothing of it is taken.").arg(where, detail);
    }
};

QStandardItem *item(const QString &text)
{
    auto *made = new QStandardItem(text);
    made->setEditable(false);
    made->setToolTip(text);
    return made;
}

void tint(QStandardItem &cell, Tone tone, const QString &icon = {})
{
    cell.setData(QVariant::fromValue(tone), tables::ToneRole);
    if (icon.isEmpty())
        return;
    cell.setData(icon, tables::IconRole);
    cell.setData(QVariant::fromValue(tone), tables::IconToneRole);
}

} // namespace

QString placeText(const domain::Place &place)
{
    const QString file = QFileInfo(place.file).fileName();
    return place.line > 0 ? u"%1:%2:%3"_s.arg(file).arg(place.line).arg(place.column) : file;
}

void fillWithLines(QStandardItemModel &rows, const ImportPreview &preview)
{
    rows.removeRows(0, rows.rowCount());
    rows.setHorizontalHeaderLabels(Words::lineHeads());
    for (const ImportLine &line : preview.lines) {
        QStandardItem *what = item(Words::of(line.what));
        switch (line.what) {
        case What::Made:
            tint(*what, Tone::Success, u"plus"_s);
            break;
        case What::Changed:
            tint(*what, Tone::Accent, u"pencil"_s);
            break;
        case What::Removed:
            tint(*what, Tone::Danger, u"trash-2"_s);
            break;
        case What::Same:
            tint(*what, Tone::Second, u"equal"_s);
            break;
        }
        const QString named = Words::named(entityWord(line.kind), domain::visibleName(line.name));
        QStandardItem *name = item(line.hub.isEmpty() ? named : Words::ofHub(named, line.hub));
        name->setData(true, tables::StrongRole);
        QString detail = domain::visibleName(line.detail);
        // Marked before anything is given to it.
        if (line.isHardToRead) {
            tint(*name, Tone::Warning, u"triangle-alert"_s);
            detail.prepend(detail.isEmpty() ? Words::hard() : Words::hard() + u" · "_s);
        }
        QStandardItem *place = item(placeText(line.place));
        tint(*place, Tone::Second);
        place->setToolTip(line.place.file);
        rows.appendRow({what, name, item(detail), place});
    }
}

void fillWithFindings(QStandardItemModel &rows, const ImportPreview &preview)
{
    rows.removeRows(0, rows.rowCount());
    rows.setHorizontalHeaderLabels(Words::findingHeads());
    std::vector<const FileFinding *> sorted;
    for (const FileFinding &finding : preview.findings)
        sorted.push_back(&finding);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto *a, const auto *b) { return a->severity > b->severity; });
    for (const FileFinding *finding : sorted) {
        const bool error = finding->severity == domain::Severity::Problem;
        const bool warning = finding->severity == domain::Severity::Warning;
        QStandardItem *severity = item(severityWord(finding->severity));
        tint(*severity,
             error         ? Tone::Danger
                 : warning ? Tone::Warning
                           : Tone::Second,
             error         ? u"circle-x"_s
                 : warning ? u"triangle-alert"_s
                           : u"info"_s);
        QStandardItem *text = item(domain::visibleName(finding->text));
        text->setData(true, tables::StrongRole);
        QStandardItem *place = item(placeText(finding->place));
        place->setToolTip(finding->place.file);
        rows.appendRow({severity, text, item(finding->fix), place});
    }
}

QString importSummary(const ImportPreview &preview)
{
    const auto count = [&preview](What what) {
        return static_cast<int>(std::count_if(preview.lines.begin(), preview.lines.end(),
                                              [what](const ImportLine &line) { return line.what == what; }));
    };
    const auto found = [&preview](domain::Severity severity) {
        return static_cast<int>(
            std::count_if(preview.findings.begin(), preview.findings.end(),
                          [severity](const FileFinding &finding) { return finding.severity == severity; }));
    };
    QStringList says;
    if (preview.hubs > 0)
        says.append(Words::hubs(preview.hubs));
    says.append(preview.changes.isEmpty()
                    ? Words::nothing()
                    : Words::counts(count(What::Made), count(What::Changed), count(What::Removed)) + u'.');
    const int problems = found(domain::Severity::Problem), warnings = found(domain::Severity::Warning);
    const bool locksOut = std::any_of(preview.findings.begin(), preview.findings.end(),
                                      [](const FileFinding &finding) { return finding.code == u"user-without-self"; });
    if (locksOut)
        says.prepend(Words::outage());
    if (problems > 0)
        says.append(Words::stops(problems));
    if (warnings > 0)
        says.append(Words::warnings(warnings));
    if (problems + warnings == 0)
        says.append(Words::clean());
    return says.join(u' ');
}

bool isOutage(const ImportPreview &preview)
{
    return std::any_of(preview.findings.begin(), preview.findings.end(), [](const FileFinding &finding) {
        return finding.severity == domain::Severity::Problem || finding.code == u"user-without-self";
    });
}

QString importFailure(const domain::Error &error, const QString &where)
{
    switch (error.code) {
    case domain::ErrorCode::NotUnderstood:
        return Words::unknownKind(where);
    case domain::ErrorCode::NotFound:
        return Words::noFiles(where);
    case domain::ErrorCode::Syntax:
        return Words::syntax(where, error.detail);
    default: {
        const ErrorWords words = errorWords(error);
        return words.what + u' ' + words.rest();
    }
    }
}

} // namespace hubdesk::ui
