#include "app/commandline/hubs.h"

#include "app/commandline/console.h"
#include "app/commandline/subcommand.h"
#include "interchange/names.h"

namespace hubdesk::app {

domain::Result<domain::Row> chooseHub(const domain::State &state, const QString &name)
{
    if (!name.isEmpty())
        return interchange::hubNamed(state, name);
    std::vector<domain::Row> hubs = state.rows(domain::Kind::Hub);
    if (hubs.size() == 1)
        return hubs.front();
    return domain::Error{domain::ErrorCode::MissingValue, {}, {}};
}

int complainAboutHub(const domain::State &state, const domain::Error &error, const QString &name)
{
    constexpr qsizetype kShown = 12;
    const interchange::Names names(state);
    QStringList known;
    for (const domain::Row &hub : state.rows(domain::Kind::Hub))
        known.append(names.of(hub.ref));
    known.sort();
    QString list = known.mid(0, kShown).join(QStringLiteral(", "));
    if (known.size() > kShown)
        list += QStringLiteral(", ...");
    if (known.isEmpty())
        complain(CommandLine::tr("the file has no hubs"));
    else if (error.code == domain::ErrorCode::MissingValue)
        complain(CommandLine::tr("say which hub with --hub: %1").arg(list));
    else if (error.code == domain::ErrorCode::Duplicate)
        complain(CommandLine::tr("several hubs are named %1; give cluster/name: %2").arg(name, list));
    else
        complain(CommandLine::tr("there is no hub %1; there are: %2").arg(name, list));
    return kBadUsage;
}

} // namespace hubdesk::app
