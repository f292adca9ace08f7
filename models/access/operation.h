#pragma once
// A change that an administrator can stage, as the words of `hubdesk stage`, and what it does to a Model.
// Applying gives back what undoes it exactly, so that a change can be tried. On the model's thread.

#include "access/model.h"

namespace hubdesk::access {

using Operation = std::vector<std::string>; // {"add-member", "g", "ada"}

enum class Channel : std::uint8_t { Rest, Configuration };

[[nodiscard]] Channel channelOf(const Operation &operation);
[[nodiscard]] std::string describe(const Operation &operation);

// Undoes one applied operation; must be called before the model is edited otherwise. Does nothing if empty.
class Undo {
public:
    Undo() = default;
    void operator()(Model &model) const;
    [[nodiscard]] explicit operator bool() const { return m_applied; }

private:
    friend Undo apply(Model &model, const Operation &operation);
    bool m_applied = false;
    Principal m_principal;
    RoleSetId m_roles = 0;
    bool m_admin = false;
    bool m_restoresRoles = false;
    GroupIndex m_group = kNoIndex;
    UserIndex m_user = kNoIndex;
    bool m_wasMember = false;
};

// Of add-member, remove-member, assign-role, withdraw-role, grant-admin and revoke-admin. Empty: it names something
// that is not there, changes nothing, or is of another kind.
[[nodiscard]] Undo apply(Model &model, const Operation &operation);

} // namespace hubdesk::access
