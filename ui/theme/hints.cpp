#include "ui/theme/hints.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QVariant>

namespace hubdesk::ui {
namespace {

constexpr char kLook[] = "hubdesk_look";
constexpr char kKeys[] = "hubdesk_keys";
constexpr char kInvalid[] = "hubdesk_invalid";
constexpr char kFrameless[] = "hubdesk_frameless";
constexpr char kSegment[] = "hubdesk_segment";
constexpr char kInset[] = "hubdesk_inset";
constexpr char kMarked[] = "hubdesk_marked";

void setHint(QWidget &widget, const char *name, const QVariant &value)
{
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    widget.updateGeometry();
    widget.update();
}

QVariant hint(const QWidget *widget, const char *name)
{
    return widget ? widget->property(name) : QVariant();
}

} // namespace

void setLook(QAbstractButton &button, ButtonLook look)
{
    setHint(button, kLook, static_cast<int>(look));
}

ButtonLook lookOf(const QWidget *widget)
{
    return static_cast<ButtonLook>(hint(widget, kLook).toInt());
}

void setShortcutHint(QWidget &widget, const QString &keys)
{
    setHint(widget, kKeys, keys);
}

QString shortcutHintOf(const QWidget *widget)
{
    return hint(widget, kKeys).toString();
}

void setInvalid(QWidget &field, bool invalid)
{
    setHint(field, kInvalid, invalid);
}

bool isInvalid(const QWidget *widget)
{
    return hint(widget, kInvalid).toBool();
}

void setFrameless(QWidget &field, bool frameless)
{
    setHint(field, kFrameless, frameless);
}

bool isFrameless(const QWidget *widget)
{
    return hint(widget, kFrameless).toBool();
}

void setSegment(QAbstractButton &button, bool segment)
{
    setHint(button, kSegment, segment);
}

bool isSegment(const QWidget *widget)
{
    return hint(widget, kSegment).toBool();
}

void setLeadingInset(QHeaderView &header, int pixels)
{
    setHint(header, kInset, pixels);
}

int leadingInsetOf(const QWidget *widget)
{
    return hint(widget, kInset).toInt();
}

void setMarkedSection(QHeaderView &header, int logical)
{
    if (markedSectionOf(&header) == logical)
        return;
    header.setProperty(kMarked, logical + 1); // 0, what an unset property gives, is none
    header.viewport()->update();
}

int markedSectionOf(const QWidget *widget)
{
    return hint(widget, kMarked).toInt() - 1;
}

} // namespace hubdesk::ui
