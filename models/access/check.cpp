#include "access/check.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace hubdesk::access {

Target targetOf(const Model &model, Object object, bool postFilter)
{
    Target out;
    out.object = object;
    out.postFilter = postFilter;
    if (object.kind == ObjectKind::User) {
        out.user = object.name;
    } else if (object.kind == ObjectKind::Server) {
        out.user = model.userOfServer(object.name);
    }
    if (out.user != kMaxNames) {
        const auto groups = model.groupsOf(out.user);
        out.groups.assign(groups.begin(), groups.end());
        std::sort(out.groups.begin(), out.groups.end());
    }
    return out;
}

Checker::Checker(const Model &model)
    : m_model(model)
{
    const auto &rules = model.rules();
    m_simpleTokens = !rules.has(Rule::FrozenSetCrash) && !rules.has(Rule::TokensBearRoles) && !model.hasShares()
        && rules.has(Rule::TokenWithinOwner) && rules.has(Rule::UserFilterCoversServer)
        && rules.has(Rule::GroupFilterCoversServer) && rules.has(Rule::GroupFilterCoversUser);
}

void Checker::match(SetView set, ScopeBit scope, const Target &target, NameId holder, Match &out) const
{
    const auto word = scope / 64;
    const auto bit = scope % 64;
    const auto kind = target.object.kind;
    for (const auto &entry : set) {
        if (entry.word != word || (entry.mask >> bit & 1) == 0) {
            continue;
        }
        out.held = true;
        if (out.filters != nullptr) {
            out.filters->push_back(entry.filter == kSelfUser          ? Filter(FilterKind::User, holder)
                                       : entry.filter == kSelfService ? Filter(FilterKind::Service, holder)
                                                                      : entry.filter);
        }
        const auto name = entry.filter.name();
        switch (entry.filter.kind()) {
        case FilterKind::All:
        case FilterKind::Bang:
            out.unfiltered = true;
            break;
        case FilterKind::SelfUser:
            out.covered = out.covered || (kind != ObjectKind::None && holder == target.user);
            break;
        case FilterKind::SelfService:
            out.covered = out.covered || (kind == ObjectKind::Service && holder == target.object.name);
            break;
        case FilterKind::User:
            out.covered = out.covered || name == target.user;
            break;
        case FilterKind::Server:
            out.covered = out.covered || (kind == ObjectKind::Server && name == target.object.name);
            break;
        case FilterKind::Service:
            out.covered = out.covered || (kind == ObjectKind::Service && name == target.object.name);
            break;
        case FilterKind::Group:
            if (kind == ObjectKind::Group) {
                out.covered = out.covered || name == target.object.name;
            } else if (std::binary_search(target.groups.begin(), target.groups.end(), name)) {
                out.byGroup = true;
                if (out.groups != nullptr) {
                    out.groups->push_back(name);
                }
            }
            break;
        case FilterKind::Other:
        case FilterKind::OtherEmpty:
            break;
        }
    }
}

// False: something here needs the complete set (a filter without value).
bool Checker::matchHolder(Principal principal, ScopeBit scope, const Target &target, Match &out) const
{
    const auto owner = m_model.ownerClass(principal);
    if (owner == Owner::NamelessUser) {
        return false;
    }
    const auto holder = m_model.nameOf(principal);
    bool simple = true;
    const auto take = [&](const Expanded &profile) {
        if (profile.failure) {
            (profile.failure.kind == FailureKind::Unknown ? out.unknown : out.fails) = true;
        }
        if (m_model.rules().has(Rule::EmptyFilterFails) && hasEmptyFilter(profile.set)) {
            simple = false;
        }
        match(profile.set, scope, target, holder, out);
    };
    take(m_model.profile(m_model.roleSet(principal), owner));
    out.unknown = out.unknown || !m_model.rolesKnown(principal);
    if (principal.kind == PrincipalKind::User) {
        if (m_model.rules().has(Rule::GroupRolesReachMembers)) {
            for (const auto group : m_model.groupsOf(principal.index, 0)) {
                const Principal of{PrincipalKind::Group, group};
                take(m_model.profile(m_model.roleSet(of), owner));
                out.unknown = out.unknown || !m_model.rolesKnown(of);
            }
        }
        out.unknown = out.unknown || !m_model.groupsKnown(principal.index);
    }
    m_model.forEachShare(principal, [&](const Model::Share &share) {
        out.fails = out.fails || static_cast<bool>(share.expanded.failure);
        match(share.expanded.set, scope, target, holder, out);
    });
    return simple;
}

