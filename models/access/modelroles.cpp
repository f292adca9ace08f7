// The part of building a Model that is about roles and custom scopes: what is defined, and who holds what from the
// start.
#include "access/modelbuilder.h"
#include "access/roledefinitions.h"

#include <algorithm>

namespace hubdesk::access {

bool ModelBuilder::defineScopes()
{
    CustomScopes custom;
    if (m_model.m_rules.has(Rule::CustomScopes)) {
        m_state.names = std::move(m_model.m_names);
        const auto verdict = checkCustomScopes(m_state, *m_model.m_catalogue);
        if (!verdict.error) {
            custom = CustomScopes(m_state);
        }
        m_model.m_names = std::move(m_state.names);
        if (verdict.error) {
            return fail("custom_scopes", verdict.entry, verdict.error->message, "", std::nullopt, ErrorCode::BadScope);
        }
    }
    m_model.m_expander = Expander(*m_model.m_catalogue, m_model.m_rules, std::move(custom));
    return true;
}

RoleIndex ModelBuilder::roleIndex(NameId name, bool known)
{
    const auto at = m_model.m_roleOf.find(name);
    if (at != m_model.m_roleOf.end()) {
        return at->second;
    }
    const auto index = static_cast<RoleIndex>(m_model.m_roles.size());
    auto &role = m_model.m_roles.emplace_back();
    role.name = name;
    role.known = known;
    m_model.m_roleOf.emplace(name, index);
    return index;
}

namespace {

// What became of a name of the draft of 2021; nothing for other names.
std::string sinceTheDraft(std::string_view scope)
{
    const auto base = scope.substr(0, scope.find('!'));
    std::string out;
    for (const auto &renamed : Catalogue::renamed()) {
        if (renamed.draft == base) {
            out += (out.empty() ? " (the draft's " + std::string(base) + " is now " : " or ")
                + std::string(renamed.released);
        }
    }
    return out.empty() ? out : out + ')';
}

} // namespace

bool ModelBuilder::addRoles()
{
    auto &names = m_model.m_names;
    const auto &rules = m_model.m_rules;
    const auto *catalogue = m_model.m_catalogue;
    const auto addDefault = [&](RoleIndex at, const DefaultRole &shipped) {
        auto &role = m_model.m_roles[at];
        role.description = std::string(shipped.description);
        role.scopes.clear();
        role.scopes.reserve(shipped.scopes.size());
        for (const auto scope : shipped.scopes) {
            role.scopes.push_back(names.intern(scope));
        }
    };
    for (const auto &shipped : catalogue->defaultRoles()) {
        const auto at = roleIndex(names.intern(shipped.name), true);
        m_model.m_roles[at].isDefault = true;
        addDefault(at, shipped);
    }
    m_userRole = m_model.m_roleOf.at(names.intern("user"));
    m_adminRole = m_model.m_roleOf.at(names.intern("admin"));

    std::vector<bool> defined(m_model.m_roles.size(), false);
    for (std::size_t i = 0; i < m_state.roles.size(); ++i) {
        const auto &record = m_state.roles[i];
        const auto index = roleIndex(record.name, true);
        defined.resize(m_model.m_roles.size(), false);
        auto &role = m_model.m_roles[index];
        const bool first = !defined[index] && !role.isDefault;
        defined[index] = true;
        if (!isRoleName(names.text(record.name)) && !rules.has(Rule::Draft)) {
            return fail("roles", i, "invalid role name " + quoted(record.name), "name", std::nullopt,
                        ErrorCode::BadState);
        }
        // A second entry of a name changes the first, as far as it says something (5.3).
        const bool merges = role.isDefault && rules.has(Rule::OverridesMergeWithDefault);
        if (merges && first) {
            addDefault(index, *catalogue->defaultRole(names.text(record.name)));
        }
        if (record.hasDescription) {
            role.description = record.description;
        } else if (!merges && rules.has(Rule::OmittedIsReset)) {
            role.description.reset();
        }
        if (record.hasScopes && !record.scopesNull) {
            const auto scopes = m_state.list(record.scopes);
            const auto forWhat = "role " + std::string(names.text(record.name));
            for (std::size_t k = 0; k < scopes.size(); ++k) {
                const auto scope = names.text(scopes[k]);
                if (const auto wrong = checkScopes({&scope, 1}, forWhat, m_model.m_expander, rules, names)) {
                    return fail("roles", i, wrong->message + sinceTheDraft(scope), "scopes", k, ErrorCode::BadScope);
                }
            }
            role.scopes.assign(scopes.begin(), scopes.end());
            role.null = false;
        } else if (record.scopesNull && !m_state.unknown.named.empty()) {
            role.known = false;
            role.scopes.clear();
        } else if (record.scopesNull || !merges) {
            if (record.scopesNull || first || rules.has(Rule::OmittedIsReset)) {
                role.scopes.clear();
                role.null = rules.has(Rule::NullScopesFail);
            }
        }
        if (role.isDefault && names.text(record.name) == "admin" && record.hasScopes && !record.scopesNull) {
            const auto *shipped = catalogue->defaultRole("admin");
            const auto same =
                std::equal(role.scopes.begin(), role.scopes.end(), shipped->scopes.begin(), shipped->scopes.end(),
                           [&](NameId a, std::string_view b) { return names.text(a) == b; });
            if (!same) {
                return fail("roles", i, "the role admin cannot be overridden", "scopes", std::nullopt,
                            ErrorCode::BadState);
            }
        }
    }
    m_roleAt.assign(names.size(), kNoIndex);
    for (const auto &[name, index] : m_model.m_roleOf) {
        m_roleAt[name] = index;
    }
    return true;
}

bool ModelBuilder::rolesOf(NameList run, const char *section, std::size_t entry, std::vector<RoleIndex> &out)
{
    out.clear();
    const auto roles = m_state.list(run);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        auto at = roles[i] < m_roleAt.size() ? m_roleAt[roles[i]] : kNoIndex;
        if (at == kNoIndex) {
            if (!m_state.unknown.roleDefinitions) {
                return fail(section, entry, "no role " + quoted(roles[i]), "roles", i);
            }
            at = roleIndex(roles[i], false);
            m_roleAt[roles[i]] = at;
        }
        out.push_back(at);
    }
    return true;
}

void ModelBuilder::assignDefaults(std::vector<RoleIndex> &roles, bool admin, bool user)
{
    const auto &rules = m_model.m_rules;
    const auto remove = [&](RoleIndex role) { std::erase(roles, role); };
    if (rules.has(Rule::DefaultRoleOnlyIfNone)) {
        remove(admin ? m_userRole : m_adminRole);
        if (roles.empty() && (admin || user || rules.has(Rule::ServicesGetDefaultRole))) {
            roles.push_back(admin ? m_adminRole : m_userRole);
        }
        return;
    }
    if (admin) {
        roles.push_back(m_adminRole);
    } else {
        remove(m_adminRole);
    }
    if (user && rules.has(Rule::UsersAlwaysHoldUser)) {
        roles.push_back(m_userRole);
    }
}

} // namespace hubdesk::access
