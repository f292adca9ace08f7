#include "ui/widgets/pageheader.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <memory>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, Type::Title))
    , m_clause(new ElidedLabel({}, Type::Body, Ink::Second))
    , m_views(makeIconButton(u"chevron-down"_s, tr("Views of this page")))
    , m_actions(new QHBoxLayout)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_views->setPopupMode(QToolButton::InstantPopup);
    m_views->hide();
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_title);
    row->addWidget(m_views);
    row->addWidget(m_clause, 1);
    row->addLayout(m_actions);
    measure();
}

void PageHeader::measure()
{
    const Metrics m = metrics();
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->setContentsMargins(m.inset(), 0, 4 * m.u, 0);
    row->setSpacing(3 * m.u);
    m_actions->setSpacing(2 * m.u);
    m_clause->setContentsMargins(0, m.u / 2, 0, 0); // closer to the title's baseline
    updateGeometry();
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setClause(const QString &clause)
{
    m_clause->setText(clause);
}

void PageHeader::setViewsMenu(QMenu *menu)
{
    m_views->setMenu(menu);
    m_views->setVisible(menu != nullptr);
}

ActionButton *PageHeader::addAction(QAction &action, ButtonLook look)
{
    auto *button = new ActionButton(action, look, this);
    m_actions->addWidget(button);
    return button;
}

void PageHeader::addWidget(QWidget *widget)
{
    m_actions->addWidget(widget);
}

void PageHeader::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        const std::unique_ptr<QLayoutItem> gone(item);
    }
}

QSize PageHeader::sizeHint() const
{
    return {layout()->sizeHint().width(), metrics().header()};
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Tokens t = tokens();
    p.fillRect(rect(), t.base);
    p.fillRect(0, height() - 1, width(), 1, t.hairline);
}

void PageHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace hubdesk::ui
