// What the window does with staged changes of the hub on the Roles page.

#include "hubs/hubsession.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/stagedwords.h"
#include "ui/window/errorwords.h"
#include "ui/window/mainwindow.h"

#include <QPointer>

namespace hubdesk::ui {

void MainWindow::discardStaged()
{
    const int staged = m_roles ? m_roles->session().staged() : 0;
    if (staged == 0)
        return;
    domain::Prompter::Question question;
    question.title = tr("Discard what is staged for %1?").arg(isolated(m_roles->hubName()));
    question.text = tr("%Ln changes are taken back. The hub is not touched.", nullptr, staged);
    question.detail = tr("Undo brings them back.");
    question.accept = tr("Discard %Ln changes", nullptr, staged);
    question.dangerous = true;
    m_prompter->ask(question, [desk = QPointer(m_roles.get())](bool yes) {
        if (yes && desk)
            desk->discard();
    });
}

} // namespace hubdesk::ui
