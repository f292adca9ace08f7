#pragma once
// Small interfaces through which time, randomness and the outside come in, so that every rule and
// engine runs in tests under a virtual clock. Implementations live in app/ and tests/support.

#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <array>
#include <atomic>
#include <functional>
#include <optional>

namespace hubdesk::domain {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0; ///< UTC
};

/// Makes time-ordered UUIDs (version 7: 48 bits of milliseconds, then random).
class UuidSource {
public:
    virtual ~UuidSource() = default;
    [[nodiscard]] virtual QUuid next() = 0;
};

/// Keeps secrets: the system keychain, or this session's memory where there is none. Asynchronous:
/// `done` is called in the thread of the caller, later. GUI thread.
class SecretStore {
public:
    enum class Place { Keychain, SessionOnly };

    virtual ~SecretStore() = default;
    /// The secret, none if there is no entry, or an error (NoSecretStore: the session's memory is used).
    virtual void read(const QString &key, std::function<void(Result<std::optional<QByteArray>>)> done) = 0;
    virtual void write(const QString &key, const QByteArray &secret, std::function<void(Place)> done) = 0;
    virtual void remove(const QString &key, std::function<void(Result<Done>)> done) = 0;
};

/// A UUID of version 7 made of `milliseconds` since 1970 and 10 random bytes.
[[nodiscard]] QUuid timeOrderedUuid(qint64 milliseconds, const std::array<quint8, 10> &random);

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// Monotonic within one process even when the clock stands still or steps back. Any thread.
class RandomUuids final : public UuidSource {
public:
    explicit RandomUuids(const Clock &clock)
        : m_clock(clock)
    {
    }
    [[nodiscard]] QUuid next() override;

private:
    const Clock &m_clock;
    std::atomic<qint64> m_last = 0;
};

} // namespace hubdesk::domain
