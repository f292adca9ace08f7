// What each staged operation does to the assignments, and how many people hold a role then.
#include "hubs/assignments.h"

namespace hubdesk::hubs {

using domain::BearerKind;
using domain::OperationKind;

namespace {

constexpr std::uint32_t kNone = HubBase::kNone;

} // namespace

void Assignments::apply(std::size_t index)
{
    const domain::StagedOperation &operation = m_records[index];
    const auto bearer = rowNamed(operation.subjectKind, operation.subject);
    const auto role = roleNamed(operation.object);
    bool changed = false;
    switch (operation.kindOf) {
    case OperationKind::AddMember:
    case OperationKind::RemoveMember: {
        const auto group = rowNamed(BearerKind::Group, operation.object);
        if (bearer && group && bearer->kind == BearerKind::User) {
            const bool adds = operation.kindOf == OperationKind::AddMember;
            Touched &touched = touch(*bearer);
            changed = adds ? touched.groups.insert(group->index).second : touched.groups.erase(group->index) > 0;
            if (changed) {
                auto &here = adds ? m_joined : m_left;
                auto &there = adds ? m_left : m_joined;
                if (there[group->index].erase(bearer->index) == 0)
                    here[group->index].insert(bearer->index);
            }
        }
        break;
    }
    case OperationKind::GiveRole:
    case OperationKind::TakeRole:
        if (bearer && role) {
            const auto number = static_cast<std::uint32_t>(*role);
            Touched &touched = touch(*bearer);
            changed = operation.kindOf == OperationKind::GiveRole ? touched.roles.insert(number).second
                                                                  : touched.roles.erase(number) > 0;
        }
        break;
    case OperationKind::GrantAdmin:
    case OperationKind::RevokeAdmin:
        if (bearer && m_adminRole != kNone) {
            Touched &touched = touch(*bearer);
            const bool grants = operation.kindOf == OperationKind::GrantAdmin;
            changed = touched.admin != grants;
            touched.admin = grants;
            changed =
                (grants ? touched.roles.insert(m_adminRole).second : touched.roles.erase(m_adminRole) > 0) || changed;
        }
        break;
    case OperationKind::DefineRole: {
        const domain::RoleDraft draft = domain::roleDraft(operation.object, operation.payload);
        changed = definition(operation.object) != draft;
        m_definitions[operation.object] = draft;
        if (role) {
            m_deletedRoles.erase(static_cast<std::uint32_t>(*role));
        } else {
            RoleInfo made;
            made.text = operation.object;
            made.description = draft.description;
            made.scopes = draft.scopes;
            made.origin = RoleInfo::Origin::Staged;
            m_newRoles.push_back(std::move(made));
        }
        break;
    }
    case OperationKind::DeleteRole:
        if (role)
            changed = m_deletedRoles.insert(static_cast<std::uint32_t>(*role)).second;
        break;
    case OperationKind::DefineGroup:
        if (!rowNamed(BearerKind::Group, operation.object)) {
            m_newGroups.push_back(operation.object);
            changed = true;
        } else {
            changed = !operation.payload.isEmpty(); // properties, which this does not know
        }
        break;
    case OperationKind::DefineScope:
    case OperationKind::DeleteScope:
        changed = true;
        break;
    }
    if (!changed)
        m_ignored.push_back(index);
}

// Anew for roles that some operation can have touched.
void Assignments::countHolders()
{
    std::set<std::uint32_t> roles = m_deletedRoles;
    for (const auto &[row, touched] : m_touched) {
        const Touched was = before(row);
        const auto differs = [&roles](const std::set<std::uint32_t> &a, const std::set<std::uint32_t> &b) {
            for (const std::uint32_t role : a) {
                if (!b.contains(role))
                    roles.insert(role);
            }
        };
        differs(touched.roles, was.roles);
        differs(was.roles, touched.roles);
        const auto ofGroup = [&](std::uint32_t group) {
            const MatrixRow of{BearerKind::Group, group};
            for (const std::uint32_t role : rolesBefore(of))
                roles.insert(role);
            if (const auto at = m_touched.find(of); at != m_touched.end())
                roles.insert(at->second.roles.begin(), at->second.roles.end());
        };
        for (const std::uint32_t group : touched.groups) {
            if (!was.groups.contains(group))
                ofGroup(group);
        }
        for (const std::uint32_t group : was.groups) {
            if (!touched.groups.contains(group))
                ofGroup(group);
        }
    }
    if (roles.empty())
        return;
    for (const std::uint32_t role : roles)
        m_holders[role] = role < m_base->roles.size() ? m_base->roles[role].holders : 0;
    // Only users touched themselves or in a group whose roles changed can differ.
    std::set<std::uint32_t> users;
    for (const auto &[row, touched] : m_touched) {
        if (row.kind == BearerKind::User) {
            users.insert(row.index);
        } else if (row.kind == BearerKind::Group && before(row).roles != touched.roles
                   && row.index < m_base->state.groups.size()) {
            const auto members = m_base->members(row.index);
            users.insert(members.begin(), members.end());
        }
    }
    const auto held = [](Holding holding) { return holding != Holding::None && holding != Holding::NotKnown; };
    for (const std::uint32_t role : roles) {
        if (m_deletedRoles.contains(role)) {
            m_holders[role] = 0;
            continue;
        }
        std::uint32_t &count = m_holders[role];
        for (const std::uint32_t user : users) {
            const MatrixRow row{BearerKind::User, user};
            const bool was = held(holding(row, role, false, nullptr));
            const bool is = held(holding(row, role, true, nullptr));
            count += is && !was ? 1u : 0u;
            count -= was && !is && count > 0 ? 1u : 0u;
        }
    }
}

} // namespace hubdesk::hubs
