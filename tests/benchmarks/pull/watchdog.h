#pragma once
// How long a thread's event loop was ever held up: a timer that should ring every 5 ms, and the longest
// it had to wait beyond that. GUI thread, while something else works.

#include <QElapsedTimer>
#include <QTimer>

namespace hubdesk::bench {

class Watchdog final : public QObject {
    Q_OBJECT

public:
    explicit Watchdog(QObject *parent = nullptr)
        : QObject(parent)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Watchdog::look);
    }
    void start()
    {
        m_longest = 0;
        m_overLimit = 0;
        m_since.start();
        m_timer.start(kEvery);
    }
    void stop() { m_timer.stop(); }
    [[nodiscard]] qint64 longestMilliseconds() const { return m_longest; }
    [[nodiscard]] int timesOver100() const { return m_overLimit; }

private:
    static constexpr int kEvery = 5;
    void look()
    {
        const qint64 late = m_since.restart() - kEvery;
        m_longest = std::max(m_longest, late);
        if (late > 100)
            ++m_overLimit;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    int m_overLimit = 0;
};

} // namespace hubdesk::bench
