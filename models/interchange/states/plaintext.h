#pragma once
// Passing over text that needs no care in JSON, many bytes at a time. Any thread.

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace hubdesk::states {

// From `at` on, where the next byte lies that is not plain: a quote, a backslash, a control character or the first
// byte of something beyond ASCII; the text's length if there is none.
[[nodiscard]] inline std::size_t skipPlainAscii(std::string_view text, std::size_t at)
{
#ifdef __SSE2__
    const auto quotes = _mm_set1_epi8('"'), backslashes = _mm_set1_epi8('\\'), space = _mm_set1_epi8(' ');
    while (at + 16 <= text.size()) {
        const auto v = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + at));
        // Bytes from 0x80 on count as negative and so as less than a space.
        const auto marks = _mm_movemask_epi8(_mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(v, quotes), _mm_cmpeq_epi8(v, backslashes)), _mm_cmplt_epi8(v, space)));
        if (marks != 0) {
            return at + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(marks)));
        }
        at += 16;
    }
#endif
    constexpr std::uint64_t kOnes = 0x0101010101010101u, kHigh = kOnes * 0x80;
    while (at + 8 <= text.size()) {
        std::uint64_t v = 0;
        std::memcpy(&v, text.data() + at, 8);
        const auto quote = v ^ kOnes * '"', backslash = v ^ kOnes * '\\';
        // A borrow can only mark bytes above one that is marked rightly, so the lowest mark is right.
        const auto marks =
            (v | ((v - kOnes * 0x20) & ~v) | ((quote - kOnes) & ~quote) | ((backslash - kOnes) & ~backslash)) & kHigh;
        if (marks != 0) {
            if constexpr (std::endian::native == std::endian::little) {
                return at + static_cast<std::size_t>(std::countr_zero(marks)) / 8;
            }
            break;
        }
        at += 8;
    }
    for (; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c == '"' || c == '\\' || c < 0x20 || c >= 0x80) {
            break;
        }
    }
    return at;
}

} // namespace hubdesk::states
