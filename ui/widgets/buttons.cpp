#include "ui/widgets/buttons.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QAction>
#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace hubdesk::ui {
namespace {

QString keysOf(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace

ActionButton::ActionButton(QAction &action, ButtonLook look, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setLook(*this, look);
    setAutoDefault(false);
    connect(&action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
}

void ActionButton::setKeysShown(bool shown)
{
    m_keysShown = shown;
    follow();
}

void ActionButton::follow()
{
    // Alt and a letter belong to the menu bar.
    QString words = m_action.text();
    setText(words.remove(u'&'));
    setIcon(m_action.icon());
    setEnabled(m_action.isEnabled());
    // Without a parent yet, showing it would open a window of its own.
    if (parentWidget() != nullptr || !m_action.isVisible())
        setVisible(m_action.isVisible());
    setAccessibleName(m_action.iconText());
    setAccessibleDescription(m_action.statusTip());
    const QString keys = keysOf(m_action);
    const QString tip = m_action.toolTip();
    setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)", "tool tip and its keys").arg(tip, keys));
    setShortcutHint(*this, m_keysShown ? keys : QString());
}

QPushButton *makeButton(const QString &text, ButtonLook look, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setLook(*button, look);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName,
                             look == ButtonLook::Danger       ? Ink::Danger
                                 : look == ButtonLook::Filled ? Ink::OnAccent
                                                              : Ink::Second));
    return button;
}

QToolButton *makeIconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName, Ink::Second));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

Segments::Segments(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_group->setExclusive(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool on) {
        button->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus); // one Tab stop for the whole
        update();
        if (on)
            Q_EMIT currentChanged(button->objectName());
    });
}

void Segments::add(const QString &id, const QString &text, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(id);
    button->setText(text);
    button->setCheckable(true);
    button->setToolButtonStyle(iconName.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, Ink::Second));
    button->setFocusPolicy(Qt::ClickFocus);
    setSegment(*button, true);
    m_group->addButton(button);
    m_row->addWidget(button);
    if (m_group->buttons().size() == 1) {
        const QSignalBlocker quiet(this);
        button->setChecked(true);
    }
}

QString Segments::current() const
{
    const QAbstractButton *button = m_group->checkedButton();
    return button ? button->objectName() : QString();
}

void Segments::setCurrent(const QString &id)
{
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->objectName() == id)
            button->setChecked(true);
    }
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Tokens t = tokens();
    const Metrics m = metrics();
    paintPanel(p, rect(), m.controlRadius(), t.button, t.buttonLine);
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (qsizetype i = 1; i < buttons.size(); ++i) {
        if (buttons[i]->isChecked() || buttons[i - 1]->isChecked())
            continue;
        const int x = isRightToLeft() ? buttons[i]->geometry().right() + 1 : buttons[i]->geometry().left();
        p.fillRect(x, 2 * m.u, 1, height() - 4 * m.u, t.buttonLine);
    }
}

void Segments::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int step = event->key() == forward ? 1 : event->key() == back ? -1 : 0;
    const QList<QAbstractButton *> buttons = m_group->buttons();
    const qsizetype at = buttons.indexOf(m_group->checkedButton()) + step;
    if (step == 0 || at < 0 || at >= buttons.size()) {
        QWidget::keyPressEvent(event);
        return;
    }
    buttons[at]->setChecked(true);
    buttons[at]->setFocus(Qt::OtherFocusReason);
}

StatusButton::StatusButton(const QString &iconName, const QString &text, QWidget *parent)
    : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setState(iconName, text);
}

void StatusButton::setState(const QString &iconName, const QString &text, Ink ink)
{
    m_icon = iconName;
    m_ink = ink;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusButton::sizeHint() const
{
    const Metrics m = metrics();
    const QFontMetrics fm(typeFont(Type::Small));
    const QString keys = shortcutHintOf(this);
    const int keysWidth = keys.isEmpty() ? 0 : fm.horizontalAdvance(keys) + 2 * m.u;
    return {m.icon() + 2 * m.u + fm.horizontalAdvance(text()) + keysWidth + 3 * m.u, m.statusBar()};
}

void StatusButton::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Metrics m = metrics();
    const Tokens t = tokens();
    if (underMouse() || isDown())
        p.fillRect(rect(), t.railSelected);
    if (hasFocus())
        paintFocusRing(p, rect(), m.chipRadius(), t);
    const QFont font = typeFont(Type::Small);
    const QColor ink = isEnabled() ? t.ink(m_ink) : t.disabled;
    const int pad = 3 * m.u / 2;
    const auto place = [this](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const int side = 3 * m.u + m.u / 2;
    paintIcon(p, place(QRect(pad, 0, side, height())), m_icon, ink);
    p.setFont(font);
    p.setPen(ink);
    const QRect words(pad + m.icon() + m.u, 0, width() - pad - m.icon() - m.u, height());
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter))
        | Qt::TextSingleLine;
    p.drawText(place(words), flags, text());
    const QString keys = shortcutHintOf(this);
    if (!keys.isEmpty()) {
        const int at = words.left() + QFontMetrics(font).horizontalAdvance(text()) + 2 * m.u;
        p.setPen(t.second);
        p.drawText(place(QRect(at, 0, width() - at, height())), flags, keys);
    }
}

} // namespace hubdesk::ui
