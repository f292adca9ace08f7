#include "interchange/seeds/seed.h"
#include "interchange/seeds/world.h"

namespace hubdesk::interchange::seeds {

std::optional<SeedSet> seedSetNamed(QStringView name)
{
    if (name == u"demo")
        return SeedSet::Demo;
    if (name == u"today")
        return SeedSet::Today;
    if (name == u"large")
        return SeedSet::Large;
    if (name == u"stress")
        return SeedSet::Stress;
    return std::nullopt;
}

QDateTime defaultNow()
{
    return QDateTime(QDate(2026, 11, 18), QTime(9, 30), Qt::UTC); // a Wednesday morning
}

SeedUuids::SeedUuids(const QDateTime &now, std::uint64_t seed)
    : m_milliseconds(now.toMSecsSinceEpoch())
    , m_state(seed * 0x51ed2701)
{
}

QUuid SeedUuids::next()
{
    Dice dice(m_state++);
    std::array<quint8, 10> random{};
    for (quint8 &byte : random)
        byte = static_cast<quint8>(dice.next());
    return domain::timeOrderedUuid(m_milliseconds++, random);
}

domain::Party partyOf(const CommunityInfo &community, int number)
{
    if (const auto found = community.overrides.find(number); found != community.overrides.end())
        return found->second;
    return number < community.boundary ? domain::Party::Community
        : number == community.boundary ? domain::Party::Shared
                                       : domain::Party::ServiceTeam;
}

domain::Result<domain::Done> seed(SeedSet set, const QDateTime &now, SeedSink &sink)
{
    World world(sink, now, 20'260'101 + static_cast<std::uint64_t>(set));
    switch (set) {
    case SeedSet::Demo:
        makeService(world, demoPlan());
        makeOpenings(world);
        makeRoles(world);
        makeSnapshots(world, 420, 60);
        makeTickets(world, 42, 0);
        break;
    case SeedSet::Today:
        makeService(world, fleetPlan(1));
        makeRoles(world);
        makeSnapshots(world, 10'000, 85);
        makeTickets(world, 6'000, 0);
        break;
    case SeedSet::Large:
        makeService(world, fleetPlan(3));
        makeRoles(world);
        makeSnapshots(world, 50'000, 85);
        makeTickets(world, 18'000, 0);
        break;
    case SeedSet::Stress:
        makeService(world, demoPlan());
        makeMillion(world);
        makeTickets(world, 100'000, 1'000'000);
        break;
    }
    return world.result();
}

} // namespace hubdesk::interchange::seeds
