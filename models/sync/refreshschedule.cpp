#include "sync/refreshschedule.h"

#include <QList>

#include <algorithm>

namespace hubdesk::sync {

using namespace std::chrono_literals;

RefreshSchedule::RefreshSchedule(Timers &timers, const domain::Clock &clock, std::function<double()> random,
                                 QObject *parent)
    : QObject(parent)
    , m_timers(timers)
    , m_clock(clock)
    , m_random(std::move(random))
{
}

QDateTime RefreshSchedule::after(const QDateTime &from, std::int64_t minutes) const
{
    const double spread = std::min(static_cast<double>(minutes) * 6.0, 60.0) * m_random();
    return from.addSecs(minutes * 60 + static_cast<std::int64_t>(spread));
}

void RefreshSchedule::set(domain::HubId hub, std::optional<std::int64_t> minutes,
                          const std::optional<QDateTime> &lastTried)
{
    if (!minutes || *minutes < 1) {
        m_entries.remove(hub.value);
        return;
    }
    if (const auto entry = m_entries.constFind(hub.value); entry != m_entries.constEnd() && entry->minutes == *minutes)
        return;
    const QDateTime now = m_clock.now();
    QDateTime next = lastTried ? after(*lastTried, *minutes) : now;
    next = std::clamp(next, now, after(now, *minutes));
    m_entries.insert(hub.value, {*minutes, next});
    wait();
}

void RefreshSchedule::forget(domain::HubId hub)
{
    m_entries.remove(hub.value);
}

void RefreshSchedule::tried(domain::HubId hub)
{
    const auto entry = m_entries.find(hub.value);
    if (entry == m_entries.end())
        return;
    entry->next = after(m_clock.now(), entry->minutes);
    wait();
}

std::optional<QDateTime> RefreshSchedule::nextFor(domain::HubId hub) const
{
    const auto entry = m_entries.constFind(hub.value);
    if (entry == m_entries.constEnd())
        return std::nullopt;
    return entry->next;
}

// A timer counts running time, not slept time: look at the clock at least once a minute.
void RefreshSchedule::wait()
{
    if (m_entries.isEmpty())
        return;
    const QDateTime now = m_clock.now();
    std::chrono::milliseconds shortest = 60s;
    for (const Entry &entry : std::as_const(m_entries))
        shortest =
            std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(now.msecsTo(entry.next)), 0ms, shortest);
    const std::int64_t alarm = ++m_alarm;
    m_timers.after(shortest, this, [this, alarm] {
        if (alarm == m_alarm)
            check();
    });
}

void RefreshSchedule::check()
{
    const QDateTime now = m_clock.now();
    QList<domain::HubId> hubs;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        const bool isDue = entry->next <= now;
        if (isDue)
            hubs.append(domain::HubId{entry.key()});
        if (isDue || now.secsTo(entry->next) > (entry->minutes + 1) * 60) // the clock was set back
            entry->next = after(now, entry->minutes);
    }
    std::sort(hubs.begin(), hubs.end());
    wait();
    for (const domain::HubId hub : hubs)
        Q_EMIT due(hub);
}

} // namespace hubdesk::sync
