#include "hubs/questions.h"

#include "hubs/answerlegs.h"

#include <algorithm>
#include <map>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;
using access::ScopeBit;
using access::StepKind;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

access::ObjectKind engineKind(Subject::Kind kind)
{
    switch (kind) {
    case Subject::Kind::User:
        return access::ObjectKind::User;
    case Subject::Kind::Server:
        return access::ObjectKind::Server;
    case Subject::Kind::Group:
        return access::ObjectKind::Group;
    case Subject::Kind::Service:
        return access::ObjectKind::Service;
    case Subject::Kind::None:
        break;
    }
    return access::ObjectKind::None;
}

access::Target targetFor(const access::Model &model, const Subject &on)
{
    if (on.kind == Subject::Kind::None)
        return access::targetOf(model, {});
    return access::targetOf(model, access::objectNamed(model, engineKind(on.kind), on.name.toStdString()));
}

// What lets somebody start a server changed its name; what is asked for is the scope of the release.
std::optional<ScopeBit> scopeOf(const access::Model &model, const QString &scope)
{
    const auto bit = model.expander().bitOf(scope.toStdString(), model.names());
    if (bit && *bit < access::kFirstCustomBit && !model.catalogue().has(*bit))
        return std::nullopt;
    return bit;
}

QStringList needsOf(const access::Model &model, Principal principal)
{
    QStringList needs;
    const Principal holder = principal.kind == PrincipalKind::Token ? model.ownerOf(principal.index) : principal;
    if (!model.rolesKnown(holder))
        needs.append(QStringLiteral("roles of ") + QString::fromStdString(model.textOf(holder)));
    if (holder.kind == PrincipalKind::User) {
        if (!model.groupsKnown(holder.index))
            needs.append(QStringLiteral("groups of ") + QString::fromStdString(model.textOf(holder)));
        for (const access::GroupIndex group : model.groupsOf(holder.index, 0)) {
            if (!model.rolesKnown({PrincipalKind::Group, group}))
                needs.append(QStringLiteral("roles of group:") + text(model.text(model.groupName(group))));
        }
    }
    for (const access::RoleIndex role : model.effectiveRoles(holder)) {
        if (!model.roles()[role].known)
            needs.append(QStringLiteral("scopes of role:") + text(model.text(model.roles()[role].name)));
    }
    return needs;
}

Verdict verdictOf(access::Decision decision)
{
    switch (decision) {
    case access::Decision::Allow:
        return Verdict::Yes;
    case access::Decision::Forbidden:
        return Verdict::No;
    case access::Decision::NotFound:
        return Verdict::HiddenAsMissing;
    case access::Decision::Unresolved:
        return Verdict::Fails;
    case access::Decision::Unknown:
        return Verdict::NotKnown;
    case access::Decision::AnyOrder:
        return Verdict::Depends;
    }
    return Verdict::NotKnown;
}

ChainLink linkOf(const access::Model &model, const access::Step &step)
{
    ChainLink link;
    link.name = QString::fromStdString(access::stepName(model, step));
    switch (step.kind) {
    case StepKind::Principal:
    case StepKind::Owner: {
        const Holder holder = holderOf(model, step.principal);
        link.kind = step.kind == StepKind::Owner ? ChainLink::Kind::Owner : ChainLink::Kind::Holder;
        link.name = holder.name;
        link.holderKind = holder.kind;
        break;
    }
    case StepKind::Group:
        link.kind = ChainLink::Kind::Group;
        break;
    case StepKind::Role:
        link.kind = ChainLink::Kind::Role;
        break;
    case StepKind::Scope:
        link.kind = ChainLink::Kind::Scope;
        break;
    case StepKind::Metascope:
        link.kind = ChainLink::Kind::Contains;
        break;
    case StepKind::Filter:
        link.kind = ChainLink::Kind::Filter;
        break;
    case StepKind::Share:
        link.kind = ChainLink::Kind::Share;
        break;
    case StepKind::Client:
        link.kind = ChainLink::Kind::Client;
        break;
    }
    return link;
}

} // namespace

std::vector<Action> actions(const access::Catalogue &catalogue)
{
    using Kind = Subject::Kind;
    static constexpr Action kAll[] = {
        {"start-server", "start:servers", Kind::Server},
        {"start-server", "servers", Kind::Server},
        {"stop-server", "delete:servers", Kind::Server},
        {"stop-server", "servers", Kind::Server},
        {"open-server", "access:servers", Kind::Server},
        {"see-server", "read:servers", Kind::Server},
        {"see-users", "list:users", Kind::None},
        {"see-user", "read:users", Kind::User},
        {"create-users", "admin:users", Kind::None},
        {"delete-user", "delete:users", Kind::User},
        {"change-members", "groups", Kind::Group},
        {"create-groups", "admin:groups", Kind::None},
        {"make-token", "tokens", Kind::User},
        {"share-server", "shares", Kind::Server},
        {"open-service", "access:services", Kind::Service},
        {"open-admin-page", "admin-ui", Kind::None},
        {"read-metrics", "read:metrics", Kind::None},
        {"shut-down", "shutdown", Kind::None},
    };
    std::vector<Action> known;
    for (const Action &action : kAll) {
        const auto bit = access::Catalogue::bitOf(action.scope);
        const bool there = std::any_of(known.begin(), known.end(), [&action](const Action &other) {
            return std::string_view(other.id) == action.id;
        });
        if (bit && catalogue.has(*bit) && !there)
            known.push_back(action);
    }
    return known;
}

