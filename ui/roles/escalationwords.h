#pragma once
// The ways to administrator in words: who has one, why a step is possible, all of them as text. Pure, GUI thread.

#include "hubs/escalation.h"

#include <QString>

namespace hubdesk::ui {

[[nodiscard]] QString wayWho(const hubs::Way &way); ///< "Members of course-leads"
[[nodiscard]] QString wayAbout(const hubs::Way &way); ///< "2 people · 1 step"
/// "by groups of the role course-lead, which reaches every group"; empty: by no scope.
[[nodiscard]] QString stepReason(const hubs::WayStep &step);
[[nodiscard]] QString stepCondition(const hubs::WayStep &step); ///< of a conditional one
[[nodiscard]] QString waysCount(const hubs::EscalationGraph &graph); ///< "3 people and 1 service could"
/// Every way with its steps, for a ticket.
[[nodiscard]] QString waysText(const hubs::EscalationGraph &graph);

} // namespace hubdesk::ui
