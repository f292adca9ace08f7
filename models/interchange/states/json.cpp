#include "interchange/states/json.h"

#include "interchange/states/plaintext.h"

#include <cstring>

namespace hubdesk::states {

namespace {

class Reader {
public:
    Reader(std::string_view input, std::string_view skipped, std::vector<JsonNode> &nodes, std::string &text)
        : m_in(input)
        , m_nodes(nodes)
        , m_text(text)
        , m_skipped(skipped)
    {
    }

    std::optional<JsonError> read()
    {
        if (m_in.size() > 0xfffffff0u) {
            return JsonError{0, "more than four gigabytes in one value"};
        }
        bool wantsValue = true;
        skipSpace();
        while (true) {
            if (wantsValue) {
                if (!value(wantsValue)) {
                    return m_error;
                }
                if (wantsValue) {
                    continue;
                }
            }
            // A value has just ended: close what it fills.
            skipSpace();
            if (m_open.empty()) {
                break;
            }
            if (m_skipping && m_open.size() == 1) {
                stopSkipping();
            }
            const bool object = m_open.back().object;
            ++m_open.back().items;
            if (take(',')) {
                skipSpace();
                if (object && !key()) {
                    return m_error;
                }
                wantsValue = true;
            } else if (take(object ? '}' : ']')) {
                close();
                wantsValue = false;
            } else {
                return fail(object ? "expected , or }" : "expected , or ]");
            }
        }
        if (m_at != m_in.size()) {
            return fail("more after the value");
        }
        return std::nullopt;
    }

private:
    std::optional<JsonError> fail(const char *what)
    {
        m_error = JsonError{m_at, what};
        return m_error;
    }

    bool failed(const char *what)
    {
        static_cast<void>(fail(what));
        return false;
    }

    void skipSpace()
    {
        while (m_at < m_in.size()
               && (m_in[m_at] == ' ' || m_in[m_at] == '\n' || m_in[m_at] == '\t' || m_in[m_at] == '\r')) {
            ++m_at;
        }
    }

    bool take(char c)
    {
        if (m_at < m_in.size() && m_in[m_at] == c) {
            ++m_at;
            return true;
        }
        return false;
    }

    JsonNode &push(JsonKind kind)
    {
        if (m_skipping) {
            return m_unkept;
        }
        auto &node = m_nodes.emplace_back();
        node.kind = kind;
        node.at = static_cast<std::uint32_t>(m_at);
        node.end = static_cast<std::uint32_t>(m_nodes.size());
        return node;
    }

    void close()
    {
        if (!m_skipping) {
            auto &node = m_nodes[m_open.back().node];
            node.end = static_cast<std::uint32_t>(m_nodes.size());
            node.size = m_open.back().items;
        }
        m_open.pop_back();
    }

    // On success `more` says whether a container was opened that has a first item.
    bool value(bool &more)
    {
        more = false;
        if (m_at == m_in.size()) {
            return failed("the text ends where a value should be");
        }
        switch (m_in[m_at]) {
        case '{':
        case '[':
            return open(more);
        case '"':
            return string(false);
        case 't':
            return word("true", JsonKind::True);
        case 'f':
            return word("false", JsonKind::False);
        case 'n':
            return word("null", JsonKind::Null);
        default:
            return number();
        }
    }

    bool open(bool &more)
    {
        const bool object = m_in[m_at] == '{';
        m_open.push_back({static_cast<std::uint32_t>(m_nodes.size()), 0, object});
        push(object ? JsonKind::Object : JsonKind::Array);
        ++m_at;
        skipSpace();
        if (take(object ? '}' : ']')) {
            close();
            return true;
        }
        more = true;
        return !object || key();
    }

    bool key()
    {
        if (m_at == m_in.size() || m_in[m_at] != '"') {
            return failed("expected a key");
        }
        if (!string(true)) {
            return false;
        }
        skipSpace();
        if (!take(':')) {
            return failed("expected :");
        }
        skipSpace();
        if (m_open.size() == 1 && !m_skipped.empty() && keyText(m_nodes.back()) == m_skipped) {
            m_skipping = true;
            m_skipText = m_text.size();
            m_skipAt = m_at;
        }
        return true;
    }

