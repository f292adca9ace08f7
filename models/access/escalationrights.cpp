#include "access/escalationrights.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

// What a key is of; role sets and indexes follow.
enum KeyOf : std::uint32_t { OfUser, OfNamelessUser, OfGroup, OfService, OfToken, WithShare };

bool fails(const Failure &failure)
{
    return failure && failure.kind != FailureKind::Unknown;
}

} // namespace

EscalationRights::EscalationRights(const Model &model)
    : m_model(model)
    , m_owners(model)
{
    static constexpr std::string_view kNames[] = {"tokens",       "access:servers", "groups", "admin:users",
                                                  "delete:users", "admin:groups",   "servers"};
    const auto &catalogue = model.catalogue();
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
        const auto bit = Catalogue::bitOf(kNames[i]);
        m_bits[i] = bit.value_or(0);
        m_rights |= bit && catalogue.has(*bit) ? Catalogue::maskOf(*bit) : 0;
    }
    if (const auto start = Catalogue::bitOf("start:servers"); start && catalogue.has(*start)) {
        m_rights &= ~Catalogue::maskOf(m_bits[static_cast<std::size_t>(Right::Start)]);
        m_bits[static_cast<std::size_t>(Right::Start)] = *start;
        m_rights |= Catalogue::maskOf(*start);
    }
    if (const auto *role = catalogue.defaultRole("admin")) {
        for (const auto scope : role->scopes) {
            m_everything |= catalogue.closure(*Catalogue::bitOf(scope));
        }
    }
    m_groups = static_cast<Node>(model.userCount());
    m_services = m_groups + static_cast<Node>(model.groupCount());
    m_tokens = m_services + static_cast<Node>(model.serviceCount());
    m_admin = m_tokens + static_cast<Node>(model.tokenCount());
    m_classOf.assign(m_admin + 1, 0);
    m_classes.emplace_back(); // of who holds nothing
    for (Node node = 0; node < m_admin; ++node) {
        const auto principal = principalOf(node);
        if (!model.exists(principal)) {
            continue;
        }
        switch (principal.kind) {
        case PrincipalKind::User:
            user(principal.index);
            break;
        case PrincipalKind::Group:
            group(principal.index);
            break;
        case PrincipalKind::Service:
            service(principal.index);
            break;
        case PrincipalKind::Token:
            token(principal.index);
            break;
        }
    }
}

EscalationRights::Node EscalationRights::nodeOf(Principal principal) const
{
    switch (principal.kind) {
    case PrincipalKind::User:
        return principal.index;
    case PrincipalKind::Group:
        return m_groups + principal.index;
    case PrincipalKind::Service:
        return m_services + principal.index;
    case PrincipalKind::Token:
        return m_tokens + principal.index;
    }
    return 0;
}

Principal EscalationRights::principalOf(Node node) const
{
    if (node < m_groups) {
        return {PrincipalKind::User, node};
    }
    if (node < m_services) {
        return {PrincipalKind::Group, node - m_groups};
    }
    return node < m_tokens ? Principal{PrincipalKind::Service, node - m_services}
                           : Principal{PrincipalKind::Token, node - m_tokens};
}

NameId EscalationRights::holderOf(Node node) const
{
    const auto principal = principalOf(node);
    return m_model.nameOf(principal.kind == PrincipalKind::Token ? m_model.ownerOf(principal.index) : principal);
}

template <typename Find>
EscalationRights::Class EscalationRights::classFor(const Key &key, const Shared &like, Find find)
{
    std::size_t hash = 0;
    for (const auto part : key) {
        hash = (hash ^ part) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 29;
    }
    const auto [first, last] = m_classOfKey.equal_range(hash);
    for (auto at = first; at != last; ++at) {
        const auto run = std::span(m_keys).subspan(at->second.first, at->second.count);
        if (std::equal(run.begin(), run.end(), key.begin(), key.end())) {
            return at->second.of;
        }
    }
    ScopeSet set;
    Failure failure;
    find(set, failure);
    auto made = static_cast<Class>(m_classes.size());
    add(set, failure, like);
    if (const auto &last_ = m_classes.back(); last_.all == 0 && last_.count == 0 && !last_.admin) {
        m_classes.pop_back();
        made = 0;
    }
    m_classOfKey.emplace(hash, KeyRun{m_keys.size(), key.size(), made});
    m_keys.insert(m_keys.end(), key.begin(), key.end());
    return made;
}

