#include "domain/snapshot.h"
#include "domain/entities.h"

#include <QtGlobal>

// One field a line reads as a table.
// clang-format off
namespace hubdesk::domain {
namespace {

using enum FieldKind;

constexpr Field kHubUser[] = {
    field<&HubUser::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::None, Kind::Hub),
    field<&HubUser::name>("name", QT_TRANSLATE_NOOP("Field", "User"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&HubUser::admin>("admin", QT_TRANSLATE_NOOP("Field", "Administrator"), Boolean, FieldFlag::None),
    field<&HubUser::groups>("groups", QT_TRANSLATE_NOOP("Field", "Groups"), Words, FieldFlag::Identifier),
    field<&HubUser::roles>("roles", QT_TRANSLATE_NOOP("Field", "Roles"), Words, FieldFlag::Identifier),
    field<&HubUser::server>("server", QT_TRANSLATE_NOOP("Field", "Server"), Text, FieldFlag::Identifier),
    field<&HubUser::pending>("pending", QT_TRANSLATE_NOOP("Field", "Pending"), Text, FieldFlag::None),
    field<&HubUser::createdAt>("created_at", QT_TRANSLATE_NOOP("Field", "Created"), Timestamp, FieldFlag::None),
    field<&HubUser::lastActivity>("last_activity", QT_TRANSLATE_NOOP("Field", "Last activity"), Timestamp, FieldFlag::None),
};

constexpr Field kHubGroup[] = {
    field<&HubGroup::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::None, Kind::Hub),
    field<&HubGroup::name>("name", QT_TRANSLATE_NOOP("Field", "Group"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&HubGroup::members>("members", QT_TRANSLATE_NOOP("Field", "Members"), Integer, FieldFlag::None),
    field<&HubGroup::roles>("roles", QT_TRANSLATE_NOOP("Field", "Roles"), Words, FieldFlag::Identifier),
    field<&HubGroup::properties>("properties", QT_TRANSLATE_NOOP("Field", "Properties"), Multiline, FieldFlag::None),
};

constexpr Field kHubService[] = {
    field<&HubService::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::None, Kind::Hub),
    field<&HubService::name>("name", QT_TRANSLATE_NOOP("Field", "Service"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&HubService::admin>("admin", QT_TRANSLATE_NOOP("Field", "Administrator"), Boolean, FieldFlag::None),
    field<&HubService::roles>("roles", QT_TRANSLATE_NOOP("Field", "Roles"), Words, FieldFlag::Identifier),
    field<&HubService::url>("url", QT_TRANSLATE_NOOP("Field", "Address"), Text, FieldFlag::Identifier),
    field<&HubService::display>("display", QT_TRANSLATE_NOOP("Field", "Shown to users"), Boolean, FieldFlag::None),
};

constexpr Field kHubServer[] = {
    field<&HubServer::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::None, Kind::Hub),
    field<&HubServer::user>("user_name", QT_TRANSLATE_NOOP("Field", "User"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&HubServer::name>("name", QT_TRANSLATE_NOOP("Field", "Server"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&HubServer::ready>("ready", QT_TRANSLATE_NOOP("Field", "Ready"), Boolean, FieldFlag::None),
    field<&HubServer::pending>("pending", QT_TRANSLATE_NOOP("Field", "Pending"), Text, FieldFlag::None),
    field<&HubServer::url>("url", QT_TRANSLATE_NOOP("Field", "Address"), Text, FieldFlag::Identifier),
    field<&HubServer::started>("started_at", QT_TRANSLATE_NOOP("Field", "Started"), Timestamp, FieldFlag::None),
    field<&HubServer::lastActivity>("last_activity", QT_TRANSLATE_NOOP("Field", "Last activity"), Timestamp, FieldFlag::None),
};

constexpr Field kHubRole[] = {
    field<&HubRole::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::None, Kind::Hub),
    field<&HubRole::name>("name", QT_TRANSLATE_NOOP("Field", "Role"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&HubRole::users>("users", QT_TRANSLATE_NOOP("Field", "Users"), Integer, FieldFlag::None),
    field<&HubRole::groups>("groups", QT_TRANSLATE_NOOP("Field", "Groups"), Integer, FieldFlag::None),
    field<&HubRole::services>("services", QT_TRANSLATE_NOOP("Field", "Services"), Integer, FieldFlag::None),
};

constexpr Entity kSnapshot[] = {
    {Kind::HubUser, "snapshot_user", QT_TRANSLATE_NOOP("Entity", "user"), "users", false, kHubUser, &defaultsOf<HubUser, kHubUser>},
    {Kind::HubGroup, "snapshot_group", QT_TRANSLATE_NOOP("Entity", "group"), "groups", false, kHubGroup, &defaultsOf<HubGroup, kHubGroup>},
    {Kind::HubService, "snapshot_service", QT_TRANSLATE_NOOP("Entity", "service"), "services", false, kHubService, &defaultsOf<HubService, kHubService>},
    {Kind::HubServer, "snapshot_server", QT_TRANSLATE_NOOP("Entity", "server"), "servers", false, kHubServer, &defaultsOf<HubServer, kHubServer>},
    {Kind::HubRole, "snapshot_role", QT_TRANSLATE_NOOP("Entity", "hub role"), "hub_roles", false, kHubRole, &defaultsOf<HubRole, kHubRole>},
};

} // namespace
// clang-format on

std::span<const Entity> snapshotEntities()
{
    return kSnapshot;
}

} // namespace hubdesk::domain