Answer can(HubModel &hub, const Question &question)
{
    access::Model &model = hub.model(question.withChanges);
    Answer answer;
    answer.question = question;
    answer.asOf = hub.hub().facts.pulledAt;
    answer.exact = !hub.hub().facts.catalogueAssumed;
    const auto principal = principalOf(model, question.who);
    if (!principal) {
        answer.verdict = Verdict::NoSuchHolder;
        return answer;
    }
    const auto scope = scopeOf(model, question.scope);
    if (!scope) {
        answer.verdict = Verdict::NoSuchScope;
        return answer;
    }
    const access::Target target = targetFor(model, question.on);
    answer.verdict = verdictOf(access::Checker(model).check(*principal, *scope, target));
    if (answer.verdict == Verdict::NotKnown)
        answer.needs = needsOf(model, *principal);
    const Principal holder = principal->kind == PrincipalKind::Token ? model.ownerOf(principal->index) : *principal;
    const Legs legs(model, holder, *scope, target);
    legs.fill(answer);
    if (answer.verdict != Verdict::Yes) {
        answer.chain = legs.brokenChain(question.on);
        return answer;
    }
    access::Derivations ways = access::derive(model, *principal, *scope, target, Answer::kWays + 1);
    std::stable_sort(ways.ways.begin(), ways.ways.end(),
                     [](const auto &a, const auto &b) { return a.size() < b.size(); });
    answer.moreWays = ways.more || ways.ways.size() > Answer::kWays;
    for (std::size_t i = 0; i < ways.ways.size() && i < Answer::kWays; ++i) {
        std::vector<ChainLink> chain;
        for (const access::Step &step : ways.ways[i])
            chain.push_back(linkOf(model, step));
        if (question.on.kind != Subject::Kind::None)
            chain.push_back(objectLink(question.on));
        if (i == 0)
            answer.chain = std::move(chain);
        else
            answer.otherWays.push_back(std::move(chain));
    }
    return answer;
}

WhoCan whoCan(HubModel &hub, const QString &scopeName, const Subject &on, bool withChanges)
{
    access::Model &model = hub.model(withChanges);
    WhoCan who;
    who.base = hub.sharedHub();
    const auto scope = scopeOf(model, scopeName);
    if (!scope)
        return who;
    const access::Target target = targetFor(model, on);
    const access::Checker checker(model);
    std::vector<Principal> found;
    checker.whoCan(*scope, target, found);
    std::vector<QString> services, tokens;
    who.users.reserve(found.size());
    for (const Principal principal : found) {
        if (principal.kind == PrincipalKind::User)
            who.users.push_back(principal.index);
        else
            (principal.kind == PrincipalKind::Service ? services : tokens).push_back(holderOf(model, principal).name);
    }
    if (!std::is_sorted(who.users.begin(), who.users.end()))
        std::sort(who.users.begin(), who.users.end());
    std::sort(services.begin(), services.end());
    std::sort(tokens.begin(), tokens.end());
    who.people = static_cast<std::uint32_t>(who.users.size());
    who.services = static_cast<std::uint32_t>(services.size());
    who.tokens = static_cast<std::uint32_t>(tokens.size());
    who.others.append(QStringList(services.begin(), services.end()));
    who.others.append(QStringList(tokens.begin(), tokens.end()));
    who.everybody = who.people > 0 && who.people == model.userCount();
    if (model.isPartlyUnknown())
        who.notKnown = static_cast<std::uint32_t>(checker.whoMight(*scope, target).size());
    return who;
}

QStringList WhoCan::names(std::size_t offset, std::size_t most) const
{
    QStringList names;
    for (std::size_t i = offset; i < users.size() && static_cast<std::size_t>(names.size()) < most; ++i)
        names.append(base->text(base->state.users[users[i]].name));
    const std::size_t first = offset > users.size() ? offset - users.size() : 0;
    for (auto i = static_cast<qsizetype>(first); i < others.size() && static_cast<std::size_t>(names.size()) < most;
         ++i)
        names.append(others[i]);
    return names;
}

EffectiveRights effectiveRights(HubModel &hub, const Holder &holder, bool withChanges)
{
    access::Model &model = hub.model(withChanges);
    EffectiveRights out;
    const auto principal = principalOf(model, holder);
    if (!principal)
        return out;
    const access::Resolution resolved = model.resolve(*principal);
    out.failed = resolved.failure && resolved.failure.kind != access::FailureKind::Unknown;
    if (out.failed)
        out.failure = QString::fromStdString(access::failureText(resolved.failure, model.names()).message);
    const Principal owner = principal->kind == PrincipalKind::Token ? model.ownerOf(principal->index) : *principal;
    out.rights = rightsOf(model, resolved.set, true, model.nameOf(owner));
    out.all = rightsOf(model, resolved.set, false, model.nameOf(owner));
    out.needs = needsOf(model, *principal);
    for (const access::RoleIndex role : model.effectiveRoles(*principal))
        out.roles.append(text(model.text(model.roles()[role].name)));
    return out;
}

} // namespace hubdesk::hubs
