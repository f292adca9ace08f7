#pragma once
// A hub's configuration with what is staged for it: what the file has to say after the staged changes that
// take effect with it. Pure; any thread.

#include "interchange/desired.h"

namespace hubdesk::interchange {

/// Applies those that a configuration can say, in order, and counts them. Members and the administrator's flag
/// go over REST and are left alone.
int applyStaged(DesiredConfiguration &desired, const std::vector<domain::StagedOperation> &operations);

} // namespace hubdesk::interchange
