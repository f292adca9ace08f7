#include "tables/cataloguepages.h"

#include <QtGlobal>

// One column a line reads as a table.
// clang-format off
namespace hubdesk::tables {

using domain::Kind;
using Derived = storage::ColumnPath::Derived;

std::vector<TableSpec> hubTables()
{
    TableSpec hubs;
    hubs.id = "hubs.all";
    hubs.title = QT_TRANSLATE_NOOP("Table", "Hubs");
    hubs.singular = QT_TRANSLATE_NOOP("Table", "hub");
    hubs.plural = QT_TRANSLATE_NOOP("Table", "hubs");
    hubs.one = QT_TRANSLATE_N_NOOP("Table", "%Ln hub");
    hubs.many = QT_TRANSLATE_N_NOOP("Table", "%Ln hubs");
    hubs.icon = "server";
    hubs.emptyTitle = QT_TRANSLATE_NOOP("Table", "No hub yet");
    hubs.emptyText = QT_TRANSLATE_NOOP("Table", "Connect one to see its people, groups and roles, or import a folder of configuration files.");
    hubs.query.kind = Kind::Hub;
    hubs.query.sort = {own(Kind::Hub, "name")};
    hubs.columns = {
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::Hub, "name"), .look = Look::Name, .width = 40, .searched = true, .editable = true, .second = "purpose"},
        {.id = "community", .title = QT_TRANSLATE_NOOP("Column", "Community"), .path = own(Kind::Hub, "community"), .width = 44, .stretches = true, .searched = true, .editable = true},
        {.id = "cluster", .title = QT_TRANSLATE_NOOP("Column", "Cluster"), .path = own(Kind::Hub, "cluster"), .look = Look::Code, .searched = true, .editable = true},
        {.id = "version", .title = QT_TRANSLATE_NOOP("Column", "Version"), .path = derived(Derived::HubVersion), .width = 18},
        {.id = "users", .title = QT_TRANSLATE_NOOP("Column", "Users"), .path = derived(Derived::HubUsers), .look = Look::Number, .width = 22},
        {.id = "admins", .title = QT_TRANSLATE_NOOP("Column", "Admins"), .path = derived(Derived::HubAdmins), .look = Look::Number, .width = 22},
        {.id = "pulled", .title = QT_TRANSLATE_NOOP("Column", "Last pull"), .path = derived(Derived::HubPulledAt), .look = Look::Age, .width = 26},
        {.id = "purpose", .title = QT_TRANSLATE_NOOP("Column", "Purpose"), .path = own(Kind::Hub, "purpose"), .shown = false, .editable = true},
        {.id = "domain", .title = QT_TRANSLATE_NOOP("Column", "Domain"), .path = own(Kind::Hub, "domain"), .look = Look::Code, .width = 44, .shown = false, .searched = true, .editable = true},
        {.id = "display_name", .title = QT_TRANSLATE_NOOP("Column", "Display name"), .path = own(Kind::Hub, "display_name"), .width = 40, .shown = false, .searched = true, .editable = true},
        {.id = "authenticator", .title = QT_TRANSLATE_NOOP("Column", "Sign-in"), .path = own(Kind::Hub, "authenticator"), .look = Look::Code, .shown = false, .editable = true},
        {.id = "provider", .title = QT_TRANSLATE_NOOP("Column", "Provider"), .path = own(Kind::Hub, "provider"), .shown = false, .editable = true},
        {.id = "url", .title = QT_TRANSLATE_NOOP("Column", "Address"), .path = own(Kind::Hub, "url"), .look = Look::Code, .width = 60, .shown = false, .searched = true, .editable = true},
    };

    TableSpec administrators;
    administrators.id = "hubs.administrators";
    administrators.title = QT_TRANSLATE_NOOP("Table", "Hub administrators");
    administrators.singular = QT_TRANSLATE_NOOP("Table", "administrator");
    administrators.plural = QT_TRANSLATE_NOOP("Table", "administrators");
    administrators.one = QT_TRANSLATE_N_NOOP("Table", "%Ln administrator");
    administrators.many = QT_TRANSLATE_N_NOOP("Table", "%Ln administrators");
    administrators.icon = "user-cog";
    administrators.emptyTitle = QT_TRANSLATE_NOOP("Table", "No administrator recorded");
    administrators.emptyText = QT_TRANSLATE_NOOP("Table", "Representatives become the first administrators of their hubs.");
    administrators.query.kind = Kind::HubAdministrator;
    administrators.query.sort = {own(Kind::HubAdministrator, "hub"), own(Kind::HubAdministrator, "person")};
    administrators.nameColumn = 1;
    administrators.columns = {
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::HubAdministrator, "hub"), .look = Look::Code, .width = 36, .searched = true, .editable = true},
        {.id = "person", .title = QT_TRANSLATE_NOOP("Column", "Person"), .path = own(Kind::HubAdministrator, "person"), .look = Look::Name, .width = 44, .stretches = true, .searched = true, .editable = true, .person = true},
        {.id = "user_name", .title = QT_TRANSLATE_NOOP("Column", "User name"), .path = own(Kind::HubAdministrator, "user_name"), .look = Look::Code, .width = 36, .searched = true, .editable = true},
        {.id = "state", .title = QT_TRANSLATE_NOOP("Column", "State"), .path = own(Kind::HubAdministrator, "state"), .look = Look::Chip, .width = 36, .editable = true},
        {.id = "channel", .title = QT_TRANSLATE_NOOP("Column", "Channel"), .path = own(Kind::HubAdministrator, "channel"), .width = 30, .editable = true},
        {.id = "granted_at", .title = QT_TRANSLATE_NOOP("Column", "Appointed"), .path = own(Kind::HubAdministrator, "granted_at"), .look = Look::Age},
        {.id = "granted_by", .title = QT_TRANSLATE_NOOP("Column", "Appointed by"), .path = own(Kind::HubAdministrator, "granted_by"), .width = 36, .shown = false, .editable = true, .person = true},
        {.id = "ticket", .title = QT_TRANSLATE_NOOP("Column", "Ticket"), .path = own(Kind::HubAdministrator, "ticket"), .width = 40, .shown = false, .editable = true},
    };
    return {std::move(hubs), std::move(administrators)};
}

