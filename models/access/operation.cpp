#include "access/operation.h"

namespace hubdesk::access {

Channel channelOf(const Operation &operation)
{
    return !operation.empty() && (operation[0] == "assign-role" || operation[0] == "withdraw-role")
        ? Channel::Configuration
        : Channel::Rest;
}

std::string describe(const Operation &operation)
{
    const auto word = [&](std::size_t i) { return i < operation.size() ? operation[i] : std::string(); };
    if (word(0) == "add-member") {
        return "add " + word(2) + " to the group " + word(1);
    }
    if (word(0) == "remove-member") {
        return "take " + word(2) + " out of the group " + word(1);
    }
    if (word(0) == "assign-role") {
        return "give the role " + word(1) + " to " + word(2);
    }
    if (word(0) == "withdraw-role") {
        return "take the role " + word(1) + " from " + word(2);
    }
    if (word(0) == "grant-admin") {
        return "make " + word(1) + " an admin";
    }
    if (word(0) == "revoke-admin") {
        return "take the admin flag from " + word(1);
    }
    std::string out;
    for (const auto &w : operation) {
        out += (out.empty() ? "" : " ") + w;
    }
    return out;
}

Undo apply(Model &model, const Operation &operation)
{
    Undo out;
    if (operation.size() < 2) {
        return out;
    }
    const auto &what = operation[0];
    if ((what == "add-member" || what == "remove-member") && operation.size() == 3) {
        const auto group = model.find(PrincipalKind::Group, operation[1]);
        const auto user = model.find(PrincipalKind::User, operation[2]);
        if (group && user) {
            out.m_group = group->index;
            out.m_user = user->index;
            out.m_wasMember = what == "remove-member";
            out.m_applied = out.m_wasMember ? model.removeMember(out.m_group, out.m_user)
                                            : model.addMember(out.m_group, out.m_user);
        }
        return out;
    }
    const bool flag = what == "grant-admin" || what == "revoke-admin";
    const bool role = (what == "assign-role" || what == "withdraw-role") && operation.size() == 3;
    if (!flag && !role) {
        return out;
    }
    std::optional<Principal> principal;
    if (flag) {
        principal = model.find(PrincipalKind::User, operation[1]);
    } else {
        auto text = operation[2];
        const auto equals = text.find('=');
        if (equals != text.npos) {
            text[equals] = ':';
            principal = model.find(text);
        }
    }
    if (!principal) {
        return out;
    }
    out.m_principal = *principal;
    out.m_roles = model.roleSet(*principal);
    out.m_admin = model.isAdmin(*principal);
    out.m_restoresRoles = true;
    if (flag) {
        model.setAdmin(*principal, what == "grant-admin");
    } else if (const auto index = model.roleNamed(model.names().find(operation[1]))) {
        if (what == "assign-role") {
            model.assignRole(*index, *principal);
        } else {
            model.withdrawRole(*index, *principal);
        }
    }
    out.m_applied = model.roleSet(*principal) != out.m_roles || model.isAdmin(*principal) != out.m_admin;
    return out;
}

void Undo::operator()(Model &model) const
{
    if (!m_applied) {
        return;
    }
    if (m_group != kNoIndex) {
        static_cast<void>(m_wasMember ? model.addMember(m_group, m_user) : model.removeMember(m_group, m_user));
        return;
    }
    if (m_restoresRoles) {
        model.restore(m_principal, m_roles, m_admin);
    }
}

} // namespace hubdesk::access
