#pragma once
// What asking the hub for a token would answer: "ok" or the error, with the texts of each release.
// Reads a Model, on its thread.

#include "access/model.h"
#include "access/roledefinitions.h"

namespace hubdesk::access {

// None: the token would be made.
[[nodiscard]] std::optional<DefinitionError> tokenRefusal(const Model &model, std::uint32_t token);

// The scope as texts: "read:users!user=ada". Self filters must have been put in.
[[nodiscard]] std::vector<std::string> scopeTexts(const Model &model, SetView set);
[[nodiscard]] std::string scopeText(const Model &model, ScopeBit scope, Filter filter);

} // namespace hubdesk::access
