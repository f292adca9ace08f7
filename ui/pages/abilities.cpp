#include "ui/pages/abilities.h"

#include "ui/window/errorwords.h"

#include <QCoreApplication>

namespace hubdesk::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Abilities)

public:
    static QString of(domain::Ability::What what);
    static QString some(const QString &text) { return tr("%1, some only").arg(text); }
    static QString needs(const QString &scopes) { return tr("needs %1").arg(scopes); }
    static QString any() { return tr(" or ", "between scopes of which one would do"); }
};

QString Words::of(domain::Ability::What what)
{
    using enum domain::Ability::What;
    switch (what) {
    case ReadUsers:
        return tr("See users");
    case ReadGroups:
        return tr("See groups and their members");
    case ReadServices:
        return tr("See services");
    case ReadServers:
        return tr("See servers and last activity");
    case ReadRoles:
        return tr("See who holds which role");
    case ReadTokens:
        return tr("See people's tokens");
    case ChangeMembers:
        return tr("Change members of groups");
    case CreateUsers:
        return tr("Add and remove users");
    case GrantAdmin:
        return tr("Give and take the admin flag");
    case StartServers:
        return tr("Start and stop servers");
    case ManageTokens:
        return tr("Make and revoke tokens");
    case ShareServers:
        return tr("Share servers");
    }
    return {};
}

} // namespace

QString abilityText(const domain::Ability &ability)
{
    const QString text = Words::of(ability.what);
    return ability.partly ? Words::some(text) : text;
}

QString abilityNeeds(const domain::Ability &ability)
{
    if (ability.needs.isEmpty())
        return {};
    QStringList scopes;
    for (const QString &scope : ability.needs)
        scopes.append(isolated(scope));
    return ability.allowed ? scopes.join(u' ') : Words::needs(scopes.join(Words::any()));
}

bool isReading(domain::Ability::What what)
{
    return what <= domain::Ability::What::ReadTokens;
}

} // namespace hubdesk::ui
