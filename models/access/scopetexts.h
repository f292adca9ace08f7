#pragma once
// Sets of scopes as texts: "read:users!user=ada", sorted as Python sorts them. Self filters must have been put in.
// Reads a Model, on its thread.

#include "access/model.h"

namespace hubdesk::access {

[[nodiscard]] std::string scopeText(const Model &model, ScopeBit scope, Filter filter);
[[nodiscard]] std::vector<std::string> scopeTexts(const Model &model, SetView set);

// The set in the order of its texts, without making them: a scope's name, and its filter with the mark before it.
class SortedScopes {
public:
    SortedScopes(const Model &model, SetView set);
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }
    // Calls f(name, filter) for each.
    template <typename Function> void forEach(Function f) const
    {
        for (const auto &key : m_keys) {
            f(key.name, std::string_view(m_filters[key.filter].text));
        }
    }

private:
    struct Key {
        std::uint32_t rank = 0; // of the name
        std::uint32_t filter = 0;
        std::string_view name;
    };
    struct Marked {
        std::string text; // "!user=ada", or nothing
        std::uint32_t first = 0; // entry where the filter begins
    };
    std::vector<Key> m_keys;
    std::vector<Marked> m_filters;
};

} // namespace hubdesk::access
