#pragma once
// A set of scopes as bits: for each filter, which scopes are held under it. Value types, any thread.
// A set may be written for "whoever holds it" (SelfUser, SelfService) and is then shared by many.
// Knows nothing of releases; expand.h makes sets, intersect.h compares them.

#include "access/catalogue.h"
#include "access/names.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hubdesk::access {

enum class FilterKind : std::uint8_t {
    All, // no filter
    SelfUser, // user=<whoever holds the set>
    SelfService, // service=<whoever holds the set>
    Bang, // 2.x: a bare mark, "S!"
    User,
    Server,
    Group,
    Service,
    Other, // any other text with a value
    OtherEmpty, // any other text without one
};

// A filter in 32 bits: its kind and the name it filters by (of Other kinds, the text as written).
class Filter {
public:
    constexpr Filter() = default;
    constexpr Filter(FilterKind kind, NameId name)
        : m_raw(static_cast<std::uint32_t>(kind) << 28 | name)
    {
    }
    [[nodiscard]] constexpr FilterKind kind() const { return static_cast<FilterKind>(m_raw >> 28); }
    [[nodiscard]] constexpr NameId name() const { return m_raw & kMaxNames; }
    [[nodiscard]] constexpr std::uint32_t raw() const { return m_raw; }
    // Without a value: a ValueError from 5.0 on.
    [[nodiscard]] constexpr bool isEmpty() const
    {
        return kind() == FilterKind::OtherEmpty
            || (kind() >= FilterKind::User && kind() <= FilterKind::Service && name() == 0);
    }
    friend constexpr auto operator<=>(const Filter &, const Filter &) = default;

private:
    std::uint32_t m_raw = 0;
};

inline constexpr Filter kUnfiltered{};
inline constexpr Filter kSelfUser{FilterKind::SelfUser, 0};
inline constexpr Filter kSelfService{FilterKind::SelfService, 0};
inline constexpr Filter kBang{FilterKind::Bang, 0};

// Scopes 64*word to 64*word+63 under one filter. Word 0 is the catalogue, the rest custom scopes.
struct Entry {
    Filter filter;
    std::uint32_t word = 0;
    ScopeMask mask = 0;

    [[nodiscard]] std::uint64_t key() const { return std::uint64_t{filter.raw()} << 32 | word; }
    friend bool operator==(const Entry &, const Entry &) = default;
};

using SetView = std::span<const Entry>;

// Sorted by filter, then word; no empty masks, no two entries of one key.
class ScopeSet {
public:
    ScopeSet() = default;
    [[nodiscard]] SetView view() const { return m_entries; }
    operator SetView() const { return m_entries; }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_entries.capacity() * sizeof(Entry); }
    friend bool operator==(const ScopeSet &, const ScopeSet &) = default;

    void clear() { m_entries.clear(); }
    // Entries in any order, to be sorted by finish().
    void append(Filter filter, ScopeBit bit) { append({filter, bit / 64, ScopeMask{1} << bit % 64}); }
    void append(const Entry &entry) { m_entries.push_back(entry); }
    void append(SetView entries) { m_entries.insert(m_entries.end(), entries.begin(), entries.end()); }
    void finish();
    // Both must be sorted.
    void unite(SetView other, std::vector<Entry> &scratch);
    void erase(Filter filter, ScopeBit bit);
    // An unfiltered scope swallows its filtered ones.
    void reduce();
    void assign(SetView entries) { m_entries.assign(entries.begin(), entries.end()); }
    void shrink() { m_entries.shrink_to_fit(); }
    [[nodiscard]] std::vector<Entry> &entries() { return m_entries; }

private:
    std::vector<Entry> m_entries;
};

[[nodiscard]] ScopeMask maskUnder(SetView set, Filter filter, std::uint32_t word);
[[nodiscard]] inline ScopeMask allMask(SetView set, std::uint32_t word)
{
    if (set.empty() || set.front().filter != kUnfiltered) {
        return 0;
    }
    return set.front().word == word ? set.front().mask : maskUnder(set, kUnfiltered, word);
}
[[nodiscard]] inline bool holds(SetView set, Filter filter, ScopeBit bit)
{
    return (maskUnder(set, filter, bit / 64) >> bit % 64 & 1) != 0;
}
// Some empty filter that no unfiltered scope swallows.
[[nodiscard]] bool hasEmptyFilter(SetView set);
// The filters of `set` under which the scope is held.
[[nodiscard]] std::vector<Filter> filtersOf(SetView set, ScopeBit scope);
[[nodiscard]] std::size_t countScopes(SetView set);

} // namespace hubdesk::access
