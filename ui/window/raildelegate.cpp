#include "ui/window/raildelegate.h"

#include "ui/theme/color.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QLocale>
#include <QPainter>

namespace hubdesk::ui {

void RailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics m = metrics(option.font);
    const Tokens t = tokens(option.palette);
    const bool current = index.data(RailCurrentRole).toBool();
    const bool keyboard = option.state.testFlag(QStyle::State_HasFocus);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const QString iconName = index.data(RailIconRole).toString();
    const bool isPage = !iconName.isEmpty();
    const QRectF row = QRectF(option.rect).adjusted(2 * m.u, 1, -2 * m.u, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(current ? t.railSelected : mix(t.window, t.text, 0.045));
        painter->drawRoundedRect(row, m.controlRadius(), m.controlRadius());
    }
    if (current) {
        const qreal width = m.u * 0.75;
        painter->setBrush(t.accent);
        painter->drawRoundedRect(
            QRectF(rightToLeft ? row.right() - width : row.left(), row.top() + m.u, width, row.height() - 2 * m.u),
            width / 2, width / 2);
    }
    if (keyboard) {
        painter->setPen(QPen(t.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), m.controlRadius(), m.controlRadius());
    }

    const auto placed = [&](qreal x, qreal width) { return rightToLeft ? row.right() - (x - row.left()) - width : x; };
    const qreal side = m.icon();
    const qreal iconX = m_narrow ? row.center().x() - side / 2 : row.left() + 2 * m.u + m.u / 2.0;
    if (isPage)
        paintIcon(*painter, QRectF(placed(iconX, side), row.center().y() - side / 2, side, side), iconName,
                  current ? t.text : t.second);
    if (m_narrow) {
        painter->restore();
        return;
    }

    const qreal textX = row.left() + 2.5 * m.u + side + 2.5 * m.u;
    qreal textWidth = row.right() - 3 * m.u - textX;
    const QVariant count = index.data(RailCountRole);
    if (count.isValid()) {
        const QFont small = typeFont(Type::Small, option.font);
        const QString text = QLocale().toString(count.toLongLong());
        const qreal width = QFontMetricsF(small).horizontalAdvance(text) + 1;
        painter->setFont(small);
        painter->setPen(t.second);
        painter->drawText(QRectF(placed(row.right() - 3 * m.u - width, width), row.top(), width, row.height()),
                          Qt::AlignCenter, text);
        textWidth -= width + 2 * m.u;
    }
    const QFont font = typeFont(isPage || current ? Type::BodyName : Type::Body, option.font);
    painter->setFont(font);
    painter->setPen(t.text);
    painter->drawText(
        QRectF(placed(textX, textWidth), row.top(), textWidth, row.height()),
        static_cast<int>((rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute),
        QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, textWidth));
    painter->restore();
}

QSize RailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int u = metrics(option.font).u;
    return {m_narrow ? 8 * u : 20 * u, 15 * u / 2};
}

} // namespace hubdesk::ui
