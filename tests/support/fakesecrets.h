#pragma once
// A secret store in memory that can say there is no keychain.

#include "domain/services.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimer>

namespace hubdesk::test {

class FakeSecrets final : public domain::SecretStore {
public:
    QHash<QString, QByteArray> kept;
    Place place = Place::Keychain;

    void read(const QString &key, std::function<void(domain::Result<std::optional<QByteArray>>)> done) override
    {
        const std::optional<QByteArray> found = kept.contains(key) ? std::optional(kept.value(key)) : std::nullopt;
        later([found, done = std::move(done)] { done(found); });
    }
    void write(const QString &key, const QByteArray &secret, std::function<void(Place)> done) override
    {
        kept.insert(key, secret);
        later([where = place, done = std::move(done)] { done(where); });
    }
    void remove(const QString &key, std::function<void(domain::Result<domain::Done>)> done) override
    {
        kept.remove(key);
        later([done = std::move(done)] { done(domain::Done{}); });
    }

private:
    template <class Call> static void later(Call call)
    {
        QTimer::singleShot(0, QCoreApplication::instance(), std::move(call));
    }
};

} // namespace hubdesk::test
