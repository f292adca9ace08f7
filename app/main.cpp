// Starts the window, or hands over to the command line, which needs no display.

#include "app/composition.h"
#include "app/options.h"

#if __has_include("app/commandline/commandline.h")
#include "app/commandline/commandline.h"
#define HUBDESK_HAS_COMMAND_LINE 1
#endif

#include <QApplication>
#include <QNetworkProxyFactory>

#include <cstdio>

using namespace hubdesk::app;

namespace {

void nameProgram()
{
    // Before any QSettings: they are found by these names.
    QCoreApplication::setOrganizationName(QStringLiteral("hubdesk"));
    QCoreApplication::setApplicationName(QStringLiteral("hubdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HUBDESK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("hubdesk"));
}

int runWithoutWindow(int argc, char **argv)
{
#ifdef HUBDESK_HAS_COMMAND_LINE
    QCoreApplication application(argc, argv);
    return runCommandLine(QCoreApplication::arguments().mid(1));
#else
    Q_UNUSED(argc)
    std::fprintf(stderr, "hubdesk: %s: subcommands are not part of this build\n", argv[1]);
    return 2;
#endif
}

int runWindow(int argc, char **argv, const WindowOptions &options)
{
    QApplication application(argc, argv);
    nameProgram();
    Composition composition(application);
    if (!composition.start(options))
        return 0;
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    nameProgram();
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    const Request request = understandArguments(arguments);
    switch (request.what) {
    case Request::What::Version:
        std::printf("hubdesk %s\n", HUBDESK_VERSION);
        return 0;
    case Request::What::Help:
        std::printf("%s", qPrintable(helpText()));
        return 0;
    case Request::What::Command:
        return runWithoutWindow(argc, argv);
    case Request::What::Wrong:
        std::fprintf(stderr, "hubdesk: %s: not understood\n%s", qPrintable(request.wrong), qPrintable(helpText()));
        return 2;
    case Request::What::Window:
        break;
    }
    return runWindow(argc, argv, request.window);
}
