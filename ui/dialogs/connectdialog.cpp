#include "ui/dialogs/connectdialog.h"

#include "domain/edit.h"
#include "ui/dialogs/testresult.h"
#include "ui/pages/recordwords.h"
#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/window/errorwords.h"
#include "ui/window/undohistory.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

ConnectDialog::ConnectDialog(const PageContext &context, const std::optional<domain::Row> &hub, QWidget *parent)
    : Dialog(tr("Connect a hub"), parent)
    , m_context(context)
    , m_hub(hub)
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_test(makeButton(tr("Test"), ButtonLook::Plain, u"refresh-cw"_s, this))
    , m_pin(new QCheckBox(this))
    , m_result(new TestResult(this))
{
    setObjectName(u"connectDialog"_s);
    setLead(tr("Hubdesk reads only. Nothing on the hub is changed."));
    buildFields();
    m_connect = addAccept(tr("Connect and pull"));
    m_connect->setEnabled(false);
    m_connect->setToolTip(tr("Test the address and the token first"));
    addCancel();
    connect(m_address, &QLineEdit::textChanged, this, &ConnectDialog::forgetTest);
    connect(m_token, &QLineEdit::textChanged, this, &ConnectDialog::forgetTest);
    connect(m_pin, &QCheckBox::toggled, this, [this] {
        if (!m_identity)
            test();
    });
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    const int u = metrics(font()).u;
    resize(150 * u, sizeHint().height());
    m_address->setFocus();
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::buildFields()
{
    const int u = metrics(font()).u;
    const auto add = [&](const QString &title, QLineEdit *field, const char *name, QWidget *beside = nullptr) {
        auto *column = new QVBoxLayout;
        column->setSpacing(u);
        auto *label = new TextLabel(title, Type::SmallStrong, Ink::Second, this);
        label->setBuddy(field);
        column->addWidget(label);
        auto *row = new QHBoxLayout;
        row->setSpacing(2 * u);
        row->addWidget(field, 1);
        if (beside != nullptr)
            row->addWidget(beside);
        column->addLayout(row);
        field->setObjectName(QString::fromLatin1(name));
        field->setAccessibleName(title);
        body().addLayout(column);
    };
    m_address->setPlaceholderText(tr("as in the browser, for example https://hub.example.org/hub/home"));
    add(tr("Address"), m_address, "connect.address");
    m_name->setPlaceholderText(tr("taken from the address"));
    if (m_hub) {
        m_name->setText(m_hub->value("name").toString());
        m_name->setEnabled(false);
        const QString url = m_hub->value("url").toString();
        m_address->setText(url.isEmpty() ? m_hub->value("domain").toString() : url);
    }
    add(tr("Name in this file"), m_name, "connect.name");
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    QPushButton *fromFile = makeButton(tr("From a file…"), ButtonLook::Plain, {}, this);
    fromFile->setObjectName(u"connect.tokenFile"_s);
    fromFile->setAutoDefault(false);
    connect(fromFile, &QPushButton::clicked, this, &ConnectDialog::chooseTokenFile);
    add(tr("Token"), m_token, "connect.token", fromFile);
    auto *note = new TextLabel(
        tr("The hub's page “Token” makes one. It is kept in the system's key store, never in the file or a log."),
        Type::Small, Ink::Second, this);
    note->setWordWrap(true);
    body().addWidget(note);
    m_test->setObjectName(u"connect.test"_s);
    m_test->setAutoDefault(false);
    body().addWidget(m_test, 0, Qt::AlignLeading);
    m_pin->setObjectName(u"connect.pin"_s);
    m_pin->hide();
    body().addWidget(m_result);
    body().addWidget(m_pin);
    QWidget *order[] = {m_address, m_name, m_token, fromFile, m_test, m_pin};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    body().addStretch(1);
}

void ConnectDialog::chooseTokenFile()
{
    m_context.prompter.openFile(
        {tr("File with a token"), {}, tr("All files (*)")}, [self = QPointer(this)](const QString &path) {
            if (!self || path.isEmpty())
                return;
            const domain::Result<QByteArray> token = self->m_context.document.readTokenFile(path);
            if (token)
                self->m_token->setText(QString::fromUtf8(*token));
            else
                self->m_result->showError(token.error());
        });
}

void ConnectDialog::forgetTest()
{
    ++m_asked;
    m_identity.reset();
    m_fingerprint.clear();
    m_result->clear();
    m_pin->hide();
    m_pin->setChecked(false);
    m_connect->setEnabled(false);
}

void ConnectDialog::test()
{
    const int asked = ++m_asked;
    const QString pinned = m_pin->isChecked() ? m_fingerprint : QString();
    m_identity.reset();
    m_connect->setEnabled(false);
    m_result->showRunning();
    m_context.document.remote().test(
        {m_address->text().trimmed(), pinned}, m_token->text().trimmed().toUtf8(),
        [self = QPointer(this), asked](const domain::Result<domain::RemoteIdentity> &result) {
            if (self && self->m_asked == asked)
                self->onTested(result);
        });
}

void ConnectDialog::onTested(const domain::Result<domain::RemoteIdentity> &result)
{
    m_test->setText(tr("Test again"));
    if (!result) {
        m_result->showError(result.error());
        if (result.error().code == domain::ErrorCode::TlsFailed)
            offerPin(result.error().detail, true);
        return;
    }
    m_identity = *result;
    m_result->showIdentity(*result, m_context.clock.now());
    if (!result->fingerprint.isEmpty())
        offerPin(result->fingerprint, false);
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(QUrl(result->url).host().section(u'.', 0, 0));
    m_connect->setEnabled(true);
    m_connect->setToolTip({});
    m_connect->setDefault(true);
    m_connect->setFocus();
}

void ConnectDialog::offerPin(const QString &fingerprint, bool untrusted)
{
    m_fingerprint = fingerprint;
    m_pin->setText(untrusted
                       ? tr("I compared this fingerprint with whoever runs the hub; trust it:\n%1").arg(fingerprint)
                       : tr("Accept only this certificate from now on:\n%1").arg(fingerprint));
    m_pin->show();
    adjustSize();
}

domain::Result<domain::ChangeSet> ConnectDialog::change() const
{
    const domain::Entity &entity = domain::entity(domain::Kind::Hub);
    const QString name = m_name->text().trimmed();
    const QString label = tr("Connect hub %1").arg(name);
    const QString pinned = m_pin->isChecked() ? m_fingerprint : QString();
    if (m_hub) {
        return domain::editFields(m_context.document.state(),
                                  {{m_hub->ref, entity.indexOf("url"), m_identity->url},
                                   {m_hub->ref, entity.indexOf("version"), m_identity->version},
                                   {m_hub->ref, entity.indexOf("fingerprint"), pinned}},
                                  label);
    }
    QList<QVariant> values(static_cast<qsizetype>(entity.fields.size()));
    values[entity.indexOf("name")] = name;
    values[entity.indexOf("url")] = m_identity->url;
    values[entity.indexOf("domain")] = QUrl(m_identity->url).host();
    values[entity.indexOf("version")] = m_identity->version;
    values[entity.indexOf("fingerprint")] = pinned;
    return domain::createRecord(m_context.document.state(), m_context.document.uuids(), domain::Kind::Hub, values,
                                label);
}

void ConnectDialog::refuse(const QString &text)
{
    setInvalid(*m_name, true);
    m_name->setToolTip(text);
    m_name->setAccessibleDescription(text);
    m_name->setFocus();
    setLead(text);
}

void ConnectDialog::accept()
{
    if (!m_identity)
        return;
    const domain::Result<domain::ChangeSet> set = change();
    if (!set) {
        refuse(errorWords(set.error()).what);
        return;
    }
    m_connect->setEnabled(false);
    if (set->isEmpty()) { // the same hub, only another token
        keepToken({m_hub->ref.id});
        return;
    }
    m_context.history.commit(*set,
                             [self = QPointer(this), known = m_hub](const domain::Result<domain::Receipt> &receipt) {
                                 if (!self)
                                     return;
                                 if (!receipt) {
                                     self->m_connect->setEnabled(true);
                                     self->m_result->showError(receipt.error());
                                     return;
                                 }
                                 const std::int64_t id = known  ? known->ref.id
                                     : receipt->madeIds.empty() ? 0
                                                                : receipt->madeIds.front().second;
                                 self->keepToken({id});
                             });
}

void ConnectDialog::keepToken(domain::HubId hub)
{
    Navigator &navigator = m_context.navigator;
    m_context.secrets.write(
        m_context.document.tokenKey(hub), m_token->text().trimmed().toUtf8(),
        [self = QPointer(this), hub, &navigator](domain::SecretStore::Place place) {
            if (place == domain::SecretStore::Place::SessionOnly)
                navigator.report(tr("The token is kept until you quit"), {domain::ErrorCode::NoSecretStore, {}, {}});
            if (!self)
                return;
            self->m_token->clear();
            self->Dialog::accept();
            Q_EMIT self->connected(hub);
        });
}

} // namespace hubdesk::ui
