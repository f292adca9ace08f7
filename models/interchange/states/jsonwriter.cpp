#include "interchange/states/jsonwriter.h"

#include <cstdio>

namespace hubdesk::states {

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

JsonWriter &JsonWriter::key(std::string_view name)
{
    separate();
    quote(name);
    m_out += ':';
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::value(std::string_view text)
{
    separate();
    quote(text);
    return *this;
}

JsonWriter &JsonWriter::value(double number)
{
    char text[32];
    const auto size = std::snprintf(text, sizeof text, "%.6g", number);
    return raw({text, static_cast<std::size_t>(size)});
}

void JsonWriter::quote(std::string_view text)
{
    m_out += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += text[i];
        } else if (c < 0x20) {
            char escaped[8];
            const auto size = std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
            m_out.append(escaped, static_cast<std::size_t>(size));
        } else if (c == 0xed && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xa0) {
            const auto code = 0xd000u | (static_cast<unsigned char>(text[i + 1]) & 63u) << 6
                | (static_cast<unsigned char>(text[i + 2]) & 63u);
            char escaped[8];
            const auto size = std::snprintf(escaped, sizeof escaped, "\\u%04x", code);
            m_out.append(escaped, static_cast<std::size_t>(size));
            i += 2;
        } else {
            m_out += text[i];
        }
    }
    m_out += '"';
}

} // namespace hubdesk::states
