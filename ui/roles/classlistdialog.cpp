#include "ui/roles/classlistdialog.h"

#include "tables/cell.h"
#include "ui/roles/bearerfield.h"
#include "ui/roles/stagedwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;
using domain::ClassListEntry;

ClassListDialog::ClassListDialog(std::shared_ptr<const hubs::Assignments> now, QWidget *parent)
    : Dialog(tr("Paste class list"), parent)
    , m_now(std::move(now))
    , m_group(new BearerField(m_now, this))
    , m_text(new QPlainTextEdit(this))
    , m_rows(new QStandardItemModel(0, 2, this))
    , m_table(new TableView(this))
{
    setObjectName(u"classListDialog"_s);
    setLead(tr("One person a line, by user name or e-mail address; a table copied from a spreadsheet will do."));
    m_group->setKind(BearerKind::Group);
    m_group->setObjectName(u"classList.group"_s);
    m_text->setObjectName(u"classList.text"_s);
    m_text->setAccessibleName(tr("Class list"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Paste here"));
    m_table->setObjectName(u"classList.table"_s);
    m_table->setAccessibleName(tr("What was found"));
    m_rows->setHorizontalHeaderLabels({tr("Line"), tr("On this hub")});
    m_table->setModel(m_rows);
    m_table->setInset(2 * metrics(font()).u);
    m_table->setColumns({{u"line"_s, 50, true, true}, {u"found"_s, 44, true, false, true}});
    auto *form = new QFormLayout;
    form->addRow(tr("Add to the &group"), m_group);
    body().addLayout(form);
    body().addWidget(m_text, 1);
    body().addWidget(m_table, 2);
    m_says = addText({});
    m_says->setObjectName(u"classList.says"_s);
    addCancel();
    m_accept = addAccept(tr("Stage"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &ClassListDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_group, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    const int u = metrics(font()).u;
    resize(130 * u, 140 * u);
    read();
}

void ClassListDialog::setGroup(const QString &group)
{
    m_group->setText(group);
    m_text->setFocus();
}

void ClassListDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
    read();
}

void ClassListDialog::read()
{
    const auto group = m_group->bearer();
    QSet<QString> members;
    if (group) {
        const QStringList names = m_now->memberNames(group->index, m_now->memberCount(group->index, true));
        members = QSet<QString>(names.cbegin(), names.cend());
    }
    m_list = domain::readClassList(
        m_text->toPlainText(),
        [this](const QString &name) { return m_now->rowNamed(BearerKind::User, name).has_value(); },
        [&members](const QString &name) { return members.contains(name); });
    m_rows->removeRows(0, m_rows->rowCount());
    for (const ClassListEntry &entry : m_list.entries) {
        auto *line = new QStandardItem(domain::visibleName(entry.text));
        auto *found = new QStandardItem;
        const auto say = [found](const QString &text, const QString &icon, tables::Tone tone) {
            found->setText(text);
            found->setData(icon, tables::IconRole);
            found->setData(QVariant::fromValue(tone), tables::IconToneRole);
        };
        switch (entry.state) {
        case ClassListEntry::State::Found:
            say(entry.user, u"circle-check"_s, tables::Tone::Success);
            break;
        case ClassListEntry::State::Already:
            say(tr("%1 is a member already").arg(entry.user), u"equal"_s, tables::Tone::Second);
            break;
        case ClassListEntry::State::Repeated:
            say(tr("there twice"), u"equal"_s, tables::Tone::Second);
            break;
        case ClassListEntry::State::Unknown:
            say(tr("not a user of this hub"), u"circle-question-mark"_s, tables::Tone::Warning);
            break;
        }
        if (entry.hazards) {
            // By a sign and in words: colour alone says nothing.
            line->setText(tr("%1 – hard to tell from another name").arg(line->text()));
            line->setData(QVariant::fromValue(tables::Tone::Warning), tables::ToneRole);
            line->setData(u"triangle-alert"_s, tables::IconRole);
            line->setData(QVariant::fromValue(tables::Tone::Warning), tables::IconToneRole);
        }
        m_rows->appendRow({line, found});
    }
    const auto found = static_cast<int>(m_list.found().size());
    const int unknown = m_list.count(ClassListEntry::State::Unknown);
    QStringList says;
    if (!group && !m_group->text().isEmpty())
        says.append(tr("The hub has no group of this name."));
    if (!m_list.entries.isEmpty())
        says.append(tr("%Ln people are added.", nullptr, found));
    if (unknown > 0)
        says.append(tr("%Ln lines name nobody on this hub and are left out.", nullptr, unknown));
    if (group && !m_now->mayEdit(m_group->text().trimmed()))
        says.append(reasonText(hubs::ChannelReason::TokenMayNotEdit, {}));
    m_says->setText(says.join(u' '));
    m_accept->setEnabled(group && found > 0);
}

void ClassListDialog::accept()
{
    read();
    const Wish wish = wishToAddMembers(*m_now, m_list.found(), m_group->text().trimmed());
    if (wish.isEmpty())
        return;
    Q_EMIT chosen(wish);
    Dialog::accept();
}

} // namespace hubdesk::ui
