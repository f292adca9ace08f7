#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Resources of a static library are dropped by the linker unless asked for; the macro wants the global namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(i18n);
}

namespace hubdesk::app {

using namespace Qt::StringLiterals;

void installTranslations(QCoreApplication &application, const QString &language)
{
    initTranslations();
    // The system's own form of the language, where it is the one chosen: its dates and numbers.
    const QLocale system;
    const bool same = language.isEmpty() || QLocale(language).language() == system.language();
    const QLocale locale = same ? system : QLocale(language);
    if (!same)
        QLocale::setDefault(locale);
    const auto load = [&](const QLocale &in, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(in, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            translator->deleteLater();
    };
    load(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // What a language does not have is said in English, whose plural forms come from a file too.
    load(QLocale(QLocale::English), u"hubdesk"_s, u":/i18n"_s);
    load(locale, u"hubdesk"_s, u":/i18n"_s);
}

} // namespace hubdesk::app
