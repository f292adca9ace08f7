#pragma once
// The answers to `explain`, `who-can`, `escalations` and `compare` as JSON or as text for people. Pure: models in,
// text out, on the models' thread. The keys are those of the contract.

#include "access/compare.h"
#include "access/escalation.h"
#include "access/whynot.h"

namespace hubdesk::answers {

[[nodiscard]] std::string explain(access::Model &model, access::Principal principal, access::ScopeBit scope,
                                  access::Object object, bool unfiltered, bool json);
[[nodiscard]] std::string whoCan(const access::Model &model, access::ScopeBit scope, access::Object object, bool json);
[[nodiscard]] std::string escalations(access::Model &model, std::optional<access::Principal> from,
                                      std::optional<access::Principal> to, bool json, bool graph);
[[nodiscard]] std::string compare(const access::Model &before, const access::Model &after, bool json);

} // namespace hubdesk::answers
