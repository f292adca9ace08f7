#pragma once
// The rows of one generation of one hub on their way into the tables: finds or makes the identity
// (hub, kind, name) and inserts. A row that is there already is kept (a hub may send one twice).
// Used within a transaction, on the connection's thread.

#include "domain/snapshot.h"
#include "storage/bulkstatement.h"

#include <QHash>

#include <vector>

namespace hubdesk::storage {

/// A user made ready for the tables, by the thread that pulls.
struct UserRow {
    QByteArray name;
    QByteArray groups; ///< JSON, sorted; null: not visible
    QByteArray roles;
    QByteArray server;
    QByteArray pending;
    std::vector<QByteArray> memberOf;
    std::optional<bool> admin;
    std::optional<QDateTime> createdAt;
    std::optional<QDateTime> lastActivity;
};
[[nodiscard]] UserRow userRow(const domain::HubUser &user);

class SnapshotRows final {
public:
    using GroupIds = QHash<QByteArray, std::int64_t>;

    /// `groupIds` is a cache that may outlive this object.
    SnapshotRows(sqlite3 *handle, domain::HubId hub, std::int64_t generation, GroupIds &groupIds);

    /// The row's id, 0 after a failure: see error(). New: it was not yet in this generation.
    struct Added {
        std::int64_t id = 0;
        bool isNew = false;
    };
    Added addUser(const UserRow &user, bool withMembers = true);
    Added addGroup(const domain::HubGroup &group);
    Added addService(const domain::HubService &service);
    Added addServer(const domain::HubServer &server);
    Added addRole(const domain::HubRole &role);
    void setMembers(std::int64_t group, std::int64_t members);
    void markGone(std::int64_t id); ///< an identity that this generation does not have

    [[nodiscard]] std::int64_t groupId(const QByteArray &name);
    [[nodiscard]] std::optional<domain::Error> error() const;

private:
    [[nodiscard]] std::int64_t identity(domain::Kind kind, QByteArrayView name);
    Added finished(BulkStatement &statement, std::int64_t id);

    const domain::HubId m_hub;
    const std::int64_t m_generation;
    GroupIds &m_groupIds;
    BulkStatement m_find;
    BulkStatement m_name;
    BulkStatement m_back;
    BulkStatement m_user;
    BulkStatement m_member;
    BulkStatement m_group;
    BulkStatement m_service;
    BulkStatement m_server;
    BulkStatement m_role;
    BulkStatement m_members;
    BulkStatement m_gone;
};

} // namespace hubdesk::storage
