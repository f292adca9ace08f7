#pragma once
// What runs on the sync thread: one object that makes and keeps the sessions with hubs. Owned by
// HubRemote, which calls it through its thread's event loop; callbacks are made here and posted on by
// HubRemote. Does not know people's secrets beyond the token of a running session.

#include "domain/personaccess.h"
#include "domain/remote.h"
#include "sync/jupyterhub/applier.h"
#include "sync/jupyterhub/probe.h"
#include "sync/jupyterhub/pull.h"
#include "sync/timers.h"

#include <QHash>
#include <QPointer>

namespace hubdesk::storage {
class Writer;
}

namespace hubdesk::sync {

/// How to reach one hub, token included. Never logged.
struct Access {
    QUrl api; ///< ".../hub/api"
    QString fingerprint;
    QByteArray token;
};

class SyncWorker final : public QObject {
    Q_OBJECT

public:
    SyncWorker(storage::Writer &writer, const domain::Clock &clock, QList<QSslCertificate> authorities,
               const jupyterhub::Limits &limits);

    void probe(const domain::RemoteAddress &address, const QByteArray &token, jupyterhub::Probe::Done done);
    void pull(domain::HubId hub, const Access &access, jupyterhub::Pull::Progress progress,
              jupyterhub::Pull::Done done);
    void cancel(domain::HubId hub);
    void apply(const Access &access, const QList<jupyterhub::Applier::Step> &steps,
               jupyterhub::Applier::Progress progress, jupyterhub::Applier::Done done);
    void readTokens(const Access &access, const QString &user,
                    std::function<void(domain::Result<domain::PersonTokens>)> done);
    void readShares(const Access &access, const QString &user,
                    std::function<void(domain::Result<domain::PersonShares>)> done);
    [[nodiscard]] domain::Result<domain::Done> forget(domain::HubId hub);
    /// Every pull ends with Cancelled and is noted so; the rest ends without a word when this is destroyed.
    void stopAll();

private:
    /// A connection with one hub and what runs on it.
    struct Session;
    Session *open(const Access &access);

    storage::Writer &m_writer;
    const domain::Clock &m_clock;
    QList<QSslCertificate> m_authorities;
    jupyterhub::Limits m_limits;
    EventLoopTimers m_timers;
    QHash<std::int64_t, QPointer<jupyterhub::Pull>> m_pulls; ///< by hub
    QList<QPointer<jupyterhub::Applier>> m_appliers;
};

} // namespace hubdesk::sync
