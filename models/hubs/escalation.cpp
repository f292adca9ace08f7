#include "hubs/escalation.h"

#include "access/escalation.h"
#include "access/gains.h"

#include <algorithm>
#include <map>
#include <set>

namespace hubdesk::hubs {

using access::EscalationPath;
using access::EscalationStep;
using access::Principal;
using access::PrincipalKind;

namespace {

/// Ways looked at one by one; beyond that only counted.
constexpr std::size_t kPathsTried = 20'000;

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

class WayMaker {
public:
    explicit WayMaker(const access::Model &model)
        : m_model(model)
    {
    }

    [[nodiscard]] Way way(const EscalationPath &path) const
    {
        Way out;
        out.from = holderOf(m_model, path.from);
        out.people = path.from.kind == PrincipalKind::User ? 1 : 0;
        out.services = path.from.kind == PrincipalKind::Service ? 1 : 0;
        out.fromNames.append(out.from.name);
        for (const EscalationStep &step : path.steps)
            out.steps.push_back(stepOf(path, step));
        out.conditional =
            std::any_of(out.steps.begin(), out.steps.end(), [](const WayStep &step) { return step.conditional; });
        if (!path.steps.empty())
            out.through = groupsGiving(path.from, path.steps.front());
        return out;
    }

    /// What makes two ways the same but for who starts them.
    [[nodiscard]] static QString signature(const Way &way)
    {
        QString out = QString::number(static_cast<int>(way.from.kind)) + way.through.join(u'\n');
        const QString self = way.from.name;
        for (const WayStep &step : way.steps) {
            QString becomes = step.becomes;
            if (becomes.endsWith(u':' + self))
                becomes = QStringLiteral("self");
            out += QStringLiteral("|%1 %2 %3 %4 %5")
                       .arg(QString::number(static_cast<int>(step.kind)), step.scope, step.filter, becomes,
                            step.roles.join(u','));
        }
        return out;
    }

private:
    [[nodiscard]] WayStep stepOf(const EscalationPath &path, const EscalationStep &step) const
    {
        WayStep out;
        out.scope = text(m_model.expander().nameOf(step.by, m_model.names()));
        out.becomes = QString::fromStdString(step.becomes);
        out.text = QString::fromStdString(step.text);
        const QString own = QString::fromStdString(m_model.textOf(path.from));
        if (out.scope == u"tokens") {
            out.kind = WayStep::Kind::MakesToken;
        } else if (out.scope == u"access:servers") {
            out.kind = WayStep::Kind::EntersServer;
            out.conditional = true; // whoever runs code there needs something of the owner to be there
        } else if (out.scope == u"groups") {
            out.kind =
                out.text.contains(u"and so has its roles") ? WayStep::Kind::JoinsGroup : WayStep::Kind::AddsAndBecomes;
            out.becomes = QStringLiteral("group:") + text(m_model.text(step.object.name));
        } else if (out.scope == u"admin:users") {
            const bool takes = out.text.startsWith(u"renames");
            out.kind = takes ? WayStep::Kind::TakesName : WayStep::Kind::SetsAdminFlag;
            out.conditional = takes; // only after the hub's next restart
        }
        if (!step.unfiltered)
            out.filter = filterFor(step);
        for (const access::RoleIndex role : rolesOf(step)) {
            if (!access::filtersOf(m_model.expandedRole(role, m_model.ownerClass(holder(step.actor))).set, step.by)
                     .empty())
                out.roles.append(text(m_model.text(m_model.roles()[role].name)));
        }
        return out;
    }

    [[nodiscard]] Principal holder(Principal actor) const
    {
        return actor.kind == PrincipalKind::Token ? m_model.ownerOf(actor.index) : actor;
    }

    [[nodiscard]] std::vector<access::RoleIndex> rolesOf(const EscalationStep &step) const
    {
        std::vector<access::RoleIndex> roles = m_model.effectiveRoles(holder(step.actor));
        if (step.asMember) {
            for (const access::RoleIndex role :
                 m_model.rolesIn(m_model.roleSet({PrincipalKind::Group, *step.asMember})))
                roles.push_back(role);
        }
        std::sort(roles.begin(), roles.end());
        roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
        return roles;
    }

    [[nodiscard]] QString filterFor(const EscalationStep &step) const
    {
        for (const access::RoleIndex role : rolesOf(step)) {
            for (const access::Filter filter :
                 access::filtersOf(m_model.expandedRole(role, m_model.ownerClass(holder(step.actor))).set, step.by)) {
                if (filter != access::kUnfiltered && filter != access::kSelfUser)
                    return QString::fromStdString(access::filterText(filter, m_model.names()));
            }
        }
        return {};
    }

