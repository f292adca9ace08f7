#include "interchange/trialstart.h"

namespace hubdesk::interchange {
namespace {

std::optional<std::vector<std::string>> texts(const std::optional<WordList> &list)
{
    if (!list)
        return std::nullopt;
    std::vector<std::string> result;
    for (const Word &word : list->words)
        result.push_back(word.text.toStdString());
    return result;
}

} // namespace

access::Configuration accessConfiguration(const ConfigurationFacts &facts)
{
    access::Configuration configuration;
    for (const RoleFacts &role : facts.roles) {
        access::LoadRole made;
        made.definition.name = role.name.toStdString();
        made.definition.hasDescription = role.description.has_value();
        if (role.description)
            made.definition.description = role.description->text.toStdString();
        made.definition.hasScopes = role.hasScopes;
        made.definition.scopes = texts(role.scopes);
        made.definition.hasOtherKeys =
            role.users || role.groups || role.services || role.tokens || !role.otherKeys.empty();
        made.users = texts(role.users);
        made.groups = texts(role.groups);
        made.services = texts(role.services);
        made.tokens = texts(role.tokens);
        configuration.loadRoles.push_back(std::move(made));
    }
    if (const PlacedList *admins = facts.effectiveAdmins())
        configuration.adminUsers = texts(admins->list).value_or(std::vector<std::string>());
    if (const PlacedList *allowed = facts.effectiveAllowed())
        configuration.allowedUsers = texts(allowed->list);
    for (const ServiceFacts &service : facts.services)
        configuration.services.push_back(service.name.toStdString());
    configuration.manageRoles = facts.manageRoles && facts.manageRoles->on;
    return configuration;
}

Trial tryStart(const ConfigurationFacts &facts, const access::Catalogue &catalogue, access::Database given)
{
    Trial trial;
    trial.database = std::move(given);
    for (const ServiceFacts &service : facts.services) {
        const std::string name = service.name.toStdString();
        if (!access::Database::find(trial.database.services, name))
            trial.database.services.push_back({name, service.admin, {}});
    }
    access::StartOutcome outcome =
        access::start(trial.database, accessConfiguration(facts), catalogue, access::Rules::of(catalogue.version()));
    trial.refusal = std::move(outcome.error);
    trial.log = std::move(outcome.log);
    return trial;
}

} // namespace hubdesk::interchange
