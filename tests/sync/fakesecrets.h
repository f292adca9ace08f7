#pragma once
// A SecretStore in memory, as asynchronous as the real one.

#include "domain/services.h"

#include <QObject>

#include <map>

namespace hubdesk::test {

class FakeSecrets final : public QObject, public domain::SecretStore {
public:
    std::map<QString, QByteArray> kept;
    bool broken = false; ///< no keychain

    void read(const QString &key, std::function<void(domain::Result<std::optional<QByteArray>>)> done) override
    {
        later([this, key, done = std::move(done)] {
            if (broken)
                return done(domain::Error{domain::ErrorCode::NoSecretStore, {}, {}});
            const auto found = kept.find(key);
            done(found == kept.end() ? std::optional<QByteArray>() : std::optional(found->second));
        });
    }
    void write(const QString &key, const QByteArray &secret, std::function<void(Place)> done) override
    {
        later([this, key, secret, done = std::move(done)] {
            kept[key] = secret;
            done(broken ? Place::SessionOnly : Place::Keychain);
        });
    }
    void remove(const QString &key, std::function<void(domain::Result<domain::Done>)> done) override
    {
        later([this, key, done = std::move(done)] {
            kept.erase(key);
            done(domain::Done());
        });
    }

private:
    void later(std::function<void()> call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); }
};

} // namespace hubdesk::test
