#include "ui/dialogs/dialog.h"

#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace hubdesk::ui {

Dialog::Dialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_lead(new TextLabel({}, Type::Body, Ink::Second, this))
    , m_body(new QVBoxLayout)
    , m_buttons(new QDialogButtonBox(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const Metrics m = metrics(font());
    auto *head = new TextLabel(title, Type::Title, Ink::Text, this);
    m_lead->setWordWrap(true);
    m_lead->hide();
    m_body->setSpacing(3 * m.u);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6 * m.u, 5 * m.u, 6 * m.u, 5 * m.u);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addSpacing(m.u);
    layout->addWidget(m_lead);
    layout->addSpacing(4 * m.u);
    layout->addLayout(m_body, 1);
    layout->addSpacing(5 * m.u);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void Dialog::setLead(const QString &text)
{
    m_lead->setText(text);
    m_lead->setVisible(!text.isEmpty());
}

QPushButton *Dialog::addAccept(const QString &text)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::AcceptRole);
    button->setObjectName(QStringLiteral("accept"));
    button->setDefault(true);
    setLook(*button, ButtonLook::Filled);
    return button;
}

QPushButton *Dialog::addCancel(const QString &text)
{
    QPushButton *button = m_buttons->addButton(QDialogButtonBox::Cancel);
    button->setText(text.isEmpty() ? tr("Cancel") : text);
    button->setIcon({});
    button->setAutoDefault(false);
    button->setObjectName(QStringLiteral("cancel"));
    return button;
}

TextLabel *Dialog::addText(const QString &text)
{
    auto *label = new TextLabel(text, Type::Body, Ink::Text, this);
    label->setWordWrap(true);
    m_body->addWidget(label);
    return label;
}

} // namespace hubdesk::ui
