#include "interchange/splice/parts.h"

#include <algorithm>

namespace hubdesk::interchange {
namespace {

std::vector<DesiredRole> sorted(std::vector<DesiredRole> roles)
{
    for (DesiredRole &role : roles)
        role.withoutKeys.clear();
    std::sort(roles.begin(), roles.end(), [](const DesiredRole &a, const DesiredRole &b) { return a.name < b.name; });
    return roles;
}

std::optional<QStringList> sorted(std::optional<QStringList> list)
{
    if (list)
        list->sort();
    return list;
}

} // namespace

bool sameConfiguration(const DesiredConfiguration &a, const DesiredConfiguration &b)
{
    return sorted(a.roles) == sorted(b.roles) && sorted(a.adminUsers) == sorted(b.adminUsers);
}

namespace splice {

std::vector<Part> partsOf(const DesiredConfiguration &now, const DesiredConfiguration &wanted)
{
    std::vector<Part> parts;
    DesiredConfiguration has = now;
    DesiredConfiguration wants = wanted;
    for (const DesiredRole &role : now.roles) {
        const DesiredRole *other = wants.role(role.name);
        if (!other)
            parts.push_back({Part::Kind::RemoveRole, role.name});
        else if (*other != role)
            parts.push_back({Part::Kind::ChangeRole, role.name});
    }
    for (const DesiredRole &role : wanted.roles) {
        if (!has.role(role.name))
            parts.push_back({Part::Kind::AddRole, role.name});
    }
    if (wanted.adminUsers && sorted(now.adminUsers) != sorted(wanted.adminUsers))
        parts.push_back({Part::Kind::Admins, {}});
    return parts;
}

bool isWhollyKnown(const RoleFacts &role)
{
    for (const std::optional<WordList> *list : {&role.scopes, &role.users, &role.groups, &role.services}) {
        if (*list && !(*list)->whole)
            return false;
    }
    return !role.open && role.otherKeys.empty() && !role.tokens && role.hasScopes == role.scopes.has_value();
}

DesiredConfiguration with(const DesiredConfiguration &now, const DesiredConfiguration &wanted, const Part &part)
{
    DesiredConfiguration made = now;
    DesiredConfiguration wants = wanted;
    switch (part.kind) {
    case Part::Kind::RemoveRole:
        std::erase_if(made.roles, [&part](const DesiredRole &role) { return role.name == part.role; });
        break;
    case Part::Kind::ChangeRole:
        *made.role(part.role) = *wants.role(part.role);
        break;
    case Part::Kind::AddRole:
        made.roles.push_back(*wants.role(part.role));
        break;
    case Part::Kind::Admins:
        made.adminUsers = wanted.adminUsers;
        break;
    }
    return made;
}

Texts writeParts(Texts texts, const DesiredConfiguration &wanted, const Read &read, const Write &write,
                 std::vector<Part> &unwritten)
{
    std::optional<DesiredConfiguration> now = read(texts);
    if (!now)
        return texts;
    const std::vector<Part> parts = partsOf(*now, wanted);
    if (parts.empty())
        return texts;
    DesiredConfiguration all = *now;
    for (const Part &part : parts)
        all = with(all, wanted, part);
    const auto tried = [&](const std::vector<Part> &some, const DesiredConfiguration &goal,
                           bool anew) -> std::optional<Texts> {
        std::optional<Texts> made = write(texts, some, anew);
        const std::optional<DesiredConfiguration> says = made ? read(*made) : std::nullopt;
        return says && sameConfiguration(*says, goal) ? made : std::nullopt;
    };
    if (std::optional<Texts> made = tried(parts, all, false))
        return std::move(*made);
    for (const Part &part : parts) {
        const DesiredConfiguration goal = with(*now, wanted, part);
        std::optional<Texts> made = tried({part}, goal, false);
        if (!made)
            made = tried({part}, goal, true);
        if (made) {
            texts = std::move(*made);
            now = read(texts);
        } else {
            unwritten.push_back(part);
        }
    }
    return texts;
}

} // namespace splice
} // namespace hubdesk::interchange
