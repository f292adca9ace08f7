#pragma once
// The SELECT behind an id list: kinds, filters and order of an IdQuery as one prepared statement.
// Query thread.

#include "storage/idlist.h"

#include <QVariantList>

namespace hubdesk::storage {

/// The current generations that a query's snapshot kinds read, with a stamp that changes with them.
struct Generations {
    std::vector<std::int64_t> numbers;
    std::int64_t users = 0; ///< rows of HubUser in them
    QByteArray stamp;
};
[[nodiscard]] Generations currentGenerations(const Reader &reader, domain::HubId hub);

struct IdSelect {
    QString sql; ///< columns: kind, id, group value (NULL if not grouped)
    QVariantList values;
    bool empty = false; ///< nothing can be found: no generation yet
};

/// `order` false: in no order. `limit` < 0: all.
[[nodiscard]] IdSelect selectIds(const IdQuery &query, const Generations &generations, bool order, int limit);
/// The same rows as (id, sort key of the first sort column), unordered; single kinds only.
[[nodiscard]] IdSelect selectKeys(const IdQuery &query, const Generations &generations);
[[nodiscard]] IdSelect selectCount(const IdQuery &query, const Generations &generations);
/// Ids of one kind that fulfil `condition` over alias t, in no order.
[[nodiscard]] IdSelect selectWhere(domain::Kind kind, const Generations &generations, const QString &condition,
                                   const QVariantList &values);

/// Whether the rows of a snapshot kind depend on nothing but their generations.
[[nodiscard]] bool dependsOnGenerationsOnly(const IdQuery &query);

} // namespace hubdesk::storage
