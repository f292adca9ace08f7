#include "interchange/facts.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace hubdesk::interchange {
namespace {

const PlacedList *effective(const std::vector<PlacedList> &lists, const std::optional<Word> &authenticator)
{
    const QString name = authenticator ? authenticator->text : QString();
    const PlacedList *found = nullptr;
    int depth = -1;
    for (const PlacedList &list : lists) {
        const QString section = list.path.section(u'.', 0, 0);
        if (section == u"JupyterHub") { // the old place, read where the new one is empty
            if (!found || found->list.words.empty())
                found = &list;
            continue;
        }
        const int here = classDepth(section, name);
        const bool old = found && found->path.startsWith(u"JupyterHub.");
        if (here > depth || (old && here >= 0)) {
            if (old && list.list.words.empty() && list.list.whole)
                continue;
            depth = here;
            found = &list;
        }
    }
    return found;
}

} // namespace

QStringList WordList::texts() const
{
    QStringList result;
    result.reserve(static_cast<qsizetype>(words.size()));
    for (const Word &word : words)
        result.append(word.text);
    return result;
}

bool WordList::contains(const QString &text) const
{
    return std::any_of(words.begin(), words.end(), [&text](const Word &word) { return word.text == text; });
}

const PlacedList *ConfigurationFacts::effectiveAdmins() const
{
    return effective(adminLists, authenticator);
}

const PlacedList *ConfigurationFacts::effectiveAllowed() const
{
    return effective(allowedLists, authenticator);
}

const RoleFacts *ConfigurationFacts::role(const QString &name) const
{
    const auto found = std::find_if(roles.begin(), roles.end(), [&name](const RoleFacts &r) { return r.name == name; });
    return found == roles.end() ? nullptr : &*found;
}

int classDepth(const QString &className, const QString &authenticator)
{
    // The short names that JupyterHub and the packages of authenticators register.
    static const QHash<QString, QString> kClasses = {
        {QStringLiteral("github"), QStringLiteral("GitHubOAuthenticator")},
        {QStringLiteral("gitlab"), QStringLiteral("GitLabOAuthenticator")},
        {QStringLiteral("google"), QStringLiteral("GoogleOAuthenticator")},
        {QStringLiteral("cilogon"), QStringLiteral("CILogonOAuthenticator")},
        {QStringLiteral("generic-oauth"), QStringLiteral("GenericOAuthenticator")},
        {QStringLiteral("globus"), QStringLiteral("GlobusOAuthenticator")},
        {QStringLiteral("azuread"), QStringLiteral("AzureAdOAuthenticator")},
        {QStringLiteral("auth0"), QStringLiteral("Auth0OAuthenticator")},
        {QStringLiteral("okpy"), QStringLiteral("OkpyOAuthenticator")},
        {QStringLiteral("openshift"), QStringLiteral("OpenShiftOAuthenticator")},
        {QStringLiteral("bitbucket"), QStringLiteral("BitbucketOAuthenticator")},
        {QStringLiteral("mediawiki"), QStringLiteral("MWOAuthenticator")},
        {QStringLiteral("dummy"), QStringLiteral("DummyAuthenticator")},
        {QStringLiteral("null"), QStringLiteral("NullAuthenticator")},
        {QStringLiteral("pam"), QStringLiteral("PAMAuthenticator")},
        {QStringLiteral("default"), QStringLiteral("PAMAuthenticator")},
        {QStringLiteral("shared-password"), QStringLiteral("SharedPasswordAuthenticator")},
        {QStringLiteral("native"), QStringLiteral("NativeAuthenticator")},
        {QStringLiteral("firstuseauthenticator"), QStringLiteral("FirstUseAuthenticator")},
        {QStringLiteral("firstuse"), QStringLiteral("FirstUseAuthenticator")},
        {QStringLiteral("tmp"), QStringLiteral("TmpAuthenticator")},
        {QStringLiteral("lti11"), QStringLiteral("LTI11Authenticator")},
        {QStringLiteral("lti13"), QStringLiteral("LTI13Authenticator")},
        {QStringLiteral("ldap"), QStringLiteral("LDAPAuthenticator")},
    };
    if (className == u"Authenticator")
        return 0;
    QString used = kClasses.value(authenticator, authenticator.section(u'.', -1).section(u':', -1));
    if (used.isEmpty())
        used = QStringLiteral("PAMAuthenticator"); // what JupyterHub uses if nothing is said
    if (used.startsWith(u"Local") && className == used.mid(5))
        return 2;
    if (className == used)
        return 3;
    if (className == u"LocalAuthenticator" && (used == u"PAMAuthenticator" || used.startsWith(u"Local")))
        return 1;
    if (className == u"OAuthenticator" && used.endsWith(u"OAuthenticator"))
        return 1;
    if (className == u"GenericOAuthenticator" && used.endsWith(u"OAuthenticator") && !kClasses.values().contains(used))
        return 2; // a class of the operator's own, most often made of this one
    return -1;
}

bool isSingular(const QString &key)
{
    return key == u"group" || key == u"user" || key == u"service";
}

QString withoutSecrets(QString text)
{
    static const QString kGone = QStringLiteral("\\1\"***\"");
    static const QRegularExpression keyed(
        QStringLiteral("((?:api_?token|token|secret|passw(?:or)?d|private_?key|access_?key|auth_?key|crypt_?keys?)"
                       "\\w*[\"']?\\]?\\s*(?:[:=]|,)\\s*[\\[({]*)(?:[rbuf]{0,2}(?:\"[^\"]*\"|'[^']*')|[\\w+/=.-]{8,})"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression lone(
        QStringLiteral("\\b(?:[0-9a-fA-F]{24,}|gh[a-z]_\\w{10,}|github_pat_\\w+|AKIA\\w{12,}|eyJ[\\w.-]{20,})\\b"));
    text.replace(keyed, kGone);
    text.replace(lone, QStringLiteral("***"));
    return text;
}

QString shownToken(const QString &token)
{
    return token.size() < 8 ? token : token.left(4) + QChar(0x2026);
}

} // namespace hubdesk::interchange
