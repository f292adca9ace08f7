// What hubs said on their last pull: users with groups and roles, services, servers.
#include "interchange/seeds/words.h"
#include "interchange/seeds/world.h"

#include <QSet>

#include <algorithm>

namespace hubdesk::interchange::seeds {
namespace {

using namespace domain;

class Snapshot final {
public:
    Snapshot(World &world, const HubInfo &hub)
        : m_world(world)
        , m_dice(world.dice)
        , m_hub(hub)
        , m_id{hub.id}
        , m_tokenDice(0x70'6b'65'6e ^ static_cast<std::uint64_t>(hub.id))
    {
    }

    void run(int users, int number);

private:
    void user(const QString &name, const QStringList &groups, bool admin);
    void extraPeople();
    void server(const QString &user, const QString &name, const QDateTime &last);
    void groups(bool servicesVisible);
    void services();
    QDateTime ago(int minutes) const { return m_world.now.addSecs(-60 * qint64(minutes)); }

    World &m_world;
    Dice &m_dice;
    const HubInfo &m_hub;
    HubId m_id;
    Dice m_tokenDice; // apart, so that nothing else hangs on them
    QSet<QString> m_names;
    bool m_tokensRead = false;
    int m_tokens = 0;
};

void Snapshot::user(const QString &name, const QStringList &groups, bool admin)
{
    if (m_names.contains(name))
        return;
    m_names.insert(name);
    HubUser user;
    user.hub = m_id;
    user.name = name;
    user.admin = admin;
    user.groups = groups;
    user.roles =
        admin ? QStringList{QStringLiteral("admin"), QStringLiteral("user")} : QStringList{QStringLiteral("user")};
    user.createdAt = ago(60 * 24 * m_dice.between(3, 700));
    const bool works = std::any_of(m_hub.extraPeople.begin(), m_hub.extraPeople.end(),
                                   [&name](const ExtraPerson &one) { return one.works && one.name == name; });
    const bool running = m_dice.chance(14);
    if (running)
        user.lastActivity = ago(m_dice.between(1, 55));
    else if (m_dice.chance(92))
        user.lastActivity = std::max(*user.createdAt, ago(60 * m_dice.between(2, 24 * 120)));
    if (running) {
        user.server = QStringLiteral("/user/%1/").arg(name);
        if (m_dice.chance(4))
            user.pending = QStringLiteral("spawn");
        server(name, {}, *user.lastActivity);
        if (m_dice.chance(10))
            server(name, QStringLiteral("gpu"), *user.lastActivity);
    } else if (works) { // no dice
        user.lastActivity = ago(6);
        user.server = QStringLiteral("/user/%1/").arg(name);
        HubServer own;
        own.hub = m_id;
        own.user = name;
        own.ready = true;
        own.url = user.server;
        own.started = ago(95);
        own.lastActivity = user.lastActivity;
        m_world.keep(m_world.sink().addServer(own));
    }
    m_world.keep(m_world.sink().addUser(user));
    if (!m_tokensRead)
        return;
    for (const HubTokenRecord &token : tokensOf(user, m_tokenDice, m_tokens, m_world.now))
        m_world.keep(m_world.sink().addToken(token));
}

void Snapshot::server(const QString &user, const QString &name, const QDateTime &last)
{
    HubServer server;
    server.hub = m_id;
    server.user = user;
    server.name = name;
    server.ready = true;
    server.url = QStringLiteral("/user/%1/%2").arg(user, name.isEmpty() ? QString() : name + u'/');
    server.started = last.addSecs(-60 * qint64(m_dice.between(2, 600)));
    server.lastActivity = last;
    m_world.keep(m_world.sink().addServer(server));
}

// Made without the world's dice, so that whoever else there is stays the same with them and without.
void Snapshot::extraPeople()
{
    int days = 40;
    for (const ExtraPerson &person : m_hub.extraPeople) {
        if (m_names.contains(person.name))
            continue;
        m_names.insert(person.name);
        HubUser user;
        user.hub = m_id;
        user.name = person.name;
        user.admin = false;
        user.groups = person.groups;
        user.roles.emplace();
        for (const ExtraRole &role : m_hub.extraRoles) {
            if (role.users.contains(person.name))
                user.roles->append(role.name);
        }
        user.roles->append(QStringLiteral("user"));
        user.createdAt = ago(60 * 24 * days++);
        user.lastActivity = ago(60 * days);
        m_world.keep(m_world.sink().addUser(user));
    }
}

void Snapshot::groups(bool visible)
{
    if (!visible)
        return;
    QStringList done;
    for (const ExtraRole &role : m_hub.extraRoles) {
        for (const QString &name : role.groups) {
            if (done.contains(name))
                continue;
            done.append(name);
            HubGroup group;
            group.hub = m_id;
            group.name = name;
            group.roles.emplace();
            for (const ExtraRole &other : m_hub.extraRoles) {
                if (other.groups.contains(name))
                    group.roles->append(other.name);
            }
            group.properties = QStringLiteral("{}");
            m_world.keep(m_world.sink().addGroup(group));
        }
    }
    for (const QString &course : m_hub.courses) {
        for (const QString &name :
             {QStringLiteral("course::%1").arg(course), QStringLiteral("course::%1::staff").arg(course)}) {
            HubGroup group;
            group.hub = m_id;
            group.name = name;
            group.roles =
                name.endsWith(u"staff") ? QStringList{QStringLiteral("course-staff-%1").arg(course)} : QStringList();
            group.properties = QStringLiteral("{}");
            m_world.keep(m_world.sink().addGroup(group));
        }
    }
}

void Snapshot::services()
{
    const auto service = [this](const QString &name, const QStringList &roles, bool shown) {
        HubService record;
        record.hub = m_id;
        record.name = name;
        record.admin = false;
        record.roles = roles;
        if (shown)
            record.url = QStringLiteral("http://127.0.0.1:10101");
        record.display = shown;
        m_world.keep(m_world.sink().addService(record));
    };
    service(QStringLiteral("idle-culler"), {QStringLiteral("idle-culler")}, false);
    service(QStringLiteral("announcement"), {}, true);
    for (const QString &course : m_hub.courses)
        service(QStringLiteral("grader-%1").arg(course), {}, false);
    for (const ExtraRole &role : m_hub.extraRoles) {
        for (const QString &name : role.services)
            service(name, {role.name}, false);
    }
    if (m_hub.purpose == HubPurpose::Binder)
        service(QStringLiteral("binder"), {QStringLiteral("binder")}, true);
}

void Snapshot::run(int users, int number)
{
    const bool servicesVisible = number % 7 != 3;
    m_tokensRead = number % 3 != 2;
    m_world.keep(m_world.sink().beginHub(m_id));
    for (const QString &admin : m_hub.admins) {
        QStringList groups;
        if (!m_hub.courses.isEmpty() && m_dice.chance(50))
            groups.append(QStringLiteral("course::%1::staff").arg(m_hub.courses.first()));
        for (const ExtraPerson &person : m_hub.extraPeople) {
            if (person.name == admin)
                groups += person.groups;
        }
        user(admin, groups, true);
    }
    const bool github = m_hub.authenticator == u"github";
    const QString host = m_world.communities[m_hub.community].slug + QStringLiteral(".example");
    for (int tries = 0; m_names.size() < users && tries < users * 4; ++tries) {
        const PersonName person = personName(m_dice);
        const QString given = asciiWord(person.given);
        const QString family = asciiWord(person.family);
        QString name = github ? given.left(2) + family + QStringLiteral("-hx") : given + u'.' + family + u'@' + host;
        if (m_names.contains(name))
            name = github ? given + family + QString::number(tries) + QStringLiteral("-hx")
                          : given + u'.' + family + QString::number(tries) + u'@' + host;
        QStringList groups;
        for (const QString &course : m_hub.courses) {
            if (m_dice.chance(60))
                groups.append(QStringLiteral("course::%1").arg(course));
            else if (m_dice.chance(6))
                groups.append(QStringLiteral("course::%1::staff").arg(course));
        }
        user(name, groups, false);
    }
    extraPeople();
    groups(true);
    if (servicesVisible)
        services();

    PullFacts facts;
    facts.hub = m_id;
    facts.version = m_hub.version;
    facts.identity = QStringLiteral("service hubdesk");
    facts.scopes = {QStringLiteral("list:groups"), QStringLiteral("list:users"), QStringLiteral("read:groups"),
                    QStringLiteral("read:hub"),    QStringLiteral("read:roles"), QStringLiteral("read:servers"),
                    QStringLiteral("read:users")};
    if (servicesVisible)
        facts.scopes += {QStringLiteral("list:services"), QStringLiteral("read:services")};
    else
        facts.notVisible = {QStringLiteral("services")};
    if (m_tokensRead)
        facts.scopes.append(QStringLiteral("read:tokens"));
    else
        facts.notVisible.append(QStringLiteral("tokens"));
    facts.scopes.sort();
    facts.pulledAt = ago(m_dice.between(8, 600));
    facts.triedAt = facts.pulledAt;
    if (number % 9 == 5) {
        facts.triedAt = ago(4);
        facts.lastError = Error{ErrorCode::Unreachable, m_hub.domain, {}};
    }
    m_world.keep(m_world.sink().endHub(facts));
}

} // namespace

void makeSnapshots(World &world, int users, int percent)
{
    std::vector<std::size_t> pulled;
    for (std::size_t i = 0; i < world.hubs.size(); ++i) {
        if (world.hubs[i].purpose != HubPurpose::Binder && world.dice.chance(percent))
            pulled.push_back(i);
    }
    if (pulled.empty())
        return;
    const int mean = std::max(4, users / static_cast<int>(pulled.size()));
    int number = 0;
    for (const std::size_t i : pulled) {
        const bool staging = world.hubs[i].purpose == HubPurpose::Staging;
        const int count = staging ? world.dice.between(3, 8) : world.dice.between(mean / 2, mean + mean / 2);
        Snapshot(world, world.hubs[i]).run(count, number++);
        if (world.failed())
            return;
    }
}

} // namespace hubdesk::interchange::seeds
