#include "ui/exchange/exportdialog.h"

#include "ui/exchange/differenceview.h"
#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/window/errorwords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPointer>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

ExportForm formOf(const QString &path)
{
    return path.endsWith(u".py") ? ExportForm::Python : path.endsWith(u".json") ? ExportForm::Json : ExportForm::Values;
}

} // namespace

ExportDialog::ExportDialog(const PageContext &context, domain::HubId hub, QWidget *parent)
    : Dialog(tr("Export configuration"), parent)
    , m_context(context)
    , m_hub(new QComboBox(this))
    , m_into(new QComboBox(this))
    , m_staged(new QCheckBox(tr("With what is &staged and takes effect with a restart"), this))
    , m_difference(new DifferenceView(this))
    , m_says(new TextLabel({}, Type::Body, Ink::Text, this))
{
    setObjectName(u"exportDialog"_s);
    setLead(tr("What is known here of a hub’s roles, as a text for its configuration. The hub is not touched: whoever "
               "runs it puts the text in place and restarts it."));
    build(hub);
    const int u = metrics(font()).u;
    resize(190 * u, 160 * u);
    fillTargets();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::build(domain::HubId hub)
{
    m_hub->setObjectName(u"export.hub"_s);
    const domain::State &state = m_context.document.state();
    for (const domain::Row &row : state.rows(domain::Kind::Hub)) {
        if (!state.rowsWhere(domain::Kind::Role, "hub", QVariant::fromValue<qlonglong>(row.ref.id)).empty())
            m_hub->addItem(recordName(state, row), QVariant::fromValue<qlonglong>(row.ref.id));
    }
    m_hub->setCurrentIndex(std::max(0, m_hub->findData(QVariant::fromValue<qlonglong>(hub.value))));
    m_into->setObjectName(u"export.into"_s);
    m_staged->setObjectName(u"export.staged"_s);
    m_staged->setChecked(true);
    m_says->setObjectName(u"export.says"_s);
    m_says->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(2 * metrics(font()).u);
    form->addRow(tr("&Hub"), m_hub);
    form->addRow(tr("&Written into"), m_into);
    form->addRow(QString(), m_staged);
    body().addLayout(form);
    body().addWidget(m_says);
    body().addWidget(m_difference, 1);
    addCancel(tr("Close"));
    m_copy = buttons().addButton(tr("&Copy text"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"export.copy"_s);
    m_copy->setAutoDefault(false);
    m_save = addAccept(tr("Save…"));
    disconnect(&buttons(), &QDialogButtonBox::accepted, this, nullptr);
    connect(&buttons(), &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_hub, &QComboBox::currentIndexChanged, this, &ExportDialog::fillTargets);
    connect(m_into, &QComboBox::currentIndexChanged, this, &ExportDialog::look);
    connect(m_staged, &QCheckBox::toggled, this, &ExportDialog::look);
}

domain::HubId ExportDialog::hub() const
{
    return {m_hub->currentData().toLongLong()};
}

void ExportDialog::fillTargets()
{
    const QSignalBlocker quiet(m_into);
    m_into->clear();
    for (const QString &path : m_context.document.exchange().sources(hub())) {
        m_into->addItem(QFileInfo(path).fileName(), path);
        m_into->setItemData(m_into->count() - 1, path, Qt::ToolTipRole);
    }
    m_into->addItem(tr("A new jupyterhub_config.py"), u":py"_s);
    m_into->addItem(tr("New Helm values"), u":yaml"_s);
    m_into->addItem(tr("A new jupyterhub_config.json"), u":json"_s);
    m_into->setCurrentIndex(0);
    look();
}

void ExportDialog::look()
{
    m_preview.reset();
    m_job.reset();
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    m_says->setInk(Ink::Text);
    if (m_hub->count() == 0) {
        m_says->setText(tr("No role definitions are known of any hub. Import a configuration first."));
        return;
    }
    m_says->setText(tr("Writing…"));
    const QString into = m_into->currentData().toString();
    ExportQuestion question;
    question.hub = hub();
    question.withStaged = m_staged->isChecked();
    if (into.startsWith(u':')) {
        question.form = formOf(u"x."_s + into.mid(1));
    } else {
        question.form = formOf(into);
        question.into = into;
    }
    m_job = m_context.document.exchange().previewExport(
        question, [self = QPointer(this)](const domain::Result<ExportPreview> &preview) {
            if (self)
                self->take(preview);
        });
}

void ExportDialog::take(const domain::Result<ExportPreview> &preview)
{
    m_job.release()->deleteLater(); // it is on the stack
    if (!preview) {
        const ErrorWords words = errorWords(preview.error());
        m_says->setInk(Ink::Danger);
        m_says->setText(words.what + u' ' + words.rest());
        m_difference->setDifference({});
        return;
    }
    m_preview = *preview;
    m_difference->setDifference(m_preview->difference);
    const int added = m_difference->added(), removed = m_difference->removed();
    QStringList says;
    if (m_preview->path.isEmpty())
        says.append(tr("A new text of %Ln lines.", nullptr, added));
    else if (added + removed == 0)
        says.append(tr("The file says all of it already: nothing would change."));
    else
        says.append(tr("%1 and %2 in %3.", "added lines, removed lines, file")
                        .arg(tr("%Ln lines added", nullptr, added), tr("%Ln lines removed", nullptr, removed),
                             QFileInfo(m_preview->path).fileName()));
    if (m_preview->staged > 0)
        says.append(tr("%Ln staged changes are in it.", nullptr, m_preview->staged));
    if (m_preview->readsBack)
        says.append(tr("Read back, it says what was wanted."));
    if (!m_preview->unwritten.isEmpty()) {
        m_says->setInk(Ink::Warning);
        says += m_preview->unwritten;
    }
    m_says->setText(says.join(u' '));
    m_save->setEnabled(m_preview->path.isEmpty() || added + removed > 0);
    m_copy->setEnabled(true);
}

QString ExportDialog::suggestion() const
{
    if (!m_preview->path.isEmpty())
        return m_preview->path;
    const QString kind = m_into->currentData().toString();
    return kind == u":yaml" ? u"hub.values.yaml"_s : u"jupyterhub_config."_s + kind.mid(1);
}

void ExportDialog::save()
{
    if (!m_preview)
        return;
    domain::Prompter::FileChoice choice;
    choice.title = tr("Save configuration");
    choice.suggested = suggestion();
    choice.filter = tr("Configurations (*.py *.yaml *.yml *.json);;All files (*)");
    m_context.prompter.saveFile(choice, [self = QPointer(this)](const QString &path) {
        if (!self || path.isEmpty() || !self->m_preview)
            return;
        const auto saved = self->m_context.document.exchange().save(path, self->m_preview->after);
        if (!saved) {
            const ErrorWords words = errorWords(saved.error());
            self->m_says->setInk(Ink::Danger);
            self->m_says->setText(words.what + u' ' + words.rest());
            return;
        }
        self->m_context.navigator.say(tr("Written to %1").arg(QFileInfo(path).fileName()));
        self->Dialog::accept();
    });
}

void ExportDialog::copy()
{
    if (!m_preview)
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_preview->after));
    m_context.navigator.say(tr("The text is on the clipboard"));
}

} // namespace hubdesk::ui
