#pragma once
// What the parts of escalation.h share. On the model's thread.

#include "access/escalation.h"
#include "hubs/escalation.h"

namespace hubdesk::hubs {

/// The shortest way of each of these, ways alike but for who starts them put together; `more`: some were left out.
[[nodiscard]] std::vector<Way> alikeWays(const access::Model &model, const access::Escalation &found,
                                         std::vector<access::Principal> from, bool &more);
void makeGraph(EscalationGraph &graph, const std::optional<Holder> &target);
[[nodiscard]] std::optional<access::Principal> targetIn(const access::Model &model, const EscalationQuestion &question);

} // namespace hubdesk::hubs
