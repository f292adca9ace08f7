#pragma once
// A user's tokens and shares: a request or two to the hub, so only when a person asks for them, and
// until then "not known". GUI thread; lives in the details pane, answers that come later are dropped.

#include "domain/personaccess.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QVBoxLayout;

namespace hubdesk::ui {

class TokenList final : public QWidget {
    Q_OBJECT

public:
    TokenList(const PageContext &context, domain::HubId hub, const QString &user, QWidget *parent = nullptr);

private:
    void showKnown();
    void showTokens(const domain::PersonTokens &read);
    void showShares(const domain::PersonShares &read);
    void read();
    void addLine(const QString &text, const QString &second);

    PageContext m_context;
    domain::HubId m_hub;
    QString m_user;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace hubdesk::ui
