#pragma once
// Carries out staged operations one after the other: read, compare, write, read again. Status codes are hints, what
// is read afterwards counts. Sync thread; deletes itself when done.

#include "domain/hubwriter.h"
#include "sync/jupyterhub/api.h"

namespace hubdesk::sync::jupyterhub {

class Applier final : public QObject {
    Q_OBJECT

public:
    struct Step {
        domain::Ref ref;
        domain::StagedOperation operation;
    };
    using Progress = std::function<void(domain::OperationOutcome)>;
    using Done = std::function<void(domain::Result<QList<domain::OperationOutcome>>)>;

    /// `steps`: those over REST, in order.
    Applier(Api &api, QList<Step> steps, QObject *parent = nullptr);

    void start(Progress progress, Done done);
    /// What was not tried stays Staged; the running step is said to have failed.
    void cancel();

private:
    /// Whether the hub is as the step wants it; none: it cannot be said, `ApiFailure` says why.
    using Look = std::function<void(std::variant<bool, ApiFailure>)>;

    void next();
    void look(Look look);
    void lookAtGroup(const Look &look);
    void write();
    void verify(const std::optional<ApiFailure> &wrote);
    void settle(domain::OperationState state, const domain::Error &error = {}, bool alreadySo = false);
    void giveUp(const domain::Error &error);
    void end();
    [[nodiscard]] const domain::StagedOperation &operation() const { return m_steps[m_at].operation; }

    Api &m_api;
    QList<Step> m_steps;
    QList<domain::OperationOutcome> m_outcomes;
    Progress m_progress;
    Done m_done;
    qsizetype m_at = -1;
    bool m_ended = false;
};

} // namespace hubdesk::sync::jupyterhub
