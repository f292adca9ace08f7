#pragma once
// What is asked of the person at the screen: confirmations and files. ui/dialogs implements it with
// dialogs that open() and never block; tests queue answers. GUI thread; `done` is called there, later.

#include <QStringList>

#include <functional>

namespace hubdesk::domain {

class Prompter {
public:
    struct Question {
        QString title;
        QString text; ///< what will happen, with exact counts
        QString detail; ///< what stays, or how to take it back
        QString accept; ///< a verb: "Remove 3 people"
        bool dangerous = false; ///< the safe answer is the default one
    };
    struct FileChoice {
        QString title;
        QString suggested; ///< folder or file
        QString filter; ///< "Hubdesk files (*.hubdesk)"
    };

    virtual ~Prompter() = default;
    virtual void ask(const Question &question, std::function<void(bool)> done) = 0;
    /// An empty path: the person cancelled.
    virtual void openFile(const FileChoice &choice, std::function<void(const QString &)> done) = 0;
    /// Several, in the order chosen; none: cancelled.
    virtual void openFiles(const FileChoice &choice, std::function<void(const QStringList &)> done)
    {
        openFile(choice, [done = std::move(done)](const QString &path) {
            done(path.isEmpty() ? QStringList() : QStringList{path});
        });
    }
    virtual void openFolder(const FileChoice &choice, std::function<void(const QString &)> done)
    {
        openFile(choice, std::move(done));
    }
    virtual void saveFile(const FileChoice &choice, std::function<void(const QString &)> done) = 0;
};

} // namespace hubdesk::domain
