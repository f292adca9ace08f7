#pragma once
// Who could become administrator (or somebody else), how, and what would stop it: ways for a list and a graph.
// Made from a HubModel on its thread; values afterwards. The graph is laid out by a domain::GraphLayout.

#include "hubs/hubmodel.h"

#include <QByteArray>

namespace hubdesk::hubs {

struct WayStep {
    enum class Kind : std::uint8_t {
        MakesToken, ///< mints a token as `name`
        EntersServer, ///< opens the server of `name`: needs that a token lies there (conditional)
        JoinsGroup, ///< adds itself to the group `name`
        SetsAdminFlag,
        TakesName, ///< takes the name `name` that the configuration makes an admin
        AddsAndBecomes, ///< puts somebody into a group it reaches, then acts as them
        Other, ///< `text` of the engine
    };
    Kind kind = Kind::Other;
    QString scope; ///< by which
    QString filter; ///< "" is none
    QString becomes; ///< "user:ada", "group:ta", "admin"
    QString text; ///< the engine's English sentence
    QStringList roles; ///< that give the scope to whoever acts
    bool conditional = false;
};

struct Way {
    Holder from;
    QStringList through; ///< groups whose members all have this way
    std::uint32_t people = 1, services = 0; ///< who share it
    QStringList fromNames; ///< at most kNamed
    std::vector<WayStep> steps;
    bool conditional = false;
    static constexpr std::size_t kNamed = 50;
};

/// One set of operations that closes a way; any one of a way's cuts will do.
struct CutProposal {
    QList<domain::Intent> intents;
    domain::OperationChannel channel = domain::OperationChannel::Rest;
    std::uint32_t losers = 0; ///< people who lose something by it
    // Of a cut that changes a definition:
    QString role, scope; ///< the scope goes out of the role ...
    QString limitedTo; ///< ... or is limited by this filter, if not empty
};

struct GraphNode {
    QString id; ///< in the dot text
    enum class Kind : std::uint8_t { Person, People, Group, Service, Token, Role, Server, Administrator };
    Kind kind = Kind::Person;
    QString name;
    std::uint32_t count = 1; ///< of People
};
struct GraphEdge {
    /// What stands on it: a scope, or why who has come this far is administrator.
    enum class Says : std::uint8_t { Nothing, Scope, HoldsAdmin, IsAdministrator, IfSomethingLiesThere };
    QString from, to; ///< node ids
    QString label; ///< a scope
    Says says = Says::Nothing;
    std::size_t way = 0;
    bool conditional = false;
    bool cuttable = false;
};

struct EscalationGraph {
    std::vector<Way> ways; ///< those nobody granted on purpose; most people first, unconditional before conditional
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    std::vector<std::vector<std::size_t>> paths; ///< of each way its edges in order; an edge may be of several
    QByteArray dot; ///< for GraphLayout; node and edge order as above
    std::uint32_t people = 0, services = 0, tokens = 0; ///< who could
    std::uint32_t targets = 0; ///< who are it already
    bool moreWays = false;
    bool notKnown = false; ///< role definitions are missing: there may be more
};

struct EscalationQuestion {
    std::optional<Holder> from; ///< none: anybody
    std::optional<Holder> to; ///< none: administrator
    bool withChanges = false;
    std::size_t mostWays = 40; ///< shown; the counts are of all
};

[[nodiscard]] EscalationGraph escalation(HubModel &model, const EscalationQuestion &question);
/// Small cuts of one or two operations, by who loses least; tried on the model. They close it for all who share it.
[[nodiscard]] std::vector<CutProposal> cuts(HubModel &model, const Way &way, const EscalationQuestion &question,
                                            std::size_t most = 12);

/// Ways to become administrator that the staged operations open and close.
struct EscalationChange {
    std::vector<Way> opened, closed; ///< at most 40 each
    std::uint32_t peopleOpened = 0, peopleClosed = 0;
};
[[nodiscard]] EscalationChange escalationChange(HubModel &model);

} // namespace hubdesk::hubs
