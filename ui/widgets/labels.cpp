#include "ui/widgets/labels.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolTip>
#include <QtMath>

#include <algorithm>

namespace hubdesk::ui {

TextLabel::TextLabel(const QString &text, Type type, Ink ink, QWidget *parent)
    : QLabel(text, parent)
    , m_type(type)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on a list too, where it would be Text
    dress();
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    dress();
}

void TextLabel::setType(Type type)
{
    m_type = type;
    dress();
}

void TextLabel::dress()
{
    const QFont font = typeFont(m_type);
    if (this->font() != font)
        setFont(font);
    const QColor color = tokens().ink(m_ink);
    if (palette().color(QPalette::Active, QPalette::WindowText) != color) {
        QPalette mine;
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            mine.setColor(group, QPalette::WindowText, color);
        setPalette(mine);
    }
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // PaletteChange: what we do not set ourselves was inherited anew; dress() changes nothing the second time.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        dress();
}

ElidedLabel::ElidedLabel(const QString &text, Type type, Ink ink, QWidget *parent)
    : TextLabel(text, type, ink, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 6 * metrics().u), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const QRect box = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, box.width());
    style()->drawItemText(&p, box, static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())), palette(),
                          isEnabled(), shown, foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (fontMetrics().horizontalAdvance(text()) > contentsRect().width())
            QToolTip::showText(help->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return TextLabel::event(event);
}

BreakingLabel::BreakingLabel(const QString &text, Type type, Ink ink, QWidget *parent)
    : TextLabel(text, type, ink, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(tr("Copy"), this);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(this->text()); });
    addAction(copy);
}

int BreakingLabel::layOut(QTextLayout &layout, int width) const
{
    QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
    option.setTextDirection(layoutDirection());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    return qCeil(y);
}

int BreakingLabel::heightForWidth(int width) const
{
    QTextLayout layout(text(), font(), this);
    return layOut(layout, width);
}

QSize BreakingLabel::sizeHint() const
{
    const int width = std::min(fontMetrics().horizontalAdvance(text()) + 1, 60 * metrics().u);
    return {width, heightForWidth(width)};
}

QSize BreakingLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 12 * metrics().u), fontMetrics().height()};
}

void BreakingLabel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    QTextLayout layout(text(), font(), this);
    layOut(layout, width());
    p.setPen(palette().color(foregroundRole()));
    layout.draw(&p, QPointF(0, 0));
}

LinkLabel::LinkLabel(const QString &text, QWidget *parent)
    : TextLabel(text, Type::Body, Ink::Accent, parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setContentsMargins(0, 0, 1, 0);
}

QSize LinkLabel::minimumSizeHint() const
{
    const QSize whole = TextLabel::minimumSizeHint();
    return {std::min(whole.width(), 10 * metrics().u), whole.height()};
}

void LinkLabel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const QRect box = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, box.width());
    if (underMouse() || hasFocus()) {
        QFont underlined = font();
        underlined.setUnderline(true);
        p.setFont(underlined);
    }
    style()->drawItemText(&p, box, static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())), palette(),
                          isEnabled(), shown, foregroundRole());
    if (hasFocus())
        paintFocusRing(p, rect(), metrics().chipRadius(), tokens());
}

void LinkLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated();
    else
        TextLabel::keyPressEvent(event);
}

void LinkLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void LinkLabel::enterEvent(QEnterEvent *)
{
    update();
}

void LinkLabel::leaveEvent(QEvent *)
{
    update();
}

IconLabel::IconLabel(const QString &name, Ink ink, int units, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_ink(ink)
    , m_units(units)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, Ink ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = m_units * metrics().u;
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    paintIcon(p, rect(), m_name, tokens().ink(m_ink));
}

ChipLabel::ChipLabel(const Chip &chip, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setChip(chip);
}

void ChipLabel::setChip(const Chip &chip)
{
    m_chip = chip;
    setAccessibleName(chip.text);
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return {chipWidth(m_chip, QApplication::font(), metrics()), metrics().chip()};
}

QSize ChipLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 10 * metrics().u), metrics().chip()};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    paintChip(p, rect(), m_chip, QApplication::font(), metrics(), tokens());
}

Avatar::Avatar(const QString &name, int units, QWidget *parent)
    : QWidget(parent)
    , m_units(units)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPerson(name);
}

void Avatar::setPerson(const QString &name)
{
    m_name = name;
    m_icon.clear();
    setAccessibleName(name);
    update();
}

void Avatar::setThing(const QString &icon)
{
    m_icon = icon;
    update();
}

QSize Avatar::sizeHint() const
{
    const int side = m_units * metrics().u;
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    if (m_icon.isEmpty())
        paintAvatar(p, rect(), initialsOf(m_name), QApplication::font(), tokens());
    else
        paintTile(p, rect(), m_icon, metrics(), tokens());
}

ShapeLabel::ShapeLabel(MarkShape mark, const QString &word, QWidget *parent)
    : QWidget(parent)
    , m_isParty(false)
    , m_mark(mark)
    , m_word(word)
{
    setAccessibleName(word);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

ShapeLabel::ShapeLabel(PartyShape party, const QString &word, QWidget *parent)
    : QWidget(parent)
    , m_isParty(true)
    , m_party(party)
    , m_word(word)
{
    setAccessibleName(word);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize ShapeLabel::sizeHint() const
{
    const Metrics m = metrics();
    const QFontMetrics fm(typeFont(m_isParty ? Type::BodyName : Type::Body));
    return {m.icon() + 2 * m.u + fm.horizontalAdvance(m_word) + 1, m.chip()};
}

void ShapeLabel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Metrics m = metrics();
    const Tokens t = tokens();
    const int side = m_isParty ? 3 * m.u + m.u / 2 : m.icon();
    const QRect shape = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, side, height()));
    Ink ink = Ink::Text;
    if (m_isParty) {
        paintParty(p, shape, m_party, t);
        ink = m_party == PartyShape::Community   ? Ink::Community
            : m_party == PartyShape::ServiceTeam ? Ink::ServiceTeam
                                                 : Ink::Text;
    } else {
        paintMark(p, shape, m_mark, t);
    }
    p.setFont(typeFont(m_isParty ? Type::BodyName : Type::Body));
    p.setPen(t.ink(ink));
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(side + 2 * m.u, 0, 0, 0));
    const QString shown = QFontMetrics(p.font()).elidedText(m_word, Qt::ElideRight, words.width());
    p.drawText(words, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)),
               shown);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().hairline);
}

} // namespace hubdesk::ui
