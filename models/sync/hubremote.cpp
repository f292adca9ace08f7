#include "sync/hubremote.h"
#include "domain/forgethub.h"
#include "domain/staging.h"
#include "storage/file.h"
#include "storage/hubsnapshot.h"
#include "storage/reader.h"
#include "storage/writer.h"
#include "sync/jupyterhub/address.h"
#include "sync/log.h"
#include "sync/syncworker.h"

#include <QPointer>
#include <QRandomGenerator>

namespace hubdesk::sync {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;
using domain::HubId;

/// One pull that was asked for, by one or more.
struct HubRemote::Running {
    QList<Asker> askers;
    Access access;
    bool active = false; ///< on the sync thread
    bool cancelled = false; ///< before it got there
};

QString secretKey(const QUuid &file, const QUuid &hub)
{
    return file.toString(QUuid::WithoutBraces) + u'/' + hub.toString(QUuid::WithoutBraces);
}

HubRemote::HubRemote(storage::File &file, domain::SecretStore &secrets, const domain::Clock &clock, Options options,
                     QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_secrets(secrets)
    , m_schedule(m_timers, clock, [] { return QRandomGenerator::global()->generateDouble(); })
    , m_worker(new SyncWorker(file.writer(), clock, std::move(options.authorities), options.limits))
{
    qRegisterMetaType<domain::HubId>();
    m_thread.setObjectName(u"sync"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_schedule, &RefreshSchedule::due, this, [this](HubId hub) { pull(hub, {}, {}); });
    m_thread.start();
}

HubRemote::~HubRemote()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->stopAll(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

template <class Call> void HubRemote::post(Call call)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, call = std::move(call)] { call(*worker); }, Qt::QueuedConnection);
}

namespace {

// A callback that runs on the thread of `home` instead of the one that calls it.
template <class... Arguments> auto homeward(QObject *home, std::function<void(Arguments...)> call)
{
    return [home, call = std::move(call)](const std::decay_t<Arguments> &...arguments) {
        if (call)
            QMetaObject::invokeMethod(
                home, [=] { call(arguments...); }, Qt::QueuedConnection);
    };
}

} // namespace

QString HubRemote::keyOf(HubId hub) const
{
    const std::optional<domain::Row> row = m_file.reader().row(hub.ref());
    return row ? secretKey(m_file.fileId(), row->uuid) : QString();
}

domain::Result<Access> HubRemote::accessOf(HubId hub) const
{
    const std::optional<domain::Row> row = m_file.reader().row(hub.ref());
    if (!row)
        return Error{ErrorCode::NotFound, QString::number(hub.value), {}};
    const auto record = domain::record<domain::Hub>(*row);
    if (record.url.isEmpty())
        return Error{ErrorCode::MissingValue, u"url"_s, {}};
    // Usually what a test found. It may also have been typed or come from a file, as any page of the hub.
    const domain::Result<QList<QUrl>> addresses = jupyterhub::understandAddress(record.url);
    if (!addresses.ok())
        return addresses.error();
    return Access{addresses.value().first(), record.fingerprint, {}};
}

void HubRemote::withAccess(HubId hub, std::function<void(domain::Result<Access>)> done)
{
    const domain::Result<Access> known = accessOf(hub);
    if (!known.ok()) {
        QMetaObject::invokeMethod(
            this, [error = known.error(), done = std::move(done)] { done(error); }, Qt::QueuedConnection);
        return;
    }
    const QPointer<HubRemote> here(this); // the store outlives us, and so may its answer
    m_secrets.read(keyOf(hub),
                   [here, known, done = std::move(done)](const domain::Result<std::optional<QByteArray>> &token) {
                       if (!here)
                           return;
                       if (!token.ok())
                           return done(token.error());
                       if (!token.value() || token.value()->isEmpty())
                           return done(Error{ErrorCode::MissingValue, u"token"_s, {}});
                       Access access = known.value();
                       access.token = *token.value();
                       done(access);
                   });
}

void HubRemote::test(const domain::RemoteAddress &address, const QByteArray &token,
                     std::function<void(domain::Result<domain::RemoteIdentity>)> done)
{
    post([=, back = homeward(this, std::move(done))](SyncWorker &worker) { worker.probe(address, token, back); });
}

bool HubRemote::join(HubId hub, Asker asker)
{
    const std::shared_ptr<Running> running = m_running.value(hub.value);
    if (running)
        running->askers.append(std::move(asker));
    return running != nullptr;
}

