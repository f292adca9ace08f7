#pragma once
// The searched short columns of a big snapshot table, folded, in memory: one text with a row after the
// other, in the order of the names. 1,000,000 names take about 26 MB, and any word (one letter too) is
// found by a vectorised scan. Immutable once filled; query thread.

#include "storage/idlist.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace hubdesk::storage {

class NameIndex final {
public:
    void reserve(std::size_t rows);
    /// Adds one column of the row being filled; endRow() closes it.
    void addColumn(QByteArrayView utf8);
    void endRow(PackedRef ref);
    void seal(); ///< no more rows

    [[nodiscard]] std::shared_ptr<const std::vector<PackedRef>> ids() const { return m_ids; }
    /// The rows (places in ids()) in which every folded word occurs; empty if stopped.
    [[nodiscard]] std::vector<std::uint32_t> matching(const QList<QByteArray> &words, const StopToken &stop) const;

private:
    [[nodiscard]] QByteArrayView rowText(std::size_t row) const;
    [[nodiscard]] std::size_t rowAt(std::uint32_t position, std::size_t from) const;

    QByteArray m_text;
    std::vector<std::uint32_t> m_starts; // one a row, then the end
    std::shared_ptr<std::vector<PackedRef>> m_ids = std::make_shared<std::vector<PackedRef>>();
};

} // namespace hubdesk::storage