    bool word(std::string_view expected, JsonKind kind)
    {
        if (m_in.substr(m_at, expected.size()) != expected) {
            return failed("not a value");
        }
        push(kind);
        m_at += expected.size();
        return true;
    }

    bool number()
    {
        const auto from = m_at;
        auto at = m_at;
        const auto digits = [&] {
            const auto first = at;
            while (at < m_in.size() && m_in[at] >= '0' && m_in[at] <= '9') {
                ++at;
            }
            return at > first;
        };
        if (m_in[at] == '-') {
            ++at;
        }
        const bool zero = at < m_in.size() && m_in[at] == '0';
        if (!digits() || (zero && at - from > (m_in[from] == '-' ? 2u : 1u))) {
            return failed("not a value");
        }
        if (at < m_in.size() && m_in[at] == '.') {
            ++at;
            if (!digits()) {
                return failed("not a number");
            }
        }
        if (at < m_in.size() && (m_in[at] == 'e' || m_in[at] == 'E')) {
            ++at;
            if (at < m_in.size() && (m_in[at] == '+' || m_in[at] == '-')) {
                ++at;
            }
            if (!digits()) {
                return failed("not a number");
            }
        }
        auto &node = push(JsonKind::Number);
        node.text = static_cast<std::uint32_t>(from);
        node.size = static_cast<std::uint32_t>(at - from);
        m_at = at;
        return true;
    }

    bool hex(std::uint32_t &out)
    {
        if (m_at + 4 > m_in.size()) {
            return failed("an escape is cut off");
        }
        out = 0;
        for (int i = 0; i < 4; ++i) {
            const char c = m_in[m_at];
            const auto digit = c >= '0' && c <= '9' ? c - '0'
                : c >= 'a' && c <= 'f'              ? c - 'a' + 10
                : c >= 'A' && c <= 'F'              ? c - 'A' + 10
                                                    : -1;
            if (digit < 0) {
                return failed("not a hexadecimal digit");
            }
            out = out << 4 | static_cast<std::uint32_t>(digit);
            ++m_at;
        }
        return true;
    }

    void append(std::uint32_t c)
    {
        const auto put = [&](std::uint32_t byte) { m_text += static_cast<char>(byte); };
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xc0 | c >> 6);
            put(0x80 | (c & 63));
        } else if (c < 0x10000) {
            put(0xe0 | c >> 12);
            put(0x80 | (c >> 6 & 63));
            put(0x80 | (c & 63));
        } else {
            put(0xf0 | c >> 18);
            put(0x80 | (c >> 12 & 63));
            put(0x80 | (c >> 6 & 63));
            put(0x80 | (c & 63));
        }
    }

    bool escape()
    {
        if (m_at == m_in.size()) {
            return failed("an escape is cut off");
        }
        const char c = m_in[m_at++];
        static constexpr char kFrom[] = "\"\\/bfnrt", kTo[] = "\"\\/\b\f\n\r\t";
        if (const auto *known = c == '\0' ? nullptr : std::strchr(kFrom, c)) {
            m_text += kTo[known - kFrom];
            return true;
        }
        if (c != 'u') {
            --m_at;
            return failed("no such escape");
        }
        std::uint32_t code = 0;
        if (!hex(code)) {
            return false;
        }
        if (code >= 0xd800 && code < 0xdc00 && m_in.substr(m_at, 2) == "\\u") {
            const auto back = m_at;
            m_at += 2;
            std::uint32_t low = 0;
            if (!hex(low)) {
                return false;
            }
            if (low >= 0xdc00 && low < 0xe000) {
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            } else {
                m_at = back;
            }
        }
        append(code);
        return true;
    }

