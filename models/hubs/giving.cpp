// What a key, a drop or a dialog would stage: the better way of giving a role, and what taking one means.
#include "hubs/assignments.h"

#include <algorithm>

namespace hubdesk::hubs {

using domain::BearerKind;
using domain::Intent;
using domain::OperationKind;

bool Assignments::mayEdit(const QString &group) const
{
    const HubFacts &facts = m_base->facts;
    if (facts.managesGroups)
        return false;
    // The scopes of the console's token, as the hub told them: expanded, with their filters.
    return std::any_of(facts.tokenScopes.begin(), facts.tokenScopes.end(), [&group](const QString &scope) {
        const domain::ScopeParts parts = domain::scopeParts(scope);
        if (parts.scope != u"groups" && parts.scope != u"admin:groups")
            return false;
        return parts.filterKind.isEmpty() || (parts.filterKind == u"group" && parts.filterValue == group);
    });
}

GiveWays Assignments::giving(MatrixRow row, const QString &roleName) const
{
    GiveWays ways;
    const auto index = roleNamed(roleName);
    if (!index) {
        ways.reason = ChannelReason::UnknownRole;
        return ways;
    }
    const auto role = static_cast<std::uint32_t>(*index);
    const Holding now = holding(row, role, true, nullptr);
    if (now != Holding::None && now != Holding::NotKnown && now != Holding::Inherited) {
        ways.reason = ChannelReason::AlreadyHeld;
        return ways;
    }
    const QString who = name(row);
    const Intent direct = domain::giveRole(roleName, row.kind, who);
    if (row.kind == BearerKind::User && role == m_adminRole) {
        ways.preferred = domain::grantAdmin(who);
        ways.reason = ChannelReason::AdminFlag;
        ways.alternative = direct;
        return ways;
    }
    ways.preferred = direct;
    if (row.kind != BearerKind::User || now == Holding::Inherited)
        return ways;

    // A group that holds the role: the fewest further roles, then the fewest members.
    std::optional<std::uint32_t> best;
    std::size_t bestMore = 0;
    bool mayBest = false;
    const auto groups = static_cast<std::uint32_t>(count(BearerKind::Group));
    for (std::uint32_t group = 0; group < groups; ++group) {
        const MatrixRow of{BearerKind::Group, group};
        if (!holdsDirectly(of, role, true))
            continue;
        const std::size_t more = static_cast<std::size_t>(directRoles(of, true).size()) - 1;
        const bool may = mayEdit(name(of));
        const bool better = !best || std::pair(!may, more) < std::pair(!mayBest, bestMore)
            || (std::pair(!may, more) == std::pair(!mayBest, bestMore)
                && memberCount(group, true) < memberCount(*best, true));
        if (better) {
            best = group;
            bestMore = more;
            mayBest = may;
        }
    }
    if (!best)
        return ways;
    const MatrixRow group{BearerKind::Group, *best};
    const Intent membership = domain::addMember(who, name(group));
    if (bestMore == 0 && mayBest) {
        ways.preferred = membership;
        ways.reason = ChannelReason::GroupHoldsJustThis;
        ways.alternative = direct;
        return ways;
    }
    ways.alternative = membership;
    ways.alternativeReason = bestMore > 0 ? ChannelReason::GroupHoldsMore
        : m_base->facts.managesGroups     ? ChannelReason::GroupsAreManaged
                                          : ChannelReason::TokenMayNotEdit;
    ways.reason = ways.alternativeReason;
    ways.alsoGives = directRoles(group, true);
    ways.alsoGives.removeAll(roleName);
    return ways;
}

Taking Assignments::taking(MatrixRow row, const QString &roleName) const
{
    Taking taking;
    const auto index = roleNamed(roleName);
    if (!index)
        return taking;
    const auto role = static_cast<std::uint32_t>(*index);
    const Holding now = holding(row, role, true, nullptr);
    if (now == Holding::NotKnown) {
        taking.effect = Taking::Effect::NotKnown;
        return taking;
    }
    const QString who = name(row);
    if (now == Holding::Default) {
        taking.effect = Taking::Effect::IsDefault;
        return taking;
    }
    if (now == Holding::None)
        return taking;
    const QStringList groups = through(row, *index);
    if (holdsDirectly(row, role, true)) {
        Taking::Source source;
        source.direct = true;
        source.remove = row.kind == BearerKind::User && role == m_adminRole && isAdmin(row, true)
            ? domain::revokeAdmin(who)
            : domain::takeRole(roleName, row.kind, who);
        taking.sources.push_back(source);
    }
    for (const QString &groupName : groups) {
        const MatrixRow group = *rowNamed(BearerKind::Group, groupName);
        Taking::Source source;
        source.group = groupName;
        source.remove = domain::removeMember(who, groupName);
        source.atSource = domain::takeRole(roleName, BearerKind::Group, groupName);
        source.otherRoles = directRoles(group, true);
        source.otherRoles.removeAll(roleName);
        // Whom else the role would leave: members who hold it no other way.
        const auto loses = [&](std::uint32_t user) {
            int ways = 0;
            const MatrixRow member{BearerKind::User, user};
            return member != row && holding(member, role, true, &ways) != Holding::None && ways == 1;
        };
        const auto left = m_left.find(group.index);
        if (group.index < m_base->state.groups.size()) {
            for (const std::uint32_t user : m_base->members(group.index)) {
                if ((left == m_left.end() || !left->second.contains(user)) && loses(user))
                    ++source.others;
            }
        }
        if (const auto joined = m_joined.find(group.index); joined != m_joined.end()) {
            for (const std::uint32_t user : joined->second)
                source.others += loses(user) ? 1u : 0u;
        }
        taking.sources.push_back(std::move(source));
    }
    for (const Taking::Source &source : taking.sources)
        taking.all.append(source.remove);
    const bool directToo = !taking.sources.empty() && taking.sources.front().direct;
    if (taking.sources.size() == 1) {
        taking.effect = Taking::Effect::Ends;
    } else {
        taking.effect = Taking::Effect::NothingChanges;
        taking.remaining = groups;
        if (!directToo)
            taking.remaining.removeFirst();
    }
    return taking;
}

bool Assignments::changesAnything(const Intent &intent) const
{
    const auto bearer = rowNamed(intent.subjectKind, intent.subject);
    const auto role = roleNamed(intent.object);
    switch (intent.kind) {
    case OperationKind::AddMember:
    case OperationKind::RemoveMember: {
        const auto group = rowNamed(BearerKind::Group, intent.object);
        if (!bearer || !group || bearer->kind != BearerKind::User)
            return false;
        bool member = false;
        forEachGroup(bearer->index, true, [&](std::uint32_t at) { member = member || at == group->index; });
        return member != (intent.kind == OperationKind::AddMember);
    }
    case OperationKind::GiveRole:
        return bearer && role && !holdsDirectly(*bearer, static_cast<std::uint32_t>(*role), true);
    case OperationKind::TakeRole:
        return bearer && role && holdsDirectly(*bearer, static_cast<std::uint32_t>(*role), true);
    case OperationKind::GrantAdmin:
        return bearer && !isAdmin(*bearer, true);
    case OperationKind::RevokeAdmin:
        return bearer && isAdmin(*bearer, true);
    case OperationKind::DefineRole:
        return definition(intent.object) != domain::roleDraft(intent.object, intent.payload);
    case OperationKind::DeleteRole:
        return role && !isDeleted(*role);
    case OperationKind::DefineGroup:
        return !rowNamed(BearerKind::Group, intent.object) || !intent.payload.isEmpty();
    case OperationKind::DefineScope:
    case OperationKind::DeleteScope:
        return true;
    }
    return false;
}

} // namespace hubdesk::hubs
