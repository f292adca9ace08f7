// The search itself, by distance from the target: costs are small whole numbers, so nobody has to be sorted.
#include "access/escalation.h"

#include <algorithm>

namespace hubdesk::access {

void Escalation::offer(std::uint32_t distance, std::uint32_t who, bool ofNode)
{
    if (m_offers.size() <= distance) {
        m_offers.resize(distance + 1);
    }
    m_offers[distance].push_back({who, ofNode});
}

void Escalation::search(std::optional<Principal> target)
{
    m_distance.assign(m_rights.admin() + 1, kFar);
    m_offered = m_distance;
    m_choice.assign(m_rights.admin() + 1, {});
    m_classDistance.assign(m_rights.classCount(), kFar);
    m_classChoice.assign(m_rights.classCount(), {});
    if (target) {
        reach(m_rights.nodeOf(*target), 0);
    } else {
        reach(m_rights.admin(), 0);
        for (Node node = 0; node < m_rights.admin(); ++node) {
            if (m_rights.isAdmin(m_rights.classOf(node))) {
                reach(node, 0);
            }
        }
    }
    for (std::uint32_t distance = 1; distance < m_offers.size(); ++distance) {
        // Ways cost something: nothing more is offered at this distance while it is gone through.
        for (const auto &[who, ofNode] : std::exchange(m_offers[distance], {})) {
            if (ofNode) {
                reach(who, distance);
                continue;
            }
            if (m_classDistance[who] != distance) {
                continue; // offered something nearer since
            }
            for (auto at = m_firstMember[who]; at < m_firstMember[who + 1]; ++at) {
                if (const auto node = m_members[at]; m_distance[node] > distance) {
                    m_choice[node] = m_classChoice[who];
                    reach(node, distance);
                }
            }
        }
    }
    m_offers = {};
}

// The node is on a way: whoever can become it is on one as well.
void Escalation::reach(Node node, std::uint32_t distance)
{
    if (m_distance[node] <= distance) {
        return;
    }
    m_distance[node] = distance;
    open(node, node, distance);
    if (node < m_rights.groups()) {
        open(anyUser(), node, distance);
        if (m_hasServer[node]) {
            open(anyUserWithServer(), node, distance);
        }
        for (const auto group : m_model.groupsOf(node, 0)) {
            open(memberOf(group), node, distance);
            if (m_hasServer[node]) {
                open(memberWithServerOf(group), node, distance);
            }
        }
        if (m_distance[m_rights.admin()] == kFar && m_offered[m_rights.admin()] == kFar) {
            // Whoever is admin mints a token.
            m_offered[m_rights.admin()] = distance + 1;
            m_choice[m_rights.admin()] = {Way::Become, Right::Tokens, false, kUnfiltered, node, kNoIndex, kNoName};
            offer(distance + 1, m_rights.admin(), true);
        }
    } else if (node < m_rights.services()) {
        open(anyGroup(), node, distance);
    }
}

// The first to open a slot is the nearest.
void Escalation::open(Slot slot, Node target, std::uint32_t distance)
{
    if (m_opened[slot]) {
        return;
    }
    m_opened[slot] = true;
    for (auto at = m_firstEdge[slot]; at < m_firstEdge[slot + 1]; ++at) {
        const auto &edge = m_edges[at];
        const auto now = distance + edge.cost;
        auto &known = edge.ofNode ? m_offered[edge.who] : m_classDistance[edge.who];
        if (known <= now || (edge.ofNode && m_distance[edge.who] <= now)) {
            continue;
        }
        known = now;
        auto choice = edge.choice;
        choice.target = target;
        if (choice.way == Way::Join) {
            choice.group = target - m_rights.groups();
        }
        (edge.ofNode ? m_choice[edge.who] : m_classChoice[edge.who]) = choice;
        offer(now, edge.who, edge.ofNode);
    }
}

std::optional<Principal> Escalation::nearest() const
{
    auto best = m_rights.admin();
    for (Node node = 0; node < m_rights.admin(); ++node) {
        const auto distance = m_distance[node];
        const bool group = node >= m_rights.groups() && node < m_rights.services();
        if (!group && distance > 0 && distance < kFar && (best == m_rights.admin() || distance < m_distance[best])
            && m_model.exists(m_rights.principalOf(node))) {
            best = node;
        }
    }
    return best == m_rights.admin() ? std::nullopt : std::optional(m_rights.principalOf(best));
}

} // namespace hubdesk::access
