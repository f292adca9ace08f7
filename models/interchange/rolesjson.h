#pragma once
// A hub's role, group and scope definitions as JSON: JupyterHub's own configuration in the form that it reads itself
// (jupyterhub_config.json), which values::readJson reads back. Only what is known. Pure; any thread.

#include "domain/state.h"
#include "interchange/desired.h"

namespace hubdesk::interchange {

/// `desired`: the roles and administrators to write (desiredOf); groups and scopes are the hub's own.
[[nodiscard]] QByteArray rolesJson(const domain::State &state, const domain::Row &hub,
                                   const DesiredConfiguration &desired);

} // namespace hubdesk::interchange
