// Resolution proper: shared profiles, then the set of one principal.
#include "access/model.h"

#include <algorithm>

namespace hubdesk::access {

const Expanded &Model::expandedRole(RoleIndex index, Owner owner) const
{
    // Filled on first use; the roles themselves are changed by edits only.
    auto &role = const_cast<Role &>(m_roles[index]);
    auto &slot = role.expanded[static_cast<std::size_t>(owner)];
    if (!slot) {
        slot = std::make_unique<Expanded>(m_expander.expand(role.scopes, owner, {}, false, m_names));
        if (role.null) {
            slot->failure = {FailureKind::NullScopes, kNoName};
        } else if (!role.known) {
            slot->failure = {FailureKind::Unknown, role.name};
        }
    }
    return *slot;
}

const Expanded &Model::expandedRoleForToken(RoleIndex index) const
{
    auto &role = const_cast<Role &>(m_roles[index]);
    if (!role.forToken) {
        role.forToken = std::make_unique<Expanded>(m_expander.expand(role.scopes, Owner::User, {}, true, m_names));
        if (role.null) {
            role.forToken->failure = {FailureKind::NullScopes, kNoName};
        } else if (!role.known) {
            role.forToken->failure = {FailureKind::Unknown, role.name};
        }
    }
    return *role.forToken;
}

namespace {

// From here on roles are put together one by one instead of by the shared profiles of the groups.
constexpr std::size_t kManyGroups = 16;

} // namespace

const Expanded &Model::profile(RoleSetId id, Owner owner) const
{
    auto &slot = m_roleSets[id].profiles[static_cast<std::size_t>(owner)];
    if (!slot) {
        slot = std::make_unique<Expanded>();
        std::size_t entries = 0;
        for (const auto role : m_roleSets[id].roles) {
            entries += expandedRole(role, owner).set.size();
        }
        slot->set.entries().reserve(entries);
        for (const auto role : m_roleSets[id].roles) {
            const auto &expanded = expandedRole(role, owner);
            slot->set.append(expanded.set);
            note(slot->failure, expanded.failure);
        }
        slot->set.finish();
        if (m_rules.has(Rule::ReduceSets)) {
            slot->set.reduce();
        }
        if (slot->set.size() * 2 < entries) {
            slot->set.shrink();
        }
    }
    return *slot;
}

Owner Model::ownerClass(Principal principal) const
{
    switch (principal.kind) {
    case PrincipalKind::User:
        return nameOf(principal) == 0 ? Owner::NamelessUser : Owner::User;
    case PrincipalKind::Group:
        return Owner::Group;
    case PrincipalKind::Service:
        return Owner::Service;
    case PrincipalKind::Token:
        return ownerClass(ownerOf(principal.index));
    }
    return Owner::User;
}

// Each role once, however many of the groups have it.
void Model::addRolesOfGroups(std::span<const GroupIndex> groups, Owner owner, ScopeSet &set, Failure &failure) const
{
    std::vector<bool> seenSet(m_roleSets.size()), seenRole(m_roles.size());
    for (const auto group : groups) {
        const auto roles = m_groupRoles[group];
        if (seenSet[roles]) {
            continue;
        }
        seenSet[roles] = true;
        for (const auto role : rolesIn(roles)) {
            if (!seenRole[role]) {
                seenRole[role] = true;
                const auto &expanded = expandedRole(role, owner);
                set.append(expanded.set);
                note(failure, expanded.failure);
            }
        }
    }
    set.finish();
}

void Model::resolveShared(Principal principal, ScopeSet &set, Failure &failure, std::vector<Entry> &scratch) const
{
    const auto owner = ownerClass(principal);
    const auto &own = profile(roleSet(principal), owner);
    set.assign(own.set);
    failure = own.failure;
    if (!rolesKnown(principal)) {
        note(failure, {FailureKind::Unknown, kNoName});
    }
    if (principal.kind == PrincipalKind::User) {
        if (m_rules.has(Rule::GroupRolesReachMembers)) {
            const auto groups = groupsOf(principal.index, 0);
            if (groups.size() > kManyGroups) {
                addRolesOfGroups(groups, owner, set, failure);
            } else {
                for (const auto group : groups) {
                    const auto &of = profile(m_groupRoles[group], owner);
                    set.unite(of.set, scratch);
                    note(failure, of.failure);
                }
            }
            if (std::any_of(groups.begin(), groups.end(), [&](GroupIndex g) { return m_groupRolesUnknown[g]; })) {
                note(failure, {FailureKind::Unknown, kNoName});
            }
        }
        if (!groupsKnown(principal.index)) {
            note(failure, {FailureKind::Unknown, kNoName});
        }
    }
    if (m_rules.has(Rule::ReduceSets)) {
        set.reduce();
    }
    // Self filters of a nameless user have no value either.
    const bool nameless = owner == Owner::NamelessUser;
    if (m_rules.has(Rule::EmptyFilterFails)
        && (hasEmptyFilter(set) || (nameless && maskUnder(set, kSelfUser, 0) != 0))) {
        note(failure, {FailureKind::EmptyFilter, kNoName});
    }
}

void Model::addShares(Principal principal, ScopeSet &set, Failure &failure, std::vector<Entry> &scratch) const
{
    if (m_shares.empty()) {
        return;
    }
    ScopeSet found;
    const auto add = [&](const auto &map, std::uint32_t who) {
        const auto at = map.find(who);
        if (at == map.end()) {
            return;
        }
        for (const auto share : at->second) {
            found.append(m_shares[share].expanded.set);
            note(failure, m_shares[share].expanded.failure);
        }
    };
    if (principal.kind == PrincipalKind::Group) {
        add(m_groupShares, principal.index);
    } else if (principal.kind == PrincipalKind::User) {
        add(m_userShares, principal.index);
        if (m_rules.has(Rule::GroupSharesReachMembers) && !m_groupShares.empty()) {
            for (const auto group : groupsOf(principal.index, 0)) {
                add(m_groupShares, group);
            }
        }
    }
    found.finish();
    set.unite(found, scratch);
}

Resolution Model::resolve(Principal principal, const Membership &membership) const
{
    if (principal.kind == PrincipalKind::Token) {
        return resolveToken(principal.index, membership);
    }
    Resolution out;
    std::vector<Entry> scratch;
    resolveShared(principal, out.set, out.failure, scratch);
    materialise(out.set, nameOf(principal));
    if (m_rules.has(Rule::ReduceSets)) {
        out.set.reduce();
    }
    addShares(principal, out.set, out.failure, scratch);
    return out;
}

void Model::prepare() const
{
    // Normal forms of odd filters get their names now, so that threads find and never add.
    const auto known = [&](SetView set) {
        for (const auto &entry : set) {
            static_cast<void>(normalFilter(entry.filter, m_names));
        }
    };
    for (UserIndex user = 0; user < userCount(); ++user) {
        const auto owner = ownerClass({PrincipalKind::User, user});
        known(profile(m_userRoles[user], owner).set);
        if (owner != Owner::User) {
            for (const auto group : groupsOf(user, 0)) {
                known(profile(m_groupRoles[group], owner).set);
            }
        }
    }
    for (const auto set : m_groupRoles) {
        known(profile(set, Owner::User).set);
        known(profile(set, Owner::Group).set);
    }
    for (const auto &service : m_services) {
        known(profile(service.roles, Owner::Service).set);
    }
    for (std::uint32_t token = 0; token < tokenCount(); ++token) {
        if (m_rules.has(Rule::TokensBearRoles)) {
            known(tokenProfile(token).set);
        }
    }
    // A list that many tokens share is looked at once.
    for (const auto &list : m_lists) {
        for (const auto scope : list) {
            m_expander.learn(scope, m_names);
        }
    }
}

bool Model::needsCompleteSets() const
{
    const bool empty = m_rules.has(Rule::EmptyFilterFails);
    for (RoleSetId set = 0; set < m_roleSets.size(); ++set) {
        const auto &of = profile(set, Owner::User);
        const auto view = of.set.view();
        if (of.failure || (empty && std::any_of(view.begin(), view.end(), [](const Entry &entry) {
                               return entry.filter.isEmpty();
                           }))) {
            return true;
        }
    }
    return std::any_of(m_shares.begin(), m_shares.end(),
                       [](const Share &s) { return static_cast<bool>(s.expanded.failure); })
        || userNamed(0).has_value();
}

bool Model::isPartlyUnknown() const
{
    return std::any_of(m_roles.begin(), m_roles.end(), [](const Role &role) { return !role.known; })
        || std::any_of(m_userFlags.begin(), m_userFlags.end(),
                       [](std::uint8_t f) { return (f & (RolesUnknown | GroupsUnknown)) != 0; })
        || std::find(m_groupRolesUnknown.begin(), m_groupRolesUnknown.end(), true) != m_groupRolesUnknown.end()
        || std::any_of(m_services.begin(), m_services.end(), [](const Service &s) { return !s.rolesKnown; });
}

bool Model::resolvesPlainly() const
{
    return !m_expander.usesCustom() && !needsCompleteSets() && !isPartlyUnknown();
}

} // namespace hubdesk::access
