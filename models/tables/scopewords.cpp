#include "tables/scopewords.h"

#include "domain/namehazards.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubdesk::tables {

using hubs::Right;

namespace {

/// What a scope's filter names.
enum class About : std::uint8_t { People, Groups, Services, Nothing };

struct ScopeWords {
    const char *scope;
    About about;
    const char *meaning; ///< in general
    const char *on; ///< on something, %1
    const char *own; ///< on the holder's own; null: as `on`
};

// A scope a line; the test holds the list to the catalogue.
// clang-format off
constexpr ScopeWords kWords[] = {
    {"(no_scope)", About::Nothing, QT_TRANSLATE_NOOP("Scope", "be told who they are"), nullptr, nullptr},
    {"self", About::Nothing, QT_TRANSLATE_NOOP("Scope", "use everything that is their own"), nullptr, nullptr},
    {"inherit", About::Nothing, QT_TRANSLATE_NOOP("Scope", "do everything that the token's owner may do"), nullptr, nullptr},
    {"all", About::Nothing, QT_TRANSLATE_NOOP("Scope", "do everything that the token's owner may do"), nullptr, nullptr},
    {"admin-ui", About::Nothing, QT_TRANSLATE_NOOP("Scope", "open the administration page"), nullptr, nullptr},
    {"admin:users", About::People, QT_TRANSLATE_NOOP("Scope", "create, change and delete users, and make administrators"), QT_TRANSLATE_NOOP("Scope", "change and delete the accounts of %1"), QT_TRANSLATE_NOOP("Scope", "change and delete their own account")},
    {"admin:auth_state", About::People, QT_TRANSLATE_NOOP("Scope", "read the secrets that the sign-in keeps"), QT_TRANSLATE_NOOP("Scope", "read the sign-in secrets of %1"), QT_TRANSLATE_NOOP("Scope", "read their own sign-in secrets")},
    {"users", About::People, QT_TRANSLATE_NOOP("Scope", "read and change user accounts"), QT_TRANSLATE_NOOP("Scope", "read and change the accounts of %1"), QT_TRANSLATE_NOOP("Scope", "read and change their own account")},
    {"delete:users", About::People, QT_TRANSLATE_NOOP("Scope", "delete users"), QT_TRANSLATE_NOOP("Scope", "delete the accounts of %1"), QT_TRANSLATE_NOOP("Scope", "delete their own account")},
    {"list:users", About::People, QT_TRANSLATE_NOOP("Scope", "see the list of users"), QT_TRANSLATE_NOOP("Scope", "see %1 in the list of users"), QT_TRANSLATE_NOOP("Scope", "see themselves in the list of users")},
    {"read:users", About::People, QT_TRANSLATE_NOOP("Scope", "read user accounts"), QT_TRANSLATE_NOOP("Scope", "read the accounts of %1"), QT_TRANSLATE_NOOP("Scope", "read their own account")},
    {"read:users:name", About::People, QT_TRANSLATE_NOOP("Scope", "read user names"), QT_TRANSLATE_NOOP("Scope", "read the names of %1"), QT_TRANSLATE_NOOP("Scope", "read their own name")},
    {"read:users:groups", About::People, QT_TRANSLATE_NOOP("Scope", "see which groups people are in"), QT_TRANSLATE_NOOP("Scope", "see the groups of %1"), QT_TRANSLATE_NOOP("Scope", "see their own groups")},
    {"read:users:activity", About::People, QT_TRANSLATE_NOOP("Scope", "see when people were last active"), QT_TRANSLATE_NOOP("Scope", "see when %1 were last active"), QT_TRANSLATE_NOOP("Scope", "see when they were last active")},
    {"users:activity", About::People, QT_TRANSLATE_NOOP("Scope", "note that people are active"), QT_TRANSLATE_NOOP("Scope", "note activity of %1"), QT_TRANSLATE_NOOP("Scope", "note their own activity")},
    {"read:roles", About::People, QT_TRANSLATE_NOOP("Scope", "see who holds which role"), QT_TRANSLATE_NOOP("Scope", "see the roles of %1"), QT_TRANSLATE_NOOP("Scope", "see their own roles")},
    {"read:roles:users", About::People, QT_TRANSLATE_NOOP("Scope", "see the roles of people"), QT_TRANSLATE_NOOP("Scope", "see the roles of %1"), QT_TRANSLATE_NOOP("Scope", "see their own roles")},
    {"read:roles:services", About::Services, QT_TRANSLATE_NOOP("Scope", "see the roles of services"), QT_TRANSLATE_NOOP("Scope", "see the roles of %1"), nullptr},
    {"read:roles:groups", About::Groups, QT_TRANSLATE_NOOP("Scope", "see the roles of groups"), QT_TRANSLATE_NOOP("Scope", "see the roles of %1"), nullptr},
    {"admin:servers", About::People, QT_TRANSLATE_NOOP("Scope", "start, stop and delete servers, and read and change their inner state"), QT_TRANSLATE_NOOP("Scope", "start, stop and delete servers of %1, and read and change their inner state"), QT_TRANSLATE_NOOP("Scope", "start, stop and delete their own servers, and read and change their inner state")},
    {"admin:server_state", About::People, QT_TRANSLATE_NOOP("Scope", "read the inner state of servers"), QT_TRANSLATE_NOOP("Scope", "read the inner state of servers of %1"), QT_TRANSLATE_NOOP("Scope", "read the inner state of their own servers")},
    {"servers", About::People, QT_TRANSLATE_NOOP("Scope", "start and stop servers"), QT_TRANSLATE_NOOP("Scope", "start and stop servers of %1"), QT_TRANSLATE_NOOP("Scope", "start and stop their own server")},
    {"start:servers", About::People, QT_TRANSLATE_NOOP("Scope", "start servers"), QT_TRANSLATE_NOOP("Scope", "start servers of %1"), QT_TRANSLATE_NOOP("Scope", "start their own server")},
    {"delete:servers", About::People, QT_TRANSLATE_NOOP("Scope", "stop servers and delete named ones"), QT_TRANSLATE_NOOP("Scope", "stop and delete servers of %1"), QT_TRANSLATE_NOOP("Scope", "stop their own server")},
    {"read:servers", About::People, QT_TRANSLATE_NOOP("Scope", "see which servers run"), QT_TRANSLATE_NOOP("Scope", "see the running servers of %1"), QT_TRANSLATE_NOOP("Scope", "see their own running servers")},
    {"access:servers", About::People, QT_TRANSLATE_NOOP("Scope", "open a server as if it were their own"), QT_TRANSLATE_NOOP("Scope", "open servers of %1 as if they were their own"), QT_TRANSLATE_NOOP("Scope", "open their own server")},
    {"tokens", About::People, QT_TRANSLATE_NOOP("Scope", "make, read and revoke tokens of people"), QT_TRANSLATE_NOOP("Scope", "make, read and revoke tokens of %1"), QT_TRANSLATE_NOOP("Scope", "read and make their own tokens")},
    {"read:tokens", About::People, QT_TRANSLATE_NOOP("Scope", "see the tokens of people"), QT_TRANSLATE_NOOP("Scope", "see the tokens of %1"), QT_TRANSLATE_NOOP("Scope", "see their own tokens")},
    {"admin:groups", About::Groups, QT_TRANSLATE_NOOP("Scope", "create, change and delete groups"), QT_TRANSLATE_NOOP("Scope", "change and delete %1"), nullptr},
    {"groups", About::Groups, QT_TRANSLATE_NOOP("Scope", "change members and properties of groups"), QT_TRANSLATE_NOOP("Scope", "add people to and remove them from %1"), nullptr},
    {"delete:groups", About::Groups, QT_TRANSLATE_NOOP("Scope", "delete groups"), QT_TRANSLATE_NOOP("Scope", "delete %1"), nullptr},
    {"list:groups", About::Groups, QT_TRANSLATE_NOOP("Scope", "see the list of groups"), QT_TRANSLATE_NOOP("Scope", "see %1 in the list of groups"), nullptr},
    {"read:groups", About::Groups, QT_TRANSLATE_NOOP("Scope", "see groups, their members and properties"), QT_TRANSLATE_NOOP("Scope", "see members and properties of %1"), nullptr},
    {"read:groups:name", About::Groups, QT_TRANSLATE_NOOP("Scope", "read the names of groups"), QT_TRANSLATE_NOOP("Scope", "read the name of %1"), nullptr},
    {"admin:services", About::Services, QT_TRANSLATE_NOOP("Scope", "create and delete services"), QT_TRANSLATE_NOOP("Scope", "change and delete %1"), nullptr},
    {"list:services", About::Services, QT_TRANSLATE_NOOP("Scope", "see the list of services"), QT_TRANSLATE_NOOP("Scope", "see %1 in the list of services"), nullptr},
    {"read:services", About::Services, QT_TRANSLATE_NOOP("Scope", "see services and how they run"), QT_TRANSLATE_NOOP("Scope", "see how %1 runs"), nullptr},
    {"read:services:name", About::Services, QT_TRANSLATE_NOOP("Scope", "read the names of services"), QT_TRANSLATE_NOOP("Scope", "read the name of %1"), nullptr},
    {"access:services", About::Services, QT_TRANSLATE_NOOP("Scope", "use services"), QT_TRANSLATE_NOOP("Scope", "use %1"), nullptr},
    {"users:shares", About::People, QT_TRANSLATE_NOOP("Scope", "see and revoke what is shared with people"), QT_TRANSLATE_NOOP("Scope", "see and revoke what is shared with %1"), QT_TRANSLATE_NOOP("Scope", "see and leave what is shared with them")},
    {"read:users:shares", About::People, QT_TRANSLATE_NOOP("Scope", "see what is shared with people"), QT_TRANSLATE_NOOP("Scope", "see what is shared with %1"), QT_TRANSLATE_NOOP("Scope", "see what is shared with them")},
    {"groups:shares", About::Groups, QT_TRANSLATE_NOOP("Scope", "see and revoke what is shared with groups"), QT_TRANSLATE_NOOP("Scope", "see and revoke what is shared with %1"), nullptr},
    {"read:groups:shares", About::Groups, QT_TRANSLATE_NOOP("Scope", "see what is shared with groups"), QT_TRANSLATE_NOOP("Scope", "see what is shared with %1"), nullptr},
    {"read:shares", About::People, QT_TRANSLATE_NOOP("Scope", "see how servers are shared"), QT_TRANSLATE_NOOP("Scope", "see how servers of %1 are shared"), QT_TRANSLATE_NOOP("Scope", "see how their own servers are shared")},
    {"shares", About::People, QT_TRANSLATE_NOOP("Scope", "share servers with others"), QT_TRANSLATE_NOOP("Scope", "share servers of %1 with others"), QT_TRANSLATE_NOOP("Scope", "share their own servers with others")},
    {"proxy", About::Nothing, QT_TRANSLATE_NOOP("Scope", "read and change the routes of the proxy"), nullptr, nullptr},
    {"shutdown", About::Nothing, QT_TRANSLATE_NOOP("Scope", "shut the hub down"), nullptr, nullptr},
    {"read:hub", About::Nothing, QT_TRANSLATE_NOOP("Scope", "read what the hub runs on"), nullptr, nullptr},
    {"read:metrics", About::Nothing, QT_TRANSLATE_NOOP("Scope", "read the hub's metrics"), nullptr, nullptr},
    {"read:all", About::Nothing, QT_TRANSLATE_NOOP("Scope", "read everything of their own"), nullptr, nullptr},
    {"users:servers", About::People, QT_TRANSLATE_NOOP("Scope", "start and stop servers"), QT_TRANSLATE_NOOP("Scope", "start and stop servers of %1"), QT_TRANSLATE_NOOP("Scope", "start and stop their own server")},
    {"read:users:servers", About::People, QT_TRANSLATE_NOOP("Scope", "see which servers run"), QT_TRANSLATE_NOOP("Scope", "see the running servers of %1"), QT_TRANSLATE_NOOP("Scope", "see their own running servers")},
    {"users:tokens", About::People, QT_TRANSLATE_NOOP("Scope", "make, read and revoke tokens of people"), QT_TRANSLATE_NOOP("Scope", "make, read and revoke tokens of %1"), QT_TRANSLATE_NOOP("Scope", "read and make their own tokens")},
    {"read:users:tokens", About::People, QT_TRANSLATE_NOOP("Scope", "see the tokens of people"), QT_TRANSLATE_NOOP("Scope", "see the tokens of %1"), QT_TRANSLATE_NOOP("Scope", "see their own tokens")},
    {"admin:users:servers", About::People, QT_TRANSLATE_NOOP("Scope", "open the administration page and act on servers"), QT_TRANSLATE_NOOP("Scope", "act on servers of %1"), QT_TRANSLATE_NOOP("Scope", "act on their own servers")},
    {"users:name", About::People, QT_TRANSLATE_NOOP("Scope", "read user names"), QT_TRANSLATE_NOOP("Scope", "read the names of %1"), QT_TRANSLATE_NOOP("Scope", "read their own name")},
    {"users:groups", About::People, QT_TRANSLATE_NOOP("Scope", "see which groups people are in"), QT_TRANSLATE_NOOP("Scope", "see the groups of %1"), QT_TRANSLATE_NOOP("Scope", "see their own groups")},
};
// clang-format on

const ScopeWords *wordsOf(const QString &scope)
{
    const QByteArray name = scope.toLatin1();
    const auto *found = std::find_if(std::begin(kWords), std::end(kWords),
                                     [&name](const ScopeWords &words) { return name == words.scope; });
    return found == std::end(kWords) ? nullptr : found;
}

QString scopeTr(const char *text)
{
    return QCoreApplication::translate("Scope", text);
}

QString rightTr(const char *text)
{
    return QCoreApplication::translate("Right", text);
}

QString objectText(About about, Right::On on, const QString &name)
{
    const QString shown = isolated(name);
    switch (on) {
    case Right::On::Everything:
        if (about == About::Groups)
            return rightTr(QT_TRANSLATE_NOOP("Right", "every group"));
        return about == About::Services ? rightTr(QT_TRANSLATE_NOOP("Right", "every service"))
                                        : rightTr(QT_TRANSLATE_NOOP("Right", "everybody"));
    case Right::On::Own:
        return rightTr(QT_TRANSLATE_NOOP("Right", "themselves"));
    case Right::On::Group:
        return about == About::Groups ? rightTr(QT_TRANSLATE_NOOP("Right", "the group %1")).arg(shown)
                                      : rightTr(QT_TRANSLATE_NOOP("Right", "members of %1")).arg(shown);
    case Right::On::Server:
        return rightTr(QT_TRANSLATE_NOOP("Right", "the server %1")).arg(shown);
    case Right::On::Service:
        return about == About::Services ? rightTr(QT_TRANSLATE_NOOP("Right", "the service %1")).arg(shown) : shown;
    case Right::On::User:
    case Right::On::Other:
        break;
    }
    return shown;
}

} // namespace

