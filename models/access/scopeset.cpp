#include "access/scopeset.h"

#include <algorithm>
#include <bit>

namespace hubdesk::access {

void ScopeSet::finish()
{
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) { return a.key() < b.key(); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].mask == 0) {
            continue;
        }
        if (kept > 0 && m_entries[kept - 1].key() == m_entries[i].key()) {
            m_entries[kept - 1].mask |= m_entries[i].mask;
        } else {
            m_entries[kept++] = m_entries[i];
        }
    }
    m_entries.resize(kept);
}

void ScopeSet::unite(SetView other, std::vector<Entry> &scratch)
{
    if (other.empty()) {
        return;
    }
    if (m_entries.empty()) {
        assign(other);
        return;
    }
    scratch.resize(m_entries.size() + other.size());
    auto *out = scratch.data();
    const auto *a = m_entries.data(), *aEnd = a + m_entries.size();
    const auto *b = other.data(), *bEnd = b + other.size();
    while (a != aEnd && b != bEnd) {
        const auto ka = a->key(), kb = b->key();
        if (ka == kb) {
            *out = *a++;
            out++->mask |= b++->mask;
        } else if (ka < kb) {
            *out++ = *a++;
        } else {
            *out++ = *b++;
        }
    }
    out = std::copy(a, aEnd, out);
    out = std::copy(b, bEnd, out);
    scratch.resize(static_cast<std::size_t>(out - scratch.data()));
    m_entries.swap(scratch);
}

void ScopeSet::erase(Filter filter, ScopeBit bit)
{
    for (auto &entry : m_entries) {
        if (entry.filter == filter && entry.word == bit / 64) {
            entry.mask &= ~(ScopeMask{1} << bit % 64);
        }
    }
    std::erase_if(m_entries, [](const Entry &e) { return e.mask == 0; });
}

void ScopeSet::reduce()
{
    if (m_entries.empty() || m_entries.front().filter != kUnfiltered) {
        return;
    }
    std::size_t unfiltered = 0;
    while (unfiltered < m_entries.size() && m_entries[unfiltered].filter == kUnfiltered) {
        ++unfiltered;
    }
    const auto all = SetView(m_entries).first(unfiltered);
    std::size_t kept = unfiltered;
    for (std::size_t i = unfiltered; i < m_entries.size(); ++i) {
        auto entry = m_entries[i];
        entry.mask &= ~allMask(all, entry.word);
        if (entry.mask != 0) {
            m_entries[kept++] = entry;
        }
    }
    m_entries.resize(kept);
}

ScopeMask maskUnder(SetView set, Filter filter, std::uint32_t word)
{
    const auto key = std::uint64_t{filter.raw()} << 32 | word;
    const auto at =
        std::lower_bound(set.begin(), set.end(), key, [](const Entry &e, std::uint64_t k) { return e.key() < k; });
    return at != set.end() && at->key() == key ? at->mask : 0;
}

bool hasEmptyFilter(SetView set)
{
    return std::any_of(set.begin(), set.end(),
                       [&](const Entry &e) { return e.filter.isEmpty() && (e.mask & ~allMask(set, e.word)) != 0; });
}

std::vector<Filter> filtersOf(SetView set, ScopeBit scope)
{
    std::vector<Filter> out;
    for (const auto &entry : set) {
        if (entry.word == scope / 64 && (entry.mask >> scope % 64 & 1) != 0) {
            out.push_back(entry.filter);
        }
    }
    return out;
}

std::size_t countScopes(SetView set)
{
    std::size_t out = 0;
    for (const auto &entry : set) {
        out += static_cast<std::size_t>(std::popcount(entry.mask));
    }
    return out;
}

} // namespace hubdesk::access
