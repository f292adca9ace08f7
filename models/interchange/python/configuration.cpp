#include "interchange/python/configuration.h"

#include <QSet>

namespace hubdesk::interchange::python {
namespace {

std::optional<QStringList> textsOf(const std::optional<WordList> &list)
{
    return list ? std::optional(list->texts()) : std::nullopt;
}

domain::SaidByConfiguration saidBy(const ConfigurationFacts &facts)
{
    domain::SaidByConfiguration said;
    if (facts.servicesGiven) {
        said.services.emplace();
        for (const ServiceFacts &service : facts.services)
            said.services->push_back({service.name, service.admin, textsOf(service.allowedScopes)});
        // A chart adds services of its own.
        said.servicesWhole = facts.servicesWhole && facts.form != ConfigurationFacts::Form::Values;
    }
    if (facts.manageGroups)
        said.managesGroups = facts.manageGroups->on;
    if (facts.manageRoles)
        said.managesRoles = facts.manageRoles->on;
    said.serverTokenScopes = textsOf(facts.serverTokenScopes);
    said.clientScopes = textsOf(facts.allowedScopes);
    return said;
}

} // namespace

Configuration configurationOf(const ConfigurationFacts &facts)
{
    Configuration made;
    made.file = facts.file;
    QSet<QString> seen;
    for (const RoleFacts &role : facts.roles) {
        if (seen.contains(role.name))
            continue; // JupyterHub refuses it; a note says where
        seen.insert(role.name);
        RoleDefinition one;
        one.name = role.name;
        if (role.description)
            one.description = role.description->text;
        if (role.scopes && role.scopes->whole && !role.open)
            one.scopes = role.scopes->texts();
        one.users = textsOf(role.users);
        one.groups = textsOf(role.groups);
        one.services = textsOf(role.services);
        if (role.tokens) {
            one.tokens.emplace();
            for (const Word &token : role.tokens->words)
                one.tokens->append(shownToken(token.text));
        }
        one.place = role.place;
        made.roles.push_back(std::move(one));
    }
    for (const GroupFacts &group : facts.groups)
        made.groups.push_back({group.name, textsOf(group.users), group.properties, group.place});
    if (const PlacedList *admins = facts.effectiveAdmins())
        made.adminUsers = admins->list.texts();
    if (const PlacedList *allowed = facts.effectiveAllowed())
        made.allowedUsers = allowed->list.texts();
    if (facts.servicesGiven) {
        made.services.emplace();
        for (const ServiceFacts &service : facts.services)
            made.services->append(service.name);
    }
    if (facts.customScopesGiven) {
        made.customScopes.emplace();
        for (const CustomScopeFacts &scope : facts.customScopes)
            made.customScopes->append(scope.name);
    }
    made.scopeDefinitions = facts.customScopes;
    made.scopesWhole = facts.customScopesWhole;
    made.authenticator = facts.authenticator ? facts.authenticator->text : QString();
    made.said = saidBy(facts);
    made.notes = facts.notes;
    return made;
}

domain::Result<Configuration> readConfiguration(const QByteArray &bytes, const QString &file)
{
    const domain::Result<ConfigurationFacts> facts = readFacts(bytes, file);
    return facts ? domain::Result<Configuration>(configurationOf(*facts)) : facts.error();
}

} // namespace hubdesk::interchange::python
