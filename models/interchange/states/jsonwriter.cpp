#include "interchange/states/jsonwriter.h"

#include "interchange/states/plaintext.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace hubdesk::states {

namespace {

// Bytes that stand for themselves; 0xed may begin a lone surrogate.
constexpr auto kPlain = [] {
    std::array<bool, 256> out{};
    for (std::size_t c = 0x20; c < out.size(); ++c) {
        out[c] = c != '"' && c != '\\' && c != 0xed;
    }
    return out;
}();

// Index of the next byte that may need an escape.
std::size_t skipPlain(std::string_view text, std::size_t i)
{
    i = skipPlainAscii(text, i);
    while (i < text.size() && kPlain[static_cast<unsigned char>(text[i])]) {
        ++i;
    }
    return i;
}

} // namespace

void JsonWriter::clear()
{
    m_out.clear();
    m_first = true;
}

void JsonWriter::separate()
{
    if (!m_first) {
        m_out += ',';
    }
    m_first = false;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out += bracket;
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::raw(std::string_view text)
{
    separate();
    m_out += text;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name, std::string_view rest)
{
    separate();
    quote(name, rest);
    m_out += ':';
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::value(std::string_view text, std::string_view rest)
{
    separate();
    quote(text, rest);
    return *this;
}

JsonWriter &JsonWriter::value(double number)
{
    char text[32];
    const auto size = std::snprintf(text, sizeof text, "%.6g", number);
    return raw({text, static_cast<std::size_t>(size)});
}

void JsonWriter::quote(std::string_view text, std::string_view rest)
{
    // Most texts are short and plain: put together here, they are looked at and appended at once.
    constexpr std::size_t kShort = 256, kRoom = 16;
    if (text.size() + rest.size() <= kShort) {
        char whole[kShort + kRoom + 2];
        auto *at = whole;
        *at++ = '"';
        at = std::copy_n(text.data(), text.size(), at);
        at = std::copy_n(rest.data(), rest.size(), at);
        const auto size = static_cast<std::size_t>(at - whole);
        std::fill_n(at, kRoom, '"'); // found in any case, many bytes at a time
        if (skipPlain({whole, size + kRoom}, 1) == size) {
            m_out.append(whole, size + 1);
            return;
        }
    }
    m_out += '"';
    escape(text);
    escape(rest);
    m_out += '"';
}

void JsonWriter::escape(std::string_view text)
{
    std::size_t clean = 0; // written up to here
    for (std::size_t i = 0; i < text.size(); ++i) {
        i = skipPlain(text, i);
        if (i == text.size()) {
            break;
        }
        const auto c = static_cast<unsigned char>(text[i]);
        std::size_t size = 1;
        char escaped[8] = {'\\', text[i]};
        if (c < 0x20) {
            static_cast<void>(std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c)));
        } else if (c == 0xed) {
            if (i + 2 >= text.size() || static_cast<unsigned char>(text[i + 1]) < 0xa0) {
                continue;
            }
            const auto code = 0xd000u | (static_cast<unsigned char>(text[i + 1]) & 63u) << 6
                | (static_cast<unsigned char>(text[i + 2]) & 63u);
            static_cast<void>(std::snprintf(escaped, sizeof escaped, "\\u%04x", code));
            size = 3;
        }
        m_out.append(text, clean, i - clean);
        m_out += escaped;
        i += size - 1;
        clean = i + 1;
    }
    m_out.append(text, clean, text.size() - clean);
}

} // namespace hubdesk::states
