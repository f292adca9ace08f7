#include "hubs/assignments.h"

#include <algorithm>

namespace hubdesk::hubs {

using access::NameId;
using domain::BearerKind;
using domain::Intent;
using domain::OperationChannel;
using domain::OperationKind;

namespace {

constexpr std::uint32_t kNone = HubBase::kNone;

} // namespace

OperationChannel channelOf(OperationKind kind)
{
    switch (kind) {
    case OperationKind::AddMember:
    case OperationKind::RemoveMember:
    case OperationKind::DefineGroup:
    case OperationKind::GrantAdmin:
    case OperationKind::RevokeAdmin:
        return OperationChannel::Rest;
    default:
        return OperationChannel::Configuration;
    }
}

std::shared_ptr<const Assignments> Assignments::make(std::shared_ptr<const HubBase> base,
                                                     std::vector<domain::Row> operations)
{
    std::shared_ptr<Assignments> made(new Assignments);
    made->m_base = std::move(base);
    made->m_operations = std::move(operations);
    for (const domain::Row &row : made->m_operations)
        made->m_records.push_back(domain::record<domain::StagedOperation>(row));
    made->m_userRole = made->m_base->roleNamed(QStringLiteral("user"));
    made->m_adminRole = made->m_base->roleNamed(QStringLiteral("admin"));
    for (std::size_t i = 0; i < made->m_records.size(); ++i)
        made->apply(i);
    made->countHolders();
    return made;
}

std::size_t Assignments::atOnce() const
{
    return static_cast<std::size_t>(
        std::count_if(m_records.begin(), m_records.end(), [](const domain::StagedOperation &operation) {
            return operation.channel == OperationChannel::Rest;
        }));
}

std::size_t Assignments::afterRestart() const
{
    return m_records.size() - atOnce();
}

const RoleInfo &Assignments::role(std::size_t index) const
{
    const std::size_t known = m_base->roles.size();
    return index < known ? m_base->roles[index] : m_newRoles[index - known];
}

std::optional<std::size_t> Assignments::roleNamed(const QString &name) const
{
    if (const auto index = m_base->roleNamed(name); index != kNone)
        return index;
    for (std::size_t i = 0; i < m_newRoles.size(); ++i) {
        if (m_newRoles[i].text == name)
            return m_base->roles.size() + i;
    }
    return std::nullopt;
}

bool Assignments::isDeleted(std::size_t role) const
{
    return m_deletedRoles.contains(static_cast<std::uint32_t>(role));
}

std::optional<domain::RoleDraft> Assignments::definition(const QString &role) const
{
    if (const auto staged = m_definitions.find(role); staged != m_definitions.end())
        return staged->second;
    const auto index = m_base->roleNamed(role);
    if (index == kNone || !m_base->roles[index].scopes)
        return std::nullopt;
    const RoleInfo &known = m_base->roles[index];
    return domain::RoleDraft{known.text, known.description, *known.scopes};
}

std::uint32_t Assignments::holders(std::size_t role) const
{
    const auto changed = m_holders.find(static_cast<std::uint32_t>(role));
    return changed == m_holders.end() ? this->role(role).holders : changed->second;
}

std::size_t Assignments::count(BearerKind kind) const
{
    switch (kind) {
    case BearerKind::User:
        return m_base->state.users.size();
    case BearerKind::Group:
        return m_base->state.groups.size() + m_newGroups.size();
    case BearerKind::Service:
        return m_base->state.services.size();
    case BearerKind::Token:
        break;
    }
    return 0;
}

QString Assignments::name(MatrixRow row) const
{
    const access::HubState &state = m_base->state;
    switch (row.kind) {
    case BearerKind::User:
        return m_base->text(state.users[row.index].name);
    case BearerKind::Group:
        return row.index < state.groups.size() ? m_base->text(state.groups[row.index].name)
                                               : m_newGroups[row.index - state.groups.size()];
    case BearerKind::Service:
        return m_base->text(state.services[row.index].name);
    case BearerKind::Token:
        break;
    }
    return {};
}

QString Assignments::personName(MatrixRow row) const
{
    return row.kind == BearerKind::User ? m_base->people.value(m_base->state.users[row.index].name) : QString();
}

std::optional<MatrixRow> Assignments::rowNamed(BearerKind kind, const QString &name) const
{
    std::uint32_t index = kNone;
    if (kind == BearerKind::User) {
        index = m_base->userNamed(name);
    } else if (kind == BearerKind::Service) {
        index = m_base->serviceNamed(name);
    } else if (kind == BearerKind::Group) {
        index = m_base->groupNamed(name);
        for (std::size_t i = 0; index == kNone && i < m_newGroups.size(); ++i) {
            if (m_newGroups[i] == name)
                index = static_cast<std::uint32_t>(m_base->state.groups.size() + i);
        }
    }
    return index == kNone ? std::nullopt : std::optional(MatrixRow{kind, index});
}

bool Assignments::isStagedNew(MatrixRow row) const
{
    return row.kind == BearerKind::Group && row.index >= m_base->state.groups.size();
}

Assignments::Roles Assignments::rolesBefore(MatrixRow row) const
{
    const access::HubState &state = m_base->state;
    access::NameList run;
    if (row.kind == BearerKind::User)
        run = state.users[row.index].roles;
    else if (row.kind == BearerKind::Service)
        run = state.services[row.index].roles;
    else if (row.index < state.groups.size())
        run = state.groups[row.index].roles;
    Roles roles;
    for (const NameId name : state.list(run)) {
        if (const auto role = m_base->roleOf(name); role != kNone)
            roles.push_back(role);
    }
    return roles;
}

bool Assignments::known(MatrixRow row, bool groups) const
{
    const access::HubState &state = m_base->state;
    switch (row.kind) {
    case BearerKind::User:
        return groups ? state.users[row.index].groupsKnown : state.users[row.index].rolesKnown;
    case BearerKind::Group:
        return row.index >= state.groups.size() || state.groups[row.index].rolesKnown;
    default:
        return state.services[row.index].rolesKnown;
    }
}

bool Assignments::isAdmin(MatrixRow row, bool staged) const
{
    if (staged) {
        if (const auto at = m_touched.find(row); at != m_touched.end())
            return at->second.admin;
    }
    if (row.kind == BearerKind::User)
        return m_base->state.users[row.index].admin;
    return row.kind == BearerKind::Service && m_base->state.services[row.index].admin;
}

bool Assignments::isDefaultRole(MatrixRow row, std::uint32_t role) const
{
    return role == m_userRole && row.kind != BearerKind::Group;
}

bool Assignments::holdsDirectly(MatrixRow row, std::uint32_t role, bool staged) const
{
    if (staged) {
        if (m_deletedRoles.contains(role))
            return false;
        if (const auto at = m_touched.find(row); at != m_touched.end())
            return at->second.roles.contains(role);
    }
    if (role >= m_base->roles.size())
        return false;
    const access::HubState &state = m_base->state;
    access::NameList run;
    if (row.kind == BearerKind::User)
        run = state.users[row.index].roles;
    else if (row.kind == BearerKind::Service)
        run = state.services[row.index].roles;
    else if (row.index < state.groups.size())
        run = state.groups[row.index].roles;
    const auto list = state.list(run);
    return std::find(list.begin(), list.end(), m_base->roles[role].name) != list.end();
}

Holding Assignments::holding(MatrixRow row, std::uint32_t role, bool staged, int *ways) const
{
    const bool direct = holdsDirectly(row, role, staged);
    int inherited = 0;
    bool unknown = !known(row, false);
    if (row.kind == BearerKind::User) {
        unknown = unknown || !known(row, true);
        forEachGroup(row.index, staged, [&](std::uint32_t group) {
            const MatrixRow of{BearerKind::Group, group};
            if (holdsDirectly(of, role, staged))
                ++inherited;
            else if (!known(of, false))
                unknown = true;
        });
    }
    if (ways)
        *ways = (direct ? 1 : 0) + inherited;
    if (direct)
        return isDefaultRole(row, role) ? Holding::Default : Holding::Direct;
    if (inherited > 0)
        return Holding::Inherited;
    // Where a token sees no roles, people still hold the role that everybody holds.
    if (unknown && isDefaultRole(row, role) && row.kind == BearerKind::User)
        return Holding::Default;
    return unknown ? Holding::NotKnown : Holding::None;
}

Cell Assignments::cell(MatrixRow row, std::size_t index) const
{
    const auto role = static_cast<std::uint32_t>(index);
    Cell cell;
    int ways = 0;
    cell.before = holding(row, role, false, &ways);
    if (m_records.empty()) {
        cell.now = cell.before;
        cell.twice = ways > 1;
        return cell;
    }
    cell.now = holding(row, role, true, &ways);
    cell.twice = ways > 1;
    const auto held = [](Holding holding) { return holding != Holding::None && holding != Holding::NotKnown; };
    cell.gives = held(cell.now) && !held(cell.before);
    cell.takes = held(cell.before) && !held(cell.now);
    cell.staged = cell.gives || cell.takes || cell.now != cell.before;
    return cell;
}

QStringList Assignments::through(MatrixRow row, std::size_t role, bool staged) const
{
    QStringList names;
    if (row.kind != BearerKind::User)
        return names;
    forEachGroup(row.index, staged, [&](std::uint32_t group) {
        const MatrixRow of{BearerKind::Group, group};
        if (holdsDirectly(of, static_cast<std::uint32_t>(role), staged))
            names.append(name(of));
    });
    names.sort();
    return names;
}

std::vector<std::size_t> Assignments::operationsAt(MatrixRow row, std::size_t index) const
{
    std::vector<std::size_t> found;
    const QString who = name(row);
    const QString what = role(index).text;
    QStringList groups;
    if (row.kind == BearerKind::User) {
        for (const bool staged : {false, true})
            groups += through(row, index, staged);
    }
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        const domain::StagedOperation &operation = m_records[i];
        const bool own = operation.subjectKind == row.kind && operation.subject == who;
        switch (operation.kindOf) {
        case OperationKind::GiveRole:
        case OperationKind::TakeRole:
            if (operation.object == what
                && (own || (operation.subjectKind == BearerKind::Group && groups.contains(operation.subject))))
                found.push_back(i);
            break;
        case OperationKind::AddMember:
        case OperationKind::RemoveMember:
            if (own && groups.contains(operation.object))
                found.push_back(i);
            break;
        case OperationKind::GrantAdmin:
        case OperationKind::RevokeAdmin:
            if (own && static_cast<std::uint32_t>(index) == m_adminRole)
                found.push_back(i);
            break;
        case OperationKind::DefineRole:
        case OperationKind::DeleteRole:
            if (operation.object == what)
                found.push_back(i);
            break;
        default:
            break;
        }
    }
    return found;
}

Assignments::Touched Assignments::before(MatrixRow row) const
{
    Touched touched;
    const Roles roles = rolesBefore(row);
    touched.roles.insert(roles.begin(), roles.end());
    touched.admin = isAdmin(row, false);
    if (row.kind == BearerKind::User)
        forEachGroup(row.index, false, [&](std::uint32_t group) { touched.groups.insert(group); });
    return touched;
}

Assignments::Touched &Assignments::touch(MatrixRow row)
{
    auto at = m_touched.find(row);
    if (at == m_touched.end())
        at = m_touched.emplace(row, before(row)).first;
    return at->second;
}

} // namespace hubdesk::hubs
