#include "ui/dialogs/restoredialog.h"

#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"

#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubdesk::ui {

RestoreDialog::RestoreDialog(const QList<BackupFacts> &backups, const QDateTime &now, QWidget *parent)
    : Dialog(tr("Restore a backup"), parent)
    , m_backups(backups)
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("restoreDialog"));
    setLead(
        backups.isEmpty() ? tr(
            "There is no backup of this file yet. One is made before the file's form changes and with every restore.")
                          : tr("What is in the file now becomes a backup first, so this can be taken back."));
    m_list->setObjectName(QStringLiteral("restore.list"));
    m_list->setAccessibleName(tr("Backups, newest first"));
    for (const BackupFacts &backup : backups) {
        m_list->addItem(
            tr("%1 · %2 · %3", "age, time and size of a backup")
                .arg(ageText(backup.at, now), dateTimeText(backup.at), QLocale().formattedDataSize(backup.bytes)));
    }
    m_list->setCurrentRow(backups.isEmpty() ? -1 : 0);
    body().addWidget(m_list, 1);
    addAccept(tr("Restore this backup"))->setEnabled(!backups.isEmpty());
    addCancel();
    connect(m_list, &QListWidget::itemActivated, this, &RestoreDialog::accept);
    resize(110 * metrics(font()).u, 90 * metrics(font()).u);
}

void RestoreDialog::accept()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const BackupFacts backup = m_backups.at(row);
    Dialog::accept();
    Q_EMIT chosen(backup);
}

} // namespace hubdesk::ui
