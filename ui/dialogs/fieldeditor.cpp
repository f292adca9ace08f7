#include "ui/dialogs/fieldeditor.h"

#include "ui/pages/recordwords.h"
#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using domain::FieldFlag;
using domain::FieldKind;

FieldEditor::FieldEditor(const domain::State &state, domain::Kind kind, int field, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_kind(kind)
    , m_field(field)
{
    m_input = makeInput();
    m_input->setObjectName(QString::fromLatin1(described().column));
    m_input->setAccessibleName(fieldTitle(described()));
    m_problem = new TextLabel({}, Type::Small, Ink::Danger, this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics(font()).u);
    layout->addWidget(m_input);
    layout->addWidget(m_problem);
    setFocusProxy(m_input);
}

const domain::Field &FieldEditor::described() const
{
    return domain::entity(m_kind).fields[static_cast<std::size_t>(m_field)];
}

QWidget *FieldEditor::makeInput()
{
    switch (described().kind) {
    case FieldKind::Boolean: {
        auto *check = new QCheckBox(fieldTitle(described()), this);
        connect(check, &QCheckBox::toggled, this, &FieldEditor::changed);
        return check;
    }
    case FieldKind::Enumeration:
        return makeChoices();
    case FieldKind::Reference:
        if (described().target != domain::Kind::Ticket)
            return makeReference();
        break;
    case FieldKind::Multiline: {
        auto *text = new QPlainTextEdit(this);
        text->setTabChangesFocus(true);
        text->setFixedHeight(20 * metrics(font()).u);
        connect(text, &QPlainTextEdit::textChanged, this, &FieldEditor::changed);
        return text;
    }
    default:
        break;
    }
    auto *line = new QLineEdit(this);
    if (described().kind == FieldKind::Date)
        line->setPlaceholderText(tr("year-month-day"));
    else if (described().kind == FieldKind::Words)
        line->setPlaceholderText(tr("words with spaces between them"));
    else if (described().kind == FieldKind::Reference)
        line->setPlaceholderText(tr("number of the ticket"));
    connect(line, &QLineEdit::textChanged, this, &FieldEditor::changed);
    return line;
}

QWidget *FieldEditor::makeChoices()
{
    auto *box = new QComboBox(this);
    for (const char *word : described().choices)
        box->addItem(choiceWord(QString::fromLatin1(word)), QString::fromLatin1(word));
    connect(box, &QComboBox::currentIndexChanged, this, &FieldEditor::changed);
    return box;
}

// The kinds referred to stay small (tickets aside), so all of them fit a list that one can type into.
QWidget *FieldEditor::makeReference()
{
    auto *box = new QComboBox(this);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    std::vector<std::pair<QString, std::int64_t>> names;
    for (const domain::Row &row : m_state.rows(described().target))
        names.emplace_back(recordName(m_state, row), row.ref.id);
    std::sort(names.begin(), names.end(),
              [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    box->addItem(QString(), QVariant());
    for (const auto &[name, id] : names)
        box->addItem(name, QVariant::fromValue<qlonglong>(id));
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->lineEdit()->setPlaceholderText(tr("none"));
    connect(box, &QComboBox::currentTextChanged, this, &FieldEditor::changed);
    return box;
}

QVariant FieldEditor::value() const
{
    if (const auto *check = qobject_cast<QCheckBox *>(m_input))
        return check->isChecked();
    if (const auto *text = qobject_cast<QPlainTextEdit *>(m_input))
        return text->toPlainText();
    if (const auto *box = qobject_cast<QComboBox *>(m_input)) {
        if (!box->isEditable())
            return box->currentData();
        const QString typed = box->currentText().trimmed();
        if (typed.isEmpty())
            return {};
        const int index = box->findText(typed, Qt::MatchFixedString);
        return index < 0 ? QVariant(typed) : box->itemData(index);
    }
    const QString text = static_cast<QLineEdit *>(m_input)->text().trimmed();
    switch (described().kind) {
    case FieldKind::Text:
        return text;
    case FieldKind::Reference: {
        QString number = text;
        number.remove(u'#');
        if (number.isEmpty())
            return {};
        const std::vector<domain::Row> rows = m_state.rowsWhere(described().target, "number", number.toLongLong());
        return rows.empty() ? QVariant(text) : QVariant::fromValue<qlonglong>(rows.front().ref.id);
    }
    default:
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
}

void FieldEditor::setValue(const QVariant &value)
{
    if (auto *check = qobject_cast<QCheckBox *>(m_input)) {
        check->setChecked(value.toBool());
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(m_input)) {
        text->setPlainText(value.toString());
    } else if (auto *box = qobject_cast<QComboBox *>(m_input)) {
        box->setCurrentIndex(box->findData(value));
    } else {
        auto *line = static_cast<QLineEdit *>(m_input);
        if (described().kind == FieldKind::Date)
            line->setText(value.toDate().toString(Qt::ISODate));
        else if (described().kind == FieldKind::Words)
            line->setText(value.toStringList().join(u' '));
        else if (described().kind == FieldKind::Reference && value.toLongLong() != 0)
            line->setText(QStringLiteral("#%1").arg(m_state.row({described().target, value.toLongLong()})
                                                        .value_or(domain::Row{})
                                                        .value("number")
                                                        .toLongLong()));
        else
            line->setText(value.toString());
    }
}

void FieldEditor::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    setInvalid(*m_input, !text.isEmpty());
    m_input->setAccessibleDescription(text);
}

} // namespace hubdesk::ui
