#include "access/heldset.h"

namespace hubdesk::access {

HeldSet::HeldSet(SetView set)
    : m_set(set)
{
}

Filter HeldSet::filterOf(const Entry &entry, NameId holder)
{
    return entry.filter == kSelfUser   ? Filter(FilterKind::User, holder)
        : entry.filter == kSelfService ? Filter(FilterKind::Service, holder)
                                       : entry.filter;
}

ScopeMask HeldSet::under(Filter filter, std::uint32_t word, NameId holder) const
{
    auto out = maskUnder(m_set, filter, word);
    if (filter == Filter(FilterKind::User, holder)) {
        out |= maskUnder(m_set, kSelfUser, word);
    } else if (filter == Filter(FilterKind::Service, holder)) {
        out |= maskUnder(m_set, kSelfService, word);
    }
    return out;
}

bool HeldSet::has(FilterKind kind, NameId holder) const
{
    const auto some = [&](FilterKind of) {
        const auto low = Filter(of, 0).raw(), high = Filter(of, kMaxNames).raw();
        const auto at = std::lower_bound(m_set.begin(), m_set.end(), low,
                                         [](const Entry &e, std::uint32_t raw) { return e.filter.raw() < raw; });
        return at != m_set.end() && at->filter.raw() <= high;
    };
    return some(kind) || (holder != kNoName && kind == FilterKind::User && some(FilterKind::SelfUser));
}

ScopeMask HeldSet::ofKind(FilterKind kind, std::uint32_t word, NameId holder) const
{
    ScopeMask out = 0;
    for (const auto &entry : m_set) {
        if (entry.word == word && filterOf(entry, holder).kind() == kind) {
            out |= entry.mask;
        }
    }
    return out;
}

void HeldSet::sort(Index &index)
{
    std::sort(index.items.begin(), index.items.end(), [](const Item &a, const Item &b) {
        return std::tie(a.by, a.word, a.mask, a.entry) < std::tie(b.by, b.word, b.mask, b.entry);
    });
    index.made = true;
}

const HeldSet::Index &HeldSet::byMask() const
{
    if (!m_byMask.made) {
        for (std::uint32_t i = 0; i < m_set.size(); ++i) {
            if (m_set[i].filter != kUnfiltered) {
                m_byMask.items.push_back({0, m_set[i].word, m_set[i].mask, i});
            }
        }
        sort(m_byMask);
    }
    return m_byMask;
}

const HeldSet::Index &HeldSet::servers(const Membership &membership) const
{
    if (!m_servers.made) {
        for (std::uint32_t i = 0; i < m_set.size(); ++i) {
            if (m_set[i].filter.kind() == FilterKind::Server) {
                m_servers.items.push_back(
                    {membership.userOfServer(m_set[i].filter.name()), m_set[i].word, m_set[i].mask, i});
            }
        }
        sort(m_servers);
    }
    return m_servers;
}

const HeldSet::Index &HeldSet::members(const Membership &membership) const
{
    if (!m_members.made) {
        for (std::uint32_t i = 0; i < m_set.size(); ++i) {
            const auto filter = m_set[i].filter;
            const bool server = filter.kind() == FilterKind::Server;
            if (server || filter.kind() == FilterKind::User) {
                for (const auto group :
                     membership.groupsOf(server ? membership.userOfServer(filter.name()) : filter.name())) {
                    m_members.items.push_back({group, m_set[i].word, m_set[i].mask, i});
                }
            }
        }
        sort(m_members);
    }
    return m_members;
}

} // namespace hubdesk::access
