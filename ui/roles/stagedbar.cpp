#include "ui/roles/stagedbar.h"

#include "hubs/hubsession.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/stagedwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

StagedBar::StagedBar(QAction &discard, QAction &review, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"layers"_s, Ink::Accent))
    , m_count(new TextLabel({}, Type::BodyStrong))
    , m_lanes(new ElidedLabel({}, Type::Body, Ink::Second))
    , m_discard(new ActionButton(discard, ButtonLook::Text))
    , m_review(new ActionButton(review, ButtonLook::Filled))
{
    setObjectName(u"staged"_s);
    setAccessibleName(tr("Staged changes"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_count->setObjectName(u"staged.count"_s);
    m_lanes->setObjectName(u"staged.lanes"_s);
    m_discard->setObjectName(u"staged.discard"_s);
    m_review->setObjectName(u"staged.review"_s);
    m_review->setKeysShown(true);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon);
    row->addWidget(m_count);
    row->addWidget(m_lanes, 1);
    row->addWidget(m_discard);
    row->addWidget(m_review);
    measure();
    hide();
}

void StagedBar::measure()
{
    const Metrics m = metrics();
    layout()->setContentsMargins(m.inset() - m.u, 0, 3 * m.u, 0);
    layout()->setSpacing(2 * m.u + m.u / 2);
    updateGeometry();
}

QSize StagedBar::sizeHint() const
{
    return {layout()->sizeHint().width(), metrics().bar()};
}

void StagedBar::setDesk(RolesDesk *desk)
{
    if (m_desk)
        m_desk->session().disconnect(this);
    m_desk = desk;
    if (desk != nullptr) {
        for (const auto signal :
             {&hubs::HubSession::operationsChanged, &hubs::HubSession::baseChanged, &hubs::HubSession::stateChanged})
            connect(&desk->session(), signal, this, &StagedBar::tell);
    }
    tell();
}

void StagedBar::setOffered(bool offered)
{
    m_offered = offered;
    tell();
}

void StagedBar::tell()
{
    const auto now = m_desk ? m_desk->session().assignments() : nullptr;
    const std::size_t staged = now ? now->operations().size() : 0;
    if (staged > 0) {
        m_count->setText(stagedCountText(staged));
        m_lanes->setText(lanesText(now->atOnce(), now->afterRestart()));
    }
    setVisible(m_offered && staged > 0);
    Q_EMIT stagedChanged();
}

void StagedBar::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Tokens t = tokens();
    p.fillRect(rect(), t.staged);
    p.fillRect(0, 0, width(), 1, t.stagedLine);
}

void StagedBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace hubdesk::ui
