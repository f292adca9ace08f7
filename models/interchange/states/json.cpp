#include "interchange/states/json.h"

#include "interchange/states/jsonreader.h"

namespace hubdesk::states {

std::optional<JsonError> JsonDocument::read(std::string_view input, std::string_view skipped)
{
    m_input = input;
    m_nodes.clear();
    m_text.clear();
    if (input.size() > 0xfffffff0u) {
        return JsonError{0, "more than four gigabytes in one value"};
    }
    JsonReader<true> reader(input, 0, {m_nodes, m_text}, skipped);
    if (auto wrong = reader.read()) {
        return wrong;
    }
    if (reader.at() != input.size()) {
        return JsonError{reader.at(), "more after the value"};
    }
    return std::nullopt;
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
