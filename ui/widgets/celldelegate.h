#pragma once
// Paints and edits every cell of every table from the roles of models/tables/cell.h. The usual cell is one
// text, one drawText; what it looks like otherwise is decided by the roles only. Editors: line, choices, date.

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QFontMetrics>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QStyledItemDelegate>

namespace hubdesk::ui {

class Bubble;
class TableView;

class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(TableView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Fonts and colours again, after the font or the palette changed.
    void refresh();
    /// Why the model refuses the value just given to it; shown below the editor, which stays open.
    void setRefusal(const QString &reason);
    [[nodiscard]] bool isEditing() const { return !m_editor.isNull(); }

private:
    struct Cell;
    void readCell(Cell &cell, const QModelIndex &index) const;
    void paintGround(QPainter &p, const QStyleOptionViewItem &option, const QModelIndex &index, bool band) const;
    void paintBand(QPainter &p, const QStyleOptionViewItem &option, const Cell &cell) const;
    void paintLoading(QPainter &p, const QRect &inside, const QModelIndex &index, bool trailing) const;
    void paintMarkCell(QPainter &p, const QRect &inside, const Cell &cell) const;
    void paintContent(QPainter &p, QRect inside, const Cell &cell) const;
    void paintTwoLines(QPainter &p, QRect inside, const Cell &cell) const;
    void paintChipCell(QPainter &p, const QRect &inside, const Cell &cell) const;
    [[nodiscard]] QRect paintLeading(QPainter &p, const QRect &inside, const QRect &line, const Cell &cell) const;
    void paintWords(QPainter &p, const QRect &box, const QString &text, const QFont &font, const QFontMetrics &fm,
                    const QColor &color, bool trailing) const;
    [[nodiscard]] QRect insideOf(const QRect &rect, int column) const;
    [[nodiscard]] int leadWidth(const Cell &cell) const; ///< of what stands before the text
    [[nodiscard]] int naturalWidth(const Cell &cell) const;
    [[nodiscard]] const QFont &fontOf(const Cell &cell) const;
    [[nodiscard]] const QFontMetrics &measureOf(const Cell &cell) const;
    [[nodiscard]] bool commit(QWidget &editor);
    [[nodiscard]] QVariant valueOf(const QWidget &editor) const;

    TableView &m_view;
    Metrics m_m;
    Tokens m_t;
    QFont m_body, m_name, m_strong, m_small, m_code;
    QFontMetrics m_bodyFm, m_nameFm, m_strongFm, m_smallFm, m_codeFm;
    mutable QPointer<QWidget> m_editor;
    mutable QPersistentModelIndex m_edited;
    QPointer<Bubble> m_bubble;
    QString m_refusal;
};

} // namespace hubdesk::ui
