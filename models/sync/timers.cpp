#include "sync/timers.h"

#include <QTimer>

namespace hubdesk::sync {

void EventLoopTimers::after(std::chrono::milliseconds wait, QObject *context, std::function<void()> call)
{
    QTimer::singleShot(wait, context, std::move(call));
}

} // namespace hubdesk::sync
