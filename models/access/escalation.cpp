// One search from the target backwards: who can reach it in one request, who those in one more, and so on. Each class
// of holders is reached once, however many hold it.
#include "access/escalation.h"

#include <algorithm>
#include <unordered_set>

namespace hubdesk::access {

Escalation::Escalation(const Model &model, std::optional<Principal> target)
    : m_model(model)
    , m_rights(model)
{
    collect();
    search(target);
}

// Every way that somebody's rights open, by whom it leads to.
void Escalation::collect()
{
    m_hasServer.assign(m_model.userCount(), m_model.serverNames().empty());
    m_anyServer = !m_model.serverNames().empty();
    for (const auto server : m_model.serverNames()) {
        if (const auto user = m_model.userNamed(m_model.userOfServer(server))) {
            m_hasServer[*user] = true;
        }
    }
    for (Class of = 1; of < m_rights.classCount(); ++of) {
        edgesOf(of);
    }
    for (Node node = m_rights.services(); node < m_rights.admin(); ++node) {
        bareEdgesOf(node);
    }
    adminEdges();
    sortEdges();

    m_firstMember.assign(m_rights.classCount() + 1, 0);
    for (Node node = 0; node < m_rights.admin(); ++node) {
        ++m_firstMember[m_rights.classOf(node)];
    }
    std::uint32_t before = 0;
    for (auto &first : m_firstMember) {
        before += first;
        first = before;
    }
    m_members.resize(before);
    for (auto node = m_rights.admin(); node-- > 0;) {
        m_members[--m_firstMember[m_rights.classOf(node)]] = node;
    }
}

void Escalation::sortEdges()
{
    const auto slots = std::size_t{memberOf(static_cast<GroupIndex>(m_model.groupCount()))};
    m_firstEdge.assign(slots + 1, 0);
    for (const auto &edge : m_edges) {
        ++m_firstEdge[edge.slot];
    }
    std::uint32_t before = 0;
    for (auto &first : m_firstEdge) {
        const auto count = first;
        first = before;
        before += count;
    }
    std::stable_sort(m_edges.begin(), m_edges.end(), [](const Edge &a, const Edge &b) { return a.slot < b.slot; });
    m_opened.assign(slots, false);
}

void Escalation::edgesOf(Class of)
{
    if (m_rights.isEmpty(of)) {
        return;
    }
    Edge edge;
    edge.who = of;
    for (const auto right : {Right::Tokens, Right::Access}) {
        if (m_rights.hasUnfiltered(of, right)) {
            become(edge, right, kUnfiltered);
        }
        for (const auto &h : m_rights.heldOf(of, right)) {
            become(edge, right, h.filter);
        }
    }
    if (!m_rights.canJoin(of)) {
        return;
    }
    for (const auto &h : m_rights.heldOf(of, Right::Groups)) {
        if (const auto group = m_model.groupNamed(h.filter.name()); group && h.filter.kind() == FilterKind::Group) {
            edge.slot = m_rights.groups() + *group;
            edge.cost = 1;
            edge.choice = {Way::Join, Right::Groups, false, h.filter, kNoIndex, *group, kNoName};
            m_edges.push_back(edge);
        }
    }
    if (m_rights.hasUnfiltered(of, Right::Groups)) {
        edge.slot = anyGroup();
        edge.cost = 1;
        edge.choice = {Way::Join, Right::Groups, false, kUnfiltered, kNoIndex, kNoIndex, kNoName};
        m_edges.push_back(edge);
        for (const auto &[group, by] : m_rights.filteredGroups()) {
            edge.slot = by.right == Right::Access ? anyUserWithServer() : anyUser();
            edge.cost = 3;
            edge.choice = {Way::JoinAddAndBecome, by.right, false, by.filter, kNoIndex, group, kNoName};
            m_edges.push_back(edge);
        }
    }
}

// What a bare filter means differs by holder. Users are left out: they are themselves already.
void Escalation::bareEdgesOf(Node node)
{
    const auto of = m_rights.classOf(node);
    Edge edge;
    edge.who = node;
    edge.ofNode = true;
    for (const auto right : {Right::Tokens, Right::Access}) {
        for (const auto bare : {kSelfUser, kSelfService}) {
            if (m_rights.has(of, right, bare) && !m_rights.hasUnfiltered(of, right)) {
                become(edge, right,
                       Filter(bare == kSelfUser ? FilterKind::User : FilterKind::Service, m_rights.holderOf(node)));
            }
        }
    }
}

void Escalation::becomeUser(Edge edge, NameId name)
{
    const auto user = m_model.userNamed(name);
    if (!user) {
        return;
    }
    const auto of = edge.ofNode ? m_rights.classOf(edge.who) : edge.who;
    edge.slot = *user;
    edge.cost = 1;
    if (edge.choice.right == Right::Access && !m_hasServer[*user]) {
        const bool own = edge.ofNode && m_rights.has(of, Right::Start, kSelfUser);
        if (!own && !m_rights.covers(of, Right::Start, name)) {
            return;
        }
        edge.choice.needsStart = true;
        edge.cost = 2;
    }
    m_edges.push_back(edge);
}

// Tokens and servers of users under a filter.
void Escalation::become(Edge edge, Right right, Filter filter)
{
    const bool access = right == Right::Access;
    const auto of = edge.ofNode ? m_rights.classOf(edge.who) : edge.who;
    edge.choice = {Way::Become, right, false, filter, kNoIndex, kNoIndex, kNoName};
    if (m_rights.isService(of) && !access && filter != kUnfiltered
        && m_model.rules().has(Rule::ServiceTokensByServiceName)) {
        if (filter.kind() == FilterKind::Service) {
            becomeUser(edge, filter.name());
        }
        return;
    }
    const auto add = [&](Slot slot, std::uint8_t cost) {
        edge.slot = slot;
        edge.cost = cost;
        m_edges.push_back(edge);
    };
    const auto start = [&](Slot slot) {
        edge.choice.needsStart = true;
        add(slot, 2);
        edge.choice.needsStart = false;
    };
    const auto any = access ? anyUserWithServer() : anyUser();
    switch (filter.kind()) {
    case FilterKind::All:
        add(any, 1);
        if (access && m_rights.hasUnfiltered(of, Right::Start)) {
            start(anyUser());
        }
        break;
    case FilterKind::User:
        becomeUser(edge, filter.name());
        break;
    case FilterKind::Server:
        if (access && (m_model.hasServer(filter.name()) || !m_anyServer)) {
            if (const auto user = m_model.userNamed(m_model.userOfServer(filter.name()))) {
                add(*user, 1);
            }
        }
        break;
    case FilterKind::Group:
        if (const auto group = m_model.groupNamed(filter.name())) {
            add(access ? memberWithServerOf(*group) : memberOf(*group), 1);
            if (access && m_rights.has(of, Right::Start, filter)) {
                start(memberOf(*group));
            }
            // Others' filters reach whom one puts into the group.
            if (m_rights.has(of, Right::Groups, filter)) {
                edge.choice.way = Way::AddAndBecome;
                edge.choice.group = *group;
                add(any, 2);
            }
        } else if (m_rights.hasUnfiltered(of, Right::AdminGroups)) {
            edge.choice.way = Way::CreateAddAndBecome;
            edge.choice.name = filter.name();
            add(any, 3);
        }
        break;
    default:
        break;
    }
}

// The admin flag where it is not guarded, and names that the configuration makes admin at the next start.
void Escalation::adminEdges()
{
    const bool flag = !m_model.rules().has(Rule::AdminFlagGuarded);
    const auto &names = m_model.adminUsers();
    const std::unordered_set<NameId> listed(names.begin(), names.end());
    const auto free =
        std::find_if(names.begin(), names.end(), [&](NameId name) { return !m_model.userNamed(name).has_value(); });
    // Of each group, two: whoever is one of them wants the other.
    std::unordered_map<NameId, std::pair<NameId, NameId>> admins;
    std::pair<NameId, NameId> anyAdmins{kNoName, kNoName};
    const auto keep = [](std::pair<NameId, NameId> &pair, NameId name) {
        if (pair.first == kNoName) {
            pair.first = name;
        } else if (pair.second == kNoName && pair.first != name) {
            pair.second = name;
        }
    };
    for (const auto name : names) {
        if (const auto user = m_model.userNamed(name)) {
            keep(anyAdmins, name);
            for (const auto group : m_model.groupsOf(*user, 0)) {
                keep(admins.try_emplace(m_model.groupName(group), kNoName, kNoName).first->second, name);
            }
        }
    }
    std::vector<std::pair<NameId, NameId>> deletable(m_rights.classCount(), {kNoName, kNoName});
    std::vector<Filter> filters(m_rights.classCount());
    std::vector<bool> administers(m_rights.classCount());
    for (Class of = 1; of < m_rights.classCount(); ++of) {
        const auto under = m_rights.heldOf(of, Right::AdminUsers);
        administers[of] = m_rights.hasUnfiltered(of, Right::AdminUsers) || !under.empty();
        if (!administers[of]) {
            continue;
        }
        filters[of] = m_rights.hasUnfiltered(of, Right::AdminUsers) ? kUnfiltered : under.back().filter;
        if (flag) {
            Edge edge;
            edge.slot = m_rights.admin();
            edge.who = of;
            edge.cost = 1;
            edge.choice = {Way::Flag, Right::AdminUsers, false, filters[of], m_rights.admin(), kNoIndex, kNoName};
            m_edges.push_back(edge);
        }
        auto &found = deletable[of];
        if (m_rights.hasUnfiltered(of, Right::DeleteUsers)) {
            found = anyAdmins;
            continue;
        }
        for (const auto &h : m_rights.heldOf(of, Right::DeleteUsers)) {
            if (h.filter.kind() == FilterKind::User && listed.contains(h.filter.name())
                && m_model.userNamed(h.filter.name())) {
                keep(found, h.filter.name());
            } else if (const auto at = admins.find(h.filter.name());
                       h.filter.kind() == FilterKind::Group && at != admins.end()) {
                keep(found, at->second.first);
                if (at->second.second != kNoName) {
                    keep(found, at->second.second);
                }
            }
        }
    }
    for (Node user = 0; user < m_rights.groups() && !names.empty(); ++user) {
        const auto of = m_rights.classOf(user);
        const auto own = m_model.nameOf(m_rights.principalOf(user));
        if (!administers[of]
            || (!m_rights.has(of, Right::AdminUsers, kSelfUser) && !m_rights.covers(of, Right::AdminUsers, own))) {
            continue;
        }
        Edge edge;
        edge.slot = m_rights.admin();
        edge.who = user;
        edge.ofNode = true;
        if (free != names.end()) {
            edge.cost = 1;
            edge.choice = {Way::Rename, Right::AdminUsers, false, filters[of], m_rights.admin(), kNoIndex, *free};
            m_edges.push_back(edge);
            continue;
        }
        const auto &[first, second] = deletable[of];
        if (const auto taken = first == own ? second : first; taken != kNoName) {
            edge.cost = 2;
            edge.choice = {Way::DeleteAndRename, Right::AdminUsers, false, filters[of],
                           m_rights.admin(),     kNoIndex,          taken};
            m_edges.push_back(edge);
        }
    }
}

bool Escalation::isTarget(Principal principal) const
{
    return m_distance[m_rights.nodeOf(principal)] == 0;
}

std::optional<std::uint32_t> Escalation::distance(Principal principal) const
{
    const auto distance = m_distance[m_rights.nodeOf(principal)];
    return distance < kFar ? std::optional(distance) : std::nullopt;
}

} // namespace hubdesk::access
