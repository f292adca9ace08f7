// What each staged operation does to the assignments, and how many people hold a role then.
#include "hubs/assignments.h"

#include <algorithm>

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

// Only pairs of a person and a role that some operation can have touched.
void Assignments::countHolders()
{
    std::vector<std::uint64_t> pairs; // role, user
    const auto pair = [&pairs](std::uint32_t role, std::uint32_t user) {
        pairs.push_back(std::uint64_t{role} << 32 | user);
    };
    const auto differing = [](const std::set<std::uint32_t> &a, const std::set<std::uint32_t> &b) {
        std::vector<std::uint32_t> out;
        std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
        return out;
    };
    const auto groupRoles = [this](std::uint32_t group) {
        const MatrixRow of{BearerKind::Group, group};
        Roles roles = rolesBefore(of);
        if (const auto at = m_touched.find(of); at != m_touched.end())
            roles.insert(roles.end(), at->second.roles.begin(), at->second.roles.end());
        return roles;
    };
    for (const auto &[row, touched] : m_touched) {
        const Touched was = before(row);
        const auto roles = differing(touched.roles, was.roles);
        if (row.kind == BearerKind::User) {
            for (const std::uint32_t role : roles)
                pair(role, row.index);
            for (const std::uint32_t group : differing(touched.groups, was.groups)) {
                for (const std::uint32_t role : groupRoles(group))
                    pair(role, row.index);
            }
        } else if (row.kind == BearerKind::Group && row.index < m_base->state.groups.size()) {
            for (const std::uint32_t role : roles) {
                for (const std::uint32_t user : m_base->members(row.index))
                    pair(role, user);
            }
        }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    const auto held = [](Holding holding) { return holding != Holding::None && holding != Holding::NotKnown; };
    for (const std::uint64_t both : pairs) {
        const auto role = static_cast<std::uint32_t>(both >> 32);
        const MatrixRow row{BearerKind::User, static_cast<std::uint32_t>(both)};
        const bool was = held(holding(row, role, false, nullptr));
        const bool is = held(holding(row, role, true, nullptr));
        if (was == is)
            continue;
        const auto at = m_holders.emplace(role, this->role(role).holders).first;
        at->second = is ? at->second + 1 : at->second - std::min(at->second, 1u);
    }
    for (const std::uint32_t role : m_deletedRoles)
        m_holders[role] = 0;
}

} // namespace hubdesk::hubs
