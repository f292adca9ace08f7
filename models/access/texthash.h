#pragma once
// A quick hash of short texts, for tables in memory only: it differs between machines. Any thread.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace hubdesk::access {

[[nodiscard]] inline std::uint64_t textHash(std::string_view text)
{
    constexpr std::uint64_t kMultiplier = 0x9fb21c651e98df25u;
    auto hash = text.size() * kMultiplier;
    const auto mix = [&](std::uint64_t part) {
        hash = (hash ^ part) * kMultiplier;
        hash ^= hash >> 32;
    };
    const auto *at = text.data();
    auto left = text.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t part = 0;
        std::memcpy(&part, at, 8);
        mix(part);
    }
    if (left >= 4) {
        std::uint32_t part = 0;
        std::memcpy(&part, at, 4);
        mix(part);
        at += 4;
        left -= 4;
    }
    std::uint64_t rest = left;
    for (; left > 0; ++at, --left) {
        rest = rest << 8 | static_cast<unsigned char>(*at);
    }
    mix(rest);
    return hash;
}

} // namespace hubdesk::access
