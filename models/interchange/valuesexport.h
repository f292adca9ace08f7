#pragma once
// "export helm": a hub's role and group definitions and administrators as Helm values of the chart of
// JupyterHub, without a file to write into (splice/ does that). Only what is known.

#include "interchange/desired.h"
#include "interchange/rowsource.h"

class QIODevice;

namespace hubdesk::interchange {

[[nodiscard]] domain::Result<domain::Done> exportValues(const domain::State &state, const domain::Row &hub,
                                                        QIODevice &device);

/// What the database says of a hub's configuration. Absent: not known, or nothing.
[[nodiscard]] DesiredConfiguration desiredOf(const domain::State &state, const domain::Row &hub);
/// `wanted` with what it cannot tell apart (no list and an empty one, the order of people) as `now` has it.
[[nodiscard]] DesiredConfiguration alignedTo(DesiredConfiguration wanted, const DesiredConfiguration &now);

} // namespace hubdesk::interchange
