#include "hubs/escalation.h"

#include "hubs/escalationprivate.h"

#include <algorithm>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;

namespace {

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
    graph.ways = alikeWays(model, found, std::move(from), graph.moreWays);
    if (graph.ways.size() > question.mostWays) {
        graph.ways.resize(question.mostWays);
        graph.moreWays = true;
    }
    makeGraph(graph, question.to);
    return graph;
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
    change.opened = alikeWays(hub.working(), after, std::move(opened), more);
    change.closed = alikeWays(hub.base(), before, std::move(closed), more);
    change.opened.resize(std::min(change.opened.size(), kShown));
    change.closed.resize(std::min(change.closed.size(), kShown));
    return change;
}

} // namespace hubdesk::hubs
