#pragma once
// A ChangeSet as lines for people and as JSON, before it is committed (--dry-run) or after.

#include "domain/changeset.h"
#include "domain/state.h"

#include <QJsonArray>

namespace hubdesk::app {

/// One line a change: "+ role reader", "~ role reader: scopes: a -> b", "- role reader".
[[nodiscard]] QStringList changeLines(const domain::State &state, const domain::ChangeSet &set);
[[nodiscard]] QJsonArray changesJson(const domain::State &state, const domain::ChangeSet &set);

} // namespace hubdesk::app
