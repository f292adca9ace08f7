#pragma once
// What a configuration should say: the facts without their places, to be edited (by a person, or by a
// finding's fix) and written back into the files (splice/). Plain values, any thread.

#include "domain/records.h"
#include "interchange/facts.h"

namespace hubdesk::interchange {

struct DesiredRole {
    QString name;
    std::optional<QString> description; ///< absent: the key is not there
    std::optional<QStringList> scopes, users, groups, services;
    QStringList withoutKeys; ///< further keys to take out of the file
    /// The list of those who hold it; none for tokens, which no configuration names.
    [[nodiscard]] std::optional<QStringList> *bearers(domain::BearerKind kind);
    friend bool operator==(const DesiredRole &, const DesiredRole &) = default;
};

struct DesiredConfiguration {
    std::vector<DesiredRole> roles; ///< in the order of the file
    std::optional<QStringList> adminUsers; ///< of the list that counts
    friend bool operator==(const DesiredConfiguration &, const DesiredConfiguration &) = default;

    [[nodiscard]] DesiredRole *role(const QString &name);
};

/// What the files say now. A list of which parts are not known is absent: writing leaves it alone.
[[nodiscard]] DesiredConfiguration desiredOf(const ConfigurationFacts &facts);

/// One step of a fix.
struct Edit {
    enum class Kind {
        ReplaceScope, ///< role, from, to
        AddScope, ///< role, to: at the front
        RemoveScope, ///< role, from
        RemoveRole, ///< role
        KeepMembersOnly, ///< role: no scopes, no description
        AddBearer, ///< role, bearer, to
        RemoveBearer, ///< role, bearer, from: one of them, where it is there twice
        RemoveKey, ///< role, from
        AddAdmin, ///< to
        RemoveAdmin, ///< from
    };
    Kind kind = Kind::RemoveScope;
    QString role, from, to;
    domain::BearerKind bearer = domain::BearerKind::User;
    friend bool operator==(const Edit &, const Edit &) = default;
};

/// False if there is nothing to which the edit applies.
[[nodiscard]] bool apply(DesiredConfiguration &desired, const Edit &edit);

} // namespace hubdesk::interchange
