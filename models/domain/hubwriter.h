#pragma once
// Carrying out what is staged for a hub and acts at once. GUI thread; callbacks come there, later.
// sync/hubremote.h does it over the hub's REST API.

#include "domain/changeset.h"
#include "domain/records.h"
#include "domain/state.h"

#include <functional>

namespace hubdesk::domain {

/// What became of one staged operation.
struct OperationOutcome {
    Ref operation;
    OperationState state = OperationState::Staged; ///< Done, Failed, Conflict; Staged: it was not tried
    bool alreadySo = false; ///< of Done: the hub was so before, nothing was sent
    Error error; ///< of Failed, and of Conflict: NotFound
};

class HubWriter {
public:
    virtual ~HubWriter() = default;
    /// In their order; those that need the configuration are left alone. One that fails does not stop the others,
    /// a hub that does not answer does: the rest is then Staged. What is said to be Done was read back. Errors:
    /// NotFound (no such hub), MissingValue (detail "url" or "token").
    virtual void apply(HubId hub, const QList<Ref> &operations, std::function<void(const OperationOutcome &)> progress,
                       std::function<void(Result<QList<OperationOutcome>>)> done) = 0;
};

/// The operations that are Done are no longer staged. What failed stays staged: nothing that is wanted is lost.
[[nodiscard]] Result<ChangeSet> settle(const State &state, const QList<OperationOutcome> &outcomes,
                                       const QString &label);

} // namespace hubdesk::domain
