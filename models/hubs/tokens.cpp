// What tokens may do: their own scopes cut down to their owner's.
#include "hubs/questions.h"

#include "access/intersect.h"

#include <algorithm>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;

namespace {

void withoutEffect(TokenRights &out)
{
    for (const Right &asked : out.asked) {
        const bool works = std::any_of(out.effective.all.begin(), out.effective.all.end(),
                                       [&asked](const Right &right) { return right.scope == asked.scope; });
        if (!works && asked.scope != u"inherit" && asked.scope != u"self")
            out.withoutEffect.push_back(asked);
    }
}

} // namespace

TokenRights tokenMay(HubModel &hub, const QString &id, bool withChanges)
{
    access::Model &model = hub.model(withChanges);
    TokenRights out;
    const auto token = model.find(PrincipalKind::Token, id.toStdString());
    if (!token)
        return out;
    out.effective = effectiveRights(hub, {domain::BearerKind::Token, id}, withChanges);
    out.inherits = model.tokenInherits(token->index);
    for (const access::NameId scope : model.list(model.token(token->index).scopes)) {
        const std::string_view name = model.text(scope);
        out.asked.push_back(rightOf(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))));
    }
    out.exact = out.effective.needs.isEmpty();
    withoutEffect(out);
    return out;
}

TokenRights tokenMay(HubModel &hub, const Holder &owner, const QStringList &scopes, bool withChanges)
{
    access::Model &model = hub.model(withChanges);
    TokenRights out;
    const auto principal = principalOf(model, owner);
    if (!principal)
        return out;
    std::vector<access::NameId> asked;
    for (const QString &scope : scopes) {
        out.asked.push_back(rightOf(scope));
        out.inherits = out.inherits || scope == u"inherit";
        asked.push_back(model.names().intern(scope.toStdString()));
    }
    if (out.inherits) {
        out.effective = effectiveRights(hub, owner, withChanges);
    } else {
        const access::NameId name = model.nameOf(*principal);
        const access::Expanded expanded =
            model.expander().expand(asked, model.ownerClass(*principal), {}, true, model.names());
        access::ScopeSet own;
        access::materialise(expanded.set, name, own);
        access::Resolution held = model.resolve(*principal);
        access::normalise(own, model.names());
        access::normalise(held.set, model.names());
        access::Intersection both;
        access::intersect(own, held.set, model, model.rules(), both);
        out.effective.failed =
            both.crashed || (expanded.failure && expanded.failure.kind != access::FailureKind::Unknown);
        out.effective.rights = rightsOf(model, both.set, true, name);
        out.effective.all = rightsOf(model, both.set, false, name);
        out.effective.needs = effectiveRights(hub, owner, withChanges).needs;
    }
    out.exact = out.effective.needs.isEmpty();
    withoutEffect(out);
    return out;
}

TokenRights ownToken(const HubBase &base)
{
    TokenRights out;
    for (const QString &scope : base.facts.tokenScopes)
        out.effective.all.push_back(rightOf(scope));
    std::sort(out.effective.all.begin(), out.effective.all.end());
    // The hub lists all that it expands to: what another contains is no head.
    for (const Right &right : out.effective.all) {
        const auto inner = access::Catalogue::bitOf(right.scope.toStdString());
        const bool hidden =
            inner && std::any_of(out.effective.all.begin(), out.effective.all.end(), [&](const Right &other) {
                const auto outer = access::Catalogue::bitOf(other.scope.toStdString());
                const bool reaches =
                    other.on == Right::On::Everything || (other.on == right.on && other.name == right.name);
                return outer && other.scope != right.scope && reaches && base.facts.catalogue->has(*outer)
                    && (base.facts.catalogue->closure(*outer) & access::Catalogue::maskOf(*inner)) != 0;
            });
        if (!hidden)
            out.effective.rights.push_back(right);
    }
    return out;
}

} // namespace hubdesk::hubs
