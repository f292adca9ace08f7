#pragma once
// "export load-roles": a hub's role and group definitions and administrators as the Python text of a
// jupyterhub_config.py. Only what is known; a role whose scopes are not known is written without.

#include "interchange/rowsource.h"

class QIODevice;

namespace hubdesk::interchange {

[[nodiscard]] domain::Result<domain::Done> exportLoadRoles(const domain::State &state, const domain::Row &hub,
                                                           QIODevice &device);

/// A Python string literal of `text`, in double quotes.
[[nodiscard]] QString pythonText(const QString &text);

} // namespace hubdesk::interchange
