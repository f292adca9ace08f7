#pragma once
// The larger side of many intersections: what an owner holds, asked by each of its tokens. A large set is indexed when
// first asked, so that a token costs what it asks for and gets, not what its owner holds. Self filters stand for the
// holder given with the question, so that all who hold the same may share one. Refers to the set; one thread at a time.

#include "access/intersect.h"

#include <algorithm>
#include <tuple>

namespace hubdesk::access {

class HeldSet {
public:
    // Normal and sorted; must outlive this.
    explicit HeldSet(SetView set);

    [[nodiscard]] SetView view() const { return m_set; }
    [[nodiscard]] ScopeMask all(std::uint32_t word) const { return allMask(m_set, word); }
    [[nodiscard]] ScopeMask under(Filter filter, std::uint32_t word, NameId holder) const;
    [[nodiscard]] bool has(FilterKind kind, NameId holder) const;
    [[nodiscard]] ScopeMask ofKind(FilterKind kind, std::uint32_t word, NameId holder) const;
    // The entry as the holder has it.
    [[nodiscard]] static Filter filterOf(const Entry &entry, NameId holder);

    // Calls f(entry) for each filtered entry with some of these scopes.
    template <typename Function> void forEachWith(ScopeMask mask, std::uint32_t word, Function f) const
    {
        if (!isLarge()) {
            for (const auto &entry : m_set) {
                if (entry.word == word && entry.filter != kUnfiltered && (entry.mask & mask) != 0) {
                    f(entry);
                }
            }
            return;
        }
        find(byMask(), 0, word, mask, f);
    }
    // Calls f(entry) for servers of the user, with some of these scopes.
    template <typename Function>
    void forEachServer(NameId user, ScopeMask mask, std::uint32_t word, const Membership &membership, Function f) const
    {
        find(servers(membership), user, word, mask, f);
    }
    // Calls f(entry) for users in the group and for their servers, with some of these scopes; not for Self.
    template <typename Function>
    void forEachMember(NameId group, ScopeMask mask, std::uint32_t word, const Membership &membership, Function f) const
    {
        find(members(membership), group, word, mask, f);
    }
    // From here on an index is worth it.
    [[nodiscard]] bool isLarge() const { return m_set.size() > kLarge; }

private:
    static constexpr std::size_t kLarge = 64;
    // Entries by what leads to them; those of the same scopes side by side.
    struct Item {
        NameId by = 0;
        std::uint32_t word = 0;
        ScopeMask mask = 0;
        std::uint32_t entry = 0;
    };
    struct Index {
        bool made = false;
        std::vector<Item> items;
    };

    template <typename Function>
    void find(const Index &index, NameId by, std::uint32_t word, ScopeMask mask, Function f) const
    {
        const auto before = [](const Item &a, const Item &b) {
            return std::tie(a.by, a.word, a.mask) < std::tie(b.by, b.word, b.mask);
        };
        const auto &items = index.items;
        auto at = std::lower_bound(items.begin(), items.end(), Item{by, word, 0, 0}, before);
        while (at != items.end() && at->by == by && at->word == word) {
            const auto last = std::upper_bound(at, items.end(), *at, before);
            if ((at->mask & mask) != 0) {
                for (; at != last; ++at) {
                    f(m_set[at->entry]);
                }
            }
            at = last;
        }
    }
    [[nodiscard]] const Index &byMask() const;
    [[nodiscard]] const Index &servers(const Membership &membership) const;
    [[nodiscard]] const Index &members(const Membership &membership) const;
    static void sort(Index &index);

    SetView m_set;
    mutable Index m_byMask, m_servers, m_members;
};

// As intersect() of two sets, the second with its holder's name for the Self filters.
void intersect(SetView a, const HeldSet &b, NameId holder, const Membership &membership, const Rules &rules,
               Intersection &out);

} // namespace hubdesk::access
