#include "ui/widgets/statepage.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSpacerItem>
#include <QVBoxLayout>

#include <memory>

namespace hubdesk::ui {

StatePage::StatePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, Ink::Second, 8))
    , m_title(new TextLabel({}, Type::Lead))
    , m_text(new TextLabel({}, Type::Body, Ink::Second))
    , m_buttons(new QHBoxLayout)
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->addStretch(3);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_below = new QSpacerItem(0, 0);
    column->addItem(m_below);
    column->addWidget(m_title);
    // In a row of its own: only a layout asks a wrapped label for its height at the width it really gets.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text, 1000);
    middle->addStretch(1);
    column->addLayout(middle);
    m_above = new QSpacerItem(0, 0);
    column->addItem(m_above);
    column->addLayout(m_buttons);
    column->addStretch(5);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    measure();
}

void StatePage::measure()
{
    const Metrics m = metrics();
    m_text->setMaximumWidth(84 * m.u);
    layout()->setContentsMargins(4 * m.u, 4 * m.u, 4 * m.u, 4 * m.u);
    layout()->setSpacing(m.u);
    m_below->changeSize(0, 2 * m.u);
    m_above->changeSize(0, 2 * m.u);
    m_buttons->setSpacing(2 * m.u);
    layout()->invalidate();
}

void StatePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        measure();
}

void StatePage::setText(const StateText &text)
{
    m_icon->setIcon(text.icon, Ink::Second);
    m_title->setText(text.title);
    m_text->setText(text.text);
    m_text->setVisible(!text.text.isEmpty());
    setAccessibleName(text.title);
    setAccessibleDescription(text.text);
}

void StatePage::setActions(const QList<QAction *> &actions, int filled)
{
    while (m_buttons->count() > 2) {
        const std::unique_ptr<QLayoutItem> item(m_buttons->takeAt(1));
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater();
        }
    }
    for (int i = 0; i < actions.size(); ++i) {
        auto *button = new ActionButton(*actions[i], i == filled ? ButtonLook::Filled : ButtonLook::Plain, this);
        m_buttons->insertWidget(i + 1, button);
    }
}

void StatePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().base);
}

} // namespace hubdesk::ui