    [[nodiscard]] QStringList groupsGiving(Principal from, const EscalationStep &step) const
    {
        QStringList names;
        if (from.kind != PrincipalKind::User)
            return names;
        const auto gives = [&](access::RoleIndex role) {
            return !access::filtersOf(m_model.expandedRole(role, access::Owner::User).set, step.by).empty();
        };
        const auto direct = m_model.rolesIn(m_model.roleSet(from));
        if (std::any_of(direct.begin(), direct.end(), gives))
            return names;
        for (const access::GroupIndex group : m_model.groupsOf(from.index, 0)) {
            const auto roles = m_model.rolesIn(m_model.roleSet({PrincipalKind::Group, group}));
            if (std::any_of(roles.begin(), roles.end(), gives))
                names.append(text(m_model.text(m_model.groupName(group))));
        }
        names.sort();
        return names;
    }

    const access::Model &m_model;
};

/// Calls f for every principal that is there; groups are no starting points.
template <typename Function> void forEachActor(const access::Model &model, Function f)
{
    const auto all = [&](PrincipalKind kind, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            if (model.exists({kind, i}))
                f(Principal{kind, i});
        }
    };
    all(PrincipalKind::User, model.userCount());
    all(PrincipalKind::Service, model.serviceCount());
    all(PrincipalKind::Token, model.tokenCount());
}

std::vector<Way> group(const access::Model &model, const access::Escalation &found, std::vector<Principal> from,
                       bool &more)
{
    // Shortest first, so that what is cut off is the far end.
    std::stable_sort(from.begin(), from.end(),
                     [&found](Principal a, Principal b) { return *found.distance(a) < *found.distance(b); });
    const WayMaker maker(model);
    std::map<QString, std::size_t> places;
    std::vector<Way> ways;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (i >= kPathsTried) {
            more = true;
            break;
        }
        const auto path = found.path(from[i]);
        if (!path)
            continue;
        Way way = maker.way(*path);
        const auto [at, isNew] = places.emplace(WayMaker::signature(way), ways.size());
        if (isNew) {
            ways.push_back(std::move(way));
            continue;
        }
        Way &known = ways[at->second];
        known.people += way.people;
        known.services += way.services;
        if (known.fromNames.size() < static_cast<qsizetype>(Way::kNamed))
            known.fromNames.append(way.from.name);
    }
    std::stable_sort(ways.begin(), ways.end(), [](const Way &a, const Way &b) {
        if (a.conditional != b.conditional)
            return !a.conditional;
        return a.people + a.services != b.people + b.services ? a.people + a.services > b.people + b.services
                                                              : a.steps.size() < b.steps.size();
    });
    return ways;
}

/// Nodes and edges of the ways, each once, and their text for Graphviz.
class GraphMaker {
public:
    explicit GraphMaker(EscalationGraph &graph)
        : m_graph(graph)
    {
    }

