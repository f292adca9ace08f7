// Nodes and edges of the ways, each once, and their text for Graphviz.
#include "hubs/escalationprivate.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace hubdesk::hubs {

namespace {

class GraphMaker {
public:
    explicit GraphMaker(EscalationGraph &graph)
        : m_graph(graph)
    {
    }

    void make(const std::optional<Holder> &target)
    {
        m_graph.paths.resize(m_graph.ways.size());
        for (std::size_t i = 0; i < m_graph.ways.size(); ++i)
            add(m_graph.ways[i], i, target);
        // Room above each box for what the way is called, and on each line for its words.
        QByteArray dot = "digraph escalation {\n  rankdir=LR;\n  nodesep=0.75;\n  ranksep=0.3;\n"
                         "  node [shape=box, width=2.1, height=0.6, fixedsize=true];\n";
        for (const GraphNode &node : m_graph.nodes)
            dot += "  " + node.id.toUtf8() + ";\n";
        for (const GraphEdge &edge : m_graph.edges) {
            // Labels only take room: the words are painted by the view, so nothing of a hub's names is Graphviz text.
            constexpr int kFewest = 6, kWords = 14, kMost = 24;
            const int room = edge.says == GraphEdge::Says::Nothing ? 1
                : edge.says == GraphEdge::Says::Scope ? std::clamp(static_cast<int>(edge.label.size()), kFewest, kMost)
                                                      : kWords;
            dot +=
                "  " + edge.from.toUtf8() + " -> " + edge.to.toUtf8() + " [label=\"" + QByteArray(room, 'x') + "\"];\n";
        }
        m_graph.dot = dot + "}\n";
    }

private:
    QString node(GraphNode::Kind kind, const QString &name, std::uint32_t count = 1, const QString &key = {})
    {
        const auto [at, isNew] = m_nodes.emplace(std::tuple(kind, name, key), m_graph.nodes.size());
        if (isNew)
            m_graph.nodes.push_back({QStringLiteral("n%1").arg(m_graph.nodes.size()), kind, name, count});
        return m_graph.nodes[at->second].id;
    }

    void edge(GraphEdge edge)
    {
        const auto [at, isNew] = m_edges.emplace(std::tuple(edge.from, edge.to, edge.label), m_graph.edges.size());
        m_graph.paths[edge.way].push_back(at->second);
        if (isNew)
            m_graph.edges.push_back(std::move(edge));
    }

    static GraphEdge::Says end(const Way &way)
    {
        using Says = GraphEdge::Says;
        switch (way.steps.empty() ? WayStep::Kind::Other : way.steps.back().kind) {
        case WayStep::Kind::EntersServer:
            return Says::IfSomethingLiesThere;
        case WayStep::Kind::JoinsGroup:
            return Says::HoldsAdmin;
        case WayStep::Kind::MakesToken:
            return Says::IsAdministrator;
        default:
            return Says::Nothing;
        }
    }

    void add(const Way &way, std::size_t number, const std::optional<Holder> &target)
    {
        using Kind = GraphNode::Kind;
        QString at;
        if (!way.through.isEmpty())
            at = node(Kind::Group, way.through.front(), way.people);
        else if (way.people + way.services > 1)
            at = node(Kind::People, way.from.name, way.people + way.services, QString::number(number));
        else if (way.from.kind == domain::BearerKind::Token)
            at = node(Kind::Token, way.from.name, 0, // none is made: it is there
                      QStringLiteral("itself"));
        else
            at = node(way.from.kind == domain::BearerKind::Service ? Kind::Service : Kind::Person, way.from.name);
        for (const WayStep &step : way.steps) {
            if (!step.roles.isEmpty()) {
                const QString role = node(Kind::Role, step.roles.front());
                edge({at, role, {}, GraphEdge::Says::Nothing, number, false, false});
                at = role;
            }
            const QString name = step.becomes.section(u':', 1);
            Kind kind = Kind::Token;
            if (step.kind == WayStep::Kind::EntersServer)
                kind = Kind::Server;
            else if (step.kind == WayStep::Kind::JoinsGroup || step.kind == WayStep::Kind::AddsAndBecomes)
                kind = Kind::Group;
            else if (step.kind == WayStep::Kind::TakesName || step.kind == WayStep::Kind::SetsAdminFlag
                     || step.kind == WayStep::Kind::Other)
                kind = Kind::Person;
            const QString next = node(kind, name);
            // Into the server one always comes; what is there for the next step is another matter.
            const bool open = step.kind == WayStep::Kind::EntersServer;
            edge({at, next, step.scope, GraphEdge::Says::Scope, number, step.conditional && !open, true});
            at = next;
        }
        const QString last = target
            ? node(target->kind == domain::BearerKind::Service ? Kind::Service : Kind::Person, target->name)
            : node(Kind::Administrator, QString());
        if (at != last)
            edge({at,
                  last,
                  {},
                  target ? GraphEdge::Says::Nothing : end(way),
                  number,
                  !way.steps.empty() && way.steps.back().conditional,
                  false});
    }

    EscalationGraph &m_graph;
    std::map<std::tuple<GraphNode::Kind, QString, QString>, std::size_t> m_nodes;
    std::map<std::tuple<QString, QString, QString>, std::size_t> m_edges;
};

} // namespace

void makeGraph(EscalationGraph &graph, const std::optional<Holder> &target)
{
    GraphMaker(graph).make(target);
}

} // namespace hubdesk::hubs
