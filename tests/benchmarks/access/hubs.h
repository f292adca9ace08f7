#pragma once
// Random hubs for measuring: the distribution of the oracle's `bench` and that of `seed stress`. Same numbers,
// same hub. Returns records; building a model of them is what is measured.

#include "access/state.h"

namespace hubdesk::benchmarks {

struct HubSize {
    std::size_t users = 10000;
    std::size_t groups = 200;
    std::size_t roles = 50;
    std::size_t tokens = 10000;
    std::size_t filtersPerRole = 3; // stress only
};

// As the oracle's `bench`: roles of two to eight scopes, one in two filtered; up to two own roles, one to six groups.
[[nodiscard]] access::HubState benchHub(const HubSize &size);
// As `hubdesk seed stress`: one to six groups a user, most users without own roles.
[[nodiscard]] access::HubState stressHub(const HubSize &size);

} // namespace hubdesk::benchmarks
