// hubdesk seed: deterministic data into a file without records.
#include "interchange/seeds/seed.h"
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/subcommand.h"
#include "app/loadersink.h"

#include <QFileInfo>
#include <QJsonObject>

namespace hubdesk::app {
namespace {

using namespace interchange::seeds;

class FixedClock final : public domain::Clock {
public:
    explicit FixedClock(const QDateTime &now)
        : m_now(now)
    {
    }
    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

domain::Result<domain::Done> fill(const QString &path, SeedSet set, const QString &name, const QDateTime &now)
{
    const FixedClock clock(now);
    SeedUuids uuids(now, 77);
    const auto loader = storage::BulkLoader::begin(path, clock, uuids);
    if (!loader)
        return loader.error();
    LoaderSink sink(**loader);
    if (const auto seeded = seed(set, now, sink); !seeded)
        return seeded;
    return (*loader)->finish(QStringLiteral("hubdesk"), CommandLine::tr("Seed: %1").arg(name));
}

int run(const Arguments &arguments)
{
    const QString name = arguments.words().value(0);
    const std::optional<SeedSet> set = seedSetNamed(name);
    if (!set || arguments.words().size() != 1) {
        complain(CommandLine::tr("say which data to make: demo, today, large or stress"));
        return kBadUsage;
    }
    QDateTime now = defaultNow();
    if (arguments.has(QStringLiteral("now"))) {
        const QString given = arguments.value(QStringLiteral("now"));
        now = given == u"now" ? QDateTime::currentDateTimeUtc() : QDateTime::fromString(given, Qt::ISODate).toUTC();
        if (!now.isValid()) {
            complain(CommandLine::tr("%1 is no time; write it as 2026-11-18T09:30:00Z").arg(given));
            return kBadUsage;
        }
    }
    const QString path = databasePath(arguments);
    if (const auto done = fill(path, *set, name, now); !done)
        return complain(done.error(), path);
    if (arguments.has(QStringLiteral("json")))
        printJson(QJsonObject{{QStringLiteral("database"), path}, {QStringLiteral("set"), name}});
    else
        print(CommandLine::tr("%1 holds the data set \"%2\".").arg(path, name));
    return kClean;
}

} // namespace

Subcommand seedCommand()
{
    return {"seed",
            QT_TRANSLATE_NOOP("CommandLine",
                              "hubdesk seed [--database FILE] [--now TIME] demo|today|large|stress\n"
                              "    fills a file that has no records; the same set is the same every time.\n"
                              "    --now: the moment it counts back from (or \"now\"); without it a fixed one"),
            [] { return QStringList{QStringLiteral("now=")}; }, &run};
}

} // namespace hubdesk::app
