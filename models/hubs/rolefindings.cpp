// Findings about roles as the configuration defines them.
#include "hubs/finder.h"

#include <algorithm>

namespace hubdesk::hubs {

using access::PrincipalKind;
using domain::BearerKind;
using domain::Severity;

// Definitions as written: JupyterHub's own rules, and what it only warns of.
void Finder::definitions()
{
    domain::RoleSurroundings around;
    around.catalogue = m_base.facts.catalogue;
    for (const domain::CustomScope &scope : m_base.customScopes)
        around.customScopes.append(scope.name);
    const auto exists = [this](const QString &kind, const QString &name) {
        if (kind == u"group")
            return m_model.find(PrincipalKind::Group, name.toStdString()).has_value();
        if (kind == u"service")
            return m_model.find(PrincipalKind::Service, name.toStdString()).has_value();
        return m_model.find(PrincipalKind::User, name.section(u'/', 0, 0).toStdString()).has_value();
    };
    if (m_base.facts.generation > 0)
        around.exists = exists;
    for (const RoleInfo &role : m_base.roles) {
        bearers(role);
        if (role.origin == RoleInfo::Origin::SeenOnly) {
            if (m_base.facts.definitionsRead)
                add(FindingCode::UndefinedRole, Severity::Warning, aboutOf("role", role.text));
            continue;
        }
        if (!role.broken.isEmpty()) {
            const bool admin = role.text == u"admin";
            addRole(admin ? FindingCode::AdminRedefined : FindingCode::BrokenRole, Severity::Problem, role,
                    role.broken);
        }
        if (role.origin != RoleInfo::Origin::Configuration || !role.scopes)
            continue;
        const domain::RoleDraft draft{role.text, role.description, *role.scopes};
        for (const domain::RoleIssue &issue : domain::checkRole(draft, around))
            fromIssue(role, draft, issue);
        width(role);
    }
}

void Finder::fromIssue(const RoleInfo &role, const domain::RoleDraft &draft, const domain::RoleIssue &issue)
{
    using Code = domain::RoleIssue::Code;
    const QString scope = issue.scope >= 0 ? draft.scopes.value(issue.scope) : QString();
    const auto without = [&](const QString &replacement) {
        domain::RoleDraft mended = draft;
        mended.scopes.removeAt(issue.scope);
        if (!replacement.isEmpty())
            mended.scopes.insert(issue.scope, replacement);
        return QList<domain::Intent>{domain::defineRole(mended)};
    };
    Finding *finding = nullptr;
    switch (issue.code) {
    case Code::UnknownScope:
    case Code::NotInRelease:
        finding = addRole(FindingCode::UnknownScope, Severity::Problem, role, scope);
        if (finding)
            finding->fix = without(QString());
        break;
    case Code::DraftScope:
        finding = addRole(FindingCode::DraftScope, Severity::Problem, role, scope);
        if (finding && !issue.detail.isEmpty()) {
            domain::ScopeParts parts = domain::scopeParts(scope);
            parts.scope = issue.detail;
            finding->fix = without(domain::scopeText(parts));
        }
        break;
    case Code::FilterNamesNobody:
        addRole(FindingCode::FilterNamesNobody, Severity::Warning, role, scope);
        break;
    case Code::NoScopes:
        addRole(FindingCode::RoleWithoutScopes, Severity::Warning, role);
        break;
    case Code::UserWithoutSelf: {
        finding = addRole(FindingCode::UserWithoutSelf, Severity::Problem, role);
        domain::RoleDraft mended = draft;
        mended.scopes.prepend(QStringLiteral("self"));
        if (finding)
            finding->fix = {domain::defineRole(mended)};
        break;
    }
    default:
        break;
    }
}

// A description that speaks of reading, or of one class, over a scope that reaches everybody.
void Finder::width(const RoleInfo &role)
{
    const QString description = role.description.toLower();
    const bool reads = description.contains(QStringLiteral("read")) && !description.contains(QStringLiteral("write"));
    const bool narrow = description.contains(QStringLiteral("class")) || description.contains(QStringLiteral("course"))
        || description.contains(QStringLiteral("students of"));
    for (const QString &scope : *role.scopes) {
        const domain::ScopeParts parts = domain::scopeParts(scope);
        const auto bit = access::Catalogue::bitOf(parts.scope.toStdString());
        if (!bit || !parts.filterKind.isEmpty())
            continue;
        const access::Risk risk = access::Catalogue::scopes()[*bit].risk;
        if ((narrow && risk >= access::Risk::Medium) || (reads && risk >= access::Risk::High))
            addRole(FindingCode::WideScope, Severity::Warning, role, scope);
    }
}

// Names that a definition gives the role to, and that nobody on the hub has.
void Finder::bearers(const RoleInfo &role)
{
    const auto missing = [&](BearerKind kind, PrincipalKind of, const QString &name, const char *word, bool known,
                             Severity severity) {
        if (!known || m_model.find(of, name.toStdString()))
            return;
        Finding *finding = addRole(FindingCode::UnknownBearer, severity, role, aboutOf(word, name));
        if (finding)
            finding->fix = {domain::takeRole(role.text, kind, name)};
    };
    const bool servicesSaid = m_base.said.services && m_base.said.servicesWhole;
    const auto isSaid = [this](const QString &name) {
        const auto &said = *m_base.said.services;
        return std::any_of(said.begin(), said.end(), [&name](const auto &service) { return service.name == name; });
    };
    for (const auto &[kind, name] : role.named) {
        switch (kind) {
        case BearerKind::User:
            missing(kind, PrincipalKind::User, name, "user", sees("users"), Severity::Warning);
            break;
        case BearerKind::Group:
            missing(kind, PrincipalKind::Group, name, "group", sees("groups"), Severity::Warning);
            break;
        case BearerKind::Service:
            // A service that nobody defines stops the hub; a user or a group is made.
            if (servicesSaid && !isSaid(name)) {
                if (Finding *finding =
                        addRole(FindingCode::UnknownBearer, Severity::Problem, role, aboutOf("service", name)))
                    finding->fix = {domain::takeRole(role.text, kind, name)};
            } else if (!servicesSaid) {
                missing(kind, PrincipalKind::Service, name, "service", sees("services"), Severity::Problem);
            }
            break;
        case BearerKind::Token:
            break;
        }
    }
}

} // namespace hubdesk::hubs
