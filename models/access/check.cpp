#include "access/check.h"

#include "access/checkowners.h"

#include <algorithm>

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

Decision Checker::slowly(Principal principal, ScopeBit scope, const Target &target, Owners *owners) const
{
    auto held = owners != nullptr && principal.kind == PrincipalKind::Token ? owners->sets.resolve(principal.index)
                                                                            : m_model.resolve(principal);
    if (!m_model.rules().has(Rule::Draft)) {
        normalise(held.set, m_model.names());
    }
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
        return slowly(principal, scope, target, nullptr);
    }
    if (principal.kind == PrincipalKind::Token) {
        return checkToken(principal.index, scope, target, nullptr);
    }
    Match held;
    return matchHolder(principal, scope, target, held) ? answer(held, target)
                                                       : slowly(principal, scope, target, nullptr);
}

// A filter of the intersection covers the target exactly if one of each side does, unless both are groups' and not
// the same: a group meets another by name only, every other pair leaves the narrower of the two.
Decision Checker::checkToken(std::uint32_t token, ScopeBit scope, const Target &target, Owners *owners) const
{
    const Principal principal{PrincipalKind::Token, token};
    if (!m_simpleTokens) {
        return slowly(principal, scope, target, owners);
    }
    const auto owner = m_model.ownerOf(token);
    const bool inherits = m_model.tokenInherits(token);
    Owners::Owner once;
    auto *of = &once;
    bool isNew = true;
    if (owners != nullptr && !inherits) {
        std::tie(of, isNew) = owners->find(owner);
    }
    if (isNew) {
        of->match.groups = &of->groups;
        of->match.filters = inherits ? nullptr : &of->filters;
        of->simple = matchHolder(owner, scope, target, of->match);
        if (owners != nullptr) {
            owners->kept += of->filters.size();
        }
    }
    const auto &own = of->match;
    if (!of->simple) {
        return slowly(principal, scope, target, owners);
    }
    if (own.fails || inherits) {
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
            return std::find(of->groups.begin(), of->groups.end(), g) != of->groups.end();
        });
        if (!onlyGroups || common) {
            return Decision::Allow;
        }
    }
    // 403 or 404, or a list: does anything of the scope remain?
    Match left;
    left.unknown = own.unknown;
    constexpr std::size_t kPairs = 1000; // more than that are not looked at one by one
    if (askedFilters.size() * of->filters.size() <= kPairs) {
        left.held = std::any_of(askedFilters.begin(), askedFilters.end(), [&](Filter a) {
            return std::any_of(of->filters.begin(), of->filters.end(),
                               [&](Filter b) { return filtersMeet(a, b, m_model); });
        });
        return answer(left, target);
    }
    const auto setOf = [&](const std::vector<Filter> &filters) {
        ScopeSet out;
        for (const auto filter : filters) {
            out.append(filter, scope);
        }
        out.finish();
        return out;
    };
    if (!of->held) {
        of->set = setOf(of->filters);
        of->held.emplace(of->set);
    }
    Intersection common;
    intersect(setOf(askedFilters), *of->held, kNoName, m_model, m_model.rules(), common);
    left.held = !common.set.empty();
    return answer(left, target);
}

} // namespace hubdesk::access
