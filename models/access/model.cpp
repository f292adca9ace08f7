#include "access/model.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

std::uint64_t hashOf(std::span<const std::uint32_t> list)
{
    std::uint64_t out = 0x9e3779b97f4a7c15ull;
    for (const auto item : list) {
        out = (out ^ item) * 0xff51afd7ed558ccdull;
        out ^= out >> 29;
    }
    return out;
}

template <typename Number> std::optional<Number> found(const std::unordered_map<NameId, Number> &map, NameId name)
{
    const auto at = map.find(name);
    return at == map.end() ? std::nullopt : std::optional(at->second);
}

constexpr std::string_view kKinds[] = {"user", "group", "service", "token"};

} // namespace

RoleSetId Model::internRoles(std::vector<RoleIndex> &roles)
{
    std::sort(roles.begin(), roles.end());
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    const auto hash = hashOf(roles);
    const auto [first, last] = m_roleSetOf.equal_range(hash);
    for (auto at = first; at != last; ++at) {
        if (m_roleSets[at->second].roles == roles) {
            return at->second;
        }
    }
    const auto id = static_cast<RoleSetId>(m_roleSets.size());
    auto &set = m_roleSets.emplace_back();
    set.roles = roles;
    for (const auto role : roles) {
        m_roles[role].sets.push_back(id);
    }
    m_roleSetOf.emplace(hash, id);
    return id;
}

std::uint32_t Model::internList(std::span<const NameId> list)
{
    const auto hash = hashOf(list);
    const auto [first, last] = m_listOf.equal_range(hash);
    for (auto at = first; at != last; ++at) {
        const auto &known = m_lists[at->second];
        if (std::equal(known.begin(), known.end(), list.begin(), list.end())) {
            return at->second;
        }
    }
    m_lists.emplace_back(list.begin(), list.end());
    const auto id = static_cast<std::uint32_t>(m_lists.size() - 1);
    m_listOf.emplace(hash, id);
    return id;
}

std::size_t Model::bytes() const
{
    const auto users = m_userNames.capacity() * (sizeof(NameId) + sizeof(RoleSetId) + sizeof(Run) + 1);
    auto sets = m_roleSets.capacity() * sizeof(RoleSet);
    for (const auto &set : m_roleSets) {
        sets += set.roles.capacity() * sizeof(RoleIndex);
        for (const auto &profile : set.profiles) {
            sets += profile ? sizeof(Expanded) + profile->set.bytes() : 0;
        }
    }
    return m_names.bytes() + users + sets + (m_groupPool.capacity() + m_userOf.capacity()) * sizeof(std::uint32_t)
        + m_tokens.capacity() * (sizeof(Token) + 48) + m_groupNames.capacity() * 56;
}

NameId Model::nameOf(Principal principal) const
{
    switch (principal.kind) {
    case PrincipalKind::User:
        return m_userNames[principal.index];
    case PrincipalKind::Group:
        return m_groupNames[principal.index];
    case PrincipalKind::Service:
        return m_services[principal.index].name;
    case PrincipalKind::Token:
        return m_tokens[principal.index].id;
    }
    return kNoName;
}

std::string Model::textOf(Principal principal) const
{
    return std::string(kKinds[static_cast<std::size_t>(principal.kind)]) + ':' + std::string(text(nameOf(principal)));
}

std::optional<Principal> Model::find(PrincipalKind kind, std::string_view name) const
{
    const auto id = m_names.find(name);
    if (id == kNoName) {
        return std::nullopt;
    }
    std::optional<std::uint32_t> index;
    switch (kind) {
    case PrincipalKind::User:
        index = userNamed(id);
        break;
    case PrincipalKind::Group:
        index = groupNamed(id);
        break;
    case PrincipalKind::Service:
        index = serviceNamed(id);
        break;
    case PrincipalKind::Token:
        index = id < m_tokenOf.size() && m_tokenOf[id] != kNoIndex ? std::optional(m_tokenOf[id]) : std::nullopt;
        break;
    }
    return index ? std::optional(Principal{kind, *index}) : std::nullopt;
}

