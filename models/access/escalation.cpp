#include "access/escalation.h"

#include <algorithm>

namespace hubdesk::access {

Escalation::Escalation(const Model &model, std::optional<Principal> target)
    : m_model(model)
{
    static constexpr std::string_view kNames[] = {"tokens",       "access:servers", "groups", "admin:users",
                                                  "delete:users", "admin:groups",   "servers"};
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
        const auto bit = Catalogue::bitOf(kNames[i]);
        m_known[i] = bit && model.catalogue().has(*bit);
        m_bits[i] = bit.value_or(0);
    }
    if (const auto start = Catalogue::bitOf("start:servers"); start && model.catalogue().has(*start)) {
        m_bits[static_cast<std::size_t>(Right::Start)] = *start;
    }
    m_groups = static_cast<Node>(model.userCount());
    m_services = m_groups + static_cast<Node>(model.groupCount());
    m_tokens = m_services + static_cast<Node>(model.serviceCount());
    m_admin = m_tokens + static_cast<Node>(model.tokenCount());
    collect();
    seed(target);
    relax();
}

Escalation::Node Escalation::nodeOf(Principal principal) const
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

Principal Escalation::principalOf(Node node) const
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

// What each node holds of the scopes that matter, once.
void Escalation::collect()
{
    ScopeMask admin = 0;
    if (const auto *role = m_model.catalogue().defaultRole("admin")) {
        for (const auto scope : role->scopes) {
            admin |= m_model.catalogue().closure(*Catalogue::bitOf(scope));
        }
    }
    m_all.assign(m_admin + 1, 0);
    m_isAdmin.assign(m_admin + 1, false);
    m_first.reserve(m_admin + 2);
    ScopeSet set;
    Failure failure;
    std::vector<Entry> scratch;
    for (Node node = 0; node < m_admin; ++node) {
        m_first.push_back(static_cast<std::uint32_t>(m_held.size()));
        const auto principal = principalOf(node);
        if (!m_model.exists(principal)) {
            continue;
        }
        SetView view;
        Resolution resolved;
        failure = {};
        if (principal.kind == PrincipalKind::Group) {
            const auto &profile = m_model.profile(m_model.roleSet(principal), Owner::User);
            view = profile.set.view();
            failure = profile.failure;
        } else if (principal.kind == PrincipalKind::Token || m_model.hasShares()) {
            resolved = m_model.resolve(principal);
            failure = resolved.failure;
            normalise(resolved.set, m_model.names());
            view = resolved.set.view();
        } else {
            m_model.resolveShared(principal, set, failure, scratch);
            view = set.view();
        }
        if (failure && failure.kind != FailureKind::Unknown) {
            continue;
        }
        m_isAdmin[node] = (admin & ~allMask(view, 0)) == 0 && admin != 0;
        for (const auto &entry : view) {
            if (entry.word != 0) {
                continue;
            }
            for (std::size_t right = 0; right < m_bits.size(); ++right) {
                if (!m_known[right] || (entry.mask >> m_bits[right] & 1) == 0) {
                    continue;
                }
                if (entry.filter == kUnfiltered || entry.filter == kBang) {
                    m_all[node] = static_cast<std::uint8_t>(m_all[node] | 1u << right);
                } else {
                    m_held.push_back({static_cast<Right>(right), entry.filter});
                    if (principal.kind == PrincipalKind::Group && entry.filter.kind() == FilterKind::Group && right <= 1
                        && m_filteredGroup == kNoIndex) {
                        m_filteredGroup = principal.index;
                        m_filteredRight = m_held.back();
                    }
                }
            }
        }
    }
    m_first.resize(m_admin + 2, static_cast<std::uint32_t>(m_held.size()));
    m_hasServer.assign(m_model.userCount(), m_model.serverNames().empty());
    m_anyServer = !m_model.serverNames().empty();
    for (const auto server : m_model.serverNames()) {
        if (const auto user = m_model.userNamed(m_model.userOfServer(server))) {
            m_hasServer[*user] = true;
        }
    }
}

void Escalation::seed(std::optional<Principal> target)
{
    m_distance.assign(m_admin + 1, kFar);
    m_choice.assign(m_admin + 1, {});
    if (target) {
        m_distance[nodeOf(*target)] = 0;
        return;
    }
    for (Node node = 0; node < m_admin; ++node) {
        if (m_isAdmin[node]) {
            m_distance[node] = 0;
        }
    }
    m_distance[m_admin] = 0;
}

