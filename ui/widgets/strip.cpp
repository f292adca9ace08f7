#include "ui/widgets/strip.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hubdesk::ui {

Strip::Strip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel)
    , m_title(new ElidedLabel({}, Type::BodyStrong))
    , m_text(new ElidedLabel({}, Type::Small, Ink::Second))
    , m_action(makeButton({}))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const Metrics m = metrics();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.inset(), m.u, 4 * m.u, m.u + 1);
    row->setSpacing(2 * m.u);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Strip::actionTriggered);
    hide();
}

void Strip::show(Ink ink, const QString &icon, const QString &title, const QString &text, const QString &action)
{
    m_ink = ink;
    m_icon->setIcon(icon, ink);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    QWidget::show();
    update();
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void Strip::setInset(int pixels)
{
    const QMargins margins = layout()->contentsMargins();
    layout()->setContentsMargins(pixels, margins.top(), margins.right(), margins.bottom());
}

void Strip::dismiss()
{
    hide();
}

void Strip::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Tokens t = tokens();
    p.fillRect(rect(), m_ink == Ink::Second || m_ink == Ink::Text ? t.band : t.wash(m_ink));
    p.fillRect(0, height() - 1, width(), 1, t.hairline);
}

} // namespace hubdesk::ui
