#pragma once
// Questions about a hub as a whole: roles and scopes that nobody uses, grants that come twice, principals that hold
// nothing, filters and role names that reach nobody. Reads a Model, on its thread.

#include "access/derive.h"

namespace hubdesk::access {

// Roles that no user, group with members, service or token holds. Default roles never count.
[[nodiscard]] std::vector<RoleIndex> unusedRoles(const Model &model);
// Scopes of the release (and the hub's own) that no user, service or token holds under any filter.
[[nodiscard]] std::vector<ScopeBit> unusedScopes(const Model &model);

// A role that a user holds both itself and through a group, or through two groups.
struct DuplicateGrant {
    UserIndex user = 0;
    RoleIndex role = 0;
    bool direct = false;
    std::vector<GroupIndex> groups;
};
[[nodiscard]] std::vector<DuplicateGrant> duplicateGrants(const Model &model);

// Users, groups and services without any role, their groups' included.
[[nodiscard]] std::vector<Principal> withoutRole(const Model &model);

// A filter of a role that names nobody who is there.
struct IdleFilter {
    RoleIndex role = 0;
    NameId scope = kNoName; // as written
};
[[nodiscard]] std::vector<IdleFilter> idleFilters(const Model &model);

} // namespace hubdesk::access
