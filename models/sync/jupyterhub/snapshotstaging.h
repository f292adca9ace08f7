#pragma once
// Staging over storage's SnapshotWriter. Sync thread; the calls wait for the writer thread.

#include "sync/jupyterhub/staging.h"

namespace hubdesk::storage {
class Writer;
}

namespace hubdesk::sync::jupyterhub {

class SnapshotStaging final : public Staging {
public:
    [[nodiscard]] static domain::Result<std::unique_ptr<Staging>> begin(storage::Writer &writer, domain::HubId hub,
                                                                        const QDateTime &now);

    [[nodiscard]] std::optional<storage::HubStatus> before() const override { return m_before; }
    [[nodiscard]] QStringList usersStaged() const override;
    [[nodiscard]] domain::Result<domain::Done> addUsers(std::vector<domain::HubUser> page) override;
    [[nodiscard]] domain::Result<domain::Done> addGroups(std::vector<domain::HubGroup> page) override;
    [[nodiscard]] domain::Result<domain::Done> addServices(std::vector<domain::HubService> page) override;
    [[nodiscard]] domain::Result<domain::Done> addServers(std::vector<domain::HubServer> page) override;
    [[nodiscard]] domain::Result<storage::HubStatus> finish(const storage::SnapshotWriter::Expected &expected,
                                                            storage::HubStatus status) override;
    [[nodiscard]] domain::Result<domain::Done> fail(const domain::Error &error, const QDateTime &now) override;

private:
    SnapshotStaging(std::unique_ptr<storage::SnapshotWriter> writer, std::optional<storage::HubStatus> before);

    std::optional<storage::HubStatus> m_before;
    std::unique_ptr<storage::SnapshotWriter> m_writer;
};

} // namespace hubdesk::sync::jupyterhub
