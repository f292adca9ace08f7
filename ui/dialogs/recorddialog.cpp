#include "ui/dialogs/recorddialog.h"

#include "ui/dialogs/fieldeditor.h"
#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/window/errorwords.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(RecordDialog)

public:
    static QString newRecord(domain::Kind kind) { return tr("New %1").arg(entityWord(kind)); }
    static QString add(domain::Kind kind) { return tr("Add %1").arg(entityWord(kind)); }
    static QString bulk(domain::Kind kind, const QString &field, int rows)
    {
        return tr("Edit %1 of %n records (%2)", nullptr, rows).arg(field, entityWord(kind));
    }
    static QString remove(domain::Kind kind, int rows)
    {
        return tr("Remove %n records (%1)", nullptr, rows).arg(entityWord(kind));
    }
};

// Editable, or needed to make the record at all; what the program fills in itself is left out.
bool isAsked(const domain::Field &field)
{
    return field.is(domain::FieldFlag::Editable) || field.is(domain::FieldFlag::Required);
}

} // namespace

RecordDialog::RecordDialog(const domain::State &state, domain::UuidSource &uuids, const domain::Clock &clock,
                           domain::Kind kind, const QHash<QString, QVariant> &known, QWidget *parent)
    : Dialog(Words::newRecord(kind), parent)
    , m_state(state)
    , m_uuids(uuids)
    , m_clock(clock)
    , m_kind(kind)
{
    setObjectName(QStringLiteral("recordDialog"));
    const domain::Entity &entity = domain::entity(kind);
    const QList<QVariant> defaults = entity.defaults();
    const Metrics m = metrics(font());
    auto *form = new QWidget(this);
    auto *layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 2 * m.u, 0);
    layout->setVerticalSpacing(2 * m.u);
    layout->setHorizontalSpacing(4 * m.u);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const domain::Field &field = entity.fields[i];
        if (!isAsked(field))
            continue;
        const int index = static_cast<int>(i);
        auto *editor = new FieldEditor(state, kind, index, form);
        const QVariant value = known.value(QString::fromLatin1(field.column), defaults.value(index));
        // A number of zero that must be given is a question, not an answer.
        if (field.kind != domain::FieldKind::Integer || value.toLongLong() != 0)
            editor->setValue(value);
        const bool required = field.is(domain::FieldFlag::Required);
        const QString title = fieldTitle(field);
        auto *label = new QLabel(field.kind == domain::FieldKind::Boolean ? QString()
                                     : required                           ? tr("%1, needed").arg(title)
                                                                          : title,
                                 form);
        label->setBuddy(editor->input());
        label->setTextFormat(Qt::PlainText);
        layout->addRow(label, editor);
        m_editors.append(editor);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body().addWidget(scroll);
    addAccept(Words::add(kind));
    addCancel();
    resize(130 * m.u, std::min(140 * m.u, form->sizeHint().height() + 45 * m.u));
    if (!m_editors.isEmpty())
        m_editors.first()->setFocus();
}

QList<QVariant> RecordDialog::values() const
{
    const domain::Entity &entity = domain::entity(m_kind);
    QList<QVariant> values(static_cast<qsizetype>(entity.fields.size()));
    for (const FieldEditor *editor : m_editors)
        values[editor->field()] = editor->value();
    // Times that only the program knows.
    if (const int created = entity.indexOf("created_at"); created >= 0)
        values[created] = m_clock.now();
    return values;
}

void RecordDialog::accept()
{
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setProblem({});
    const domain::Result<domain::ChangeSet> set =
        domain::createRecord(m_state, m_uuids, m_kind, values(), createLabel(m_kind));
    if (set) {
        Q_EMIT made(*set);
        Dialog::accept();
        return;
    }
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const domain::Field &field = domain::entity(m_kind).fields[static_cast<std::size_t>(editor->field())];
        if (set.error().detail == QLatin1StringView(field.column)) {
            editor->setProblem(errorWords(set.error()).what);
            editor->setFocus();
            return;
        }
    }
    if (!m_editors.isEmpty())
        m_editors.last()->setProblem(errorWords(set.error()).what);
}

BulkDialog::BulkDialog(const domain::State &state, domain::Kind kind, int rows, const QList<int> &fields,
                       QWidget *parent)
    : Dialog(tr("Edit a field"), parent)
    , m_state(state)
    , m_kind(kind)
    , m_rows(rows)
    , m_fields(fields)
    , m_which(new QComboBox(this))
{
    setObjectName(QStringLiteral("bulkDialog"));
    setLead(tr("The new value goes to all %n selected rows, as one step that can be undone.", nullptr, rows));
    m_which->setObjectName(QStringLiteral("bulk.field"));
    m_which->setAccessibleName(tr("Field"));
    for (const int field : fields)
        m_which->addItem(fieldTitle(domain::entity(kind).fields[static_cast<std::size_t>(field)]), field);
    body().addWidget(m_which);
    addAccept(tr("Set in %n rows", nullptr, rows));
    addCancel();
    connect(m_which, &QComboBox::currentIndexChanged, this, &BulkDialog::showField);
    showField();
    resize(100 * metrics(font()).u, sizeHint().height());
}

void BulkDialog::showField()
{
    if (m_editor != nullptr) {
        body().removeWidget(m_editor);
        m_editor->deleteLater();
    }
    m_editor = new FieldEditor(m_state, m_kind, m_which->currentData().toInt(), this);
    body().addWidget(m_editor);
    m_editor->setFocus();
}

void BulkDialog::accept()
{
    const domain::Field &field = domain::entity(m_kind).fields[static_cast<std::size_t>(m_editor->field())];
    const std::optional<QVariant> typed = domain::toFieldType(field, m_editor->value());
    if (!typed) {
        m_editor->setProblem(errorWords({domain::ErrorCode::InvalidValue, {}, {}}).what);
        return;
    }
    Q_EMIT chosen(m_editor->field(), *typed);
    Dialog::accept();
}

QString bulkLabel(domain::Kind kind, int field, int rows)
{
    return Words::bulk(kind, fieldTitle(domain::entity(kind).fields[static_cast<std::size_t>(field)]), rows);
}

QString removeLabel(domain::Kind kind, int rows)
{
    return Words::remove(kind, rows);
}

QString createLabel(domain::Kind kind)
{
    return Words::add(kind);
}

} // namespace hubdesk::ui
