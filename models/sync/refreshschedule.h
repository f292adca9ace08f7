#pragma once
// When each hub is to be pulled again by itself. Goes by the wall clock, so that a machine that slept
// refreshes once when it wakes; a clock set back only shortens the wait. Knows nothing of pulls: says
// due() and expects tried(). Lives where it was made.

#include "domain/ids.h"
#include "domain/services.h"
#include "sync/timers.h"

#include <QHash>

#include <optional>

namespace hubdesk::sync {

class RefreshSchedule final : public QObject {
    Q_OBJECT

public:
    /// `random` gives 0 to 1: hubs of the same interval are spread over a tenth of it, at most a minute.
    RefreshSchedule(Timers &timers, const domain::Clock &clock, std::function<double()> random,
                    QObject *parent = nullptr);

    /// Every `minutes` from `lastTried` on (none: never tried, so at once); none or below 1: not by itself.
    /// The same interval again changes nothing.
    void set(domain::HubId hub, std::optional<std::int64_t> minutes, const std::optional<QDateTime> &lastTried);
    void forget(domain::HubId hub);
    /// A pull ended, by whomever it was asked for and however: the interval begins anew.
    void tried(domain::HubId hub);

    [[nodiscard]] std::optional<QDateTime> nextFor(domain::HubId hub) const;

Q_SIGNALS:
    void due(hubdesk::domain::HubId hub);

private:
    struct Entry {
        std::int64_t minutes = 0;
        QDateTime next;
    };
    [[nodiscard]] QDateTime after(const QDateTime &from, std::int64_t minutes) const;
    void wait();
    void check();

    Timers &m_timers;
    const domain::Clock &m_clock;
    std::function<double()> m_random;
    QHash<std::int64_t, Entry> m_entries; ///< by hub
    std::int64_t m_alarm = 0; ///< only the newest alarm counts
};

} // namespace hubdesk::sync
