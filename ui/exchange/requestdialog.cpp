#include "ui/exchange/requestdialog.h"

#include "domain/edit.h"
#include "domain/namehazards.h"
#include "hubs/hubbase.h"
#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/window/errorwords.h"
#include "ui/window/undohistory.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

class Letter {
    Q_DECLARE_TR_FUNCTIONS(RequestLetter)

public:
    static QString of(const hubs::HubFacts &facts, const QString &sender)
    {
        QStringList lines;
        lines << tr("Hello,") << QString();
        lines << (facts.version.isEmpty()
                      ? tr("we look after the people of the hub %1.").arg(facts.name)
                      : tr("we look after the people of the hub %1 (JupyterHub %2).").arg(facts.name, facts.version));
        lines << tr(
            "The hub tells us who holds which role, but never what a role contains, so we cannot say who may do "
            "what. Could you send us the parts of its configuration that say this?");
        lines << QString();
        for (const QString &part :
             {tr("the role definitions: c.JupyterHub.load_roles, or hub.loadRoles in Helm values"),
              tr("groups and scopes: c.JupyterHub.load_groups, c.JupyterHub.custom_scopes"),
              tr("services: their names and oauth_client_allowed_scopes in c.JupyterHub.services"),
              tr("administrators: admin_users, manage_groups and manage_roles of the authenticator"),
              tr("scopes of servers: c.Spawner.server_token_scopes and oauth_client_allowed_scopes")})
            lines << u"- "_s + part;
        if (!facts.unknownRoles.isEmpty()) {
            lines << QString() << tr("Of these roles we know the names only:");
            for (const QString &role : facts.unknownRoles)
                lines << u"- "_s + domain::visibleName(role);
        }
        lines << QString()
              << tr("Please leave out every secret: tokens, passwords, client secrets and keys are not needed. Nothing "
                    "of "
                    "the file is run, it is only read.");
        lines << QString() << tr("Thank you");
        if (!sender.isEmpty())
            lines << sender;
        return lines.join(u'\n');
    }
    static QString subject(const QString &hub) { return tr("Role definitions of the hub %1").arg(hub); }
};

} // namespace

QString requestText(const hubs::HubFacts &facts, const QString &sender)
{
    return Letter::of(facts, sender);
}

RequestDialog::RequestDialog(const PageContext &context, const hubs::HubFacts &facts, QWidget *parent)
    : Dialog(tr("Ask for the role definitions"), parent)
    , m_context(context)
    , m_hub(facts.hub)
    , m_subject(new QLineEdit(Letter::subject(facts.name), this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"requestDialog"_s);
    setLead(
        tr("To whoever runs the hub. Nothing is sent from here: copy the text into a mail, or keep it as a ticket."));
    const domain::PersonId acting = context.navigator.actingAs();
    m_subject->setObjectName(u"request.subject"_s);
    m_text->setObjectName(u"request.text"_s);
    m_text->setAccessibleName(tr("Text of the request"));
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(
        requestText(facts, acting.isNull() ? QString() : recordName(context.document.state(), acting.ref())));
    auto *form = new QFormLayout;
    form->addRow(tr("&Subject"), m_subject);
    body().addLayout(form);
    body().addWidget(m_text, 1);
    addCancel(tr("Close"));
    m_ticket = buttons().addButton(tr("Make a &ticket of it"), QDialogButtonBox::ActionRole);
    m_ticket->setObjectName(u"request.ticket"_s);
    m_ticket->setAutoDefault(false);
    connect(m_ticket, &QPushButton::clicked, this, &RequestDialog::makeTicket);
    QPushButton *copy = addAccept(tr("Copy text"));
    disconnect(&buttons(), &QDialogButtonBox::accepted, this, nullptr);
    connect(copy, &QPushButton::clicked, this, &RequestDialog::copy);
    const int u = metrics(font()).u;
    resize(150 * u, 130 * u);
}

void RequestDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_subject->text() + u"\n\n"_s + m_text->toPlainText());
    m_context.navigator.say(tr("The request is on the clipboard"));
    Dialog::accept();
}

// The ticket and its first message are one step.
void RequestDialog::makeTicket()
{
    m_ticket->setEnabled(false);
    const QString subject = m_subject->text().trimmed(), body = m_text->toPlainText();
    const domain::PersonId acting = m_context.navigator.actingAs();
    const QDateTime now = m_context.clock.now();
    const QString label = tr("Ask for the role definitions");
    domain::UuidSource &uuids = m_context.document.uuids();
    m_context.document.compute(
        [hub = m_hub, subject, body, acting, now, label,
         &uuids](const domain::State &state) -> domain::Result<domain::ChangeSet> {
            domain::Ticket ticket;
            for (const domain::Row &row : state.rows(domain::Kind::Ticket))
                ticket.number = std::max<std::int64_t>(ticket.number, row.value("number").toLongLong());
            ++ticket.number;
            ticket.subject = subject;
            ticket.type = domain::TicketType::Change;
            ticket.state = domain::TicketState::New;
            ticket.hub = hub;
            ticket.requester = acting;
            ticket.createdAt = now;
            if (const auto row = state.row(hub.ref()))
                ticket.community.value = row->value("community").toLongLong();
            auto set = domain::createRecord(state, uuids, domain::Kind::Ticket, domain::valuesOf(ticket), label);
            if (!set)
                return set;
            domain::Message message;
            message.ticket.value = set->changes.front().ref.id;
            message.author = acting;
            message.body = body;
            message.at = now;
            domain::Change made;
            made.action = domain::Change::Action::Create;
            made.ref = {domain::Kind::Message, set->changes.front().ref.id - 1};
            made.uuid = uuids.next();
            const QList<QVariant> values = domain::valuesOf(message);
            for (qsizetype i = 0; i < values.size(); ++i)
                made.after.emplace(static_cast<int>(i), values[i]);
            set->changes.push_back(std::move(made));
            return set;
        },
        this,
        [this](const domain::Result<domain::ChangeSet> &set) {
            if (!set) {
                m_ticket->setEnabled(true);
                m_context.navigator.report(tr("Could not make the ticket"), set.error());
                return;
            }
            m_context.history.commit(*set, [self = QPointer(this)](const domain::Result<domain::Receipt> &receipt) {
                if (!self)
                    return;
                if (!receipt) {
                    self->m_ticket->setEnabled(true);
                    self->m_context.navigator.report(tr("Could not make the ticket"), receipt.error());
                    return;
                }
                Q_EMIT self->ticketMade({domain::Kind::Ticket, receipt->madeIds.front().second});
                self->Dialog::accept();
            });
        });
}

} // namespace hubdesk::ui