void HubRemote::pull(HubId hub, std::function<void(const domain::PullProgress &)> progress,
                     std::function<void(domain::Result<domain::PullSummary>)> done)
{
    const Asker asker{std::move(progress), std::move(done)};
    if (join(hub, asker))
        return;
    const auto running = std::make_shared<Running>();
    running->askers.append(asker);
    m_running.insert(hub.value, running);
    withAccess(hub, [this, hub, running](const domain::Result<Access> &access) {
        if (m_running.value(hub.value) != running)
            return;
        if (running->cancelled)
            return onEnded(hub, Error{ErrorCode::Cancelled, {}, {}});
        if (!access.ok())
            return onEnded(hub, access.error());
        running->access = access.value();
        m_waiting.append(hub.value);
        startNext();
    });
}

void HubRemote::pullWith(HubId hub, const QByteArray &token, std::function<void(const domain::PullProgress &)> progress,
                         std::function<void(domain::Result<domain::PullSummary>)> done)
{
    const Asker asker{std::move(progress), std::move(done)};
    if (join(hub, asker))
        return;
    const auto running = std::make_shared<Running>();
    running->askers.append(asker);
    m_running.insert(hub.value, running);
    domain::Result<Access> access = accessOf(hub);
    if (!access.ok()) {
        QMetaObject::invokeMethod(
            this, [this, hub, error = access.error()] { onEnded(hub, error); }, Qt::QueuedConnection);
        return;
    }
    running->access = *access;
    running->access.token = token;
    m_waiting.append(hub.value);
    startNext();
}

void HubRemote::startNext()
{
    while (m_active < kPullsAtOnce && !m_waiting.isEmpty()) {
        const HubId hub{m_waiting.takeFirst()};
        const std::shared_ptr<Running> running = m_running.value(hub.value);
        running->active = true;
        ++m_active;
        std::function<void(const domain::PullProgress &)> progress = [this, hub](const domain::PullProgress &at) {
            onProgress(hub, at);
        };
        std::function<void(domain::Result<domain::PullSummary>)> done =
            [this, hub](const domain::Result<domain::PullSummary> &result) { onEnded(hub, result); };
        post([hub, access = running->access, progress = homeward(this, progress),
              done = homeward(this, done)](SyncWorker &worker) { worker.pull(hub, access, progress, done); });
        running->access.token.fill('\0');
        running->access.token.clear();
        Q_EMIT pullStarted(hub);
    }
}

void HubRemote::cancel(HubId hub)
{
    const std::shared_ptr<Running> running = m_running.value(hub.value);
    if (!running)
        return;
    if (running->active)
        return post([hub](SyncWorker &worker) { worker.cancel(hub); });
    running->cancelled = true; // its token is still being fetched, or it waits for its turn
    if (m_waiting.removeOne(hub.value))
        onEnded(hub, Error{ErrorCode::Cancelled, {}, {}});
}

bool HubRemote::isPulling(HubId hub) const
{
    return m_running.contains(hub.value);
}

void HubRemote::onProgress(HubId hub, const domain::PullProgress &progress)
{
    if (const std::shared_ptr<Running> running = m_running.value(hub.value)) {
        for (const Asker &asker : std::as_const(running->askers)) {
            if (asker.first)
                asker.first(progress);
        }
    }
    Q_EMIT pullProgressed(hub, progress);
}

void HubRemote::onEnded(HubId hub, const domain::Result<domain::PullSummary> &result)
{
    const std::shared_ptr<Running> running = m_running.take(hub.value);
    if (!running)
        return;
    if (running->active)
        --m_active;
    m_schedule.tried(hub);
    startNext();
    for (const Asker &asker : std::as_const(running->askers)) {
        if (asker.second)
            asker.second(result);
    }
    if (result.ok())
        Q_EMIT pullSucceeded(hub, result.value());
    else
        Q_EMIT pullFailed(hub, result.error());
}

void HubRemote::apply(HubId hub, const QList<domain::Ref> &operations,
                      std::function<void(const domain::OperationOutcome &)> progress,
                      std::function<void(domain::Result<QList<domain::OperationOutcome>>)> done)
{
    QList<jupyterhub::Applier::Step> steps;
    for (const domain::Row &row : domain::stagedOperations(m_file.reader(), hub)) {
        const auto operation = domain::record<domain::StagedOperation>(row);
        if (operations.contains(row.ref) && operation.channel == domain::OperationChannel::Rest)
            steps.append({row.ref, operation});
    }
    withAccess(hub, [=, this](const domain::Result<Access> &access) {
        if (!access.ok())
            return done(access.error());
        post([=, reach = access.value(), back = homeward(this, done),
              on = homeward(this, progress)](SyncWorker &worker) { worker.apply(reach, steps, on, back); });
    });
}