QString isolated(const QString &name)
{
    return QChar(u'\u2068') + domain::visibleName(name) + QChar(u'\u2069');
}

QString scopeMeaning(const QString &scope)
{
    if (const ScopeWords *words = wordsOf(scope))
        return scopeTr(words->meaning);
    return scope.startsWith(u"custom:")
        ? rightTr(QT_TRANSLATE_NOOP("Right", "what this hub has defined by %1")).arg(isolated(scope))
        : rightTr(QT_TRANSLATE_NOOP("Right", "do what %1 allows")).arg(isolated(scope));
}

QString rightText(const Right &right)
{
    const ScopeWords *words = wordsOf(right.scope);
    if (!words || !words->on) {
        if (right.on == Right::On::Everything || !words)
            return scopeMeaning(right.scope);
        return rightTr(QT_TRANSLATE_NOOP("Right", "%1 (limited to %2)"))
            .arg(scopeMeaning(right.scope), objectText(About::People, right.on, right.name));
    }
    if (right.on == Right::On::Own && words->own)
        return scopeTr(words->own);
    return scopeTr(words->on).arg(objectText(words->about, right.on, right.name));
}

QString scopeSentence(const Right &right)
{
    return rightTr(QT_TRANSLATE_NOOP("Right", "may %1")).arg(rightText(right));
}

