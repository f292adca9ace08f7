#include "ui/window/twolinebutton.h"

#include "ui/theme/color.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QMenu>
#include <QPainter>

namespace hubdesk::ui {

TwoLineButton::TwoLineButton(Frame frame, QWidget *parent)
    : QAbstractButton(parent)
    , m_frame(frame)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &TwoLineButton::showMenu);
}

void TwoLineButton::setLines(const QString &title, const QString &second)
{
    m_title = title;
    m_second = second;
    setAccessibleName(second.isEmpty() ? title : tr("%1, %2", "title and second line").arg(title, second));
    setToolTip(accessibleName());
    update();
}

void TwoLineButton::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void TwoLineButton::setPerson(const QString &name)
{
    m_initials = name.isEmpty() ? QStringLiteral("?") : initialsOf(name);
    update();
}

void TwoLineButton::setMenu(QMenu *menu)
{
    m_menu = menu;
}

void TwoLineButton::showMenu()
{
    if (m_menu != nullptr)
        m_menu->popup(
            mapToGlobal(m_frame == Frame::Outlined ? QPoint(0, height()) : -QPoint(0, m_menu->sizeHint().height())));
}

QSize TwoLineButton::sizeHint() const
{
    const int u = metrics(font()).u;
    return {40 * u, 11 * u};
}

QSize TwoLineButton::minimumSizeHint() const
{
    const int u = metrics(font()).u;
    return {9 * u, 11 * u};
}

void TwoLineButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Metrics m = metrics(font());
    const Tokens t = tokens(palette());
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_frame == Frame::Outlined) {
        painter.setPen(t.buttonLine);
        painter.setBrush(t.button);
        painter.drawRoundedRect(frame, m.controlRadius(), m.controlRadius());
    }
    if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mix(m_frame == Frame::Outlined ? t.button : t.window, t.text, 0.045));
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), m.controlRadius(), m.controlRadius());
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), m.controlRadius(), m.controlRadius());
    }

    const bool narrow = width() < 24 * m.u;
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int x, int width_) { return rightToLeft ? width() - x - width_ : x; };
    const int iconSide = m_initials.isEmpty() ? 5 * m.u : 7 * m.u;
    const int iconX = narrow ? (width() - iconSide) / 2 : m_initials.isEmpty() ? 2 * m.u + m.u / 2 : 2 * m.u;
    const QRectF iconRect(place(iconX, iconSide), (height() - iconSide) / 2.0, iconSide, iconSide);
    if (m_initials.isEmpty()) {
        paintIcon(painter, iconRect.adjusted(m.u / 2.0, m.u / 2.0, -m.u / 2.0, -m.u / 2.0), m_icon, t.text);
    } else {
        paintAvatar(painter, iconRect, m_initials, font(), t);
    }
    if (narrow)
        return;

    const int chevron = 4 * m.u;
    const int textX = iconX + iconSide + 2 * m.u;
    const int textWidth = width() - textX - chevron - 3 * m.u;
    paintIcon(painter,
              QRectF(place(width() - chevron - 2 * m.u, chevron), (height() - chevron) / 2.0, chevron, chevron),
              QStringLiteral("chevrons-up-down"), t.second);
    const QFont strong = typeFont(Type::BodyStrong, font());
    const QFont small = typeFont(Type::Small, font());
    const int first = QFontMetrics(strong).height();
    const int second = m_second.isEmpty() ? 0 : QFontMetrics(small).height();
    const int top = (height() - first - second) / 2;
    const auto align = static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    painter.setLayoutDirection(layoutDirection());
    painter.setFont(strong);
    painter.setPen(t.text);
    painter.drawText(QRect(place(textX, textWidth), top, textWidth, first), align,
                     QFontMetrics(strong).elidedText(m_title, Qt::ElideRight, textWidth));
    painter.setFont(small);
    painter.setPen(t.second);
    painter.drawText(QRect(place(textX, textWidth), top + first, textWidth, second), align,
                     QFontMetrics(small).elidedText(m_second, Qt::ElideRight, textWidth));
}

} // namespace hubdesk::ui
