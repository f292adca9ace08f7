#include "interchange/desired.h"

#include <algorithm>

namespace hubdesk::interchange {
namespace {

std::optional<QStringList> known(const std::optional<WordList> &list)
{
    return list && list->whole ? std::optional(list->texts()) : std::nullopt;
}

bool removeLast(std::optional<QStringList> &list, const QString &text)
{
    const qsizetype at = list ? list->lastIndexOf(text) : -1;
    if (at >= 0)
        list->removeAt(at);
    return at >= 0;
}

bool add(std::optional<QStringList> &list, const QString &text, bool front)
{
    if (!list)
        list.emplace();
    if (list->contains(text))
        return false;
    list->insert(front ? 0 : list->size(), text);
    return true;
}

} // namespace

std::optional<QStringList> *DesiredRole::bearers(domain::BearerKind kind)
{
    switch (kind) {
    case domain::BearerKind::User:
        return &users;
    case domain::BearerKind::Group:
        return &groups;
    case domain::BearerKind::Service:
        return &services;
    case domain::BearerKind::Token:
        break;
    }
    return nullptr;
}

DesiredRole *DesiredConfiguration::role(const QString &name)
{
    const auto found =
        std::find_if(roles.begin(), roles.end(), [&name](const DesiredRole &r) { return r.name == name; });
    return found == roles.end() ? nullptr : &*found;
}

DesiredConfiguration desiredOf(const ConfigurationFacts &facts)
{
    DesiredConfiguration desired;
    for (const RoleFacts &role : facts.roles) {
        DesiredRole made;
        made.name = role.name;
        if (role.description)
            made.description = role.description->text;
        made.scopes = known(role.scopes);
        made.users = known(role.users);
        made.groups = known(role.groups);
        made.services = known(role.services);
        desired.roles.push_back(std::move(made));
    }
    if (const PlacedList *admins = facts.effectiveAdmins())
        desired.adminUsers = known(admins->list);
    return desired;
}

bool apply(DesiredConfiguration &desired, const Edit &edit)
{
    DesiredRole *role = desired.role(edit.role);
    const bool ofAdmins = edit.kind == Edit::Kind::AddAdmin || edit.kind == Edit::Kind::RemoveAdmin;
    if (!role && !ofAdmins)
        return false;
    switch (edit.kind) {
    case Edit::Kind::ReplaceScope: {
        if (!role->scopes || !role->scopes->contains(edit.from))
            return false;
        if (role->scopes->contains(edit.to))
            return removeLast(role->scopes, edit.from);
        (*role->scopes)[role->scopes->indexOf(edit.from)] = edit.to;
        return true;
    }
    case Edit::Kind::AddScope:
        return add(role->scopes, edit.to, true);
    case Edit::Kind::RemoveScope:
        return removeLast(role->scopes, edit.from);
    case Edit::Kind::RemoveRole:
        std::erase_if(desired.roles, [&edit](const DesiredRole &r) { return r.name == edit.role; });
        return true;
    case Edit::Kind::KeepMembersOnly:
        role->scopes.reset();
        role->description.reset();
        return true;
    case Edit::Kind::AddBearer: {
        std::optional<QStringList> *list = role->bearers(edit.bearer);
        return list && add(*list, edit.to, false);
    }
    case Edit::Kind::RemoveBearer: {
        std::optional<QStringList> *list = role->bearers(edit.bearer);
        return list && removeLast(*list, edit.from);
    }
    case Edit::Kind::RemoveKey:
        role->withoutKeys.append(edit.from);
        return true;
    case Edit::Kind::AddAdmin:
        return add(desired.adminUsers, edit.to, false);
    case Edit::Kind::RemoveAdmin:
        return removeLast(desired.adminUsers, edit.from);
    }
    return false;
}

} // namespace hubdesk::interchange
