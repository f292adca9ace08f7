#pragma once
// Puts a finished file in the place of another in one step, its bytes on the disk first.

#include "domain/result.h"

#include <QString>

namespace hubdesk::storage {

[[nodiscard]] domain::Result<domain::Done> moveOver(const QString &from, const QString &to);

} // namespace hubdesk::storage
