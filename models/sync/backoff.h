#pragma once
// How long to wait before a passing failure is tried again: exponential with full jitter, from 1 s to
// 60 s, or what the other side asked for (at most 5 minutes). Gives up after kMaxTries in a row.
// Plain value; any thread.

#include <chrono>
#include <functional>
#include <optional>

namespace hubdesk::sync {

class Backoff final {
public:
    static constexpr int kMaxTries = 9; ///< about three minutes in all

    /// `random` gives a number from 0 (included) to 1 (excluded).
    explicit Backoff(std::function<double()> random);

    /// The wait before the next try, or none if it is time to give up.
    [[nodiscard]] std::optional<std::chrono::milliseconds> next(std::optional<std::chrono::seconds> asked = {});
    /// Something worked: start over.
    void reset() { m_tries = 0; }

private:
    std::function<double()> m_random;
    int m_tries = 0;
};

} // namespace hubdesk::sync
