#pragma once
// The grammar of JSON, without recursion: a depth of a million costs memory, not stack. Internal to json.cpp.
// A reader that keeps nothing checks as strictly; it passes over what nobody will ask for.

#include "interchange/states/json.h"
#include "interchange/states/plaintext.h"

#include <cstring>

namespace hubdesk::states {

// Where a keeping reader puts what it read.
struct JsonStore {
    std::vector<JsonNode> &nodes;
    std::string &text; // of strings with escapes
};

template <bool kKeeps> class JsonReader {
public:
    // at: where the value begins. skipped: a key of the outermost object whose value is checked, but not kept.
    JsonReader(std::string_view input, std::size_t at, JsonStore store, std::string_view skipped)
        : m_in(input)
        , m_at(at)
        , m_store(store)
        , m_skipped(skipped)
    {
    }

    // One value. Afterwards at() lies behind it and the space that follows.
    std::optional<JsonError> read()
    {
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
                return std::nullopt;
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
    }

    [[nodiscard]] std::size_t at() const { return m_at; }

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

    // at: where its text begins.
    JsonNode &push(JsonKind kind, std::size_t at)
    {
        auto &node = m_store.nodes.emplace_back();
        node.kind = kind;
        node.at = static_cast<std::uint32_t>(at);
        node.end = static_cast<std::uint32_t>(m_store.nodes.size());
        return node;
    }

    void close()
    {
        if constexpr (kKeeps) {
            auto &node = m_store.nodes[m_open.back().node];
            node.end = static_cast<std::uint32_t>(m_store.nodes.size());
            node.size = m_open.back().items;
        }
        m_open.pop_back();
    }

    // On success `more` says whether a container was opened that has a first item.
    bool value(bool &more)
    {
        more = false;
        if constexpr (kKeeps) {
            if (isSkipped()) {
                return skip();
            }
        }
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
        m_open.push_back({0, 0, object});
        if constexpr (kKeeps) {
            m_open.back().node = static_cast<std::uint32_t>(m_store.nodes.size());
            push(object ? JsonKind::Object : JsonKind::Array, m_at);
        }
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
        return true;
    }

    // Whether the value that comes now stands under the key to be skipped.
    [[nodiscard]] bool isSkipped() const
    {
        if (m_open.size() != 1 || m_skipped.empty() || m_store.nodes.empty() || !m_store.nodes.back().isKey) {
            return false;
        }
        const auto &key = m_store.nodes.back();
        return (key.unescaped ? std::string_view(m_store.text) : m_in).substr(key.text, key.size) == m_skipped;
    }

    // Null takes its place.
    bool skip()
    {
        const auto from = m_at;
        JsonReader<false> other(m_in, m_at, m_store, {});
        if (const auto wrong = other.read()) {
            m_error = *wrong;
            return false;
        }
        m_at = other.at();
        push(JsonKind::Null, from);
        return true;
    }

    bool word(std::string_view expected, JsonKind kind)
    {
        if (m_in.substr(m_at, expected.size()) != expected) {
            return failed("not a value");
        }
        if constexpr (kKeeps) {
            push(kind, m_at);
        }
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
        if constexpr (kKeeps) {
            auto &node = push(JsonKind::Number, from);
            node.text = static_cast<std::uint32_t>(from);
            node.size = static_cast<std::uint32_t>(at - from);
        }
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

    void put([[maybe_unused]] std::uint32_t byte)
    {
        if constexpr (kKeeps) {
            m_store.text += static_cast<char>(byte);
        }
    }

    void append(std::uint32_t c)
    {
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
            put(static_cast<unsigned char>(kTo[known - kFrom]));
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

    // What has been read of a string since `from`, to where texts with escapes lie.
    void keep([[maybe_unused]] std::size_t from)
    {
        if constexpr (kKeeps) {
            m_store.text.append(m_in.data() + from, m_at - from);
        }
    }

    bool string([[maybe_unused]] bool isKey)
    {
        const auto quote = m_at;
        [[maybe_unused]] const auto start = m_store.text.size();
        auto from = ++m_at; // where what has not been kept begins
        bool apart = false;
        while (true) {
            m_at = skipPlainAscii(m_in, m_at);
            if (m_at == m_in.size()) {
                return failed("a text does not end");
            }
            if (m_in[m_at] == '"') {
                break;
            }
            if (m_in[m_at] == '\\') {
                apart = true;
                keep(from);
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
        if constexpr (kKeeps) {
            auto &node = push(JsonKind::String, quote);
            node.isKey = isKey;
            node.unescaped = apart;
            if (apart) {
                keep(from);
                node.text = static_cast<std::uint32_t>(start);
                node.size = static_cast<std::uint32_t>(m_store.text.size() - start);
            } else {
                node.text = static_cast<std::uint32_t>(from);
                node.size = static_cast<std::uint32_t>(m_at - from);
            }
        }
        ++m_at;
        return true;
    }

    std::string_view m_in;
    std::size_t m_at = 0;
    JsonStore m_store;
    std::string_view m_skipped;
    struct Open {
        std::uint32_t node;
        std::uint32_t items;
        bool object;
    };
    std::vector<Open> m_open;
    JsonError m_error;
};

} // namespace hubdesk::states
