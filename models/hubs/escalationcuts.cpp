// What closes a way: operations that the engine finds by trying, and changes of the role that gives the right.
#include "hubs/escalationprivate.h"

#include <algorithm>
#include <set>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;

std::optional<Principal> targetIn(const access::Model &model, const EscalationQuestion &question)
{
    return question.to ? principalOf(model, *question.to) : std::nullopt;
}

namespace {

class Cutter {
public:
    Cutter(HubModel &hub, const Way &way, const EscalationQuestion &question)
        : m_hub(hub)
        , m_way(way)
        , m_question(question)
    {
    }

    std::vector<CutProposal> run(std::size_t most)
    {
        operations(most);
        if (m_question.withChanges)
            definitions();
        std::stable_sort(m_out.begin(), m_out.end(), [](const CutProposal &a, const CutProposal &b) {
            if (a.losers != b.losers)
                return a.losers < b.losers;
            if (a.channel != b.channel)
                return a.channel < b.channel;
            return !a.limitedTo.isEmpty() && b.limitedTo.isEmpty(); // those lose least
        });
        if (m_out.size() > most)
            m_out.resize(most);
        return std::move(m_out);
    }

private:
    void operations(std::size_t most)
    {
        access::Model &model = m_hub.model(m_question.withChanges);
        const auto start = principalOf(model, m_way.from);
        if (!start)
            return;
        for (const access::Cut &cut : access::cuts(model, start, targetIn(model, m_question), most)) {
            if (CutProposal proposal = proposalOf(model, cut); !proposal.intents.isEmpty())
                m_out.push_back(std::move(proposal));
        }
    }

    CutProposal proposalOf(const access::Model &model, const access::Cut &cut)
    {
        CutProposal proposal;
        std::set<QString> losers;
        for (const access::Operation &operation : cut) {
            const auto intent = intentOf(operation);
            if (!intent)
                continue;
            // Who shares the way would go on having it.
            const bool own = intent->subjectKind == m_way.from.kind && intent->subject == m_way.from.name;
            if (own && m_way.people + m_way.services > 1)
                return {};
            if (intent->channel == domain::OperationChannel::Configuration)
                proposal.channel = domain::OperationChannel::Configuration;
            if (intent->subjectKind == domain::BearerKind::Group) {
                const auto group = model.find(PrincipalKind::Group, intent->subject.toStdString());
                const auto known = m_hub.hub().groupNamed(intent->subject);
                if (group && known != HubBase::kNone)
                    proposal.losers += static_cast<std::uint32_t>(m_hub.hub().members(known).size());
            } else if (losers.insert(intent->subject).second) {
                ++proposal.losers;
            }
            proposal.intents.append(*intent);
        }
        return proposal;
    }

    // The role that gives the right without it, or with it limited to what the role is about anyway.
    void definitions()
    {
        std::set<QString> done;
        for (const WayStep &step : m_way.steps) {
            if (step.roles.size() != 1 || !done.insert(step.roles.front() + u' ' + step.scope).second)
                continue;
            const std::optional<domain::RoleDraft> draft = definitionOf(step.roles.front());
            if (!draft)
                continue;
            domain::RoleDraft without = *draft;
            QStringList filters;
            without.scopes.erase(std::remove_if(without.scopes.begin(), without.scopes.end(),
                                                [&](const QString &scope) { return gives(scope, step.scope); }),
                                 without.scopes.end());
            for (const QString &scope : std::as_const(without.scopes)) {
                if (const QString filter = scope.section(u'!', 1);
                    filter.startsWith(u"group=") && !filters.contains(filter))
                    filters.append(filter);
            }
            if (without.scopes.size() == draft->scopes.size())
                continue;
            for (const QString &filter : std::as_const(filters)) {
                domain::RoleDraft limited = *draft;
                for (QString &scope : limited.scopes) {
                    if (gives(scope, step.scope) && !scope.contains(u'!'))
                        scope += u'!' + filter;
                }
                if (limited != *draft)
                    propose(limited, step.scope, filter);
            }
            propose(without, step.scope, {});
        }
    }

    [[nodiscard]] bool gives(const QString &written, const QString &wanted) const
    {
        const auto outer = access::Catalogue::bitOf(written.section(u'!', 0, 0).toStdString());
        const auto inner = access::Catalogue::bitOf(wanted.toStdString());
        return outer && inner
            && (*outer == *inner
                || (m_hub.hub().facts.catalogue->closure(*outer) & access::Catalogue::maskOf(*inner)) != 0);
    }

    std::optional<domain::RoleDraft> definitionOf(const QString &role) const
    {
        for (const domain::StagedOperation &staged : m_hub.operations()) {
            if (staged.kindOf == domain::OperationKind::DefineRole && staged.object == role)
                return domain::roleDraft(role, staged.payload);
        }
        const HubBase::Index at = m_hub.hub().roleNamed(role);
        if (at == HubBase::kNone)
            return std::nullopt;
        const RoleInfo &info = m_hub.hub().roles[at];
        if (info.origin != RoleInfo::Origin::Configuration || !info.scopes || !info.broken.isEmpty()
            || role == u"admin")
            return std::nullopt;
        return domain::RoleDraft{role, info.description, *info.scopes};
    }

    void propose(const domain::RoleDraft &draft, const QString &scope, const QString &filter)
    {
        const std::vector<domain::StagedOperation> before = m_hub.operations();
        const domain::Intent intent = domain::defineRole(draft);
        std::vector<domain::StagedOperation> tried = before;
        domain::StagedOperation operation;
        operation.kindOf = intent.kind;
        operation.object = intent.object;
        operation.channel = intent.channel;
        operation.payload = intent.payload;
        tried.push_back(operation);
        m_hub.setOperations(tried);
        const access::Model &model = m_hub.working();
        const auto start = principalOf(model, m_way.from);
        const bool closed = start && !access::Escalation(model, targetIn(model, m_question)).distance(*start);
        m_hub.setOperations(before);
        if (!closed)
            return;
        CutProposal proposal;
        proposal.intents = {intent};
        proposal.channel = intent.channel;
        const HubBase::Index at = m_hub.hub().roleNamed(draft.name);
        proposal.losers = at == HubBase::kNone ? 0 : m_hub.hub().roles[at].holders;
        proposal.role = draft.name;
        proposal.scope = scope;
        proposal.limitedTo = filter;
        m_out.push_back(std::move(proposal));
    }

    HubModel &m_hub;
    const Way &m_way;
    const EscalationQuestion &m_question;
    std::vector<CutProposal> m_out;
};

} // namespace

std::vector<CutProposal> cuts(HubModel &hub, const Way &way, const EscalationQuestion &question, std::size_t most)
{
    return Cutter(hub, way, question).run(most);
}

} // namespace hubdesk::hubs
