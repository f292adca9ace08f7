#include "access/hygiene.h"

#include "access/resolveall.h"

#include <algorithm>
#include <bit>

namespace hubdesk::access {

std::vector<RoleIndex> unusedRoles(const Model &model)
{
    std::vector<bool> used(model.roles().size());
    const auto use = [&](Principal principal) {
        if (model.exists(principal)) {
            for (const auto role : model.rolesIn(model.roleSet(principal))) {
                used[role] = true;
            }
        }
    };
    std::vector<bool> peopled(model.groupCount());
    for (UserIndex user = 0; user < model.userCount(); ++user) {
        use({PrincipalKind::User, user});
        for (const auto group : model.groupsOf(user, 0)) {
            peopled[group] = true;
        }
    }
    for (GroupIndex group = 0; group < peopled.size(); ++group) {
        if (peopled[group]) {
            use({PrincipalKind::Group, group});
        }
    }
    for (std::uint32_t service = 0; service < model.serviceCount(); ++service) {
        use({PrincipalKind::Service, service});
    }
    for (std::uint32_t token = 0; token < model.tokenCount(); ++token) {
        use({PrincipalKind::Token, token});
    }
    std::vector<RoleIndex> out;
    for (RoleIndex role = 0; role < used.size(); ++role) {
        if (!used[role] && !model.roles()[role].isDefault) {
            out.push_back(role);
        }
    }
    return out;
}

std::vector<ScopeBit> unusedScopes(const Model &model)
{
    std::vector<ScopeMask> held(1 + (model.expander().custom().size() + 63) / 64);
    const auto all = resolveAll(model);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all.item(i).principal.kind == PrincipalKind::Group) {
            continue;
        }
        for (const auto &entry : all.set(all.item(i))) {
            held[entry.word] |= entry.mask;
        }
    }
    std::vector<ScopeBit> out;
    const auto metascopes = Catalogue::maskOf(*Catalogue::bitOf("self"))
        | Catalogue::maskOf(*Catalogue::bitOf("inherit")) | Catalogue::maskOf(*Catalogue::bitOf("(no_scope)"));
    for (auto mask = model.catalogue().known() & ~held[0] & ~metascopes; mask != 0; mask &= mask - 1) {
        out.push_back(static_cast<ScopeBit>(std::countr_zero(mask)));
    }
    for (ScopeBit bit = kFirstCustomBit; bit < kFirstCustomBit + model.expander().custom().size(); ++bit) {
        if ((held[bit / 64] >> bit % 64 & 1) == 0) {
            out.push_back(bit);
        }
    }
    return out;
}

std::vector<DuplicateGrant> duplicateGrants(const Model &model)
{
    std::vector<DuplicateGrant> out;
    std::vector<std::uint32_t> count(model.roles().size());
    for (UserIndex user = 0; user < model.userCount(); ++user) {
        const auto own = model.rolesIn(model.roleSet({PrincipalKind::User, user}));
        const auto groups = model.groupsOf(user, 0);
        std::vector<RoleIndex> met(own.begin(), own.end());
        for (const auto group : groups) {
            const auto roles = model.rolesIn(model.roleSet({PrincipalKind::Group, group}));
            met.insert(met.end(), roles.begin(), roles.end());
        }
        std::vector<RoleIndex> twice;
        for (const auto role : met) {
            if (++count[role] == 2) {
                twice.push_back(role);
            }
        }
        for (const auto role : twice) {
            DuplicateGrant grant{user, role, std::binary_search(own.begin(), own.end(), role), {}};
            for (const auto group : groups) {
                const auto roles = model.rolesIn(model.roleSet({PrincipalKind::Group, group}));
                if (std::binary_search(roles.begin(), roles.end(), role)) {
                    grant.groups.push_back(group);
                }
            }
            out.push_back(std::move(grant));
        }
        for (const auto role : met) {
            count[role] = 0;
        }
    }
    return out;
}

std::vector<Principal> withoutRole(const Model &model)
{
    std::vector<Principal> out;
    const auto add = [&](Principal principal) {
        if (model.exists(principal) && model.rolesKnown(principal) && model.effectiveRoles(principal).empty()) {
            out.push_back(principal);
        }
    };
    for (UserIndex user = 0; user < model.userCount(); ++user) {
        add({PrincipalKind::User, user});
    }
    for (GroupIndex group = 0; group < model.groupCount(); ++group) {
        add({PrincipalKind::Group, group});
    }
    for (std::uint32_t service = 0; service < model.serviceCount(); ++service) {
        add({PrincipalKind::Service, service});
    }
    return out;
}

std::vector<IdleFilter> idleFilters(const Model &model)
{
    std::vector<IdleFilter> out;
    const Access access(model);
    for (RoleIndex role = 0; role < model.roles().size(); ++role) {
        for (const auto scope : model.roles()[role].scopes) {
            const auto text = std::string(model.text(scope));
            const auto mark = text.find('!');
            if (mark == text.npos) {
                continue;
            }
            const auto filter = model.expander().parseFilter(std::string_view(text).substr(mark + 1), model.names());
            const auto kind = filter.kind() == FilterKind::User ? ObjectKind::User
                : filter.kind() == FilterKind::Server           ? ObjectKind::Server
                : filter.kind() == FilterKind::Group            ? ObjectKind::Group
                : filter.kind() == FilterKind::Service          ? ObjectKind::Service
                                                                : ObjectKind::None;
            if (kind != ObjectKind::None && !access.objectExists({kind, filter.name()})) {
                out.push_back({role, scope});
            }
        }
    }
    return out;
}

} // namespace hubdesk::access
