// hubdesk resolve, explain, who-can, escalations, compare: the role engine's answers about hub states. A state
// is a file in the JSON format, or a database with --hub; the answers themselves are interchange's.
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/filesource.h"
#include "app/commandline/hubs.h"
#include "app/commandline/subcommand.h"
#include "interchange/answers/command.h"
#include "interchange/stateexport.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>

#include <iostream>
#include <sstream>

namespace hubdesk::app {
namespace {

bool isDatabase(const QString &path)
{
    if (path.isEmpty() || path == u"-")
        return false;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

// The hub's state, or none and the exit status.
std::optional<std::string> stateOf(const QString &path, const QString &hubName, int &status)
{
    Database database;
    if (const auto opened = database.open(path, storage::Access::ReadOnly); !opened) {
        status = complain(opened.error(), path);
        return std::nullopt;
    }
    const FileSource source(database.file().reader());
    const domain::Result<domain::Row> hub = chooseHub(source.state(), hubName);
    if (!hub) {
        status = complainAboutHub(source.state(), hub.error(), hubName);
        return std::nullopt;
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const auto done = interchange::exportState(source, *hub, buffer); !done) {
        status = complain(done.error(), path);
        return std::nullopt;
    }
    return buffer.data().toStdString();
}

// The words again as the engine takes them: options first, then "--" and what may begin with a dash.
std::vector<std::string> wordsFor(const char *command, const Arguments &arguments, const QStringList &options,
                                  const QString &state)
{
    std::vector<std::string> words{command};
    if (!state.isEmpty())
        words.insert(words.end(), {"--state", state.toStdString()});
    for (const QString &option : options) {
        const QString name = option.endsWith(u'=') ? option.chopped(1) : option;
        if (!arguments.has(name) || name == u"state" || name == u"hub" || name == u"with-hub")
            continue;
        words.push_back("--" + name.toStdString());
        if (option.endsWith(u'='))
            words.push_back(arguments.value(name).toStdString());
    }
    if (arguments.has(QStringLiteral("json")))
        words.emplace_back("--json");
    words.emplace_back("--");
    for (const QString &word : arguments.words())
        words.push_back(word.toStdString());
    return words;
}

// A place stands first, as editors expect; other lines name the program.
void passOn(const std::string &said)
{
    static const QRegularExpression place(QStringLiteral("^.*:\\d+:\\d+: "));
    const QStringList lines = QString::fromStdString(said).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (place.match(line).hasMatch())
            std::cerr << line.toStdString() << '\n';
        else
            complain(line);
    }
}

int answer(const char *command, const Arguments &arguments, const QStringList &options)
{
    const QString hub = arguments.value(QStringLiteral("hub"));
    QString state = arguments.value(QStringLiteral("state"));
    answers::GivenStates given;
    int status = kClean;
    if (options.contains(QStringLiteral("state="))) {
        if (state.isEmpty() && (!hub.isEmpty() || arguments.has(QStringLiteral("database"))))
            state = databasePath(arguments);
        const bool database = isDatabase(state);
        if (!database && !hub.isEmpty()) {
            complain(CommandLine::tr("--hub is for a Hubdesk file, which %1 is not").arg(state));
            return kBadUsage;
        }
        if (database && !(given.state = stateOf(state, hub, status)))
            return status;
    }
    if (const QString with = arguments.value(QStringLiteral("with")); isDatabase(with)) {
        const QString other = arguments.value(QStringLiteral("with-hub"));
        if (!(given.with = stateOf(with, other.isEmpty() ? hub : other, status)))
            return status;
    }
    std::ios::sync_with_stdio(false);
    std::ostringstream said;
    status = answers::runCommand(wordsFor(command, arguments, options, state), std::cin, std::cout, said, given);
    std::cout.flush();
    passOn(said.str());
    return status;
}

QStringList withState(const QStringList &more)
{
    return QStringList{QStringLiteral("state="), QStringLiteral("hub="), QStringLiteral("jupyterhub=")} + more;
}

QStringList resolveOptions()
{
    return {QStringLiteral("jupyterhub="), QStringLiteral("timing")};
}

QStringList explainOptions()
{
    return withState({QStringLiteral("on="), QStringLiteral("unfiltered")});
}

QStringList whoCanOptions()
{
    return withState({QStringLiteral("on=")});
}

QStringList escalationsOptions()
{
    return withState({QStringLiteral("from="), QStringLiteral("to="), QStringLiteral("graph")});
}

QStringList compareOptions()
{
    return withState({QStringLiteral("with="), QStringLiteral("with-hub="), QStringLiteral("with-jupyterhub=")});
}

} // namespace

Subcommand resolveCommand()
{
    return {"resolve",
            QT_TRANSLATE_NOOP("CommandLine",
                              "hubdesk resolve [--jupyterhub VERSION] [--timing] STATES.jsonl\n"
                              "    one hub state a line in, one result a line out; - is standard input"),
            &resolveOptions, [](const Arguments &arguments) { return answer("resolve", arguments, resolveOptions()); }};
}

Subcommand explainCommand()
{
    return {
        "explain",
        QT_TRANSLATE_NOOP("CommandLine",
                          "hubdesk explain --state FILE [--hub NAME] PRINCIPAL SCOPE [--on KIND=NAME | --unfiltered]\n"
                          "    why, or why not; PRINCIPAL is user:NAME, service:NAME or token:ID;\n"
                          "    FILE is a hub state, or a Hubdesk file with --hub; --jupyterhub VERSION"),
        &explainOptions, [](const Arguments &arguments) { return answer("explain", arguments, explainOptions()); }};
}

Subcommand whoCanCommand()
{
    return {"who-can",
            QT_TRANSLATE_NOOP("CommandLine",
                              "hubdesk who-can --state FILE [--hub NAME] SCOPE [--on KIND=NAME]\n"
                              "    users, services and tokens that may; --jupyterhub VERSION"),
            &whoCanOptions, [](const Arguments &arguments) { return answer("who-can", arguments, whoCanOptions()); }};
}

Subcommand escalationsCommand()
{
    return {
        "escalations",
        QT_TRANSLATE_NOOP("CommandLine",
                          "hubdesk escalations --state FILE [--hub NAME] [--from PRINCIPAL] [--to PRINCIPAL]\n"
                          "    who can become whom (an admin without --to), shortest first, and what would stop it;\n"
                          "    --graph for Graphviz; --jupyterhub VERSION"),
        &escalationsOptions,
        [](const Arguments &arguments) { return answer("escalations", arguments, escalationsOptions()); }};
}

Subcommand compareCommand()
{
    return {"compare",
            QT_TRANSLATE_NOOP("CommandLine",
                              "hubdesk compare --state FILE [--hub NAME] --with FILE [--with-hub NAME]\n"
                              "    who gains and who loses what; --jupyterhub VERSION, --with-jupyterhub VERSION"),
            &compareOptions, [](const Arguments &arguments) { return answer("compare", arguments, compareOptions()); }};
}

} // namespace hubdesk::app
