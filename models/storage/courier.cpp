#include "storage/courier.h"

#include <QObject>

namespace hubdesk::storage {

Courier courierHome()
{
    auto *relay = new QObject; // lives in this thread and goes with the delivery
    return [relay](std::function<void()> call) {
        QMetaObject::invokeMethod(
            relay,
            [relay, call = std::move(call)] {
                relay->deleteLater();
                call();
            },
            Qt::QueuedConnection);
    };
}

} // namespace hubdesk::storage