    void make(const std::optional<Holder> &target)
    {
        for (std::size_t i = 0; i < m_graph.ways.size(); ++i)
            add(m_graph.ways[i], i, target);
        QByteArray dot =
            "digraph escalation {\n  rankdir=LR;\n  node [shape=box, width=2.1, height=0.6, fixedsize=true];\n";
        for (const GraphNode &node : m_graph.nodes)
            dot += "  " + node.id.toUtf8() + ";\n";
        for (const GraphEdge &edge : m_graph.edges) {
            // Labels only take room: the words are painted by the view, so nothing of a hub's names is Graphviz text.
            dot += "  " + edge.from.toUtf8() + " -> " + edge.to.toUtf8() + " [label=\""
                + QByteArray(std::clamp(static_cast<int>(edge.label.size()), 1, 24), 'x') + "\"];\n";
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

    void edge(const QString &from, const QString &to, const QString &label, std::size_t way, bool conditional,
              bool cuttable)
    {
        if (m_edges.insert({from, to, label}).second)
            m_graph.edges.push_back({from, to, label, way, conditional, cuttable});
    }

    void add(const Way &way, std::size_t number, const std::optional<Holder> &target)
    {
        using Kind = GraphNode::Kind;
        QString at;
        if (!way.through.isEmpty())
            at = node(Kind::Group, way.through.front(), way.people);
        else if (way.people + way.services > 1)
            at = node(Kind::People, way.from.name, way.people + way.services, QString::number(number));
        else
            at = node(way.from.kind == domain::BearerKind::Service     ? Kind::Service
                          : way.from.kind == domain::BearerKind::Token ? Kind::Token
                                                                       : Kind::Person,
                      way.from.name);
        for (const WayStep &step : way.steps) {
            if (!step.roles.isEmpty()) {
                const QString role = node(Kind::Role, step.roles.front());
                edge(at, role, {}, number, false, false);
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
            edge(at, next, step.scope, number, step.conditional, true);
            at = next;
        }
        const QString end = target
            ? node(target->kind == domain::BearerKind::Service ? Kind::Service : Kind::Person, target->name)
            : node(Kind::Administrator, QString());
        if (at != end)
            edge(at, end, {}, number, way.conditional, false);
    }

    EscalationGraph &m_graph;
    std::map<std::tuple<GraphNode::Kind, QString, QString>, std::size_t> m_nodes;
    std::set<std::tuple<QString, QString, QString>> m_edges;
};

std::optional<Principal> targetIn(const access::Model &model, const EscalationQuestion &question)
{
    return question.to ? principalOf(model, *question.to) : std::nullopt;
}

} // namespace

EscalationGraph escalation(HubModel &hub, const EscalationQuestion &question)
{
    const access::Model &model = hub.model(question.withChanges);
    EscalationGraph graph;
    graph.notKnown = model.isPartlyUnknown();
    if (question.to && !principalOf(model, *question.to))
        return graph;
    const access::Escalation found(model, targetIn(model, question));
    const auto only = question.from ? principalOf(model, *question.from) : std::nullopt;
    if (question.from && !only)
        return graph;
    std::vector<Principal> from;
    forEachActor(model, [&](Principal principal) {
        if (only && principal != *only)
            return;
        const auto distance = found.distance(principal);
        if (!distance)
            return;
        if (*distance == 0) {
            ++graph.targets;
            return;
        }
        ++(principal.kind == PrincipalKind::User          ? graph.people
               : principal.kind == PrincipalKind::Service ? graph.services
                                                          : graph.tokens);
        from.push_back(principal);
    });
    graph.ways = group(model, found, std::move(from), graph.moreWays);
    if (graph.ways.size() > question.mostWays) {
        graph.ways.resize(question.mostWays);
        graph.moreWays = true;
    }
    GraphMaker(graph).make(question.to);
    return graph;
}

std::vector<CutProposal> cuts(HubModel &hub, const Holder &from, const EscalationQuestion &question, std::size_t most)
{
    access::Model &model = hub.model(question.withChanges);
    std::vector<CutProposal> out;
    const auto start = principalOf(model, from);
    if (!start)
        return out;
    for (const access::Cut &cut : access::cuts(model, start, targetIn(model, question), most)) {
        CutProposal proposal;
        std::set<QString> losers;
        for (const access::Operation &operation : cut) {
            const auto intent = intentOf(operation);
            if (!intent)
                continue;
            if (intent->channel == domain::OperationChannel::Configuration)
                proposal.channel = domain::OperationChannel::Configuration;
            if (intent->subjectKind == domain::BearerKind::Group) {
                const auto group = model.find(PrincipalKind::Group, intent->subject.toStdString());
                const auto known = hub.hub().groupNamed(intent->subject);
                if (group && known != HubBase::kNone)
                    proposal.losers += static_cast<std::uint32_t>(hub.hub().members(known).size());
            } else if (losers.insert(intent->subject).second) {
                ++proposal.losers;
            }
            proposal.intents.append(*intent);
        }
        if (!proposal.intents.isEmpty())
            out.push_back(std::move(proposal));
    }
    std::stable_sort(out.begin(), out.end(), [](const CutProposal &a, const CutProposal &b) {
        return a.losers != b.losers ? a.losers < b.losers : a.channel < b.channel;
    });
    return out;
}

EscalationChange escalationChange(HubModel &hub)
{
    EscalationChange change;
    if (!hub.isChanged())
        return change;
    const access::Escalation before(hub.base()), after(hub.working());
    std::vector<Principal> opened, closed;
    forEachActor(hub.working(), [&](Principal principal) {
        const bool was = before.distance(principal).has_value(), is = after.distance(principal).has_value();
        if (was == is)
            return;
        (is ? opened : closed).push_back(principal);
        if (principal.kind == PrincipalKind::User)
            ++(is ? change.peopleOpened : change.peopleClosed);
    });
    // Who is it at once needs no way.
    const auto isTarget = [](const access::Escalation &found) {
        return [&found](Principal principal) { return found.distance(principal) == 0u; };
    };
    std::erase_if(opened, isTarget(after));
    std::erase_if(closed, isTarget(before));
    bool more = false;
    constexpr std::size_t kShown = 40;
    change.opened = group(hub.working(), after, std::move(opened), more);
    change.closed = group(hub.base(), before, std::move(closed), more);
    change.opened.resize(std::min(change.opened.size(), kShown));
    change.closed.resize(std::min(change.closed.size(), kShown));
    return change;
}

} // namespace hubdesk::hubs
