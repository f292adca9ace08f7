#include "access/startup.h"

#include "access/pythontext.h"

#include <algorithm>

namespace hubdesk::access {

Database::Bearer *Database::find(std::vector<Bearer> &bearers, std::string_view name)
{
    const auto at = std::find_if(bearers.begin(), bearers.end(), [&](const auto &b) { return b.name == name; });
    return at == bearers.end() ? nullptr : &*at;
}

namespace {

// Authenticator.normalize_username: str.lower(), of ASCII here.
std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

class Start {
public:
    Start(Database &database, const Configuration &configuration, const Catalogue &catalogue, const Rules &rules,
          const CustomScopes &custom)
        : m_db(database)
        , m_config(configuration)
        , m_catalogue(catalogue)
        , m_rules(rules)
        , m_expander(catalogue, rules, custom)
    {
    }

    StartOutcome run()
    {
        const bool good = m_rules.has(Rule::Draft) ? draft() : released();
        static_cast<void>(good);
        return std::move(m_out);
    }

private:
    bool fail(std::string error, std::string message)
    {
        m_out.error = DefinitionError{std::move(error), std::move(message), {}};
        return false;
    }

    void log(std::string line) { m_out.log.push_back(std::move(line)); }

    bool define(const RoleDefinition &definition)
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

    RoleDefinition shipped(const DefaultRole &role) const
    {
        RoleDefinition out;
        out.name = std::string(role.name);
        out.hasDescription = out.hasScopes = true;
        out.description = std::string(role.description);
        out.scopes = std::vector<std::string>(role.scopes.begin(), role.scopes.end());
        return out;
    }

    void grant(Database::Bearer &bearer, const std::string &role, std::string_view kind)
    {
        if (bearer.roles.insert(role).second) {
            log("INFO: Adding role " + role + " for " + std::string(kind) + ": " + bearer.name);
        }
    }

    void strip(Database::Bearer &bearer, const std::string &role, std::string_view kind)
    {
        if (bearer.roles.erase(role) > 0) {
            log("INFO: Removing role " + role + " for " + std::string(kind) + ": " + bearer.name);
        }
    }

    void assignDefaults(Database::Bearer &bearer, bool user)
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

    Database::Bearer &userCalled(const std::string &name, bool admin)
    {
        if (auto *known = Database::find(m_db.users, name)) {
            return *known;
        }
        m_db.users.push_back({name, admin, {}});
        assignDefaults(m_db.users.back(), true);
        return m_db.users.back();
    }

    bool allowed(const std::string &name) const
    {
        return !m_config.allowedUsers || m_config.allowedUsers->empty()
            || std::find(m_config.allowedUsers->begin(), m_config.allowedUsers->end(), name)
            != m_config.allowedUsers->end()
            || std::find(m_config.adminUsers.begin(), m_config.adminUsers.end(), name) != m_config.adminUsers.end();
    }

    // ---- the draft: section 8 of its rules
    bool draft()
    {
        for (const auto &role : m_catalogue.defaultRoles()) {
            if (!define(shipped(role))) {
                return false;
            }
        }
        for (const auto &entry : m_config.loadRoles) {
            if (!define(entry.definition)) {
                return false;
            }
            const auto &role = *entry.definition.name;
            if (!draftBearers(entry.users, m_db.users, "users", role)
                || !draftBearers(entry.services, m_db.services, "services", role)
                || !draftBearers(entry.groups, m_db.groups, "groups", role)) {
                return false;
            }
        }
        for (auto &user : m_db.users) {
            draftDefault(user, "user");
        }
        for (auto &service : m_db.services) {
            draftDefault(service, "service");
        }
        for (const auto &entry : m_config.loadRoles) {
            for (const auto &value : entry.tokens.value_or(std::vector<std::string>())) {
                if (!draftToken(value, *entry.definition.name)) {
                    return false;
                }
            }
        }
        return true;
    }

    void draftDefault(Database::Bearer &bearer, std::string_view kind)
    {
        if (bearer.roles.empty()) {
            grant(bearer, bearer.admin ? "admin" : "user", kind);
        }
    }

