#include "hubs/operationapplier.h"

#include "access/roledefinitions.h"

#include <algorithm>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;
using domain::BearerKind;
using domain::OperationKind;
using domain::StagedOperation;
using Applied = AppliedOperation;
using Outcome = HubModel::Outcome;

PrincipalKind engineKind(BearerKind kind)
{
    switch (kind) {
    case BearerKind::Group:
        return PrincipalKind::Group;
    case BearerKind::Service:
        return PrincipalKind::Service;
    case BearerKind::Token:
        return PrincipalKind::Token;
    case BearerKind::User:
        break;
    }
    return PrincipalKind::User;
}

std::vector<std::string> utf8Texts(const QStringList &list)
{
    std::vector<std::string> out;
    for (const QString &text : list)
        out.push_back(text.toStdString());
    return out;
}

namespace {

void restoreLater(access::Model &model, Applied &entry, Principal bearer, access::RoleSetId roles, bool admin)
{
    if (model.roleSet(bearer) == roles && (bearer.kind == PrincipalKind::Group || model.isAdmin(bearer) == admin))
        return;
    entry.outcome = Outcome::Applied;
    entry.undo = [bearer, roles, admin](access::Model &m) { m.restore(bearer, roles, admin); };
}

void applyGrant(access::Model &model, Applied &entry)
{
    const StagedOperation &operation = entry.operation;
    const auto bearer = model.find(engineKind(operation.subjectKind), operation.subject.toStdString());
    if (!bearer) {
        entry.outcome = Outcome::NotThere;
        return;
    }
    switch (operation.kindOf) {
    case OperationKind::AddMember:
    case OperationKind::RemoveMember: {
        const auto group = model.find(PrincipalKind::Group, operation.object.toStdString());
        if (!group) {
            entry.outcome = Outcome::NotThere;
            return;
        }
        const bool adds = operation.kindOf == OperationKind::AddMember;
        const auto g = group->index;
        const auto u = bearer->index;
        if (!(adds ? model.addMember(g, u) : model.removeMember(g, u)))
            return;
        entry.outcome = Outcome::Applied;
        entry.undo = [g, u, adds](access::Model &m) {
            static_cast<void>(adds ? m.removeMember(g, u) : m.addMember(g, u));
        };
        return;
    }
    case OperationKind::GiveRole:
    case OperationKind::TakeRole: {
        const auto role = model.roleNamed(model.names().intern(operation.object.toStdString()));
        if (!role) {
            entry.outcome = Outcome::NotThere;
            return;
        }
        const auto before = model.roleSet(*bearer);
        if (operation.kindOf == OperationKind::GiveRole)
            model.assignRole(*role, *bearer);
        else
            model.withdrawRole(*role, *bearer);
        restoreLater(model, entry, *bearer, before, model.isAdmin(*bearer));
        return;
    }
    default: {
        const auto before = model.roleSet(*bearer);
        const bool was = model.isAdmin(*bearer);
        model.setAdmin(*bearer, operation.kindOf == OperationKind::GrantAdmin);
        restoreLater(model, entry, *bearer, before, was);
    }
    }
}

void defineRole(access::Model &model, Applied &entry)
{
    const domain::RoleDraft draft = domain::roleDraft(entry.operation.object, entry.operation.payload);
    const std::string name = draft.name.toStdString();
    if (!access::isRoleName(name) || draft.name == u"admin") {
        entry.outcome = Outcome::Refused;
        entry.refusal = draft.name == u"admin" ? QStringLiteral("the role admin cannot be overridden")
                                               : QStringLiteral("invalid role name");
        return;
    }
    const std::vector<std::string> wanted = utf8Texts(draft.scopes);
    std::vector<std::string_view> views(wanted.begin(), wanted.end());
    if (const auto wrong = access::checkScopes(views, "role " + name, model.expander(), model.rules(), model.names())) {
        entry.outcome = Outcome::Refused;
        entry.refusal = QString::fromStdString(wrong->message);
        return;
    }
    const auto known = model.roleNamed(model.names().intern(name));
    if (!known) {
        const access::RoleIndex role = model.addRole(name, wanted);
        entry.outcome = Outcome::Applied;
        entry.undo = [role](access::Model &m) { static_cast<void>(m.setRoleScopes(role, {})); };
        return;
    }
    const access::Model::Role &was = model.roles()[*known];
    std::vector<std::string> before;
    for (const access::NameId scope : was.scopes)
        before.emplace_back(model.text(scope));
    const bool wasKnown = was.known;
    if (wasKnown && before == wanted)
        return;
    static_cast<void>(model.setRoleScopes(*known, wanted));
    entry.outcome = Outcome::Applied;
    entry.undo = [role = *known, before = std::move(before), wasKnown](access::Model &m) {
        if (wasKnown)
            static_cast<void>(m.setRoleScopes(role, before));
        else
            m.forgetRoleScopes(role);
    };
}

// A role that goes is taken from whoever holds it.
void deleteRole(access::Model &model, Applied &entry)
{
    const std::string name = entry.operation.object.toStdString();
    const auto role = model.roleNamed(model.names().intern(name));
    if (!role) {
        entry.outcome = Outcome::NotThere;
        return;
    }
    if (model.catalogue().defaultRole(name)) {
        entry.outcome = Outcome::Refused;
        entry.refusal = QStringLiteral("a default role cannot be deleted");
        return;
    }
    std::vector<std::pair<Principal, access::RoleSetId>> held;
    std::vector<std::uint8_t> has; // by role set: 0 not looked at, 1 no, 2 yes
    const auto look = [&](Principal principal) {
        const access::RoleSetId set = model.roleSet(principal);
        if (set >= has.size())
            has.resize(set + 1);
        if (has[set] == 0) {
            const auto roles = model.rolesIn(set);
            has[set] = std::find(roles.begin(), roles.end(), *role) == roles.end() ? 1 : 2;
        }
        if (has[set] == 2)
            held.emplace_back(principal, set);
    };
    for (std::uint32_t i = 0; i < model.userCount(); ++i)
        look({PrincipalKind::User, i});
    for (std::uint32_t i = 0; i < model.groupCount(); ++i)
        look({PrincipalKind::Group, i});
    for (std::uint32_t i = 0; i < model.serviceCount(); ++i)
        look({PrincipalKind::Service, i});
    std::vector<std::uint8_t> flags;
    for (const auto &[principal, set] : held) {
        flags.push_back(principal.kind != PrincipalKind::Group && model.isAdmin(principal) ? 1 : 0);
        model.withdrawRole(*role, principal);
    }
    entry.outcome = Outcome::Applied;
    entry.undo = [held = std::move(held), flags = std::move(flags)](access::Model &m) {
        for (std::size_t i = 0; i < held.size(); ++i)
            m.restore(held[i].first, held[i].second, flags[i] != 0);
    };
}

} // namespace

