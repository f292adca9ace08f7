#include "sample.h"

#include "domain/services.h"
#include "storage/bulkload.h"

#include <QRandomGenerator>
#include <QStringList>

namespace hubdesk::bench {

namespace {

QStringList words(const char *list)
{
    return QString::fromUtf8(list).split(u' ');
}

template <class T> void must(const domain::Result<T> &result)
{
    if (!result)
        qFatal("cannot make the file: %s", qPrintable(result.error().detail));
}

QString pick(const QStringList &list, QRandomGenerator &random)
{
    return list[random.bounded(static_cast<int>(list.size()))];
}

void addUsers(storage::BulkLoader &loader, int users, const domain::Clock &clock)
{
    const QStringList first = words("amara ben carla dorte ernst farah goran hana ingrid jose kofi lena mei noor olga "
                                    "pedro qadir rosa sven tomas uma vera wanjiru xenia yusuf zoë josé 小明");
    const QStringList last =
        words("okafor vogel silva jensen brandt haddad petrov tanaka solheim garcia mensah fischer "
              "chou aziz ivanova alves rahman costa larsson herrera iyer novak kamau li demir "
              "åkesson müller 王");
    QRandomGenerator random(42);
    for (int i = 0; i < users; ++i) {
        domain::HubUser user;
        user.name = pick(first, random) + u'.' + pick(last, random) + QString::number(i);
        user.admin = i % 500 == 0;
        user.groups = QStringList{QStringLiteral("course-%1").arg(i % 1000), QStringLiteral("year-%1").arg(i % 6)};
        user.roles = i % 500 == 0 ? QStringList{QStringLiteral("admin")} : QStringList{QStringLiteral("user")};
        user.createdAt = clock.now().addSecs(-i);
        if (i % 7 != 0)
            user.lastActivity = clock.now().addSecs(-random.bounded(10'000'000));
        must(loader.addUser(user));
    }
}

void addTickets(storage::BulkLoader &loader, int tickets, const domain::Clock &clock, domain::UuidSource &uuids)
{
    const QStringList what = words("kernel server storage image quota login notebook package group profile");
    const QStringList verb = words("dies fails hangs stops starts grows breaks waits");
    const QStringList where = words("lecture workshop exam seminar project class lab demo");
    QRandomGenerator random(43);
    std::int64_t message = 0;
    for (int i = 1; i <= tickets; ++i) {
        domain::Ticket ticket;
        ticket.number = i;
        ticket.subject = QStringLiteral("The %1 %2 in our %3 %4")
                             .arg(pick(what, random), pick(verb, random), pick(where, random))
                             .arg(i);
        ticket.state = static_cast<domain::TicketState>(i % 8);
        ticket.community.value = 1 + i % 100;
        ticket.requester.value = 1 + i % 500;
        ticket.hub.value = 1;
        ticket.createdAt = clock.now().addSecs(-i);
        ticket.dueAt = clock.now().addSecs(i % 100'000);
        must(loader.add(i, uuids.next(), ticket));
        for (int k = 0; k < 10; ++k) {
            domain::Message entry;
            entry.ticket.value = i;
            entry.body = QStringLiteral("Since the %1 our %2 %3 for %4 of the people, and then the %5 %6 as well; "
                                        "could somebody look at case %7 before noon?")
                             .arg(pick(where, random), pick(what, random), pick(verb, random))
                             .arg(random.bounded(90) + 2)
                             .arg(pick(what, random), pick(verb, random))
                             .arg(random.bounded(1'000'000));
            entry.at = ticket.createdAt.addSecs(k * 600);
            must(loader.add(++message, uuids.next(), entry));
        }
    }
}

} // namespace

void makeFile(const QString &path, int users)
{
    const domain::SystemClock clock;
    domain::RandomUuids uuids(clock);
    auto begun = storage::BulkLoader::begin(path, clock, uuids);
    must(begun);
    storage::BulkLoader &loader = **begun;
    domain::Hub hub;
    hub.name = QStringLiteral("lake");
    must(loader.add(1, uuids.next(), hub));
    for (int i = 1; i <= 100; ++i) {
        domain::Community community;
        community.name = QStringLiteral("community-%1").arg(i);
        community.displayName = QStringLiteral("Observatory %1").arg(i);
        must(loader.add(i, uuids.next(), community));
    }
    for (int i = 1; i <= 500; ++i) {
        domain::Person person;
        person.name = QStringLiteral("Renata Person %1").arg(i);
        must(loader.add(i, uuids.next(), person));
    }
    addTickets(loader, std::min(users, 100'000), clock, uuids);
    must(loader.beginHub({1}));
    addUsers(loader, users, clock);
    storage::HubStatus status;
    status.pulledAt = clock.now();
    must(loader.endHub(status));
    must(loader.finish(QStringLiteral("bench"), QStringLiteral("Made")));
}

} // namespace hubdesk::bench
