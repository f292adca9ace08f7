#pragma once
// The table of every page: hairlines, one delegate, keyboard, columns that are chosen, moved and remembered,
// and a selection that survives resets by Ref (tables::RefRole). GUI thread. Knows item models only.

#include "domain/ids.h"
#include "ui/theme/metrics.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTableView>

#include <functional>

class QMenu;

namespace hubdesk::ui {

class CellDelegate;

/// How a column is at first. `id` is stable: layouts are remembered by it.
struct ColumnDefault {
    QString id;
    int units = 24; ///< width in u
    bool shown = true;
    bool stretches = false; ///< the column that matters; one a table
    bool firm = false; ///< names, marks, figures, times: never narrower than they need at first
};

class TableView final : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);
    ~TableView() override;

    void setModel(QAbstractItemModel *model) override;
    void setTwoLines(bool twoLines); ///< rows of 14u with the second text below the first
    void setDensity(Density density);
    [[nodiscard]] bool twoLines() const { return m_twoLines; }
    /// Left edge of the first column's text, 5u at first.
    void setInset(int pixels);
    [[nodiscard]] int inset() const { return m_inset; }
    /// False for a part of a table whose leading column is in another view: selected rows are marked there.
    void setLeads(bool leads) { m_leads = leads; }
    [[nodiscard]] bool leads() const { return m_leads; }
    void setColumnLines(bool lines) { m_columnLines = lines; } ///< hairlines between columns too
    [[nodiscard]] bool hasColumnLines() const { return m_columnLines; }

    // Columns.
    void setColumns(const QList<ColumnDefault> &columns);
    void resetColumns();
    /// JSON, by column id: order, widths, hidden, sort. Unknown ids are skipped, missing ones as at first.
    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &layout);
    /// Check boxes of all columns, and Reset; for the header's context menu and the Columns button.
    void fillColumnsMenu(QMenu &menu);
    void fitColumn(int logical); ///< to the visible rows
    /// Columns shown, in the order shown.
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] int firstColumn() const; ///< logical index of the leading column shown

    // Rows by identity.
    /// Finds a row by Ref after a reset; without it the loaded rows are searched.
    void setRowFinder(std::function<int(domain::Ref)> finder);
    [[nodiscard]] domain::Ref currentRef() const;
    [[nodiscard]] QList<int> selectedRowNumbers() const; ///< ascending, bands left out
    [[nodiscard]] qsizetype selectedCount() const; ///< cheap; above 20,000 rows bands are counted too
    [[nodiscard]] QList<domain::Ref> selectedRefs() const;
    bool selectRef(domain::Ref ref); ///< false: not in the list now; taken up when it comes

    /// Called with an empty menu when one is asked for; the menu shows if it got actions.
    void setContextMenu(std::function<void(QMenu &, const QModelIndex &)> fill);

    /// The model refused an edit: said below the open editor, else at the cell.
    void showRefusal(const QModelIndex &index, const QString &reason);
    void keyboardSearch(const QString &) override { } ///< letters are shortcuts, and match() is O(rows)

    // For the delegate.
    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    /// The current cell's ring: while the table is used by keyboard.
    [[nodiscard]] bool showsRing() const;
    [[nodiscard]] bool isBand(int row) const;
    /// Repaints the cells of `column` now in sight; for clocks.
    void updateColumn(int column);

Q_SIGNALS:
    void currentRefChanged(hubdesk::domain::Ref ref);
    void selectionCountChanged(qsizetype rows);
    void layoutEdited(); ///< a person moved, sized, hid or sorted a column
    void copyRequested(); ///< Ctrl+C
    void opened(const QModelIndex &index); ///< Enter on a cell that is not edited, or a double click on one

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

protected Q_SLOTS:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void measure();
    void sizeBands();
    void applyDefaults();
    void measureContents();
    void fitAtFirst();
    void fitToFirstRows();
    void stretch();
    void setHovered(int row);
    void keepSelection();
    void restoreSelection();
    [[nodiscard]] domain::Ref refOf(int row) const;
    [[nodiscard]] QString columnId(int logical) const;
    void sayCurrent();
    void markHead();
    void openOrEdit(const QModelIndex &index);
    [[nodiscard]] bool isPassed(int row) const; ///< by keys and clicks
    [[nodiscard]] QModelIndex stepOverBands(const QModelIndex &from, int step) const;

    CellDelegate *m_delegate;
    QList<ColumnDefault> m_columns;
    QHash<int, int> m_contents; ///< pixels that the first rows asked for, by column
    std::function<int(domain::Ref)> m_finder;
    std::function<void(QMenu &, const QModelIndex &)> m_contextMenu;
    QByteArray m_wanted; ///< a layout that came before its columns
    QList<domain::Ref> m_kept; ///< to be selected again once they are there
    domain::Ref m_keptCurrent;
    domain::Ref m_saidCurrent;
    int m_keptOffset = 0; ///< rows from the top of the view to the current one
    qsizetype m_saidCount = 0;
    Density m_density = Density::Normal;
    int m_inset = 20;
    bool m_insetGiven = false;
    bool m_leads = true;
    bool m_columnLines = false;
    int m_hovered = -1;
    bool m_twoLines = false;
    bool m_byKeyboard = false;
    bool m_arranging = false;
    bool m_widthsAtFirst = true; ///< nobody has set a width yet
    bool m_restoring = false;
};

} // namespace hubdesk::ui
