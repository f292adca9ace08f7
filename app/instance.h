#pragma once
// One window a file: listens on a local socket named after the file, so that a second start raises the
// window that has it open. Only for this user. GUI thread; the file's own lock is storage's.

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace hubdesk::app {

class Instance final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks whoever has `file` open to come to the front; false: nobody has. Waits half a second at most.
    [[nodiscard]] static bool raiseOther(const QString &file);
    /// From now on answers for `file`; a former file is let go.
    void answerFor(const QString &file);

Q_SIGNALS:
    void raiseRequested();

private:
    QLocalServer m_server;
    bool m_connected = false;
};

} // namespace hubdesk::app
