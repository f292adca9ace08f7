#include "access/gains.h"

#include <algorithm>
#include <map>

namespace hubdesk::access {

namespace {

// Whether a change of the user's groups can change the token: some filter of it or of its owner is looked up.
bool looksUp(const Model &model, std::uint32_t token)
{
    if (model.tokenInherits(token) && !model.rules().has(Rule::TokensBearRoles)) {
        return false;
    }
    Expanded asked;
    std::vector<Entry> scratch;
    model.tokenProfile(token, asked, scratch);
    const auto view = asked.set.view();
    return std::any_of(view.begin(), view.end(), [](const Entry &e) {
        const auto kind = e.filter.kind();
        return kind == FilterKind::User || kind == FilterKind::Server || kind == FilterKind::Group
            || kind == FilterKind::SelfUser;
    });
}

} // namespace

Gains::Gains(const Model &model, const Operation &operation)
    : m_model(model)
{
    std::vector<bool> users(model.userCount()), services(model.serviceCount());
    const bool member = operation[0] == "add-member" || operation[0] == "remove-member";
    std::optional<Principal> changed;
    if (member && operation.size() == 3) {
        changed = model.find(PrincipalKind::User, operation[2]);
    } else if (operation[0] == "grant-admin" || operation[0] == "revoke-admin") {
        changed = model.find(PrincipalKind::User, operation[1]);
    } else if (operation.size() == 3) {
        auto text = operation[2];
        const auto equals = text.find('=');
        if (equals != text.npos) {
            text[equals] = ':';
            changed = model.find(text);
        }
    }
    if (!changed) {
        return;
    }
    if (changed->kind == PrincipalKind::Group) {
        for (UserIndex user = 0; user < model.userCount(); ++user) {
            const auto groups = model.groupsOf(user, 0);
            users[user] = std::binary_search(groups.begin(), groups.end(), changed->index);
        }
    } else if (changed->kind == PrincipalKind::User) {
        users[changed->index] = true;
    } else if (changed->kind == PrincipalKind::Service) {
        services[changed->index] = true;
    }
    for (UserIndex user = 0; user < users.size(); ++user) {
        if (users[user]) {
            m_before.push_back({Principal{PrincipalKind::User, user}, {}, 1});
        }
    }
    for (std::uint32_t service = 0; service < services.size(); ++service) {
        if (services[service]) {
            m_before.push_back({Principal{PrincipalKind::Service, service}, {}, 1});
        }
    }
    std::map<Principal, std::size_t> inheriting;
    for (std::uint32_t token = 0; token < model.tokenCount(); ++token) {
        const auto owner = model.ownerOf(token);
        if ((owner.kind == PrincipalKind::User ? users[owner.index] : services[owner.index])
            || (member && looksUp(model, token))) {
            // Those that have whatever their owner has are counted by the first.
            const bool inherits = model.tokenInherits(token) && !model.rules().has(Rule::TokensBearRoles);
            const auto [at, isNew] =
                inherits ? inheriting.try_emplace(owner, m_before.size()) : std::pair(inheriting.end(), true);
            if (isNew) {
                m_before.push_back({Principal{PrincipalKind::Token, token}, {}, 1});
            } else {
                ++m_before[at->second].times;
            }
        }
    }
    TokenOwners owners(model);
    for (auto &[principal, set, times] : m_before) {
        set = resolve(owners, principal);
    }
}

ScopeSet Gains::resolve(TokenOwners &owners, Principal principal) const
{
    return principal.kind == PrincipalKind::Token ? owners.resolve(principal.index).set
                                                  : m_model.resolve(principal).set;
}

std::size_t Gains::count() const
{
    std::size_t out = 0;
    TokenOwners owners(m_model);
    for (const auto &[principal, before, times] : m_before) {
        const auto now = resolve(owners, principal);
        for (const auto &entry : now.view()) {
            const auto gained = entry.mask & ~maskUnder(before, entry.filter, entry.word);
            out += times * countScopes(std::array{Entry{entry.filter, entry.word, gained}});
        }
    }
    return out;
}

} // namespace hubdesk::access
