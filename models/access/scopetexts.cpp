#include "access/scopetexts.h"

#include <algorithm>
#include <bit>

namespace hubdesk::access {

std::string scopeText(const Model &model, ScopeBit scope, Filter filter)
{
    std::string out(model.expander().nameOf(scope, model.names()));
    if (filter != kUnfiltered) {
        out += '!';
        out += filterText(filter, model.names());
    }
    return out;
}

std::vector<std::string> scopeTexts(const Model &model, SetView set)
{
    std::vector<std::string> out;
    const SortedScopes sorted(model, set);
    out.reserve(sorted.size());
    sorted.forEach([&](std::string_view name, std::string_view filter) {
        out.emplace_back(name);
        out.back() += filter;
    });
    return out;
}

// A mark sorts before every character of a name, so texts sort by name first, then by filter.
void SortedScopes::sort(const Model &model, SetView set)
{
    m_model = &model;
    m_keys.clear();
    m_filters.clear();
    m_text.clear();
    m_keys.reserve(countScopes(set));
    for (std::uint32_t i = 0; i < set.size(); ++i) {
        if (i == 0 || set[i].filter != set[i - 1].filter) {
            const auto at = m_text.size();
            if (set[i].filter != kUnfiltered) {
                m_text += '!';
                appendFilterText(m_text, set[i].filter, model.names());
            }
            m_filters.push_back({at, static_cast<std::uint32_t>(m_text.size() - at), i});
        }
    }
    const std::string_view texts(m_text);
    std::sort(m_filters.begin(), m_filters.end(), [&](const Marked &a, const Marked &b) {
        return texts.substr(a.text, a.size) < texts.substr(b.text, b.size);
    });
    bool custom = false;
    for (std::uint32_t filter = 0; filter < m_filters.size(); ++filter) {
        const auto first = m_filters[filter].first;
        for (auto i = first; i < set.size() && set[i].filter == set[first].filter; ++i) {
            custom = custom || set[i].word != 0;
            for (auto mask = set[i].mask; mask != 0; mask &= mask - 1) {
                const auto bit = set[i].word * 64 + static_cast<ScopeBit>(std::countr_zero(mask));
                m_keys.push_back({bit < kFirstCustomBit ? Catalogue::rankOf(bit) : 0, filter, bit});
            }
        }
    }
    if (custom) {
        std::sort(m_keys.begin(), m_keys.end(), [&](const Key &a, const Key &b) {
            const auto order = a.scope == b.scope ? 0 : nameOf(a.scope).compare(nameOf(b.scope));
            return order != 0 ? order < 0 : a.filter < b.filter;
        });
    } else {
        std::sort(m_keys.begin(), m_keys.end(), [](const Key &a, const Key &b) {
            return (std::uint64_t{a.rank} << 32 | a.filter) < (std::uint64_t{b.rank} << 32 | b.filter);
        });
    }
}

} // namespace hubdesk::access
