#pragma once
// A start of a hub with this configuration, tried by the access engine on a database that has only what the
// configuration defines. Says what JupyterHub itself would say. Pure; any thread.

#include "access/startup.h"
#include "interchange/facts.h"

namespace hubdesk::interchange {

/// What the engine needs of the facts. Parts that are not known are left out.
[[nodiscard]] access::Configuration accessConfiguration(const ConfigurationFacts &facts);

struct Trial {
    std::optional<access::DefinitionError> refusal; ///< the hub does not start
    std::vector<std::string> log; ///< "LEVEL: text"
    access::Database database; ///< after the start
};

/// `given`: users, groups, services and tokens that are there already, besides the services defined.
[[nodiscard]] Trial tryStart(const ConfigurationFacts &facts, const access::Catalogue &catalogue,
                             access::Database given = {});

} // namespace hubdesk::interchange