void Escalation::relax()
{
    m_bestIn.assign(m_model.groupCount(), kNoIndex);
    m_bestServerIn.assign(m_model.groupCount(), kNoIndex);
    const auto nearer = [&](Node a, Node &best) {
        if (m_distance[a] < kFar && (best == kNoIndex || m_distance[a] < m_distance[best])) {
            best = a;
        }
    };
    do {
        m_changed = false;
        for (Node user = 0; user < m_groups; ++user) {
            if (m_distance[user] >= kFar) {
                continue;
            }
            nearer(user, m_best);
            if (m_hasServer[user]) {
                nearer(user, m_bestServer);
            }
            for (const auto group : m_model.groupsOf(user, 0)) {
                nearer(user, m_bestIn[group]);
                if (m_hasServer[user]) {
                    nearer(user, m_bestServerIn[group]);
                }
            }
        }
        for (Node group = m_groups; group < m_services; ++group) {
            nearer(group, m_bestGroup);
        }
        if (m_distance[m_admin] >= kFar && m_best != kNoIndex) {
            // Whoever is admin mints a token.
            m_distance[m_admin] = m_distance[m_best] + 1;
            m_choice[m_admin] = {Way::Become, Right::Tokens, kUnfiltered, m_best, kNoIndex, kNoName, false};
            m_changed = true;
        }
        for (Node node = 0; node < m_admin; ++node) {
            if (m_distance[node] > 1) {
                considerNode(node);
            }
        }
    } while (m_changed);
}

void Escalation::consider(Node node, std::uint32_t cost, const Choice &choice)
{
    if (choice.target == kNoIndex || m_distance[choice.target] >= kFar || choice.target == node) {
        return;
    }
    const auto distance = m_distance[choice.target] + cost;
    if (distance < m_distance[node]) {
        m_distance[node] = distance;
        m_choice[node] = choice;
        m_changed = true;
    }
}

bool Escalation::has(Node node, Right right, Filter filter) const
{
    if (hasUnfiltered(node, right)) {
        return true;
    }
    const auto all = held(node);
    return std::any_of(all.begin(), all.end(), [&](const Held &h) { return h.right == right && h.filter == filter; });
}

bool Escalation::coversUser(Node node, Right right, NameId user) const
{
    if (hasUnfiltered(node, right)) {
        return true;
    }
    const auto groups = m_model.groupsOf(user);
    const bool self = node < m_groups && m_model.nameOf(principalOf(node)) == user;
    for (const auto &h : held(node)) {
        if (h.right == right
            && ((h.filter == kSelfUser && self) || h.filter == Filter(FilterKind::User, user)
                || (h.filter.kind() == FilterKind::Group
                    && std::find(groups.begin(), groups.end(), h.filter.name()) != groups.end()))) {
            return true;
        }
    }
    return false;
}

// Who gains by being put into a group: users, and tokens that have whatever their user has.
bool Escalation::canJoin(Node node) const
{
    if (node >= m_tokens) {
        const auto token = node - m_tokens;
        return m_model.ownerOf(token).kind == PrincipalKind::User && m_model.tokenInherits(token);
    }
    return node < m_services;
}

// Tokens and servers of users under a filter.
void Escalation::become(Node node, Right right, Filter filter)
{
    const bool access = right == Right::Access;
    const auto principal = principalOf(node);
    const bool service = principal.kind == PrincipalKind::Service
        || (principal.kind == PrincipalKind::Token && m_model.ownerOf(principal.index).kind == PrincipalKind::Service);
    Choice choice{Way::Become, right, filter, kNoIndex, kNoIndex, kNoName, false};
    const auto toUser = [&](NameId name) {
        if (const auto user = m_model.userNamed(name)) {
            choice.target = *user;
            if (!access || m_hasServer[*user]) {
                consider(node, 1, choice);
            } else if (coversUser(node, Right::Start, name)) {
                choice.needsStart = true;
                consider(node, 2, choice);
            }
        }
    };
    if (service && !access && filter != kUnfiltered && m_model.rules().has(Rule::ServiceTokensByServiceName)) {
        if (filter.kind() == FilterKind::Service) {
            toUser(filter.name());
        }
        return;
    }
    switch (filter.kind()) {
    case FilterKind::All:
        choice.target = access ? m_bestServer : m_best;
        consider(node, 1, choice);
        if (access && hasUnfiltered(node, Right::Start)) {
            choice.target = m_best;
            choice.needsStart = true;
            consider(node, 2, choice);
        }
        break;
    case FilterKind::User:
        toUser(filter.name());
        break;
    case FilterKind::Server:
        if (access && (m_model.hasServer(filter.name()) || !m_anyServer)) {
            if (const auto user = m_model.userNamed(m_model.userOfServer(filter.name()))) {
                choice.target = *user;
                consider(node, 1, choice);
            }
        }
        break;
    case FilterKind::Group:
        if (const auto group = m_model.groupNamed(filter.name())) {
            choice.target = access ? m_bestServerIn[*group] : m_bestIn[*group];
            consider(node, 1, choice);
            if (access && has(node, Right::Start, filter)) {
                choice.target = m_bestIn[*group];
                choice.needsStart = true;
                consider(node, 2, choice);
            }
            // Others' filters reach whom one puts into the group.
            if (has(node, Right::Groups, filter)) {
                choice.needsStart = false;
                choice.way = Way::AddAndBecome;
                choice.group = *group;
                choice.target = access ? m_bestServer : m_best;
                consider(node, 2, choice);
            }
        } else if (hasUnfiltered(node, Right::AdminGroups)) {
            choice.way = Way::CreateAddAndBecome;
            choice.name = filter.name();
            choice.target = access ? m_bestServer : m_best;
            consider(node, 3, choice);
        }
        break;
    default:
        break;
    }
}

