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
    return !role.open && role.bearersKnown && role.otherKeys.empty() && !role.tokens
        && role.hasScopes == role.scopes.has_value();
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

namespace {

// From `now` to `goal` in steps that change one field of a role each.
std::vector<DesiredConfiguration> stepsTo(const DesiredConfiguration &now, const DesiredConfiguration &goal,
                                          const QString &name)
{
    std::vector<DesiredConfiguration> steps;
    DesiredConfiguration step = now;
    DesiredConfiguration last = goal;
    DesiredRole &role = *step.role(name);
    const DesiredRole &wanted = *last.role(name);
    const auto take = [&](auto member) {
        if (role.*member == wanted.*member)
            return;
        role.*member = wanted.*member;
        steps.push_back(step);
    };
    take(&DesiredRole::withoutKeys);
    take(&DesiredRole::description);
    take(&DesiredRole::scopes);
    take(&DesiredRole::users);
    take(&DesiredRole::groups);
    take(&DesiredRole::services);
    return steps;
}

} // namespace

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
    const auto tried = [&](const Texts &from, const std::vector<Part> &some, const DesiredConfiguration &goal,
                           bool anew) -> std::optional<Texts> {
        std::optional<Texts> made = write(from, goal, some, anew);
        const std::optional<DesiredConfiguration> says = made ? read(*made) : std::nullopt;
        return says && sameConfiguration(*says, goal) ? made : std::nullopt;
    };
    if (std::optional<Texts> made = tried(texts, parts, all, false))
        return std::move(*made);
    for (const Part &part : parts) {
        const DesiredConfiguration goal = with(*now, wanted, part);
        std::optional<Texts> made = tried(texts, {part}, goal, false);
        if (!made && part.kind == Part::Kind::ChangeRole) { // one field after the other
            made = texts;
            for (const DesiredConfiguration &step : stepsTo(*now, goal, part.role)) {
                made = tried(*made, {part}, step, false);
                if (!made)
                    break;
            }
        }
        if (!made)
            made = tried(texts, {part}, goal, true);
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
