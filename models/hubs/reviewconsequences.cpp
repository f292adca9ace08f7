// The sentences worth saying first: who cannot start a server any more, who becomes administrator, who gains what.
#include "hubs/reviewbuilder.h"

#include "access/check.h"

#include <algorithm>
#include <map>

namespace hubdesk::hubs {

using access::PrincipalKind;

namespace {

constexpr std::uint32_t kNone = HubBase::kNone;

void sortUnique(std::vector<std::size_t> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

// Who can no longer start (or open) even their own server: of those who lose the right, whoever has it no other way.
void ReviewBuilder::ownServers(Consequence::Code code, const QString &scopeName)
{
    const auto bit = access::Catalogue::bitOf(scopeName.toStdString());
    if (!bit || !m_after.catalogue().has(*bit))
        return;
    std::optional<std::uint32_t> own;
    for (std::uint32_t atom = 0; atom < m_atoms.count(); ++atom) {
        const RightAtoms::Atom &is = m_atoms.atom(atom);
        if (!is.admin && is.unknownRole == access::kNoIndex && is.bit == *bit && is.filter == access::kSelfUser)
            own = atom;
    }
    if (!own)
        return;
    Consequence consequence;
    consequence.code = code;
    consequence.right = {scopeName, Right::On::Own, {}};
    consequence.danger = true;
    std::vector<std::uint8_t> loses(m_classes.size());
    for (std::uint32_t number = 0; number < m_classes.size(); ++number) {
        const Class &some = m_classes[number];
        if (std::find(some.lost.begin(), some.lost.end(), *own) == some.lost.end())
            continue;
        loses[number] = 1;
        const auto because = causes(some, *own, false);
        consequence.because.insert(consequence.because.end(), because.begin(), because.end());
        consequence.classes.push_back(number);
    }
    // A group's filter may still reach the server of a member.
    std::vector<bool> filtering(m_after.groupCount());
    bool anyFilter = false;
    for (access::RoleIndex role = 0; role < m_after.roles().size(); ++role) {
        for (const access::Filter filter :
             access::filtersOf(m_after.expandedRole(role, access::Owner::User).set, *bit)) {
            const auto group =
                filter.kind() == access::FilterKind::Group ? m_after.groupNamed(filter.name()) : std::nullopt;
            if (group)
                anyFilter = filtering[*group] = true;
        }
    }
    const access::Checker checker(m_after);
    const bool hasRoleOperation = !m_ofRole.empty();
    for (std::uint32_t user = 0; user < m_review->m_classOf.size(); ++user) {
        const std::uint32_t number = m_review->m_classOf[user];
        if (number == kNone || loses[number] == 0)
            continue;
        bool still = false;
        if (anyFilter) {
            const auto groups = m_after.groupsOf(user, 0);
            if (std::any_of(groups.begin(), groups.end(), [&](access::GroupIndex group) { return filtering[group]; })) {
                const access::Target target =
                    access::targetOf(m_after, {access::ObjectKind::User, m_after.nameOf({PrincipalKind::User, user})});
                still = checker.allows({PrincipalKind::User, user}, *bit, target);
            }
        }
        ++(still ? consequence.keep : consequence.people);
    }
    if (hasRoleOperation)
        consequence.keep += static_cast<std::uint32_t>(m_holders.size()) - consequence.people - consequence.keep;
    if (consequence.people == 0)
        return;
    sortUnique(consequence.because);
    m_review->consequences.push_back(std::move(consequence));
}

void ReviewBuilder::gainOfRisk()
{
    std::map<std::pair<Consequence::Code, std::uint32_t>, Consequence> found; // code, atom
    for (std::uint32_t number = 0; number < m_classes.size(); ++number) {
        const Class &some = m_classes[number];
        const auto note = [&](Consequence::Code code, std::uint32_t atom, bool gained) {
            Consequence &consequence = found[{code, atom}];
            consequence.code = code;
            if (!m_atoms.atom(atom).admin)
                consequence.right = m_atoms.right(atom);
            consequence.people += some.people;
            consequence.services += some.services;
            const auto because = causes(some, atom, gained);
            consequence.because.insert(consequence.because.end(), because.begin(), because.end());
            consequence.classes.push_back(number);
        };
        bool admin = false;
        for (const std::uint32_t atom : some.gained) {
            if (m_atoms.atom(atom).admin) {
                note(Consequence::Code::BecomeAdministrator, atom, true);
                admin = true;
            }
        }
        for (const std::uint32_t atom : some.lost) {
            if (m_atoms.atom(atom).admin)
                note(Consequence::Code::LoseAdministrator, atom, false);
        }
        if (admin)
            continue;
        for (const std::uint32_t atom : m_headsGained[number]) {
            const RightAtoms::Atom &is = m_atoms.atom(atom);
            if (is.admin || is.unknownRole != access::kNoIndex || is.filter == access::kSelfUser
                || is.filter == access::kSelfService || is.bit >= access::kFirstCustomBit)
                continue;
            const access::Risk risk = access::Catalogue::scopes()[is.bit].risk;
            if (risk >= access::Risk::High)
                note(risk == access::Risk::Critical ? Consequence::Code::GainCritical : Consequence::Code::GainHigh,
                     atom, true);
        }
    }
    for (auto &[key, consequence] : found) {
        sortUnique(consequence.because);
        consequence.danger = consequence.code == Consequence::Code::BecomeAdministrator
            || consequence.code == Consequence::Code::GainCritical;
        m_review->consequences.push_back(std::move(consequence));
    }
}

void ReviewBuilder::fillConsequences()
{
    const auto start = access::Catalogue::bitOf("start:servers");
    const bool hasStart = start && m_after.catalogue().has(*start);
    ownServers(Consequence::Code::CannotStartServers,
               hasStart ? QStringLiteral("start:servers") : QStringLiteral("servers"));
    ownServers(Consequence::Code::CannotOpenServers, QStringLiteral("access:servers"));
    for (std::size_t i = 0; i < m_review->operations.size(); ++i) {
        const OperationEffect &operation = m_review->operations[i];
        if (operation.outcome != HubModel::Outcome::Refused)
            continue;
        Consequence consequence;
        consequence.code = Consequence::Code::HubDoesNotStart;
        consequence.detail = operation.detail;
        consequence.because = {i};
        consequence.danger = true;
        m_review->consequences.push_back(std::move(consequence));
    }
    gainOfRisk();
    const auto lost = std::find_if(m_review->effects.begin(), m_review->effects.end(), [](const Effect &effect) {
        return effect.group == EffectGroup::Lost && effect.people > 0;
    });
    if (m_review->consequences.empty() && lost != m_review->effects.end()) {
        Consequence consequence;
        consequence.code = Consequence::Code::LoseRights;
        consequence.right = lost->right;
        consequence.people = lost->people;
        consequence.services = lost->services;
        consequence.because = lost->because;
        consequence.classes = lost->classes;
        m_review->consequences.push_back(std::move(consequence));
    }
    std::stable_sort(m_review->consequences.begin(), m_review->consequences.end(),
                     [](const Consequence &a, const Consequence &b) {
                         // A hub that does not start is worst: nobody has a server then.
                         const auto rank = [](const Consequence &c) {
                             return c.code == Consequence::Code::HubDoesNotStart ? -1 : static_cast<int>(c.code);
                         };
                         return rank(a) != rank(b) ? rank(a) < rank(b) : a.people > b.people;
                     });
}

} // namespace hubdesk::hubs
