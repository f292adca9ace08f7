#include "ui/exchange/draftdialog.h"

#include "access/catalogue.h"
#include "tables/scopewords.h"
#include "ui/exchange/differenceview.h"
#include "ui/exchange/importrows.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"
#include "ui/window/errorwords.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPointer>
#include <QSplitter>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

DraftDialog::DraftDialog(const PageContext &context, const QString &path, const QString &title, QWidget *parent)
    : Dialog(title, parent)
    , m_context(context)
    , m_path(path)
    , m_release(new QComboBox(this))
    , m_explains(new DetailsPane(this))
    , m_difference(new DifferenceView(this))
{
    setObjectName(u"draftDialog"_s);
    setLead(tr("Roles as JupyterHub’s draft of spring 2021 had them. No release takes such a text as it was meant."));
    m_release->setObjectName(u"draft.release"_s);
    m_release->addItems(context.document.exchange().releases());
    m_explains->setObjectName(u"draft.explains"_s);
    m_explains->setAccessibleName(tr("What it meant, and what became of it"));
    auto *form = new QFormLayout;
    form->addRow(tr("&JupyterHub"), m_release);
    body().addLayout(form);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_explains);
    splitter->addWidget(m_difference);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    body().addWidget(splitter, 1);
    addCancel(tr("Close"));
    m_copy = buttons().addButton(tr("&Copy the released text"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"draft.copy"_s);
    m_copy->setAutoDefault(false);
    m_save = addAccept(tr("Save and import…"));
    disconnect(&buttons(), &QDialogButtonBox::accepted, this, nullptr);
    connect(&buttons(), &QDialogButtonBox::accepted, this, &DraftDialog::save);
    connect(m_copy, &QPushButton::clicked, this, &DraftDialog::copy);
    connect(m_release, &QComboBox::currentIndexChanged, this, &DraftDialog::look);
    const int u = metrics(font()).u;
    resize(220 * u, 170 * u);
    splitter->setSizes({110 * u, 100 * u});
    look();
}

DraftDialog::~DraftDialog() = default;

void DraftDialog::look()
{
    m_report.reset();
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_explains->setPlaceholder(tr("Reading…"));
    m_job = m_context.document.exchange().readDraft(m_path, m_release->currentText(),
                                                    [self = QPointer(this)](const domain::Result<DraftReport> &report) {
                                                        if (self)
                                                            self->take(report);
                                                    });
}

void DraftDialog::take(const domain::Result<DraftReport> &report)
{
    m_job.release()->deleteLater(); // it is on the stack
    if (!report) {
        refuse(report.error());
        return;
    }
    m_report = *report;
    m_difference->setDifference(m_report->changes);
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
    fill();
}

void DraftDialog::refuse(const domain::Error &error)
{
    const ErrorWords words = errorWords(error);
    m_explains->setPlaceholder(error.place.line > 0 ? placeText(error.place) + u'\n' + words.what : words.what);
    m_difference->setDifference({});
}

void DraftDialog::fill()
{
    m_explains->clear();
    m_explains->setHeading(QFileInfo(m_report->file).fileName(),
                           tr("%Ln roles", nullptr, static_cast<int>(m_report->roles.size())));
    addMeaning();
    addAnswers();
    addDifferences();
}

void DraftDialog::addMeaning()
{
    const access::Catalogue &draft = *access::Catalogue::find(access::kDraft2021);
    for (const DraftReport::Role &role : m_report->roles) {
        DetailsSection *section = m_explains->addSection(tr("What %1 meant in the draft").arg(isolated(role.name)));
        if (!role.description.isEmpty())
            section->addText(role.description, Ink::Second);
        for (const QString &sentence : tables::roleSentences(role.scopes, draft))
            section->addText(sentence, Ink::Text);
        const auto named = [section](const QString &key, const QStringList &names) {
            if (!names.isEmpty())
                section->addRow(key, names.join(u", "_s), true);
        };
        section->addRow(tr("Scopes"), role.scopes.join(u", "_s), true);
        named(tr("People"), role.users);
        named(tr("Groups"), role.groups);
        named(tr("Services"), role.services);
        if (role.tokens > 0)
            section->addRow(tr("Tokens"), tr("%Ln, as far as their owners may the same", nullptr, role.tokens));
        section->addText(
            tr("A group’s members had its role; whoever had a role of their own lost the default one by it."),
            Ink::Second);
    }
}

void DraftDialog::addAnswers()
{
    const QString release = m_release->currentText();
    DetailsSection *section = m_explains->addSection(tr("What they say to it"));
    const auto answer = [section](const QString &who, const QString &says, const QString &where) {
        section->addCheck(says.isEmpty(),
                          says.isEmpty() ? tr("%1 starts with it").arg(who) : tr("%1 refuses it: %2").arg(who, says),
                          where);
    };
    answer(tr("The draft, on an empty hub,"), m_report->draftSays, {});
    answer(tr("JupyterHub %1").arg(release), m_report->releaseSays,
           m_report->releaseSays.isEmpty() ? QString() : placeText(m_report->releasePlace));
    answer(tr("JupyterHub %1, converted,").arg(release), m_report->convertedSays, {});
    if (!m_report->servicesNeeded.isEmpty())
        section->addText(
            tr("Before that, define in JupyterHub.services: %1").arg(m_report->servicesNeeded.join(u", "_s)),
            Ink::Warning);
}

void DraftDialog::addDifferences()
{
    DetailsSection *section =
        m_explains->addSection(tr("What is different in JupyterHub %1").arg(m_release->currentText()),
                               QLocale().toString(static_cast<qulonglong>(m_report->differences.size())));
    for (const DraftReport::Difference &difference : m_report->differences)
        section->addText(tr("%1  %2", "place, what is different").arg(placeText(difference.place), difference.text),
                         Ink::Text);
}

void DraftDialog::copy()
{
    if (!m_report)
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_report->after));
    m_context.navigator.say(tr("The released text is on the clipboard"));
}

void DraftDialog::save()
{
    if (!m_report)
        return;
    domain::Prompter::FileChoice choice;
    choice.title = tr("Save the released text");
    choice.suggested = QFileInfo(m_path).fileName();
    choice.filter = tr("Configurations (*.py *.yaml *.yml *.json);;All files (*)");
    m_context.prompter.saveFile(choice, [self = QPointer(this)](const QString &path) {
        if (!self || path.isEmpty() || !self->m_report)
            return;
        const auto saved = self->m_context.document.exchange().save(path, self->m_report->after);
        if (!saved) {
            self->refuse(saved.error());
            return;
        }
        self->Dialog::accept();
        Q_EMIT self->importChosen(path);
    });
}

} // namespace hubdesk::ui
