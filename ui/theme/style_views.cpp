#include "ui/theme/color.h"
#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/type.h"

#include <QAbstractScrollArea>
#include <QFontMetrics>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>

namespace hubdesk::ui::style {
namespace {

using namespace Qt::StringLiterals;

void paintHeaderGround(const Kit &kit, QPainter *p, const QRect &rect, Qt::Orientation orientation)
{
    p->fillRect(rect, kit.t.base);
    if (orientation == Qt::Horizontal)
        p->fillRect(rect.left(), rect.bottom(), rect.width(), 1, kit.t.hairline);
}

QRect headerInside(const Kit &kit, const QStyleOptionHeader *header, const QWidget *widget)
{
    // Qt names the leading section of a right-to-left header its end.
    const auto leading = header->direction == Qt::RightToLeft ? QStyleOptionHeader::End : QStyleOptionHeader::Beginning;
    const bool first = header->position == leading || header->position == QStyleOptionHeader::OnlyOneSection;
    const int inset = leadingInsetOf(widget);
    const int lead = first && inset > 0 ? inset : 2 * kit.m.u;
    return QStyle::visualRect(header->direction, header->rect, header->rect.adjusted(lead, 0, -2 * kit.m.u, -1));
}

void paintHeaderLabel(const Kit &kit, const QStyleOptionHeader *header, QPainter *p, const QWidget *widget)
{
    QRect box = headerInside(kit, header, widget);
    const QFont font = typeFont(Type::SmallStrong, widget ? widget->font() : p->font());
    const QFontMetrics fm(font);
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? 3 * kit.m.u : 0;
    const int room = std::max(0, box.width() - (sorted ? arrow + kit.m.u : 0));
    const QString text = fm.elidedText(header->text, Qt::ElideRight, room);
    const int width = std::min(room, fm.horizontalAdvance(text) + 1);
    const Qt::Alignment align = header->textAlignment & Qt::AlignHorizontal_Mask;
    const bool trailing = align & (Qt::AlignRight | Qt::AlignTrailing);
    const bool centred = align & Qt::AlignHCenter;
    // In reading direction; the arrow stands behind the text, for numbers before it, so that digits line up.
    const int total = width + (sorted ? arrow + kit.m.u : 0);
    const int start = box.left() + (trailing ? box.width() - total : centred ? (box.width() - total) / 2 : 0);
    const int textAt = trailing && sorted ? start + arrow + kit.m.u : start;
    const int arrowAt = trailing ? start : start + width + kit.m.u;
    p->save();
    p->setFont(font);
    const bool marked = markedSectionOf(widget) == header->section;
    if (marked)
        p->fillRect(header->rect.left(), header->rect.bottom() - 1, header->rect.width(), 2, kit.t.accent);
    const bool strong = sorted || (header->state & QStyle::State_MouseOver);
    paintText(kit, p, QStyle::visualRect(header->direction, box, QRect(textAt, box.top(), width, box.height())),
              Qt::AlignLeading | Qt::AlignVCenter, text,
              marked       ? kit.t.accent
                  : strong ? kit.t.text
                           : kit.t.second,
              header, widget);
    if (sorted)
        paintIcon(*p, QStyle::visualRect(header->direction, box, QRect(arrowAt, box.top(), arrow, box.height())),
                  header->sortIndicator == QStyleOptionHeader::SortDown ? u"arrow-up"_s : u"arrow-down"_s,
                  kit.t.second);
    p->restore();
}

QColor surfaceBelow(const Kit &kit, const QWidget *widget)
{
    for (const QWidget *w = widget ? widget->parentWidget() : nullptr; w; w = w->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(w)) {
            const QWidget *viewport = area->viewport();
            return viewport->palette().color(viewport->backgroundRole());
        }
    }
    return kit.t.window;
}

void paintTabShape(const Kit &kit, const QStyleOptionTab *tab, QPainter *p)
{
    const QRect r = tab->rect;
    const bool south = tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth;
    if (tab->state & QStyle::State_Selected)
        p->fillRect(r.left(), south ? r.top() : r.bottom() - 1, r.width(), 2, kit.t.accent);
    else if (tab->state & QStyle::State_MouseOver)
        paintPanel(*p, r.adjusted(1, 2, -1, -3), kit.m.controlRadius(),
                   QColor(kit.t.text.red(), kit.t.text.green(), kit.t.text.blue(), 16), Qt::transparent);
    if (tab->state & QStyle::State_HasFocus)
        paintFocusRing(*p, r.adjusted(0, 1, 0, -2), kit.m.controlRadius(), kit.t);
}

void paintTabLabel(const Kit &kit, const QStyleOptionTab *tab, QPainter *p, const QWidget *widget)
{
    const bool selected = tab->state & QStyle::State_Selected;
    const bool enabled = tab->state & QStyle::State_Enabled;
    QRect box = tab->rect.adjusted(2 * kit.m.u, 0, -2 * kit.m.u, 0);
    p->save();
    p->setFont(typeFont(Type::BodyName, widget ? widget->font() : p->font()));
    if (!tab->icon.isNull()) {
        const QRect place =
            QStyle::visualRect(tab->direction, box, QRect(box.left(), box.top(), kit.m.icon(), box.height()));
        tab->icon.paint(p, place);
        box = QStyle::visualRect(tab->direction, box, box.adjusted(kit.m.icon() + 2 * kit.m.u, 0, 0, 0));
    }
    paintText(kit, p, box, tab->icon.isNull() ? Qt::AlignCenter : Qt::AlignLeading | Qt::AlignVCenter, tab->text,
              !enabled       ? kit.t.disabled
                  : selected ? kit.t.text
                             : kit.t.second,
              tab, widget);
    p->restore();
}

void paintItemGround(const Kit &kit, const QStyleOptionViewItem *item, QPainter *p)
{
    if (item->backgroundBrush.style() != Qt::NoBrush)
        p->fillRect(item->rect, item->backgroundBrush);
    if (item->state & QStyle::State_Selected)
        p->fillRect(item->rect, item->state & QStyle::State_Active ? kit.t.selectedRow : kit.t.unfocusedRow);
    else if ((item->state & QStyle::State_MouseOver) && (item->state & QStyle::State_Enabled))
        p->fillRect(item->rect, kit.t.hover);
}

// Fields of several lines; their viewport is square, so the corners are rounded less than a line edit's.
void paintTextField(const Kit &kit, const QStyleOption *option, QPainter *p)
{
    const bool focus = option->state & QStyle::State_HasFocus;
    paintPanel(*p, option->rect, kit.m.u / 2.0 + 1, kit.t.field, focus ? kit.t.accent : kit.t.line, focus ? 2 : 1);
}

} // namespace

