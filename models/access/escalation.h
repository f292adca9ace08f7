#pragma once
// Who can become whom: a graph of what each held scope lets its holder become, by release. Nodes are users, groups
// (what joining one gives), services, tokens and "admin"; an edge is one request to the hub, or two that belong
// together. Shortest ways to a target for everybody at once, and cuts. Reads a Model, on its thread; copies what it
// needs, so it must be made again after an edit.

#include "access/derive.h"
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
};

using Cut = std::vector<Operation>;

class Escalation {
public:
    // No target: admin, meaning whoever has all that the role admin has.
    explicit Escalation(const Model &model, std::optional<Principal> target = std::nullopt);

    [[nodiscard]] bool isTarget(Principal principal) const;
    // Requests needed; none if there is no way. 0: it is the target.
    [[nodiscard]] std::optional<std::uint32_t> distance(Principal principal) const;
    [[nodiscard]] std::optional<EscalationPath> path(Principal from) const;
    // One for each user, service and token that is not the target and can become it; shortest first.
    [[nodiscard]] std::vector<EscalationPath> paths() const;
    // Some principal that can, in a stable order; cheaper than paths().
    [[nodiscard]] std::optional<Principal> anyone() const;
    // The graph for Graphviz: principals and groups on shortest ways.
    [[nodiscard]] std::string graph(const std::vector<EscalationPath> &paths) const;

private:
    enum class Right : std::uint8_t { Tokens, Access, Groups, AdminUsers, DeleteUsers, AdminGroups, Start, Count };
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
    using Node = std::uint32_t;
    static constexpr std::uint32_t kFar = 0xffffffu;
    struct Held {
        Right right;
        Filter filter;
    };
    struct Choice {
        Way way = Way::None;
        Right right = Right::Tokens;
        Filter filter;
        Node target = 0;
        GroupIndex group = kNoIndex; // joined, or that a victim is added to
        NameId name = kNoName; // taken
        bool needsStart = false;
    };

    [[nodiscard]] Node nodeOf(Principal principal) const;
    [[nodiscard]] Principal principalOf(Node node) const;
    void collect();
    void seed(std::optional<Principal> target);
    void relax();
    void consider(Node node, std::uint32_t cost, const Choice &choice);
    void considerNode(Node node);
    [[nodiscard]] bool has(Node node, Right right, Filter filter) const;
    [[nodiscard]] bool hasUnfiltered(Node node, Right right) const
    {
        return (m_all[node] >> static_cast<unsigned>(right) & 1) != 0;
    }
    [[nodiscard]] bool coversUser(Node node, Right right, NameId user) const;
    [[nodiscard]] bool canJoin(Node node) const;
    [[nodiscard]] std::span<const Held> held(Node node) const
    {
        return std::span(m_held).subspan(m_first[node], m_first[node + 1] - m_first[node]);
    }
    void become(Node node, Right right, Filter filter);
    [[nodiscard]] EscalationStep step(const Choice &choice, Principal actor, std::optional<GroupIndex> member) const;

    const Model &m_model;
    std::array<ScopeBit, static_cast<std::size_t>(Right::Count)> m_bits{};
    std::array<bool, static_cast<std::size_t>(Right::Count)> m_known{};
    Node m_groups = 0, m_services = 0, m_tokens = 0, m_admin = 0;
    std::vector<std::uint8_t> m_all;
    std::vector<Held> m_held;
    std::vector<std::uint32_t> m_first;
    std::vector<bool> m_isAdmin;
    std::vector<bool> m_hasServer;
    bool m_anyServer = false;
    std::vector<std::uint32_t> m_distance;
    std::vector<Choice> m_choice;
    // The nearest user: of all, of those with a server, and of each group.
    Node m_best = kNoIndex, m_bestServer = kNoIndex, m_bestGroup = kNoIndex;
    std::vector<Node> m_bestIn, m_bestServerIn;
    GroupIndex m_filteredGroup = kNoIndex; // whose roles reach users through a group filter
    Held m_filteredRight{Right::Tokens, {}};
    bool m_changed = false;
};

// Every cut of one or two operations, and a minimum one where it is larger: once all of a cut's operations are done,
// none of the principals asked about can become the target. Operations that only take the target away do not count.
// Empty: nothing that can be staged helps. from: none for everybody.
// searched: up to which number of changes all cuts were looked at.
[[nodiscard]] std::vector<Cut> cuts(Model &model, std::optional<Principal> from, std::optional<Principal> target,
                                    std::size_t most = 200, std::size_t *searched = nullptr);

} // namespace hubdesk::access
