#include "ui/widgets/accessibletable.h"

#include "tables/cell.h"
#include "ui/widgets/tableview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPointer>
#include <QQueue>

#include <algorithm>
#include <memory>
#include <utility>

namespace hubdesk::ui {
namespace {

constexpr int kHead = -1; ///< "row" of the column heads
constexpr int kNowhere = -2; ///< "row" of what is not in the table (any more)
constexpr int kMostCells = 4096; ///< made at a time; a reader that walks a million rows must not cost memory
constexpr int kMostListed = 1000; ///< selected rows or cells told in one list

QModelIndex indexAt(const TableView &view, int row, int column)
{
    const QList<int> shown = view.shownColumns();
    if (!view.model() || row < 0 || column < 0 || column >= shown.size() || row >= view.model()->rowCount())
        return {};
    return view.model()->index(row, shown.at(column));
}

QString headText(const TableView &view, int column)
{
    const QList<int> shown = view.shownColumns();
    if (!view.model() || column < 0 || column >= shown.size())
        return {};
    return view.model()->headerData(shown.at(column), Qt::Horizontal).toString();
}

class CellInterface final : public QAccessibleInterface,
                            public QAccessibleTableCellInterface,
                            public QAccessibleActionInterface {
public:
    CellInterface(TableView &view, int row, int column)
        : m_view(&view)
        , m_row(row)
        , m_column(column)
    {
    }

    [[nodiscard]] bool isHead() const { return m_row == kHead; }
    [[nodiscard]] QModelIndex index() const { return m_view ? indexAt(*m_view, m_row, m_column) : QModelIndex(); }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface *>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    // QAccessibleInterface
    bool isValid() const override
    {
        return m_view && (isHead() ? m_column < m_view->shownColumns().size() : index().isValid());
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override
    {
        const QAccessibleInterface *table = parent();
        return table ? table->window() : nullptr;
    }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view.data()) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return isHead() ? QAccessible::ColumnHeader : QAccessible::Cell; }
    QAccessible::State state() const override;

    // QAccessibleTableCellInterface
    bool isSelected() const override
    {
        const QModelIndex at = index();
        return at.isValid() && m_view->selectionModel() && m_view->selectionModel()->isSelected(at);
    }
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return std::max(m_row, kHead); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    // QAccessibleActionInterface
    QStringList actionNames() const override
    {
        return isHead() ? QStringList{pressAction()} : QStringList{setFocusAction(), toggleAction()};
    }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<TableView> m_view;
    int m_row;
    int m_column;
};

class TableInterface final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit TableInterface(TableView &view)
        : QAccessibleWidget(&view, QAccessible::Table)
    {
    }
    ~TableInterface() override { forget(); }

    [[nodiscard]] CellInterface *cell(int row, int column) const;
    void forget() const;

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    // Cells first, row by row, as AT-SPI counts; then the heads.
    int childCount() const override { return isValid() ? (rowCount() + 1) * columnCount() : 0; }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiSelectable = true;
        state.extSelectable = true;
        return state;
    }

    // QAccessibleTableInterface
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override { return view() ? headText(*view(), column) : QString(); }
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override
    {
        return view() && view()->model() ? static_cast<int>(view()->selectedCount()) : 0;
    }
    int columnCount() const override { return view() ? static_cast<int>(view()->shownColumns().size()) : 0; }
    int rowCount() const override { return view() && view()->model() ? view()->model()->rowCount() : 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override
    {
        const QModelIndex at = view() ? indexAt(*view(), row, 0) : QModelIndex();
        return at.isValid() && view()->selectionModel()->isSelected(at);
    }
    bool selectRow(int row) override { return select(row, QItemSelectionModel::Select); }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override { return select(row, QItemSelectionModel::Deselect); }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { forget(); }

private:
    [[nodiscard]] TableView *view() const { return static_cast<TableView *>(object()); }
    bool select(int row, QItemSelectionModel::SelectionFlag flag) const
    {
        const QModelIndex at = view() ? indexAt(*view(), row, 0) : QModelIndex();
        if (!at.isValid() || view()->isBand(row))
            return false;
        view()->selectionModel()->select(at, flag | QItemSelectionModel::Rows);
        return true;
    }

    using Place = std::pair<int, int>;
    mutable QHash<Place, QAccessible::Id> m_ids;
    mutable QQueue<Place> m_order;
};

