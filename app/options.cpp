#include "app/options.h"

#include <QCoreApplication>

namespace hubdesk::app {

using namespace Qt::StringLiterals;

Request understandArguments(const QStringList &arguments)
{
    Request request;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == u"--version") {
            request.what = Request::What::Version;
            return request;
        }
        if (argument == u"--help" || argument == u"-h") {
            request.what = Request::What::Help;
            return request;
        }
        // A word, or what only the command line knows: it says itself what is wrong with it.
        if (!argument.startsWith(u'-') || argument == u"--list-subcommands") {
            request.what = Request::What::Command;
            return request;
        }
        if (argument == u"--demo") {
            request.window.demonstration = true;
        } else if (argument == u"--database" && i + 1 < arguments.size()) {
            request.window.database = arguments[++i];
        } else if (argument.startsWith(u"--database=")) {
            request.window.database = argument.mid(11);
        } else {
            request.what = Request::What::Wrong;
            request.wrong = argument;
            return request;
        }
    }
    return request;
}

QString helpText()
{
    return QCoreApplication::translate("Options",
                                       "hubdesk [--database FILE] [--demo]\n"
                                       "    opens the window; --demo: a fresh copy of the demonstration data\n"
                                       "hubdesk SUBCOMMAND ...\n"
                                       "    works without a display; \"hubdesk SUBCOMMAND --help\" says how\n"
                                       "hubdesk --version\n");
}

} // namespace hubdesk::app
