#pragma once
// A fresh copy of the demonstration data in a file of its own. Blocks for some tens of milliseconds; any thread.

#include "domain/result.h"
#include "domain/services.h"

#include <QString>

namespace hubdesk::app {

/// Fills `file`, which must not exist. Deterministic but for `clock`, from which it counts back.
[[nodiscard]] domain::Result<domain::Done> makeDemonstration(const QString &file, const domain::Clock &clock);

} // namespace hubdesk::app
