#pragma once
// Chooses one of the backups beside the file. GUI thread; restores nothing itself.

#include "ui/dialogs/dialog.h"
#include "ui/window/document.h"

class QListWidget;

namespace hubdesk::ui {

class RestoreDialog final : public Dialog {
    Q_OBJECT

public:
    RestoreDialog(const QList<BackupFacts> &backups, const QDateTime &now, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void chosen(const hubdesk::ui::BackupFacts &backup);

private:
    QList<BackupFacts> m_backups;
    QListWidget *m_list;
};

} // namespace hubdesk::ui
