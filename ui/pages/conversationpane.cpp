#include "ui/pages/conversationpane.h"

#include "domain/records.h"
#include "ui/pages/messageframe.h"
#include "ui/pages/recordwords.h"
#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {
namespace {

constexpr int kShownFirst = 30;

Ink inkOf(domain::TicketState state)
{
    switch (state) {
    case domain::TicketState::NeedsApproval:
        return Ink::Warning;
    case domain::TicketState::Resolved:
    case domain::TicketState::Closed:
        return Ink::Success;
    default:
        return Ink::Second;
    }
}

} // namespace

ConversationPane::ConversationPane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_shown(kShownFirst)
    , m_layout(new QVBoxLayout(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("conversation"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Conversation"));
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_layout->addWidget(m_scroll, 1);
    setMinimumWidth(70 * metrics(font()).u);
}

void ConversationPane::clear()
{
    if (m_head != nullptr) {
        m_layout->removeWidget(m_head);
        m_head->deleteLater();
        m_head = nullptr;
    }
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
}

void ConversationPane::showTicket(domain::Ref ticket)
{
    if (ticket != m_ticket)
        m_shown = kShownFirst;
    m_ticket = ticket;
    clear();
    const std::optional<domain::Row> row = ticket.isNull() ? std::nullopt : m_context.document.state().row(ticket);
    if (!row)
        return;
    showHead(*row);
    showMessages();
}

void ConversationPane::showHead(const domain::Row &row)
{
    const domain::Ticket ticket = domain::record<domain::Ticket>(row);
    const Metrics m = metrics(font());
    m_head = new QWidget(this);
    auto *column = new QVBoxLayout(m_head);
    column->setContentsMargins(m.inset(), 4 * m.u, m.inset(), 3 * m.u);
    column->setSpacing(2 * m.u);
    column->addWidget(new ElidedLabel(ticket.subject, Type::Lead, Ink::Text, m_head));
    auto *chips = new QHBoxLayout;
    chips->setSpacing(2 * m.u);
    const auto word = [&row](const char *field) { return choiceWord(row.value(field).toString()); };
    chips->addWidget(new ChipLabel({word("state"), QStringLiteral("circle-dashed"), inkOf(ticket.state)}, m_head));
    chips->addWidget(new ChipLabel(
        {word("type"), ticket.type == domain::TicketType::Incident ? QStringLiteral("siren") : QStringLiteral("wrench"),
         ticket.type == domain::TicketType::Incident ? Ink::Danger : Ink::Second},
        m_head));
    chips->addWidget(new ChipLabel({word("impact"), QStringLiteral("chevrons-up"), Ink::Second}, m_head));
    chips->addStretch(1);
    chips->addWidget(new TextLabel(tr("#%1").arg(ticket.number), Type::Small, Ink::Second, m_head));
    column->addLayout(chips);
    m_layout->insertWidget(0, m_head);
    m_head->show();
}

void ConversationPane::showMessages()
{
    const Metrics m = metrics(font());
    std::vector<domain::Row> rows = m_context.document.state().rowsWhere(domain::Kind::Message, "ticket",
                                                                         QVariant::fromValue<qlonglong>(m_ticket.id));
    std::stable_sort(rows.begin(), rows.end(), [](const domain::Row &a, const domain::Row &b) {
        return a.value("at").toDateTime() < b.value("at").toDateTime();
    });
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(m.inset(), 4 * m.u, m.inset(), 5 * m.u);
    column->setSpacing(4 * m.u);
    const auto count = static_cast<int>(rows.size());
    const int first = std::max(0, count - m_shown);
    if (first > 0) {
        QPushButton *earlier = makeButton(tr("Show %n earlier messages", nullptr, first), ButtonLook::Link, {}, body);
        connect(earlier, &QPushButton::clicked, this, [this, count] {
            m_shown = count;
            showTicket(m_ticket);
        });
        column->addWidget(earlier, 0, Qt::AlignLeading);
    }
    if (rows.empty())
        column->addWidget(new TextLabel(tr("No message yet"), Type::Body, Ink::Second, body));
    for (auto i = static_cast<std::size_t>(first); i < rows.size(); ++i) {
        const domain::Message message = domain::record<domain::Message>(rows[i]);
        const QString author =
            message.author.isNull() ? QString() : recordName(m_context.document.state(), message.author.ref());
        column->addWidget(new MessageFrame(message, author.isEmpty() ? tr("Nobody known") : author, body));
    }
    column->addStretch(1);
    m_scroll->setWidget(body);
}

void ConversationPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokens(palette());
    painter.fillRect(rect(), t.base);
    if (m_head != nullptr)
        painter.fillRect(0, m_head->height() - 1, width(), 1, t.hairline);
}

} // namespace hubdesk::ui
