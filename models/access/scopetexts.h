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
    SortedScopes() = default;
    SortedScopes(const Model &model, SetView set) { sort(model, set); }
    // Another set in the same room.
    void sort(const Model &model, SetView set);
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }
    // Calls f(name, filter) for each.
    template <typename Function> void forEach(Function f) const
    {
        for (const auto &key : m_keys) {
            const auto &filter = m_filters[key.filter];
            f(nameOf(key.scope), std::string_view(m_text).substr(filter.text, filter.size));
        }
    }

private:
    struct Key {
        std::uint32_t rank = 0; // of the name, if the scope is built in
        std::uint32_t filter = 0;
        ScopeBit scope = 0;
    };
    struct Marked {
        std::size_t text = 0; // where "!user=ada" lies in m_text
        std::uint32_t size = 0; // 0: no filter
        std::uint32_t first = 0; // entry where the filter begins
    };
    [[nodiscard]] std::string_view nameOf(ScopeBit scope) const
    {
        return m_model->expander().nameOf(scope, m_model->names());
    }

    const Model *m_model = nullptr;
    std::string m_text;
    std::vector<Key> m_keys;
    std::vector<Marked> m_filters;
};

} // namespace hubdesk::access