AppliedOperation applyOperation(access::Model &model, const StagedOperation &operation, const QString &scopeRefusal)
{
    Applied entry{operation, Outcome::NoEffect, {}, {}};
    switch (operation.kindOf) {
    case OperationKind::AddMember:
    case OperationKind::RemoveMember:
    case OperationKind::GiveRole:
    case OperationKind::TakeRole:
    case OperationKind::GrantAdmin:
    case OperationKind::RevokeAdmin:
        applyGrant(model, entry);
        break;
    case OperationKind::DefineRole:
        defineRole(model, entry);
        break;
    case OperationKind::DeleteRole:
        deleteRole(model, entry);
        break;
    case OperationKind::DefineGroup: {
        const std::string name = operation.object.toStdString();
        if (!model.find(PrincipalKind::Group, name)) {
            const access::GroupIndex group = model.addGroup(name);
            entry.outcome = Outcome::Applied;
            entry.undo = [group](access::Model &m) { m.removeGroup(group); };
        }
        break;
    }
    case OperationKind::DefineScope:
    case OperationKind::DeleteScope:
        entry.outcome = scopeRefusal.isEmpty() ? Outcome::Applied : Outcome::Refused;
        entry.refusal = scopeRefusal;
        break;
    }
    return entry;
}

} // namespace hubdesk::hubs
