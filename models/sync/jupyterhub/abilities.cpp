#include "sync/jupyterhub/abilities.h"

namespace hubdesk::sync::jupyterhub {

using namespace Qt::StringLiterals;
using domain::Ability;

namespace {

struct Rule {
    Ability::What what;
    QStringList scopes;
};

QList<Rule> rules(const QVersionNumber &version)
{
    using enum Ability::What;
    const bool is6 = version.majorVersion() >= 6;
    QList<Rule> list = {
        {ReadUsers, {u"list:users"_s}},
        {ReadGroups, {u"list:groups"_s}},
        {ReadServices, {u"list:services"_s}},
        {ReadServers, {u"read:servers"_s}},
        {ReadRoles, {u"read:roles:users"_s, u"read:users"_s}},
        {ReadTokens, {u"read:tokens"_s}},
        {ChangeMembers, {u"groups"_s}},
        {CreateUsers, {u"admin:users"_s}},
        {GrantAdmin, {u"admin:users"_s}},
        {StartServers, {is6 ? u"start:servers"_s : u"servers"_s}},
        {ManageTokens, {u"tokens"_s}},
        {ShareServers, {u"shares"_s}},
    };
    return list;
}

// From these releases on only administrators make administrators.
bool wantsAdminFlag(const QVersionNumber &version)
{
    return version >= QVersionNumber(5, 1) || (version.majorVersion() == 4 && version >= QVersionNumber(4, 1, 6));
}

// From these releases on a filtered scope no longer creates anything.
bool wantsUnfiltered(const QVersionNumber &version)
{
    return version >= QVersionNumber(6) || (version.majorVersion() == 5 && version >= QVersionNumber(5, 5, 1));
}

} // namespace

Reach reachOf(const QStringList &held, const QStringList &wanted)
{
    Reach reach = Reach::None;
    for (const QString &scope : held) {
        const qsizetype mark = scope.indexOf(u'!');
        if (!wanted.contains(mark < 0 ? scope : scope.first(mark)))
            continue;
        if (mark < 0 || mark == scope.size() - 1)
            return Reach::All;
        reach = Reach::Some;
    }
    return reach;
}

QList<Ability> abilitiesOf(const Self &self, const QVersionNumber &version)
{
    QList<Ability> abilities;
    for (const Rule &rule : rules(version)) {
        Ability ability;
        ability.what = rule.what;
        ability.needs = rule.scopes;
        const Reach reach = reachOf(self.scopes, rule.scopes);
        ability.allowed = reach != Reach::None;
        ability.partly = reach == Reach::Some;
        if (rule.what == Ability::What::CreateUsers && wantsUnfiltered(version) && ability.partly)
            ability.allowed = ability.partly = false;
        if (rule.what == Ability::What::GrantAdmin && wantsAdminFlag(version) && self.admin == false)
            ability.allowed = ability.partly = false;
        if (rule.what == Ability::What::ShareServers && version.majorVersion() < 5)
            ability.allowed = ability.partly = false;
        if (ability.partly) {
            ability.needs.clear();
            for (const QString &scope : self.scopes) {
                if (reachOf({scope}, rule.scopes) == Reach::Some)
                    ability.needs.append(scope);
            }
        }
        abilities.append(ability);
    }
    return abilities;
}

} // namespace hubdesk::sync::jupyterhub
