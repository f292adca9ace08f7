// Edits in place: what depends on them is dropped, and resolved again when asked for.
#include "access/model.h"

#include "access/roledefinitions.h"

#include <algorithm>

namespace hubdesk::access {

void Model::roleChanged(RoleIndex index)
{
    auto &role = m_roles[index];
    for (auto &expanded : role.expanded) {
        expanded.reset();
    }
    role.forToken.reset();
    for (const auto set : role.sets) {
        for (auto &profile : m_roleSets[set].profiles) {
            profile.reset();
        }
    }
    if (m_rules.has(Rule::TokensBearRoles)) {
        m_tokenProfiles.clear();
    }
}

void Model::userChanged(UserIndex user)
{
    if (m_holders && !m_holders->noteEdit(user)) {
        m_holders.reset();
    }
}

bool Model::setRoleScopes(RoleIndex index, const std::vector<std::string> &scopes)
{
    const std::vector<std::string_view> views(scopes.begin(), scopes.end());
    auto &role = m_roles[index];
    if (checkScopes(views, "role " + std::string(text(role.name)), m_expander, m_rules, m_names)) {
        return false;
    }
    role.scopes.clear();
    for (const auto &scope : scopes) {
        role.scopes.push_back(m_names.intern(scope));
    }
    role.null = false;
    role.known = true;
    roleChanged(index);
    return true;
}

void Model::forgetRoleScopes(RoleIndex index)
{
    auto &role = m_roles[index];
    role.scopes.clear();
    role.null = false;
    role.known = false;
    roleChanged(index);
}

RoleIndex Model::addRole(std::string_view name, const std::vector<std::string> &scopes)
{
    const auto id = m_names.intern(name);
    if (const auto known = roleNamed(id)) {
        return *known;
    }
    const auto index = static_cast<RoleIndex>(m_roles.size());
    auto &role = m_roles.emplace_back();
    role.name = id;
    for (const auto &scope : scopes) {
        role.scopes.push_back(m_names.intern(scope));
    }
    m_roleOf.emplace(id, index);
    return index;
}

void Model::setRoleSet(Principal principal, RoleSetId set)
{
    switch (principal.kind) {
    case PrincipalKind::User:
        m_userRoles[principal.index] = set;
        userChanged(principal.index);
        break;
    case PrincipalKind::Group:
        m_groupRoles[principal.index] = set;
        break;
    case PrincipalKind::Service:
        m_services[principal.index].roles = set;
        break;
    case PrincipalKind::Token:
        m_tokens[principal.index].roles = set;
        break;
    }
}

void Model::assignRole(RoleIndex role, Principal principal)
{
    const auto held = rolesIn(roleSet(principal));
    std::vector<RoleIndex> roles(held.begin(), held.end());
    roles.push_back(role);
    setRoleSet(principal, internRoles(roles));
}

void Model::withdrawRole(RoleIndex role, Principal principal)
{
    const auto held = rolesIn(roleSet(principal));
    std::vector<RoleIndex> roles(held.begin(), held.end());
    std::erase(roles, role);
    setRoleSet(principal, internRoles(roles));
}

bool Model::addMember(GroupIndex group, UserIndex user)
{
    const auto run = m_userGroups[user];
    const auto groups = groupsOf(user, 0);
    const auto at = std::lower_bound(groups.begin(), groups.end(), group);
    if (at != groups.end() && *at == group) {
        return false;
    }
    // The list moves to the end of the pool; the hole it leaves is a few bytes an edit.
    std::vector<GroupIndex> longer(groups.begin(), groups.end());
    longer.insert(longer.begin() + (at - groups.begin()), group);
    m_userGroups[user] = {static_cast<std::uint32_t>(m_groupPool.size()), run.count + 1};
    m_groupPool.insert(m_groupPool.end(), longer.begin(), longer.end());
    userChanged(user);
    return true;
}

bool Model::removeMember(GroupIndex group, UserIndex user)
{
    auto &run = m_userGroups[user];
    const auto first = m_groupPool.begin() + run.first, last = first + run.count;
    const auto at = std::lower_bound(first, last, group);
    if (at == last || *at != group) {
        return false;
    }
    std::copy(at + 1, last, at);
    --run.count;
    userChanged(user);
    return true;
}

void Model::setAdmin(Principal principal, bool admin)
{
    if (principal.kind == PrincipalKind::User) {
        auto &flags = m_userFlags[principal.index];
        flags = static_cast<std::uint8_t>(admin ? flags | Admin : flags & ~Admin);
    } else if (principal.kind == PrincipalKind::Service) {
        m_services[principal.index].admin = admin;
    } else {
        return;
    }
    const auto adminRole = roleNamed(m_names.intern("admin")), userRole = roleNamed(m_names.intern("user"));
    if (!adminRole || !userRole) {
        return;
    }
    const bool user = principal.kind == PrincipalKind::User;
    if (m_rules.has(Rule::DefaultRoleOnlyIfNone)) {
        withdrawRole(admin ? *userRole : *adminRole, principal);
        if (rolesIn(roleSet(principal)).empty()) {
            assignRole(admin ? *adminRole : *userRole, principal);
        }
        return;
    }
    if (admin) {
        assignRole(*adminRole, principal);
    } else {
        withdrawRole(*adminRole, principal);
    }
    if (user) {
        assignRole(*userRole, principal);
    }
}

void Model::restore(Principal principal, RoleSetId roles, bool admin)
{
    if (principal.kind == PrincipalKind::User) {
        auto &flags = m_userFlags[principal.index];
        flags = static_cast<std::uint8_t>(admin ? flags | Admin : flags & ~Admin);
    } else if (principal.kind == PrincipalKind::Service) {
        m_services[principal.index].admin = admin;
    }
    setRoleSet(principal, roles);
}

UserIndex Model::addUser(std::string_view name, bool admin)
{
    const auto id = m_names.intern(name);
    if (const auto known = userNamed(id)) {
        return *known;
    }
    const auto index = static_cast<UserIndex>(m_userNames.size());
    m_userNames.push_back(id);
    m_userRoles.push_back(0);
    m_userGroups.push_back({});
    m_userFlags.push_back(0);
    m_userOf.resize(std::max<std::size_t>(m_userOf.size(), m_names.size()), kNoIndex);
    m_userOf[id] = index;
    setAdmin({PrincipalKind::User, index}, admin);
    return index;
}

void Model::removeUser(UserIndex user)
{
    m_userOf[m_userNames[user]] = kNoIndex;
    userChanged(user);
    m_userRoles[user] = 0;
    m_userGroups[user].count = 0;
    m_userFlags[user] = Removed;
    m_userShares.erase(user);
}

bool Model::renameUser(UserIndex user, std::string_view name)
{
    const auto id = m_names.intern(name);
    if (userNamed(id)) {
        return false;
    }
    m_userOf.resize(std::max<std::size_t>(m_userOf.size(), m_names.size()), kNoIndex);
    m_userOf[m_userNames[user]] = kNoIndex;
    m_userOf[id] = user;
    m_userNames[user] = id;
    m_tokenProfiles.clear();
    return true;
}

GroupIndex Model::addGroup(std::string_view name)
{
    const auto id = m_names.intern(name);
    if (const auto known = groupNamed(id)) {
        return *known;
    }
    const auto index = static_cast<GroupIndex>(m_groupNames.size());
    m_groupNames.push_back(id);
    m_groupRoles.push_back(0);
    m_groupRolesUnknown.push_back(false);
    m_groupOf.emplace(id, index);
    return index;
}

void Model::removeGroup(GroupIndex group)
{
    // Copies: the lists change meanwhile.
    const auto members = holders().membersOf(group), edited = holders().edited();
    std::vector<UserIndex> asked(members.begin(), members.end());
    asked.insert(asked.end(), edited.begin(), edited.end());
    for (const auto user : asked) {
        static_cast<void>(removeMember(group, user));
    }
    m_groupOf.erase(m_groupNames[group]);
    m_groupRoles[group] = 0;
    m_groupShares.erase(group);
    m_groupNames[group] = kNoName;
}

} // namespace hubdesk::access
