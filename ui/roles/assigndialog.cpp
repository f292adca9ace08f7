#include "ui/roles/assigndialog.h"

#include "domain/namehazards.h"
#include "tables/scopewords.h"
#include "ui/roles/bearerfield.h"
#include "ui/roles/stagedwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;

AssignDialog::AssignDialog(std::shared_ptr<const hubs::Assignments> now, QWidget *parent)
    : Dialog(tr("Assign role"), parent)
    , m_now(std::move(now))
    , m_kind(new QComboBox(this))
    , m_name(new BearerField(m_now, this))
    , m_role(new QComboBox(this))
    , m_otherWay(new QCheckBox(tr("The &other way"), this))
{
    setObjectName(u"assignDialog"_s);
    m_kind->setObjectName(u"assign.kind"_s);
    m_kind->addItem(tr("Person"), static_cast<int>(BearerKind::User));
    m_kind->addItem(tr("Group"), static_cast<int>(BearerKind::Group));
    m_kind->addItem(tr("Service"), static_cast<int>(BearerKind::Service));
    m_name->setObjectName(u"assign.name"_s);
    m_role->setObjectName(u"assign.role"_s);
    for (std::size_t i = 0; i < m_now->roleCount(); ++i)
        m_role->addItem(m_now->role(i).text);
    m_otherWay->setObjectName(u"assign.otherWay"_s);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(2 * metrics(font()).u);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Name on the hub"), m_name);
    form->addRow(tr("&Role"), m_role);
    form->addRow(QString(), m_otherWay);
    body().addLayout(form);
    m_says = addText({});
    m_says->setObjectName(u"assign.says"_s);
    m_says->setMinimumHeight(4 * m_says->fontMetrics().height());
    m_says->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    addCancel();
    m_accept = addAccept(tr("Stage"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_name->setKind(static_cast<BearerKind>(m_kind->currentData().toInt()));
        explain();
    });
    connect(m_name, &QLineEdit::textChanged, this, &AssignDialog::explain);
    connect(m_role, &QComboBox::currentIndexChanged, this, &AssignDialog::explain);
    connect(m_otherWay, &QCheckBox::toggled, this, &AssignDialog::explain);
    const int u = metrics(font()).u;
    setMinimumWidth(110 * u);
    m_name->setFocus();
    explain();
}

void AssignDialog::setBearer(hubs::MatrixRow row)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(row.kind)));
    m_name->setText(m_now->name(row));
}

void AssignDialog::setRole(const QString &role)
{
    m_role->setCurrentIndex(m_role->findText(role));
}

Wish AssignDialog::wish() const
{
    const auto bearer = m_name->bearer();
    return bearer ? wishToGive(*m_now, {*bearer}, m_role->currentText(), m_otherWay->isChecked()) : Wish{};
}

void AssignDialog::explain()
{
    const auto bearer = m_name->bearer();
    if (!bearer) {
        m_accept->setEnabled(false);
        m_otherWay->setEnabled(false);
        m_says->setText(m_name->text().isEmpty() ? QString() : reasonText(hubs::ChannelReason::UnknownBearer, {}));
        return;
    }
    const hubs::GiveWays ways = m_now->giving(*bearer, m_role->currentText());
    m_otherWay->setEnabled(ways.alternative.has_value());
    if (!ways.alternative)
        m_otherWay->setChecked(false);
    const Wish wanted = wish();
    m_accept->setEnabled(!wanted.isEmpty());
    QStringList says;
    for (const domain::Intent &intent : wanted.intents)
        says.append(tr("%1: %2", "what is staged, and when it acts")
                        .arg(tables::intentText(intent), tables::channelText(intent.channel)));
    for (const QString &name : {m_now->name(*bearer), m_role->currentText()}) {
        if (domain::deceptions(name))
            says.prepend(tr("Careful: %1 has characters that cannot be seen or be told apart from others.")
                             .arg(tables::isolated(name)));
    }
    says.append(reasonText(m_otherWay->isChecked() ? ways.alternativeReason : ways.reason, ways.alsoGives));
    if (!wanted.note.isEmpty() && !wanted.isEmpty())
        says.append(wanted.note);
    m_says->setText(says.join(u'\n'));
}

void AssignDialog::accept()
{
    const Wish wanted = wish();
    if (wanted.isEmpty())
        return;
    Q_EMIT chosen(wanted);
    Dialog::accept();
}

} // namespace hubdesk::ui
