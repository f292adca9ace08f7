#include "ui/pages/tokenlist.h"

#include "ui/pages/recordwords.h"
#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubdesk::ui {

TokenList::TokenList(const PageContext &context, domain::HubId hub, const QString &user, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_hub(hub)
    , m_user(user)
    , m_layout(new QVBoxLayout(this))
{
    const int u = metrics(font()).u;
    m_layout->setContentsMargins({});
    m_layout->setSpacing(2 * u);
    m_layout->addWidget(new TextLabel(tr("Tokens and shares"), Type::BodyStrong, Ink::Text, this));
    showKnown();
    QPushButton *button = makeButton(tr("Read tokens and shares"), ButtonLook::Plain, QStringLiteral("key"), this);
    button->setObjectName(QStringLiteral("user.readTokens"));
    button->setToolTip(tr("Asks the hub about this person alone; nothing is changed there"));
    m_layout->addWidget(button, 0, Qt::AlignLeading);
    connect(button, &QPushButton::clicked, this, &TokenList::read);
}

void TokenList::showKnown()
{
    delete m_lines;
    m_lines = new QWidget(this);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins({});
    lines->setSpacing(metrics(font()).u);
    m_layout->insertWidget(1, m_lines);
    const domain::PersonAccess &access = *m_context.document.personAccess();
    const std::optional<domain::PersonTokens> tokens = access.knownTokens(m_hub, m_user);
    const std::optional<domain::PersonShares> shares = access.knownShares(m_hub, m_user);
    if (!tokens && !shares)
        addLine(tr("Not known: a pull does not read them"), {});
    if (tokens)
        showTokens(*tokens);
    if (shares)
        showShares(*shares);
}

void TokenList::showTokens(const domain::PersonTokens &read)
{
    addLine(tr("%n tokens, read %1", nullptr, static_cast<int>(read.tokens.size()))
                .arg(ageText(read.readAt, m_context.clock.now())),
            {});
    for (const domain::HubToken &token : read.tokens) {
        const QString rights = token.scopes ? token.scopes->join(u' ')
            : token.roles                   ? token.roles->join(u' ')
                                            : notKnown();
        const QString end = token.expires ? tr("ends %1").arg(dateTimeText(*token.expires)) : tr("never ends");
        addLine(token.note.isEmpty() ? token.id : token.note,
                tr("%1 · %2", "rights of a token and its end").arg(rights, end));
    }
}

void TokenList::showShares(const domain::PersonShares &read)
{
    if (read.given) {
        addLine(tr("%n servers shared with others", nullptr, static_cast<int>(read.given->size())), {});
        for (const domain::HubShare &share : *read.given)
            addLine(share.user.isEmpty() ? share.group : share.user, share.scopes.join(u' '));
    }
    if (read.received) {
        addLine(tr("%n servers of others", nullptr, static_cast<int>(read.received->size())), {});
        for (const domain::HubShare &share : *read.received)
            addLine(share.server.isEmpty() ? share.owner
                                           : tr("%1 of %2", "server and its owner").arg(share.server, share.owner),
                    share.scopes.join(u' '));
    }
}

void TokenList::addLine(const QString &text, const QString &second)
{
    auto *lines = static_cast<QVBoxLayout *>(m_lines->layout());
    auto *label = new TextLabel(text, Type::Body, second.isEmpty() ? Ink::Second : Ink::Text, m_lines);
    label->setWordWrap(true);
    lines->addWidget(label);
    if (second.isEmpty())
        return;
    auto *small = new TextLabel(second, Type::Small, Ink::Second, m_lines);
    small->setWordWrap(true);
    lines->addWidget(small);
}

void TokenList::read()
{
    domain::PersonAccess &access = *m_context.document.personAccess();
    const auto failed = [](Navigator &navigator, const QString &user, const domain::Error &error) {
        navigator.report(tr("Could not read the tokens of %1").arg(user), error);
    };
    access.readTokens(m_hub, m_user, [self = QPointer(this), failed](domain::Result<domain::PersonTokens> read) {
        if (!self)
            return;
        if (!read)
            failed(self->m_context.navigator, self->m_user, read.error());
        self->showKnown();
    });
    access.readShares(m_hub, m_user, [self = QPointer(this)](domain::Result<domain::PersonShares>) {
        // Hubs before 5.0 have no shares: that part then stays not known, which is no failure.
        if (self)
            self->showKnown();
    });
}

} // namespace hubdesk::ui
