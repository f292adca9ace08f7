#include "access/starting.h"

#include <algorithm>

namespace hubdesk::access {

Database::Bearer *Database::find(std::vector<Bearer> &bearers, std::string_view name)
{
    const auto at = std::find_if(bearers.begin(), bearers.end(), [&](const auto &b) { return b.name == name; });
    return at == bearers.end() ? nullptr : &*at;
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

Starting::Starting(Database &database, const Configuration &configuration, const Catalogue &catalogue,
                   const Rules &rules, const CustomScopes &custom)
    : m_db(database)
    , m_config(configuration)
    , m_catalogue(catalogue)
    , m_rules(rules)
    , m_expander(catalogue, rules, custom)
{
}

bool Starting::fail(std::string error, std::string message)
{
    m_out.error = DefinitionError{std::move(error), std::move(message), {}};
    return false;
}

bool Starting::define(const RoleDefinition &definition)
{
    const bool isNew = definition.name && !m_db.roles.contains(*definition.name);
    if (auto wrong = createRole(m_db.roles, definition, m_expander, m_catalogue, m_rules, m_names, m_out.log)) {
        m_out.error = std::move(wrong);
        return false;
    }
    if (isNew) {
        m_db.roleOrder.push_back(*definition.name);
    }
    return true;
}

RoleDefinition Starting::shipped(const DefaultRole &role)
{
    RoleDefinition out;
    out.name = std::string(role.name);
    out.hasDescription = out.hasScopes = true;
    out.description = std::string(role.description);
    out.scopes = std::vector<std::string>(role.scopes.begin(), role.scopes.end());
    return out;
}

void Starting::grant(Database::Bearer &bearer, const std::string &role, std::string_view kind)
{
    if (bearer.roles.insert(role).second) {
        log("INFO: Adding role " + role + " for " + std::string(kind) + ": " + bearer.name);
    }
}

void Starting::strip(Database::Bearer &bearer, const std::string &role, std::string_view kind)
{
    if (bearer.roles.erase(role) > 0) {
        log("INFO: Removing role " + role + " for " + std::string(kind) + ": " + bearer.name);
    }
}

void Starting::assignDefaults(Database::Bearer &bearer, bool user)
{
    const std::string_view kind = user ? "User" : "Service";
    if (m_rules.has(Rule::DefaultRoleOnlyIfNone)) {
        strip(bearer, bearer.admin ? "user" : "admin", kind);
        if (bearer.roles.empty()) {
            grant(bearer, bearer.admin ? "admin" : "user", kind);
        }
        return;
    }
    if (bearer.admin) {
        grant(bearer, "admin", kind);
    } else {
        strip(bearer, "admin", kind);
    }
    if (user) {
        grant(bearer, "user", kind);
    }
}

} // namespace hubdesk::access
