// What is not known, and what a pasted refusal means.
#include "ui/roles/askwords.h"

#include "tables/scopewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using tables::isolated;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(AskWords)

public:
    static QString list(const QStringList &names)
    {
        QStringList shown;
        for (const QString &name : names)
            shown.append(isolated(name));
        return QLocale().createSeparatedList(shown);
    }

    static QString need(const QString &need)
    {
        static const QRegularExpression kNeed(u"^(roles|groups|scopes) of (user|group|service|role):(.*)$"_s);
        const auto match = kNeed.match(need);
        if (!match.hasMatch())
            return need;
        const QString what = match.captured(1), kind = match.captured(2), name = isolated(match.captured(3));
        if (what == u"scopes")
            return tr("which scopes the role %1 has").arg(name);
        if (what == u"groups")
            return tr("which groups %1 is in").arg(name);
        return kind == u"group" ? tr("which roles the group %1 holds").arg(name) : tr("which roles %1 holds").arg(name);
    }

    static QString refusal(const hubs::Refusal &refusal)
    {
        using Kind = hubs::Refusal::Kind;
        switch (refusal.kind) {
        case Kind::NotUnderstood:
            return tr("This is no message of JupyterHub’s about missing rights. Paste the whole line, with its scopes "
                      "or its address.");
        case Kind::LacksScope:
            return refusal.scopes.size() > 1
                ? tr("Any of %1 would do; asked about the first.").arg(list(refusal.scopes))
                : QString();
        case Kind::BadCredentials:
            return tr("The token was missing, wrong or ended. On old hubs the same words also mean a missing scope.");
        case Kind::HiddenAsMissing:
            return tr("The hub answers so both when something is not there and when it may not be seen.");
        case Kind::TokenNotAllowed:
            return tr("A token was asked for in the name of somebody else.");
        case Kind::AdminsOnly:
            return tr("Only administrators can make administrators; no scope replaces that.");
        case Kind::GroupsAreManaged:
            return tr("On this hub the sign-in keeps the groups; they cannot be changed here.");
        case Kind::NotAdminPage:
            return tr("It was about the administration page.");
        case Kind::TokenExceedsOwner:
            return tr("A token was asked to do more than its owner may; the rest was left out.");
        }
        return {};
    }
};

} // namespace

QString needWords(const QString &need)
{
    return Words::need(need);
}

QString refusalWords(const hubs::Refusal &refusal)
{
    return Words::refusal(refusal);
}

} // namespace hubdesk::ui