    bool draftBearers(const std::optional<std::vector<std::string>> &names, std::vector<Database::Bearer> &bearers,
                      const std::string &kind, const std::string &role)
    {
        for (auto name : names.value_or(std::vector<std::string>())) {
            if (kind == "users") {
                name = lowered(name);
                if (m_config.allowedUsers
                    && std::find(m_config.allowedUsers->begin(), m_config.allowedUsers->end(), name)
                        == m_config.allowedUsers->end()) {
                    return fail("ValueError",
                                "Username " + pythonRepr(name) + " is not in Authenticator.allowed_users");
                }
            }
            auto *bearer = Database::find(bearers, name);
            if (bearer == nullptr) {
                return fail("ValueError", pythonRepr(name) + " of kind " + pythonRepr(kind) + " does not exist");
            }
            grant(*bearer, role, kind.substr(0, kind.size() - 1));
        }
        return true;
    }

    ScopeMask baseNames(const std::set<std::string> &roles, bool &null)
    {
        ScopeMask out = 0;
        for (const auto &role : roles) {
            const auto at = m_db.roles.find(role);
            if (at == m_db.roles.end()) {
                continue;
            }
            if (!at->second.scopes) {
                null = true;
                continue;
            }
            for (const auto &scope : *at->second.scopes) {
                if (const auto bit = m_expander.bitOf(std::string_view(scope).substr(0, scope.find('!')), m_names)) {
                    out |= m_catalogue.closure(*bit);
                }
            }
        }
        return out;
    }

    bool draftToken(const std::string &value, const std::string &role)
    {
        const auto token =
            std::find_if(m_db.tokens.begin(), m_db.tokens.end(), [&](const auto &t) { return t.value == value; });
        if (token == m_db.tokens.end()) {
            return fail("ValueError",
                        "Token " + pythonRepr(value) + " does not exist and cannot assign it to role "
                            + pythonRepr(role));
        }
        auto held = Database::find(m_db.users, token->user)->roles;
        for (const auto &[group, members] : m_db.members) {
            if (std::find(members.begin(), members.end(), token->user) != members.end()) {
                const auto *bearer = Database::find(m_db.groups, group);
                held.insert(bearer->roles.begin(), bearer->roles.end());
            }
        }
        bool null = false;
        const auto wanted = baseNames({role}, null), has = baseNames(held, null);
        if (null) {
            return fail("TypeError", "'NoneType' object is not iterable");
        }
        const auto text = "<APIToken('" + value.substr(0, 4) + "...', user='" + token->user + "')>";
        if ((wanted & ~has) != 0) {
            const auto &scopes = *m_db.roles.at(role).scopes;
            const std::vector<std::string_view> views(scopes.begin(), scopes.end());
            return fail("ValueError",
                        "Requested token role " + pythonRepr(role) + " of " + text + " with scopes " + pythonRepr(views)
                            + " cannot grant more permissions than its owner scopes");
        }
        if (token->roles.insert(role).second) {
            log("INFO: Adding role " + role + " for token: " + text);
        }
        return true;
    }

    // ---- releases: 5.4
    bool released()
    {
        if (m_config.manageRoles && m_rules.has(Rule::RoleValueErrors)) {
            for (const auto &entry : m_config.loadRoles) {
                if ((entry.users && !entry.users->empty()) || (entry.groups && !entry.groups->empty())) {
                    return fail("ValueError",
                                "When authenticator manages roles, `load_roles` can not be used for assigning roles to "
                                "users nor groups.");
                }
            }
        }
        const bool upgrade = m_rules.has(Rule::ScopesCheckedBeforeAdmin) ? !m_db.roles.contains("admin")
                                                                         : m_db.roles.empty() && !m_db.users.empty();
        if (!createRoles()) {
            return false;
        }
        createUsers();
        for (const auto &entry : m_config.loadRoles) {
            if (!assign(entry)) {
                return false;
            }
        }
        if (m_config.allowedUsers) {
            for (auto &user : m_db.users) {
                if (std::find(m_config.allowedUsers->begin(), m_config.allowedUsers->end(), user.name)
                    != m_config.allowedUsers->end()) {
                    grant(user, "user", "User");
                }
            }
        }
        syncAdmins(m_db.users, m_adminUsersGiven, "User");
        syncAdmins(m_db.services, m_adminServicesGiven, "Service");
        if (upgrade) {
            log(m_rules.has(Rule::ScopesCheckedBeforeAdmin)
                    ? "WARNING: No admin role found; assuming hub upgrade. Initializing default roles for all entities"
                    : "WARNING: No roles found; assuming hub upgrade. Initializing default roles for all entities");
            for (auto &user : m_db.users) {
                if (user.roles.empty()) {
                    assignDefaults(user, true);
                }
            }
        }
        return true;
    }

