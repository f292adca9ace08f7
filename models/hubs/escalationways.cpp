// Ways as the engine finds them, described and put together where only who starts them differs.
#include "hubs/escalationprivate.h"

#include "access/gains.h"

#include <algorithm>
#include <map>

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
            // What everybody has over themselves leads nowhere.
            const auto filters =
                access::filtersOf(m_model.expandedRole(role, m_model.ownerClass(holder(step.actor))).set, step.by);
            if (std::any_of(filters.begin(), filters.end(),
                            [](access::Filter filter) { return filter != access::kSelfUser; }))
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

} // namespace

std::vector<Way> alikeWays(const access::Model &model, const access::Escalation &found, std::vector<Principal> from,
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

} // namespace hubdesk::hubs
