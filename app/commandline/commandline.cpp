#include "app/commandline/commandline.h"

#include "app/commandline/console.h"
#include "app/commandline/subcommand.h"

#include <QLoggingCategory>

#include <array>

namespace hubdesk::app {
namespace {

std::array<Subcommand, 12> subcommands()
{
    return {seedCommand(),    importCommand(), exportCommand(),      lintCommand(),
            pullCommand(),    doctorCommand(), ticketsCommand(),     resolveCommand(),
            explainCommand(), whoCanCommand(), escalationsCommand(), compareCommand()};
}

QStringList subcommandNames()
{
    QStringList names;
    for (const Subcommand &command : subcommands())
        names.append(QString::fromLatin1(command.name));
    return names;
}

QString usageOf(const Subcommand &command)
{
    return QCoreApplication::translate("CommandLine", command.usage);
}

int run(const Subcommand &command, const QStringList &given)
{
    QStringList known = command.options();
    known += {QStringLiteral("database="), QStringLiteral("json"), QStringLiteral("help")};
    const domain::Result<Arguments> arguments = Arguments::parse(given, known);
    if (!arguments) {
        complain(arguments.error().code == domain::ErrorCode::MissingValue
                     ? CommandLine::tr("%1 needs a value").arg(arguments.error().detail)
                     : CommandLine::tr("%1 is not understood, or given twice").arg(arguments.error().detail));
        complain(usageOf(command).section(u'\n', 0, 0));
        return kBadUsage;
    }
    if (arguments->has(QStringLiteral("help"))) {
        print(usageOf(command));
        return kClean;
    }
    return command.run(*arguments);
}

} // namespace

bool isSubcommand(const QString &word)
{
    return subcommandNames().contains(word);
}

// The subcommand may follow --database FILE.
int runCommandLine(const QStringList &arguments)
{
    // One line says what is wrong; who wants the log sets QT_LOGGING_RULES.
    QLoggingCategory::setFilterRules(QStringLiteral("hubdesk.*.debug=false\nhubdesk.*.info=false"));
    if (arguments.contains(QStringLiteral("--list-subcommands"))) {
        for (const QString &name : subcommandNames())
            print(name);
        return kClean;
    }
    qsizetype at = 0;
    while (at < arguments.size() && arguments[at].startsWith(u'-'))
        at += arguments[at] == u"--database" ? 2 : 1;
    const QString word = arguments.value(at);
    for (const Subcommand &command : subcommands()) {
        if (word == QLatin1String(command.name))
            return run(command, arguments.first(at) + arguments.mid(at + 1));
    }
    complain(CommandLine::tr("%1 is not a subcommand of this version; there are: %2")
                 .arg(word.isEmpty() ? QStringLiteral("\"\"") : word, subcommandNames().join(QStringLiteral(", "))));
    return kBadUsage;
}

} // namespace hubdesk::app
