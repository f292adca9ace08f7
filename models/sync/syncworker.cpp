#include "sync/syncworker.h"
#include "storage/hubsnapshot.h"
#include "sync/jupyterhub/person.h"
#include "sync/jupyterhub/snapshotstaging.h"

#include <QRandomGenerator>

namespace hubdesk::sync {

using jupyterhub::Api;
using jupyterhub::Applier;
using jupyterhub::Http;
using jupyterhub::Person;
using jupyterhub::Probe;
using jupyterhub::Pull;

struct SyncWorker::Session : QObject {
    Session(const jupyterhub::Trust &trust, const jupyterhub::Limits &limits, const Access &access, QObject *parent)
        : QObject(parent)
        , http(trust, limits)
        , api(http, access.api)
    {
        http.setToken(access.token);
    }
    Http http;
    Api api;
};

SyncWorker::SyncWorker(storage::Writer &writer, const domain::Clock &clock, QList<QSslCertificate> authorities,
                       const jupyterhub::Limits &limits)
    : m_writer(writer)
    , m_clock(clock)
    , m_authorities(std::move(authorities))
    , m_limits(limits)
{
}

SyncWorker::Session *SyncWorker::open(const Access &access)
{
    return new Session({m_authorities, access.fingerprint}, m_limits, access, this);
}

void SyncWorker::probe(const domain::RemoteAddress &address, const QByteArray &token, Probe::Done done)
{
    Session *session = open({{}, address.fingerprint, token});
    auto *probe = new Probe(session->http, session);
    probe->start(address.url, [session, done = std::move(done)](domain::Result<domain::RemoteIdentity> result) {
        session->deleteLater();
        done(std::move(result));
    });
}

void SyncWorker::pull(domain::HubId hub, const Access &access, Pull::Progress progress, Pull::Done done)
{
    auto staging = jupyterhub::SnapshotStaging::begin(m_writer, hub, m_clock.now());
    if (!staging.ok())
        return done(staging.error());
    Session *session = open(access);
    const Pull::Surroundings around{m_timers, m_clock, [] { return QRandomGenerator::global()->generateDouble(); }};
    auto *pull = new Pull(session->api, hub, std::move(staging).value(), around, session);
    m_pulls.insert(hub.value, pull);
    pull->start(std::move(progress),
                [this, hub, session, done = std::move(done)](domain::Result<domain::PullSummary> result) {
                    m_pulls.remove(hub.value);
                    session->deleteLater();
                    done(std::move(result));
                });
}

void SyncWorker::cancel(domain::HubId hub)
{
    if (Pull *pull = m_pulls.value(hub.value))
        pull->cancel();
}

void SyncWorker::apply(const Access &access, const QList<Applier::Step> &steps, Applier::Progress progress,
                       Applier::Done done)
{
    Session *session = open(access);
    auto *applier = new Applier(session->api, steps, session);
    m_appliers.removeAll(nullptr);
    m_appliers.append(applier);
    applier->start(std::move(progress),
                   [session, done = std::move(done)](domain::Result<QList<domain::OperationOutcome>> result) {
                       session->deleteLater();
                       done(std::move(result));
                   });
}

void SyncWorker::readTokens(const Access &access, const QString &user,
                            std::function<void(domain::Result<domain::PersonTokens>)> done)
{
    Session *session = open(access);
    auto *person = new Person(session->api, user, m_clock, session);
    person->readTokens([session, done = std::move(done)](domain::Result<domain::PersonTokens> result) {
        session->deleteLater();
        done(std::move(result));
    });
}

void SyncWorker::readShares(const Access &access, const QString &user,
                            std::function<void(domain::Result<domain::PersonShares>)> done)
{
    Session *session = open(access);
    auto *person = new Person(session->api, user, m_clock, session);
    person->readShares([session, done = std::move(done)](domain::Result<domain::PersonShares> result) {
        session->deleteLater();
        done(std::move(result));
    });
}

domain::Result<domain::Done> SyncWorker::forget(domain::HubId hub)
{
    cancel(hub);
    return storage::forgetSnapshot(m_writer, hub);
}

void SyncWorker::stopAll()
{
    const QList<QPointer<Pull>> running = m_pulls.values();
    for (const QPointer<Pull> &pull : running) {
        if (pull)
            pull->cancel();
    }
    for (const QPointer<Applier> &applier : std::as_const(m_appliers)) {
        if (applier)
            applier->cancel();
    }
}

} // namespace hubdesk::sync