void EscalationRights::add(SetView view, const Failure &failure, Shared made)
{
    made.first = static_cast<std::uint32_t>(m_held.size());
    if (!fails(failure)) {
        made.admin = m_everything != 0 && (m_everything & ~allMask(view, 0)) == 0;
        for (const auto &entry : view) {
            if (entry.word != 0 || (entry.mask & m_rights) == 0) {
                continue;
            }
            for (std::size_t right = 0; right < m_bits.size(); ++right) {
                if ((entry.mask & m_rights & Catalogue::maskOf(m_bits[right])) == 0) {
                    continue;
                }
                if (entry.filter == kUnfiltered || entry.filter == kBang) {
                    made.all = static_cast<std::uint8_t>(made.all | 1u << right);
                } else {
                    m_held.push_back({static_cast<Right>(right), entry.filter});
                }
            }
        }
    }
    std::sort(m_held.begin() + made.first, m_held.end());
    made.count = static_cast<std::uint32_t>(m_held.size()) - made.first;
    m_classes.push_back(made);
}

// Whether a role set of a user gives anything that is looked at here, or may fail its holders.
bool EscalationRights::matters(RoleSetId set)
{
    enum : std::uint8_t { NotSeen, Matters, DoesNot };
    m_matters.resize(std::max<std::size_t>(m_matters.size(), m_model.roleSetCount()), NotSeen);
    if (m_matters[set] == NotSeen) {
        const auto &profile = m_model.profile(set, Owner::User);
        const auto view = profile.set.view();
        const bool some = fails(profile.failure) || std::any_of(view.begin(), view.end(), [&](const Entry &e) {
                              return e.filter == kUnfiltered || e.filter.isEmpty() || (e.mask & m_rights) != 0;
                          });
        m_matters[set] = some ? Matters : DoesNot;
    }
    return m_matters[set] == Matters;
}

void EscalationRights::user(UserIndex index)
{
    const Principal principal{PrincipalKind::User, index};
    m_key.assign(1, OfUser);
    if (m_model.nameOf(principal) == 0) {
        m_key = {OfNamelessUser, index};
    }
    const auto roles = [&](RoleSetId set) {
        if (matters(set)) {
            m_key.push_back(set);
        }
    };
    roles(m_model.roleSet(principal));
    const bool shares = m_model.hasShares();
    if (m_model.rules().has(Rule::GroupRolesReachMembers)) {
        for (const auto group : m_model.groupsOf(index, 0)) {
            roles(m_model.roleSet({PrincipalKind::Group, group}));
        }
    }
    std::sort(m_key.begin() + 1, m_key.end());
    m_key.erase(std::unique(m_key.begin() + 1, m_key.end()), m_key.end());
    bool shared = false;
    if (shares) {
        m_model.forEachShare(principal, [&](const Model::Share &share) {
            if (!shared) {
                m_key.push_back(kNoIndex);
                m_key.push_back(WithShare);
            }
            shared = true;
            m_key.push_back(static_cast<std::uint32_t>(&share - m_model.shares().data()));
        });
    }
    if (m_key.size() == 1) {
        return;
    }
    Shared like;
    like.canJoin = true;
    m_classOf[index] = classFor(m_key, like, [&](ScopeSet &set, Failure &failure) {
        m_model.resolveShared(principal, set, failure, m_scratch);
        if (!shared) {
            return;
        }
        ScopeSet found;
        m_model.forEachShare(principal, [&](const Model::Share &share) {
            found.append(share.expanded.set);
            note(failure, share.expanded.failure);
        });
        found.finish();
        set.unite(found, m_scratch);
        normalise(set, m_model.names());
    });
}