std::optional<Principal> Model::find(std::string_view text) const
{
    const auto colon = text.find(':');
    for (std::size_t kind = 0; kind < std::size(kKinds); ++kind) {
        if (colon != text.npos && text.substr(0, colon) == kKinds[kind]) {
            return find(static_cast<PrincipalKind>(kind), text.substr(colon + 1));
        }
    }
    return std::nullopt;
}

bool Model::exists(Principal principal) const
{
    switch (principal.kind) {
    case PrincipalKind::User:
        return (m_userFlags[principal.index] & Removed) == 0;
    case PrincipalKind::Group:
        return m_groupNames[principal.index] != kNoName;
    case PrincipalKind::Token:
        return exists(ownerOf(principal.index));
    case PrincipalKind::Service:
        return true;
    }
    return true;
}

std::optional<UserIndex> Model::userNamed(NameId name) const
{
    return name < m_userOf.size() && m_userOf[name] != kNoIndex ? std::optional(m_userOf[name]) : std::nullopt;
}

std::optional<GroupIndex> Model::groupNamed(NameId name) const
{
    return found(m_groupOf, name);
}

std::optional<std::uint32_t> Model::serviceNamed(NameId name) const
{
    return found(m_serviceOf, name);
}

std::optional<RoleIndex> Model::roleNamed(NameId name) const
{
    return found(m_roleOf, name);
}

bool Model::isAdmin(Principal principal) const
{
    if (principal.kind == PrincipalKind::User) {
        return (m_userFlags[principal.index] & Admin) != 0;
    }
    if (principal.kind == PrincipalKind::Token) {
        return isAdmin(ownerOf(principal.index));
    }
    return principal.kind == PrincipalKind::Service && m_services[principal.index].admin;
}

bool Model::rolesKnown(Principal principal) const
{
    switch (principal.kind) {
    case PrincipalKind::User:
        return (m_userFlags[principal.index] & RolesUnknown) == 0;
    case PrincipalKind::Group:
        return !m_groupRolesUnknown[principal.index];
    case PrincipalKind::Service:
        return m_services[principal.index].rolesKnown;
    case PrincipalKind::Token:
        return rolesKnown(ownerOf(principal.index));
    }
    return true;
}

bool Model::groupsKnown(UserIndex user) const
{
    return (m_userFlags[user] & GroupsUnknown) == 0;
}

RoleSetId Model::roleSet(Principal principal) const
{
    switch (principal.kind) {
    case PrincipalKind::User:
        return m_userRoles[principal.index];
    case PrincipalKind::Group:
        return m_groupRoles[principal.index];
    case PrincipalKind::Service:
        return m_services[principal.index].roles;
    case PrincipalKind::Token:
        return m_tokens[principal.index].roles;
    }
    return 0;
}

std::vector<RoleIndex> Model::effectiveRoles(Principal principal) const
{
    const auto own = rolesIn(roleSet(principal));
    std::vector<RoleIndex> out(own.begin(), own.end());
    if (principal.kind == PrincipalKind::User && m_rules.has(Rule::GroupRolesReachMembers)) {
        for (const auto group : groupsOf(principal.index, 0)) {
            const auto more = rolesIn(m_groupRoles[group]);
            out.insert(out.end(), more.begin(), more.end());
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

const Holders &Model::holders() const
{
    if (!m_holders) {
        m_holders = std::make_unique<Holders>(*this);
    }
    return *m_holders;
}

std::span<const NameId> Model::groupsOf(NameId user) const
{
    m_groupNameBuffer.clear();
    if (const auto index = userNamed(user)) {
        for (const auto group : groupsOf(*index, 0)) {
            m_groupNameBuffer.push_back(m_groupNames[group]);
        }
    }
    return m_groupNameBuffer;
}

std::span<const NameId> GroupNames::groupsOf(NameId user) const
{
    m_buffer.clear();
    if (const auto index = m_model.userNamed(user)) {
        for (const auto group : m_model.groupsOf(*index, 0)) {
            m_buffer.push_back(m_model.groupName(group));
        }
    }
    return m_buffer;
}

NameId Model::userOfServer(NameId server) const
{
    const auto text = m_names.text(server);
    const auto name = m_names.find(text.substr(0, text.find('/')));
    return name == kNoName ? kMaxNames : name;
}

} // namespace hubdesk::access
