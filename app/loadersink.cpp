#include "app/loadersink.h"

namespace hubdesk::app {

domain::Result<domain::Done> LoaderSink::endHub(const interchange::seeds::PullFacts &facts)
{
    storage::HubStatus status;
    status.hub = facts.hub;
    status.version = facts.version;
    status.identity = facts.identity;
    status.scopes = facts.scopes;
    status.notVisible = facts.notVisible;
    status.pulledAt = facts.pulledAt;
    status.triedAt = facts.triedAt;
    status.lastError = facts.lastError;
    return m_loader.endHub(std::move(status));
}

} // namespace hubdesk::app
