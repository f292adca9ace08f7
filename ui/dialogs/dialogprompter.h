#pragma once
// Prompter with the window's own dialogs, none of which blocks. GUI thread, owned by the window.

#include "domain/prompter.h"

class QWidget;

namespace hubdesk::ui {

class DialogPrompter final : public domain::Prompter {
public:
    explicit DialogPrompter(QWidget &window)
        : m_window(window)
    {
    }

    void ask(const Question &question, std::function<void(bool)> done) override;
    void openFile(const FileChoice &choice, std::function<void(const QString &)> done) override;
    void openFiles(const FileChoice &choice, std::function<void(const QStringList &)> done) override;
    void openFolder(const FileChoice &choice, std::function<void(const QString &)> done) override;
    void saveFile(const FileChoice &choice, std::function<void(const QString &)> done) override;

private:
    QWidget &m_window;
};

} // namespace hubdesk::ui
