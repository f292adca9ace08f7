// One hub of a million users and a hundred thousand tokens, for measuring.
#include "interchange/seeds/words.h"
#include "interchange/seeds/world.h"

namespace hubdesk::interchange::seeds {
namespace {

using namespace domain;

constexpr int kUsers = 1'000'000;
constexpr int kGroups = 10'000;
constexpr int kRoles = 1'000;
constexpr int kUsersAToken = 10;

QString groupName(int number)
{
    static constexpr const char *kSubjects[] = {"bio",  "chem", "data", "eco",   "geo",
                                                "hist", "ling", "math", "ocean", "stat"};
    return QString::fromLatin1(kSubjects[number % 10])
        + QStringLiteral("-%1-%2").arg(100 + number / 10 % 100).arg(2017 + number / 1000);
}

HubId makeHub(World &world)
{
    Cluster cluster;
    cluster.name = QStringLiteral("summit");
    cluster.provider = QStringLiteral("aws");
    cluster.region = QStringLiteral("us-west-2");
    cluster.account = QStringLiteral("100200300400");
    Hub hub;
    hub.name = QStringLiteral("million");
    hub.cluster.value = world.put(cluster);
    hub.community.value = world.communities[5].id;
    hub.displayName = QStringLiteral("All courses");
    hub.domain = QStringLiteral("million.summit.hubs.example");
    hub.url = QStringLiteral("https://") + hub.domain;
    hub.provider = cluster.provider;
    hub.authenticator = QStringLiteral("generic-oauth");
    hub.version = QStringLiteral("6.1.1");
    hub.adminUsers = QStringList{QStringLiteral("amaraokonjo0"), QStringLiteral("root")};
    return {world.put(hub)};
}

QString roleName(int number)
{
    return QStringLiteral("course-staff-%1").arg(groupName(number * 10));
}

void makeRoles(World &world, HubId hub)
{
    for (int i = 0; i < kRoles && !world.failed(); ++i) {
        const QString group = groupName(i * 10);
        Role role;
        role.hub = hub;
        role.name = roleName(i);
        role.description = QStringLiteral("Looks after the participants of %1").arg(group);
        role.scopes = QStringList{QStringLiteral("list:users!group=") + group, QStringLiteral("servers!group=") + group,
                                  QStringLiteral("read:users!group=") + group};
        role.file = QStringLiteral("clusters/summit/million/jupyterhub_config.py");
        role.line = 20 + 6 * i;
        Bearer bearer;
        bearer.role.value = world.put(role);
        bearer.kindOf = BearerKind::Group;
        bearer.name = groupName(i * 10 + 1);
        world.put(bearer);
    }
}

} // namespace

void makeMillion(World &world)
{
    const HubId hub = makeHub(world);
    makeRoles(world, hub);
    world.keep(world.sink().beginHub(hub));
    for (int i = 0; i < kGroups && !world.failed(); ++i) {
        HubGroup group;
        group.hub = hub;
        group.name = groupName(i);
        group.roles = i % 10 == 1 ? QStringList{roleName(i / 10)} : QStringList();
        group.properties = QStringLiteral("{}");
        world.keep(world.sink().addGroup(group));
    }
    Dice &dice = world.dice;
    for (int i = 0; i < kUsers && !world.failed(); ++i) {
        const PersonName name = personName(dice);
        HubUser user;
        user.hub = hub;
        user.name = asciiWord(name.given) + asciiWord(name.family) + QString::number(i);
        user.admin = i % 50'000 == 0;
        QStringList groups;
        for (int n = dice.between(1, 6); n > 0; --n) {
            const QString group = groupName(dice.below(kGroups));
            if (!groups.contains(group))
                groups.append(group);
        }
        user.groups = groups;
        user.roles = *user.admin ? QStringList{QStringLiteral("admin"), QStringLiteral("user")}
                                 : QStringList{QStringLiteral("user")};
        user.createdAt = world.now.addSecs(-60 * qint64(dice.between(1000, 3'000'000)));
        const bool running = i % 400 == 7;
        if (running || dice.chance(80))
            user.lastActivity =
                std::max(*user.createdAt,
                         world.now.addSecs(-60 * qint64(running ? dice.between(1, 50) : dice.between(60, 900'000))));
        if (running) {
            user.server = QStringLiteral("/user/%1/").arg(user.name);
            HubServer server;
            server.hub = hub;
            server.user = user.name;
            server.ready = true;
            server.url = *user.server;
            server.started = user.lastActivity->addSecs(-3600);
            server.lastActivity = user.lastActivity;
            world.keep(world.sink().addServer(server));
        }
        world.keep(world.sink().addUser(user));
        if (i % kUsersAToken == 0)
            world.keep(world.sink().addToken(plainToken(world, user, i / kUsersAToken)));
    }
    for (const char *name : {"idle-culler", "announcement", "grader"}) {
        HubService service;
        service.hub = hub;
        service.name = QString::fromLatin1(name);
        service.admin = false;
        service.roles = QStringList();
        world.keep(world.sink().addService(service));
    }
    PullFacts facts;
    facts.hub = hub;
    facts.version = QStringLiteral("6.1.1");
    facts.identity = QStringLiteral("service hubdesk");
    facts.scopes = {QStringLiteral("list:groups"),  QStringLiteral("list:services"), QStringLiteral("list:users"),
                    QStringLiteral("read:groups"),  QStringLiteral("read:hub"),      QStringLiteral("read:roles"),
                    QStringLiteral("read:servers"), QStringLiteral("read:services"), QStringLiteral("read:users")};
    facts.notVisible = {QStringLiteral("tokens")};
    facts.pulledAt = world.now.addSecs(-1800);
    facts.triedAt = facts.pulledAt;
    world.keep(world.sink().endHub(facts));
}

} // namespace hubdesk::interchange::seeds
