#pragma once
// A model of another state of a hub than the session's: another hub of the file, or the hub in a copy of the file.
// Query thread; made for one comparison.

#include "hubs/comparison.h"
#include "storage/querythread.h"

namespace hubdesk::storage {
class Reader;
}

namespace hubdesk::hubs {

/// Errors: NotFound (no such hub there), and what opening the file or loading the hub ends with.
[[nodiscard]] domain::Result<std::unique_ptr<HubModel>>
otherModel(storage::Reader &reader, domain::HubId own, const Moment &moment, const storage::StopToken &stop);

} // namespace hubdesk::hubs
