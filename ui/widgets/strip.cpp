#include "ui/widgets/strip.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
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
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Strip::actionTriggered);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_slide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &height) { setMaximumHeight(height.toInt()); });
    connect(&m_slide, &QVariantAnimation::finished, this, [this] {
        if (m_slide.endValue().toInt() == 0)
            hide();
        setMaximumHeight(QWIDGETSIZE_MAX);
    });
    measure();
    hide();
}

void Strip::measure()
{
    const Metrics m = metrics();
    layout()->setContentsMargins(m_inset >= 0 ? m_inset : m.inset(), m.u, 4 * m.u, m.u + 1);
    layout()->setSpacing(2 * m.u);
}

// In the layout's own height, so that the rows below move with it.
void Strip::slide(int from, int to)
{
    m_slide.stop();
    m_slide.setDuration(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
    m_slide.setStartValue(from);
    m_slide.setEndValue(to);
    setMaximumHeight(from);
    m_slide.start();
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
    const bool appears = isHidden() || m_slide.state() == QAbstractAnimation::Running;
    QWidget::show();
    update();
    if (appears)
        slide(0, sizeHint().height());
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void Strip::setInset(int pixels)
{
    m_inset = pixels;
    measure();
}

void Strip::dismiss()
{
    if (isVisible())
        slide(height(), 0);
    else
        hide();
}

void Strip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        measure();
}

void Strip::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Tokens t = tokens();
    p.fillRect(rect(), m_ink == Ink::Second || m_ink == Ink::Text ? t.band : t.wash(m_ink));
    p.fillRect(0, height() - 1, width(), 1, t.hairline);
}

} // namespace hubdesk::ui
