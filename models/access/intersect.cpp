#include "access/intersect.h"

#include "access/expand.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

ScopeMask maskOfKind(SetView set, FilterKind kind, std::uint32_t word)
{
    ScopeMask out = 0;
    for (const auto &entry : set) {
        if (entry.filter.kind() == kind && entry.word == word) {
            out |= entry.mask;
        }
    }
    return out;
}

bool hasKind(SetView set, FilterKind kind)
{
    const auto low = Filter(kind, 0).raw(), high = Filter(kind, kMaxNames).raw();
    const auto at = std::lower_bound(set.begin(), set.end(), low,
                                     [](const Entry &e, std::uint32_t raw) { return e.filter.raw() < raw; });
    return at != set.end() && at->filter.raw() <= high;
}

// Scopes that `set` holds under some group of the user.
ScopeMask underGroups(SetView set, std::span<const NameId> groups, std::uint32_t word)
{
    ScopeMask out = 0;
    for (const auto group : groups) {
        out |= maskUnder(set, Filter(FilterKind::Group, group), word);
    }
    return out;
}

struct Added {
    ScopeMask servers = 0;
    ScopeMask users = 0;
};

// One direction of step 3: what x has under a server or a user, and y under something that covers it.
void cover(SetView x, SetView y, const Membership &membership, const Rules &rules, Intersection &out,
           std::vector<Added> &added)
{
    const bool users = hasKind(y, FilterKind::User), groups = hasKind(y, FilterKind::Group);
    if (!users && !groups) {
        return;
    }
    for (const auto &entry : x) {
        const auto kind = entry.filter.kind();
        if (kind != FilterKind::User && kind != FilterKind::Server) {
            continue;
        }
        const auto filtered = entry.mask & ~allMask(y, entry.word) & ~maskUnder(y, entry.filter, entry.word);
        if (filtered == 0) {
            continue;
        }
        ScopeMask gained = 0;
        const bool server = kind == FilterKind::Server;
        const auto user = server ? membership.userOfServer(entry.filter.name()) : entry.filter.name();
        if (server && users && rules.has(Rule::UserFilterCoversServer)) {
            gained |= filtered & maskUnder(y, Filter(FilterKind::User, user), entry.word);
        }
        if (groups && rules.has(server ? Rule::GroupFilterCoversServer : Rule::GroupFilterCoversUser)) {
            gained |= filtered & underGroups(y, membership.groupsOf(user), entry.word);
        }
        if (gained != 0) {
            out.set.append({entry.filter, entry.word, gained});
            if (added.size() <= entry.word) {
                added.resize(entry.word + 1);
            }
            (server ? added[entry.word].servers : added[entry.word].users) |= gained;
        }
    }
}

} // namespace

bool filtersMeet(Filter a, Filter b, const Membership &membership)
{
    if (a == kUnfiltered || b == kUnfiltered || a == kBang || b == kBang || a == b) {
        return true;
    }
    if (a.kind() > b.kind()) {
        std::swap(a, b); // user, server, group, in this order
    }
    const auto member = [&](NameId user) {
        const auto groups = membership.groupsOf(user);
        return std::find(groups.begin(), groups.end(), b.name()) != groups.end();
    };
    if (a.kind() == FilterKind::User && b.kind() == FilterKind::Server) {
        return membership.userOfServer(b.name()) == a.name();
    }
    if (b.kind() != FilterKind::Group) {
        return false;
    }
    return a.kind() == FilterKind::User ? member(a.name())
                                        : a.kind() == FilterKind::Server && member(membership.userOfServer(a.name()));
}

void intersect(SetView a, SetView b, const Membership &membership, const Rules &rules, Intersection &out)
{
    out.set.clear();
    out.crashed = false;
    for (const auto &entry : a) {
        const auto gained = entry.mask
            & (allMask(b, entry.word) | (entry.filter == kUnfiltered ? 0 : maskUnder(b, entry.filter, entry.word)));
        if (gained != 0) {
            out.set.append({entry.filter, entry.word, gained});
        }
    }
    for (const auto &entry : b) {
        if (entry.filter == kUnfiltered) {
            continue;
        }
        if (const auto gained = entry.mask & allMask(a, entry.word); gained != 0) {
            out.set.append({entry.filter, entry.word, gained});
        }
    }
    std::vector<Added> added;
    cover(a, b, membership, rules, out, added);
    cover(b, a, membership, rules, out, added);
    out.set.finish();
    if (rules.has(Rule::FrozenSetCrash)) {
        for (std::uint32_t word = 0; word < added.size(); ++word) {
            const auto both = [&](FilterKind kind) { return maskOfKind(a, kind, word) & maskOfKind(b, kind, word); };
            out.crashed = out.crashed || (added[word].servers & both(FilterKind::Server)) != 0
                || (added[word].users & both(FilterKind::User)) != 0;
        }
    }
}

void normalise(ScopeSet &set, Names &names)
{
    bool changed = false;
    for (auto &entry : set.entries()) {
        const auto normal = normalFilter(entry.filter, names);
        changed = changed || normal != entry.filter;
        entry.filter = normal;
    }
    if (changed) {
        set.finish();
    }
    set.reduce();
}

void materialise(ScopeSet &set, NameId owner)
{
    auto &entries = set.entries();
    // Self entries follow the unfiltered ones; each moves to where its filter belongs.
    auto first = std::find_if(entries.begin(), entries.end(), [](const Entry &e) { return e.filter != kUnfiltered; });
    while (first != entries.end() && (first->filter == kSelfUser || first->filter == kSelfService)) {
        auto moved = *first;
        moved.filter = Filter(moved.filter == kSelfUser ? FilterKind::User : FilterKind::Service, owner);
        const auto at = std::lower_bound(first + 1, entries.end(), moved.key(),
                                         [](const Entry &e, std::uint64_t key) { return e.key() < key; });
        if (at != entries.end() && at->key() == moved.key()) {
            at->mask |= moved.mask;
            std::move(first + 1, entries.end(), first);
            entries.pop_back();
        } else {
            std::move(first + 1, at, first);
            *(at - 1) = moved;
        }
    }
}

} // namespace hubdesk::access
