#include "ui/theme/color.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace hubdesk::ui::style {
namespace {

using namespace Qt::StringLiterals;

int markColumn(const Kit &kit)
{
    return kit.m.icon() + 3 * kit.m.u;
}

void paintMenuMark(const Kit &kit, const QStyleOptionMenuItem *item, QPainter *p, const QRect &box)
{
    const bool enabled = item->state & QStyle::State_Enabled;
    const QColor ink = enabled ? kit.t.text : kit.t.disabled;
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked)
            paintIcon(*p, box, item->checkType == QStyleOptionMenuItem::Exclusive ? u"circle-dot"_s : u"check"_s, ink);
        return;
    }
    if (!item->icon.isNull())
        item->icon.paint(p, box, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

void paintMenuItem(const Kit &kit, const QStyleOptionMenuItem *item, QPainter *p, const QWidget *widget)
{
    const Tokens &t = kit.t;
    const Metrics &m = kit.m;
    const QRect r = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        if (item->text.isEmpty()) {
            p->fillRect(r.left() + m.u, r.center().y(), r.width() - 2 * m.u, 1, t.hairline);
        } else {
            p->save();
            p->setFont(typeFont(Type::SmallStrong, item->font));
            paintText(kit, p, r.adjusted(3 * m.u, 0, -3 * m.u, 0), Qt::AlignLeading | Qt::AlignVCenter, item->text,
                      t.second, item, widget);
            p->restore();
        }
        return;
    }
    const bool enabled = item->state & QStyle::State_Enabled;
    if ((item->state & QStyle::State_Selected) && enabled)
        paintPanel(*p, r, m.chipRadius(), mix(t.base, t.text, t.highContrast ? 0.25 : 0.08), Qt::transparent);

    const auto place = [&](const QRect &logical) { return QStyle::visualRect(item->direction, r, logical); };
    paintMenuMark(kit, item, p,
                  place(QRect(r.left() + 2 * m.u, r.center().y() - m.icon() / 2 + 1, m.icon(), m.icon())));
    QString text = item->text;
    QString keys;
    if (const qsizetype tab = text.indexOf(u'\t'); tab >= 0) {
        keys = text.mid(tab + 1);
        text.truncate(tab);
    }
    const QColor ink = enabled ? t.text : t.disabled;
    QFont font = item->font;
    if (item->menuItemType == QStyleOptionMenuItem::DefaultItem)
        font = typeFont(Type::BodyStrong, font);
    const QRect body = r.adjusted(m.u + markColumn(kit), 0, -5 * m.u, 0);
    p->save();
    p->setFont(font);
    paintText(kit, p, place(body), Qt::AlignLeading | Qt::AlignVCenter, text, ink, item, widget);
    if (!keys.isEmpty()) {
        p->setFont(typeFont(Type::Small, item->font));
        const QRect end = r.adjusted(0, 0, -3 * m.u, 0);
        paintText(kit, p, place(end), Qt::AlignTrailing | Qt::AlignVCenter, keys, enabled ? t.second : t.disabled, item,
                  widget);
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(*p, place(QRect(r.right() - 5 * m.u, r.top(), 3 * m.u + m.u / 2, r.height())), u"chevron-right"_s,
                  enabled ? t.second : t.disabled);
    p->restore();
}

} // namespace

QSize menuItemSize(const Kit &kit, const QStyleOption *option, const QSize &size)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const Metrics &m = kit.m;
    if (!item)
        return size;
    if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
        return {size.width(), 2 * m.u + 1};
    const qsizetype tab = item->text.indexOf(u'\t');
    const QString text = tab >= 0 ? item->text.left(tab) : item->text;
    const QFontMetrics fm(typeFont(Type::BodyStrong, item->font));
    int width = m.u + markColumn(kit) + fm.size(Qt::TextShowMnemonic, text).width() + 6 * m.u;
    if (tab >= 0) // Qt keeps the width of the widest keys aside in the option
        width += 4 * m.u
            + std::max(QFontMetrics(typeFont(Type::Small, item->font)).horizontalAdvance(item->text.mid(tab + 1))
                           - item->reservedShortcutWidth,
                       0);
    return {std::max(width, 30 * m.u), 7 * m.u};
}

bool drawMenuPrimitive(const Kit &kit, QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *p)
{
    switch (element) {
    case QStyle::PE_PanelMenu:
        p->fillRect(option->rect, kit.t.base);
        return true;
    case QStyle::PE_FrameMenu:
        paintPanel(*p, option->rect, 0, Qt::transparent, kit.t.buttonLine);
        return true;
    case QStyle::PE_PanelMenuBar:
        return true;
    case QStyle::PE_PanelTipLabel:
        p->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        return true;
    default:
        return false;
    }
}

bool drawMenuControl(const Kit &kit, QStyle::ControlElement element, const QStyleOption *option, QPainter *p,
                     const QWidget *widget)
{
    switch (element) {
    case QStyle::CE_MenuBarEmptyArea:
        p->fillRect(option->rect, kit.t.window);
        p->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, kit.t.hairline);
        return true;
    case QStyle::CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            p->fillRect(item->rect, kit.t.window);
            if (item->rect.bottom() == item->menuRect.bottom())
                p->fillRect(item->rect.left(), item->rect.bottom(), item->rect.width(), 1, kit.t.hairline);
            const bool open = item->state & (QStyle::State_Selected | QStyle::State_Sunken);
            if (open && (item->state & QStyle::State_Enabled))
                paintPanel(*p, QRectF(item->rect).adjusted(0, kit.m.u / 2, 0, -kit.m.u / 2), kit.m.chipRadius(),
                           kit.t.railSelected, Qt::transparent);
            paintText(kit, p, item->rect, Qt::AlignCenter, item->text,
                      item->state & QStyle::State_Enabled ? kit.t.text : kit.t.disabled, item, widget);
        }
        return true;
    case QStyle::CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            paintMenuItem(kit, item, p, widget);
        return true;
    case QStyle::CE_MenuEmptyArea:
        return true;
    default:
        return false;
    }
}

} // namespace hubdesk::ui::style
