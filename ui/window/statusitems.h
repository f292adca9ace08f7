#pragma once
// The items of the status bar: file, hub, last pull or its progress, what waits to be written, problems,
// commands. Told what to say; a click is one of the window's actions. GUI thread.

#include <QObject>
#include <QTimer>

class QStatusBar;

namespace hubdesk::ui {

class Actions;
class ElidedLabel;
class StatusButton;

class StatusItems final : public QObject {
    Q_OBJECT

public:
    StatusItems(QStatusBar &bar, Actions &actions);

    void setFile(const QString &name, const QString &path, bool demonstration);
    void setHub(const QString &name); ///< empty: all
    void setPull(const QString &text, bool running, bool failed);
    void setWaiting(int edits);
    void setProblems(int count);
    void say(const QString &text);

private:
    StatusButton *m_file;
    StatusButton *m_hub;
    StatusButton *m_pull;
    StatusButton *m_stop;
    StatusButton *m_waiting;
    StatusButton *m_problems;
    StatusButton *m_commands;
    ElidedLabel *m_said;
    QTimer m_forget;
};

} // namespace hubdesk::ui
