// Operations, consequences, findings, issues, ways and actions in words.
#include "tables/scopewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace hubdesk::tables {

using domain::BearerKind;
using domain::OperationKind;

namespace {

QString plan(const char *text, qint64 n = -1)
{
    return QCoreApplication::translate("Plan", text, nullptr, static_cast<int>(n));
}

QString bearerText(BearerKind kind, const QString &name)
{
    switch (kind) {
    case BearerKind::Group:
        return plan(QT_TRANSLATE_NOOP("Plan", "the group %1")).arg(isolated(name));
    case BearerKind::Service:
        return plan(QT_TRANSLATE_NOOP("Plan", "the service %1")).arg(isolated(name));
    case BearerKind::Token:
        return plan(QT_TRANSLATE_NOOP("Plan", "the token %1")).arg(isolated(name));
    case BearerKind::User:
        break;
    }
    return isolated(name);
}

QString aboutText(const QString &about)
{
    const QString kind = about.section(u':', 0, 0), name = about.section(u':', 1);
    if (kind == u"role")
        return plan(QT_TRANSLATE_NOOP("Plan", "the role %1")).arg(isolated(name));
    if (kind == u"group")
        return bearerText(BearerKind::Group, name);
    if (kind == u"service")
        return bearerText(BearerKind::Service, name);
    return kind == u"token" ? bearerText(BearerKind::Token, name) : isolated(name);
}

} // namespace

QString intentText(const domain::Intent &intent)
{
    const QString who = bearerText(intent.subjectKind, intent.subject), what = isolated(intent.object);
    switch (intent.kind) {
    case OperationKind::AddMember:
        return plan(QT_TRANSLATE_NOOP("Plan", "Add %1 to %2")).arg(who, what);
    case OperationKind::RemoveMember:
        return plan(QT_TRANSLATE_NOOP("Plan", "Remove %1 from %2")).arg(who, what);
    case OperationKind::GiveRole:
        return plan(QT_TRANSLATE_NOOP("Plan", "Give %2 to %1")).arg(who, what);
    case OperationKind::TakeRole:
        return plan(QT_TRANSLATE_NOOP("Plan", "Take %2 from %1")).arg(who, what);
    case OperationKind::DefineRole:
        return plan(QT_TRANSLATE_NOOP("Plan", "Define the role %1")).arg(what);
    case OperationKind::DeleteRole:
        return plan(QT_TRANSLATE_NOOP("Plan", "Delete the role %1")).arg(what);
    case OperationKind::DefineGroup:
        return plan(QT_TRANSLATE_NOOP("Plan", "Create the group %1")).arg(what);
    case OperationKind::GrantAdmin:
        return plan(QT_TRANSLATE_NOOP("Plan", "Make %1 an administrator")).arg(who);
    case OperationKind::RevokeAdmin:
        return plan(QT_TRANSLATE_NOOP("Plan", "Take the administrator's flag from %1")).arg(who);
    case OperationKind::DefineScope:
        return plan(QT_TRANSLATE_NOOP("Plan", "Define the scope %1")).arg(what);
    case OperationKind::DeleteScope:
        return plan(QT_TRANSLATE_NOOP("Plan", "Delete the scope %1")).arg(what);
    }
    return {};
}

QString operationText(const domain::StagedOperation &operation)
{
    return intentText(domain::intentOf(operation));
}

QString channelText(domain::OperationChannel channel)
{
    return channel == domain::OperationChannel::Rest ? plan(QT_TRANSLATE_NOOP("Plan", "At once"))
                                                     : plan(QT_TRANSLATE_NOOP("Plan", "After restart"));
}

