#pragma once
// What asking the hub for a token would answer: "ok" or the error, with the texts of each release.
// Reads a Model, on its thread.

#include "access/model.h"
#include "access/roledefinitions.h"
#include "access/scopetexts.h"
#include "access/tokenowner.h"

namespace hubdesk::access {

// None: the token would be made.
[[nodiscard]] std::optional<DefinitionError> tokenRefusal(const Model &model, std::uint32_t token);
// The same, for many tokens one after another.
[[nodiscard]] std::optional<DefinitionError> tokenRefusal(const Model &model, std::uint32_t token, TokenOwners &owners);

} // namespace hubdesk::access