    // Length of a well-formed UTF-8 sequence here, or 0.
    std::size_t sequence() const
    {
        const auto byte = [&](std::size_t i) {
            return m_at + i < m_in.size() ? static_cast<unsigned char>(m_in[m_at + i]) : 0u;
        };
        const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0u) == 0x80u; };
        const auto lead = byte(0);
        if (lead >= 0xc2 && lead < 0xe0) {
            return follows(1) ? 2 : 0;
        }
        if (lead >= 0xe0 && lead < 0xf0) {
            const bool shortest = lead != 0xe0 || byte(1) >= 0xa0;
            const bool surrogate = lead == 0xed && byte(1) >= 0xa0;
            return follows(1) && follows(2) && shortest && !surrogate ? 3 : 0;
        }
        if (lead >= 0xf0 && lead < 0xf5) {
            const bool legal = (lead != 0xf0 || byte(1) >= 0x90) && (lead != 0xf4 || byte(1) < 0x90);
            return follows(1) && follows(2) && follows(3) && legal ? 4 : 0;
        }
        return 0;
    }

    void skipPlain()
    {
        m_at = skipPlainAscii(m_in, m_at);
        while (m_at < m_in.size()) {
            const auto c = static_cast<unsigned char>(m_in[m_at]);
            if (c == '"' || c == '\\' || c < 0x20 || c >= 0x80) {
                break;
            }
            ++m_at;
        }
    }

    bool string(bool isKey)
    {
        auto &node = push(JsonKind::String);
        const auto start = m_text.size();
        auto from = ++m_at; // where what has not been copied begins
        bool apart = false;
        while (true) {
            skipPlain();
            if (m_at == m_in.size()) {
                return failed("a text does not end");
            }
            if (m_in[m_at] == '"') {
                break;
            }
            if (m_in[m_at] == '\\') {
                apart = true;
                m_text.append(m_in.data() + from, m_at - from);
                ++m_at;
                if (!escape()) {
                    return false;
                }
                from = m_at;
            } else if (static_cast<unsigned char>(m_in[m_at]) < 0x20) {
                return failed("a control character in a text");
            } else if (const auto size = sequence(); size > 0) {
                m_at += size;
            } else {
                return failed("not UTF-8");
            }
        }
        node.isKey = isKey;
        node.unescaped = apart;
        if (apart) {
            m_text.append(m_in.data() + from, m_at - from);
            node.text = static_cast<std::uint32_t>(start);
            node.size = static_cast<std::uint32_t>(m_text.size() - start);
        } else {
            node.text = static_cast<std::uint32_t>(from);
            node.size = static_cast<std::uint32_t>(m_at - from);
        }
        ++m_at;
        return true;
    }

    // The value after a skipped key has ended: null takes its place.
    void stopSkipping()
    {
        m_skipping = false;
        m_text.resize(m_skipText);
        push(JsonKind::Null).at = static_cast<std::uint32_t>(m_skipAt);
    }

    [[nodiscard]] std::string_view keyText(const JsonNode &node) const
    {
        return (node.unescaped ? std::string_view(m_text) : m_in).substr(node.text, node.size);
    }

    std::string_view m_in;
    std::size_t m_at = 0;
    std::vector<JsonNode> &m_nodes;
    std::string &m_text;
    std::string_view m_skipped;
    bool m_skipping = false;
    JsonNode m_unkept;
    std::size_t m_skipText = 0, m_skipAt = 0;
    struct Open {
        std::uint32_t node;
        std::uint32_t items;
        bool object;
    };
    std::vector<Open> m_open;
    JsonError m_error;
};

} // namespace

std::optional<JsonError> JsonDocument::read(std::string_view input, std::string_view skipped)
{
    m_input = input;
    m_nodes.clear();
    m_text.clear();
    return Reader(input, skipped, m_nodes, m_text).read();
}

std::optional<std::uint32_t> JsonDocument::find(std::uint32_t object, std::string_view key) const
{
    std::optional<std::uint32_t> out;
    if (m_nodes[object].kind == JsonKind::Object) {
        forEachMember(*this, object, [&](std::uint32_t k, std::uint32_t v) {
            if (text(k) == key) {
                out = v;
            }
        });
    }
    return out;
}

} // namespace hubdesk::states
