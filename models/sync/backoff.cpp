#include "sync/backoff.h"

#include <algorithm>

namespace hubdesk::sync {

using namespace std::chrono_literals;

Backoff::Backoff(std::function<double()> random)
    : m_random(std::move(random))
{
}

std::optional<std::chrono::milliseconds> Backoff::next(std::optional<std::chrono::seconds> asked)
{
    if (m_tries >= kMaxTries)
        return std::nullopt;
    const std::chrono::milliseconds ceiling = std::min<std::chrono::milliseconds>(1s * (1 << m_tries), 60s);
    ++m_tries;
    if (asked)
        return std::clamp<std::chrono::milliseconds>(*asked, 0s, 5min);
    // Full jitter, but never at once: a hub that restarts needs a moment.
    const double part = 0.2 + 0.8 * m_random();
    return std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(ceiling.count()) * part));
}

} // namespace hubdesk::sync
