#include "ui/exchange/importdialog.h"

#include "domain/namehazards.h"
#include "ui/exchange/importrows.h"
#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/window/errorwords.h"
#include "ui/window/undohistory.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QProgressBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(const PageContext &context, domain::HubId hub, QWidget *parent)
    : Dialog(tr("Import configuration"), parent)
    , m_context(context)
    , m_sources(new QListWidget(this))
    , m_hub(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_progress(new QProgressBar(this))
    , m_says(new TextLabel({}, Type::Body, Ink::Text, this))
    , m_which(new Segments(this))
    , m_table(new TableView(this))
    , m_rows(new QStandardItemModel(0, ImportColumns, this))
{
    setObjectName(u"importDialog"_s);
    setLead(tr("Reads what files say about roles, groups and administrators. Nothing in them is run, and nothing "
               "happens before you have seen what it would do."));
    buildSources();
    buildTarget(hub);
    buildPreview();
    addCancel();
    m_accept = addAccept(tr("Import"));
    m_accept->setEnabled(false);
    const int u = metrics(font()).u;
    resize(230 * u, 165 * u);
    sayWhat();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::buildSources()
{
    const int u = metrics(font()).u;
    m_sources->setObjectName(u"import.sources"_s);
    m_sources->setAccessibleName(tr("Files, in the order in which they are read"));
    m_sources->setMaximumHeight(22 * u);
    auto *add = makeButton(tr("Add &files…"), ButtonLook::Plain, u"file-plus"_s, this);
    add->setObjectName(u"import.addFiles"_s);
    add->setToolTip(tr("jupyterhub_config.py, its JSON form, or values files of one hub: later ones override"));
    auto *folder = makeButton(tr("Add f&older…"), ButtonLook::Plain, u"folder-open"_s, this);
    folder->setObjectName(u"import.addFolder"_s);
    folder->setToolTip(tr("A whole fleet: clusters with their hubs, each with its values files"));
    m_up = makeButton(tr("Move &up"), ButtonLook::Plain, u"arrow-up"_s, this);
    m_up->setObjectName(u"import.up"_s);
    m_down = makeButton(tr("Move &down"), ButtonLook::Plain, u"arrow-down"_s, this);
    m_remove = makeButton(tr("&Leave out"), ButtonLook::Plain, {}, this);
    m_remove->setObjectName(u"import.remove"_s);
    for (QPushButton *button : {add, folder, m_up, m_down, m_remove})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * u);
    for (QPushButton *button : {add, folder, m_up, m_down, m_remove})
        row->addWidget(button);
    row->addStretch(1);
    body().addWidget(m_sources);
    body().addLayout(row);
    connect(add, &QPushButton::clicked, this, &ImportDialog::addFiles);
    connect(folder, &QPushButton::clicked, this, &ImportDialog::addFolder);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_remove, &QPushButton::clicked, this, &ImportDialog::removeCurrent);
    connect(m_sources, &QListWidget::currentRowChanged, this, &ImportDialog::sayWhat);
}

