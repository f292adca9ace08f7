#pragma once
// What a start of the hub does to the roles of its database: load_roles applied, bearers replaced or cleared,
// roles deleted, `admin` authoritative or additive. Pure: a database and a configuration in, the database after
// the restart out, so that a preview is exact. Plain data, any thread. Resolves nothing.

#include "access/roledefinitions.h"

#include <set>

namespace hubdesk::access {

struct LoadRole {
    RoleDefinition definition;
    std::optional<std::vector<std::string>> users, services, groups, tokens;
};

struct Configuration {
    std::vector<LoadRole> loadRoles;
    std::vector<std::string> adminUsers;
    std::optional<std::vector<std::string>> allowedUsers; // none: all are let in
    std::vector<std::string> services; // defined in the configuration
    bool manageRoles = false; // 5.0 on: the authenticator gives roles
};

struct Database {
    struct Bearer {
        std::string name;
        bool admin = false;
        std::set<std::string> roles;
    };
    struct Token {
        std::string value;
        std::string user;
        std::set<std::string> roles;
    };
    std::vector<Bearer> users, services, groups;
    std::map<std::string, std::vector<std::string>> members; // of groups
    std::vector<Token> tokens;
    StoredRoles roles;
    std::vector<std::string> roleOrder; // as they were added

    [[nodiscard]] static Bearer *find(std::vector<Bearer> &bearers, std::string_view name);
};

struct StartOutcome {
    std::optional<DefinitionError> error; // the hub does not start; what was done stays
    std::vector<std::string> log; // "LEVEL: text"
};

// One start on the database, which is changed. custom: definitions of the configuration, checked before.
[[nodiscard]] StartOutcome start(Database &database, const Configuration &configuration, const Catalogue &catalogue,
                                 const Rules &rules, const CustomScopes &custom = {});
// The admin flag set or reset through the hub's API, with the default roles that follow from it; gives the log.
std::vector<std::string> setAdminFlag(Database &database, std::string_view user, bool admin, const Catalogue &catalogue,
                                      const Rules &rules);

} // namespace hubdesk::access
