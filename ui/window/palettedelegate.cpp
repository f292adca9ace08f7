#include "ui/window/palettedelegate.h"

#include "ui/theme/color.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QPainter>

namespace hubdesk::ui {

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics m = metrics(option.font);
    const Tokens t = tokens(option.palette);
    const bool heading = index.data(PaletteHeadingRole).toBool();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setLayoutDirection(option.direction);
    const auto mirrored = [&option](QRect rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto align = static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    if (current && !heading) {
        painter->fillRect(option.rect, t.selectedRow);
        painter->fillRect(mirrored(QRect(option.rect.left(), option.rect.top(), m.u * 3 / 4, option.rect.height())),
                          t.accent);
    } else if (!heading && option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, t.hover);
    }
    const QRect inside = option.rect.adjusted(4 * m.u, 0, -4 * m.u, 0);
    if (heading) {
        painter->setFont(typeFont(Type::SmallStrong, option.font));
        painter->setPen(t.second);
        painter->drawText(inside, align, index.data().toString());
        painter->restore();
        return;
    }
    const int side = m.icon();
    const QRect iconRect(inside.left(), inside.center().y() - side / 2, side, side);
    const QVariant tone = index.data(PaletteToneRole);
    paintIcon(*painter, mirrored(iconRect), index.data(PaletteIconRole).toString(),
              tone.isValid() ? t.ink(static_cast<Ink>(tone.toInt())) : t.second);
    const QFont small = typeFont(Type::Small, option.font);
    const QString keys = index.data(PaletteKeysRole).toString();
    const int keysWidth = keys.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(keys) + 2 * m.u;
    if (!keys.isEmpty()) {
        painter->setFont(small);
        painter->setPen(t.second);
        painter->drawText(mirrored(QRect(inside.right() - keysWidth, inside.top(), keysWidth, inside.height())),
                          static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter), keys);
    }
    const QRect text = inside.adjusted(side + 3 * m.u, 0, -keysWidth - 2 * m.u, 0);
    const QFont name = typeFont(Type::BodyName, option.font);
    const QString second = index.data(PaletteSecondRole).toString();
    const int first = QFontMetrics(name).height();
    const int below = second.isEmpty() ? 0 : QFontMetrics(small).height();
    const int top = text.top() + (text.height() - first - below) / 2;
    painter->setFont(name);
    painter->setPen(t.text);
    painter->drawText(mirrored(QRect(text.left(), top, text.width(), first)), align,
                      QFontMetrics(name).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setFont(small);
    painter->setPen(t.second);
    painter->drawText(mirrored(QRect(text.left(), top + first, text.width(), below)), align,
                      QFontMetrics(small).elidedText(second, Qt::ElideRight, text.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int u = metrics(option.font).u;
    if (index.data(PaletteHeadingRole).toBool())
        return {20 * u, 8 * u};
    return {20 * u, index.data(PaletteSecondRole).toString().isEmpty() ? 9 * u : 11 * u};
}

} // namespace hubdesk::ui