void Escalation::considerNode(Node node)
{
    if (m_all[node] == 0 && held(node).empty()) {
        return;
    }
    const auto &rules = m_model.rules();
    for (const auto right : {Right::Tokens, Right::Access}) {
        if (hasUnfiltered(node, right)) {
            become(node, right, kUnfiltered);
        }
    }
    bool adminUsers = hasUnfiltered(node, Right::AdminUsers);
    Filter adminFilter;
    for (const auto &h : held(node)) {
        if (h.right == Right::Tokens || h.right == Right::Access) {
            become(node, h.right, h.filter);
        } else if (h.right == Right::AdminUsers && !adminUsers) {
            adminUsers = true;
            adminFilter = h.filter;
        }
        if (h.right == Right::Groups && h.filter.kind() == FilterKind::Group && canJoin(node)) {
            if (const auto group = m_model.groupNamed(h.filter.name())) {
                consider(node, 1, {Way::Join, Right::Groups, h.filter, m_groups + *group, *group, kNoName, false});
            }
        }
    }
    if (hasUnfiltered(node, Right::Groups) && canJoin(node)) {
        if (m_bestGroup != kNoIndex) {
            consider(node, 1,
                     {Way::Join, Right::Groups, kUnfiltered, m_bestGroup, m_bestGroup - m_groups, kNoName, false});
        }
        if (m_filteredGroup != kNoIndex) {
            const auto target = m_filteredRight.right == Right::Access ? m_bestServer : m_best;
            consider(node, 3,
                     {Way::JoinAddAndBecome, m_filteredRight.right, m_filteredRight.filter, target, m_filteredGroup,
                      kNoName, false});
        }
    }
    if (!adminUsers) {
        return;
    }
    if (!rules.has(Rule::AdminFlagGuarded)) {
        consider(node, 1, {Way::Flag, Right::AdminUsers, adminFilter, m_admin, kNoIndex, kNoName, false});
    }
    // Taking a name that the configuration makes admin at the next start.
    if (node < m_groups && coversUser(node, Right::AdminUsers, m_model.nameOf(principalOf(node)))) {
        for (const auto name : m_model.adminUsers()) {
            if (!m_model.userNamed(name)) {
                consider(node, 1, {Way::Rename, Right::AdminUsers, adminFilter, m_admin, kNoIndex, name, false});
            } else if (coversUser(node, Right::DeleteUsers, name) && name != m_model.nameOf(principalOf(node))) {
                consider(node, 2,
                         {Way::DeleteAndRename, Right::AdminUsers, adminFilter, m_admin, kNoIndex, name, false});
            }
        }
    }
}

bool Escalation::isTarget(Principal principal) const
{
    return m_distance[nodeOf(principal)] == 0;
}

std::optional<std::uint32_t> Escalation::distance(Principal principal) const
{
    const auto distance = m_distance[nodeOf(principal)];
    return distance < kFar ? std::optional(distance) : std::nullopt;
}

std::optional<Principal> Escalation::anyone() const
{
    for (Node node = 0; node < m_admin; ++node) {
        const auto principal = principalOf(node);
        if (principal.kind != PrincipalKind::Group && m_distance[node] > 0 && m_distance[node] < kFar
            && m_model.exists(principal)) {
            return principal;
        }
    }
    return std::nullopt;
}

} // namespace hubdesk::access
