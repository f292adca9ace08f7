#pragma once
// One message of a conversation: who, when, text. An internal note has its own wash, dashed edge, lock and
// words; an event is one quiet line. GUI thread; the text is plain and can be selected.

#include "domain/records.h"

#include <QFrame>

namespace hubdesk::ui {

class MessageFrame final : public QFrame {
    Q_OBJECT

public:
    MessageFrame(const domain::Message &message, const QString &author, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeEvent(const domain::Message &message, const QString &author);
    void makeMessage(const domain::Message &message, const QString &author);

    bool m_note;
};

} // namespace hubdesk::ui
