#include "ui/widgets/tableview.h"

#include "tables/cell.h"
#include "ui/theme/hints.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/accessibletable.h"
#include "ui/widgets/celldelegate.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace hubdesk::ui {

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new CellDelegate(*this))
{
    installTableAccessibility();
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setAlternatingRowColors(false);

    QHeaderView *rows = verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *heads = horizontalHeader();
    heads->setSectionsMovable(true);
    heads->setSectionsClickable(true);
    heads->setSortIndicatorShown(true);
    heads->setSortIndicator(-1, Qt::AscendingOrder);
    heads->setHighlightSections(false);
    heads->setSectionResizeMode(QHeaderView::Interactive);
    heads->setResizeContentsPrecision(32);
    heads->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    heads->setContextMenuPolicy(Qt::CustomContextMenu);
    heads->setFirstSectionMovable(true);

    connect(heads, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnsMenu(*menu);
        menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
    });
    connect(heads, &QHeaderView::sectionResized, this, [this](int logical, int, int) {
        if (m_arranging)
            return;
        m_widthsAtFirst = false;
        if (!m_columns.value(logical).stretches)
            stretch();
        Q_EMIT layoutEdited();
    });
    connect(heads, &QHeaderView::sectionMoved, this, [this] {
        viewport()->update(); // the first column has the inset and the accent bar
        if (!m_arranging)
            Q_EMIT layoutEdited();
    });
    connect(heads, &QHeaderView::sortIndicatorChanged, this, [this](int logical, Qt::SortOrder order) {
        if (m_arranging || !model() || logical < 0)
            return;
        model()->sort(logical, order);
        Q_EMIT layoutEdited();
    });
    measure();
}

TableView::~TableView() = default;

void TableView::measure()
{
    const Metrics m = metrics(font());
    const int height = m_twoLines ? m.twoLineRow() : m.row(m_density);
    verticalHeader()->setMinimumSectionSize(m.row(Density::Compact));
    verticalHeader()->setDefaultSectionSize(height);
    sizeBands();
    {
        const QScopedValueRollback<bool> guard(m_arranging, true);
        horizontalHeader()->setMinimumSectionSize(8 * m.u);
    }
    if (!m_insetGiven)
        m_inset = m.inset();
    setLeadingInset(*horizontalHeader(), m_inset);
    setIconSize(QSize(m.icon(), m.icon()));
    m_delegate->refresh();
    m_contents.clear();
    viewport()->update();
}

// Group bands are one line high also where rows have two.
void TableView::sizeBands()
{
    constexpr int kMostLooked = 20'000; // rows; beyond, bands are as high as rows
    if (!m_twoLines || !model() || model()->rowCount() > kMostLooked)
        return;
    const int height = metrics(font()).row(m_density);
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (isBand(row))
            verticalHeader()->resizeSection(row, height);
    }
}

void TableView::setTwoLines(bool twoLines)
{
    m_twoLines = twoLines;
    measure();
}

void TableView::setDensity(Density density)
{
    m_density = density;
    measure();
}

void TableView::setInset(int pixels)
{
    m_inset = pixels;
    m_insetGiven = true;
    measure();
}

void TableView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    {
        const QScopedValueRollback<bool> guard(m_arranging, true);
        QTableView::setModel(model);
    }
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::keepSelection);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::restoreSelection);
    connect(model, &QAbstractItemModel::columnsInserted, this, &TableView::resetColumns);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::fitToFirstRows);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TableView::fitToFirstRows);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::fitToFirstRows);
    resetColumns();
    restoreSelection();
}

// A band that can be selected opens and closes what is below it; others are only passed.
bool TableView::isPassed(int row) const
{
    return isBand(row) && !(model()->index(row, std::max(0, firstColumn())).flags() & Qt::ItemIsSelectable);
}

bool TableView::isBand(int row) const
{
    return model() && model()->index(row, std::max(0, firstColumn())).data(tables::BandRole).toBool();
}

bool TableView::showsRing() const
{
    return m_byKeyboard && hasFocus();
}

void TableView::markHead()
{
    setMarkedSection(*horizontalHeader(), showsRing() && currentIndex().isValid() ? currentIndex().column() : -1);
}

void TableView::updateColumn(int column)
{
    const int x = columnViewportPosition(column);
    viewport()->update(x, 0, columnWidth(column), viewport()->height());
}

