// A start of a release: 5.4 of its rules.
#include "access/startup.h"

#include "access/pythontext.h"
#include "access/starting.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

class Start final : public Starting {
public:
    using Starting::Starting;

    bool run()
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
            if (*entry.definition.name == "admin" && !m_config.adminUsers.empty()) {
                log("WARNING: Configuration specifies both admin_users and users in the admin role specification. "
                    "If admin role is present in config, c.Authenticator.admin_users should not be used.");
                log("INFO: Merging admin_users set with users list in admin role");
            }
        }
        for (const auto &entry : m_config.loadRoles) {
            if (!assign(entry)) {
                return false;
            }
        }
        // The authenticator has taken every user of the database into its list by now, if it has one.
        if (m_limited) {
            for (auto &user : m_db.users) {
                grant(user, "user", "User");
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

    void setFlag(std::string_view user, bool admin)
    {
        if (auto *known = Database::find(m_db.users, user)) {
            known->admin = admin;
            assignDefaults(*known, true);
        }
    }

private:
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
                if (!old->second.scopes) {
                    return fail("TypeError", "'NoneType' object is not iterable");
                }
                const auto &has = *old->second.scopes;
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
            userCalled(lowered(name), true, true).admin = true;
        }
        for (const auto &name : m_config.allowedUsers.value_or(std::vector<std::string>())) {
            userCalled(lowered(name), false, false); // given its role further on
            m_limited = true;
        }
    }

    bool assign(const LoadRole &entry)
    {
        const auto &role = *entry.definition.name;
        auto users = entry.users;
        if (role == "admin") {
            if (!m_config.adminUsers.empty()) {
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
                    bearer = &userCalled(name, false, true);
                } else {
                    bearers.push_back({name, false, {}});
                    bearer = &bearers.back();
                    if (role == "admin") { // a slip of JupyterHub's: it goes on with the group it did not find
                        return fail("AttributeError", "'NoneType' object has no attribute 'admin'");
                    }
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

    Database::Bearer &userCalled(const std::string &name, bool admin, bool defaults)
    {
        if (auto *known = Database::find(m_db.users, name)) {
            return *known;
        }
        m_db.users.push_back({name, admin, {}});
        if (defaults && m_rules.has(Rule::NewUsersGetDefaults)) {
            assignDefaults(m_db.users.back(), true);
        }
        return m_db.users.back();
    }

    // Of names that are not in the database: those are allowed.
    [[nodiscard]] bool allowed(const std::string &name)
    {
        return !m_limited || Database::find(m_db.users, name) != nullptr;
    }

    bool m_limited = false; // some users are allowed, others are not
    bool m_adminUsersGiven = false;
    bool m_adminServicesGiven = false;
};

} // namespace

StartOutcome start(Database &database, const Configuration &configuration, const Catalogue &catalogue,
                   const Rules &rules, const CustomScopes &custom)
{
    if (rules.has(Rule::Draft)) {
        return startDraft(database, configuration, catalogue, rules);
    }
    Start start(database, configuration, catalogue, rules, custom);
    static_cast<void>(start.run());
    return start.take();
}

std::vector<std::string> setAdminFlag(Database &database, std::string_view user, bool admin, const Catalogue &catalogue,
                                      const Rules &rules)
{
    const Configuration none;
    Start start(database, none, catalogue, rules, {});
    start.setFlag(user, admin);
    return start.take().log;
}

} // namespace hubdesk::access
