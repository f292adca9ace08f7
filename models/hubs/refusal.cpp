#include "hubs/refusal.h"

#include <QRegularExpression>
#include <QUrl>

namespace hubdesk::hubs {

using domain::BearerKind;

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::CaseInsensitiveOption);
}

QStringList scopesIn(const QString &list)
{
    static const QRegularExpression kScope = pattern("[a-z][a-z0-9_:\\-]*(?:![a-z]+(?:=[^,\\s'\"\\]]*)?)?");
    QStringList scopes;
    auto matches = kScope.globalMatch(list);
    while (matches.hasNext())
        scopes.append(matches.next().captured());
    scopes.removeDuplicates();
    return scopes;
}

QString decoded(const QString &segment)
{
    return QUrl::fromPercentEncoding(segment.toUtf8());
}

// "GET /hub/api/users/ada/server": who and what the request was about.
void readRequest(const QString &text, Refusal &out)
{
    static const QRegularExpression kRequest = pattern("(?:\\b(GET|POST|PUT|PATCH|DELETE|HEAD)\\s+)?(?:https?://[^/"
                                                       "\\s]+)?(/[^\\s\"'?()]*hub/(?:api|admin|spawn|user|token|home)"
                                                       "[^\\s\"'?(),]*|/hub/admin\\S*)");
    const auto match = kRequest.match(text);
    if (!match.hasMatch())
        return;
    out.method = match.captured(1).toUpper();
    out.path = match.captured(2);
    const qsizetype api = out.path.indexOf(u"/hub/api/");
    const QStringList parts = out.path.mid(api < 0 ? 0 : api + 9).split(u'/');
    const auto part = [&parts](qsizetype i) { return i < parts.size() ? decoded(parts[i]) : QString(); };
    if (api < 0)
        return;
    if (part(0) == u"users" && !part(1).isEmpty()) {
        const QString what = part(2);
        if (what == u"server")
            out.on = {Subject::Kind::Server, part(1) + u'/'};
        else if (what == u"servers")
            out.on = {Subject::Kind::Server, part(1) + u'/' + part(3)};
        else
            out.on = {Subject::Kind::User, part(1)};
    } else if (part(0) == u"groups" && !part(1).isEmpty()) {
        out.on = {Subject::Kind::Group, part(1)};
    } else if (part(0) == u"services" && !part(1).isEmpty()) {
        out.on = {Subject::Kind::Service, part(1)};
    } else if (part(0) == u"shares" && !part(1).isEmpty()) {
        out.on = {Subject::Kind::Server, part(1) + u'/' + part(2)};
    }
}

// Log lines end in "(ada@10.0.0.1)"; others name the user or service before.
void readRequester(const QString &text, Refusal &out)
{
    static const QRegularExpression kLogged = pattern("\\(([^()@\\s]+)@[0-9a-f.:]+\\)");
    static const QRegularExpression kNamed = pattern("\\b(user|service)[ :=]+['\"]?([^\\s'\",;:()]+)");
    if (const auto match = kLogged.match(text); match.hasMatch()) {
        out.who = Holder{BearerKind::User, match.captured(1)};
        return;
    }
    if (const auto match = kNamed.match(text); match.hasMatch()) {
        const bool service = match.captured(1).compare(u"service", Qt::CaseInsensitive) == 0;
        out.who = Holder{service ? BearerKind::Service : BearerKind::User, match.captured(2)};
    }
}

} // namespace

Refusal readRefusal(const QString &text)
{
    static const QRegularExpression kRequires = pattern("requires any of\\s*[:]?\\s*[\\[({]?([^\\])}\\n]*)[\\])}]?");
    static const QRegularExpression kToken =
        pattern("(User|Service)\\s+(\\S+)\\s+not found or no permissions to (?:generate|read|access|delete) tokens?");
    static const QRegularExpression kExceeds =
        pattern("Not assigning requested scopes\\s+(.*?)\\s+not held by\\s+(User|Service)?\\s*(\\S*)");

    using Kind = Refusal::Kind;
    Refusal out;
    readRequest(text, out);
    const auto says = [&text](const char *words) {
        return text.contains(QLatin1StringView(words), Qt::CaseInsensitive);
    };
    if (const auto match = kRequires.match(text); match.hasMatch()) {
        out.kind = Kind::LacksScope;
        out.scopes = scopesIn(match.captured(1));
        readRequester(text.left(match.capturedStart()) + text.mid(match.capturedEnd()), out);
    } else if (const auto token = kToken.match(text); token.hasMatch()) {
        out.kind = Kind::TokenNotAllowed;
        out.scopes = {QStringLiteral("tokens")};
        out.on = {Subject::Kind::User, token.captured(2)};
    } else if (const auto exceeds = kExceeds.match(text); exceeds.hasMatch()) {
        out.kind = Kind::TokenExceedsOwner;
        out.scopes = scopesIn(exceeds.captured(1));
        if (!exceeds.captured(3).isEmpty()) {
            const bool service = exceeds.captured(2).compare(u"service", Qt::CaseInsensitive) == 0;
            out.who = Holder{service ? BearerKind::Service : BearerKind::User, exceeds.captured(3)};
        }
        out.on = {};
    } else if (says("Missing or invalid credentials")) {
        out.kind = Kind::BadCredentials;
    } else if (says("No access to resources or resources not found")) {
        out.kind = Kind::HiddenAsMissing;
        readRequester(text, out);
    } else if (says("Only admins can grant admin permissions") || says("Only admins can modify other admins")) {
        out.kind = Kind::AdminsOnly;
        readRequester(text, out);
    } else if (says("Group management via API is disabled")) {
        out.kind = Kind::GroupsAreManaged;
    } else if (says("403") && out.path.contains(u"/hub/admin")) {
        out.kind = Kind::NotAdminPage;
        out.scopes = {QStringLiteral("admin-ui")};
        readRequester(text, out);
    }
    for (const QString &scope : out.scopes) {
        Question question;
        question.who = out.who.value_or(Holder{});
        const domain::ScopeParts parts = domain::scopeParts(scope);
        question.scope = parts.scope;
        question.on = out.on;
        out.questions.push_back(std::move(question));
    }
    return out;
}

} // namespace hubdesk::hubs