bool isTextField(const QWidget *widget)
{
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return !plain->isReadOnly();
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return rich && !rich->isReadOnly();
}

QSize headerSize(const Kit &kit, const QStyleOption *option, const QWidget *widget)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const QFontMetrics fm(typeFont(Type::SmallStrong, widget ? widget->font() : typeFont(Type::Body)));
    const int text = header ? fm.horizontalAdvance(header->text) : 0;
    const int arrow = header && header->sortIndicator != QStyleOptionHeader::None ? 4 * kit.m.u : 0;
    return {text + arrow + 4 * kit.m.u + 1, 7 * kit.m.u};
}

bool drawViewPrimitive(const Kit &kit, QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *p,
                       const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_Frame:
        if (isTextField(widget)) {
            paintTextField(kit, option, p);
            return true;
        }
        paintPanel(*p, option->rect, 0, Qt::transparent, kit.t.hairline);
        return true;
    case QStyle::PE_FrameGroupBox:
        paintPanel(*p, option->rect, kit.m.panelRadius(), Qt::transparent, kit.t.hairline);
        return true;
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_IndicatorToolBarHandle:
        return true;
    case QStyle::PE_PanelStatusBar:
        p->fillRect(option->rect, kit.t.window);
        p->fillRect(option->rect.left(), option->rect.top(), option->rect.width(), 1, kit.t.hairline);
        return true;
    case QStyle::PE_PanelScrollAreaCorner:
        p->fillRect(option->rect, surfaceBelow(kit, widget));
        return true;
    case QStyle::PE_FrameTabWidget:
    case QStyle::PE_FrameTabBarBase:
        p->fillRect(option->rect.left(),
                    element == QStyle::PE_FrameTabWidget ? option->rect.top() : option->rect.bottom(),
                    option->rect.width(), 1, kit.t.hairline);
        return true;
    case QStyle::PE_IndicatorTabClose:
        paintIcon(*p, option->rect, u"x"_s, option->state & QStyle::State_MouseOver ? kit.t.text : kit.t.second);
        return true;
    case QStyle::PE_IndicatorHeaderArrow:
        return true; // with the label
    case QStyle::PE_PanelItemViewRow:
    case QStyle::PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paintItemGround(kit, item, p);
        return true;
    case QStyle::PE_IndicatorBranch:
        if (option->state & QStyle::State_Children) {
            const bool open = option->state & QStyle::State_Open;
            const int side = 3 * kit.m.u + kit.m.u / 2;
            const QRect box(option->rect.center().x() - side / 2, option->rect.center().y() - side / 2, side, side);
            paintIcon(*p, box, open ? u"chevron-down"_s : u"chevron-right"_s, kit.t.second);
        }
        return true;
    default:
        return false;
    }
}

