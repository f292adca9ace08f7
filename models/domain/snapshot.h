#pragma once
// What a hub said last: rows of an immutable snapshot, replaced as a whole by the next pull. They have
// no UUID and no journal; their row id stays the same across pulls (key: hub, kind, name).

#include "domain/field.h"

namespace hubdesk::domain {

/// A user as the hub last said. Absent values were not visible to the token.
struct HubUser {
    static constexpr Kind kKind = Kind::HubUser;
    HubId hub;
    QString name;
    std::optional<bool> admin;
    std::optional<QStringList> groups;
    std::optional<QStringList> roles;
    std::optional<QString> server;
    std::optional<QString> pending;
    std::optional<QDateTime> createdAt;
    std::optional<QDateTime> lastActivity;
};

/// A group as the hub last said; members are counted from the users.
struct HubGroup {
    static constexpr Kind kKind = Kind::HubGroup;
    HubId hub;
    QString name;
    std::optional<std::int64_t> members;
    std::optional<QStringList> roles;
    std::optional<QString> properties;
};

/// A service as the hub last said.
struct HubService {
    static constexpr Kind kKind = Kind::HubService;
    HubId hub;
    QString name;
    std::optional<bool> admin;
    std::optional<QStringList> roles;
    std::optional<QString> url;
    std::optional<bool> display;
};

/// A user's server as the hub last said; the default server's name is empty.
struct HubServer {
    static constexpr Kind kKind = Kind::HubServer;
    HubId hub;
    QString user;
    QString name;
    std::optional<bool> ready;
    std::optional<QString> pending;
    std::optional<QString> url;
    std::optional<QDateTime> started;
    std::optional<QDateTime> lastActivity;
};

/// A role name seen on the hub's users, groups or services, with how many hold it directly.
struct HubRole {
    static constexpr Kind kKind = Kind::HubRole;
    HubId hub;
    QString name;
    std::optional<std::int64_t> users;
    std::optional<std::int64_t> groups;
    std::optional<std::int64_t> services;
};

} // namespace hubdesk::domain
