#pragma once
// Who can become whom: a graph of what each held scope lets its holder become, by release. Nodes are users, groups
// (what joining one gives), services, tokens and "admin"; an edge is one request to the hub, or two that belong
// together. Shortest ways to a target for everybody at once, and cuts. Reads a Model, on its thread; copies what it
// needs, so it must be made again after an edit.

#include "access/derive.h"
#include "access/escalationrights.h"
#include "access/operation.h"

namespace hubdesk::access {

struct EscalationStep {
    ScopeBit by = 0;
    std::string becomes; // a principal
    std::string text;
    // Why the step is possible: whoever acts, with what, on what.
    Principal actor;
    std::optional<GroupIndex> asMember; // acting with the roles of this group, joined before
    Object object;
    bool unfiltered = false;
};

struct EscalationPath {
    Principal from;
    std::string to;
    std::vector<EscalationStep> steps;
    // Where a limit cut the steps short: who one is by then, whose own path the rest is, and how many requests are
    // left.
    std::optional<Principal> goesOnAs;
    std::uint32_t left = 0;
};

using Cut = std::vector<Operation>;

class Escalation {
public:
    // Nobody's way in a real hub is as long; a limit keeps what is made for everybody in proportion to the hub.
    static constexpr std::uint32_t kWhole = 100;

    // No target: admin, meaning whoever has all that the role admin has.
    explicit Escalation(const Model &model, std::optional<Principal> target = std::nullopt);

    [[nodiscard]] bool isTarget(Principal principal) const;
    // Requests needed; none if there is no way. 0: it is the target.
    [[nodiscard]] std::optional<std::uint32_t> distance(Principal principal) const;
    // Whole; or cut short where one has become a principal after at least `most` requests.
    [[nodiscard]] std::optional<EscalationPath> path(Principal from, std::uint32_t most = kFar) const;
    // One for each user, service and token that is not the target and can become it; shortest first.
    [[nodiscard]] std::vector<EscalationPath> paths(std::uint32_t most = kWhole) const;
    // The principal with the shortest way, in a stable order; cheaper than paths().
    [[nodiscard]] std::optional<Principal> nearest() const;
    // The graph for Graphviz: principals and groups on shortest ways.
    [[nodiscard]] std::string graph(const std::vector<EscalationPath> &paths) const;
    // What looking for the ways took, in nodes and edges.
    [[nodiscard]] std::size_t size() const { return m_distance.size() + m_edges.size(); }

private:
    using Right = EscalationRights::Right;
    using Node = EscalationRights::Node;
    using Class = EscalationRights::Class;
    enum class Way : std::uint8_t {
        None,
        Become,
        Join,
        Flag,
        Rename,
        DeleteAndRename,
        AddAndBecome,
        CreateAddAndBecome,
        JoinAddAndBecome
    };
    static constexpr std::uint32_t kFar = 0xffffffu;
    struct Choice {
        Way way = Way::None;
        Right right = Right::Tokens;
        bool needsStart = false;
        Filter filter;
        Node target = kNoIndex;
        GroupIndex group = kNoIndex; // joined, or that a victim is added to
        NameId name = kNoName; // taken
    };
    // A way that opens to all of a class, or to one node of it, once somebody of the slot is on a way: a node itself
    // or the nearest of several.
    using Slot = std::uint32_t;
    struct Edge {
        Slot slot = 0;
        std::uint32_t who = 0; // a class or a node
        bool ofNode = false;
        std::uint8_t cost = 0;
        Choice choice;
    };

    void collect();
    void edgesOf(Class of);
    void bareEdgesOf(Node node);
    void become(Edge edge, Right right, Filter filter);
    void becomeUser(Edge edge, NameId name);
    void adminEdges();
    void sortEdges();
    void search(std::optional<Principal> target);
    void reach(Node node, std::uint32_t distance);
    void open(Slot slot, Node target, std::uint32_t distance);
    void offer(std::uint32_t distance, std::uint32_t who, bool ofNode);

    [[nodiscard]] Slot anyUser() const { return m_rights.admin() + 1; }
    [[nodiscard]] Slot anyUserWithServer() const { return m_rights.admin() + 2; }
    [[nodiscard]] Slot anyGroup() const { return m_rights.admin() + 3; }
    [[nodiscard]] Slot memberOf(GroupIndex group) const { return m_rights.admin() + 4 + 2 * group; }
    [[nodiscard]] Slot memberWithServerOf(GroupIndex group) const { return memberOf(group) + 1; }
    [[nodiscard]] EscalationStep step(const Choice &choice, Principal actor, std::optional<GroupIndex> member) const;

    const Model &m_model;
    EscalationRights m_rights;
    std::vector<bool> m_hasServer;
    bool m_anyServer = false;
    std::vector<Edge> m_edges; // by slot
    std::vector<std::uint32_t> m_firstEdge;
    std::vector<Node> m_members; // by class
    std::vector<std::uint32_t> m_firstMember;
    std::vector<std::uint32_t> m_classDistance;
    std::vector<Choice> m_classChoice;
    std::vector<std::uint32_t> m_distance;
    std::vector<std::uint32_t> m_offered; // to a node alone
    std::vector<Choice> m_choice;
    std::vector<bool> m_opened; // slots, once
    struct Offer {
        std::uint32_t who = 0;
        bool ofNode = false;
    };
    std::vector<std::vector<Offer>> m_offers; // by distance
};

// Every cut of one or two operations, and a minimum one where it is larger: once all of a cut's operations are done,
// none of the principals asked about can become the target. Operations that only take the target away do not count.
// Empty: nothing that can be staged helps. from: none for everybody.
// searched: up to which number of changes all cuts were looked at; on long ways through a large hub that may be none.
[[nodiscard]] std::vector<Cut> cuts(Model &model, std::optional<Principal> from, std::optional<Principal> target,
                                    std::size_t most = 200, std::size_t *searched = nullptr);

} // namespace hubdesk::access
