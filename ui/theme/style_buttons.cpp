#include "ui/theme/color.h"
#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/type.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace hubdesk::ui::style {
namespace {

using namespace Qt::StringLiterals;

struct Face {
    QColor fill = Qt::transparent;
    QColor line = Qt::transparent;
    QColor text;
    QColor keys;
};

// The text of a button without its mnemonic marks, for measuring.
int textWidth(const QFontMetrics &fm, const QString &text)
{
    return fm.size(Qt::TextShowMnemonic | Qt::TextSingleLine, text).width();
}

Face faceOf(const Kit &kit, ButtonLook look, QStyle::State state)
{
    const Tokens &t = kit.t;
    const bool on = state & QStyle::State_Enabled;
    const bool hover = on && (state & QStyle::State_MouseOver);
    const bool down = on && (state & (QStyle::State_Sunken | QStyle::State_On));
    Face face;
    face.text = on ? t.text : t.disabled;
    face.keys = on ? t.second : t.disabled;
    const double tint = down ? 0.10 : hover ? 0.045 : 0.0;
    switch (look) {
    case ButtonLook::Plain:
        face.fill = mix(on ? t.button : t.base, t.text, tint);
        face.line = on ? t.buttonLine : mix(t.base, t.text, 0.10);
        break;
    case ButtonLook::Filled:
        face.fill = on ? mix(t.accentFill, down ? t.text : t.onAccent,
                             down        ? 0.20
                                 : hover ? 0.10
                                         : 0.0)
                       : mix(t.base, t.text, 0.09);
        face.text = on ? t.onAccent : t.disabled;
        face.keys = on ? legible(mix(t.accentFill, t.onAccent, 0.82), t.accentFill, 4.5) : t.disabled;
        break;
    case ButtonLook::Danger:
        face.fill = down || hover ? t.wash(Ink::Danger) : t.base;
        face.line = on ? t.dangerLine : mix(t.base, t.text, 0.10);
        face.text = on ? t.danger : t.disabled;
        break;
    case ButtonLook::Text:
        if (down || hover)
            face.fill = QColor(t.text.red(), t.text.green(), t.text.blue(), down ? 30 : 16);
        break;
    case ButtonLook::Link:
        face.text = on ? t.accent : t.disabled;
        break;
    }
    return face;
}

ButtonLook lookFor(const QStyleOptionButton *option, const QWidget *widget)
{
    const ButtonLook look = lookOf(widget);
    return look == ButtonLook::Plain && (option->features & QStyleOptionButton::Flat) ? ButtonLook::Text : look;
}

int sidePadding(const Kit &kit, ButtonLook look)
{
    return look == ButtonLook::Link ? kit.m.u / 2 : 3 * kit.m.u;
}

// Icon, text and keys one after another in reading direction, together in the middle (or leading).
struct Run {
    QIcon icon;
    QString text, keys;
    bool arrow = false;
    QFont font, keysFont;

