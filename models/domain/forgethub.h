#pragma once
// The use case "forget this hub": what people keep about it that came from or leads to the hub itself.
// The hub stays as a record of the service (its community, its administrators, its tickets). Token and
// snapshot are not records; whoever runs the use case removes them (sync::HubRemote::forget).

#include "domain/changeset.h"
#include "domain/state.h"

namespace hubdesk::domain {

/// Removes the links of persons to this hub's users, the pinned certificate and the interval of refresh.
/// Error NotFound: no such hub. The ChangeSet may be empty.
[[nodiscard]] Result<ChangeSet> forgetHub(const State &state, HubId hub, const QString &label);

} // namespace hubdesk::domain
