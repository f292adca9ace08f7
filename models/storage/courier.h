#pragma once
// Brings a call back to the thread that asked for it, through that thread's event loop.

#include <functional>

namespace hubdesk::storage {

/// Made in the asking thread, called once in any other: the call then runs in the asking thread, later.
using Courier = std::function<void(std::function<void()>)>;
[[nodiscard]] Courier courierHome();

} // namespace hubdesk::storage
