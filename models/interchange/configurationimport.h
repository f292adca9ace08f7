#pragma once
// From what a hub's configuration says to the ChangeSet that makes the file say the same: role
// definitions with their bearers, group definitions, administrators, and notes on what was not
// understood. It replaces what an earlier import of the same hub said, as one step; a configuration
// that says nothing new makes an empty ChangeSet. Pure; any thread.

#include "domain/changeset.h"
#include "domain/services.h"
#include "domain/state.h"
#include "interchange/python/configuration.h"

namespace hubdesk::interchange {

struct ConfigurationIntent {
    domain::HubId hub; ///< null: a hub named hubName is made in the same step
    QString hubName;
    QString label;
};

/// `files` in the order read; a later definition of a role or group replaces an earlier one.
/// Error NotFound: no such hub.
[[nodiscard]] domain::Result<domain::ChangeSet> importConfiguration(const domain::State &state,
                                                                    domain::UuidSource &uuids,
                                                                    const ConfigurationIntent &intent,
                                                                    const std::vector<python::Configuration> &files);

} // namespace hubdesk::interchange
