#include "ui/pages/figure.h"

#include "ui/pages/recordwords.h"
#include "ui/theme/color.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace hubdesk::ui {

Figure::Figure(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_name(name)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    describe();
}

void Figure::setValue(std::optional<std::int64_t> value)
{
    m_value = value;
    describe();
}

void Figure::setNote(const QString &note)
{
    m_note = note;
    describe();
}

void Figure::describe()
{
    const QString value = m_value ? QLocale().toString(*m_value) : notKnown();
    setAccessibleName(tr("%1: %2", "name and number").arg(m_name, value));
    setAccessibleDescription(m_note);
    setToolTip(tr("Show them"));
    updateGeometry();
    update();
}

QSize Figure::sizeHint() const
{
    const Metrics m = metrics(font());
    const int name = QFontMetrics(typeFont(Type::BodyName, font())).horizontalAdvance(m_name);
    const int note = QFontMetrics(typeFont(Type::Small, font())).horizontalAdvance(m_note);
    return {std::max({name, note, 20 * m.u}) + 9 * m.u, 24 * m.u};
}

QSize Figure::minimumSizeHint() const
{
    // The name gives way: it is in the accessible name, and the number is what one looks for.
    const Metrics m = metrics(font());
    return {20 * m.u, 24 * m.u};
}

void Figure::paintEvent(QPaintEvent *)
{
    const Metrics m = metrics(font());
    const Tokens t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    if (underMouse())
        painter.fillRect(rect(), mix(t.base, t.text, 0.045));
    const int line = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(line, 0, 1, height(), t.hairline);
    const QRect inside = rect().adjusted(m.inset(), 3 * m.u, -2 * m.u, -3 * m.u);
    const auto align = static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    const QFont figure = typeFont(Type::Figure, font());
    const QFont name = typeFont(Type::BodyName, font());
    const QFont small = typeFont(Type::Small, font());
    const int first = QFontMetrics(figure).height();
    const int second = QFontMetrics(name).height();
    painter.setFont(figure);
    painter.setPen(m_value ? t.text : t.second);
    painter.drawText(QRect(inside.x(), inside.y(), inside.width(), first), align,
                     m_value ? QLocale().toString(*m_value) : QStringLiteral("…"));
    painter.setFont(name);
    painter.setPen(t.text);
    painter.drawText(QRect(inside.x(), inside.y() + first, inside.width(), second), align,
                     QFontMetrics(name).elidedText(m_name, Qt::ElideRight, inside.width()));
    painter.setFont(small);
    painter.setPen(t.second);
    painter.drawText(QRect(inside.x(), inside.y() + first + second, inside.width(), QFontMetrics(small).height()),
                     align, QFontMetrics(small).elidedText(m_note, Qt::ElideRight, inside.width()));
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), m.controlRadius(), t);
}

} // namespace hubdesk::ui
