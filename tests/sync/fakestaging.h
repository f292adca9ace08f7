#pragma once
// Staging that keeps what it is given in memory, for tests of the pull alone.

#include "sync/jupyterhub/staging.h"

#include <optional>

namespace hubdesk::test {

/// What a FakeStaging was given; outlives it.
struct Staged {
    std::vector<domain::HubUser> users;
    std::vector<domain::HubGroup> groups;
    std::vector<domain::HubService> services;
    std::vector<domain::HubServer> servers;
    std::optional<storage::HubStatus> last; ///< of an earlier pull
    QStringList before; ///< staged by an earlier try
    std::optional<storage::SnapshotWriter::Expected> expected;
    std::optional<storage::HubStatus> status; ///< of finish()
    std::optional<domain::Error> failure;
    std::optional<domain::Error> failAddUsers; ///< make addUsers fail

    [[nodiscard]] QStringList userNames() const
    {
        QStringList names;
        for (const domain::HubUser &user : users)
            names.append(user.name);
        return names;
    }
};

class FakeStaging final : public sync::jupyterhub::Staging {
public:
    explicit FakeStaging(Staged &staged)
        : m_staged(staged)
    {
    }
    [[nodiscard]] std::optional<storage::HubStatus> before() const override { return m_staged.last; }
    [[nodiscard]] QStringList usersStaged() const override { return m_staged.before; }
    [[nodiscard]] domain::Result<domain::Done> addUsers(std::vector<domain::HubUser> page) override
    {
        if (m_staged.failAddUsers)
            return *m_staged.failAddUsers;
        m_staged.users.insert(m_staged.users.end(), page.begin(), page.end());
        return domain::Done();
    }
    [[nodiscard]] domain::Result<domain::Done> addGroups(std::vector<domain::HubGroup> page) override
    {
        m_staged.groups.insert(m_staged.groups.end(), page.begin(), page.end());
        return domain::Done();
    }
    [[nodiscard]] domain::Result<domain::Done> addServices(std::vector<domain::HubService> page) override
    {
        m_staged.services.insert(m_staged.services.end(), page.begin(), page.end());
        return domain::Done();
    }
    [[nodiscard]] domain::Result<domain::Done> addServers(std::vector<domain::HubServer> page) override
    {
        m_staged.servers.insert(m_staged.servers.end(), page.begin(), page.end());
        return domain::Done();
    }
    [[nodiscard]] domain::Result<storage::HubStatus> finish(const storage::SnapshotWriter::Expected &expected,
                                                            storage::HubStatus status) override
    {
        m_staged.expected = expected;
        status.users = static_cast<std::int64_t>(m_staged.users.size());
        m_staged.status = status;
        return status;
    }
    [[nodiscard]] domain::Result<domain::Done> fail(const domain::Error &error, const QDateTime &) override
    {
        m_staged.failure = error;
        return domain::Done();
    }

private:
    Staged &m_staged;
};

} // namespace hubdesk::test
