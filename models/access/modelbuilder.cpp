#include "access/modelbuilder.h"

#include <algorithm>

namespace hubdesk::access {

ModelBuilder::ModelBuilder(HubState state, const Catalogue &catalogue, const Rules &rules)
    : m_state(std::move(state))
{
    m_model.m_catalogue = &catalogue;
    m_model.m_rules = rules;
    m_model.m_unknown = m_state.unknown;
    m_model.m_adminUsers = m_state.adminUsers;
}

Result<Model> Model::build(HubState state, const Catalogue &catalogue)
{
    return build(std::move(state), catalogue, Rules::of(catalogue.version()));
}

Result<Model> Model::build(HubState state, const Catalogue &catalogue, const Rules &rules)
{
    return ModelBuilder(std::move(state), catalogue, rules).build();
}

Result<Model> ModelBuilder::build()
{
    if (m_state.names.size() >= kMaxNames) {
        return Error{ErrorCode::TooLarge, "more than 268 million different names", {}};
    }
    m_model.m_names = std::move(m_state.names);
    // The empty role set is number 0: groups and services mostly have it.
    std::vector<RoleIndex> none;
    static_cast<void>(m_model.internRoles(none));
    static_cast<void>(m_model.internList(std::span<const NameId>()));
    if (!defineScopes() || !addRoles() || !addGroups() || !addUsers() || !addServices() || !addServers()
        || !addClients() || !addTokens() || !addShares()) {
        return m_error;
    }
    return std::move(m_model);
}

bool ModelBuilder::fail(const char *section, std::size_t entry, std::string detail, const char *list,
                        std::optional<std::size_t> item, ErrorCode code)
{
    m_error = {code, std::move(detail), {section, entry, list, item}};
    return false;
}

std::string ModelBuilder::quoted(NameId name) const
{
    constexpr std::size_t kLongest = 80;
    const auto text = m_model.text(name);
    return '"' + std::string(text.substr(0, kLongest)) + (text.size() > kLongest ? "...\"" : "\"");
}

bool ModelBuilder::addGroups()
{
    std::vector<RoleIndex> roles;
    m_groupAt.assign(m_model.m_names.size(), kNoIndex);
    for (std::size_t i = 0; i < m_state.groups.size(); ++i) {
        const auto &record = m_state.groups[i];
        if (!rolesOf(record.roles, "groups", i, roles)) {
            return false;
        }
        const auto index = static_cast<GroupIndex>(i);
        if (!m_model.m_groupOf.emplace(record.name, index).second) {
            return fail("groups", i, "a second group " + quoted(record.name), "name");
        }
        m_groupAt[record.name] = index;
        m_model.m_groupNames.push_back(record.name);
        m_model.m_groupRoles.push_back(m_model.internRoles(roles));
        m_model.m_groupRolesUnknown.push_back(!record.rolesKnown);
    }
    m_seenGroup.assign(m_state.groups.size(), kNoIndex);
    return true;
}

bool ModelBuilder::addUsers()
{
    const auto count = m_state.users.size();
    m_model.m_userNames.reserve(count);
    m_model.m_userRoles.reserve(count);
    m_model.m_userGroups.reserve(count);
    m_model.m_userFlags.reserve(count);
    m_model.m_userOf.assign(m_model.m_names.size(), kNoIndex);
    std::size_t memberships = 0;
    for (const auto &record : m_state.users) {
        memberships += record.groups.count;
    }
    m_model.m_groupPool.reserve(memberships);
    std::vector<RoleIndex> roles;
    for (std::size_t i = 0; i < count; ++i) {
        const auto &record = m_state.users[i];
        auto &slot = m_model.m_userOf[record.name];
        if (slot != kNoIndex) {
            return fail("users", i, "a second user " + quoted(record.name), "name");
        }
        slot = static_cast<UserIndex>(i);
        if (!rolesOf(record.roles, "users", i, roles)) {
            return false;
        }
        if (record.defaultRoles) {
            assignDefaults(roles, record.admin, true);
        }
        const auto groups = m_state.list(record.groups);
        auto &pool = m_model.m_groupPool;
        const auto first = pool.size();
        for (std::size_t k = 0; k < groups.size(); ++k) {
            const auto at = groups[k] < m_groupAt.size() ? m_groupAt[groups[k]] : kNoIndex;
            if (at == kNoIndex) {
                return fail("users", i, "no group " + quoted(groups[k]), "groups", k);
            }
            if (m_seenGroup[at] != i) {
                m_seenGroup[at] = static_cast<std::uint32_t>(i);
                pool.push_back(at);
            }
        }
        std::sort(pool.begin() + static_cast<std::ptrdiff_t>(first), pool.end());
        m_model.m_userNames.push_back(record.name);
        m_model.m_userRoles.push_back(m_model.internRoles(roles));
        m_model.m_userGroups.push_back(
            {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(pool.size() - first)});
        m_model.m_userFlags.push_back(static_cast<std::uint8_t>((record.admin ? Model::Admin : 0)
                                                                | (record.rolesKnown ? 0 : Model::RolesUnknown)
                                                                | (record.groupsKnown ? 0 : Model::GroupsUnknown)));
    }
    return true;
}

bool ModelBuilder::addServices()
{
    std::vector<RoleIndex> roles;
    for (std::size_t i = 0; i < m_state.services.size(); ++i) {
        const auto &record = m_state.services[i];
        if (!rolesOf(record.roles, "services", i, roles)) {
            return false;
        }
        if (!m_model.m_serviceOf.emplace(record.name, static_cast<std::uint32_t>(i)).second) {
            return fail("services", i, "a second service " + quoted(record.name), "name");
        }
        if (record.defaultRoles) {
            assignDefaults(roles, record.admin, false);
        }
        m_model.m_services.push_back({record.name, m_model.internRoles(roles), record.admin, record.rolesKnown});
    }
    return true;
}

bool ModelBuilder::addServers()
{
    for (std::size_t i = 0; i < m_state.servers.size(); ++i) {
        const auto name = m_state.servers[i];
        const auto text = m_model.text(name);
        const auto user = m_model.m_names.find(text.substr(0, text.find('/')));
        if (user == kNoName || !m_model.userNamed(user)) {
            return fail("servers", i, "no user of server " + quoted(name));
        }
        if (m_model.m_servers.emplace(name, static_cast<std::uint32_t>(m_model.m_serverNames.size())).second) {
            m_model.m_serverNames.push_back(name);
        }
    }
    return true;
}

bool ModelBuilder::addClients()
{
    m_model.m_clients.push_back({m_model.m_names.intern("jupyterhub"), {}});
    std::unordered_map<NameId, std::size_t> seen;
    for (std::size_t i = 0; i < m_state.clients.size(); ++i) {
        const auto &record = m_state.clients[i];
        if (!seen.emplace(record.identifier, i).second || record.identifier == m_model.m_clients[0].identifier) {
            return fail("oauth_clients", i, "a second client " + quoted(record.identifier), "identifier");
        }
        Model::Client client{record.identifier, {}};
        if (record.service != kNoName && record.service != 0) {
            if (!m_model.serviceNamed(record.service)) {
                return fail("oauth_clients", i, "no service " + quoted(record.service), "service");
            }
            client.meaning.service = record.service;
        } else if (record.server != kNoName) {
            if (!m_model.hasServer(record.server)) {
                return fail("oauth_clients", i, "no server " + quoted(record.server), "server");
            }
            client.meaning.server = record.server;
        }
        m_model.m_clients.push_back(client);
    }
    return true;
}

bool ModelBuilder::addTokens()
{
    std::unordered_map<NameId, std::uint32_t> clients;
    for (std::uint32_t i = 0; i < m_model.m_clients.size(); ++i) {
        clients.emplace(m_model.m_clients[i].identifier, i);
    }
    const auto &rules = m_model.m_rules;
    const auto inherit = m_model.m_names.intern("inherit");
    const auto tokenRole = m_model.m_roleOf.find(m_model.m_names.intern(rules.has(Rule::Draft) ? "user" : "token"));
    m_model.m_tokens.reserve(m_state.tokens.size());
    std::vector<RoleIndex> roles;
    if (!m_state.tokens.empty()) {
        m_model.m_tokenOf.assign(m_model.m_names.size(), kNoIndex);
    }
    for (std::size_t i = 0; i < m_state.tokens.size(); ++i) {
        const auto &record = m_state.tokens[i];
        Model::Token token;
        token.id = record.id;
        if (record.user != kNoName && record.user != 0) {
            const auto user = m_model.userNamed(record.user);
            if (!user) {
                return fail("tokens", i, "no user " + quoted(record.user), "user");
            }
            token.owner = *user;
        } else if (record.service != kNoName) {
            const auto service = m_model.serviceNamed(record.service);
            if (!service) {
                return fail("tokens", i, "no service " + quoted(record.service), "service");
            }
            token.ownerKind = PrincipalKind::Service;
            token.owner = *service;
        } else {
            return fail("tokens", i, "a token of nobody", "user");
        }
        token.client = 0;
        if (record.client != kNoName && record.client != 0) {
            const auto at = clients.find(record.client);
            if (at != clients.end()) {
                token.client = at->second;
            } else if (!m_state.unknown.clients) {
                return fail("tokens", i, "no client " + quoted(record.client), "client");
            }
        }
        if (rules.has(Rule::TokensBearRoles)) {
            const auto asked = m_state.list(record.roles);
            token.asked = m_model.internList(asked);
            token.hasRoles = record.hasRoles;
            roles.clear();
            const bool none = rules.has(Rule::Draft) ? asked.empty() : !record.hasRoles;
            if (none) {
                if (tokenRole != m_model.m_roleOf.end()
                    && (!rules.has(Rule::Draft) || token.ownerKind == PrincipalKind::User)) {
                    roles.push_back(tokenRole->second);
                }
            } else {
                for (const auto name : asked) {
                    if (const auto role = m_model.roleNamed(name)) {
                        roles.push_back(*role);
                    }
                }
            }
            token.roles = m_model.internRoles(roles);
        } else {
            const auto scopes = m_state.list(record.scopes);
            token.scopes = m_model.internList(scopes);
            token.inherits = std::find(scopes.begin(), scopes.end(), inherit) != scopes.end();
        }
        auto &slot = m_model.m_tokenOf[record.id];
        if (slot != kNoIndex) {
            return fail("tokens", i, "a second token " + quoted(record.id), "id");
        }
        slot = static_cast<std::uint32_t>(i);
        m_model.m_tokens.push_back(token);
    }
    return true;
}

bool ModelBuilder::addShares()
{
    if (!m_model.m_rules.has(Rule::SharesGrant)) {
        return true;
    }
    std::unordered_map<std::uint64_t, std::unordered_map<std::uint64_t, std::uint32_t>> known;
    for (std::size_t i = 0; i < m_state.shares.size(); ++i) {
        const auto &record = m_state.shares[i];
        if (!m_model.hasServer(record.server)) {
            return fail("shares", i, "no server " + quoted(record.server), "server");
        }
        Model::Share share;
        share.server = record.server;
        if (record.user != kNoName && record.user != 0) {
            const auto user = m_model.userNamed(record.user);
            if (!user) {
                return fail("shares", i, "no user " + quoted(record.user), "user");
            }
            share.who = *user;
        } else if (record.group != kNoName) {
            const auto group = m_model.groupNamed(record.group);
            if (!group) {
                return fail("shares", i, "no group " + quoted(record.group), "group");
            }
            share.kind = PrincipalKind::Group;
            share.who = *group;
        } else {
            return fail("shares", i, "shared with nobody", "user");
        }
        const auto filter = "!server=" + std::string(m_model.text(record.server));
        std::vector<std::string> texts;
        const auto given = m_state.list(record.scopes);
        if (!record.hasScopes) {
            texts.push_back("access:servers" + filter);
        } else if (given.empty()) {
            return fail("shares", i, "a share of no scopes", "scopes", std::nullopt, ErrorCode::BadScope);
        }
        for (std::size_t k = 0; k < given.size(); ++k) {
            const std::string text(m_model.text(given[k]));
            const auto mark = text.find('!');
            if (mark != text.npos && mark + 1 != text.size() && text.substr(mark) != filter) {
                return fail("shares", i, "not allowed on sharing: " + quoted(given[k]), "scopes", k,
                            ErrorCode::BadScope);
            }
            texts.push_back(text.substr(0, mark) + filter);
        }
        auto &same = known[std::uint64_t{share.who} << 1 | (share.kind == PrincipalKind::Group ? 1 : 0)];
        const auto [at, isNew] = same.emplace(record.server, static_cast<std::uint32_t>(m_model.m_shares.size()));
        if (isNew) {
            (share.kind == PrincipalKind::User ? m_model.m_userShares : m_model.m_groupShares)[share.who].push_back(
                at->second);
            m_model.m_shares.push_back(std::move(share));
        }
        auto &stored = m_model.m_shares[at->second];
        for (const auto &text : texts) {
            stored.scopes.push_back(m_model.m_names.intern(text));
        }
    }
    for (auto &share : m_model.m_shares) {
        for (const auto scope : share.scopes) {
            m_model.m_expander.admit(scope, m_model.m_names);
        }
        const auto owner = share.kind == PrincipalKind::Group ? Owner::Group : Owner::User;
        share.raw = m_model.m_expander.raw(share.scopes, m_model.m_names);
        share.expanded = m_model.m_expander.expand(share.scopes, owner, {}, false, m_model.m_names);
    }
    return true;
}

} // namespace hubdesk::access
