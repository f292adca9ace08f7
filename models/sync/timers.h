#pragma once
// Waiting, as an interface: the event loop's timers in the program, a virtual clock in tests. Callbacks
// run in the thread of `context` and not at all once it is destroyed.

#include <QObject>

#include <chrono>
#include <functional>

namespace hubdesk::sync {

class Timers {
public:
    virtual ~Timers() = default;
    virtual void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> call) = 0;
};

/// QTimer's single shots.
class EventLoopTimers final : public Timers {
public:
    void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> call) override;
};

} // namespace hubdesk::sync
