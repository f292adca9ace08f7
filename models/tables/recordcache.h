#pragma once
// What rows on screen are made of: pages of 128 rows of an id list with the value of every column, read
// by primary key when first asked for, the latest used kept. References are read a page at a time, never
// a query a cell. GUI thread; owned by TableModel.

#include "domain/values.h"
#include "tables/tablespec.h"

#include <list>
#include <span>
#include <unordered_map>

namespace hubdesk::storage {
class Reader;
}

namespace hubdesk::tables {

/// One column's value of one row.
struct CellValue {
    QVariant value; ///< typed as its field has it; invalid: not known or none
    QString name; ///< of a reference: what its record is called
    bool applies = true; ///< false: this kind of row has no such column
};

struct CachedRow {
    std::optional<domain::Row> record; ///< none: it is gone
    std::vector<CellValue> cells; ///< one a column of the spec
};

class RecordCache final {
public:
    static constexpr int kPage = 128;

    RecordCache(const TableSpec &spec, const storage::Reader &reader);

    /// Row `row` of `ids` (bands and gaps have no cells); reads its page if need be.
    [[nodiscard]] const CachedRow &row(std::span<const storage::PackedRef> ids, int row);
    /// The rows of cached pages that show one of `refs`, each read anew when next asked for.
    [[nodiscard]] std::vector<int> forget(std::span<const storage::PackedRef> ids,
                                          const std::vector<domain::Ref> &refs);
    void forgetPages();
    void forgetRelated();

    /// What the record is called where another refers to it; empty if it is gone.
    [[nodiscard]] QString nameOf(domain::Ref ref);

private:
    using Page = std::vector<CachedRow>;
    struct Entry {
        int number = 0;
        Page rows;
    };

    [[nodiscard]] Page read(std::span<const storage::PackedRef> ids);
    void readKind(domain::Kind kind, std::span<const storage::PackedRef> ids, Page &page);
    void fillColumn(domain::Kind kind, std::size_t column, const storage::ColumnPath &path,
                    const std::vector<std::size_t> &rows, Page &page);
    void readRelated(const std::vector<domain::Ref> &refs);
    [[nodiscard]] const domain::Row *related(domain::Ref ref) const;

    const TableSpec &m_spec;
    const storage::Reader &m_reader;
    std::list<Entry> m_pages; // latest used first
    std::unordered_map<int, std::list<Entry>::iterator> m_byNumber;
    QHash<domain::Ref, domain::Row> m_related;
    std::size_t m_keptPages;
};

} // namespace hubdesk::tables
