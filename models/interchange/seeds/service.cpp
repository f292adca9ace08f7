// People, communities with their representatives and agreements, clusters, hubs, and who administers them.
#include "interchange/seeds/words.h"
#include "interchange/seeds/workinghours.h"
#include "interchange/seeds/world.h"

#include <QSet>

#include <algorithm>

namespace hubdesk::interchange::seeds {
namespace {

using namespace domain;

class Service final {
public:
    Service(World &world, const ServicePlan &plan)
        : m_world(world)
        , m_plan(plan)
        , m_dice(world.dice)
    {
    }

    void run();

private:
    PersonInfo person(const QString &organisation, const QString &domain);
    void staff();
    void member(const PersonInfo &person, TeamKind team, const QStringList &roles, const QDate &since);
    void community(const ServicePlan::Community &planned);
    void representatives(CommunityInfo &community, CommunityId id, const QString &domain);
    void agreement(CommunityInfo &community, CommunityId id, const QString &tier);
    void clusters();
    void hub(const ServicePlan::Cluster &cluster, ClusterId id, std::size_t communityIndex, int ofCommunity);
    void administrators();
    void administrator(HubInfo &hub, const PersonInfo &person, const PersonInfo *by);
    [[nodiscard]] QString userName(const HubInfo &hub, const PersonInfo &person) const;
    QDate daysAgo(int days) const { return m_world.now.date().addDays(-days); }

