#include "hubs/answerlegs.h"

#include <algorithm>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;
using access::ScopeBit;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

ChainLink objectLink(const Subject &on)
{
    ChainLink link;
    link.kind = ChainLink::Kind::Object;
    link.name = on.name;
    return link;
}

Legs::Legs(const access::Model &model, Principal holder, ScopeBit scope, const access::Target &target)
    : m_model(model)
    , m_holder(holder)
    , m_scope(scope)
    , m_target(target)
{
    const access::NameId holderName = model.nameOf(holder);
    const auto held = model.effectiveRoles(holder);
    for (access::RoleIndex role = 0; role < model.roles().size(); ++role) {
        auto filters = access::filtersOf(model.expandedRole(role, model.ownerClass(holder)).set, scope);
        // What reaches only the holder's own things is no answer about another's.
        std::erase_if(filters, [&](access::Filter f) {
            const bool own = f == access::kSelfUser || f == access::kSelfService;
            return own && !covers(f, holderName);
        });
        if (filters.empty())
            continue;
        const bool holds = std::binary_search(held.begin(), held.end(), role);
        const bool reaches =
            std::any_of(filters.begin(), filters.end(), [&](access::Filter f) { return covers(f, holderName); });
        m_roles.push_back({role, holds, reaches, filters});
    }
}

void Legs::fill(Answer &answer) const
{
    AnswerLeg has{AnswerLeg::Kind::RoleHasScope, AnswerLeg::State::Missing, {}, {}, {}};
    AnswerLeg holds{AnswerLeg::Kind::HolderHoldsRole, AnswerLeg::State::Missing, {}, {}, {}};
    AnswerLeg matches{AnswerLeg::Kind::FilterMatches, AnswerLeg::State::Missing, {}, {}, {}};
    for (const Use &use : m_roles) {
        // Where a held role does it, or has the scope at all, the others do not matter.
        if ((anyHeld() && !use.holds) || (anyReaches() && !use.reaches))
            continue;
        has.roles.append(nameOf(use.role));
        has.state = AnswerLeg::State::Holds;
        if (use.holds) {
            holds.state = AnswerLeg::State::Holds;
            holds.roles.append(nameOf(use.role));
            holds.groups += groupsFor(use.role);
            for (const access::Filter filter : use.filters)
                matches.filters.append(QString::fromStdString(access::filterText(filter, m_model.names())));
            if (use.reaches)
                matches.state = AnswerLeg::State::Holds;
        }
    }
    if (holds.state == AnswerLeg::State::Missing) {
        // The roles of theirs that reach the object say that only the scope is missing.
        for (const access::RoleIndex role : m_model.effectiveRoles(m_holder)) {
            if (reachesAtAll(role)) {
                const QString name = nameOf(role);
                if (has.state == AnswerLeg::State::Missing || !has.roles.contains(name))
                    holds.roles.append(name);
            }
        }
        matches.state = AnswerLeg::State::Idle;
    }
    if (answer.verdict == Verdict::NotKnown) {
        for (AnswerLeg *leg : {&has, &holds, &matches}) {
            if (leg->state != AnswerLeg::State::Holds)
                leg->state = AnswerLeg::State::NotKnown;
        }
    }
    for (AnswerLeg *leg : {&has, &holds, &matches})
        leg->groups.removeDuplicates();
    answer.legs = {has, holds, matches};
}

// Holder, a group, a role, then what is not there.
std::vector<ChainLink> Legs::brokenChain(const Subject &on) const
{
    std::vector<ChainLink> chain;
    const auto add = [&chain](ChainLink::Kind kind, const QString &name, bool missing = false) {
        ChainLink link;
        link.kind = kind;
        link.name = name;
        link.missing = missing;
        chain.push_back(link);
    };
    const Holder who = holderOf(m_model, m_holder);
    add(ChainLink::Kind::Holder, who.name);
    chain.back().holderKind = who.kind;
    const auto through = [&](access::RoleIndex role, bool missing) {
        const QStringList groups = groupsFor(role);
        if (!groups.isEmpty())
            add(ChainLink::Kind::Group, groups.front());
        add(ChainLink::Kind::Role, nameOf(role), missing);
    };
    const QString scope = text(m_model.expander().nameOf(m_scope, m_model.names()));
    const auto held = std::find_if(m_roles.begin(), m_roles.end(), [](const Use &use) { return use.holds; });
    if (held != m_roles.end()) {
        through(held->role, false);
        add(ChainLink::Kind::Scope, scope);
        add(ChainLink::Kind::Filter, QString::fromStdString(access::filterText(held->filters.front(), m_model.names())),
            true);
    } else {
        const auto own = m_model.effectiveRoles(m_holder);
        const auto near =
            std::find_if(own.begin(), own.end(), [this](access::RoleIndex role) { return reachesAtAll(role); });
        if (near != own.end()) {
            through(*near, false);
            add(ChainLink::Kind::Scope, scope, true);
        } else {
            const auto other = std::find_if(m_roles.begin(), m_roles.end(), [](const Use &use) { return use.reaches; });
            add(ChainLink::Kind::Role, other == m_roles.end() ? QString() : nameOf(other->role), true);
            add(ChainLink::Kind::Scope, scope, other == m_roles.end());
        }
    }
    if (on.kind != Subject::Kind::None)
        chain.push_back(objectLink(on));
    return chain;
}

bool Legs::covers(access::Filter filter, access::NameId holder) const
{
    if (m_target.object.kind == access::ObjectKind::None)
        return m_target.postFilter || filter == access::kUnfiltered || filter == access::kBang;
    return access::filterCovers(filter, m_target, holder);
}

bool Legs::anyHeld() const
{
    return std::any_of(m_roles.begin(), m_roles.end(), [](const Use &use) { return use.holds; });
}

bool Legs::anyReaches() const
{
    return std::any_of(m_roles.begin(), m_roles.end(), [](const Use &use) { return use.holds && use.reaches; });
}

// Some scope of the role is limited so that it reaches this object, but not to the holder's own.
bool Legs::reachesAtAll(access::RoleIndex role) const
{
    const access::SetView set = m_model.expandedRole(role, m_model.ownerClass(m_holder)).set;
    return std::any_of(set.begin(), set.end(), [this](const access::Entry &entry) {
        return entry.filter != access::kUnfiltered && entry.filter != access::kSelfUser
            && access::filterCovers(entry.filter, m_target, m_model.nameOf(m_holder));
    });
}

QString Legs::nameOf(access::RoleIndex role) const
{
    return text(m_model.text(m_model.roles()[role].name));
}

QStringList Legs::groupsFor(access::RoleIndex role) const
{
    QStringList names;
    const auto direct = m_model.rolesIn(m_model.roleSet(m_holder));
    if (m_holder.kind != PrincipalKind::User || std::find(direct.begin(), direct.end(), role) != direct.end())
        return names;
    for (const access::GroupIndex group : m_model.groupsOf(m_holder.index, 0)) {
        const auto roles = m_model.rolesIn(m_model.roleSet({PrincipalKind::Group, group}));
        if (std::find(roles.begin(), roles.end(), role) != roles.end())
            names.append(text(m_model.text(m_model.groupName(group))));
    }
    return names;
}

} // namespace hubdesk::hubs
