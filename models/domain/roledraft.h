#pragma once
// A role as somebody wants it, with JupyterHub's rules for it as problems at the field. Plain values and
// pure functions; any thread. The payload of a DefineRole, DefineGroup or DefineScope operation is its JSON.

#include "domain/records.h"

#include <functional>
#include <optional>

namespace hubdesk::access {
class Catalogue;
}

namespace hubdesk::domain {

struct RoleDraft {
    QString name;
    QString description;
    QStringList scopes; ///< as written, filters included: "servers!group=ta"; the order counts

    friend bool operator==(const RoleDraft &, const RoleDraft &) = default;
};

struct GroupDraft {
    QString name;
    QString properties; ///< a JSON object, or empty

    friend bool operator==(const GroupDraft &, const GroupDraft &) = default;
};

struct ScopeDraft {
    QString name; ///< "custom:..."
    QString description;
    QStringList subscopes;

    friend bool operator==(const ScopeDraft &, const ScopeDraft &) = default;
};

[[nodiscard]] QString payloadOf(const RoleDraft &draft);
[[nodiscard]] QString payloadOf(const GroupDraft &draft);
[[nodiscard]] QString payloadOf(const ScopeDraft &draft);
/// `name` is the operation's object; a payload that is no such JSON gives an empty definition.
[[nodiscard]] RoleDraft roleDraft(const QString &name, const QString &payload);
[[nodiscard]] GroupDraft groupDraft(const QString &name, const QString &payload);
[[nodiscard]] ScopeDraft scopeDraft(const QString &name, const QString &payload);

/// Something JupyterHub, or common sense, holds against a definition.
struct RoleIssue {
    enum class Code : std::uint8_t {
        // errors: the hub refuses the definition
        NameInvalid,
        NameTaken,
        UnknownScope, ///< detail: the scope
        DraftScope, ///< a name of the 2021 draft; detail: what it became
        NotInRelease, ///< detail: the scope
        BadFilter, ///< detail: the filter
        EmptyFilter,
        AdminRedefined,
        // warnings
        NoScopes,
        UserWithoutSelf,
        DuplicateScope,
        ContainedScope, ///< another scope of the role has it already; detail: that scope
        FilterNamesNobody, ///< detail: the filter
        HardToRead, ///< the name has marks that cannot be seen or be told apart (namehazards.h)
        ShippedRole, ///< a default role is redefined
    };
    Code code = Code::NameInvalid;
    bool error = false;
    int scope = -1; ///< index in RoleDraft::scopes; -1: name or whole
    QString detail;

    friend bool operator==(const RoleIssue &, const RoleIssue &) = default;
};

/// What a check needs to know of the hub.
struct RoleSurroundings {
    const access::Catalogue *catalogue = nullptr; ///< null: the newest
    QStringList otherRoles; ///< names taken; not the role's own when it is edited
    QStringList customScopes;
    /// Whether a filter's value is there: ("group", "ta"). Empty: not checked.
    std::function<bool(const QString &kind, const QString &name)> exists;
};

/// Errors first, then by scope.
[[nodiscard]] QList<RoleIssue> checkRole(const RoleDraft &draft, const RoleSurroundings &around);
[[nodiscard]] bool hasError(const QList<RoleIssue> &issues);

/// "servers!group=ta" -> scope, filter kind, value. A bare mark ("!user") has an empty value and `bare` set.
struct ScopeParts {
    QString scope, filterKind, filterValue;
    bool bare = false;
    friend bool operator==(const ScopeParts &, const ScopeParts &) = default;
};
[[nodiscard]] ScopeParts scopeParts(const QString &text);
[[nodiscard]] QString scopeText(const ScopeParts &parts);

} // namespace hubdesk::domain