    World &m_world;
    const ServicePlan &m_plan;
    Dice &m_dice;
    QSet<QString> m_names;
    QSet<QString> m_emails;
    QSet<QString> m_handles;
    QSet<std::pair<std::int64_t, std::int64_t>> m_appointed;
};

void Service::run()
{
    staff();
    for (const ServicePlan::Community &planned : m_plan.communities)
        community(planned);
    clusters();
    administrators();
}

PersonInfo Service::person(const QString &organisation, const QString &domain)
{
    PersonName name = personName(m_dice);
    for (int tries = 0; tries < 40 && m_names.contains(name.full()); ++tries)
        name = personName(m_dice);
    m_names.insert(name.full());
    const auto unique = [](QSet<QString> &taken, const QString &wanted, const QString &suffix) {
        QString made = wanted + suffix;
        for (int i = 2; taken.contains(made); ++i)
            made = wanted + QString::number(i) + suffix;
        taken.insert(made);
        return made;
    };
    const QString given = asciiWord(name.given);
    const QString family = asciiWord(name.family);
    Person record;
    record.name = name.full();
    record.email = unique(m_emails, given + u'.' + family, u'@' + domain);
    record.github = unique(m_handles, given.left(1) + family + QStringLiteral("-hx"), {}); // nobody's handle
    record.timeZone = name.timeZone;
    record.employer = organisation;
    record.active = true;
    return {m_world.put(record), record.name, name.given, record.email, record.github};
}

void Service::member(const PersonInfo &person, TeamKind team, const QStringList &roles, const QDate &since)
{
    Membership membership;
    membership.person.value = person.id;
    membership.team.value = static_cast<std::int64_t>(team) + 1; // the teams are rows 1 to 4
    membership.roles = roles;
    membership.since = since;
    m_world.put(membership);
}

void Service::staff()
{
    const QString operatorName = QStringLiteral("Commons Hub Service");
    const QString domain = QStringLiteral("hubservice.example");
    const auto make = [&](int count, TeamKind team, std::vector<PersonInfo> &into, const QList<QStringList> &roles) {
        for (int i = 0; i < count; ++i) {
            into.push_back(person(operatorName, domain));
            member(into.back(), team, roles.value(i, roles.back()), daysAgo(200 + m_dice.below(1500)));
        }
    };
    make(m_plan.engineers, TeamKind::CloudEngineering, m_world.engineers,
         {{QStringLiteral("technology lead"), QStringLiteral("incident responder")},
          {QStringLiteral("incident responder")},
          {QStringLiteral("support agent"), QStringLiteral("subject matter expert")},
          {QStringLiteral("support agent")}});
    make(m_plan.support, TeamKind::CommunitySupport, m_world.support,
         {{QStringLiteral("support triager")},
          {QStringLiteral("communication liaison"), QStringLiteral("support agent")},
          {QStringLiteral("support agent")}});
    make(m_plan.partnerships, TeamKind::Partnerships, m_world.partnerships,
         {{QStringLiteral("contracts")}, {QStringLiteral("grants")}});
    // one person helps in two teams
    member(m_world.engineers.back(), TeamKind::CommunitySupport, {QStringLiteral("support agent")}, daysAgo(120));
}

void Service::community(const ServicePlan::Community &planned)
{
    const int age = 150 + m_dice.below(1400);
    Community record;
    record.name = planned.slug;
    record.displayName = planned.display;
    record.kindOf = planned.kind;
    record.status = planned.status;
    const QString domain = planned.slug + QStringLiteral(".example");
    record.website = QStringLiteral("https://www.") + domain;
    record.githubOrg = planned.slug + QStringLiteral("-hx");
    record.tier = planned.tier;
    if (planned.status != CommunityStatus::Prospect)
        record.since = daysAgo(planned.status == CommunityStatus::Onboarding ? 20 : age);
    if (planned.status == CommunityStatus::Ending)
        record.until = m_world.now.date().addDays(40);
    record.mission = missionOf(planned.kind);
    record.goals = goalsOf(planned.kind);
    record.success = successOf(planned.kind);

    CommunityInfo info;
    info.slug = planned.slug;
    info.display = planned.display;
    info.kind = planned.kind;
    info.status = planned.status;
    info.since = record.since.value_or(m_world.now.date());
    info.id = m_world.put(record);
    representatives(info, {info.id}, domain);
    if (planned.status != CommunityStatus::Prospect)
        agreement(info, {info.id}, planned.tier);
    m_world.communities.push_back(std::move(info));
}

// One or two for an active community; a prospect may have none yet.
void Service::representatives(CommunityInfo &community, CommunityId id, const QString &domain)
{
    const auto seat = [&](const PersonInfo &person, SeatStatus status, const QDate &since, std::optional<QDate> until) {
        Seat record;
        record.person.value = person.id;
        record.community = id;
        record.status = status;
        record.since = since;
        record.until = until;
        record.technical = true;
        record.financial = m_dice.chance(60);
        m_world.put(record);
    };
    if (community.status == CommunityStatus::Prospect) {
        const PersonInfo contact = person(community.display, domain);
        seat(contact, SeatStatus::Proposed, daysAgo(6), {});
        community.members.push_back(contact);
        return;
    }
    const int count = community.status == CommunityStatus::Onboarding ? 1 : m_dice.between(1, 2);
    for (int i = 0; i < count; ++i) {
        const PersonInfo who = person(community.display, domain);
        seat(who, SeatStatus::Active, community.since.addDays(i * 30), {});
        member(who, TeamKind::CommunityLeadership, {}, community.since.addDays(i * 30));
        community.representatives.push_back(who);
    }
    if (m_dice.chance(15)) { // somebody held the seat before
        const PersonInfo before = person(community.display, domain);
        seat(before, SeatStatus::Left, community.since, community.since.addDays(90));
    }
    const int others = m_dice.between(1, m_plan.communities.size() > 50 ? 1 : 3);
    for (int i = 0; i < others; ++i)
        community.members.push_back(person(community.display, domain));
}

void Service::agreement(CommunityInfo &community, CommunityId id, const QString &tier)
{
    Agreement record;
    record.community = id;
    record.since = community.since;
    if (community.status == CommunityStatus::Ending)
        record.until = m_world.now.date().addDays(40);
    else
        record.until = m_world.now.date().addDays(30 + m_dice.below(600));
    community.boundary = m_dice.chance(75) ? 7 : m_dice.chance(50) ? 6 : 9;
    record.boundary = community.boundary;
    const double base = tier == u"small" ? 650 : tier == u"education" ? 1200 : tier == u"research" ? 2400 : 1500;
    record.baseFee = base;
    record.currency = QStringLiteral("USD");
    record.supportHours = tier == u"small" ? 2 : tier == u"research" ? 6 : 4;

    struct Override {
        int number;
        Party party;
        const char *reason;
        double cost;
    };
    static constexpr Override kOverrides[] = {
        {9, Party::Community, "Their own engineers send configuration changes as pull requests.", -180},
        {5, Party::ServiceTeam, "Nobody in the community can build images yet.", 220},
        {8, Party::Shared, "The community prepares images, the service team reviews them.", -90},
        {6, Party::Shared, "New administrators are added by the service team during term breaks.", 60},
        {10, Party::Community, "Runs its own event hubs from a template.", -250},
    };
    double adjustment = community.boundary < 7 ? 150 : community.boundary > 7 ? -150 : 0;
    std::vector<const Override *> taken;
    for (const Override &one : kOverrides) {
        if (m_dice.chance(14) && partyOf(community, one.number) != one.party) {
            taken.push_back(&one);
            adjustment += one.cost;
        }
    }
    record.feeAdjustment = adjustment;
    AgreementId agreementId{m_world.put(record)};
    for (const Override *one : taken) {
        Assignment assignment;
        assignment.agreement = agreementId;
        assignment.responsibility.value = one->number; // the number is the row
        assignment.party = one->party;
        assignment.reason = QString::fromLatin1(one->reason);
        assignment.costEffect = one->cost;
        m_world.put(assignment);
        community.overrides[one->number] = one->party;
    }
}

void Service::clusters()
{
    // communities take turns; a dedicated cluster's hubs are one community's
    std::size_t next = 0;
    const auto usable = [this](std::size_t i) { return m_world.communities[i].status != CommunityStatus::Prospect; };
    const auto named = [this](const QString &slug) {
        const auto found = std::find_if(m_world.communities.begin(), m_world.communities.end(),
                                        [&slug](const CommunityInfo &one) { return one.slug == slug; });
        return found == m_world.communities.end() ? -1 : static_cast<int>(found - m_world.communities.begin());
    };
    const auto turn = [&] {
        while (!usable(next % m_world.communities.size())
               || (m_world.communities.size() < 20
                   && std::any_of(m_plan.clusters.begin(), m_plan.clusters.end(), [&](const auto &cluster) {
                          return cluster.name == m_world.communities[next % m_world.communities.size()].slug;
                      })))
            ++next;
        return next++ % m_world.communities.size();
    };
    for (const ServicePlan::Cluster &planned : m_plan.clusters) {
        Cluster cluster;
        cluster.name = planned.name;
        cluster.provider = planned.provider;
        cluster.account = planned.provider == u"aws" ? QString::number(100'000'000'000LL + m_dice.below(900'000'000))
                                                     : planned.name + QStringLiteral("-project");
        cluster.region = planned.region;
        cluster.shared = planned.shared;
        const ClusterId id{m_world.put(cluster)};
        const int own = named(planned.name);
        const std::size_t single = own >= 0 ? static_cast<std::size_t>(own) : planned.shared ? 0 : turn();
        for (int i = 0; i < planned.hubs; ++i)
            hub(planned, id, planned.shared ? turn() : single, i);
    }
}

void Service::hub(const ServicePlan::Cluster &cluster, ClusterId id, std::size_t communityIndex, int ofCommunity)
{
    CommunityInfo &community = m_world.communities[communityIndex];
    const bool demo = m_plan.communities.size() < 20;
    HubInfo info;
    info.cluster = cluster.name;
    info.community = communityIndex;
    static constexpr std::array<const char *, 5> extra = {"", "staging", "workshop", "binder", "research"};
    if (cluster.shared) {
        const bool twin = !community.hubs.empty() && m_world.hubs[community.hubs.back()].cluster == cluster.name;
        info.name = twin ? community.slug + QStringLiteral("-staging") : community.slug;
        info.purpose = twin ? HubPurpose::Staging : HubPurpose::Production;
        for (int n = 2; twin
             && std::any_of(m_world.hubs.begin(), m_world.hubs.end(),
                            [&](const HubInfo &h) { return h.cluster == info.cluster && h.name == info.name; });
             ++n)
            info.name = community.slug + QStringLiteral("-staging") + QString::number(n);
    } else {
        const std::size_t which = static_cast<std::size_t>(ofCommunity) % extra.size();
        info.name = which == 0 ? QStringLiteral("prod") : QString::fromLatin1(extra[which]);
        static constexpr HubPurpose purposes[] = {HubPurpose::Production, HubPurpose::Staging, HubPurpose::Workshop,
                                                  HubPurpose::Binder, HubPurpose::Production};
        info.purpose = purposes[which];
    }
    static constexpr std::array<const char *, 4> authenticators = {"cilogon", "github", "google", "generic-oauth"};
    static constexpr std::array<const char *, 4> versions = {"5.5.4", "6.1.1", "5.4.6", "4.1.6"};
    info.authenticator =
        QString::fromLatin1(authenticators[static_cast<std::size_t>(m_dice.chance(47) ? 0 : m_dice.between(1, 3))]);
    info.version =
        QString::fromLatin1(versions[static_cast<std::size_t>(m_dice.chance(55) ? 0 : m_dice.between(1, 3))]);
    info.domain = info.name + u'.' + cluster.name + QStringLiteral(".hubs.example");
    const int courses = info.purpose == HubPurpose::Binder ? 0 : m_dice.between(1, demo ? 2 : 3);
    for (int i = 0; i < courses; ++i) {
        const QString code = courseCode(m_dice);
        if (!info.courses.contains(code))
            info.courses.append(code);
    }

    Hub record;
    record.name = info.name;
    record.cluster = id;
    record.community.value = community.id;
    record.domain = info.domain;
    record.displayName = info.purpose == HubPurpose::Staging ? community.display + QStringLiteral(" (staging)")
        : info.purpose == HubPurpose::Workshop               ? community.display + QStringLiteral(" (workshops)")
        : info.purpose == HubPurpose::Binder                 ? community.display + QStringLiteral(" (public binder)")
        : cluster.shared || ofCommunity == 0                 ? community.display
                                                             : community.display + QStringLiteral(" (research)");
    record.provider = cluster.provider;
    record.authenticator = info.authenticator;
    record.purpose = info.purpose;
    record.version = info.version;
    record.url = QStringLiteral("https://") + info.domain;

    // the representatives are the first administrators
    for (const PersonInfo &one : community.representatives) {
        info.admins.append(userName(info, one));
        info.people.push_back(one);
    }
    for (const PersonInfo &one : community.members)
        info.people.push_back(one);
    if (info.purpose != HubPurpose::Binder)
        record.adminUsers = info.admins;
    info.id = m_world.put(record);
    for (const PersonInfo &one : info.people) {
        HubLink link;
        link.person.value = one.id;
        link.hub.value = info.id;
        link.userName = userName(info, one);
        m_world.put(link);
    }
    community.hubs.push_back(m_world.hubs.size());
    m_world.hubs.push_back(std::move(info));
}

QString Service::userName(const HubInfo &hub, const PersonInfo &person) const
{
    return hub.authenticator == u"github" ? person.github : person.email;
}

void Service::administrator(HubInfo &hub, const PersonInfo &person, const PersonInfo *by)
{
    if (m_appointed.contains({hub.id, person.id}))
        return;
    m_appointed.insert({hub.id, person.id});
    HubAdministrator record;
    record.hub.value = hub.id;
    record.person.value = person.id;
    record.userName = userName(hub, person);
    const int age = 5 + m_dice.below(500);
    record.grantedAt = onWorkingDay(m_world.now.addDays(-age).addSecs(m_dice.below(6 * 3600)));
    if (by) {
        record.grantedBy.value = by->id;
        record.channel = m_dice.chance(55) ? GrantChannel::Configuration : GrantChannel::AdminPage;
        const int state = m_dice.below(100);
        record.state = state < 84 ? AdministratorState::Confirmed
            : state < 89          ? AdministratorState::InConfiguration
            : state < 93          ? AdministratorState::Requested
            : state < 96          ? AdministratorState::RemovalRequested
                                  : AdministratorState::RemovedFromConfiguration;
        if (record.state == AdministratorState::Requested)
            record.grantedAt.reset();
    } else {
        record.channel = GrantChannel::Representative;
        record.state = AdministratorState::Confirmed;
    }
    m_world.put(record);
    const bool holds =
        record.state != AdministratorState::Requested && record.state != AdministratorState::InConfiguration;
    if (holds && !hub.admins.contains(record.userName))
        hub.admins.append(record.userName);
}

void Service::administrators()
{
    for (HubInfo &hub : m_world.hubs) {
        for (const PersonInfo &one : m_world.communities[hub.community].representatives)
            administrator(hub, one, nullptr);
    }
    // then members of the communities and engineers, until there are as many as planned
    for (int guard = 0; m_world.count<HubAdministrator>() < m_plan.administrators && guard < 100'000; ++guard) {
        HubInfo &hub = m_world.hubs[static_cast<std::size_t>(m_dice.below(static_cast<int>(m_world.hubs.size())))];
        const CommunityInfo &community = m_world.communities[hub.community];
        const PersonInfo *by = community.representatives.empty() ? nullptr : &community.representatives.front();
        if (!by)
            continue;
        if (m_dice.chance(70) && !community.members.empty())
            administrator(hub, m_dice.pick(community.members), by);
        else
            administrator(hub, m_dice.pick(m_world.engineers), by);
    }
}

} // namespace

void makeService(World &world, const ServicePlan &plan)
{
    Service(world, plan).run();
}

} // namespace hubdesk::interchange::seeds