bool drawViewControl(const Kit &kit, QStyle::ControlElement element, const QStyleOption *option, QPainter *p,
                     const QWidget *widget)
{
    switch (element) {
    case QStyle::CE_Header:
        kit.style.drawControl(QStyle::CE_HeaderSection, option, p, widget);
        kit.style.drawControl(QStyle::CE_HeaderLabel, option, p, widget);
        return true;
    case QStyle::CE_HeaderSection:
    case QStyle::CE_HeaderEmptyArea: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        paintHeaderGround(kit, p, option->rect, header ? header->orientation : Qt::Horizontal);
        return true;
    }
    case QStyle::CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintHeaderLabel(kit, header, p, widget);
        return true;
    case QStyle::CE_Splitter:
        p->fillRect(option->rect, kit.t.hairline);
        return true;
    case QStyle::CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTabShape(kit, tab, p);
        return true;
    case QStyle::CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTabLabel(kit, tab, p, widget);
        return true;
    case QStyle::CE_ToolBar:
        p->fillRect(option->rect, kit.t.base);
        return true;
    case QStyle::CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option); item
            && (item->state & QStyle::State_Selected)
            && item->palette.color(QPalette::HighlightedText) != item->palette.color(QPalette::Text)) {
            QStyleOptionViewItem same = *item; // ink stays what it is on a selected row
            same.palette.setColor(QPalette::HighlightedText, item->palette.color(QPalette::Text));
            kit.style.drawControl(element, &same, p, widget);
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool drawScrollBar(const Kit &kit, const QStyleOptionComplex *option, QPainter *p, const QWidget *widget)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return false;
    p->fillRect(bar->rect, surfaceBelow(kit, widget));
    if (bar->maximum <= bar->minimum)
        return true;
    QRectF slider = kit.style.subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, widget);
    const bool active = (bar->activeSubControls & QStyle::SC_ScrollBarSlider)
        || (bar->state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    const qreal thick = (active ? 1.75 : 1.25) * kit.m.u;
    if (bar->orientation == Qt::Vertical)
        slider =
            QRectF(slider.center().x() - thick / 2, slider.top() + kit.m.u / 2.0, thick, slider.height() - kit.m.u);
    else
        slider =
            QRectF(slider.left() + kit.m.u / 2.0, slider.center().y() - thick / 2, slider.width() - kit.m.u, thick);
    paintPanel(*p, slider, thick / 2, active ? kit.t.scrollHandleHover : kit.t.scrollHandle, Qt::transparent);
    return true;
}

QRect scrollBarPart(const Kit &kit, const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    const QRect r = bar->rect;
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? r.height() : r.width();
    const qint64 range = qint64{bar->maximum} - bar->minimum;
    const qint64 wanted = range > 0 ? length * qint64{bar->pageStep} / (range + bar->pageStep) : length;
    const int slider = std::clamp(static_cast<int>(wanted), std::min(8 * kit.m.u, length), length);
    const int at = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                                   bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect logical = upright ? QRect(r.left(), r.top() + from, r.width(), size)
                                      : QRect(r.left() + from, r.top(), size, r.height());
        return upright ? logical : QStyle::visualRect(bar->direction, r, logical);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(at, slider);
    case QStyle::SC_ScrollBarGroove:
        return r;
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, std::max(1, at));
    case QStyle::SC_ScrollBarAddPage:
        return piece(at + slider, std::max(1, length - at - slider));
    default:
        return QRect(r.topLeft(), QSize(0, 1)); // no arrows: an empty rectangle that is not null
    }
}

} // namespace hubdesk::ui::style