    // The default roles not mentioned, then the configuration's; overrides are merged over the default.
    bool createRoles()
    {
        std::vector<RoleDefinition> roles;
        std::set<std::string> seen, names;
        for (const auto &entry : m_config.loadRoles) {
            if (!entry.definition.name) {
                return fail("KeyError", "name");
            }
            auto definition = entry.definition;
            const auto &name = *definition.name;
            const auto *base = m_catalogue.defaultRole(name);
            if (base != nullptr && m_rules.has(Rule::ExtraUserScopes) && name == "user" && definition.scopes
                && std::find(definition.scopes->begin(), definition.scopes->end(), "self")
                    == definition.scopes->end()) {
                const std::vector<std::string_view> views(definition.scopes->begin(), definition.scopes->end());
                log("WARNING: user role overridden with scopes=" + pythonRepr(views)
                    + ", which does not include 'self', users may lack necessary permissions."
                      " Consider setting `c.JupyterHub.extra_user_scopes` to add user permissions.");
            }
            const bool merges = base != nullptr && m_rules.has(Rule::OverridesMergeWithDefault)
                && !m_rules.has(Rule::ScopesCheckedBeforeAdmin);
            if (merges) {
                const auto full = shipped(*base);
                if (!definition.hasDescription) {
                    definition.description = full.description;
                }
                if (!definition.hasScopes) {
                    definition.scopes = full.scopes;
                }
                definition.hasDescription = definition.hasScopes = true;
            }
            const auto count = std::count_if(m_config.loadRoles.begin(), m_config.loadRoles.end(),
                                             [&](const auto &e) { return e.definition.name == name; });
            if (count > 1) {
                return fail("ValueError",
                            "Role " + name + " multiply defined. Please check the `load_roles` configuration");
            }
            seen.insert(name);
            if (const auto old = m_db.roles.find(name); old != m_db.roles.end()) {
                if (!definition.hasScopes && !m_rules.has(Rule::OmittedIsReset)) {
                    return fail("KeyError", "scopes");
                }
                const auto has = old->second.scopes.value_or(std::vector<std::string>());
                const auto wants = definition.scopes.value_or(std::vector<std::string>());
                if (std::any_of(wants.begin(), wants.end(),
                                [&](const auto &s) { return std::find(has.begin(), has.end(), s) == has.end(); })) {
                    log("WARNING: Role " + name + " has obtained extra permissions");
                }
            }
            roles.push_back(std::move(definition));
        }
        std::vector<RoleDefinition> all;
        for (const auto &role : m_catalogue.defaultRoles()) {
            names.insert(std::string(role.name));
            if (!seen.contains(std::string(role.name)) || m_rules.has(Rule::ScopesCheckedBeforeAdmin)) {
                all.push_back(shipped(role));
            }
        }
        all.insert(all.end(), roles.begin(), roles.end());
        names.insert(seen.begin(), seen.end());
        if (m_rules.has(Rule::RolesDeletedAtStart)) {
            deleteOthers(names);
        }
        return std::all_of(all.begin(), all.end(), [&](const auto &definition) { return define(definition); });
    }

    void deleteOthers(const std::set<std::string> &kept)
    {
        const auto order = m_db.roleOrder;
        for (const auto &role : order) {
            if (kept.contains(role) || !m_db.roles.contains(role)) {
                continue;
            }
            log((m_rules.has(Rule::ScopesCheckedBeforeAdmin) ? "INFO: Deleting role " : "WARNING: Deleting role ")
                + role);
            m_db.roles.erase(role);
            std::erase(m_db.roleOrder, role);
            for (auto *bearers : {&m_db.users, &m_db.services, &m_db.groups}) {
                for (auto &bearer : *bearers) {
                    bearer.roles.erase(role);
                }
            }
            for (auto &token : m_db.tokens) {
                token.roles.erase(role);
            }
        }
    }

