#pragma once
// What a token may do, from the scopes that the hub reports for it (already expanded by the hub).
// Pure; any thread.

#include "domain/remote.h"
#include "sync/jupyterhub/parse.h"

#include <QVersionNumber>

namespace hubdesk::sync::jupyterhub {

/// How far scopes reach.
enum class Reach { None, Some, All };

/// Reach of any of `wanted` among `held` ("list:users", "list:users!group=g").
[[nodiscard]] Reach reachOf(const QStringList &held, const QStringList &wanted);

/// Every ability in the order of Ability::What. `needs`: the filtered scopes held where it reaches only
/// some, else the scopes of which any would do.
[[nodiscard]] QList<domain::Ability> abilitiesOf(const Self &self, const QVersionNumber &version);

} // namespace hubdesk::sync::jupyterhub
