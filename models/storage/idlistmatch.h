#pragma once
// Search as you type: the rows in which every word of an IdQuery's text is found. Big snapshot tables
// are scanned in memory (namesearch.h), long text is asked of its trigram index (search.h), everything
// else and words of one or two characters are looked for in the columns. Query thread.

#include "storage/idlistselect.h"

#include <QList>

namespace hubdesk::storage {

class NameIndex;

/// A set of rows of a few kinds, one bit an id.
class RefSet final {
public:
    void add(PackedRef ref);
    [[nodiscard]] bool contains(PackedRef ref) const;
    void keepOnly(const RefSet &other);
    /// The ids of one kind in it, or none if there are more than `most`.
    [[nodiscard]] std::optional<std::vector<PackedRef>> atMost(domain::Kind kind, std::size_t most) const;

private:
    struct Bits {
        domain::Kind kind = domain::Kind::None;
        std::vector<bool> ids;
    };
    std::vector<Bits> m_kinds;
};

/// Whether the name index alone answers: one snapshot kind, own short columns only.
[[nodiscard]] bool searchesNamesOnly(const IdQuery &query);
/// The columns that go into the name index of the query's kind; empty: it has none.
[[nodiscard]] std::vector<int> indexedFields(const IdQuery &query);
[[nodiscard]] domain::Result<std::shared_ptr<const NameIndex>>
nameIndex(Reader &reader, const IdQuery &query, const Generations &generations, const StopToken &stop);

[[nodiscard]] domain::Result<RefSet> matchingRows(Reader &reader, const IdQuery &query, const Generations &generations,
                                                  const QList<QByteArray> &words, const StopToken &stop);

/// Which of a few rows of the query's kind hold all the words: looked at one by one, no index.
[[nodiscard]] domain::Result<RefSet> rowsAmong(Reader &reader, const IdQuery &query, const QList<QByteArray> &words,
                                               std::span<const PackedRef> rows, const StopToken &stop);

} // namespace hubdesk::storage
