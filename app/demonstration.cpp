#include "app/demonstration.h"

#include "app/loadersink.h"
#include "interchange/seeds/seed.h"

namespace hubdesk::app {

domain::Result<domain::Done> makeDemonstration(const QString &file, const domain::Clock &clock)
{
    using namespace interchange;
    seeds::SeedUuids uuids(clock.now());
    const auto loader = storage::BulkLoader::begin(file, clock, uuids);
    if (!loader)
        return loader.error();
    LoaderSink sink(**loader);
    if (const auto seeded = seeds::seed(seeds::SeedSet::Demo, clock.now(), sink); !seeded)
        return seeded;
    return (*loader)->finish(QStringLiteral("Hubdesk"), QStringLiteral("Demonstration data"));
}

} // namespace hubdesk::app
