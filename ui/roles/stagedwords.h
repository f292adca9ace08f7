#pragma once
// Words about staged changes that several parts of the Roles page say. Pure, in the person's language.

#include "hubs/assignments.h"

#include <QString>

namespace hubdesk::ui {

[[nodiscard]] QString stagedCountText(std::size_t changes); ///< "7 changes staged"
[[nodiscard]] QString lanesText(std::size_t atOnce, std::size_t afterRestart); ///< "4 take effect at once · 3 ..."
/// Why that way was chosen, or why there is none; `alsoGives` of GroupHoldsMore.
[[nodiscard]] QString reasonText(hubs::ChannelReason reason, const QStringList &alsoGives);

} // namespace hubdesk::ui