QString consequenceText(const hubs::Consequence &consequence)
{
    using Code = hubs::Consequence::Code;
    const qint64 people = consequence.people;
    switch (consequence.code) {
    case Code::CannotStartServers:
        return plan(QT_TRANSLATE_N_NOOP("Plan", "%Ln people will no longer be able to start their servers"), people);
    case Code::CannotOpenServers:
        return plan(QT_TRANSLATE_N_NOOP("Plan", "%Ln people will no longer be able to open their servers"), people);
    case Code::HubDoesNotStart:
        return plan(QT_TRANSLATE_NOOP("Plan", "The hub will not start with this configuration: %1"))
            .arg(isolated(consequence.detail));
    case Code::BecomeAdministrator:
        return plan(QT_TRANSLATE_N_NOOP("Plan", "%Ln people become administrator"), people);
    case Code::LoseAdministrator:
        return plan(QT_TRANSLATE_N_NOOP("Plan", "%Ln people are no longer administrator"), people);
    case Code::GainCritical:
    case Code::GainHigh:
        if (people == 0)
            return plan(QT_TRANSLATE_N_NOOP("Plan", "%Ln services will be able to %1"), consequence.services)
                .arg(rightText(consequence.right));
        return plan(QT_TRANSLATE_N_NOOP("Plan", "%Ln people will be able to %1"), people)
            .arg(rightText(consequence.right));
    case Code::LoseRights:
        return plan(QT_TRANSLATE_N_NOOP("Plan", "%Ln people will no longer be able to %1"), people)
            .arg(rightText(consequence.right));
    }
    return {};
}

QString issueText(const domain::RoleIssue &issue)
{
    using Code = domain::RoleIssue::Code;
    const QString detail = isolated(issue.detail);
    switch (issue.code) {
    case Code::NameInvalid:
        return plan(QT_TRANSLATE_NOOP("Plan",
                                      "A role's name has 3 to 255 small letters, digits and - _ ~ . and begins "
                                      "with a letter"));
    case Code::NameTaken:
        return plan(QT_TRANSLATE_NOOP("Plan", "There is a role of this name"));
    case Code::UnknownScope:
        return plan(QT_TRANSLATE_NOOP("Plan", "No release of JupyterHub has the scope %1")).arg(detail);
    case Code::DraftScope:
        return plan(QT_TRANSLATE_NOOP("Plan", "A name of the draft of 2021; it became %1")).arg(detail);
    case Code::NotInRelease:
        return plan(QT_TRANSLATE_NOOP("Plan", "This hub's release does not have the scope %1")).arg(detail);
    case Code::BadFilter:
        return plan(QT_TRANSLATE_NOOP("Plan", "No filter %1: it may be user, group, server or service")).arg(detail);
    case Code::EmptyFilter:
        return plan(QT_TRANSLATE_NOOP("Plan", "The filter %1 names nothing")).arg(detail);
    case Code::AdminRedefined:
        return plan(QT_TRANSLATE_NOOP("Plan", "The role admin cannot be redefined"));
    case Code::NoScopes:
        return plan(QT_TRANSLATE_NOOP("Plan", "A role without scopes lets its holders do nothing"));
    case Code::UserWithoutSelf:
        return plan(QT_TRANSLATE_NOOP("Plan", "Without self nobody can start their own server"));
    case Code::DuplicateScope:
        return plan(QT_TRANSLATE_NOOP("Plan", "This scope is there twice"));
    case Code::ContainedScope:
        return plan(QT_TRANSLATE_NOOP("Plan", "Contained in %1")).arg(detail);
    case Code::FilterNamesNobody:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 is not on this hub")).arg(detail);
    case Code::HardToRead:
        return plan(QT_TRANSLATE_NOOP("Plan", "This name has characters that cannot be seen or be told apart"));
    case Code::ShippedRole:
        return plan(QT_TRANSLATE_NOOP("Plan", "This takes the place of a role that JupyterHub brings"));
    }
    return {};
}

