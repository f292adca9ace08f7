#include "hubs/findings.h"

#include "access/hygiene.h"
#include "domain/namehazards.h"

#include <algorithm>
#include <map>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;
using domain::BearerKind;
using domain::Severity;

namespace {

constexpr const char *kWords[] = {"unknown-scope",
                                  "draft-scope",
                                  "user-without-self",
                                  "admin-redefined",
                                  "broken-role",
                                  "filter-names-nobody",
                                  "role-without-scopes",
                                  "role-held-by-nobody",
                                  "duplicate-grant",
                                  "wide-scope",
                                  "unknown-bearer",
                                  "undefined-role",
                                  "admin-flag-left",
                                  "managed-groups",
                                  "hard-to-read-name",
                                  "group-without-members",
                                  "admin-list-without-effect",
                                  "token-never-used",
                                  "token-wider-than-needed",
                                  "token-without-end",
                                  "token-of-former-admin"};
static_assert(std::size(kWords) == kFindingCodes);

QString about(const char *kind, const QString &name)
{
    return QLatin1StringView(kind) + QStringLiteral(":") + name;
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

class Finder {
public:
    Finder(HubModel &hub, bool withChanges, std::size_t mostAlike)
        : m_hub(hub)
        , m_base(hub.hub())
        , m_model(hub.model(withChanges))
        , m_most(mostAlike)
    {
    }

    std::vector<Finding> run()
    {
        definitions();
        names();
        hygiene();
        administrators();
        tokens();
        std::stable_sort(m_found.begin(), m_found.end(), [](const Finding &a, const Finding &b) {
            return a.severity != b.severity ? a.severity > b.severity : a.code < b.code;
        });
        return std::move(m_found);
    }

private:
    Finding *add(FindingCode code, Severity severity, const QString &what, const QString &detail = {})
    {
        std::size_t &count = m_counts[code];
        if (++count > m_most) {
            for (auto at = m_found.rbegin(); at != m_found.rend(); ++at) {
                if (at->code == code) {
                    ++at->count;
                    break;
                }
            }
            return nullptr;
        }
        Finding finding;
        finding.code = code;
        finding.severity = severity;
        finding.about = what;
        finding.detail = detail;
        m_found.push_back(std::move(finding));
        return &m_found.back();
    }

    Finding *addRole(FindingCode code, Severity severity, const RoleInfo &role, const QString &detail = {})
    {
        Finding *finding = add(code, severity, about("role", role.text), detail);
        if (finding) {
            finding->file = role.file;
            finding->line = role.line;
        }
        return finding;
    }

    // Definitions as written: JupyterHub's own rules, and what it only warns of.
    void definitions()
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
            if (role.origin == RoleInfo::Origin::SeenOnly) {
                if (m_base.facts.definitionsRead)
                    add(FindingCode::UndefinedRole, Severity::Warning, about("role", role.text));
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

    void fromIssue(const RoleInfo &role, const domain::RoleDraft &draft, const domain::RoleIssue &issue)
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
    void width(const RoleInfo &role)
    {
        const QString description = role.description.toLower();
        const bool reads =
            description.contains(QStringLiteral("read")) && !description.contains(QStringLiteral("write"));
        const bool narrow = description.contains(QStringLiteral("class"))
            || description.contains(QStringLiteral("course")) || description.contains(QStringLiteral("students of"));
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

    void names()
    {
        const auto check = [this](const char *kind, access::NameId name) {
            const std::string_view bytes = m_base.state.names.text(name);
            // Nearly all names are plain: no need to look closer.
            const bool plain =
                std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '/'; });
            if (!plain && bytes != "" && domain::hazardsOf(text(bytes)))
                add(FindingCode::HardToReadName, Severity::Warning, about(kind, text(bytes)));
        };
        for (const access::UserRecord &user : m_base.state.users)
            check("user", user.name);
        for (const access::GroupRecord &group : m_base.state.groups)
            check("group", group.name);
    }

    void hygiene()
    {
        if (m_model.isPartlyUnknown() && !m_base.facts.definitionsRead
            && m_base.facts.notVisible.contains(QStringLiteral("roles")))
            return; // who holds what is not visible: everything would look unused
        for (const access::RoleIndex role : access::unusedRoles(m_model)) {
            const auto known = m_base.roleNamed(text(m_model.text(m_model.roles()[role].name)));
            if (known == HubBase::kNone)
                continue;
            if (Finding *finding = addRole(FindingCode::RoleHeldByNobody, Severity::Note, m_base.roles[known]))
                finding->fix = {domain::deleteRole(m_base.roles[known].text)};
        }
        for (const access::DuplicateGrant &grant : access::duplicateGrants(m_model)) {
            const QString role = text(m_model.text(m_model.roles()[grant.role].name));
            if (role == u"user")
                continue;
            const QString user = holderOf(m_model, {PrincipalKind::User, grant.user}).name;
            Finding *finding = add(FindingCode::DuplicateGrant, Severity::Note, about("user", user), role);
            if (finding && grant.direct)
                finding->fix = {domain::takeRole(role, BearerKind::User, user)};
        }
        for (std::uint32_t group = 0; group < m_base.state.groups.size(); ++group) {
            if (m_base.state.groups[group].roles.count > 0 && m_base.members(group).empty())
                add(FindingCode::GroupWithoutMembers, Severity::Note,
                    about("group", m_base.text(m_base.state.groups[group].name)));
        }
    }

    // The configuration's list only adds: a name taken out of it keeps the flag.
    void administrators()
    {
        if (m_base.state.adminUsers.empty() || m_base.facts.generation == 0)
            return;
        for (std::uint32_t user = 0; user < m_base.state.users.size(); ++user) {
            const access::UserRecord &record = m_base.state.users[user];
            const auto &listed = m_base.state.adminUsers;
            if (!m_model.isAdmin({PrincipalKind::User, user})
                || std::find(listed.begin(), listed.end(), record.name) != listed.end())
                continue;
            const QString name = m_base.text(record.name);
            if (Finding *finding = add(FindingCode::AdminFlagLeft, Severity::Warning, about("user", name)))
                finding->fix = {domain::revokeAdmin(name)};
        }
        for (const access::NameId name : m_base.state.adminUsers) {
            if (m_base.userOf(name) == HubBase::kNone)
                add(FindingCode::AdminListWithoutEffect, Severity::Note, about("user", m_base.text(name)));
        }
    }

    void tokens()
    {
        for (std::uint32_t token = 0; token < m_model.tokenCount(); ++token) {
            const Principal owner = m_model.ownerOf(token);
            if (owner.kind != PrincipalKind::User || m_model.isAdmin(owner))
                continue;
            // Asked for as an administrator would, held by somebody who is none.
            const QString id = text(m_model.text(m_model.token(token).id));
            for (const access::NameId scope : m_model.list(m_model.token(token).scopes)) {
                const domain::ScopeParts parts = domain::scopeParts(text(m_model.text(scope)));
                if (parts.filterKind.isEmpty() && parts.scope.startsWith(u"admin:")) {
                    add(FindingCode::TokenOfFormerAdmin, Severity::Warning, about("token", id),
                        holderOf(m_model, owner).name);
                    break;
                }
            }
        }
    }

    HubModel &m_hub;
    const HubBase &m_base;
    access::Model &m_model;
    std::size_t m_most;
    std::map<FindingCode, std::size_t> m_counts;
    std::vector<Finding> m_found;
};

} // namespace

const char *codeWord(FindingCode code)
{
    return kWords[static_cast<std::size_t>(code)];
}

std::optional<FindingCode> findingCode(QStringView word)
{
    for (int i = 0; i < kFindingCodes; ++i) {
        if (word == QLatin1StringView(kWords[i]))
            return static_cast<FindingCode>(i);
    }
    return std::nullopt;
}

std::vector<Finding> findings(HubModel &model, bool withChanges, std::size_t mostAlike)
{
    return Finder(model, withChanges, mostAlike).run();
}

domain::FindingRecord recordOf(const Finding &finding, domain::HubId hub)
{
    domain::FindingRecord record;
    record.hub = hub;
    record.code = QString::fromLatin1(codeWord(finding.code));
    record.severity = finding.severity;
    record.about = finding.about;
    record.detail = finding.detail.isNull() ? QStringLiteral("") : finding.detail;
    record.file = finding.file.isNull() ? QStringLiteral("") : finding.file;
    if (finding.line > 0)
        record.line = finding.line;
    const QString fix = domain::intentsToJson(finding.fix);
    record.fix = fix.isNull() ? QStringLiteral("") : fix;
    return record;
}

} // namespace hubdesk::hubs
