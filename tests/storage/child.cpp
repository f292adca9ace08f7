// Started by the crash tests: does one thing to a file until it is killed, and says on standard output
// what was acknowledged.
//   storage_child hold FILE      opens for writing, prints "open", waits for the end of its input
//   storage_child commit FILE    commits people one after the other, prints each row id
//   storage_child pull FILE N    pulls hub 1 with N users over and over, prints each generation

#include "domain/records.h"
#include "domain/services.h"
#include "domain/values.h"
#include "storage/file.h"
#include "storage/hubsnapshot.h"
#include "storage/writer.h"

#include <QCoreApplication>

#include <cstdio>

using namespace hubdesk;
using namespace hubdesk::storage;

namespace {

void say(const char *word, long long number = 0)
{
    std::printf("%s %lld\n", word, number);
    std::fflush(stdout);
}

int commitForEver(Writer &writer, domain::UuidSource &uuids)
{
    for (int i = 0;; ++i) {
        domain::Person person;
        person.name = QStringLiteral("Person %1").arg(i);
        person.notes = QString(i % 4000, u'x'); // pages of all kinds of fill
        domain::Change change{domain::Change::Action::Create, {domain::Kind::Person, -1}, uuids.next(), {}, {}};
        const QList<QVariant> values = domain::valuesOf(person);
        for (int field = 0; field < values.size(); ++field)
            change.after.emplace(field, values[field]);
        const auto receipt = writer.commitAndWait({QStringLiteral("Add"), {std::move(change)}});
        if (!receipt)
            return 1;
        say("committed", receipt->touched.front().id);
    }
}

int pullForEver(Writer &writer, const domain::Clock &clock, int count)
{
    for (int round = 0;; ++round) {
        auto snapshot = SnapshotWriter::begin(writer, {1}, clock.now());
        if (!snapshot)
            return 1;
        say("staged", (*snapshot)->usersStaged());
        std::vector<domain::HubUser> page;
        for (int i = static_cast<int>((*snapshot)->usersStaged()); i < count; ++i) {
            domain::HubUser user;
            user.name = QStringLiteral("user-%1").arg(i);
            user.groups = QStringList{QStringLiteral("g%1").arg((i + round) % 7)};
            user.roles = QStringList{QStringLiteral("user")};
            page.push_back(user);
            if (page.size() == 100 && !(*snapshot)->addUsers(std::exchange(page, {})))
                return 1;
        }
        if (!(*snapshot)->addUsers(std::move(page)))
            return 1;
        const auto status = (*snapshot)->finish({}, {});
        if (!status)
            return 1;
        say("pulled", status->generation);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const domain::SystemClock clock;
    domain::RandomUuids uuids(clock);
    const auto file = File::open(arguments.value(2), {Access::ReadWrite, true, {}}, clock, uuids);
    if (!file) {
        say("refused", static_cast<int>(file.error().code));
        return 2;
    }
    say("open");
    if (arguments.value(1) == u"commit")
        return commitForEver((*file)->writer(), uuids);
    if (arguments.value(1) == u"pull")
        return pullForEver((*file)->writer(), clock, arguments.value(3).toInt());
    std::ignore = std::getchar();
    return 0;
}
