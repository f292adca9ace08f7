#pragma once
// A small file with something of everything, for the tests of readers and tables. Row ids are given, so
// that tests can name them; the four teams and the thirteen responsibilities come with a new file.

#include "storage/bulkload.h"
#include "storage/fixture.h"
#include "storage/idlist.h"
#include "storage/querythread.h"

namespace hubdesk::test {

/// Adds records of one kind under the ids 1, 2, 3 ...
class Filler {
public:
    explicit Filler(Desk &desk)
        : m_desk(desk)
        , m_loader(std::move(storage::BulkLoader::begin(desk.path(), desk.clock, desk.uuids)).value())
    {
    }
    template <domain::Described R> std::int64_t add(const R &record)
    {
        const std::int64_t id = ++m_last[R::kKind];
        m_ok = m_ok && m_loader->add(id, m_desk.uuids.next(), record);
        return id;
    }
    [[nodiscard]] storage::BulkLoader &loader() { return *m_loader; }
    [[nodiscard]] bool finish()
    {
        return m_ok && m_loader->finish(QStringLiteral("seed"), QStringLiteral("Seeded")).ok();
    }

private:
    Desk &m_desk;
    std::unique_ptr<storage::BulkLoader> m_loader;
    std::map<domain::Kind, std::int64_t> m_last;
    bool m_ok = true;
};

inline std::int64_t addPerson(Filler &filler, const QString &name, const QString &email = {})
{
    domain::Person person;
    person.name = name;
    person.email = email;
    person.active = true;
    return filler.add(person);
}

inline std::int64_t addHub(Filler &filler, const QString &name, std::int64_t community, const QString &version = {})
{
    domain::Hub hub;
    hub.name = name;
    hub.community.value = community;
    hub.version = version;
    return filler.add(hub);
}

inline std::int64_t addTicket(Filler &filler, std::int64_t number, const QString &subject, domain::TicketState state,
                              std::int64_t community = 0, std::int64_t requester = 0)
{
    domain::Ticket ticket;
    ticket.number = number;
    ticket.subject = subject;
    ticket.state = state;
    ticket.community.value = community;
    ticket.requester.value = requester;
    ticket.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number * 60'000, Qt::UTC);
    return filler.add(ticket);
}

inline std::int64_t addMessage(Filler &filler, std::int64_t ticket, const QString &body)
{
    domain::Message message;
    message.ticket.value = ticket;
    message.body = body;
    message.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    return filler.add(message);
}

/// communities 1 kelp, 2 soil; people 1 to 6; hubs 1 kelp, 2 Soil, 3 tundra (no community, never pulled);
/// hub 1 was pulled (5 users), hub 2 too (3 users, groups not visible).
inline bool fillSample(Desk &desk)
{
    Filler filler(desk);
    domain::Community kelp;
    kelp.name = QStringLiteral("kelp");
    kelp.displayName = QStringLiteral("Kelp Forest Observatory");
    kelp.status = domain::CommunityStatus::Active;
    kelp.since = QDate(2024, 3, 1);
    filler.add(kelp);
    domain::Community soil;
    soil.name = QStringLiteral("soil");
    soil.displayName = QStringLiteral("Ärde Soil Atlas");
    filler.add(soil);
    for (const char *name : {"amara Okafor", "Ben Álvarez", "ådne Ek", "Zoë Lim", "Ben 10", "Ben 9"})
        addPerson(filler, QString::fromUtf8(name), QStringLiteral("x@example.org"));
    addHub(filler, QStringLiteral("kelp"), 1, QStringLiteral("10.0"));
    addHub(filler, QStringLiteral("Soil"), 2, QStringLiteral("4.1.6"));
    addHub(filler, QStringLiteral("tundra"), 0, QStringLiteral("5.0.0b1"));

    addTicket(filler, 100, QStringLiteral("Raise home storage 100% of the group"), domain::TicketState::Open, 1, 1);
    addTicket(filler, 101, QStringLiteral("Server a_b does not start"), domain::TicketState::NeedsApproval, 2, 2);
    addTicket(filler, 102, QString::fromUtf8("存储空间不足 on kelp"), domain::TicketState::Closed, 1, 3);
    addTicket(filler, 103, QStringLiteral("Workshop in \"May\""), domain::TicketState::New);
    addMessage(filler, 1, QStringLiteral("Please raise the quota, the PERFECT one"));
    addMessage(filler, 1, QStringLiteral("Second message"));
    addMessage(filler, 2, QStringLiteral("It says qz at the end"));

    domain::Role teacher;
    teacher.hub.value = 1;
    teacher.name = QStringLiteral("teacher");
    teacher.scopes = QStringList{QStringLiteral("list:users"), QStringLiteral("servers!group=ds8")};
    teacher.file = QStringLiteral("jupyterhub_config.py");
    teacher.line = 12;
    filler.add(teacher);
    domain::Bearer bearer;
    bearer.role.value = 1;
    bearer.name = QStringLiteral("ada");
    filler.add(bearer);

    domain::Membership member;
    member.person.value = 1;
    member.team.value = 2;
    member.roles = {QStringLiteral("triager")};
    filler.add(member);
    domain::Seat seat;
    seat.person.value = 2;
    seat.community.value = 1;
    seat.status = domain::SeatStatus::Active;
    filler.add(seat);

    bool ok = filler.loader().beginHub({1}).ok();
    const auto user = [](const char *name, std::optional<bool> admin, std::optional<QStringList> roles, qint64 seen) {
        domain::HubUser record;
        record.name = QString::fromUtf8(name);
        record.admin = admin;
        record.roles = std::move(roles);
        record.groups = QStringList{QStringLiteral("ds8")};
        if (seen > 0)
            record.lastActivity = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + seen, Qt::UTC);
        return record;
    };
    const QStringList userRole{QStringLiteral("user")};
    const QStringList twoRoles{QStringLiteral("user"), QStringLiteral("teacher")};
    ok = ok && filler.loader().addUser(user("Ada", true, twoRoles, 5000))
        && filler.loader().addUser(user("ben", false, userRole, 1000))
        && filler.loader().addUser(user("CARL_x", false, userRole, 3000))
        && filler.loader().addUser(user("王小明", false, userRole, 0))
        && filler.loader().addUser(user("dörte", false, userRole, 4000));
    domain::HubGroup group;
    group.name = QStringLiteral("ds8");
    ok = ok && filler.loader().addGroup(group);
    storage::HubStatus status;
    status.version = QStringLiteral("5.2.1");
    status.pulledAt = desk.clock.now();
    ok = ok && filler.loader().endHub(status);
    ok = ok && filler.loader().beginHub({2});
    ok = ok && filler.loader().addUser(user("ada", std::nullopt, std::nullopt, 1))
        && filler.loader().addUser(user("bea", std::nullopt, std::nullopt, 2))
        && filler.loader().addUser(user("a%b", std::nullopt, std::nullopt, 3));
    status.notVisible = {QStringLiteral("groups")};
    ok = ok && filler.loader().endHub(status);
    return ok && filler.finish();
}

inline QStringList texts(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *text : list)
        result.append(QString::fromUtf8(text));
    return result;
}

inline storage::StopToken neverStop()
{
    return storage::StopToken(std::make_shared<std::atomic_bool>(false));
}

/// A column of a kind by name, and one of the record that it refers to.
inline storage::ColumnPath at(domain::Kind kind, const char *column)
{
    return {{}, domain::entity(kind).indexOf(column), {}};
}
inline storage::ColumnPath over(domain::Kind kind, const char *reference, const char *column)
{
    const int step = domain::entity(kind).indexOf(reference);
    return {
        {step}, domain::entity(domain::entity(kind).fields[static_cast<std::size_t>(step)].target).indexOf(column), {}};
}

} // namespace hubdesk::test
