#pragma once
// What a token may do: the part of its own scopes that its owner has as well, with JupyterHub's rules for
// users, their servers and their groups. Pure functions over sets without Self filters; any thread.

#include "access/rules.h"
#include "access/scopeset.h"

#include <unordered_map>

namespace hubdesk::access {

// Who is in which group, for rules that look it up. Filters name users, so users are found by name.
class Membership {
public:
    virtual ~Membership() = default;
    // Ids of the names of the groups of a user; empty for an unknown one.
    [[nodiscard]] virtual std::span<const NameId> groupsOf(NameId user) const = 0;
    // The name before the first slash of a server's name.
    [[nodiscard]] virtual NameId userOfServer(NameId server) const = 0;
};

struct Intersection {
    ScopeSet set;
    bool crashed = false; // 3.0.0 to 4.0.2: JupyterHub ends in an internal error here
};

// Whether anything is left of two filters, one of each side; without Self filters.
[[nodiscard]] bool filtersMeet(Filter a, Filter b, const Membership &membership);

// Both sets must be normal (see normalise()) and sorted.
void intersect(SetView a, SetView b, const Membership &membership, const Rules &rules, Intersection &out);

// The set as JupyterHub parses it: bare marks mean unfiltered, filters without "=" get one, unfiltered wins.
void normalise(ScopeSet &set, Names &names);

// The set with whoever holds it put in for the Self filters.
void materialise(ScopeSet &set, NameId owner);
inline void materialise(SetView set, NameId owner, ScopeSet &out)
{
    out.assign(set);
    materialise(out, owner);
}

} // namespace hubdesk::access
