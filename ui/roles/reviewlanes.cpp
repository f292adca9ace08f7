#include "ui/roles/reviewlanes.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

// The number of the worst consequence in red that comes by this channel.
std::uint32_t numberToType(const hubs::Review &review, domain::OperationChannel channel)
{
    std::uint32_t number = 0;
    for (const hubs::Consequence &consequence : review.consequences) {
        const bool comes = std::any_of(consequence.because.begin(), consequence.because.end(), [&](std::size_t at) {
            return at < review.operations.size() && review.operations[at].operation.channel == channel;
        });
        if (consequence.danger && comes)
            number = std::max(number, consequence.people);
    }
    return number;
}

} // namespace

ReviewLanes::ReviewLanes(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    const Metrics m = metrics(font());
    m_row->setContentsMargins(m.inset(), 3 * m.u, 4 * m.u, 3 * m.u);
    m_row->setSpacing(6 * m.u);
    makeLane(m_atOnce, u"zap"_s, tr("At once, through the hub"), u"review.atOnce"_s);
    makeLane(m_afterRestart, u"rotate-cw"_s, tr("With the configuration, after a restart"), u"review.afterRestart"_s);
    m_atOnce.go->setObjectName(u"review.apply"_s);
    m_atOnce.number->setObjectName(u"review.apply.number"_s);
    m_afterRestart.go->setObjectName(u"review.export"_s);
    m_afterRestart.number->setObjectName(u"review.export.number"_s);
    m_afterRestart.go->setText(tr("Export configuration…"));
    m_afterRestart.go->hide();
    connect(m_atOnce.go, &QPushButton::clicked, this, &ReviewLanes::applyRequested);
    connect(m_afterRestart.go, &QPushButton::clicked, this, &ReviewLanes::exportRequested);
}

void ReviewLanes::makeLane(Lane &lane, const QString &icon, const QString &title, const QString &name)
{
    const Metrics m = metrics(font());
    lane.words = new TextLabel({}, Type::Small, Ink::Second, this);
    lane.words->setObjectName(name);
    lane.words->setWordWrap(true);
    lane.number = new QLineEdit(this);
    lane.number->setFixedWidth(20 * m.u);
    lane.number->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    lane.number->setAccessibleName(tr("How many people it concerns"));
    lane.go = makeButton({}, ButtonLook::Plain, {}, this);
    lane.go->setAutoDefault(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(m.u);
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * m.u);
    head->addWidget(new IconLabel(icon, Ink::Text));
    head->addWidget(new TextLabel(title, Type::BodyStrong), 1);
    words->addLayout(head);
    words->addWidget(lane.words);
    auto *doing = new QHBoxLayout;
    doing->setSpacing(2 * m.u);
    doing->addWidget(lane.number);
    doing->addWidget(lane.go);
    doing->addStretch(1);
    words->addLayout(doing);
    words->addStretch(1);
    m_row->addLayout(words, 1);
    connect(lane.number, &QLineEdit::textChanged, this, [this, &lane] { fit(lane); });
}

void ReviewLanes::addButton(QPushButton *button)
{
    m_row->addWidget(button, 0, Qt::AlignBottom);
}

void ReviewLanes::setExportOffered(bool offered)
{
    m_afterRestart.go->setVisible(offered);
}

void ReviewLanes::setApplying(bool applying)
{
    m_applying = applying;
    fit(m_atOnce);
}

void ReviewLanes::fit(Lane &lane) const
{
    lane.number->setVisible(lane.toType > 0 && lane.go->isVisibleTo(this));
    const QString digits = lane.number->text().simplified().remove(QLocale().groupSeparator()).remove(u' ');
    const bool typed = lane.toType == 0 || digits == QString::number(lane.toType);
    lane.go->setEnabled(lane.changes > 0 && typed && lane.reason.isEmpty() && !(m_applying && &lane == &m_atOnce));
    lane.go->setToolTip(!lane.reason.isEmpty()  ? lane.reason
                            : lane.changes == 0 ? tr("Nothing goes this way.")
                            : !typed            ? tr("Type first how many people it concerns")
                                                : QString());
}

void ReviewLanes::tell(const hubs::Review &review, const QString &reason)
{
    using Channel = domain::OperationChannel;
    const auto say = [this](Lane &lane, std::uint32_t changes, std::uint32_t people) {
        lane.changes = changes;
        QStringList says;
        if (changes == 0)
            says.append(tr("Nothing goes this way."));
        else
            says.append(tr("%1 %2", "how many changes, and whom they concern")
                            .arg(tr("%Ln changes:", nullptr, static_cast<int>(changes)),
                                 tr("%Ln people gain or lose something.", nullptr, static_cast<int>(people))));
        if (&lane == &m_atOnce)
            lane.go->setVisible(changes > 0);
        if (lane.toType > 0 && lane.go->isVisibleTo(this))
            says.append(tr("Type how many people it concerns to go on:"));
        lane.words->setText(says.join(u' '));
        fit(lane);
    };
    m_atOnce.toType = numberToType(review, Channel::Rest);
    m_atOnce.reason = reason;
    m_atOnce.go->setText(m_applying ? tr("Applying…") : tr("Apply %Ln now", nullptr, static_cast<int>(review.atOnce)));
    m_afterRestart.toType = numberToType(review, Channel::Configuration);
    say(m_atOnce, review.atOnce, review.peopleAtOnce);
    say(m_afterRestart, review.afterRestart, review.peopleAfterRestart);
}

} // namespace hubdesk::ui
