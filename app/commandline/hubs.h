#pragma once
// The hub that --hub names.

#include "domain/result.h"
#include "domain/state.h"

namespace hubdesk::app {

/// The hub named; without a name the only one. Errors: NotFound, Duplicate (several have the name),
/// MissingValue (no name, and not exactly one hub).
[[nodiscard]] domain::Result<domain::Row> chooseHub(const domain::State &state, const QString &name);

/// Says what is wrong with --hub; returns the exit status.
int complainAboutHub(const domain::State &state, const domain::Error &error, const QString &name);

} // namespace hubdesk::app
