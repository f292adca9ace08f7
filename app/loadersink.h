#pragma once
// Seeds into a file: SeedSink over storage's bulk loader. Used and destroyed in one thread; blocks.

#include "interchange/seeds/seedsink.h"
#include "storage/bulkload.h"

namespace hubdesk::app {

class LoaderSink final : public interchange::seeds::SeedSink {
public:
    explicit LoaderSink(storage::BulkLoader &loader)
        : m_loader(loader)
    {
    }

    [[nodiscard]] domain::Result<domain::Done> add(const domain::Row &row) override { return m_loader.add(row); }
    [[nodiscard]] domain::Result<domain::Done> beginHub(domain::HubId hub) override { return m_loader.beginHub(hub); }
    [[nodiscard]] domain::Result<domain::Done> addUser(const domain::HubUser &user) override
    {
        return m_loader.addUser(user);
    }
    [[nodiscard]] domain::Result<domain::Done> addGroup(const domain::HubGroup &group) override
    {
        return m_loader.addGroup(group);
    }
    [[nodiscard]] domain::Result<domain::Done> addService(const domain::HubService &service) override
    {
        return m_loader.addService(service);
    }
    [[nodiscard]] domain::Result<domain::Done> addServer(const domain::HubServer &server) override
    {
        return m_loader.addServer(server);
    }
    [[nodiscard]] domain::Result<domain::Done> addToken(const domain::HubTokenRecord &token) override
    {
        return m_loader.addToken(token);
    }
    [[nodiscard]] domain::Result<domain::Done> endHub(const interchange::seeds::PullFacts &facts) override;

private:
    storage::BulkLoader &m_loader;
};

} // namespace hubdesk::app
