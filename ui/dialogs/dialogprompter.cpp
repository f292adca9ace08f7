#include "ui/dialogs/dialogprompter.h"

#include "ui/dialogs/dialog.h"
#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace hubdesk::ui {
namespace {

void openDialog(QFileDialog *dialog, const domain::Prompter::FileChoice &choice,
                std::function<void(const QString &)> done)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(choice.title);
    dialog->setNameFilters(choice.filter.split(QStringLiteral(";;")));
    // fileSelected and rejected exclude each other; whichever comes answers.
    auto answer = std::make_shared<std::function<void(const QString &)>>(std::move(done));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [answer](const QString &path) { (*answer)(path); });
    QObject::connect(dialog, &QFileDialog::rejected, dialog, [answer] { (*answer)({}); });
    dialog->open();
}

} // namespace

void DialogPrompter::ask(const Question &question, std::function<void(bool)> done)
{
    auto *dialog = new Dialog(question.title, &m_window);
    dialog->setObjectName(QStringLiteral("question"));
    dialog->addText(question.text);
    if (!question.detail.isEmpty()) {
        auto *detail = new TextLabel(question.detail, Type::Small, Ink::Second, dialog);
        detail->setWordWrap(true);
        dialog->body().addWidget(detail);
    }
    QPushButton *yes = dialog->addAccept(question.accept);
    QPushButton *no = dialog->addCancel();
    if (question.dangerous) {
        // The safe choice is the filled one, and Enter takes it.
        setLook(*yes, ButtonLook::Danger);
        yes->setAutoDefault(false);
        yes->setDefault(false);
        setLook(*no, ButtonLook::Filled);
        no->setDefault(true);
        no->setFocus();
    }
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [done = std::move(done)](int result) { done(result == QDialog::Accepted); });
    dialog->resize(110 * metrics(dialog->font()).u, dialog->sizeHint().height());
    dialog->open();
}

void DialogPrompter::openFile(const FileChoice &choice, std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(&m_window);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!choice.suggested.isEmpty())
        dialog->setDirectory(choice.suggested);
    openDialog(dialog, choice, std::move(done));
}

void DialogPrompter::openFiles(const FileChoice &choice, std::function<void(const QStringList &)> done)
{
    auto *dialog = new QFileDialog(&m_window);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    if (!choice.suggested.isEmpty())
        dialog->setDirectory(choice.suggested);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(choice.title);
    dialog->setNameFilters(choice.filter.split(QStringLiteral(";;")));
    QObject::connect(dialog, &QFileDialog::finished, dialog, [dialog, done = std::move(done)](int result) {
        done(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

void DialogPrompter::openFolder(const FileChoice &choice, std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(&m_window);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!choice.suggested.isEmpty())
        dialog->setDirectory(choice.suggested);
    openDialog(dialog, choice, std::move(done));
}

void DialogPrompter::saveFile(const FileChoice &choice, std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(&m_window);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString suffix = QFileInfo(choice.suggested).suffix();
    dialog->setDefaultSuffix(suffix.isEmpty() ? QStringLiteral("hubdesk") : suffix);
    dialog->selectFile(choice.suggested);
    openDialog(dialog, choice, std::move(done));
}

} // namespace hubdesk::ui
