#pragma once
// What id lists keep from one query of the same connection to the next: lists without their text filter
// (so that typing filters instead of sorting again) and the name indexes of snapshots. Query thread.

#include "storage/namesearch.h"

#include <list>

namespace hubdesk::storage {

/// All rows of a query without its text, in order, and how they fall into groups.
struct BaseList {
    IdQuery query; ///< text cleared
    QByteArray stamp; ///< of the data it was made from
    std::shared_ptr<const std::vector<PackedRef>> ids;
    std::vector<std::uint32_t> groupOf; ///< one a row if grouped: place in groups
    std::vector<QVariant> groups;
};

struct CachedNames {
    domain::Kind kind = domain::Kind::None;
    std::vector<int> fields;
    QByteArray stamp;
    std::shared_ptr<const NameIndex> index;
};

class IdListCache final {
public:
    [[nodiscard]] std::shared_ptr<const BaseList> list(const IdQuery &query, const QByteArray &stamp) const;
    void keep(std::shared_ptr<const BaseList> list);
    [[nodiscard]] std::shared_ptr<const NameIndex> names(domain::Kind kind, const std::vector<int> &fields,
                                                         const QByteArray &stamp) const;
    void keep(CachedNames names);

private:
    std::list<std::shared_ptr<const BaseList>> m_lists; // newest first
    std::list<CachedNames> m_names;
};

} // namespace hubdesk::storage
