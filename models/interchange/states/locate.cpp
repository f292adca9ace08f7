// Where a record lies in the text that it was read from.
#include "interchange/states/statereader.h"

#include <algorithm>

namespace hubdesk::states {

using namespace access;

std::size_t locate(const JsonDocument &document, const RecordPlace &place)
{
    auto at = stateNode(document);
    const auto section = document.find(at, place.section);
    if (!section) {
        return document.node(at).at;
    }
    at = *section;
    std::size_t number = 0;
    std::optional<std::uint32_t> entry;
    if (document.node(at).kind == JsonKind::Object) {
        forEachMember(document, at, [&](std::uint32_t key, std::uint32_t) {
            if (number++ == place.entry) {
                entry = key;
            }
        });
    } else {
        forEachItem(document, at, [&](std::uint32_t item) {
            if (number++ == place.entry) {
                entry = item;
            }
        });
    }
    if (!entry) {
        return document.node(at).at;
    }
    at = *entry;
    const auto list = place.list.empty() ? std::nullopt : document.find(at, place.list);
    if (!list) {
        return document.node(at).at;
    }
    at = *list;
    if (place.item && document.node(at).kind == JsonKind::Array) {
        number = 0;
        auto found = at;
        forEachItem(document, at, [&](std::uint32_t item) {
            if (number++ == *place.item) {
                found = item;
            }
        });
        at = found;
    }
    return document.node(at).at;
}

std::string lineAndColumn(std::string_view text, std::size_t at, std::size_t firstLine)
{
    at = std::min(at, text.size());
    const auto before = text.substr(0, at);
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const auto start = before.rfind('\n');
    const auto column = start == before.npos ? at + 1 : at - start;
    return std::to_string(firstLine + lines) + ':' + std::to_string(column);
}

} // namespace hubdesk::states
