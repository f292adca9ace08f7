#include "ui/pages/messageframe.h"

#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hubdesk::ui {

MessageFrame::MessageFrame(const domain::Message &message, const QString &author, QWidget *parent)
    : QFrame(parent)
    , m_note(message.kindOf == domain::MessageKind::Note)
{
    setObjectName(m_note ? QStringLiteral("message.note") : QStringLiteral("message"));
    if (message.kindOf == domain::MessageKind::Event)
        makeEvent(message, author);
    else
        makeMessage(message, author);
}

void MessageFrame::makeEvent(const domain::Message &message, const QString &author)
{
    const int u = metrics(font()).u;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, u, 0, u);
    row->setSpacing(4 * u);
    row->addWidget(new IconLabel(QStringLiteral("tag"), Ink::Second, 4, this), 0, Qt::AlignTop);
    auto *text = new TextLabel(author.isEmpty() ? message.body : tr("%1 %2", "who and what").arg(author, message.body),
                               Type::Small, Ink::Second, this);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    row->addWidget(new TextLabel(dateTimeText(message.at), Type::Small, Ink::Second, this), 0, Qt::AlignTop);
}

void MessageFrame::makeMessage(const domain::Message &message, const QString &author)
{
    const int u = metrics(font()).u;
    auto *row = new QHBoxLayout(this);
    row->setSpacing(3 * u);
    if (m_note) {
        row->setContentsMargins(4 * u, 2 * u, 4 * u, 3 * u);
        row->addWidget(new IconLabel(QStringLiteral("lock"), Ink::Warning, 4, this), 0, Qt::AlignTop);
    } else {
        row->setContentsMargins({});
        row->addWidget(new Avatar(author, 8, this), 0, Qt::AlignTop);
    }
    auto *column = new QVBoxLayout;
    column->setSpacing(u);
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * u);
    head->addWidget(new TextLabel(author, Type::BodyStrong, Ink::Text, this));
    if (m_note)
        head->addWidget(
            new ElidedLabel(tr("Internal note, only the service team sees it"), Type::Small, Ink::Warning, this), 1);
    else
        head->addStretch(1);
    head->addWidget(new TextLabel(dateTimeText(message.at), Type::Small, Ink::Second, this));
    column->addLayout(head);
    auto *text = new TextLabel(message.body, Type::Body, Ink::Text, this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(m_note ? tr("Internal note by %1").arg(author) : tr("Message by %1").arg(author));
    column->addWidget(text);
    row->addLayout(column, 1);
}

void MessageFrame::paintEvent(QPaintEvent *)
{
    if (!m_note)
        return;
    const Metrics m = metrics(font());
    const Tokens t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(t.washLine(Ink::Warning));
    pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(t.wash(Ink::Warning));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m.controlRadius(), m.controlRadius());
    const int edge = m.u * 3 / 4;
    painter.fillRect(layoutDirection() == Qt::RightToLeft ? width() - edge : 0, 0, edge, height(), t.warning);
}

} // namespace hubdesk::ui
