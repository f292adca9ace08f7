#include "hubs/rightatoms.h"

#include <algorithm>
#include <bit>

namespace hubdesk::hubs {

using access::Entry;
using access::Filter;
using access::FilterKind;
using access::Owner;
using access::RoleIndex;
using access::RoleSetId;
using access::ScopeBit;

RightAtoms::RightAtoms(access::Model &before, access::Model &after, std::size_t shared)
    : m_before(before)
    , m_after(after)
    , m_shared(shared)
{
}

Filter RightAtoms::translated(Filter filter) const
{
    switch (filter.kind()) {
    case FilterKind::All:
    case FilterKind::SelfUser:
    case FilterKind::SelfService:
    case FilterKind::Bang:
        return filter;
    default:
        break;
    }
    if (filter.name() < m_shared || &m_before == &m_after)
        return filter;
    return {filter.kind(), m_after.names().intern(m_before.text(filter.name()))};
}

void RightAtoms::add(const Atom &atom)
{
    const auto next = static_cast<std::uint32_t>(m_atoms.size());
    if (atom.ofBefore) {
        const std::string key = std::string(m_before.expander().nameOf(atom.bit, m_before.names())) + '!'
            + std::to_string(atom.filter.raw());
        if (m_goneIndex.emplace(key, next).second)
            m_atoms.push_back(atom);
        return;
    }
    if (m_index.emplace(std::uint64_t{atom.filter.raw()} << 32 | atom.bit, next).second)
        m_atoms.push_back(atom);
}

void RightAtoms::noteSet(access::SetView set, bool ofBefore)
{
    for (const Entry &entry : set) {
        const Filter filter = ofBefore ? translated(entry.filter) : entry.filter;
        for (auto mask = entry.mask; mask != 0; mask &= mask - 1) {
            const auto bit = entry.word * 64 + static_cast<ScopeBit>(std::countr_zero(mask));
            if (!ofBefore || bit < access::kFirstCustomBit) {
                add({bit, false, filter, access::kNoIndex, false});
                continue;
            }
            const auto same =
                m_after.expander().bitOf(m_before.expander().nameOf(bit, m_before.names()), m_after.names());
            add(same ? Atom{*same, false, filter, access::kNoIndex, false}
                     : Atom{bit, true, filter, access::kNoIndex, false});
        }
    }
}

void RightAtoms::note(RoleIndex role)
{
    const auto pseudo = [this](const Atom &atom) {
        const bool there = std::any_of(m_atoms.begin(), m_atoms.end(), [&atom](const Atom &other) {
            return other.unknownRole == atom.unknownRole && other.admin == atom.admin
                && (atom.admin || atom.unknownRole != access::kNoIndex);
        });
        if (!there)
            m_atoms.push_back(atom);
    };
    if (role < m_before.roles().size()) {
        if (m_before.roles()[role].known)
            noteSet(m_before.expandedRole(role, Owner::User).set, true);
        else
            pseudo({0, false, {}, role, false});
    }
    if (m_after.roles()[role].known)
        noteSet(m_after.expandedRole(role, Owner::User).set, false);
    else
        pseudo({0, false, {}, role, false});
    if (m_after.text(m_after.roles()[role].name) == "admin")
        pseudo({0, false, {}, access::kNoIndex, true});
}

// By the role's own scopes, not by the atoms: there are thousands of those, and a thousand roles.
Words RightAtoms::wordsOf(access::Model &model, RoleIndex role, bool isBefore) const
{
    Words out(words());
    const auto set = [&out](std::size_t atom) { out[atom / 64] |= std::uint64_t{1} << atom % 64; };
    const auto &definition = model.roles()[role];
    for (const std::uint32_t atom : m_pseudo) {
        const Atom &is = m_atoms[atom];
        if (is.admin ? model.text(definition.name) == "admin" : is.unknownRole == role && !definition.known)
            set(atom);
    }
    const auto has = [&](ScopeBit bit, Filter filter) {
        if (filter == access::kUnfiltered) {
            if (const auto all = m_ofBit.find(bit); all != m_ofBit.end())
                std::for_each(all->second.begin(), all->second.end(), set);
        } else if (const auto at = m_index.find(std::uint64_t{filter.raw()} << 32 | bit); at != m_index.end()) {
            set(at->second);
        }
    };
    for (const Entry &entry : model.expandedRole(role, Owner::User).set.view()) {
        const Filter filter = isBefore ? translated(entry.filter) : entry.filter;
        for (auto mask = entry.mask; mask != 0; mask &= mask - 1) {
            const auto bit = entry.word * 64 + static_cast<ScopeBit>(std::countr_zero(mask));
            if (!isBefore || bit < access::kFirstCustomBit) {
                has(bit, filter);
                continue;
            }
            const std::string_view name = m_before.expander().nameOf(bit, m_before.names());
            if (const auto same = m_after.expander().bitOf(name, m_after.names())) {
                has(*same, filter);
            } else if (const auto at = m_goneIndex.find(std::string(name) + '!' + std::to_string(filter.raw()));
                       at != m_goneIndex.end()) {
                set(at->second);
            }
        }
    }
    return out;
}

void RightAtoms::finish()
{
    m_roleBefore.clear();
    m_roleAfter.clear();
    m_pseudo.clear();
    m_ofBit.clear();
    for (std::uint32_t i = 0; i < m_atoms.size(); ++i) {
        const Atom &atom = m_atoms[i];
        if (atom.admin || atom.unknownRole != access::kNoIndex)
            m_pseudo.push_back(i);
        else if (!atom.ofBefore)
            m_ofBit[atom.bit].push_back(i);
    }
    for (RoleIndex role = 0; role < m_after.roles().size(); ++role) {
        m_roleBefore.push_back(role < m_before.roles().size() ? wordsOf(m_before, role, true) : Words(words()));
        m_roleAfter.push_back(wordsOf(m_after, role, false));
    }
    findContainers();
    m_setBefore.clear();
    m_setAfter.clear();
    m_lookedBefore.clear();
    m_lookedAfter.clear();
}

const Words *RightAtoms::ofSet(access::Model &model, std::vector<std::unique_ptr<Words>> &cache,
                               std::vector<std::uint8_t> &looked, const std::vector<Words> &roles, RoleSetId set) const
{
    if (set >= looked.size()) {
        looked.resize(set + 1);
        cache.resize(set + 1);
    }
    if (looked[set] == 0) {
        looked[set] = 1;
        Words sum(words());
        for (const RoleIndex role : model.rolesIn(set)) {
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] |= roles[role][i];
        }
        if (std::any_of(sum.begin(), sum.end(), [](std::uint64_t word) { return word != 0; }))
            cache[set] = std::make_unique<Words>(std::move(sum));
    }
    return cache[set].get();
}