    [[nodiscard]] int width(const Metrics &m) const
    {
        int total = 0;
        const auto add = [&](int part) { total += part + (total > 0 ? 2 * m.u : 0); };
        if (!icon.isNull())
            add(m.icon());
        if (!text.isEmpty())
            add(textWidth(QFontMetrics(font), text));
        if (!keys.isEmpty())
            add(QFontMetrics(keysFont).horizontalAdvance(keys));
        if (arrow)
            add(3 * m.u + m.u / 2);
        return total;
    }
};

void paintRun(const Kit &kit, QPainter *p, const QRect &rect, const Run &run, const Face &face,
              const QStyleOption *option, const QWidget *widget)
{
    const Metrics &m = kit.m;
    const bool on = option->state & QStyle::State_Enabled;
    const int wanted = std::min(run.width(m), rect.width());
    int x = rect.left() + (rect.width() - wanted) / 2;
    const int end = x + wanted;
    const auto box = [&](int width) {
        const QRect logical(x, rect.top(), width, rect.height());
        x += width + 2 * m.u;
        return QStyle::visualRect(option->direction, rect, logical);
    };
    if (!run.icon.isNull()) {
        const QRect place = box(m.icon());
        const QRect square(place.left(), place.top() + (place.height() - m.icon()) / 2, m.icon(), m.icon());
        run.icon.paint(p, square, Qt::AlignCenter, on ? QIcon::Normal : QIcon::Disabled,
                       option->state & QStyle::State_On ? QIcon::On : QIcon::Off);
    }
    const int arrowWidth = run.arrow ? 3 * m.u + m.u / 2 : 0;
    const int keysWidth = run.keys.isEmpty() ? 0 : QFontMetrics(run.keysFont).horizontalAdvance(run.keys);
    if (!run.text.isEmpty()) {
        const int behind = (keysWidth > 0 ? keysWidth + 2 * m.u : 0) + (arrowWidth > 0 ? arrowWidth + 2 * m.u : 0);
        const int room = end - x - behind;
        p->setFont(run.font);
        const QFontMetrics fm(run.font);
        const QString text = textWidth(fm, run.text) > room
            ? fm.elidedText(run.text, Qt::ElideRight, room, Qt::TextShowMnemonic)
            : run.text;
        paintText(kit, p, box(room), Qt::AlignLeading | Qt::AlignVCenter, text, face.text, option, widget);
    }
    if (keysWidth > 0) {
        p->setFont(run.keysFont);
        paintText(kit, p, box(keysWidth), Qt::AlignLeading | Qt::AlignVCenter, run.keys, face.keys, option, widget);
    }
    if (arrowWidth > 0)
        paintIcon(*p, box(arrowWidth), u"chevron-down"_s, face.keys);
}

Run runOf(const QStyleOptionButton *option, const QWidget *widget, ButtonLook look)
{
    const QFont base = widget ? widget->font() : typeFont(Type::Body);
    Run run;
    run.icon = option->icon;
    run.text = option->text;
    run.keys = shortcutHintOf(widget);
    run.arrow = option->features & QStyleOptionButton::HasMenu;
    run.font = typeFont(look == ButtonLook::Filled     ? Type::BodyStrong
                            : look == ButtonLook::Link ? Type::BodyName
                                                       : Type::BodyName,
                        base);
    run.keysFont = typeFont(Type::Small, base);
    return run;
}

Run runOf(const QStyleOptionToolButton *option, const QWidget *widget)
{
    const QFont base = widget ? widget->font() : typeFont(Type::Body);
    const bool text = option->toolButtonStyle != Qt::ToolButtonIconOnly && !option->text.isEmpty();
    Run run;
    if (option->toolButtonStyle != Qt::ToolButtonTextOnly)
        run.icon = option->icon;
    if (text || run.icon.isNull())
        run.text = option->text;
    run.keys = text ? shortcutHintOf(widget) : QString();
    run.arrow = (option->features & QStyleOptionToolButton::HasMenu) && !option->text.isEmpty() && text;
    run.font = typeFont(Type::BodyName, base);
    run.keysFont = typeFont(Type::Small, base);
    return run;
}

void paintBox(const Kit &kit, QPainter *p, const QRectF &box, qreal radius, QStyle::State state)
{
    const Tokens &t = kit.t;
    const bool enabled = state & QStyle::State_Enabled;
    const bool marked = state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor line = enabled ? (state & QStyle::State_MouseOver ? t.second : t.line) : t.buttonLine;
    if (marked)
        paintPanel(*p, box, radius, enabled ? t.accentFill : mix(t.base, t.text, 0.25), Qt::transparent);
    else
        paintPanel(*p, box, radius, t.base, line, 1.4);
}

void paintCheckBox(const Kit &kit, const QStyleOption *option, QPainter *p)
{
    const qreal side = std::min(option->rect.width(), option->rect.height());
    const QRectF box = QRectF(option->rect.center().x() - qRound(side / 2) + 1,
                              option->rect.center().y() - qRound(side / 2) + 1, side, side);
    paintBox(kit, p, box, 0.22 * side, option->state);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    const QColor ink = option->state & QStyle::State_Enabled ? kit.t.onAccent : kit.t.base;
    p->setPen(QPen(ink, side * 0.125, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option->state & QStyle::State_NoChange) {
        p->drawLine(box.center() - QPointF(0.22 * side, 0), box.center() + QPointF(0.22 * side, 0));
    } else if (option->state & QStyle::State_On) {
        const QPointF o = box.topLeft();
        const QPointF check[]{o + QPointF(0.25 * side, 0.52 * side), o + QPointF(0.43 * side, 0.69 * side),
                              o + QPointF(0.76 * side, 0.33 * side)};
        p->drawPolyline(check, 3);
    }
    p->restore();
}

void paintRadio(const Kit &kit, const QStyleOption *option, QPainter *p)
{
    const qreal side = std::min(option->rect.width(), option->rect.height());
    const QRectF box(option->rect.x(), option->rect.y(), side, side);
    paintBox(kit, p, box, side / 2, option->state);
    if (option->state & QStyle::State_On) {
        const qreal inset = side * 0.32;
        paintPanel(*p, box.adjusted(inset, inset, -inset, -inset), side, kit.t.onAccent, Qt::transparent);
    }
}

} // namespace

QSize pushButtonSize(const Kit &kit, const QStyleOptionButton *option, const QWidget *widget)
{
    const ButtonLook look = lookFor(option, widget);
    const int width = runOf(option, widget, look).width(kit.m) + 2 * sidePadding(kit, look);
    return {std::max(width, look == ButtonLook::Link ? 0 : kit.m.control()), kit.m.control()};
}

QSize toolButtonSize(const Kit &kit, const QStyleOption *option, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const Run run = button ? runOf(button, widget) : Run{};
    const int padding = run.text.isEmpty() ? 3 * kit.m.u / 2 : isSegment(widget) ? 3 * kit.m.u : 2 * kit.m.u;
    const int height = button && !button->icon.isNull() && run.text.isEmpty()
        ? std::max(kit.m.control(), button->iconSize.height() + 2 * kit.m.u)
        : kit.m.control();
    return {std::max(run.width(kit.m) + 2 * padding, kit.m.control()), height};
}

bool drawButton(const Kit &kit, QStyle::ControlElement element, const QStyleOption *option, QPainter *p,
                const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button
        || (element != QStyle::CE_PushButton && element != QStyle::CE_PushButtonBevel
            && element != QStyle::CE_PushButtonLabel))
        return false;
    const ButtonLook look = lookFor(button, widget);
    Face face = faceOf(kit, look, button->state);
    const bool focus = (button->state & QStyle::State_HasFocus) && (button->state & QStyle::State_Enabled);
    if (element != QStyle::CE_PushButtonLabel) {
        if (look == ButtonLook::Link && (button->state & QStyle::State_MouseOver)) {
            const QRect line = button->rect.adjusted(kit.m.u / 2, 0, -kit.m.u / 2, 0);
            p->fillRect(line.left(), line.center().y() + 2 * kit.m.u - 1, line.width(), 1, face.text);
        }
        paintPanel(*p, button->rect, kit.m.controlRadius(), face.fill, face.line);
        if (focus && look == ButtonLook::Filled) {
            // Accent on accent would not be seen: a ring of the fill around a gap of the surface.
            paintPanel(*p, button->rect, kit.m.controlRadius(), kit.t.base, kit.t.accent, 2);
            paintPanel(*p, QRectF(button->rect).adjusted(3, 3, -3, -3), kit.m.controlRadius() - 2, face.fill,
                       Qt::transparent);
        } else if (focus) {
            paintFocusRing(*p, button->rect, kit.m.controlRadius() - 1, kit.t);
        }
    }
    if (element != QStyle::CE_PushButtonBevel) {
        const int padding = std::min(sidePadding(kit, look), button->rect.width() / 4);
        p->save();
        paintRun(kit, p, button->rect.adjusted(padding, 0, -padding, 0), runOf(button, widget, look), face, button,
                 widget);
        p->restore();
    }
    return true;
}