void HubRemote::readTokens(HubId hub, const QString &user,
                           std::function<void(domain::Result<domain::PersonTokens>)> done)
{
    withAccess(hub, [=, this](const domain::Result<Access> &access) {
        if (!access.ok())
            return done(access.error());
        std::function<void(domain::Result<domain::PersonTokens>)> keep =
            [this, hub, user, done](const domain::Result<domain::PersonTokens> &result) {
                if (result.ok())
                    m_tokens.insert({hub.value, user}, result.value());
                done(result);
            };
        post([=, reach = access.value(), back = homeward(this, keep)](SyncWorker &worker) {
            worker.readTokens(reach, user, back);
        });
    });
}

void HubRemote::readShares(HubId hub, const QString &user,
                           std::function<void(domain::Result<domain::PersonShares>)> done)
{
    withAccess(hub, [=, this](const domain::Result<Access> &access) {
        if (!access.ok())
            return done(access.error());
        std::function<void(domain::Result<domain::PersonShares>)> keep =
            [this, hub, user, done](const domain::Result<domain::PersonShares> &result) {
                if (result.ok())
                    m_shares.insert({hub.value, user}, result.value());
                done(result);
            };
        post([=, reach = access.value(), back = homeward(this, keep)](SyncWorker &worker) {
            worker.readShares(reach, user, back);
        });
    });
}

std::optional<domain::PersonTokens> HubRemote::knownTokens(HubId hub, const QString &user) const
{
    const auto known = m_tokens.constFind({hub.value, user});
    return known == m_tokens.constEnd() ? std::nullopt : std::optional(*known);
}

std::optional<domain::PersonShares> HubRemote::knownShares(HubId hub, const QString &user) const
{
    const auto known = m_shares.constFind({hub.value, user});
    return known == m_shares.constEnd() ? std::nullopt : std::optional(*known);
}

void HubRemote::refreshByItself()
{
    const auto concernsHubs = [](const storage::CommitNotice &notice) {
        const auto isHub = [](domain::Ref ref) { return ref.kind == domain::Kind::Hub; };
        return std::any_of(notice.created.begin(), notice.created.end(), isHub)
            || std::any_of(notice.updated.begin(), notice.updated.end(), isHub)
            || std::any_of(notice.removed.begin(), notice.removed.end(), isHub)
            || std::find(notice.replaced.begin(), notice.replaced.end(), domain::Kind::Hub) != notice.replaced.end();
    };
    connect(&m_file.writer(), &storage::Writer::committed, this,
            [this, concernsHubs](const storage::CommitNotice &notice) {
                if (!concernsHubs(notice))
                    return;
                for (const domain::Ref ref : notice.removed)
                    m_schedule.forget({ref.kind == domain::Kind::Hub ? ref.id : 0});
                schedule();
            });
    schedule();
}

void HubRemote::schedule()
{
    for (const domain::Row &row : m_file.reader().rows(domain::Kind::Hub)) {
        const auto hub = domain::record<domain::Hub>(row);
        const HubId id{row.ref.id};
        if (hub.url.isEmpty() || !hub.refreshMinutes) {
            m_schedule.forget(id);
            continue;
        }
        const std::optional<storage::HubStatus> status = storage::hubStatus(m_file.reader(), id);
        m_schedule.set(id, hub.refreshMinutes, status ? status->triedAt : std::nullopt);
    }
}

void HubRemote::forget(HubId hub, const QString &label, std::function<void(domain::Result<domain::Done>)> done)
{
    cancel(hub);
    m_schedule.forget(hub);
    m_tokens.removeIf([hub](const auto &entry) { return entry.key().first == hub.value; });
    m_shares.removeIf([hub](const auto &entry) { return entry.key().first == hub.value; });
    m_secrets.remove(keyOf(hub),
                     [=, this, here = QPointer<HubRemote>(this)](const domain::Result<domain::Done> &removed) {
                         if (!here)
                             return;
                         std::function<void(domain::Result<domain::Done>)> next =
                             [=, this](const domain::Result<domain::Done> &forgotten) {
                                 forgetRest(hub, label, removed.ok() ? forgotten : removed, done);
                             };
                         post([hub, back = homeward(this, next)](SyncWorker &worker) { back(worker.forget(hub)); });
                     });
}

void HubRemote::forgetRest(HubId hub, const QString &label, const domain::Result<domain::Done> &sofar,
                           std::function<void(domain::Result<domain::Done>)> done)
{
    domain::Result<domain::ChangeSet> set = domain::forgetHub(m_file.reader(), hub, label);
    if (!set.ok() || set->isEmpty())
        return done(!sofar.ok() || set.ok() ? sofar : domain::Result<domain::Done>(set.error()));
    m_file.writer().commit(std::move(set).value(), [sofar, done](const domain::Result<domain::Receipt> &receipt) {
        done(!sofar.ok() || receipt.ok() ? sofar : domain::Result<domain::Done>(receipt.error()));
    });
}

} // namespace hubdesk::sync