namespace {

QString findingClause(const QString &code, const QString &about, const QString &detail)
{
    using Code = hubs::FindingCode;
    const auto known = hubs::findingCode(code);
    if (!known)
        return code;
    const QString what = aboutText(about), more = isolated(detail);
    switch (*known) {
    case Code::UnknownScope:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 has the scope %2, which this release does not know")).arg(what, more);
    case Code::DraftScope:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 has the scope %2, a name of the draft of 2021")).arg(what, more);
    case Code::UserWithoutSelf:
        return plan(QT_TRANSLATE_NOOP("Plan", "The role user lacks self: nobody can start their own server"));
    case Code::AdminRedefined:
        return plan(QT_TRANSLATE_NOOP("Plan", "The role admin is redefined, which JupyterHub refuses"));
    case Code::BrokenRole:
        return plan(QT_TRANSLATE_NOOP("Plan", "JupyterHub refuses %1: %2")).arg(what, more);
    case Code::FilterNamesNobody:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 has %2, which names nobody on this hub")).arg(what, more);
    case Code::RoleWithoutScopes:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 has no scopes")).arg(what);
    case Code::RoleHeldByNobody:
        return plan(QT_TRANSLATE_NOOP("Plan", "Nobody holds %1")).arg(what);
    case Code::DuplicateGrant:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 holds %2 more than once")).arg(what, more);
    case Code::WideScope:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 has %2 over everybody, its description speaks of less"))
            .arg(what, more);
    case Code::UnknownBearer:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 is given to %2, which is not on this hub"))
            .arg(what, aboutText(detail));
    case Code::UndefinedRole:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 is held on the hub, but no configuration defines it")).arg(what);
    case Code::AdminFlagLeft:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 is an administrator, but the configuration does not name them"))
            .arg(what);
    case Code::ManagedGroups:
        return plan(QT_TRANSLATE_NOOP(
                        "Plan", "The sign-in manages groups: members of %1 that the configuration sets are replaced"))
            .arg(what);
    case Code::ManagedRoles:
        return plan(QT_TRANSLATE_NOOP("Plan", "The sign-in manages roles: %1 may not name people or groups")).arg(what);
    case Code::HardToReadName:
        return plan(QT_TRANSLATE_NOOP("Plan", "The name %1 has characters that cannot be seen or be told apart"))
            .arg(what);
    case Code::GroupWithoutMembers:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 holds roles and has no members")).arg(what);
    case Code::AdminListWithoutEffect:
        return plan(QT_TRANSLATE_NOOP("Plan", "The configuration makes %1 an administrator, who is not on this hub"))
            .arg(what);
    case Code::TokenNeverUsed:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 of %2 was never used")).arg(what, more);
    case Code::TokenWiderThanNeeded:
        return detail == u"inherit"
            ? plan(QT_TRANSLATE_NOOP("Plan", "%1 may do whatever its owner may, an administrator")).arg(what)
            : plan(QT_TRANSLATE_NOOP("Plan", "%1 has %2, which its owner lacks")).arg(what, more);
    case Code::TokenWithoutEnd:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 of %2 never expires")).arg(what, more);
    case Code::TokenOfFormerAdmin:
        return plan(QT_TRANSLATE_NOOP("Plan", "%1 has an administrator's scopes, its owner %2 is none"))
            .arg(what, more);
    }
    return {};
}

} // namespace

QString findingText(const QString &code, const QString &about, const QString &detail)
{
    QString text = findingClause(code, about, detail);
    // "the role a" begins the sentence; a person's name is left as it is written.
    static const QStringList kinds{QStringLiteral("role"), QStringLiteral("group"), QStringLiteral("service"),
                                   QStringLiteral("token")};
    if (kinds.contains(about.section(u':', 0, 0)) && text.startsWith(aboutText(about)))
        text.replace(0, 1, text.at(0).toUpper());
    return text;
}

QString tokenWarningText(const QString &codes)
{
    using Code = hubs::FindingCode;
    QStringList words;
    for (const QString &code : codes.split(u' ', Qt::SkipEmptyParts)) {
        switch (hubs::findingCode(code).value_or(Code::UnknownScope)) {
        case Code::TokenNeverUsed:
            words.append(plan(QT_TRANSLATE_NOOP("Plan", "never used")));
            break;
        case Code::TokenWiderThanNeeded:
            words.append(plan(QT_TRANSLATE_NOOP("Plan", "wider than needed")));
            break;
        case Code::TokenWithoutEnd:
            words.append(plan(QT_TRANSLATE_NOOP("Plan", "no end")));
            break;
        case Code::TokenOfFormerAdmin:
            words.append(plan(QT_TRANSLATE_NOOP("Plan", "of a former administrator")));
            break;
        default:
            words.append(code);
        }
    }
    return words.join(QStringLiteral(", "));
}