TableInterface *tableOf(const QAccessibleInterface *cell)
{
    return cell ? dynamic_cast<TableInterface *>(cell->parent()) : nullptr;
}

QString CellInterface::text(QAccessible::Text which) const
{
    if (!m_view)
        return {};
    const QString head = headText(*m_view, m_column);
    if (isHead())
        return which == QAccessible::Name ? head : QString();
    const QModelIndex at = index();
    if (!at.isValid())
        return {};
    if (which == QAccessible::Description)
        return at.data(Qt::AccessibleDescriptionRole).toString();
    QString words = at.data(Qt::AccessibleTextRole).toString();
    if (words.isEmpty()) {
        words = at.data(Qt::DisplayRole).toString();
        const QString second = at.data(tables::SecondTextRole).toString();
        if (!second.isEmpty())
            words = words.isEmpty() ? second : TableView::tr("%1, %2", "a cell's two texts").arg(words, second);
    }
    if (which == QAccessible::Value)
        return words;
    if (which != QAccessible::Name)
        return {};
    if (m_view->isBand(m_row))
        return words;
    return head.isEmpty() ? words : TableView::tr("%1: %2", "column head: cell").arg(head, words);
}

QRect CellInterface::rect() const
{
    if (!m_view)
        return {};
    QRect box;
    const QWidget *on = m_view->viewport();
    if (isHead()) {
        const QList<int> shown = m_view->shownColumns();
        if (m_column >= shown.size())
            return {};
        const QHeaderView *head = m_view->horizontalHeader();
        box = QRect(head->sectionViewportPosition(shown.at(m_column)), 0, head->sectionSize(shown.at(m_column)),
                    head->height());
        on = head->viewport();
    } else {
        box = m_view->visualRect(index());
    }
    return box.isNull() ? QRect() : QRect(on->mapToGlobal(box.topLeft()), box.size());
}

QAccessible::State CellInterface::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    if (!m_view->isVisible())
        state.invisible = true;
    if (isHead())
        return state;
    const QModelIndex at = index();
    const Qt::ItemFlags flags = m_view->model()->flags(at);
    state.selectable = flags.testFlag(Qt::ItemIsSelectable);
    state.focusable = state.selectable;
    state.multiSelectable = true;
    state.extSelectable = true;
    state.editable = flags.testFlag(Qt::ItemIsEditable);
    state.disabled = !(flags & Qt::ItemIsEnabled);
    state.selected = isSelected();
    const QModelIndex current = m_view->currentIndex();
    state.focused = m_view->hasFocus() && current == at;
    state.active = state.focused;
    const QVariant check = at.data(Qt::CheckStateRole);
    if (check.isValid()) {
        state.checkable = true;
        state.checked = check.toInt() == Qt::Checked;
        state.checkStateMixed = check.toInt() == Qt::PartiallyChecked;
    }
    if (!m_view->viewport()->rect().intersects(m_view->visualRect(at)))
        state.offscreen = true;
    return state;
}

QList<QAccessibleInterface *> CellInterface::columnHeaderCells() const
{
    const TableInterface *table = tableOf(this);
    return table && !isHead() && isValid() ? QList<QAccessibleInterface *>{table->cell(kHead, m_column)}
                                           : QList<QAccessibleInterface *>{};
}

