#pragma once
// Where a pull puts its pages: storage's SnapshotWriter, or a list in tests. Calls may wait for the
// disk; sync thread.

#include "storage/hubsnapshot.h"

namespace hubdesk::sync::jupyterhub {

class Staging {
public:
    virtual ~Staging() = default;

    /// What the last complete pull left; none: there was none.
    [[nodiscard]] virtual std::optional<storage::HubStatus> before() const = 0;
    /// Users staged by a try that was broken off, in any order.
    [[nodiscard]] virtual QStringList usersStaged() const = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> addUsers(std::vector<domain::HubUser> page) = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> addGroups(std::vector<domain::HubGroup> page) = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> addServices(std::vector<domain::HubService> page) = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> addServers(std::vector<domain::HubServer> page) = 0;
    [[nodiscard]] virtual domain::Result<storage::HubStatus> finish(const storage::SnapshotWriter::Expected &expected,
                                                                    storage::HubStatus status) = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> fail(const domain::Error &error, const QDateTime &now) = 0;
};

} // namespace hubdesk::sync::jupyterhub
