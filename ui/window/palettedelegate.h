#pragma once
// Paints the command palette's lines and lists like it: headings, and results with icon, second line and keys. GUI
// thread.

#include <QStyledItemDelegate>

namespace hubdesk::ui {

enum PaletteRole {
    PaletteKeyRole = Qt::UserRole, ///< QString: what tells one line from another; an action's id
    PaletteSecondRole, ///< QString
    PaletteIconRole, ///< QString
    PaletteKeysRole, ///< QString: the shortcut
    PalettePlaceRole, ///< QString: a view
    PaletteRefRole, ///< domain::Ref
    PaletteHeadingRole, ///< bool
    PaletteToneRole, ///< int(Ink) of the icon; none: second ink
};

class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace hubdesk::ui
