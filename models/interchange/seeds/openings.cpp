// Rights of one hub of the demonstration that add up to more than anybody meant: each harmless to look at, and each a
// way to administrator.
#include "interchange/seeds/world.h"

#include <algorithm>

namespace hubdesk::interchange::seeds {

void makeOpenings(World &world)
{
    const auto hub = std::find_if(world.hubs.begin(), world.hubs.end(), [](const HubInfo &one) {
        return one.name == u"harbour-lang" && !one.admins.isEmpty() && !one.courses.isEmpty();
    });
    if (hub == world.hubs.end())
        return;
    const QString course = hub->courses.front();
    const auto word = [](const char *text) { return QString::fromLatin1(text); };
    const QString host = world.communities[hub->community].slug + QStringLiteral(".example");
    const QString marit = QStringLiteral("marit.aune@") + host, tomas = QStringLiteral("tomas.veiga@") + host,
                  ilse = QStringLiteral("ilse.brandt@") + host;
    const QString ops = word("hub-ops"), leads = word("course-leads"), grades = word("grade-sync");
    hub->extraRoles = {
        {word("admin"), {}, {}, {}, {ops}, {}},
        // The filter was forgotten: it reaches every group, hub-ops too.
        {word("course-lead"),
         word("Keeps the class lists of a course"),
         QStringList{QStringLiteral("list:users!group=course::%1").arg(course), word("list:groups"), word("groups")},
         {},
         {leads},
         {}},
        // A token made for an administrator does what an administrator may do.
        {grades,
         word("Writes grades back in each student's name"),
         QStringList{word("list:users"), word("read:users:groups"), word("tokens")},
         {},
         {},
         {grades}},
        // In an administrator's server lies what the administrator left there.
        {word("help-desk"),
         word("Looks into servers that do not start"),
         QStringList{word("list:users"), word("read:servers"), word("access:servers")},
         {ilse},
         {},
         {}},
    };
    hub->extraPeople = {{hub->admins.front(), {ops}, true}, {marit, {leads}}, {tomas, {leads}}, {ilse, {}}};
}

} // namespace hubdesk::interchange::seeds
