#include "hubs/comparison.h"

#include "access/compare.h"

#include <algorithm>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;
using access::ScopeSet;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

ScopeSet minus(access::SetView a, access::SetView b)
{
    ScopeSet out;
    for (const access::Entry &entry : a) {
        // An unfiltered scope has the filtered one.
        const auto mask =
            entry.mask & ~access::maskUnder(b, entry.filter, entry.word) & ~access::allMask(b, entry.word);
        if (mask != 0)
            out.append({entry.filter, entry.word, mask});
    }
    return out;
}

void split(QStringList first, QStringList second, QStringList &onlyFirst, QStringList &onlySecond, QStringList &both)
{
    first.sort();
    second.sort();
    for (const QString &name : first)
        (second.contains(name) ? both : onlyFirst).append(name);
    for (const QString &name : second) {
        if (!first.contains(name))
            onlySecond.append(name);
    }
}

Sides sidesOf(const access::Model &model, access::SetView first, access::SetView second)
{
    Sides sides;
    const ScopeSet onlyFirst = minus(first, second), onlySecond = minus(second, first);
    const ScopeSet both = minus(first, onlyFirst);
    sides.onlyFirst = rightsOf(model, onlyFirst, true);
    sides.onlySecond = rightsOf(model, onlySecond, true);
    sides.both = rightsOf(model, both, true);
    using Relation = Sides::Relation;
    sides.relation = onlyFirst.empty() && onlySecond.empty() ? Relation::Equal
        : onlySecond.empty()                                 ? Relation::FirstContainsSecond
        : onlyFirst.empty()                                  ? Relation::SecondContainsFirst
        : both.empty()                                       ? Relation::Apart
                                                             : Relation::Overlap;
    return sides;
}

// Still written for whoever holds it, so that two people's own servers compare as the same right.
ScopeSet sharedSet(const access::Model &model, Principal principal, bool &known)
{
    if (principal.kind == PrincipalKind::Token) {
        const auto resolved = model.resolve(principal);
        known = known && !resolved.failure;
        return resolved.set;
    }
    if (principal.kind == PrincipalKind::Group)
        return model.profile(model.roleSet(principal), access::Owner::Group).set;
    ScopeSet set;
    access::Failure failure;
    std::vector<access::Entry> scratch;
    model.resolveShared(principal, set, failure, scratch);
    known = known && !failure;
    return set;
}

QStringList rolesOf(const access::Model &model, Principal principal)
{
    QStringList names;
    for (const access::RoleIndex role : model.effectiveRoles(principal))
        names.append(text(model.text(model.roles()[role].name)));
    return names;
}

QStringList groupsOf(const access::Model &model, Principal principal)
{
    QStringList names;
    if (principal.kind == PrincipalKind::User) {
        for (const access::GroupIndex group : model.groupsOf(principal.index, 0))
            names.append(text(model.text(model.groupName(group))));
    }
    return names;
}

} // namespace

Sides compareHolders(HubModel &hub, const Holder &first, const Holder &second, bool withChanges)
{
    const access::Model &model = hub.model(withChanges);
    const auto a = principalOf(model, first), b = principalOf(model, second);
    Sides sides;
    if (!a || !b) {
        sides.relation = Sides::Relation::NotKnown;
        return sides;
    }
    bool known = true;
    sides = sidesOf(model, sharedSet(model, *a, known), sharedSet(model, *b, known));
    if (!known)
        sides.relation = Sides::Relation::NotKnown;
    split(rolesOf(model, *a), rolesOf(model, *b), sides.rolesFirst, sides.rolesSecond, sides.rolesBoth);
    split(groupsOf(model, *a), groupsOf(model, *b), sides.groupsFirst, sides.groupsSecond, sides.groupsBoth);
    return sides;
}

Sides compareRoles(HubModel &hub, const QString &first, const QString &second, bool withChanges)
{
    const access::Model &model = hub.model(withChanges);
    const auto a = model.roleNamed(model.names().intern(first.toStdString()));
    const auto b = model.roleNamed(model.names().intern(second.toStdString()));
    Sides sides;
    if (!a || !b || !model.roles()[*a].known || !model.roles()[*b].known) {
        sides.relation = Sides::Relation::NotKnown;
        return sides;
    }
    return sidesOf(model, model.expandedRole(*a, access::Owner::User).set,
                   model.expandedRole(*b, access::Owner::User).set);
}

Moments compareMoments(access::Model &before, access::Model &after, std::size_t most)
{
    Moments moments;
    const access::Comparison compared = access::compare(before, after);
    moments.unchanged = static_cast<std::uint32_t>(compared.unchanged);
    for (const access::Change &change : compared.changes) {
        switch (change.principal.kind) {
        case PrincipalKind::User:
            ++moments.people;
            break;
        case PrincipalKind::Service:
            ++moments.services;
            break;
        default:
            ++moments.tokens;
        }
        if (moments.changes.size() >= most)
            continue;
        HolderChange entry;
        entry.holder = holderOf(change.gone ? before : after, change.principal);
        entry.gone = change.gone;
        const access::NameId holder = change.gone ? access::kNoName : after.nameOf(change.principal);
        entry.gained = rightsOf(after, change.gained, true, holder);
        entry.lost = rightsOf(after, change.lost, true, holder);
        for (const std::string &name : change.lostNames)
            entry.lost.push_back(rightOf(QString::fromStdString(name)));
        moments.changes.push_back(std::move(entry));
    }
    return moments;
}

} // namespace hubdesk::hubs
