#include "ui/theme/housestyle.h"

#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QProgressBar>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace hubdesk::ui {
namespace {

using namespace Qt::StringLiterals;

style::Kit kitOf(const QStyle &style)
{
    return {style, tokens(), metrics()};
}

} // namespace

namespace style {

void paintText(const Kit &kit, QPainter *p, const QRect &rect, Qt::Alignment alignment, const QString &text,
               const QColor &color, const QStyleOption *option, const QWidget *widget)
{
    const bool underlined = kit.style.styleHint(QStyle::SH_UnderlineShortcut, option, widget) != 0;
    const int flags = static_cast<int>(QStyle::visualAlignment(option->direction, alignment)) | Qt::TextSingleLine
        | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    p->setPen(color);
    p->drawText(rect, flags, text);
}

} // namespace style

HouseStyle::HouseStyle()
    : QProxyStyle(u"Fusion"_s)
{
    setObjectName(u"hubdesk"_s);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const style::Kit kit = kitOf(*this);
    if (style::drawIndicator(kit, element, option, painter, widget)
        || style::drawFieldPrimitive(kit, element, option, painter, widget)
        || style::drawViewPrimitive(kit, element, option, painter, widget)
        || style::drawMenuPrimitive(kit, element, option, painter))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const style::Kit kit = kitOf(*this);
    if (style::drawButton(kit, element, option, painter, widget)
        || style::drawFieldControl(kit, element, option, painter, widget)
        || style::drawViewControl(kit, element, option, painter, widget)
        || style::drawMenuControl(kit, element, option, painter, widget))
        return;
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const style::Kit kit = kitOf(*this);
    if (control == CC_ToolButton && style::drawToolButton(kit, option, painter, widget))
        return;
    if (control == CC_ScrollBar && style::drawScrollBar(kit, option, painter, widget))
        return;
    if (style::drawFieldComplex(kit, control, option, painter, widget))
        return;
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const Metrics m = metrics();
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool bare = (frame && frame->lineWidth <= 0) || isFrameless(widget);
        const int keys = style::lineEditKeysWidth(widget);
        const QRect inside = bare ? option->rect : option->rect.adjusted(2 * m.u - 2, 1, -(2 * m.u - 2), -1);
        return visualRect(option->direction, inside, inside.adjusted(0, 0, -keys, 0));
    }
    if (element == SE_PushButtonFocusRect || element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const style::Kit kit = kitOf(*this);
    const QRect own = control == CC_ScrollBar ? style::scrollBarPart(kit, option, part)
                                              : style::fieldPart(kit, control, option, part);
    return own.isNull() ? QProxyStyle::subControlRect(control, option, part, widget) : own;
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const style::Kit kit = kitOf(*this);
    const Metrics &m = kit.m;
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return style::pushButtonSize(kit, button, widget);
        break;
    case CT_ToolButton:
        return style::toolButtonSize(kit, option, widget);
    case CT_LineEdit:
        return {size.width() + 4 * m.u, std::max(m.control(), size.height())};
    case CT_ComboBox:
        return {size.width() + 9 * m.u, std::max(m.control(), size.height())};
    case CT_SpinBox:
        return {size.width() + 6 * m.u, std::max(m.control(), size.height())};
    case CT_HeaderSection:
        return style::headerSize(kit, option, widget);
    case CT_MenuItem:
        return style::menuItemSize(kit, option, size);
    case CT_MenuBarItem:
        return {size.width() + 5 * m.u, 7 * m.u};
    case CT_ItemViewItem: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width() + 2 * m.u, std::max(plain.height(), 7 * m.u)};
    }
    case CT_TabBarTab:
        return {size.width() + m.u, std::max(size.height(), 8 * m.u)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width() + m.u, std::max(plain.height(), 6 * m.u)};
    }
    case CT_ProgressBar:
        return {size.width(), 4 * m.u};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int u = metrics().u;
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 4 * u;
    case PM_LargeIconSize:
    case PM_MessageBoxIconSize:
        return 8 * u;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_HeaderMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_ToolBarItemSpacing:
        return 2 * u;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && !widget->isWindow() ? 3 * u : 4 * u;
    case PM_DefaultFrameWidth:
        return style::isTextField(widget) ? 2 : 1;
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
    case PM_ToolBarFrameWidth:
    case PM_DockWidgetFrameWidth:
        return 1;
    case PM_HeaderMarkSize:
    case PM_ScrollBarExtent:
        return 3 * u;
    case PM_ScrollBarSliderMin:
        return 8 * u;
    case PM_MenuBarHMargin:
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_ToolBarItemMargin:
        return u;
    case PM_TabBarTabHSpace:
        return 6 * u;
    case PM_TabBarTabVSpace:
        return 3 * u;
    case PM_TextCursorWidth:
        return 1 + u / 8;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_ToolBarHandleExtent:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return u;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
    case SH_TabBar_PreferNoArrows:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_MiddleClickAbsolutePosition:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
        return 1;
    case SH_Widget_Animation_Duration:
        return m_motion ? 120 : 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(tokens().hairline.rgb());
    case SH_UnderlineShortcut:
        if (qobject_cast<const QMenuBar *>(widget))
            return m_alt ? 1 : 0;
        return QProxyStyle::styleHint(hint, option, widget, returned);
    case SH_TabBar_Alignment:
        return Qt::AlignLeading;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon HouseStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return icon(u"x"_s, Ink::Second);
    case SP_MessageBoxInformation:
        return icon(u"info"_s, Ink::Accent);
    case SP_MessageBoxWarning:
        return icon(u"triangle-alert"_s, Ink::Warning);
    case SP_MessageBoxCritical:
        return icon(u"circle-x"_s, Ink::Danger);
    case SP_MessageBoxQuestion:
        return icon(u"circle-question-mark"_s, Ink::Accent);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(u"ellipsis"_s, Ink::Second);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void HouseStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void HouseStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool HouseStyle::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::KeyRelease || type == QEvent::WindowDeactivate) {
        const bool isAlt = type != QEvent::WindowDeactivate && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
        const bool down = isAlt && type == QEvent::KeyPress;
        const bool ends = type == QEvent::WindowDeactivate || (isAlt && !down);
        if (m_alt != down && (down || ends)) {
            m_alt = down;
            const QWidgetList windows = QApplication::topLevelWidgets();
            for (QWidget *window : windows) {
                const QList<QMenuBar *> bars = window->findChildren<QMenuBar *>();
                for (QMenuBar *bar : bars)
                    bar->update();
            }
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace hubdesk::ui
