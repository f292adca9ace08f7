#pragma once
// Reads one hub of a file into a HubBase: its snapshot in bulk, role definitions, custom scopes, links to
// people, tokens that were read. Query thread; interruptible.

#include "domain/result.h"
#include "hubs/hubbase.h"
#include "storage/querythread.h"

namespace hubdesk::storage {
class Reader;
}

namespace hubdesk::hubs {

/// Errors: NotFound (no such hub), Cancelled (superseded), Internal. A hub that was never pulled gives the people
/// that its configuration names.
[[nodiscard]] domain::Result<std::shared_ptr<const HubBase>> loadHub(storage::Reader &reader, domain::HubId hub,
                                                                     const storage::StopToken &stop);

} // namespace hubdesk::hubs