void CellInterface::doAction(const QString &name)
{
    if (!isValid())
        return;
    const QModelIndex at = index();
    if (isHead()) {
        const int logical = m_view->shownColumns().at(m_column);
        QHeaderView *head = m_view->horizontalHeader();
        const bool turned = head->sortIndicatorSection() == logical && head->sortIndicatorOrder() == Qt::AscendingOrder;
        head->setSortIndicator(logical, turned ? Qt::DescendingOrder : Qt::AscendingOrder);
    } else if (name == toggleAction()) {
        m_view->selectionModel()->select(at, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    } else if (name == setFocusAction()) {
        m_view->setCurrentIndex(at);
        m_view->setFocus(Qt::OtherFocusReason);
    }
}

CellInterface *TableInterface::cell(int row, int column) const
{
    const Place place(row, column);
    if (const auto found = m_ids.constFind(place); found != m_ids.cend())
        return static_cast<CellInterface *>(QAccessible::accessibleInterface(*found));
    while (m_order.size() >= kMostCells) {
        const QAccessible::Id oldest = m_ids.take(m_order.dequeue());
        QAccessible::deleteAccessibleInterface(oldest);
    }
    auto made = std::make_unique<CellInterface>(*view(), row, column);
    CellInterface *cell = made.release(); // the cache of QAccessible owns it
    m_ids.insert(place, QAccessible::registerAccessibleInterface(cell));
    m_order.enqueue(place);
    return cell;
}

void TableInterface::forget() const
{
    const QHash<Place, QAccessible::Id> ids = std::exchange(m_ids, {});
    m_order.clear();
    for (const QAccessible::Id id : ids)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *TableInterface::child(int index) const
{
    const int columns = columnCount();
    if (index < 0 || columns == 0 || index >= childCount())
        return nullptr;
    const int row = index / columns;
    return cell(row == rowCount() ? kHead : row, index % columns);
}

int TableInterface::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const CellInterface *>(child);
    if (!cell || !cell->isValid())
        return -1;
    const int row = cell->isHead() ? rowCount() : cell->rowIndex();
    return row * columnCount() + cell->columnIndex();
}

QAccessibleInterface *TableInterface::childAt(int x, int y) const
{
    if (!view() || !view()->model())
        return nullptr;
    const QList<int> shown = view()->shownColumns();
    const QPoint inHead = view()->horizontalHeader()->viewport()->mapFromGlobal(QPoint(x, y));
    if (view()->horizontalHeader()->viewport()->rect().contains(inHead)) {
        const auto column = shown.indexOf(view()->horizontalHeader()->logicalIndexAt(inHead));
        return column >= 0 ? cell(kHead, static_cast<int>(column)) : nullptr;
    }
    const QModelIndex at = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
    const auto column = at.isValid() ? shown.indexOf(at.column()) : -1;
    return column >= 0 ? cell(at.row(), static_cast<int>(column)) : nullptr;
}

QAccessibleInterface *TableInterface::focusChild() const
{
    if (!view() || !view()->hasFocus())
        return QAccessibleWidget::focusChild();
    const QModelIndex at = view()->currentIndex();
    const auto column = at.isValid() ? view()->shownColumns().indexOf(at.column()) : -1;
    if (column < 0)
        return QAccessible::queryAccessibleInterface(view());
    return cell(at.row(), static_cast<int>(column));
}

QAccessibleInterface *TableInterface::cellAt(int row, int column) const
{
    // Never null: the AT-SPI adaptor of Qt 6.4 looks into what it gets without asking.
    if (!view())
        return nullptr;
    const bool there = row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
    return there ? cell(row, column) : cell(kNowhere, 0);
}

QList<QAccessibleInterface *> TableInterface::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    const QList<int> rows = selectedRows();
    for (const int row : rows) {
        for (int column = 0; column < columnCount() && cells.size() < kMostListed; ++column)
            cells.append(cell(row, column));
    }
    return cells;
}

QList<int> TableInterface::selectedRows() const
{
    QList<int> rows;
    if (!view() || !view()->selectionModel())
        return rows;
    const QItemSelection ranges = view()->selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < kMostListed; ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<TableView *>(object))
        return std::make_unique<TableInterface>(*view).release(); // the cache of QAccessible owns it
    return nullptr;
}

} // namespace

void installTableAccessibility()
{
    QAccessible::installFactory(makeInterface); // known factories are not installed twice
}

void announceCurrent(TableView &view, const QModelIndex &current)
{
    if (!QAccessible::isActive() || !current.isValid() || !view.hasFocus())
        return;
    auto *table = dynamic_cast<TableInterface *>(QAccessible::queryAccessibleInterface(&view));
    const auto column = view.shownColumns().indexOf(current.column());
    if (!table || column < 0)
        return;
    QAccessibleEvent focus(table->cell(current.row(), static_cast<int>(column)), QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
}

void announceSelection(TableView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent changed(&view, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&changed);
}

} // namespace hubdesk::ui
