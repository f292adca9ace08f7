#pragma once
// Two hubs, or one before and after: who gains and who loses what, over all users, services and tokens, by name.
// The raw differences of the resolved sets. In the ids of the second model, on its thread; both models must live on.

#include "access/resolveall.h"

namespace hubdesk::access {

struct Change {
    Principal principal; // of the second model; of the first where `gone`
    bool gone = false; // not in the second
    ScopeSet gained; // in the second model's ids
    ScopeSet lost;
    std::vector<std::string> lostNames; // custom scopes that the second model does not define, with their filters
};

struct Comparison {
    std::vector<Change> changes;
    std::vector<std::pair<Principal, Failure>> failing; // newly, of the second model
    std::size_t unchanged = 0;
};

[[nodiscard]] Comparison compare(const Model &before, const Model &after);

} // namespace hubdesk::access