bool drawToolButton(const Kit &kit, const QStyleOptionComplex *option, QPainter *p, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return false;
    const Tokens &t = kit.t;
    const bool enabled = button->state & QStyle::State_Enabled;
    const bool checked = button->state & QStyle::State_On;
    const ButtonLook look = lookOf(widget);
    Face face = faceOf(kit, look == ButtonLook::Plain ? ButtonLook::Text : look, button->state & ~QStyle::State_On);
    if (isSegment(widget)) {
        face.text = checked ? t.text : t.second;
        if (checked)
            paintPanel(*p, button->rect, kit.m.controlRadius(), t.selectedRow, t.accent, 1.5);
        else if (button->state & QStyle::State_MouseOver)
            paintPanel(*p, QRectF(button->rect).adjusted(2, 2, -2, -2), kit.m.chipRadius(), t.hover, Qt::transparent);
        if ((button->state & QStyle::State_HasFocus) && enabled)
            paintFocusRing(*p, button->rect, kit.m.controlRadius() - 1, t);
    } else {
        if (checked)
            paintPanel(*p, button->rect, kit.m.controlRadius(), t.selectedRow, t.accent, 1);
        else
            paintPanel(*p, button->rect, kit.m.controlRadius(), face.fill, face.line);
        if ((button->state & QStyle::State_HasFocus) && enabled)
            paintFocusRing(*p, button->rect, kit.m.controlRadius() - 1, t);
    }
    const Run run = runOf(button, widget);
    const int padding = run.text.isEmpty() ? 0 : isSegment(widget) ? 2 * kit.m.u : 2 * kit.m.u;
    p->save();
    paintRun(kit, p, button->rect.adjusted(padding, 0, -padding, 0), run, face, button, widget);
    p->restore();
    return true;
}

bool drawIndicator(const Kit &kit, QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *p,
                   const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        paintCheckBox(kit, option, p);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        paintRadio(kit, option, p);
        return true;
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        paintIcon(*p, option->rect, u"chevron-down"_s, kit.t.second);
        return true;
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        paintIcon(*p, option->rect, u"chevron-up"_s, kit.t.second);
        return true;
    case QStyle::PE_IndicatorArrowLeft:
    case QStyle::PE_IndicatorArrowRight: {
        // The caller has already chosen the side: no second mirroring.
        const Qt::LayoutDirection direction = p->layoutDirection();
        p->setLayoutDirection(Qt::LeftToRight);
        paintIcon(*p, option->rect, element == QStyle::PE_IndicatorArrowLeft ? u"chevron-left"_s : u"chevron-right"_s,
                  kit.t.second);
        p->setLayoutDirection(direction);
        return true;
    }
    case QStyle::PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget))
            paintFocusRing(*p, option->rect, kit.m.chipRadius(), kit.t);
        return true;
    default:
        return false;
    }
}

} // namespace hubdesk::ui::style
