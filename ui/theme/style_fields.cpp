#include "ui/theme/color.h"
#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace hubdesk::ui::style {
namespace {

using namespace Qt::StringLiterals;

void paintField(const Kit &kit, QPainter *p, const QRect &rect, QStyle::State state, const QWidget *widget)
{
    const Tokens &t = kit.t;
    const bool enabled = state & QStyle::State_Enabled;
    const bool focus = enabled && (state & QStyle::State_HasFocus);
    const bool refused = isInvalid(widget);
    QColor line = enabled ? t.line : mix(t.base, t.text, 0.14);
    if (enabled && (state & QStyle::State_MouseOver))
        line = t.second;
    if (refused)
        line = t.danger;
    else if (focus)
        line = t.accent;
    const QColor fill = enabled && !(state & QStyle::State_ReadOnly) ? t.field : t.band;
    paintPanel(*p, rect, kit.m.controlRadius(), fill, line, focus ? 2 : refused ? 1.5 : 1);
}

void paintCombo(const Kit &kit, const QStyleOptionComboBox *combo, QPainter *p, const QWidget *widget)
{
    if (combo->frame && !isFrameless(widget))
        paintField(kit, p, combo->rect, combo->state & ~QStyle::State_ReadOnly, widget);
    const QRect arrow = kit.style.subControlRect(QStyle::CC_ComboBox, combo, QStyle::SC_ComboBoxArrow, widget);
    const QColor ink = combo->state & QStyle::State_Enabled ? kit.t.second : kit.t.disabled;
    const int side = 3 * kit.m.u + kit.m.u / 2;
    const QRectF box(arrow.x() + (arrow.width() - side) / 2.0, arrow.y() + (arrow.height() - side) / 2.0, side, side);
    paintIcon(*p, box, u"chevron-down"_s, ink);
}

void paintSpin(const Kit &kit, const QStyleOptionSpinBox *spin, QPainter *p, const QWidget *widget)
{
    if (spin->frame)
        paintField(kit, p, spin->rect, spin->state, widget);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, const QString &name, bool able) {
        const QRect box = kit.style.subControlRect(QStyle::CC_SpinBox, spin, part, widget);
        const bool hover = (spin->activeSubControls & part) && (spin->state & QStyle::State_MouseOver);
        paintIcon(*p,
                  QRectF(box.center().x() - 1.25 * kit.m.u, box.center().y() - 1.25 * kit.m.u + 0.5, 2.5 * kit.m.u,
                         2.5 * kit.m.u),
                  name,
                  !able       ? kit.t.disabled
                      : hover ? kit.t.text
                              : kit.t.second);
    };
    arrow(QStyle::SC_SpinBoxUp, u"chevron-up"_s, spin->stepEnabled & QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, u"chevron-down"_s, spin->stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

void paintGroupBox(const Kit &kit, const QStyleOptionGroupBox *box, QPainter *p, const QWidget *widget)
{
    const QRect frame = kit.style.subControlRect(QStyle::CC_GroupBox, box, QStyle::SC_GroupBoxFrame, widget);
    if (!(box->features & QStyleOptionFrame::Flat))
        paintPanel(*p, frame, kit.m.panelRadius(), Qt::transparent, kit.t.hairline);
    const QRect label = kit.style.subControlRect(QStyle::CC_GroupBox, box, QStyle::SC_GroupBoxLabel, widget);
    p->save();
    p->setFont(typeFont(Type::BodyStrong, widget ? widget->font() : p->font()));
    const bool enabled = box->state & QStyle::State_Enabled;
    paintText(kit, p, label, Qt::AlignLeading | Qt::AlignVCenter, box->text, enabled ? kit.t.text : kit.t.disabled, box,
              widget);
    p->restore();
    if (box->subControls & QStyle::SC_GroupBoxCheckBox) {
        QStyleOptionButton check;
        check.QStyleOption::operator=(*box);
        check.rect = kit.style.subControlRect(QStyle::CC_GroupBox, box, QStyle::SC_GroupBoxCheckBox, widget);
        kit.style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, p, widget);
    }
}

void paintProgress(const Kit &kit, const QStyleOptionProgressBar *bar, QPainter *p)
{
    const int height = std::min(bar->rect.height(), 3 * kit.m.u / 2);
    const QRectF groove(bar->rect.x(), bar->rect.center().y() - height / 2, bar->rect.width(), height);
    paintPanel(*p, groove, height / 2.0, mix(kit.t.base, kit.t.text, kit.t.dark ? 0.13 : 0.10), Qt::transparent);
    const qint64 span = qint64{bar->maximum} - bar->minimum;
    // No end known: a third of the bar, still, so that nothing moves while somebody reads.
    const double part =
        span > 0 ? static_cast<double>(qint64{bar->progress} - bar->minimum) / static_cast<double>(span) : 1.0 / 3;
    const qreal width = std::clamp(part, 0.0, 1.0) * groove.width();
    if (width < 1)
        return;
    const bool fromRight = (bar->direction == Qt::RightToLeft) != bar->invertedAppearance;
    const QRectF done(fromRight ? groove.right() - width : groove.left(), groove.y(), std::max<qreal>(width, height),
                      height);
    paintPanel(*p, done, height / 2.0, kit.t.accent, Qt::transparent);
}

} // namespace

int lineEditKeysWidth(const QWidget *widget)
{
    const QString keys = shortcutHintOf(widget);
    const auto *edit = qobject_cast<const QLineEdit *>(widget);
    if (keys.isEmpty() || !edit || !edit->text().isEmpty() || edit->hasFocus())
        return 0;
    return QFontMetrics(typeFont(Type::Small, widget->font())).horizontalAdvance(keys) + 2 * metrics().u;
}

