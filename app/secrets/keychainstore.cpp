#include "app/secrets/keychainstore.h"

#include <qt6keychain/keychain.h>

#include <QLoggingCategory>

namespace hubdesk::app {

Q_LOGGING_CATEGORY(lcSecrets, "hubdesk.app.secrets", QtInfoMsg)

using domain::Error;
using domain::ErrorCode;

namespace {

// Overwrites before it is freed: best effort, as copies may have been made.
void wipe(QByteArray &secret)
{
    secret.fill('\0');
    secret.clear();
}

} // namespace

KeychainStore::KeychainStore(const QString &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
}

KeychainStore::~KeychainStore()
{
    for (QByteArray &secret : m_session)
        wipe(secret);
}

void KeychainStore::keep(const QString &key, const QByteArray &secret)
{
    m_session.insert(key, secret);
}

bool KeychainStore::drop(const QString &key)
{
    const auto kept = m_session.find(key);
    if (kept == m_session.end())
        return false;
    wipe(*kept);
    m_session.erase(kept);
    return true;
}

void KeychainStore::read(const QString &key, std::function<void(domain::Result<std::optional<QByteArray>>)> done)
{
    if (m_session.contains(key)) {
        QMetaObject::invokeMethod(
            this, [secret = m_session.value(key), done = std::move(done)] { done(std::optional(secret)); },
            Qt::QueuedConnection);
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(m_service, this);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] {
        switch (job->error()) {
        case QKeychain::NoError:
            return done(std::optional(job->binaryData()));
        case QKeychain::EntryNotFound:
            return done(std::optional<QByteArray>());
        default:
            qCInfo(lcSecrets) << "no keychain to read from:" << job->error() << job->errorString();
            return done(Error{ErrorCode::NoSecretStore, job->errorString(), {}});
        }
    });
    job->start();
}

void KeychainStore::write(const QString &key, const QByteArray &secret, std::function<void(Place)> done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service, this);
    job->setKey(key);
    job->setBinaryData(secret);
    keep(key, secret); // until the keychain has it
    connect(job, &QKeychain::Job::finished, this, [this, job, key, done = std::move(done)] {
        if (job->error() == QKeychain::NoError) {
            drop(key);
            return done(Place::Keychain);
        }
        qCInfo(lcSecrets) << "kept for this session only:" << job->error() << job->errorString();
        done(Place::SessionOnly);
    });
    job->start();
}

void KeychainStore::remove(const QString &key, std::function<void(domain::Result<domain::Done>)> done)
{
    const bool wasHere = drop(key);
    auto *job = new QKeychain::DeletePasswordJob(m_service, this);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [job, wasHere, done = std::move(done)] {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound || wasHere)
            return done(domain::Done());
        done(Error{ErrorCode::NoSecretStore, job->errorString(), {}});
    });
    job->start();
}

} // namespace hubdesk::app
