#pragma once
// Words for what a token may do at a hub: abilities first, scopes second. GUI thread, plain text.

#include "domain/remote.h"

#include <QString>

namespace hubdesk::ui {

[[nodiscard]] QString abilityText(const domain::Ability &ability); ///< "Change members of groups"
/// "needs groups" where it is missing, "only !group=a" where it is limited.
[[nodiscard]] QString abilityNeeds(const domain::Ability &ability);
/// Reading: decides what will be visible after a pull.
[[nodiscard]] bool isReading(domain::Ability::What what);

} // namespace hubdesk::ui