bool drawFieldPrimitive(const Kit &kit, QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *p,
                        const QWidget *widget)
{
    if (element == QStyle::PE_FrameLineEdit) {
        paintField(kit, p, option->rect, option->state, widget);
        return true;
    }
    if (element != QStyle::PE_PanelLineEdit)
        return false;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if ((frame && frame->lineWidth <= 0) || isFrameless(widget))
        return true; // inside a spin box, a combo or a frame of its own
    paintField(kit, p, option->rect, option->state, widget);
    const int keys = lineEditKeysWidth(widget);
    if (keys > 0) {
        const QRect inside = option->rect.adjusted(2 * kit.m.u, 0, -2 * kit.m.u, 0);
        const QRect box = QStyle::visualRect(option->direction, inside,
                                             QRect(inside.right() + 1 - keys, inside.top(), keys, inside.height()));
        p->save();
        p->setFont(typeFont(Type::Small, widget->font()));
        paintText(kit, p, box, Qt::AlignTrailing | Qt::AlignVCenter, shortcutHintOf(widget), kit.t.second, option,
                  widget);
        p->restore();
    }
    return true;
}

bool drawFieldControl(const Kit &kit, QStyle::ControlElement element, const QStyleOption *option, QPainter *p,
                      const QWidget *widget)
{
    if (element == QStyle::CE_ProgressBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            paintProgress(kit, bar, p);
        return true;
    }
    if (element != QStyle::CE_ComboBoxLabel)
        return false;
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo || combo->editable)
        return false;
    QRect box = kit.style.subControlRect(QStyle::CC_ComboBox, combo, QStyle::SC_ComboBoxEditField, widget);
    if (!combo->currentIcon.isNull()) {
        const QRect place =
            QStyle::visualRect(combo->direction, box, QRect(box.left(), box.top(), kit.m.icon(), box.height()));
        combo->currentIcon.paint(p, place, Qt::AlignCenter,
                                 combo->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
        box = QStyle::visualRect(combo->direction, box, box.adjusted(kit.m.icon() + 2 * kit.m.u, 0, 0, 0));
    }
    const QString text = p->fontMetrics().elidedText(combo->currentText, Qt::ElideRight, box.width());
    const bool enabled = combo->state & QStyle::State_Enabled;
    p->setPen(enabled ? kit.t.text : kit.t.disabled);
    p->drawText(box,
                static_cast<int>(QStyle::visualAlignment(combo->direction, Qt::AlignLeading | Qt::AlignVCenter))
                    | Qt::TextSingleLine,
                text);
    return true;
}

bool drawFieldComplex(const Kit &kit, QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *p,
                      const QWidget *widget)
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == QStyle::CC_ComboBox) {
        paintCombo(kit, combo, p, widget);
        return true;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == QStyle::CC_SpinBox) {
        paintSpin(kit, spin, p, widget);
        return true;
    }
    if (const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option);
        box && control == QStyle::CC_GroupBox) {
        paintGroupBox(kit, box, p, widget);
        return true;
    }
    return false;
}

QRect fieldPart(const Kit &kit, QStyle::ComplexControl control, const QStyleOptionComplex *option,
                QStyle::SubControl part)
{
    const QRect r = option->rect;
    const int u = kit.m.u;
    if (control == QStyle::CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (part == QStyle::SC_ComboBoxArrow)
            return QStyle::visualRect(option->direction, r, QRect(r.right() - 7 * u, r.top(), 7 * u, r.height()));
        if (part == QStyle::SC_ComboBoxEditField) {
            const int lead = combo && combo->editable ? 2 * u - 2 : 2 * u; // a line edit has 2 pixels of its own
            return QStyle::visualRect(option->direction, r, r.adjusted(lead, 1, -7 * u, -1));
        }
    }
    if (control == QStyle::CC_GroupBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option);
        const bool flat = box && (box->features & QStyleOptionFrame::Flat);
        const bool checkable = box && (box->subControls & QStyle::SC_GroupBoxCheckBox);
        const int head = box && box->text.isEmpty() && !checkable ? 0 : 6 * u;
        const QRect frame = r.adjusted(0, head, 0, 0);
        switch (part) {
        case QStyle::SC_GroupBoxFrame:
            return frame;
        case QStyle::SC_GroupBoxContents:
            return flat ? frame : frame.adjusted(1, 1, -1, -1);
        case QStyle::SC_GroupBoxCheckBox:
            return QStyle::visualRect(option->direction, r, QRect(r.left(), r.top() + u / 2, 4 * u, 4 * u));
        case QStyle::SC_GroupBoxLabel:
            return QStyle::visualRect(option->direction, r,
                                      QRect(r.left() + (checkable ? 6 * u : 0), r.top(), r.width(), 5 * u));
        default:
            return {};
        }
    }
    if (control == QStyle::CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const int buttons = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? u : 5 * u;
        const QRect side(r.right() + 1 - buttons, r.top(), buttons, r.height());
        const int half = r.height() / 2;
        if (part == QStyle::SC_SpinBoxUp)
            return QStyle::visualRect(option->direction, r, QRect(side.left(), side.top() + 1, side.width(), half - 1));
        if (part == QStyle::SC_SpinBoxDown)
            return QStyle::visualRect(option->direction, r,
                                      QRect(side.left(), side.top() + half, side.width(), half - 1));
        if (part == QStyle::SC_SpinBoxEditField)
            return QStyle::visualRect(option->direction, r, r.adjusted(u + u / 2, 1, -buttons, -1));
        if (part == QStyle::SC_SpinBoxFrame)
            return r;
    }
    return {};
}

} // namespace hubdesk::ui::style
