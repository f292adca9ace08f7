#pragma once
// From a fleet to the one ChangeSet that makes the database say the same: clusters, hubs ("cluster/name"),
// the communities that home pages name, role and group definitions with bearers, administrators, notes.
// A hub whose chain could not be read keeps what an earlier import said; hubs that the fleet no longer
// has are left alone. Importing again what has not changed makes an empty ChangeSet. Pure; any thread.

#include "domain/changeset.h"
#include "domain/services.h"
#include "domain/state.h"
#include "interchange/fleet/fleet.h"

namespace hubdesk::interchange {

[[nodiscard]] domain::ChangeSet importFleet(const domain::State &state, domain::UuidSource &uuids, const Fleet &fleet,
                                            const QString &label, std::int64_t firstId = -1);

} // namespace hubdesk::interchange
