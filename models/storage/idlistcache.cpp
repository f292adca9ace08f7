#include "storage/idlistcache.h"

namespace hubdesk::storage {

namespace {
constexpr std::size_t kListsKept = 6;
constexpr std::size_t kIdsKept = 2'500'000; ///< 20 MB
constexpr std::size_t kNamesKept = 2;
}

std::shared_ptr<const BaseList> IdListCache::list(const IdQuery &query, const QByteArray &stamp) const
{
    for (const auto &candidate : m_lists) {
        if (candidate->stamp == stamp && candidate->query == query)
            return candidate;
    }
    return nullptr;
}

void IdListCache::keep(std::shared_ptr<const BaseList> list)
{
    m_lists.remove_if([&list](const auto &old) {
        return old->query == list->query || (old->query.kind == list->query.kind && old->stamp != list->stamp);
    });
    m_lists.push_front(std::move(list));
    std::size_t ids = 0;
    std::size_t kept = 0;
    for (auto it = m_lists.begin(); it != m_lists.end();) {
        ids += (*it)->ids->size();
        const bool drop = kept > 0 && (kept >= kListsKept || ids > kIdsKept);
        ++kept;
        it = drop ? m_lists.erase(it) : std::next(it);
    }
}

std::shared_ptr<const NameIndex> IdListCache::names(domain::Kind kind, const std::vector<int> &fields,
                                                    const QByteArray &stamp) const
{
    for (const CachedNames &candidate : m_names) {
        if (candidate.kind == kind && candidate.fields == fields && candidate.stamp == stamp)
            return candidate.index;
    }
    return nullptr;
}

void IdListCache::keep(CachedNames names)
{
    m_names.remove_if([&names](const CachedNames &old) { return old.kind == names.kind; });
    m_names.push_front(std::move(names));
    while (m_names.size() > kNamesKept)
        m_names.pop_back();
}

} // namespace hubdesk::storage
