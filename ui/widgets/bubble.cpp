#include "ui/widgets/bubble.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

Bubble::Bubble(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void Bubble::showBelow(const QWidget &field, const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    const Metrics m = metrics();
    const QFontMetrics fm(typeFont(Type::Small));
    const int width = std::min(fm.horizontalAdvance(text) + 9 * m.u, parentWidget()->width());
    const QRect at(field.mapTo(parentWidget(), QPoint(0, 0)), field.size());
    int x = isRightToLeft() ? at.right() + 1 - width : at.left();
    x = std::clamp(x, 0, std::max(0, parentWidget()->width() - width));
    const int height = 6 * m.u;
    const int y = at.bottom() + 1 + height <= parentWidget()->height() ? at.bottom() + 1 : at.top() - height;
    setGeometry(x, y, width, height);
    raise();
    show();
    update();
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void Bubble::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Metrics m = metrics();
    const Tokens t = tokens();
    paintPanel(p, rect(), m.chipRadius(), t.base, t.dangerLine);
    paintPanel(p, QRectF(rect()).adjusted(1, 1, -1, -1), m.chipRadius(), t.wash(Ink::Danger), Qt::transparent);
    const QRect sign(2 * m.u, 0, 3 * m.u + m.u / 2, height());
    paintIcon(p, QStyle::visualRect(layoutDirection(), rect(), sign), u"circle-alert"_s, t.danger);
    p.setFont(typeFont(Type::Small));
    p.setPen(t.danger);
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(sign.right() + m.u + 1, 0, -m.u, 0));
    p.drawText(words,
               static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter))
                   | Qt::TextSingleLine,
               QFontMetrics(p.font()).elidedText(m_text, Qt::ElideRight, words.width()));
}

} // namespace hubdesk::ui
