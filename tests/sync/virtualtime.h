#pragma once
// A clock and timers that only a test moves.

#include "domain/services.h"
#include "sync/timers.h"

#include <QPointer>

#include <algorithm>
#include <vector>

namespace hubdesk::test {

class VirtualTime final : public domain::Clock, public sync::Timers {
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now; } ///< the wall clock jumps; no timer notices

    void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> call) override
    {
        m_alarms.push_back({m_elapsed + wait, context, std::move(call)});
        m_waits.push_back(wait);
    }

    /// Lets time pass; alarms ring in order, and those they set in turn.
    void advance(std::chrono::milliseconds by)
    {
        const std::chrono::milliseconds until = m_elapsed + by;
        for (;;) {
            const auto first = std::min_element(m_alarms.begin(), m_alarms.end(),
                                                [](const Alarm &a, const Alarm &b) { return a.at < b.at; });
            if (first == m_alarms.end() || first->at > until)
                break;
            const Alarm alarm = *first;
            m_alarms.erase(first);
            passTo(std::max(alarm.at, m_elapsed));
            if (alarm.context)
                alarm.call();
        }
        passTo(until);
    }
    [[nodiscard]] std::size_t pending() const { return m_alarms.size(); }
    [[nodiscard]] const std::vector<std::chrono::milliseconds> &waits() const { return m_waits; } ///< ever asked for

private:
    struct Alarm {
        std::chrono::milliseconds at;
        QPointer<QObject> context;
        std::function<void()> call;
    };
    void passTo(std::chrono::milliseconds at)
    {
        m_now = m_now.addMSecs((at - m_elapsed).count());
        m_elapsed = at;
    }

    QDateTime m_now = QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC);
    std::chrono::milliseconds m_elapsed{0};
    std::vector<Alarm> m_alarms;
    std::vector<std::chrono::milliseconds> m_waits;
};

} // namespace hubdesk::test
