#include "hubs/findings.h"

#include "access/hygiene.h"
#include "domain/namehazards.h"
#include "hubs/finder.h"

#include <algorithm>

namespace hubdesk::hubs {

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
                                  "token-of-former-admin",
                                  "managed-roles"};
static_assert(std::size(kWords) == kFindingCodes);

} // namespace

QString aboutOf(const char *kind, const QString &name)
{
    return QLatin1StringView(kind) + QStringLiteral(":") + name;
}

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::vector<Finding> Finder::run()
{
    definitions();
    names();
    hygiene();
    managed();
    administrators();
    tokens();
    std::stable_sort(m_found.begin(), m_found.end(), [](const Finding &a, const Finding &b) {
        return a.severity != b.severity ? a.severity > b.severity : a.code < b.code;
    });
    return std::move(m_found);
}

Finding *Finder::add(FindingCode code, Severity severity, const QString &what, const QString &detail)
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

Finding *Finder::addRole(FindingCode code, Severity severity, const RoleInfo &role, const QString &detail)
{
    Finding *finding = add(code, severity, aboutOf("role", role.text), detail);
    if (finding) {
        finding->file = role.file;
        finding->line = role.line;
    }
    return finding;
}

bool Finder::sees(const char *part) const
{
    return m_base.facts.generation > 0 && !m_base.facts.notVisible.contains(QLatin1StringView(part));
}

void Finder::names()
{
    const auto check = [this](const char *kind, access::NameId name) {
        const std::string_view bytes = m_base.state.names.text(name);
        // Nearly all names are plain: no need to look closer.
        const bool plain =
            std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '/'; });
        if (!plain && bytes != "" && domain::hazardsOf(textOf(bytes)))
            add(FindingCode::HardToReadName, Severity::Warning, aboutOf(kind, textOf(bytes)));
    };
    for (const access::UserRecord &user : m_base.state.users)
        check("user", user.name);
    for (const access::GroupRecord &group : m_base.state.groups)
        check("group", group.name);
}

void Finder::hygiene()
{
    if (m_model.isPartlyUnknown() && !m_base.facts.definitionsRead
        && m_base.facts.notVisible.contains(QStringLiteral("roles")))
        return; // who holds what is not visible: everything would look unused
    for (const access::RoleIndex role : access::unusedRoles(m_model)) {
        const auto known = m_base.roleNamed(textOf(m_model.text(m_model.roles()[role].name)));
        if (known == HubBase::kNone)
            continue;
        if (Finding *finding = addRole(FindingCode::RoleHeldByNobody, Severity::Note, m_base.roles[known]))
            finding->fix = {domain::deleteRole(m_base.roles[known].text)};
    }
    for (const access::DuplicateGrant &grant : access::duplicateGrants(m_model)) {
        const QString role = textOf(m_model.text(m_model.roles()[grant.role].name));
        if (role == u"user")
            continue;
        const QString user = holderOf(m_model, {PrincipalKind::User, grant.user}).name;
        Finding *finding = add(FindingCode::DuplicateGrant, Severity::Note, aboutOf("user", user), role);
        if (finding && grant.direct)
            finding->fix = {domain::takeRole(role, BearerKind::User, user)};
    }
    for (std::uint32_t group = 0; group < m_base.state.groups.size(); ++group) {
        if (m_base.state.groups[group].roles.count > 0 && m_base.members(group).empty())
            add(FindingCode::GroupWithoutMembers, Severity::Note,
                aboutOf("group", m_base.text(m_base.state.groups[group].name)));
    }
}

// What the authenticator replaces at each sign-in, the configuration cannot set for good.
void Finder::managed()
{
    if (m_base.facts.groupsManaged) {
        for (const GroupInfo &group : m_base.definedGroups) {
            if (!group.withUsers)
                continue;
            if (Finding *finding = add(FindingCode::ManagedGroups, Severity::Warning, aboutOf("group", group.name))) {
                finding->file = group.file;
                finding->line = group.line;
            }
        }
    }
    if (!m_base.facts.rolesManaged)
        return;
    for (const RoleInfo &role : m_base.roles) {
        const auto ofPeople = [](const auto &named) {
            return named.first == BearerKind::User || named.first == BearerKind::Group;
        };
        if (std::none_of(role.named.begin(), role.named.end(), ofPeople))
            continue;
        Finding *finding = addRole(FindingCode::ManagedRoles, Severity::Problem, role);
        for (const auto &[kind, name] : role.named) {
            if (finding && ofPeople(std::pair(kind, name)))
                finding->fix.append(domain::takeRole(role.text, kind, name));
        }
    }
}

// The configuration's list only adds: a name taken out of it keeps the flag.
void Finder::administrators()
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
        if (Finding *finding = add(FindingCode::AdminFlagLeft, Severity::Warning, aboutOf("user", name)))
            finding->fix = {domain::revokeAdmin(name)};
    }
    for (const access::NameId name : m_base.state.adminUsers) {
        if (m_base.userOf(name) == HubBase::kNone)
            add(FindingCode::AdminListWithoutEffect, Severity::Note, aboutOf("user", m_base.text(name)));
    }
}

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
