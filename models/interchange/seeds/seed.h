#pragma once
// Deterministic test and demonstration data: the same set at the same `now` is the same, record for
// record. Nobody in it is real; addresses end in .example. One thread; blocks.

#include "domain/services.h"
#include "interchange/seeds/seedsink.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace hubdesk::interchange::seeds {

enum class SeedSet : std::uint8_t {
    Demo, ///< small and readable
    Today, ///< 171 hubs in 30 clusters, 500 hub administrators, 6,000 tickets
    Large, ///< three times that
    Stress, ///< one hub of 1,000,000 users in 10,000 groups, 1,000 roles; 100,000 tickets, 1,000,000 messages
};

[[nodiscard]] std::optional<SeedSet> seedSetNamed(QStringView name);

/// The moment that seeds count back from when none is given.
[[nodiscard]] QDateTime defaultNow();

[[nodiscard]] domain::Result<domain::Done> seed(SeedSet set, const QDateTime &now, SeedSink &sink);

/// UUIDs that depend on nothing but `now` and how many were drawn; also for who stores the seed.
class SeedUuids final : public domain::UuidSource {
public:
    explicit SeedUuids(const QDateTime &now, std::uint64_t seed = 1);
    [[nodiscard]] QUuid next() override;

private:
    qint64 m_milliseconds;
    std::uint64_t m_state;
};

} // namespace hubdesk::interchange::seeds
