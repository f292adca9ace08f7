#pragma once
// What the window is started with. Values, no thread.

#include <QString>
#include <QStringList>

namespace hubdesk::app {

struct WindowOptions {
    QString database; ///< empty: the one open last
    bool demonstration = false;
};

/// What an argument list asks for, before any application object exists.
struct Request {
    enum class What { Window, Version, Help, Command, Wrong };
    What what = What::Window;
    WindowOptions window;
    QString wrong; ///< the argument that is not understood
};

/// `arguments` without the program's own name.
[[nodiscard]] Request understandArguments(const QStringList &arguments);
[[nodiscard]] QString helpText();

} // namespace hubdesk::app
