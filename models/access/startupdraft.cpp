// A start as the draft of spring 2021 made it: roles are added, never taken away, tokens bear roles.
#include "access/pythontext.h"
#include "access/starting.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

class DraftStart final : public Starting {
public:
    using Starting::Starting;

    bool run()
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

private:
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
};

} // namespace

StartOutcome startDraft(Database &database, const Configuration &configuration, const Catalogue &catalogue,
                        const Rules &rules)
{
    DraftStart start(database, configuration, catalogue, rules, {});
    static_cast<void>(start.run());
    return start.take();
}

} // namespace hubdesk::access
