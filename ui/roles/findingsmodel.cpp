#include "ui/roles/findingsmodel.h"

#include "tables/cell.h"
#include "tables/scopewords.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::Severity;
using hubs::FindingCode;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return FindingsModel::tr("Problem");
    case Severity::Warning:
        return FindingsModel::tr("Warning");
    default:
        return FindingsModel::tr("Note");
    }
}

QString findingSentence(const hubs::Finding &finding)
{
    const QString words =
        tables::findingText(QString::fromLatin1(hubs::codeWord(finding.code)), finding.about, finding.detail);
    return finding.count == 0 ? words : FindingsModel::tr("%1 – and %Ln alike", nullptr, int(finding.count)).arg(words);
}

QString findingPlace(const hubs::Finding &finding)
{
    if (finding.file.isEmpty())
        return FindingsModel::tr("on the hub");
    const QString file = QFileInfo(finding.file).fileName();
    return finding.line > 0
        ? FindingsModel::tr("%1, line %2", "file, line").arg(file, QLocale().toString(qlonglong(finding.line)))
        : file;
}

QString findingReason(FindingCode code)
{
    switch (code) {
    case FindingCode::UnknownScope:
        return FindingsModel::tr("JupyterHub refuses to start with a role that has a scope it does not know.");
    case FindingCode::DraftScope:
        return FindingsModel::tr("The name comes from the draft of 2021 and never was in a release. JupyterHub refuses "
                                 "to start with it.");
    case FindingCode::UserWithoutSelf:
        return FindingsModel::tr("Whoever signs in holds the role user. If it is redefined without self, nobody can "
                                 "start or open a server of their own, and it shows only after the restart.");
    case FindingCode::AdminRedefined:
        return FindingsModel::tr("The role admin always has every scope; a definition of one’s own stops the hub from "
                                 "starting.");
    case FindingCode::BrokenRole:
        return FindingsModel::tr("The hub does not start with this definition. The role is left out of every answer "
                                 "here.");
    case FindingCode::FilterNamesNobody:
        return FindingsModel::tr("A filter that names nobody lets its holders do nothing, without any message. It is "
                                 "often a name with a typing error.");
    case FindingCode::RoleWithoutScopes:
        return FindingsModel::tr("Whoever holds it gains nothing by it, though it looks like a right.");
    case FindingCode::RoleHeldByNobody:
        return FindingsModel::tr("A role that nobody holds does nothing today, and whoever gets it later may not know "
                                 "what it contains.");
    case FindingCode::DuplicateGrant:
        return FindingsModel::tr("Taking it from one side changes nothing, because it is still held through the "
                                 "other.");
    case FindingCode::WideScope:
        return FindingsModel::tr(
            "Without a filter the scope reaches everybody on the hub, while the description speaks "
            "of one class.");
    case FindingCode::UnknownBearer:
        return FindingsModel::tr("JupyterHub does not start while a role names a service that nobody defines. A person "
                                 "or group of that name is made, and holds the role at once.");
    case FindingCode::UndefinedRole:
        return FindingsModel::tr("The hub keeps roles that no configuration defines any more; what they contain cannot "
                                 "be known here.");
    case FindingCode::AdminFlagLeft:
        return FindingsModel::tr("Taking somebody off the list of administrators does not take the flag: it stays in "
                                 "the hub’s database until it is revoked.");
    case FindingCode::ManagedGroups:
        return FindingsModel::tr("At the next sign-in the provider’s groups replace what was changed by hand.");
    case FindingCode::ManagedRoles:
        return FindingsModel::tr("JupyterHub does not start while the authenticator manages roles and the "
                                 "configuration gives one to people or groups.");
    case FindingCode::HardToReadName:
        return FindingsModel::tr("A name that looks like another may get what was meant for the other.");
    case FindingCode::GroupWithoutMembers:
        return FindingsModel::tr("Whoever is put into the group holds its roles at once.");
    case FindingCode::AdminListWithoutEffect:
        return FindingsModel::tr("If somebody of this name ever signs in, they are an administrator at once.");
    case FindingCode::TokenNeverUsed:
        return FindingsModel::tr("A token that nobody uses can only be lost.");
    case FindingCode::TokenWiderThanNeeded:
        return FindingsModel::tr("What its owner lacks takes effect as soon as the owner gets it, and who finds the "
                                 "token of an administrator is one.");
    case FindingCode::TokenWithoutEnd:
        return FindingsModel::tr("It works until somebody revokes it, also for whoever finds it.");
    case FindingCode::TokenOfFormerAdmin:
        return FindingsModel::tr("It has no more rights than its owner today, and all of them again if the owner "
                                 "becomes an administrator.");
    }
    return {};
}

void FindingsModel::setFindings(std::vector<hubs::Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    filter();
    endResetModel();
}

void FindingsModel::setFilterText(const QString &text)
{
    beginResetModel();
    m_text = text;
    filter();
    endResetModel();
}

void FindingsModel::setWorstOnly(bool errors)
{
    beginResetModel();
    m_errorsOnly = errors;
    filter();
    endResetModel();
}

void FindingsModel::filter()
{
    const QStringList words = m_text.split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const hubs::Finding &finding = m_findings[i];
        if (m_errorsOnly && finding.severity != Severity::Problem)
            continue;
        const QString text = words.isEmpty() ? QString()
                                             : findingSentence(finding) + u' '
                + QString::fromLatin1(hubs::codeWord(finding.code)) + u' ' + finding.about + u' ' + finding.file;
        if (std::all_of(words.begin(), words.end(),
                        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }))
            m_shown.push_back(i);
    }
}

const hubs::Finding &FindingsModel::at(int row) const
{
    return m_findings[m_shown[static_cast<std::size_t>(row)]];
}

std::size_t FindingsModel::errors() const
{
    return static_cast<std::size_t>(std::count_if(
        m_findings.begin(), m_findings.end(), [](const hubs::Finding &f) { return f.severity == Severity::Problem; }));
}

int FindingsModel::rowOf(const hubs::Finding &finding) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const hubs::Finding &other = at(row);
        if (other.code == finding.code && other.about == finding.about && other.detail == finding.detail)
            return row;
    }
    return -1;
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const hubs::Finding &finding = at(index.row());
    const bool error = finding.severity == Severity::Problem, warning = finding.severity == Severity::Warning;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Level:
            return severityWord(finding.severity);
        case What:
            return findingSentence(finding);
        case About:
            return finding.about.section(u':', 1);
        case Place:
            return findingPlace(finding);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return index.column() == What ? findingSentence(finding) : QVariant();
    case tables::IconRole:
        if (index.column() != Level)
            return {};
        return error ? u"circle-x"_s : warning ? u"triangle-alert"_s : u"info"_s;
    case tables::ToneRole:
    case tables::IconToneRole: {
        const auto tone = error ? tables::Tone::Danger : warning ? tables::Tone::Warning : tables::Tone::Second;
        if (index.column() == Level)
            return QVariant::fromValue(tone);
        return index.column() == Place ? QVariant::fromValue(tables::Tone::Second) : QVariant();
    }
    case tables::StrongRole:
        return index.column() == What;
    case tables::CodeRole:
        return index.column() == About;
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Level:
        return tr("Severity");
    case What:
        return tr("Finding");
    case About:
        return tr("About");
    case Place:
        return tr("Place");
    default:
        return {};
    }
}

} // namespace hubdesk::ui