void TableView::setHovered(int row)
{
    if (m_hovered == row)
        return;
    for (const int changed : {m_hovered, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hovered = row;
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange: {
        const QByteArray layout = m_columns.isEmpty() ? QByteArray() : saveLayout();
        const bool atFirst = m_widthsAtFirst;
        measure();
        if (!layout.isEmpty())
            restoreLayout(layout); // widths are kept in units of the font
        m_widthsAtFirst = atFirst;
        stretch();
        break;
    }
    case QEvent::PaletteChange:
        m_delegate->refresh();
        viewport()->update();
        break;
    default:
        break;
    }
}

void TableView::openOrEdit(const QModelIndex &index)
{
    if (!index.isValid() || isPassed(index.row()))
        return;
    if (model()->flags(index) & Qt::ItemIsEditable)
        edit(index);
    else
        Q_EMIT opened(index);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool wasRing = m_byKeyboard;
    m_byKeyboard = true;
    if (!wasRing) {
        viewport()->update(visualRect(currentIndex()));
        markHead();
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        openOrEdit(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
    // Letters that the table has no use for are the window's shortcuts.
    if (!event->text().isEmpty() && event->text().at(0).isLetterOrNumber())
        event->ignore();
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    m_byKeyboard = false;
    QTableView::mousePressEvent(event);
    markHead();
}

void TableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton)
        openOrEdit(indexAt(event->position().toPoint()));
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(rowAt(static_cast<int>(event->position().y())));
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QTableView::leaveEvent(event);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason
        || (m_byKeyboard && reason != Qt::MouseFocusReason);
    QTableView::focusInEvent(event);
    viewport()->update(); // selected rows change from grey to accent
    markHead();
    announceCurrent(*this, currentIndex());
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
    markHead();
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_contextMenu)
        return;
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = keyboard ? currentIndex() : indexAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_contextMenu(*menu, index);
    if (menu->isEmpty()) {
        menu->deleteLater();
        return;
    }
    const QRect cell = visualRect(index);
    menu->popup(keyboard ? viewport()->mapToGlobal(cell.isValid() ? cell.center() : QPoint(m_inset, 0))
                         : event->globalPos());
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    stretch();
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    // Behind the last column rows go on to the edge: their ground and hairline.
    const int end = horizontalHeader()->length() - horizontalHeader()->offset();
    if (!model() || end >= viewport()->width() || model()->rowCount() == 0)
        return;
    QPainter p(viewport());
    const Tokens t = tokens();
    const int left = isRightToLeft() ? 0 : end;
    const int width = viewport()->width() - end;
    for (int row = std::max(0, rowAt(0)); row < model()->rowCount(); ++row) {
        const int y = rowViewportPosition(row);
        if (y > viewport()->height())
            break;
        const bool band = isBand(row);
        const bool selected = selectionModel()->isRowSelected(row);
        p.fillRect(left, y, width, rowHeight(row) - 1,
                   selected               ? (hasFocus() ? t.selectedRow : t.unfocusedRow)
                       : band             ? t.band
                       : row == m_hovered ? t.hover
                                          : t.base);
        p.fillRect(left, y + rowHeight(row) - 1, width, 1, t.hairline);
    }
}

QModelIndex TableView::stepOverBands(const QModelIndex &from, int step) const
{
    for (int row = from.row(); row >= 0 && row < model()->rowCount(); row += step) {
        if (!isPassed(row))
            return model()->index(row, from.column());
    }
    return {};
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Home and End are the ends of the list; with Ctrl the ends of the row.
    const bool control = modifiers & Qt::ControlModifier;
    QModelIndex to;
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return {};
    const int column = std::max(0, currentIndex().isValid() ? currentIndex().column() : firstColumn());
    if (action == MoveHome && !control)
        to = model()->index(0, column);
    else if (action == MoveEnd && !control)
        to = model()->index(rows - 1, column);
    else
        to = QTableView::moveCursor(action, modifiers & ~Qt::ControlModifier);
    if (!to.isValid() || !isPassed(to.row()))
        return to;
    const bool down = action == MoveDown || action == MovePageDown || action == MoveHome || action == MoveNext;
    const QModelIndex there = stepOverBands(to, down ? 1 : -1);
    if (there.isValid())
        return there;
    const QModelIndex back = stepOverBands(to, down ? -1 : 1);
    return back.isValid() ? back : currentIndex();
}

QItemSelectionModel::SelectionFlags TableView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    if (index.isValid() && isPassed(index.row()))
        return QItemSelectionModel::NoUpdate;
    return QTableView::selectionCommand(index, event);
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // Not QTableView's: it announces cells by Qt's own numbering, which our interface does not share.
    QAbstractItemView::currentChanged(current, previous); // NOLINT(bugprone-parent-virtual-call)
    announceCurrent(*this, current);
    markHead();
    if (!m_restoring)
        sayCurrent();
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call)
    announceSelection(*this);
    if (!m_restoring) {
        m_kept.clear(); // a person chose anew
        m_keptCurrent = {};
    }
    const qsizetype count = selectedCount();
    if (count != m_saidCount) {
        m_saidCount = count;
        Q_EMIT selectionCountChanged(count);
    }
}

void TableView::sayCurrent()
{
    const domain::Ref ref = currentRef();
    if (ref == m_saidCurrent)
        return;
    m_saidCurrent = ref;
    Q_EMIT currentRefChanged(ref);
}

void TableView::setContextMenu(std::function<void(QMenu &, const QModelIndex &)> fill)
{
    m_contextMenu = std::move(fill);
}

void TableView::showRefusal(const QModelIndex &index, const QString &reason)
{
    m_delegate->setRefusal(reason);
    if (m_delegate->isEditing())
        return;
    const QRect cell = visualRect(index);
    if (cell.isValid())
        QToolTip::showText(viewport()->mapToGlobal(cell.bottomLeft()), reason.toHtmlEscaped(), viewport(), cell, 8000);
}

} // namespace hubdesk::ui
