#pragma once
// The state that the test hubs are filled with, and what a pull of it must bring. Deterministic.

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace hubdesk::test {

struct HubState {
    QJsonObject json; ///< for RealHub::start
    struct User {
        bool admin = false;
        QStringList groups; ///< sorted
    };
    QHash<QString, User> users;
    QHash<QString, QStringList> members; ///< of every group, sorted; some groups are empty
};

/// `users` in one to three of `groups`, every 500th an administrator; services that hold roles:
///   reader      everything that a read-only pull needs
///   one-group   users and group of group-007 only
///   no-users    groups and services, not users
///   no-roles    users with their groups, no roles, no servers
///   names       names of users only
[[nodiscard]] HubState makeHubState(int users, int groups);

} // namespace hubdesk::test
