#pragma once
// Why a principal has a scope on an object: every way from it to the scope, through groups, roles, filters,
// metascopes, shares and clients. In id form; texts are made by whoever prints. Reads a Model, on its thread.

#include "access/check.h"

namespace hubdesk::access {

enum class StepKind : std::uint8_t { Principal, Group, Role, Scope, Metascope, Filter, Owner, Share, Client };

struct Step {
    StepKind kind = StepKind::Principal;
    std::uint32_t id = 0; // a role's index; a group's, share's server's or client's name; a scope's bit
    Principal principal; // of Principal and Owner
    Filter filter; // of Filter: as written, !user is SelfUser
};

using Derivation = std::vector<Step>;

struct Derivations {
    std::vector<Derivation> ways;
    bool more = false; // there are more than were asked for
};

// Ways by which some filter covers the target; without an object, all ways to the scope. At most `most`.
[[nodiscard]] Derivations derive(const Model &model, Principal principal, ScopeBit scope, const Target &target,
                                 std::size_t most = 1000);
// The name that a step shows: "user:ada", "teacher", "servers", "group=g", "ada/gpu".
[[nodiscard]] std::string stepName(const Model &model, const Step &step);
[[nodiscard]] std::string_view stepKindName(StepKind kind);

// Scopes of the way down from one scope to another that it contains, both included; empty if it does not.
[[nodiscard]] std::vector<ScopeBit> wayDown(const Model &model, ScopeBit from, ScopeBit to);

// Whether the filter covers the target; `holder` is the name of who holds the set.
[[nodiscard]] bool filterCovers(Filter filter, const Target &target, NameId holder);

} // namespace hubdesk::access