const Words *RightAtoms::before(RoleSetId set)
{
    return ofSet(m_before, m_setBefore, m_lookedBefore, m_roleBefore, set);
}

const Words *RightAtoms::after(RoleSetId set)
{
    return ofSet(m_after, m_setAfter, m_lookedAfter, m_roleAfter, set);
}

Words RightAtoms::meanwhile(std::span<const RoleIndex> roles) const
{
    Words sum(words());
    for (const RoleIndex role : roles) {
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] |= m_roleBefore[role][i];
    }
    return sum;
}

Right RightAtoms::right(std::size_t index) const
{
    const Atom &atom = m_atoms[index];
    if (!atom.ofBefore)
        return rightOf(m_after, atom.bit, atom.filter);
    Right right = rightOf(m_after, 0, atom.filter);
    const std::string_view name = m_before.expander().nameOf(atom.bit, m_before.names());
    right.scope = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return right;
}

void RightAtoms::findContainers()
{
    m_containers.assign(m_atoms.size(), {});
    for (std::uint32_t i = 0; i < m_atoms.size(); ++i) {
        const Atom &inner = m_atoms[i];
        if (inner.admin || inner.unknownRole != access::kNoIndex || inner.ofBefore
            || inner.bit >= access::kFirstCustomBit)
            continue;
        const auto note = [&](ScopeBit outer, Filter filter) {
            const auto at = m_index.find(std::uint64_t{filter.raw()} << 32 | outer);
            if (at != m_index.end() && at->second != i)
                m_containers[i].push_back(at->second);
        };
        for (ScopeBit outer = 0; outer < access::kFirstCustomBit; ++outer) {
            const bool contains = (m_after.catalogue().closure(outer) & access::Catalogue::maskOf(inner.bit)) != 0;
            if (outer != inner.bit && contains)
                note(outer, inner.filter);
            if (inner.filter != access::kUnfiltered && (contains || outer == inner.bit))
                note(outer, access::kUnfiltered);
        }
    }
}

} // namespace hubdesk::hubs
