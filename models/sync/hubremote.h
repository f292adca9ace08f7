#pragma once
// The hubs of one file as remotes: connection tests, pulls (by hand and by interval), staged changes, one person's
// tokens and shares, and forgetting a hub. GUI (or main) thread; the work is done on a sync thread of
// its own. Tokens come from the SecretStore for one session at a time and are not kept here. Destroying
// it ends what runs; callbacks that are still out are then not called.

#include "domain/hubwriter.h"
#include "domain/personaccess.h"
#include "domain/records.h"
#include "domain/remote.h"
#include "domain/services.h"
#include "sync/jupyterhub/http.h"
#include "sync/refreshschedule.h"

#include <QThread>

#include <memory>

namespace hubdesk::storage {
class File;
struct CommitNotice;
}

namespace hubdesk::sync {

class SyncWorker;
struct Access;

/// Under which a hub's token is kept: the file's id and the hub's, so that copies of a file and hubs of
/// the same name do not share one.
[[nodiscard]] QString secretKey(const QUuid &file, const QUuid &hub);

class HubRemote final : public QObject, public domain::Remote, public domain::PersonAccess, public domain::HubWriter {
    Q_OBJECT

public:
    static constexpr int kPullsAtOnce = 2;

    struct Options {
        QList<QSslCertificate> authorities; ///< an institution's own
        jupyterhub::Limits limits;
    };

    HubRemote(storage::File &file, domain::SecretStore &secrets, const domain::Clock &clock, Options options,
              QObject *parent = nullptr);
    ~HubRemote() override;

    void test(const domain::RemoteAddress &address, const QByteArray &token,
              std::function<void(domain::Result<domain::RemoteIdentity>)> done) override;
    /// Errors before the network: NotFound (no such hub), MissingValue (detail "url" or "token").
    void pull(domain::HubId hub, std::function<void(const domain::PullProgress &)> progress,
              std::function<void(domain::Result<domain::PullSummary>)> done) override;
    /// The same with a token that is not, or not yet, in the SecretStore.
    void pullWith(domain::HubId hub, const QByteArray &token,
                  std::function<void(const domain::PullProgress &)> progress,
                  std::function<void(domain::Result<domain::PullSummary>)> done);
    void cancel(domain::HubId hub) override;
    [[nodiscard]] bool isPulling(domain::HubId hub) const;

    void apply(domain::HubId hub, const QList<domain::Ref> &operations,
               std::function<void(const domain::OperationOutcome &)> progress,
               std::function<void(domain::Result<QList<domain::OperationOutcome>>)> done) override;

    void readTokens(domain::HubId hub, const QString &user,
                    std::function<void(domain::Result<domain::PersonTokens>)> done) override;
    void readShares(domain::HubId hub, const QString &user,
                    std::function<void(domain::Result<domain::PersonShares>)> done) override;
    [[nodiscard]] std::optional<domain::PersonTokens> knownTokens(domain::HubId hub,
                                                                  const QString &user) const override;
    [[nodiscard]] std::optional<domain::PersonShares> knownShares(domain::HubId hub,
                                                                  const QString &user) const override;

    /// From now on hubs with an interval are pulled by themselves; follows changes of the hubs' records.
    void refreshByItself();

    /// Token, snapshot, links to its users, pinned certificate: gone. The first error, after all steps
    /// were tried. `label` names the step for undo (the links come back, not the token or the snapshot).
    void forget(domain::HubId hub, const QString &label, std::function<void(domain::Result<domain::Done>)> done);

Q_SIGNALS:
    void pullStarted(hubdesk::domain::HubId hub);
    void pullProgressed(hubdesk::domain::HubId hub, const hubdesk::domain::PullProgress &progress);
    void pullSucceeded(hubdesk::domain::HubId hub, const hubdesk::domain::PullSummary &summary);
    void pullFailed(hubdesk::domain::HubId hub, const hubdesk::domain::Error &error);

private:
    struct Running;
    using Asker = std::pair<std::function<void(const domain::PullProgress &)>,
                            std::function<void(domain::Result<domain::PullSummary>)>>;

    bool join(domain::HubId hub, Asker asker);
    void startNext();
    void onProgress(domain::HubId hub, const domain::PullProgress &progress);
    void onEnded(domain::HubId hub, const domain::Result<domain::PullSummary> &result);
    void withAccess(domain::HubId hub, std::function<void(domain::Result<Access>)> done);
    [[nodiscard]] domain::Result<Access> accessOf(domain::HubId hub) const;
    [[nodiscard]] QString keyOf(domain::HubId hub) const;
    void forgetRest(domain::HubId hub, const QString &label, const domain::Result<domain::Done> &sofar,
                    std::function<void(domain::Result<domain::Done>)> done);
    void schedule();
    template <class Call> void post(Call call);

    storage::File &m_file;
    domain::SecretStore &m_secrets;
    EventLoopTimers m_timers;
    RefreshSchedule m_schedule;
    QThread m_thread;
    SyncWorker *m_worker; ///< lives on m_thread and ends with it
    QHash<std::int64_t, std::shared_ptr<Running>> m_running; ///< by hub
    QList<std::int64_t> m_waiting; ///< of m_running, in the order asked
    int m_active = 0;
    QHash<std::pair<std::int64_t, QString>, domain::PersonTokens> m_tokens;
    QHash<std::pair<std::int64_t, QString>, domain::PersonShares> m_shares;
};

} // namespace hubdesk::sync
