#pragma once
// One scope and target asked about many tokens: how their owners answer, looked up once for each. Part of Checker.

#include "access/check.h"
#include "access/tokenowner.h"

#include <map>

namespace hubdesk::access {

struct Checker::Owners {
    struct Owner {
        bool simple = false;
        Match match;
        std::vector<NameId> groups;
        std::vector<Filter> filters; // that the scope is held under
        ScopeSet set; // the scope alone, under those
        std::optional<HeldSet> held;
    };

    explicit Owners(const Model &model)
        : sets(model)
    {
    }
    // Forgets all when it holds much.
    std::pair<Owner *, bool> find(Principal owner)
    {
        constexpr std::size_t kMost = 4'000'000;
        if (kept > kMost) {
            matches.clear();
            kept = 0;
        }
        const auto [at, isNew] = matches.try_emplace(owner);
        return {&at->second, isNew};
    }

    TokenOwners sets;
    std::map<Principal, Owner> matches;
    std::size_t kept = 0; // filters
};

} // namespace hubdesk::access