void EscalationRights::group(GroupIndex index)
{
    const auto roles = m_model.roleSet({PrincipalKind::Group, index});
    if (!matters(roles)) {
        return;
    }
    Shared like;
    like.canJoin = true;
    const auto of = classFor({OfGroup, roles}, like, [&](ScopeSet &set, Failure &failure) {
        const auto &profile = m_model.profile(roles, Owner::User);
        set.assign(profile.set);
        failure = profile.failure;
    });
    m_classOf[m_groups + index] = of;
    for (const auto right : {Right::Tokens, Right::Access}) {
        const bool known =
            std::any_of(m_filtered.begin(), m_filtered.end(), [&](const Filtered &f) { return f.by.right == right; });
        const auto all = heldOf(of, right);
        const auto by =
            std::find_if(all.begin(), all.end(), [](const Held &h) { return h.filter.kind() == FilterKind::Group; });
        if (!known && by != all.end()) {
            m_filtered.push_back({index, *by});
        }
    }
}

void EscalationRights::service(std::uint32_t index)
{
    const Principal principal{PrincipalKind::Service, index};
    Shared like;
    like.service = true;
    m_classOf[m_services + index] =
        classFor({OfService, m_model.roleSet(principal)}, like,
                 [&](ScopeSet &set, Failure &failure) { m_model.resolveShared(principal, set, failure, m_scratch); });
}

void EscalationRights::token(std::uint32_t index)
{
    const auto &record = m_model.token(index);
    const auto owner = m_model.ownerOf(index);
    const auto &rules = m_model.rules();
    const bool inherits = m_model.tokenInherits(index);
    const bool isOwner = inherits && !m_model.hasShares() && !rules.has(Rule::Draft)
        && (!rules.has(Rule::TokensBearRoles)
            || (!m_model.tokenProfile(index).failure && countScopes(m_model.tokenProfile(index).set) == 1));
    if (isOwner) {
        m_classOf[m_tokens + index] = m_classOf[nodeOf(owner)];
        return;
    }
    Shared like;
    like.service = owner.kind == PrincipalKind::Service;
    like.canJoin = !like.service && inherits;
    m_classOf[m_tokens + index] = classFor(
        {OfToken, static_cast<std::uint32_t>(owner.kind), owner.index, record.scopes, record.roles, record.client},
        like, [&](ScopeSet &set, Failure &failure) {
            auto resolved = m_owners.resolve(index);
            failure = resolved.failure;
            set = std::move(resolved.set);
            normalise(set, m_model.names());
        });
}

std::span<const EscalationRights::Held> EscalationRights::heldOf(Class of, Right right) const
{
    const auto all = held(of);
    const auto [first, last] = std::equal_range(all.begin(), all.end(), Held{right, {}},
                                                [](const Held &a, const Held &b) { return a.right < b.right; });
    return all.subspan(static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - first));
}

bool EscalationRights::has(Class of, Right right, Filter filter) const
{
    if (hasUnfiltered(of, right)) {
        return true;
    }
    const auto all = held(of);
    return std::binary_search(all.begin(), all.end(), Held{right, filter});
}

bool EscalationRights::covers(Class of, Right right, NameId user) const
{
    if (has(of, right, Filter(FilterKind::User, user))) {
        return true;
    }
    const auto all = heldOf(of, right);
    const auto isGroup = [](const Held &h) { return h.filter.kind() >= FilterKind::Group; };
    const auto first = std::partition_point(all.begin(), all.end(), [&](const Held &h) { return !isGroup(h); });
    if (first == all.end() || first->filter.kind() != FilterKind::Group) {
        return false;
    }
    const auto groups = m_model.groupsOf(user);
    return std::any_of(groups.begin(), groups.end(), [&](NameId group) {
        return std::binary_search(first, all.end(), Held{right, Filter(FilterKind::Group, group)});
    });
}

} // namespace hubdesk::access
