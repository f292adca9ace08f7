#pragma once
// Loads the program's and Qt's translations. GUI thread, once, before the first window.

#include <QString>

class QCoreApplication;

namespace hubdesk::app {

/// `language` as "de"; empty: the system's. English needs no file but for its plural forms.
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace hubdesk::app
