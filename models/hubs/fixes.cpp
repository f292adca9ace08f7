// Why not: the engine's fixes as intents, and two that it does not try: extending a role that is held, and a role
// of just this right.
#include "hubs/questions.h"

#include "access/whynot.h"

#include <algorithm>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString scopeOn(const Question &question)
{
    switch (question.on.kind) {
    case Subject::Kind::User:
        return question.scope + QStringLiteral("!user=") + question.on.name;
    case Subject::Kind::Server: // a person's default server is all of the person's
        return question.on.name.endsWith(u'/') ? question.scope + QStringLiteral("!user=") + question.on.name.chopped(1)
                                               : question.scope + QStringLiteral("!server=") + question.on.name;
    case Subject::Kind::Group:
        return question.scope + QStringLiteral("!group=") + question.on.name;
    case Subject::Kind::Service:
        return question.scope + QStringLiteral("!service=") + question.on.name;
    case Subject::Kind::None:
        break;
    }
    return question.scope;
}

access::Object objectOf(const access::Model &model, const Subject &on)
{
    static constexpr access::ObjectKind kKinds[] = {access::ObjectKind::None, access::ObjectKind::User,
                                                    access::ObjectKind::Server, access::ObjectKind::Group,
                                                    access::ObjectKind::Service};
    const auto kind = kKinds[static_cast<std::size_t>(on.kind)];
    return kind == access::ObjectKind::None ? access::Object{}
                                            : access::objectNamed(model, kind, on.name.toStdString());
}

std::uint32_t peopleWith(const access::Model &model, const HubBase &hub, access::RoleIndex role)
{
    const auto known = hub.roleNamed(text(model.text(model.roles()[role].name)));
    return known == HubBase::kNone ? 1 : std::max(hub.roles[known].holders, 1u);
}

} // namespace

std::vector<FixProposal> whyNot(HubModel &hub, const Question &question, std::size_t most)
{
    access::Model &model = hub.model(question.withChanges);
    std::vector<FixProposal> proposals;
    const auto principal = principalOf(model, question.who);
    const auto scope = model.expander().bitOf(question.scope.toStdString(), model.names());
    if (!principal || !scope || (*scope < access::kFirstCustomBit && !model.catalogue().has(*scope)))
        return proposals;
    const access::Object object = objectOf(model, question.on);
    const access::Checker checker(model);
    if (checker.allows(*principal, *scope, access::targetOf(model, object)))
        return proposals;
    for (const access::Fix &fix : access::fixes(model, *principal, *scope, object, true, most)) {
        FixProposal proposal;
        proposal.alsoGrants = static_cast<std::uint32_t>(fix.alsoGrants);
        proposal.channel = fix.channel == access::Channel::Rest ? domain::OperationChannel::Rest
                                                                : domain::OperationChannel::Configuration;
        for (const access::Operation &operation : fix.operations) {
            const auto intent = intentOf(operation);
            if (!intent)
                continue;
            proposal.intents.append(*intent);
            switch (intent->kind) {
            case domain::OperationKind::GiveRole:
                proposal.kind = FixProposal::Kind::GiveRole;
                if (intent->subjectKind == domain::BearerKind::Group) {
                    const auto group = hub.hub().groupNamed(intent->subject);
                    proposal.people =
                        group == HubBase::kNone ? 1 : static_cast<std::uint32_t>(hub.hub().members(group).size());
                }
                break;
            case domain::OperationKind::GrantAdmin:
                proposal.kind = FixProposal::Kind::GrantAdmin;
                break;
            default:
                proposal.kind = FixProposal::Kind::AddMember;
            }
        }
        if (proposal.intents.isEmpty()) {
            proposal.kind = FixProposal::Kind::DefineRole;
            proposal.role = domain::RoleDraft{QString(), QString(), {scopeOn(question)}};
        }
        proposals.push_back(std::move(proposal));
    }
    // Extending a role of theirs reaches everybody who holds it.
    if (principal->kind != PrincipalKind::Token) {
        for (const access::RoleIndex role : model.effectiveRoles(*principal)) {
            const access::Model::Role &definition = model.roles()[role];
            if (!definition.known || definition.isDefault)
                continue;
            FixProposal proposal;
            proposal.kind = FixProposal::Kind::ExtendRole;
            proposal.channel = domain::OperationChannel::Configuration;
            proposal.people = peopleWith(model, hub.hub(), role);
            proposal.alsoGrants = proposal.people - 1;
            domain::RoleDraft draft;
            draft.name = text(model.text(definition.name));
            draft.description = QString::fromStdString(definition.description.value_or(std::string()));
            for (const access::NameId written : definition.scopes)
                draft.scopes.append(text(model.text(written)));
            draft.scopes.append(scopeOn(question));
            proposal.intents = {domain::defineRole(draft)};
            proposal.role = std::move(draft);
            proposals.push_back(std::move(proposal));
        }
    }
    std::stable_sort(proposals.begin(), proposals.end(), [](const FixProposal &a, const FixProposal &b) {
        return a.alsoGrants != b.alsoGrants ? a.alsoGrants < b.alsoGrants : a.channel < b.channel;
    });
    if (proposals.size() > most)
        proposals.resize(most);
    return proposals;
}

} // namespace hubdesk::hubs
