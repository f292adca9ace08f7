#include "domain/roletemplates.h"

#include "access/catalogue.h"

namespace hubdesk::domain {

namespace {

// A scope, and what stood for it in releases that lack it.
struct Wanted {
    const char *scope;
    const char *before = nullptr;
    bool forClass = false; ///< limited to the class's members
};

constexpr Wanted kCourseStaff[] = {
    {"list:users", nullptr, true}, {"read:users:activity", nullptr, true},
    {"servers", nullptr, true},    {"access:servers", nullptr, true},
    {"groups", nullptr, true},
};
constexpr Wanted kTeachingAssistant[] = {
    {"list:users", nullptr, true}, {"read:users:activity", nullptr, true}, {"servers", nullptr, true}};
constexpr Wanted kAuditor[] = {{"admin-ui"},      {"list:users"},  {"read:users"},  {"read:servers"},
                               {"read:roles"},    {"list:groups"}, {"read:groups"}, {"list:services"},
                               {"read:services"}, {"read:tokens"}, {"read:shares"}, {"read:hub"}};
constexpr Wanted kRepresentative[] = {{"admin-ui"},    {"list:users"},  {"read:users"}, {"read:servers"},
                                      {"list:groups"}, {"read:groups"}, {"groups"},     {"read:roles"}};
constexpr Wanted kCuller[] = {{"list:users"}, {"read:users:activity"}, {"read:servers"}, {"delete:servers"}};
constexpr Wanted kConsole[] = {{"list:users"},  {"read:users"},    {"read:servers"},  {"read:roles"}, {"list:groups"},
                               {"read:groups"}, {"list:services"}, {"read:services"}, {"read:hub"},   {"groups"}};
constexpr Wanted kMonitoring[] = {{"read:metrics"}, {"read:hub"}};

struct Plan {
    const char *name;
    const char *description;
    std::span<const Wanted> scopes;
};

Plan planOf(RoleTemplate which)
{
    switch (which) {
    case RoleTemplate::CourseStaff:
        return {"staff-%1", "Staff of %1: see, start, stop and open its members' servers, and say who is in it",
                kCourseStaff};
    case RoleTemplate::TeachingAssistant:
        return {"ta-%1", "Teaching assistants of %1: see, start and stop its members' servers", kTeachingAssistant};
    case RoleTemplate::Auditor:
        return {"auditor", "Read everything, change nothing", kAuditor};
    case RoleTemplate::Representative:
        return {"representative", "Community representatives: see people and groups, manage groups' members",
                kRepresentative};
    case RoleTemplate::Culler:
        return {"culler", "Stop servers that nobody uses", kCuller};
    case RoleTemplate::ConsoleToken:
        return {"console", "Let the desktop console read this hub and change groups' members", kConsole};
    case RoleTemplate::Monitoring:
        return {"monitoring", "Read the hub's metrics", kMonitoring};
    }
    return {"", "", {}};
}

// Role names are lower case letters, digits and a few signs.
QString asRoleName(const QString &group)
{
    QString out;
    for (const QChar c : group.toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        out += plain || QStringView(u"-_~.").contains(c) ? c : QChar(u'-');
    }
    while (out.endsWith(u'-') || out.endsWith(u'.') || out.endsWith(u'~') || out.endsWith(u'_'))
        out.chop(1);
    return out.isEmpty() ? QStringLiteral("class") : out;
}

} // namespace

bool needsGroup(RoleTemplate which)
{
    return which == RoleTemplate::CourseStaff || which == RoleTemplate::TeachingAssistant;
}

RoleDraft fromTemplate(RoleTemplate which, const QString &group, const access::Catalogue &catalogue)
{
    const Plan plan = planOf(which);
    RoleDraft draft;
    draft.name = QString::fromLatin1(plan.name);
    draft.description = QString::fromLatin1(plan.description);
    if (needsGroup(which)) {
        draft.name = draft.name.arg(asRoleName(group));
        draft.description = draft.description.arg(group);
    }
    const auto known = [&catalogue](const char *scope) {
        const auto bit = access::Catalogue::bitOf(scope);
        return bit && catalogue.has(*bit);
    };
    for (const Wanted &wanted : plan.scopes) {
        const char *scope = known(wanted.scope) ? wanted.scope : wanted.before;
        if (!scope || !known(scope))
            continue;
        QString text = QString::fromLatin1(scope);
        if (wanted.forClass && needsGroup(which))
            text += QStringLiteral("!group=") + group;
        draft.scopes.append(text);
    }
    return draft;
}

RoleDraft cloned(const RoleDraft &draft, const QStringList &taken)
{
    RoleDraft copy = draft;
    copy.name = draft.name + QStringLiteral("-copy");
    for (int n = 2; taken.contains(copy.name); ++n)
        copy.name = draft.name + QStringLiteral("-copy-%1").arg(n);
    return copy;
}

} // namespace hubdesk::domain
