#pragma once
// The request for what a hub does not tell: its role definitions. A text ready to be mailed or copied, that may be
// changed first, or a ticket with it. GUI thread. Nothing is sent.

#include "ui/dialogs/dialog.h"
#include "ui/pages/pagecontext.h"

class QLineEdit;
class QPlainTextEdit;

namespace hubdesk::hubs {
struct HubFacts;
}

namespace hubdesk::ui {

class RequestDialog final : public Dialog {
    Q_OBJECT

public:
    RequestDialog(const PageContext &context, const hubs::HubFacts &facts, QWidget *parent);

Q_SIGNALS:
    void ticketMade(hubdesk::domain::Ref ticket);

private:
    void copy();
    void makeTicket();

    PageContext m_context;
    domain::HubId m_hub;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    QPushButton *m_ticket;
};

/// The letter for one hub: what is asked for, which roles are not known, and that no secrets are wanted.
[[nodiscard]] QString requestText(const hubs::HubFacts &facts, const QString &sender);

} // namespace hubdesk::ui
