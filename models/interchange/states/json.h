#pragma once
// JSON read without recursion into a flat list of nodes that know where they came from. Accepts what Python's
// reader accepts of texts: lone surrogates (kept as three bytes), duplicate keys (the last one counts).
// One document at a time, any thread; nodes live as long as the document, texts as long as the input too.
// Writes nothing: jsonwriter.h.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubdesk::states {

enum class JsonKind : std::uint8_t { Null, False, True, Number, String, Array, Object };

struct JsonNode {
    JsonKind kind = JsonKind::Null;
    bool isKey = false;
    bool unescaped = false; // its text differs from the input's and lies apart
    std::uint32_t end = 0; // index after this value and all it holds
    std::uint32_t at = 0; // byte offset in the input
    std::uint32_t text = 0; // strings and numbers: where their text lies, in the input or apart
    std::uint32_t size = 0; // and how long it is; arrays and objects: how many items
};

struct JsonError {
    std::size_t at = 0;
    std::string what;
};

class JsonDocument {
public:
    // None: read. The input must live as long as its texts are asked for. What lies under the key `skipped` of the
    // outermost object is checked, but not kept: null stands in its place.
    [[nodiscard]] std::optional<JsonError> read(std::string_view input, std::string_view skipped = {});

    [[nodiscard]] const std::vector<JsonNode> &nodes() const { return m_nodes; }
    [[nodiscard]] const JsonNode &node(std::uint32_t index) const { return m_nodes[index]; }
    [[nodiscard]] std::string_view text(const JsonNode &node) const
    {
        return (node.unescaped ? std::string_view(m_text) : m_input).substr(node.text, node.size);
    }
    [[nodiscard]] std::string_view text(std::uint32_t index) const { return text(m_nodes[index]); }
    // Value of the last key of that name; none if absent.
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t object, std::string_view key) const;

private:
    std::string_view m_input;
    std::vector<JsonNode> m_nodes;
    std::string m_text;
};

// Calls f(index) for each item of an array.
template <typename Function> void forEachItem(const JsonDocument &document, std::uint32_t array, Function f)
{
    for (auto i = array + 1; i < document.node(array).end; i = document.node(i).end) {
        f(i);
    }
}

// Calls f(key, value) for each member of an object, in order.
template <typename Function> void forEachMember(const JsonDocument &document, std::uint32_t object, Function f)
{
    for (auto i = object + 1; i < document.node(object).end;) {
        f(i, i + 1);
        i = document.node(i + 1).end;
    }
}

// As Python prints the value: {'a': [1, None]}. Iterative.
[[nodiscard]] std::string pythonText(const JsonDocument &document, std::uint32_t index);

} // namespace hubdesk::states