void ImportDialog::buildTarget(domain::HubId hub)
{
    m_hub->setObjectName(u"import.hub"_s);
    m_hub->addItem(tr("A new hub"), 0);
    const domain::State &state = m_context.document.state();
    for (const domain::Row &row : state.rows(domain::Kind::Hub))
        m_hub->addItem(recordName(state, row), QVariant::fromValue<qlonglong>(row.ref.id));
    m_hub->setCurrentIndex(std::max(0, m_hub->findData(QVariant::fromValue<qlonglong>(hub.value))));
    m_name->setObjectName(u"import.name"_s);
    m_name->setPlaceholderText(tr("By the name of the file"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(2 * metrics(font()).u);
    form->addRow(tr("&Hub"), m_hub);
    form->addRow(tr("&Name of the new hub"), m_name);
    body().addLayout(form);
    const auto retarget = [this, form] {
        form->setRowVisible(m_name, m_hub->currentData().toLongLong() == 0);
        look();
    };
    form->setRowVisible(m_name, m_hub->currentData().toLongLong() == 0);
    connect(m_hub, &QComboBox::currentIndexChanged, this, retarget);
    connect(m_name, &QLineEdit::editingFinished, this, &ImportDialog::look);
}

void ImportDialog::buildPreview()
{
    const int u = metrics(font()).u;
    m_says->setObjectName(u"import.says"_s);
    m_says->setWordWrap(true);
    m_progress->setObjectName(u"import.progress"_s);
    m_progress->setAccessibleName(tr("Files read"));
    m_stop = makeButton(tr("&Stop"), ButtonLook::Plain, u"square"_s, this);
    m_stop->setObjectName(u"import.stop"_s);
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, &ImportDialog::stop);
    m_draft = makeButton(tr("Look at it as a draft of 2&021…"), ButtonLook::Plain, u"history"_s, this);
    m_draft->setObjectName(u"import.draft"_s);
    m_draft->setAutoDefault(false);
    connect(m_draft, &QPushButton::clicked, this, [this] {
        Q_EMIT draftChosen(paths().value(0));
        reject();
    });
    m_which->setObjectName(u"import.which"_s);
    m_which->add(u"lines"_s, tr("What it defines"));
    m_which->add(u"findings"_s, tr("What is wrong in it"));
    connect(m_which, &Segments::currentChanged, this, [this](const QString &which) {
        if (which == u"lines")
            fillLines();
        else
            fillFindings();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * u);
    row->addWidget(m_which);
    row->addWidget(m_says, 1);
    row->addWidget(m_draft);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    body().addLayout(row);
    m_table->setObjectName(u"import.preview"_s);
    m_table->setAccessibleName(tr("What importing would do"));
    m_table->setInset(2 * u);
    fillWithLines(*m_rows, {}); // the heads
    m_table->setModel(m_rows);
    setColumns(true);
    body().addWidget(m_table, 1);
    m_progress->hide();
    m_stop->hide();
    m_draft->hide();
}

// Of records what they say matters, of findings the sentence.
void ImportDialog::setColumns(bool lines)
{
    m_table->setColumns({{u"what"_s, 28, true, false, true},
                         {u"name"_s, 64, true, !lines, false},
                         {u"detail"_s, lines ? 90 : 48, true, lines, false},
                         {u"place"_s, 44, true, false, true}});
}

void ImportDialog::addFiles()
{
    domain::Prompter::FileChoice choice;
    choice.title = tr("Files to import");
    choice.filter = tr("Configurations (*.py *.yaml *.yml *.json);;People (*.csv);;All files (*)");
    m_context.prompter.openFiles(choice, [self = QPointer(this)](const QStringList &files) {
        if (self && !files.isEmpty())
            self->setPaths(self->paths() + files);
    });
}

void ImportDialog::addFolder()
{
    domain::Prompter::FileChoice choice;
    choice.title = tr("Folder of a fleet");
    m_context.prompter.openFolder(choice, [self = QPointer(this)](const QString &folder) {
        if (self && !folder.isEmpty())
            self->setPaths(self->paths() << folder);
    });
}

QStringList ImportDialog::paths() const
{
    QStringList all;
    for (int i = 0; i < m_sources->count(); ++i)
        all.append(m_sources->item(i)->data(Qt::UserRole).toString());
    return all;
}

void ImportDialog::setPaths(const QStringList &paths)
{
    m_sources->clear();
    QStringList seen;
    for (const QString &path : paths) {
        if (seen.contains(path))
            continue;
        seen.append(path);
        auto *item = new QListWidgetItem(
            tr("%1  ·  %2", "number in the order, file")
                .arg(seen.size())
                .arg(domain::visibleName(path.startsWith(u':') ? QFileInfo(path).fileName() : path)),
            m_sources);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    m_sources->setCurrentRow(m_sources->count() - 1);
    look();
}

void ImportDialog::moveCurrent(int step)
{
    QStringList all = paths();
    const int from = m_sources->currentRow(), to = from + step;
    if (from < 0 || to < 0 || to >= all.size())
        return;
    all.move(from, to);
    setPaths(all);
    m_sources->setCurrentRow(to);
}

void ImportDialog::removeCurrent()
{
    QStringList all = paths();
    if (m_sources->currentRow() < 0)
        return;
    all.removeAt(m_sources->currentRow());
    setPaths(all);
}

void ImportDialog::look()
{
    m_job.reset();
    m_preview.reset();
    m_rows->removeRows(0, m_rows->rowCount());
    const QStringList all = paths();
    if (all.isEmpty()) {
        sayWhat();
        return;
    }
    ImportQuestion question;
    question.paths = all;
    question.hub.value = m_hub->currentData().toLongLong();
    question.hubName = m_name->text().trimmed();
    m_progress->setRange(0, 0);
    m_job = m_context.document.exchange().previewImport(
        question, [self = QPointer(this)](const domain::Result<ImportPreview> &preview) {
            if (self)
                self->take(preview);
        });
    connect(m_job.get(), &ExchangeJob::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    sayWhat();
}

void ImportDialog::stop()
{
    m_job.reset();
    sayWhat();
    m_says->setText(tr("Stopped. Nothing was imported."));
}

void ImportDialog::take(const domain::Result<ImportPreview> &preview)
{
    m_job.release()->deleteLater(); // it is on the stack
    if (!preview) {
        sayWhat();
        const domain::Place &place = preview.error().place;
        const QString where = place.line > 0
            ? tr("%1, line %2, column %3").arg(QFileInfo(place.file).fileName()).arg(place.line).arg(place.column)
            : QFileInfo(place.file).fileName();
        m_says->setInk(Ink::Danger);
        m_says->setText(importFailure(preview.error(), where));
        return;
    }
    m_preview = *preview;
    m_name->setPlaceholderText(m_preview->hubName.isEmpty() ? tr("By the name of the file") : m_preview->hubName);
    // What is wrong comes first where it would stop the hub.
    const bool stops = isOutage(*m_preview);
    m_which->setCurrent(stops ? u"findings"_s : u"lines"_s);
    if (stops)
        fillFindings();
    else
        fillLines();
    sayWhat();
}

void ImportDialog::fillLines()
{
    setColumns(true);
    if (m_preview)
        fillWithLines(*m_rows, *m_preview);
}

void ImportDialog::fillFindings()
{
    setColumns(false);
    if (m_preview)
        fillWithFindings(*m_rows, *m_preview);
}

void ImportDialog::sayWhat()
{
    const bool running = m_job != nullptr, known = m_preview.has_value();
    m_progress->setVisible(running);
    m_stop->setVisible(running);
    m_which->setVisible(known);
    m_table->setVisible(true);
    m_draft->setVisible(known && m_preview->isDraft);
    const int row = m_sources->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_sources->count());
    m_remove->setEnabled(row >= 0);
    m_hub->setEnabled(!known || m_preview->forOneHub || m_preview->hubs == 0);
    m_accept->setEnabled(known && !m_preview->changes.isEmpty() && !m_committing);
    m_says->setInk(known && isOutage(*m_preview) ? Ink::Danger : Ink::Text);
    if (running)
        m_says->setText(tr("Reading…"));
    else if (known)
        m_says->setText(importSummary(*m_preview));
    else if (m_sources->count() == 0)
        m_says->setText(tr("Add a file, or the folder of a fleet."));
    else
        m_says->clear();
}

void ImportDialog::accept()
{
    if (!m_preview || m_preview->changes.isEmpty() || m_committing)
        return;
    m_committing = true;
    sayWhat();
    domain::ChangeSet set = m_preview->changes;
    set.label = tr("Import %1").arg(QFileInfo(paths().value(0)).fileName());
    m_context.history.commit(set, [self = QPointer(this)](const domain::Result<domain::Receipt> &receipt) {
        if (!self)
            return;
        self->m_committing = false;
        if (receipt) {
            self->saidOf(*receipt);
            return;
        }
        self->sayWhat();
        self->m_says->setInk(Ink::Danger);
        const ErrorWords words = errorWords(receipt.error());
        self->m_says->setText(words.what + u' ' + words.rest());
    });
}

void ImportDialog::saidOf(const domain::Receipt &receipt)
{
    domain::HubId hub;
    hub.value = m_hub->currentData().toLongLong();
    if (hub.isNull() && m_preview->forOneHub) {
        for (const domain::Ref &ref : receipt.touched) {
            if (ref.kind == domain::Kind::Hub)
                hub.value = ref.id;
        }
    }
    m_context.navigator.say(
        tr("%Ln records imported; Undo takes them back", nullptr, static_cast<int>(m_preview->changes.changes.size())));
    if (m_preview->hubs > 0)
        hub = {};
    m_context.document.lookOver(hub);
    Dialog::accept();
    Q_EMIT imported(hub);
}

} // namespace hubdesk::ui
