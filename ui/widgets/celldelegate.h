#pragma once
// Paints and edits every cell of every table from the roles of models/tables/cell.h. The usual cell is one
// text, one drawText; what it looks like otherwise is decided by the roles only. Editors: line, choices, date.

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

namespace hubdesk::ui {

class TableView;

class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(TableView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Fonts and colours again, after the font or the palette changed.
    void refresh();

private:
    struct Cell;
    struct Faces;
    void readCell(Cell &cell, const QModelIndex &index) const;
    void paintGround(QPainter &p, const QStyleOptionViewItem &option, const QModelIndex &index, bool band) const;
    void paintBand(QPainter &p, const QStyleOptionViewItem &option, const Cell &cell) const;
    void paintLoading(QPainter &p, const QRect &inside, const QModelIndex &index, bool trailing) const;
    void paintContent(QPainter &p, const QRect &inside, const Cell &cell) const;
    void paintTwoLines(QPainter &p, const QRect &inside, const Cell &cell) const;
    int paintLeading(QPainter &p, const QRect &inside, const Cell &cell) const;
    [[nodiscard]] QRect insideOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] int naturalWidth(const Cell &cell) const;

    TableView &m_view;
    Metrics m_m;
    Tokens m_t;
    QFont m_body, m_name, m_strong, m_small, m_code;
};

} // namespace hubdesk::ui