QString cutText(const hubs::CutProposal &cut)
{
    if (!cut.role.isEmpty()) {
        const QString role = isolated(cut.role), scope = isolated(cut.scope);
        return cut.limitedTo.isEmpty() ? plan(QT_TRANSLATE_NOOP("Plan", "Take %2 out of the role %1")).arg(role, scope)
                                       : plan(QT_TRANSLATE_NOOP("Plan", "Limit %2 of the role %1 to %3"))
                                             .arg(role, scope, filterText(cut.scope, cut.limitedTo));
    }
    QStringList parts;
    for (const domain::Intent &intent : cut.intents)
        parts.append(intentText(intent));
    return QLocale().createSeparatedList(parts);
}

QString stepText(const hubs::WayStep &step)
{
    using Kind = hubs::WayStep::Kind;
    const QString name = isolated(step.becomes.section(u':', 1));
    switch (step.kind) {
    case Kind::MakesToken:
        return plan(QT_TRANSLATE_NOOP("Plan", "makes a token in the name of %1")).arg(name);
    case Kind::EntersServer:
        return plan(QT_TRANSLATE_NOOP("Plan", "opens the server of %1 and runs code there as %1")).arg(name);
    case Kind::JoinsGroup:
        return plan(QT_TRANSLATE_NOOP("Plan", "joins the group %1, and so has its roles")).arg(name);
    case Kind::SetsAdminFlag:
        return plan(QT_TRANSLATE_NOOP("Plan", "sets the administrator's flag"));
    case Kind::TakesName:
        return plan(QT_TRANSLATE_NOOP("Plan", "takes the name %1, which the configuration makes an administrator"))
            .arg(name);
    case Kind::AddsAndBecomes:
        return plan(QT_TRANSLATE_NOOP("Plan", "adds somebody to the group %1, which a filter of theirs reaches"))
            .arg(name);
    case Kind::Other:
        break;
    }
    return step.text;
}

QString actionText(const char *id)
{
    struct ActionWords {
        const char *id, *text;
    };
    static constexpr ActionWords kActions[] = {
        {"start-server", QT_TRANSLATE_NOOP("Plan", "start the server")},
        {"stop-server", QT_TRANSLATE_NOOP("Plan", "stop the server")},
        {"open-server", QT_TRANSLATE_NOOP("Plan", "open the server")},
        {"see-server", QT_TRANSLATE_NOOP("Plan", "see the server")},
        {"see-users", QT_TRANSLATE_NOOP("Plan", "see the list of users")},
        {"see-user", QT_TRANSLATE_NOOP("Plan", "read the account")},
        {"create-users", QT_TRANSLATE_NOOP("Plan", "create users")},
        {"delete-user", QT_TRANSLATE_NOOP("Plan", "delete the account")},
        {"change-members", QT_TRANSLATE_NOOP("Plan", "change the members")},
        {"create-groups", QT_TRANSLATE_NOOP("Plan", "create groups")},
        {"make-token", QT_TRANSLATE_NOOP("Plan", "make a token in the name")},
        {"share-server", QT_TRANSLATE_NOOP("Plan", "share the server")},
        {"open-service", QT_TRANSLATE_NOOP("Plan", "use the service")},
        {"open-admin-page", QT_TRANSLATE_NOOP("Plan", "open the administration page")},
        {"read-metrics", QT_TRANSLATE_NOOP("Plan", "read the metrics")},
        {"shut-down", QT_TRANSLATE_NOOP("Plan", "shut the hub down")},
    };
    for (const ActionWords &words : kActions) {
        if (qstrcmp(words.id, id) == 0)
            return plan(words.text);
    }
    return QString::fromLatin1(id);
}

} // namespace hubdesk::tables
