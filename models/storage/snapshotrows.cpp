#include "storage/snapshotrows.h"

#include "storage/sqlvalue.h"

#include <algorithm>

namespace hubdesk::storage {

using domain::Kind;

namespace {

QByteArray utf8(const std::optional<QString> &text)
{
    if (!text)
        return {};
    return text->isEmpty() ? QByteArray("") : text->toUtf8();
}

// A hub sends sets in any order; sorted they can be compared as text.
QByteArray sortedJson(const std::optional<QStringList> &words)
{
    if (!words)
        return {};
    QStringList sorted = *words;
    sorted.sort();
    sorted.removeDuplicates();
    return wordsToJson(sorted);
}

} // namespace

UserRow userRow(const domain::HubUser &user)
{
    UserRow row;
    row.name = user.name.toUtf8();
    row.groups = sortedJson(user.groups);
    row.roles = sortedJson(user.roles);
    row.server = utf8(user.server);
    row.pending = utf8(user.pending);
    for (const QString &group : user.groups.value_or(QStringList()))
        row.memberOf.push_back(group.toUtf8());
    row.admin = user.admin;
    row.createdAt = user.createdAt;
    row.lastActivity = user.lastActivity;
    return row;
}

SnapshotRows::SnapshotRows(sqlite3 *handle, domain::HubId hub, std::int64_t generation, GroupIds &groupIds)
    : m_hub(hub)
    , m_generation(generation)
    , m_groupIds(groupIds)
    , m_find(handle, "SELECT id, gone FROM snapshot_name WHERE hub = ? AND kind = ? AND name = ?")
    , m_name(handle, "INSERT INTO snapshot_name (hub, kind, name) VALUES (?, ?, ?)")
    , m_back(handle, "UPDATE snapshot_name SET gone = NULL WHERE id = ?")
    , m_user(handle,
             "INSERT INTO snapshot_user (generation, id, hub, name, admin, groups, roles, server, pending, "
             "created_at, last_activity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    , m_member(handle,
               "INSERT INTO snapshot_member (generation, group_id, user_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
    , m_group(handle,
              "INSERT INTO snapshot_group (generation, id, hub, name, members, roles, properties) "
              "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    , m_service(handle,
                "INSERT INTO snapshot_service (generation, id, hub, name, admin, roles, url, display) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    , m_server(handle,
               "INSERT INTO snapshot_server (generation, id, hub, user_name, name, ready, pending, url, "
               "started_at, last_activity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    , m_role(handle,
             "INSERT INTO snapshot_role (generation, id, hub, name, users, groups, services) "
             "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    , m_members(handle, "UPDATE snapshot_group SET members = ? WHERE generation = ? AND id = ?")
    , m_gone(handle, "UPDATE snapshot_name SET gone = ? WHERE id = ?")
{
}

std::int64_t SnapshotRows::identity(Kind kind, QByteArrayView name)
{
    const auto number = static_cast<std::int64_t>(kind);
    m_find.integer(m_hub.value).integer(number).text(name);
    if (m_find.next()) {
        const std::int64_t id = m_find.integerAt(0);
        const bool gone = !m_find.isNullAt(1);
        m_find.reset();
        if (gone)
            std::ignore = m_back.integer(id).run();
        return id;
    }
    return m_name.integer(m_hub.value).integer(number).text(name).run() ? m_name.lastRowId() : 0;
}

SnapshotRows::Added SnapshotRows::finished(BulkStatement &statement, std::int64_t id)
{
    if (id == 0 || !statement.run())
        return {};
    return {id, statement.changed() > 0};
}

std::int64_t SnapshotRows::groupId(const QByteArray &name)
{
    auto known = m_groupIds.constFind(name);
    if (known == m_groupIds.constEnd())
        known = m_groupIds.insert(name, identity(Kind::HubGroup, name));
    return *known;
}

SnapshotRows::Added SnapshotRows::addUser(const UserRow &user, bool withMembers)
{
    const std::int64_t id = identity(Kind::HubUser, user.name);
    m_user.integer(m_generation).integer(id).integer(m_hub.value).text(user.name).flag(user.admin);
    m_user.text(user.groups).text(user.roles).text(user.server).text(user.pending);
    m_user.time(user.createdAt).time(user.lastActivity);
    const Added added = finished(m_user, id);
    if (withMembers && added.isNew) {
        for (const QByteArray &group : user.memberOf) {
            if (!m_member.integer(m_generation).integer(groupId(group)).integer(id).run())
                return {};
        }
    }
    return added;
}

SnapshotRows::Added SnapshotRows::addGroup(const domain::HubGroup &group)
{
    const QByteArray name = group.name.toUtf8();
    const QByteArray roles = sortedJson(group.roles);
    const QByteArray properties = utf8(group.properties);
    const std::int64_t id = groupId(name);
    m_group.integer(m_generation).integer(id).integer(m_hub.value).text(name);
    m_group.integer(group.members).text(roles).text(properties);
    return finished(m_group, id);
}

SnapshotRows::Added SnapshotRows::addService(const domain::HubService &service)
{
    const QByteArray name = service.name.toUtf8();
    const QByteArray roles = sortedJson(service.roles);
    const QByteArray url = utf8(service.url);
    const std::int64_t id = identity(Kind::HubService, name);
    m_service.integer(m_generation).integer(id).integer(m_hub.value).text(name);
    m_service.flag(service.admin).text(roles).text(url).flag(service.display);
    return finished(m_service, id);
}

SnapshotRows::Added SnapshotRows::addServer(const domain::HubServer &server)
{
    const QByteArray user = server.user.toUtf8();
    const QByteArray name = server.name.isEmpty() ? QByteArray("") : server.name.toUtf8();
    const QByteArray pending = utf8(server.pending);
    const QByteArray url = utf8(server.url);
    const std::int64_t id = identity(Kind::HubServer, user + '/' + name);
    m_server.integer(m_generation).integer(id).integer(m_hub.value).text(user).text(name);
    m_server.flag(server.ready).text(pending).text(url).time(server.started).time(server.lastActivity);
    return finished(m_server, id);
}

SnapshotRows::Added SnapshotRows::addRole(const domain::HubRole &role)
{
    const QByteArray name = role.name.toUtf8();
    const std::int64_t id = identity(Kind::HubRole, name);
    m_role.integer(m_generation).integer(id).integer(m_hub.value).text(name);
    m_role.integer(role.users).integer(role.groups).integer(role.services);
    return finished(m_role, id);
}

void SnapshotRows::setMembers(std::int64_t group, std::int64_t members)
{
    std::ignore = m_members.integer(members).integer(m_generation).integer(group).run();
}

void SnapshotRows::markGone(std::int64_t id)
{
    std::ignore = m_gone.integer(m_generation).integer(id).run();
}

std::optional<domain::Error> SnapshotRows::error() const
{
    for (const BulkStatement *statement : {&m_find, &m_name, &m_back, &m_user, &m_member, &m_group, &m_service,
                                           &m_server, &m_role, &m_members, &m_gone}) {
        if (statement->failed())
            return statement->error();
    }
    return std::nullopt;
}

} // namespace hubdesk::storage
