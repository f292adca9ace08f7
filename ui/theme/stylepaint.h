#pragma once
// The parts of HouseStyle, by kind of widget. Each returns false for what it does not paint, and Fusion
// does. Private to ui/theme.

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QProxyStyle>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComplex;
class QWidget;

namespace hubdesk::ui::style {

/// What every part paints with.
struct Kit {
    const QStyle &style;
    Tokens t;
    Metrics m;
};

// style_buttons.cpp: push buttons, tool buttons, checks, radios
bool drawButton(const Kit &kit, QStyle::ControlElement element, const QStyleOption *option, QPainter *p,
                const QWidget *widget);
bool drawToolButton(const Kit &kit, const QStyleOptionComplex *option, QPainter *p, const QWidget *widget);
bool drawIndicator(const Kit &kit, QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *p,
                   const QWidget *widget);
[[nodiscard]] QSize pushButtonSize(const Kit &kit, const QStyleOptionButton *option, const QWidget *widget);
[[nodiscard]] QSize toolButtonSize(const Kit &kit, const QStyleOption *option, const QWidget *widget);

// style_fields.cpp: line edits, combos, spin boxes, progress bars, group boxes
bool drawFieldPrimitive(const Kit &kit, QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *p,
                        const QWidget *widget);
bool drawFieldControl(const Kit &kit, QStyle::ControlElement element, const QStyleOption *option, QPainter *p,
                      const QWidget *widget);
bool drawFieldComplex(const Kit &kit, QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *p,
                      const QWidget *widget);
/// Null: leave it to Fusion.
[[nodiscard]] QRect fieldPart(const Kit &kit, QStyle::ComplexControl control, const QStyleOptionComplex *option,
                              QStyle::SubControl part);
[[nodiscard]] int lineEditKeysWidth(const QWidget *widget);

// style_views.cpp: heads, scroll bars, tabs, splitters, items, frames
bool drawViewPrimitive(const Kit &kit, QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *p,
                       const QWidget *widget);
bool drawViewControl(const Kit &kit, QStyle::ControlElement element, const QStyleOption *option, QPainter *p,
                     const QWidget *widget);
bool drawScrollBar(const Kit &kit, const QStyleOptionComplex *option, QPainter *p, const QWidget *widget);
[[nodiscard]] QRect scrollBarPart(const Kit &kit, const QStyleOptionComplex *option, QStyle::SubControl part);
[[nodiscard]] bool isTextField(const QWidget *widget); ///< an editable one of several lines
[[nodiscard]] QSize headerSize(const Kit &kit, const QStyleOption *option, const QWidget *widget);

// style_menus.cpp: menu bar, menus, tool tips
bool drawMenuPrimitive(const Kit &kit, QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *p);
bool drawMenuControl(const Kit &kit, QStyle::ControlElement element, const QStyleOption *option, QPainter *p,
                     const QWidget *widget);
[[nodiscard]] QSize menuItemSize(const Kit &kit, const QStyleOption *option, const QSize &size);

/// A run of text in the option's direction, mnemonics as the style says.
void paintText(const Kit &kit, QPainter *p, const QRect &rect, Qt::Alignment alignment, const QString &text,
               const QColor &color, const QStyleOption *option, const QWidget *widget);

} // namespace hubdesk::ui::style
