#pragma once
// A ticket's messages, oldest of the newest thirty first; internal notes are marked by colour, edge, icon
// and words. GUI thread, point reads. Read-only: the composer comes with the tickets' own issue.

#include "ui/pages/pagecontext.h"

#include <QScrollArea>

class QVBoxLayout;

namespace hubdesk::ui {

class ConversationPane final : public QWidget {
    Q_OBJECT

public:
    explicit ConversationPane(const PageContext &context, QWidget *parent = nullptr);

    void showTicket(domain::Ref ticket);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showHead(const domain::Row &ticket);
    void showMessages();
    void clear();

    PageContext m_context;
    domain::Ref m_ticket;
    int m_shown;
    QWidget *m_head = nullptr;
    QVBoxLayout *m_layout;
    QScrollArea *m_scroll;
};

} // namespace hubdesk::ui
