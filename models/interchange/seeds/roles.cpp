// Role and group definitions as hubs' configuration files give them.
#include "interchange/seeds/world.h"

namespace hubdesk::interchange::seeds {
namespace {

using namespace domain;

class Roles final {
public:
    explicit Roles(World &world)
        : m_world(world)
    {
    }

    void ofHub(const HubInfo &hub);

private:
    RoleId role(const QString &name, const QString &description, const std::optional<QStringList> &scopes);
    void bearer(RoleId role, BearerKind kind, const QString &name);
    void group(const QString &name, const QStringList &users);

    World &m_world;
    HubId m_hub;
    QString m_file;
    std::int64_t m_line = 0;
};

RoleId Roles::role(const QString &name, const QString &description, const std::optional<QStringList> &scopes)
{
    Role record;
    record.hub = m_hub;
    record.name = name;
    record.description = description;
    record.scopes = scopes;
    record.source = RoleSource::Configuration;
    record.file = m_file;
    record.line = m_line;
    m_line += 8;
    return {m_world.put(record)};
}

void Roles::bearer(RoleId role, BearerKind kind, const QString &name)
{
    Bearer record;
    record.role = role;
    record.kindOf = kind;
    record.name = name;
    m_world.put(record);
}

void Roles::group(const QString &name, const QStringList &users)
{
    GroupDefinition record;
    record.hub = m_hub;
    record.name = name;
    record.users = users;
    record.file = m_file;
    record.line = m_line;
    m_line += 2;
    m_world.put(record);
}

void Roles::ofHub(const HubInfo &hub)
{
    m_hub.value = hub.id;
    m_file = QStringLiteral("clusters/%1/%2/jupyterhub_config.py").arg(hub.cluster, hub.name);
    m_line = 12;
    const RoleId culler = role(QStringLiteral("idle-culler"), QStringLiteral("Stops servers that nobody uses"),
                               QStringList{QStringLiteral("list:users"), QStringLiteral("read:users:activity"),
                                           QStringLiteral("read:servers"), QStringLiteral("delete:servers")});
    bearer(culler, BearerKind::Service, QStringLiteral("idle-culler"));
    if (hub.purpose == HubPurpose::Binder) {
        const RoleId binder = role(QStringLiteral("binder"), QStringLiteral("Starts servers for visitors"),
                                   QStringList{QStringLiteral("servers"), QStringLiteral("admin:users")});
        bearer(binder, BearerKind::Service, QStringLiteral("binder"));
        return;
    }
    for (const QString &course : hub.courses) {
        const QString staff = QStringLiteral("course::%1::staff").arg(course);
        const RoleId staffRole = role(QStringLiteral("course-staff-%1").arg(course),
                                      QStringLiteral("Helps the participants of %1 with their servers").arg(course),
                                      QStringList{QStringLiteral("list:users!group=course::%1").arg(course),
                                                  QStringLiteral("read:users!group=course::%1").arg(course),
                                                  QStringLiteral("admin:servers!group=course::%1").arg(course),
                                                  QStringLiteral("access:servers!group=course::%1").arg(course),
                                                  QStringLiteral("admin-ui")});
        bearer(staffRole, BearerKind::Group, staff);
        QStringList people;
        for (std::size_t i = 0; i < hub.people.size() && i < 2; ++i)
            people.append(hub.authenticator == u"github" ? hub.people[i].github : hub.people[i].email);
        group(staff, people);
        if (m_world.dice.chance(45)) {
            const RoleId grader = role(QStringLiteral("grader-%1").arg(course),
                                       QStringLiteral("Collects the exercises of %1").arg(course),
                                       QStringList{QStringLiteral("read:users:groups!group=course::%1").arg(course),
                                                   QStringLiteral("list:users!group=course::%1").arg(course)});
            bearer(grader, BearerKind::Service, QStringLiteral("grader-%1").arg(course));
        }
    }
    if (m_world.dice.chance(40)) { // held by every user
        role(QStringLiteral("user"), QStringLiteral("Standard rights, and sharing one's own server"),
             QStringList{QStringLiteral("self"), QStringLiteral("shares!user"), QStringLiteral("read:users:name"),
                         QStringLiteral("read:groups:name")});
    }
    if (m_world.dice.chance(25)) {
        const RoleId metrics =
            role(QStringLiteral("metrics-reader"), QStringLiteral("Reads the hub's metrics"),
                 QStringList{QStringLiteral("read:metrics"), QStringLiteral("list:users"), QStringLiteral("read:hub")});
        bearer(metrics, BearerKind::Service, QStringLiteral("prometheus"));
    }
    for (const ExtraRole &extra : hub.extraRoles) {
        const RoleId id = role(extra.name, extra.description, extra.scopes);
        for (const QString &name : extra.users)
            bearer(id, BearerKind::User, name);
        for (const QString &name : extra.groups)
            bearer(id, BearerKind::Group, name);
        for (const QString &name : extra.services)
            bearer(id, BearerKind::Service, name);
    }
    if (m_world.dice.chance(6)) { // what cannot be known without running the file
        ConfigurationNote note;
        note.hub = m_hub;
        note.file = m_file;
        note.line = m_line;
        note.column = 5;
        note.code = QStringLiteral("not-understood");
        note.message = QStringLiteral("JupyterHub.load_roles");
        note.text = QStringLiteral("c.JupyterHub.load_roles.extend(roles_of_term(os.environ[\"TERM_CODE\"]))");
        m_world.put(note);
    }
}

} // namespace

void makeRoles(World &world)
{
    Roles roles(world);
    for (const HubInfo &hub : world.hubs) {
        if (hub.purpose != HubPurpose::Staging)
            roles.ofHub(hub);
    }
}

} // namespace hubdesk::interchange::seeds
