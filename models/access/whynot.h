#pragma once
// Why a principal may not, and what would change that: which of the three legs is missing (a role has the scope,
// the principal holds the role, the filter matches) and the smallest changes, each tried on the model and undone.
// On the model's thread; the model is as before when a function returns.

#include "access/derive.h"
#include "access/operation.h"

namespace hubdesk::access {

enum class LegKind : std::uint8_t { Scope, Role, Filter };

struct Leg {
    LegKind kind = LegKind::Scope;
    std::string text;
};

// An entry of load_roles that a fix needs.
struct NewRole {
    std::string name;
    std::string scope;
    Principal bearer;
};

struct Fix {
    std::string text;
    std::vector<Operation> operations;
    Channel channel = Channel::Rest;
    std::size_t alsoGrants = 0; // pairs of principal and scope beyond the one asked for
    // Then there are no operations: no word of `hubdesk stage` defines a role, and one that gives a role that is not
    // there would be refused. Whoever consumes the fix defines the role first (models/hubs does, as DefineRole).
    std::optional<NewRole> defines;
};

[[nodiscard]] std::vector<Leg> missingLegs(const Model &model, Principal principal, ScopeBit scope,
                                           const Target &target);
// Ranked: the fewest further grants first. At most `most`, of at most some hundred tried.
[[nodiscard]] std::vector<Fix> fixes(Model &model, Principal principal, ScopeBit scope, Object object, bool postFilter,
                                     std::size_t most = 12);
// What would have to be known where the answer is unknown.
[[nodiscard]] std::vector<std::string> needsToKnow(const Model &model, Principal principal);

} // namespace hubdesk::access
