#include "ui/roles/verdictband.h"

#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

VerdictBand::VerdictBand(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"info"_s, Ink::Second, 5))
    , m_sentence(new TextLabel({}, Type::Lead))
    , m_reason(new TextLabel)
    , m_show(makeButton({}))
    , m_unstage(makeButton({}, ButtonLook::Filled))
{
    const Metrics m = metrics(font());
    m_sentence->setObjectName(u"review.worst"_s);
    m_sentence->setWordWrap(true);
    m_reason->setObjectName(u"review.reason"_s);
    m_reason->setWordWrap(true);
    m_show->setObjectName(u"review.showNames"_s);
    m_unstage->setObjectName(u"review.unstageWorst"_s);
    m_show->setAutoDefault(false);
    m_unstage->setAutoDefault(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(m.u / 2);
    words->addWidget(m_sentence);
    words->addWidget(m_reason);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.inset(), 3 * m.u, 4 * m.u, 3 * m.u);
    row->setSpacing(3 * m.u);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_show);
    row->addWidget(m_unstage);
    connect(m_show, &QPushButton::clicked, this, &VerdictBand::showRequested);
    connect(m_unstage, &QPushButton::clicked, this, &VerdictBand::unstageRequested);
}

void VerdictBand::tell(Ink ink, const QString &sentence, const QString &reason, const QString &show,
                       const QString &unstage)
{
    m_ink = ink;
    m_icon->setIcon(ink == Ink::Danger ? u"circle-alert"_s : u"info"_s, ink);
    m_sentence->setInk(ink == Ink::Danger ? Ink::Danger : Ink::Text);
    m_sentence->setText(sentence);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_show->setText(show);
    m_show->setVisible(!show.isEmpty());
    m_unstage->setText(unstage);
    m_unstage->setVisible(!unstage.isEmpty());
    update();
}

void VerdictBand::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Metrics m = metrics(font());
    const Tokens t = tokens();
    p.fillRect(rect(), t.wash(m_ink));
    p.fillRect(0, height() - 1, width(), 1, t.washLine(m_ink));
    if (m_ink == Ink::Danger)
        p.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3 * m.u / 4, height())), t.danger);
}

} // namespace hubdesk::ui
