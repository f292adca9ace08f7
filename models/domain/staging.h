#pragma once
// Use cases of staging: what a person wants of a hub becomes StagedOperation records, in one ChangeSet, so it
// is undone like any edit. Pure functions over State; any thread. They know what is staged, not what the hub
// holds: whether an intent changes anything is asked of hubs::Assignments first.
// Opposite intents cancel each other, a second definition of a role replaces the first.

#include "domain/changeset.h"
#include "domain/roledraft.h"
#include "domain/services.h"
#include "domain/state.h"

namespace hubdesk::domain {

/// One change wanted, not yet stored.
struct Intent {
    OperationKind kind = OperationKind::AddMember;
    BearerKind subjectKind = BearerKind::User;
    QString subject; ///< the person, group or service concerned; empty for definitions
    QString object; ///< the group, role or scope; empty for the admin flag
    OperationChannel channel = OperationChannel::Rest;
    QString payload;

    friend bool operator==(const Intent &, const Intent &) = default;
};

// The intents, each with the channel it can take (no release changes roles over REST).
[[nodiscard]] Intent addMember(const QString &user, const QString &group);
[[nodiscard]] Intent removeMember(const QString &user, const QString &group);
[[nodiscard]] Intent giveRole(const QString &role, BearerKind kind, const QString &bearer);
[[nodiscard]] Intent takeRole(const QString &role, BearerKind kind, const QString &bearer);
[[nodiscard]] Intent grantAdmin(const QString &user);
[[nodiscard]] Intent revokeAdmin(const QString &user);
[[nodiscard]] Intent defineRole(const RoleDraft &draft);
[[nodiscard]] Intent deleteRole(const QString &role);
[[nodiscard]] Intent defineGroup(const GroupDraft &draft);
[[nodiscard]] Intent defineScope(const ScopeDraft &draft);
[[nodiscard]] Intent deleteScope(const QString &scope);

/// What would take the intent back; none for a definition.
[[nodiscard]] std::optional<Intent> opposite(const Intent &intent);
/// Both about the same thing: equal but for payload and channel, or opposites.
[[nodiscard]] bool sameMatter(const Intent &a, const Intent &b);
[[nodiscard]] Intent intentOf(const StagedOperation &operation);

/// What staging needs besides the intents.
struct StagingDesk {
    const State &state;
    UuidSource &uuids;
    HubId hub;
    QString who;
    QDateTime now;
};

/// One step. An intent that is staged already does nothing; one that undoes a staged one removes that; a
/// definition replaces the staged one of the same name; deleting a role or scope that is only staged removes
/// its definition and every staged gift of it. The ChangeSet may be empty.
/// Errors: NotFound (no such hub), MissingValue (a name is empty; detail: the column), InvalidValue (a
/// role name that no release takes, or admin; detail: the name). The rest is checkRole()'s, which is asked before.
[[nodiscard]] Result<ChangeSet> stage(const StagingDesk &desk, const QList<Intent> &intents, const QString &reason,
                                      const QString &label);

/// Takes staged operations back. Error NotFound: one is not there.
[[nodiscard]] Result<ChangeSet> unstage(const State &state, const QList<Ref> &operations, const QString &label);
/// All that are still staged.
[[nodiscard]] Result<ChangeSet> discardStaged(const State &state, HubId hub, const QString &label);

/// The hub's operations that are Staged, in order.
[[nodiscard]] std::vector<Row> stagedOperations(const State &state, HubId hub);

/// Intents as JSON and back, for findings' fixes, drags and the clipboard. Unknown ones are left out.
[[nodiscard]] QString intentsToJson(const QList<Intent> &intents);
[[nodiscard]] QList<Intent> intentsFromJson(const QString &json);

} // namespace hubdesk::domain