Decision Checker::slowly(Principal principal, ScopeBit scope, const Target &target) const
{
    const auto held = endpointSet(m_model, principal);
    if (held.failure && held.failure.kind != FailureKind::Unknown) {
        return Decision::Unresolved;
    }
    const Access access(m_model);
    const auto decision = m_model.rules().has(Rule::Draft)
        ? access.decideDraft(held.set, scope, target.object, target.postFilter)
        : access.decide(held.set, std::span(&scope, 1), target.object, target.postFilter);
    return held.failure && decision != Decision::Allow ? Decision::Unknown : decision;
}

Decision Checker::answer(const Match &match, const Target &target) const
{
    if (match.fails) {
        return Decision::Unresolved;
    }
    const auto &rules = m_model.rules();
    const bool listed = target.object.kind == ObjectKind::None && match.held
        && (target.postFilter || !rules.has(Rule::UnlistedEndpointNeedsAll));
    if (match.allows() || listed) {
        return Decision::Allow;
    }
    if (match.unknown) {
        return Decision::Unknown;
    }
    return match.held && target.object.kind != ObjectKind::None && rules.has(Rule::HiddenIsNotFound)
        ? Decision::NotFound
        : Decision::Forbidden;
}

Decision Checker::check(Principal principal, ScopeBit scope, const Target &target) const
{
    if (m_model.rules().has(Rule::Draft)) {
        return slowly(principal, scope, target);
    }
    if (principal.kind == PrincipalKind::Token) {
        return checkToken(principal.index, scope, target);
    }
    Match held;
    return matchHolder(principal, scope, target, held) ? answer(held, target) : slowly(principal, scope, target);
}

// A filter of the intersection covers the target exactly if one of each side does, unless both are groups' and not
// the same: a group meets another by name only, every other pair leaves the narrower of the two.
Decision Checker::checkToken(std::uint32_t token, ScopeBit scope, const Target &target) const
{
    const Principal principal{PrincipalKind::Token, token};
    if (!m_simpleTokens) {
        return slowly(principal, scope, target);
    }
    const auto owner = m_model.ownerOf(token);
    std::vector<NameId> ownerGroups;
    std::vector<Filter> ownerFilters;
    Match own;
    own.groups = &ownerGroups;
    own.filters = m_model.tokenInherits(token) ? nullptr : &ownerFilters;
    if (!matchHolder(owner, scope, target, own)) {
        return slowly(principal, scope, target);
    }
    if (own.fails || m_model.tokenInherits(token)) {
        return answer(own, target);
    }
    const auto &asked = m_model.tokenProfile(token);
    std::vector<NameId> askedGroups;
    std::vector<Filter> askedFilters;
    Match mine;
    mine.groups = &askedGroups;
    mine.filters = &askedFilters;
    mine.fails = static_cast<bool>(asked.failure);
    match(asked.set, scope, target, m_model.nameOf(owner), mine);
    if (mine.fails) {
        return Decision::Unresolved;
    }
    if (!mine.held || (own.unknown && !own.allows())) {
        return mine.held ? Decision::Unknown : Decision::Forbidden;
    }
    if (mine.unfiltered || own.unfiltered) {
        const auto &narrower = mine.unfiltered ? own : mine;
        return answer(narrower, target);
    }
    if (mine.allows() && own.allows()) {
        const bool onlyGroups = !mine.covered && !own.covered;
        const bool common = std::any_of(askedGroups.begin(), askedGroups.end(), [&](NameId g) {
            return std::find(ownerGroups.begin(), ownerGroups.end(), g) != ownerGroups.end();
        });
        if (!onlyGroups || common) {
            return Decision::Allow;
        }
    }
    // 403 or 404, or a list: does anything of the scope remain?
    Match left;
    left.unknown = own.unknown;
    left.held = std::any_of(askedFilters.begin(), askedFilters.end(), [&](Filter a) {
        return std::any_of(ownerFilters.begin(), ownerFilters.end(),
                           [&](Filter b) { return filtersMeet(a, b, m_model); });
    });
    return answer(left, target);
}

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
        if (m_model.exists(owner) && allows({PrincipalKind::Token, token}, scope, target)) {
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
