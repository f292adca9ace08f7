#pragma once
// Paints the rail's rows: icon, title, count; the current one with a bar at the leading edge. GUI thread.

#include <QStyledItemDelegate>

namespace hubdesk::ui {

enum RailRole {
    RailIdRole = Qt::UserRole, ///< QString: page or view
    RailIconRole, ///< QString: of a page; empty for a view
    RailCountRole, ///< qlonglong, invalid: none shown
    RailCurrentRole, ///< bool
};

class RailDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setNarrow(bool narrow) { m_narrow = narrow; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_narrow = false;
};

} // namespace hubdesk::ui
