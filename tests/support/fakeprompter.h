#pragma once
// A prompter whose answers a test queues; what was asked is kept. Answers come from the event loop.

#include "domain/prompter.h"

#include <QCoreApplication>
#include <QList>
#include <QTimer>

namespace hubdesk::test {

class FakePrompter final : public domain::Prompter {
public:
    QList<bool> answers;
    QStringList files; ///< an empty one: cancelled
    QList<Question> asked;

    void ask(const Question &question, std::function<void(bool)> done) override
    {
        asked.append(question);
        const bool answer = !answers.isEmpty() && answers.takeFirst();
        QTimer::singleShot(0, QCoreApplication::instance(), [answer, done = std::move(done)] { done(answer); });
    }
    void openFile(const FileChoice &, std::function<void(const QString &)> done) override { file(std::move(done)); }
    void saveFile(const FileChoice &, std::function<void(const QString &)> done) override { file(std::move(done)); }

private:
    void file(std::function<void(const QString &)> done)
    {
        const QString path = files.isEmpty() ? QString() : files.takeFirst();
        QTimer::singleShot(0, QCoreApplication::instance(), [path, done = std::move(done)] { done(path); });
    }
};

} // namespace hubdesk::test
