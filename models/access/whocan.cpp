// Who may use a scope on an object: by role sets and groups first, so that most holders are never looked at alone.
#include "access/check.h"

#include "access/checkowners.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace hubdesk::access {

namespace {

// Those marked with 1, in order; room for some more.
void listUsers(const std::vector<std::uint8_t> &marked, std::size_t more, std::vector<Principal> &out)
{
    const auto count = std::accumulate(marked.begin(), marked.end(), std::size_t{0});
    out.reserve(count + more);
    out.resize(count);
    const auto users = static_cast<UserIndex>(marked.size());
    std::size_t at = 0;
    for (UserIndex user = 0; at < count;) {
        std::uint64_t eight = 0;
        if (user + 8 <= users) {
            std::memcpy(&eight, marked.data() + user, 8);
            if (eight == 0) {
                user += 8;
                continue;
            }
        }
        for (const auto last = std::min(user + 8, users); user < last && at < count; ++user) {
            out[at] = {PrincipalKind::User, user};
            at += marked[user];
        }
    }
}

} // namespace

std::vector<Principal> Checker::whoCan(ScopeBit scope, const Target &target) const
{
    std::vector<Principal> out;
    whoCan(scope, target, out);
    return out;
}

void Checker::whoCan(ScopeBit scope, const Target &target, std::vector<Principal> &out) const
{
    out.clear();
    const auto all = [&](PrincipalKind kind, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            const Principal principal{kind, i};
            if (m_model.exists(principal) && allows(principal, scope, target)) {
                out.push_back(principal);
            }
        }
    };
    if (m_model.rules().has(Rule::Draft) || m_model.needsCompleteSets()) {
        all(PrincipalKind::User, m_model.userCount());
        all(PrincipalKind::Service, m_model.serviceCount());
        all(PrincipalKind::Token, m_model.tokenCount());
        return;
    }
    // Which role sets grant it to whoever holds them; then their holders. Self filters speak of the target's own user
    // only, who is asked apart.
    enum : std::uint8_t { Nothing, Grants };
    std::vector<std::uint8_t> grants(m_model.roleSetCount(), Nothing);
    for (RoleSetId set = 0; set < grants.size(); ++set) {
        Match held;
        match(m_model.profile(set, Owner::User).set, scope, target, kNoName, held);
        const bool listed = target.object.kind == ObjectKind::None && held.held
            && (target.postFilter || !m_model.rules().has(Rule::UnlistedEndpointNeedsAll));
        grants[set] = held.allows() || listed ? Grants : Nothing;
    }
    std::vector<std::uint8_t> groupGrants(m_model.groupCount(), Nothing);
    if (m_model.rules().has(Rule::GroupRolesReachMembers)) {
        for (GroupIndex group = 0; group < groupGrants.size(); ++group) {
            groupGrants[group] = grants[m_model.roleSet({PrincipalKind::Group, group})];
        }
    }
    std::vector<std::uint8_t> can(m_model.userCount(), Nothing);
    for (const auto &share : m_model.shares()) {
        Match held;
        match(share.expanded.set, scope, target, kNoName, held);
        if (held.allows() || (held.held && target.object.kind == ObjectKind::None && target.postFilter)) {
            if (share.kind == PrincipalKind::User) {
                can[share.who] = Grants;
            } else if (m_model.rules().has(Rule::GroupSharesReachMembers)) {
                groupGrants[share.who] = Grants;
            }
        }
    }
    const auto roleSets = m_model.userRoleSets();
    const auto &holders = m_model.holders();
    const auto mark = [&](std::span<const UserIndex> users) {
        for (const auto user : users) {
            can[user] = Grants;
        }
    };
    const auto shared = holders.edited().empty() ? std::vector<std::uint8_t>() : can;
    std::size_t byOwnRoles = 0;
    for (RoleSetId set = 0; set < grants.size(); ++set) {
        byOwnRoles += grants[set] != Nothing ? holders.usersOf(set).size() : 0;
    }
    if (byOwnRoles > can.size() / 8) { // then one pass in order is quicker than many lists
        for (UserIndex user = 0; user < can.size(); ++user) {
            can[user] |= grants[roleSets[user]];
        }
    } else {
        for (RoleSetId set = 0; set < grants.size(); ++set) {
            if (grants[set] != Nothing) {
                mark(holders.usersOf(set));
            }
        }
    }
    for (GroupIndex group = 0; group < groupGrants.size(); ++group) {
        if (groupGrants[group] != Nothing) {
            mark(holders.membersOf(group));
        }
    }
    for (const auto user : holders.edited()) {
        const auto groups = m_model.groupsOf(user, 0);
        const bool granted = shared[user] != Nothing || grants[roleSets[user]] != Nothing
            || std::any_of(groups.begin(), groups.end(), [&](GroupIndex g) { return groupGrants[g] != Nothing; });
        can[user] = granted ? Grants : Nothing;
    }
    if (const auto self = m_model.userNamed(target.user); self && can[*self] == Nothing) {
        can[*self] = allows({PrincipalKind::User, *self}, scope, target) ? Grants : Nothing;
    }
    listUsers(can, m_model.serviceCount() + m_model.tokenCount(), out);
    all(PrincipalKind::Service, m_model.serviceCount());
    // Many tokens are made alike: whether such a one has the scope at all is looked up once, and whether it has it for
    // its own user, which is enough where no object is asked about and the owner's own roles have that too.
    const auto ownFilter = [](const std::vector<Filter> &filters) {
        return std::any_of(filters.begin(), filters.end(), [](Filter f) { return f == kSelfUser || f == kUnfiltered; });
    };
    std::vector<std::uint8_t> ownHolds(target.object.kind == ObjectKind::None && target.postFilter ? grants.size() : 0,
                                       Nothing);
    for (RoleSetId set = 0; set < ownHolds.size(); ++set) {
        ownHolds[set] = ownFilter(filtersOf(m_model.profile(set, Owner::User).set, scope)) ? Grants : Nothing;
    }
    Owners owners(m_model);
    std::vector<std::uint8_t> asks(m_simpleTokens ? m_model.listCount() : 0);
    const auto tokens = static_cast<std::uint32_t>(m_model.tokenCount());
    for (std::uint32_t token = 0; token < tokens; ++token) {
        const auto owner = m_model.ownerOf(token);
        const auto &record = m_model.token(token);
        if (owner.kind == PrincipalKind::User && m_simpleTokens) {
            if (can[owner.index] == Nothing) {
                continue;
            }
            if (record.inherits) {
                out.push_back({PrincipalKind::Token, token});
                continue;
            }
            if (record.client == 0) { // a client adds a scope of its own
                enum : std::uint8_t { NotSeen, Asks, AsksForItself, DoesNot };
                auto &seen = asks[record.scopes];
                if (seen == NotSeen) {
                    const auto &profile = m_model.tokenProfile(token);
                    const auto filters = filtersOf(profile.set, scope);
                    seen = filters.empty() || profile.failure ? DoesNot : ownFilter(filters) ? AsksForItself : Asks;
                }
                if (seen == DoesNot) {
                    continue;
                }
                if (seen == AsksForItself && !ownHolds.empty() && ownHolds[roleSets[owner.index]] != Nothing) {
                    out.push_back({PrincipalKind::Token, token});
                    continue;
                }
            }
        }
        if (m_model.exists(owner) && checkToken(token, scope, target, &owners) == Decision::Allow) {
            out.push_back({PrincipalKind::Token, token});
        }
    }
}

std::vector<Principal> Checker::whoMight(ScopeBit scope, const Target &target) const
{
    std::vector<Principal> out;
    if (!m_model.isPartlyUnknown()) {
        return out;
    }
    const auto all = [&](PrincipalKind kind, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            if (m_model.exists({kind, i}) && check({kind, i}, scope, target) == Decision::Unknown) {
                out.push_back({kind, i});
            }
        }
    };
    all(PrincipalKind::User, m_model.userCount());
    all(PrincipalKind::Service, m_model.serviceCount());
    all(PrincipalKind::Token, m_model.tokenCount());
    return out;
}

} // namespace hubdesk::access
