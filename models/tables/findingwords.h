#pragma once
// Sentences for what lint finds in a configuration, and the doctor in a Hubdesk file ("file-" and its code), by code
// and arguments; the command line and the window say the same. Pure; any thread.

#include <QString>
#include <QStringList>

namespace hubdesk::tables {

/// What is wrong. The code itself for one that is not known.
[[nodiscard]] QString findingText(const QString &code, const QStringList &arguments);
/// What mending it does, for a button or a menu; empty where nothing can be done by itself.
[[nodiscard]] QString findingFixText(const QString &code, const QStringList &arguments);

} // namespace hubdesk::tables
