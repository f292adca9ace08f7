// The selection of TableView by identity: kept over resets, filters and sorts.
#include "tables/cell.h"
#include "ui/widgets/tableview.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSet>

#include <algorithm>
#include <utility>

namespace hubdesk::ui {
namespace {

constexpr qsizetype kMostKept = 1000; ///< selected rows found again after a reset
constexpr qsizetype kFewKept = 16; ///< up to here the finder is asked for each
constexpr qsizetype kMostCounted = 20'000; ///< rows of a selection asked one by one whether they are bands
constexpr int kMostSearched = 200'000; ///< rows looked through on the GUI thread, about 30 ms

} // namespace

void TableView::setRowFinder(std::function<int(domain::Ref)> finder)
{
    m_finder = std::move(finder);
}

domain::Ref TableView::refOf(int row) const
{
    if (!model() || row < 0 || row >= model()->rowCount())
        return {};
    return model()->index(row, 0).data(tables::RefRole).value<domain::Ref>();
}

domain::Ref TableView::currentRef() const
{
    return refOf(currentIndex().row());
}

qsizetype TableView::selectedCount() const
{
    if (!selectionModel())
        return 0;
    const QItemSelection ranges = selectionModel()->selection();
    qsizetype count = 0;
    for (const QItemSelectionRange &range : ranges)
        count += range.height();
    // Few: exactly, without bands. Beyond, ranges are counted: asking a million rows what they are takes too long.
    return count <= kMostCounted ? selectedRowNumbers().size() : count;
}

QList<int> TableView::selectedRowNumbers() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!isBand(row))
                rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<domain::Ref> TableView::selectedRefs() const
{
    QList<domain::Ref> refs;
    const QList<int> rows = selectedRowNumbers();
    refs.reserve(rows.size());
    for (const int row : rows)
        refs.append(refOf(row));
    return refs;
}

bool TableView::selectRef(domain::Ref ref)
{
    m_kept = {ref};
    m_keptCurrent = ref;
    m_keptOffset = 0;
    restoreSelection();
    return m_kept.isEmpty();
}

void TableView::keepSelection()
{
    if (m_restoring || !selectionModel())
        return;
    const qsizetype count = selectedCount();
    if (count == 0)
        return; // what was kept before is still wanted: its rows may come back
    m_kept.clear();
    if (count <= kMostKept)
        m_kept = selectedRefs();
    m_keptCurrent = currentRef();
    if (m_kept.isEmpty())
        m_kept = {m_keptCurrent};
    m_keptOffset = currentIndex().isValid() ? currentIndex().row() - std::max(0, rowAt(0)) : 0;
}

void TableView::restoreSelection()
{
    const int rows = model() ? model()->rowCount() : 0;
    m_hovered = -1;
    sizeBands();
    if (rows == 0) {
        sayCurrent();
        return;
    }
    QList<int> found;
    int current = -1;
    if (m_kept.size() <= kFewKept && m_finder) {
        for (const domain::Ref ref : std::as_const(m_kept)) {
            if (const int row = m_finder(ref); row >= 0)
                found.append(row);
        }
        current = m_keptCurrent.isNull() ? -1 : m_finder(m_keptCurrent);
    } else if (!m_kept.isEmpty() && rows <= kMostSearched) {
        const QSet<domain::Ref> wanted(m_kept.cbegin(), m_kept.cend());
        for (int row = 0; row < rows && found.size() < wanted.size(); ++row) {
            const domain::Ref ref = refOf(row);
            if (wanted.contains(ref))
                found.append(row);
            if (ref == m_keptCurrent)
                current = row;
        }
    } else if (!m_keptCurrent.isNull() && m_finder) {
        current = m_finder(m_keptCurrent);
        if (current >= 0)
            found.append(current);
    }
    {
        const QScopedValueRollback<bool> guard(m_restoring, true);
        const int column = std::max(0, firstColumn());
        QItemSelection selection;
        for (const int row : std::as_const(found))
            selection.select(model()->index(row, 0), model()->index(row, model()->columnCount() - 1));
        if (current < 0 && !found.isEmpty())
            current = found.first();
        // A valid current cell always: screen readers and the keyboard start from it. It is not yet selected.
        const QModelIndex at =
            current >= 0 ? model()->index(current, column) : stepOverBands(model()->index(0, column), 1);
        if (at.isValid())
            selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
        if (!selection.isEmpty())
            selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        if (current >= 0)
            verticalScrollBar()->setValue(std::max(0, current - m_keptOffset));
    }
    if (!found.isEmpty() && found.size() == m_kept.size()) {
        m_kept.clear();
        m_keptCurrent = {};
    }
    sayCurrent();
}

} // namespace hubdesk::ui
