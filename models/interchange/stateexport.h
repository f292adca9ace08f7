#pragma once
// "export state": one hub in the JSON format of the role engine, as last pulled, with what its
// configuration defines. What is not known is null or left out, and named in the list "unknown".

#include "interchange/rowsource.h"

class QIODevice;

namespace hubdesk::interchange {

/// `hub` is a row of kind Hub.
[[nodiscard]] domain::Result<domain::Done> exportState(const RowSource &source, const domain::Row &hub,
                                                       QIODevice &device);

} // namespace hubdesk::interchange
