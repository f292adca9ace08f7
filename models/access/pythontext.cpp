#include "access/pythontext.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace hubdesk::access {

namespace {

struct Range {
    std::uint32_t first, last;
};

// The unprintable ranges that occur in practice: controls, separators, format characters, private use.
constexpr Range kUnprintable[] = {
    {0x00, 0x1f},     {0x7f, 0xa0},     {0xad, 0xad},     {0x378, 0x379},     {0x600, 0x605},
    {0x61c, 0x61c},   {0x6dd, 0x6dd},   {0x70f, 0x70f},   {0x1680, 0x1680},   {0x180e, 0x180e},
    {0x2000, 0x200f}, {0x2028, 0x202f}, {0x205f, 0x206f}, {0x3000, 0x3000},   {0xd800, 0xf8ff},
    {0xfeff, 0xfeff}, {0xfff0, 0xfffb}, {0xfffe, 0xffff}, {0xe0000, 0xe00ff}, {0xe01f0, 0x10ffff},
};

bool printable(std::uint32_t c)
{
    return std::none_of(std::begin(kUnprintable), std::end(kUnprintable),
                        [c](const Range &r) { return c >= r.first && c <= r.last; });
}

} // namespace

std::string pythonRepr(std::string_view text)
{
    const bool dquote = text.find('\'') != text.npos && text.find('"') == text.npos;
    const char quote = dquote ? '"' : '\'';
    std::string out(1, quote);
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        std::uint32_t c = lead;
        std::size_t size = 1;
        if (lead >= 0xf0) {
            size = 4;
            c = lead & 7u;
        } else if (lead >= 0xe0) {
            size = 3;
            c = lead & 15u;
        } else if (lead >= 0xc0) {
            size = 2;
            c = lead & 31u;
        }
        size = std::min(size, text.size() - i);
        for (std::size_t k = 1; k < size; ++k) {
            c = c << 6 | (static_cast<unsigned char>(text[i + k]) & 63u);
        }
        if (c == '\\' || c == static_cast<unsigned char>(quote)) {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (printable(c)) {
            out += text.substr(i, size);
        } else {
            char escaped[16];
            const char *format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
            const auto length = std::snprintf(escaped, sizeof escaped, format, c);
            out.append(escaped, static_cast<std::size_t>(length));
        }
        i += size;
    }
    return out + quote;
}

std::string pythonRepr(std::span<const std::string_view> list)
{
    std::string out = "[";
    for (const auto text : list) {
        out += (out.size() > 1 ? ", " : "") + pythonRepr(text);
    }
    return out + ']';
}

} // namespace hubdesk::access