QString scopeSentence(const QString &scopeText)
{
    return scopeSentence(hubs::rightOf(scopeText));
}

QString filterText(const QString &scope, const QString &filter)
{
    const Right right = hubs::rightOf(filter.isEmpty() ? scope : scope + u'!' + filter);
    const ScopeWords *words = wordsOf(scope);
    return objectText(words ? words->about : About::People, right.on, right.name);
}

QString riskText(access::Risk risk)
{
    switch (risk) {
    case access::Risk::None:
        return rightTr(QT_TRANSLATE_NOOP("Right", "None"));
    case access::Risk::Low:
        return rightTr(QT_TRANSLATE_NOOP("Right", "Low"));
    case access::Risk::Medium:
        return rightTr(QT_TRANSLATE_NOOP("Right", "Medium"));
    case access::Risk::High:
        return rightTr(QT_TRANSLATE_NOOP("Right", "High"));
    case access::Risk::Critical:
        return rightTr(QT_TRANSLATE_NOOP("Right", "Critical"));
    }
    return {};
}

QStringList roleSentences(const QStringList &scopes, const access::Catalogue &catalogue)
{
    QStringList sentences;
    for (const QString &written : scopes) {
        const domain::ScopeParts parts = domain::scopeParts(written);
        const auto inner = access::Catalogue::bitOf(parts.scope.toStdString());
        const bool contained =
            inner && std::any_of(scopes.begin(), scopes.end(), [&](const QString &other) {
                const domain::ScopeParts outer = domain::scopeParts(other);
                const auto bit = access::Catalogue::bitOf(outer.scope.toStdString());
                const bool reaches = outer.filterKind.isEmpty()
                    || (outer.filterKind == parts.filterKind && outer.filterValue == parts.filterValue);
                return bit && other != written && outer.scope != parts.scope && reaches && catalogue.has(*bit)
                    && (catalogue.closure(*bit) & access::Catalogue::maskOf(*inner)) != 0;
            });
        if (!contained)
            sentences.append(scopeSentence(written));
    }
    return sentences;
}

} // namespace hubdesk::tables
