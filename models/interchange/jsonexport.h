#pragma once
// "export json": everything a file holds as one JSON object, a key an entity in the plural, streamed
// (the format is described in the command line's help and in CONTRIBUTING.md). One thread; blocks.

#include "interchange/rowsource.h"

class QIODevice;

namespace hubdesk::interchange {

[[nodiscard]] domain::Result<domain::Done> exportJson(const RowSource &source, QIODevice &device);

} // namespace hubdesk::interchange