    void createUsers()
    {
        for (const auto &name : m_config.adminUsers) {
            userCalled(lowered(name), true).admin = true;
        }
        for (const auto &name : m_config.allowedUsers.value_or(std::vector<std::string>())) {
            userCalled(lowered(name), false);
        }
    }

    bool assign(const LoadRole &entry)
    {
        const auto &role = *entry.definition.name;
        auto users = entry.users;
        if (role == "admin") {
            if (!m_config.adminUsers.empty()) {
                log("WARNING: Configuration specifies both admin_users and users in the admin role specification. "
                    "If admin role is present in config, c.Authenticator.admin_users should not be used.");
                log("INFO: Merging admin_users set with users list in admin role");
                users = users.value_or(std::vector<std::string>());
                users->insert(users->end(), m_config.adminUsers.begin(), m_config.adminUsers.end());
            }
            const auto given = [&](bool is, const char *kind) {
                log(is ? "INFO: Admin role specifies static " + std::string(kind) + " list"
                       : "INFO: Admin role does not specify " + std::string(kind)
                            + ", preserving admin membership in database");
                return is;
            };
            m_adminUsersGiven = given(users.has_value(), "users");
            m_adminServicesGiven = given(entry.services.has_value(), "services");
        }
        return replace(users, m_db.users, "users", role) && replace(entry.services, m_db.services, "services", role)
            && replace(entry.groups, m_db.groups, "groups", role);
    }

    bool replace(const std::optional<std::vector<std::string>> &names, std::vector<Database::Bearer> &bearers,
                 const std::string &kind, const std::string &role)
    {
        if (!names && kind == "users" && role == "user" && m_rules.has(Rule::GroupUserListStays)) {
            return true;
        }
        std::set<std::string> wanted;
        for (auto name : names.value_or(std::vector<std::string>())) {
            if (kind == "users") {
                name = lowered(name);
                if (m_rules.has(Rule::AllowedUsersChecked) && !allowed(name)) {
                    return fail("ValueError",
                                "Username " + (m_rules.has(Rule::ScopesCheckedBeforeAdmin) ? pythonRepr(name) : name)
                                    + " is not in Authenticator.allowed_users");
                }
                if (name.empty()) {
                    return fail("ValueError", "Username '' is not valid");
                }
            }
            auto *bearer = Database::find(bearers, name);
            if (bearer == nullptr) {
                if (kind == "services") {
                    return fail("ValueError",
                                m_rules.has(Rule::RoleValueErrors)
                                    ? "Found undefined service " + name + " in role " + role
                                        + ". Define it first in c.JupyterHub.services."
                                    : "services " + name + " defined in config role definition " + role
                                        + " but not present in database");
                }
                if (kind == "users") {
                    bearer = &userCalled(name, false);
                } else {
                    bearers.push_back({name, false, {}});
                    bearer = &bearers.back();
                }
            }
            bearer->admin = bearer->admin || (role == "admin" && kind != "groups");
            wanted.insert(name);
        }
        for (auto &bearer : bearers) {
            if (wanted.contains(bearer.name)) {
                bearer.roles.insert(role);
            } else if (m_rules.has(Rule::MembersAreReplaced)) {
                bearer.roles.erase(role);
            }
        }
        return true;
    }

    void syncAdmins(std::vector<Database::Bearer> &bearers, bool given, std::string_view kind)
    {
        for (auto &bearer : bearers) {
            const bool has = bearer.roles.contains("admin");
            if (m_rules.has(Rule::RoleValueErrors) && has) {
                bearer.admin = true; // from 5.0 the role sets the flag
            }
            if (bearer.admin && !has) {
                if (given) {
                    bearer.admin = false;
                } else {
                    grant(bearer, "admin", kind);
                }
            }
        }
    }

    Database &m_db;
    const Configuration &m_config;
    const Catalogue &m_catalogue;
    const Rules &m_rules;
    Expander m_expander;
    Names m_names;
    StartOutcome m_out;
    bool m_adminUsersGiven = false;
    bool m_adminServicesGiven = false;
};

} // namespace

StartOutcome start(Database &database, const Configuration &configuration, const Catalogue &catalogue,
                   const Rules &rules, const CustomScopes &custom)
{
    return Start(database, configuration, catalogue, rules, custom).run();
}

} // namespace hubdesk::access