std::vector<TableSpec> hubSnapshotTables()
{
    TableSpec users;
    users.id = "hubs.users";
    users.title = QT_TRANSLATE_NOOP("Table", "Users");
    users.singular = QT_TRANSLATE_NOOP("Table", "user");
    users.plural = QT_TRANSLATE_NOOP("Table", "users");
    users.one = QT_TRANSLATE_N_NOOP("Table", "%Ln user");
    users.many = QT_TRANSLATE_N_NOOP("Table", "%Ln users");
    users.icon = "users";
    users.emptyTitle = QT_TRANSLATE_NOOP("Table", "No users known");
    users.emptyText = QT_TRANSLATE_NOOP("Table", "Users appear here after the first pull of a hub.");
    users.query.kind = Kind::HubUser;
    users.query.sort = {own(Kind::HubUser, "name")};
    users.columns = {
        {.id = "user", .title = QT_TRANSLATE_NOOP("Column", "User"), .path = own(Kind::HubUser, "name"), .look = Look::Code, .width = 56, .stretches = true, .searched = true},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::HubUser, "hub"), .look = Look::Code, .width = 32},
        {.id = "admin", .title = QT_TRANSLATE_NOOP("Column", "Admin"), .path = own(Kind::HubUser, "admin"), .look = Look::YesNo, .width = 16},
        {.id = "groups", .title = QT_TRANSLATE_NOOP("Column", "Groups"), .path = own(Kind::HubUser, "groups"), .look = Look::Words, .width = 44},
        {.id = "roles", .title = QT_TRANSLATE_NOOP("Column", "Roles"), .path = own(Kind::HubUser, "roles"), .look = Look::Words, .width = 32},
        {.id = "server", .title = QT_TRANSLATE_NOOP("Column", "Server"), .path = own(Kind::HubUser, "server"), .look = Look::Code, .width = 40, .shown = false},
        {.id = "pending", .title = QT_TRANSLATE_NOOP("Column", "Pending"), .path = own(Kind::HubUser, "pending"), .shown = false},
        {.id = "activity", .title = QT_TRANSLATE_NOOP("Column", "Last activity"), .path = own(Kind::HubUser, "last_activity"), .look = Look::Age, .width = 28},
        {.id = "created", .title = QT_TRANSLATE_NOOP("Column", "Created"), .path = own(Kind::HubUser, "created_at"), .look = Look::Age, .width = 28, .shown = false},
    };

    TableSpec groups;
    groups.id = "hubs.groups";
    groups.title = QT_TRANSLATE_NOOP("Table", "Groups");
    groups.singular = QT_TRANSLATE_NOOP("Table", "group");
    groups.plural = QT_TRANSLATE_NOOP("Table", "groups");
    groups.one = QT_TRANSLATE_N_NOOP("Table", "%Ln group");
    groups.many = QT_TRANSLATE_N_NOOP("Table", "%Ln groups");
    groups.icon = "layers";
    groups.emptyTitle = QT_TRANSLATE_NOOP("Table", "No groups known");
    groups.emptyText = QT_TRANSLATE_NOOP("Table", "Groups appear here after the first pull of a hub that has some.");
    groups.query.kind = Kind::HubGroup;
    groups.query.sort = {own(Kind::HubGroup, "name")};
    groups.columns = {
        {.id = "group", .title = QT_TRANSLATE_NOOP("Column", "Group"), .path = own(Kind::HubGroup, "name"), .look = Look::Code, .width = 48, .stretches = true, .searched = true},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::HubGroup, "hub"), .look = Look::Code, .width = 32},
        {.id = "members", .title = QT_TRANSLATE_NOOP("Column", "Members"), .path = own(Kind::HubGroup, "members"), .look = Look::Number, .width = 20},
        {.id = "roles", .title = QT_TRANSLATE_NOOP("Column", "Roles"), .path = own(Kind::HubGroup, "roles"), .look = Look::Words, .width = 44},
        {.id = "properties", .title = QT_TRANSLATE_NOOP("Column", "Properties"), .path = own(Kind::HubGroup, "properties"), .width = 44, .shown = false},
    };

    TableSpec services;
    services.id = "hubs.services";
    services.title = QT_TRANSLATE_NOOP("Table", "Services");
    services.singular = QT_TRANSLATE_NOOP("Table", "service");
    services.plural = QT_TRANSLATE_NOOP("Table", "services");
    services.one = QT_TRANSLATE_N_NOOP("Table", "%Ln service");
    services.many = QT_TRANSLATE_N_NOOP("Table", "%Ln services");
    services.icon = "plug";
    services.emptyTitle = QT_TRANSLATE_NOOP("Table", "No services known");
    services.emptyText = QT_TRANSLATE_NOOP("Table", "Services appear here after the first pull of a hub that has some.");
    services.query.kind = Kind::HubService;
    services.query.sort = {own(Kind::HubService, "name")};
    services.columns = {
        {.id = "service", .title = QT_TRANSLATE_NOOP("Column", "Service"), .path = own(Kind::HubService, "name"), .look = Look::Code, .width = 44, .stretches = true, .searched = true},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::HubService, "hub"), .look = Look::Code, .width = 32},
        {.id = "admin", .title = QT_TRANSLATE_NOOP("Column", "Admin"), .path = own(Kind::HubService, "admin"), .look = Look::YesNo, .width = 16},
        {.id = "roles", .title = QT_TRANSLATE_NOOP("Column", "Roles"), .path = own(Kind::HubService, "roles"), .look = Look::Words, .width = 44},
        {.id = "url", .title = QT_TRANSLATE_NOOP("Column", "Address"), .path = own(Kind::HubService, "url"), .look = Look::Code, .width = 60},
        {.id = "display", .title = QT_TRANSLATE_NOOP("Column", "Shown to users"), .path = own(Kind::HubService, "display"), .look = Look::YesNo, .shown = false},
    };

    TableSpec servers;
    servers.id = "hubs.servers";
    servers.title = QT_TRANSLATE_NOOP("Table", "Servers");
    servers.singular = QT_TRANSLATE_NOOP("Table", "server");
    servers.plural = QT_TRANSLATE_NOOP("Table", "servers");
    servers.one = QT_TRANSLATE_N_NOOP("Table", "%Ln server");
    servers.many = QT_TRANSLATE_N_NOOP("Table", "%Ln servers");
    servers.icon = "terminal";
    servers.emptyTitle = QT_TRANSLATE_NOOP("Table", "No server was running");
    servers.emptyText = QT_TRANSLATE_NOOP("Table", "Servers that run during a pull are listed here.");
    servers.query.kind = Kind::HubServer;
    servers.query.sort = {own(Kind::HubServer, "user_name"), own(Kind::HubServer, "name")};
    servers.columns = {
        {.id = "user", .title = QT_TRANSLATE_NOOP("Column", "User"), .path = own(Kind::HubServer, "user_name"), .look = Look::Code, .width = 40, .stretches = true, .searched = true},
        {.id = "server", .title = QT_TRANSLATE_NOOP("Column", "Server"), .path = own(Kind::HubServer, "name"), .look = Look::Code, .width = 32, .searched = true},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::HubServer, "hub"), .look = Look::Code, .width = 32},
        {.id = "ready", .title = QT_TRANSLATE_NOOP("Column", "Ready"), .path = own(Kind::HubServer, "ready"), .look = Look::YesNo, .width = 16},
        {.id = "pending", .title = QT_TRANSLATE_NOOP("Column", "Pending"), .path = own(Kind::HubServer, "pending")},
        {.id = "started", .title = QT_TRANSLATE_NOOP("Column", "Started"), .path = own(Kind::HubServer, "started_at"), .look = Look::Age, .width = 28},
        {.id = "activity", .title = QT_TRANSLATE_NOOP("Column", "Last activity"), .path = own(Kind::HubServer, "last_activity"), .look = Look::Age, .width = 28},
        {.id = "url", .title = QT_TRANSLATE_NOOP("Column", "Address"), .path = own(Kind::HubServer, "url"), .look = Look::Code, .width = 60, .shown = false},
    };
    return {std::move(users), std::move(groups), std::move(services), std::move(servers)};
}

} // namespace hubdesk::tables
// clang-format on
