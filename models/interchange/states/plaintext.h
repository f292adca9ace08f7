#pragma once
// Passing over text that needs no care in JSON, eight bytes at a time. Any thread.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace hubdesk::states {

// From `at` on, whole groups of eight bytes that are ASCII and neither quotes, backslashes nor control characters.
[[nodiscard]] inline std::size_t skipPlainAscii(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101u, kHigh = kOnes * 0x80;
    while (at + 8 <= text.size()) {
        std::uint64_t v = 0;
        std::memcpy(&v, text.data() + at, 8);
        const auto quote = v ^ kOnes * '"', backslash = v ^ kOnes * '\\';
        if (((v | (v - kOnes * 0x20) | (quote - kOnes) | (backslash - kOnes)) & kHigh) != 0) {
            break;
        }
        at += 8;
    }
    return at;
}

} // namespace hubdesk::states
