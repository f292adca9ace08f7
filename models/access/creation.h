#pragma once
// What asking the hub for a token would answer: "ok" or the error, with the texts of each release.
// Reads a Model, on its thread.

#include "access/model.h"
#include "access/roledefinitions.h"
#include "access/scopetexts.h"

namespace hubdesk::access {

// None: the token would be made.
[[nodiscard]] std::optional<DefinitionError> tokenRefusal(const Model &model, std::uint32_t token);

} // namespace hubdesk::access
