#pragma once
// One staged operation on an engine model, in place, with what takes it back. The inside of HubModel; on its thread.

#include "hubs/hubmodel.h"

namespace hubdesk::hubs {

struct AppliedOperation {
    domain::StagedOperation operation;
    HubModel::Outcome outcome = HubModel::Outcome::NoEffect;
    QString refusal; ///< of Refused: JupyterHub's words
    std::function<void(access::Model &)> undo; ///< none: nothing was changed
};

/// Custom scopes are not applied but built in (HubModel); `scopeRefusal`: why that failed.
[[nodiscard]] AppliedOperation applyOperation(access::Model &model, const domain::StagedOperation &operation,
                                              const QString &scopeRefusal);

[[nodiscard]] access::PrincipalKind engineKind(domain::BearerKind kind);
[[nodiscard]] std::vector<std::string> utf8Texts(const QStringList &list);

} // namespace hubdesk::hubs
