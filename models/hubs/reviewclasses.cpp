// Who is touched by the operations, and what each of them gains and loses: words over RightAtoms.
#include "hubs/reviewbuilder.h"

#include <algorithm>
#include <bit>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;
using access::RoleIndex;
using domain::BearerKind;
using domain::OperationKind;
using domain::StagedOperation;

namespace {

constexpr std::uint32_t kNone = HubBase::kNone;

std::size_t hashOf(const std::vector<std::uint32_t> &list, std::size_t seed)
{
    for (const std::uint32_t value : list)
        seed = (seed ^ value) * 0x9E3779B97F4A7C15ULL + (seed >> 29);
    return seed * 31 + list.size();
}

void append(std::vector<std::uint32_t> &to, const std::vector<std::uint32_t> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

void sortUnique(std::vector<std::uint32_t> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

ReviewBuilder::ReviewBuilder(HubModel &model)
    : m_model(model)
    , m_before(model.base())
    , m_after(model.working())
    , m_hub(model.hub())
    , m_atoms(m_before, m_after, model.hub().state.names.size())
    , m_review(std::make_shared<Review>())
{
}

// What each operation is about: users, groups and roles that it touches, and rights that it can give or take.
void ReviewBuilder::noteOperations()
{
    const auto &operations = m_model.operations();
    std::vector<std::vector<RoleIndex>> gives(operations.size()), takes(operations.size());
    const auto role = [this](const QString &name) {
        return m_after.roleNamed(m_after.names().find(name.toStdString()));
    };
    const auto groupRoles = [this](std::uint32_t group) {
        const Principal of{PrincipalKind::Group, group};
        std::vector<RoleIndex> roles;
        for (access::Model *model : {&m_before, &m_after}) {
            if (group < model->groupCount() && model->exists(of)) {
                for (const RoleIndex index : model->rolesIn(model->roleSet(of)))
                    roles.push_back(index);
            }
        }
        return roles;
    };
    const auto touch = [this](std::uint32_t user, std::uint32_t operation) {
        const auto [at, isNew] = m_touched.emplace(user, static_cast<std::uint32_t>(m_ofUser.size()));
        if (isNew)
            m_ofUser.emplace_back();
        m_ofUser[at->second].push_back(operation);
    };
    for (std::uint32_t i = 0; i < operations.size(); ++i) {
        const StagedOperation &operation = operations[i];
        if (m_model.outcome(i) != HubModel::Outcome::Applied)
            continue;
        const bool positive = operation.kindOf == OperationKind::AddMember
            || operation.kindOf == OperationKind::GiveRole || operation.kindOf == OperationKind::GrantAdmin;
        std::vector<RoleIndex> roles;
        switch (operation.kindOf) {
        case OperationKind::AddMember:
        case OperationKind::RemoveMember: {
            const auto user = m_after.find(PrincipalKind::User, operation.subject.toStdString());
            const auto group = m_after.find(PrincipalKind::Group, operation.object.toStdString());
            roles = groupRoles(group->index);
            touch(user->index, i);
            break;
        }
        case OperationKind::GrantAdmin:
        case OperationKind::RevokeAdmin: {
            const auto user = m_after.find(PrincipalKind::User, operation.subject.toStdString());
            for (const char *name : {"admin", "user"})
                roles.push_back(*m_after.roleNamed(m_after.names().find(name)));
            touch(user->index, i);
            break;
        }
        case OperationKind::GiveRole:
        case OperationKind::TakeRole: {
            roles.push_back(*role(operation.object));
            const auto bearer = principalOf(m_after, {operation.subjectKind, operation.subject});
            if (bearer->kind == PrincipalKind::User)
                touch(bearer->index, i);
            else if (bearer->kind == PrincipalKind::Group)
                m_ofGroup[bearer->index].push_back(i);
            else if (bearer->kind == PrincipalKind::Service)
                m_ofService[bearer->index].push_back(i);
            break;
        }
        case OperationKind::DefineRole:
        case OperationKind::DeleteRole:
            if (const auto index = role(operation.object)) {
                roles.push_back(*index);
                m_ofRole[*index].push_back(i);
            }
            break;
        case OperationKind::DefineGroup:
        case OperationKind::DefineScope:
        case OperationKind::DeleteScope:
            break;
        }
        for (const RoleIndex index : roles)
            m_atoms.note(index);
        if (operation.kindOf == OperationKind::DefineRole || positive)
            gives[i] = roles;
        if (operation.kindOf == OperationKind::DefineRole || !positive)
            takes[i] = roles;
        // The flag exchanges roles in some releases.
        if (operation.kindOf == OperationKind::GrantAdmin || operation.kindOf == OperationKind::RevokeAdmin)
            gives[i] = takes[i] = roles;
    }
    m_atoms.finish();
    m_gives.assign(operations.size(), Words(m_atoms.words()));
    m_takes = m_gives;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const bool defines = operations[i].kindOf == OperationKind::DefineRole;
        for (const RoleIndex index : gives[i]) {
            for (std::size_t w = 0; w < m_atoms.words(); ++w)
                m_gives[i][w] |= m_atoms.roleAfter(index)[w] & (defines ? ~m_atoms.roleBefore(index)[w] : ~0ULL);
        }
        for (const RoleIndex index : takes[i]) {
            for (std::size_t w = 0; w < m_atoms.words(); ++w)
                m_takes[i][w] |= m_atoms.roleBefore(index)[w] & (defines ? ~m_atoms.roleAfter(index)[w] : ~0ULL);
        }
    }
    m_wordsOf.resize(operations.size());
    for (std::size_t i = 0; i < operations.size(); ++i) {
        for (std::uint32_t w = 0; w < m_atoms.words(); ++w) {
            if ((m_gives[i][w] | m_takes[i][w]) != 0)
                m_wordsOf[i].push_back(w);
        }
    }
}

// The rights of a user among the atoms; false: part of what decides is not known.
bool ReviewBuilder::bitsOf(access::Model &model, std::uint32_t user, bool before, Words &out)
{
    std::fill(out.begin(), out.end(), 0);
    const auto add = [&](access::RoleSetId set) {
        if (const Words *words = before ? m_atoms.before(set) : m_atoms.after(set)) {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] |= (*words)[i];
        }
    };
    const Principal principal{PrincipalKind::User, user};
    bool known = model.rolesKnown(principal) && model.groupsKnown(user);
    add(model.roleSet(principal));
    for (const access::GroupIndex group : model.groupsOf(user, 0)) {
        const Principal of{PrincipalKind::Group, group};
        add(model.roleSet(of));
        known = known && model.rolesKnown(of);
    }
    return known;
}

std::uint32_t ReviewBuilder::classOf(const Class &found)
{
    const std::size_t hash =
        hashOf(found.operations, hashOf(found.lost, hashOf(found.gained, found.notKnown ? 7u : 3u)));
    const auto next = static_cast<std::uint32_t>(m_classes.size());
    const auto [at, isNew] = m_classAt.emplace(hash, next);
    if (!isNew) {
        for (std::uint32_t number = at->second; number != kNone; number = m_nextClass[number]) {
            if (m_classes[number] == found)
                return number;
        }
        m_nextClass.push_back(std::exchange(at->second, next));
    } else {
        m_nextClass.push_back(kNone);
    }
    m_classes.push_back(found);
    m_classes.back().people = m_classes.back().services = m_classes.back().tokens = 0;
    return next;
}

// The words of a user's role sets, none where a set has no atom; false: part of what decides is not known.
bool ReviewBuilder::wordsOf(access::Model &model, std::uint32_t user, bool before, std::vector<const Words *> &out)
{
    out.clear();
    const auto add = [&](access::RoleSetId set) {
        if (const Words *words = before ? m_atoms.before(set) : m_atoms.after(set))
            out.push_back(words);
    };
    const Principal principal{PrincipalKind::User, user};
    bool known = model.rolesKnown(principal) && model.groupsKnown(user);
    add(model.roleSet(principal));
    for (const access::GroupIndex group : model.groupsOf(user, 0)) {
        const Principal of{PrincipalKind::Group, group};
        add(model.roleSet(of));
        known = known && model.rolesKnown(of);
    }
    return known;
}

const ReviewBuilder::Atoms &ReviewBuilder::operationsOfSet(access::Model &model, access::RoleSetId set, bool before)
{
    auto &cache = before ? m_ofSetBefore : m_ofSetAfter;
    if (set >= cache.size())
        cache.resize(set + 1);
    if (!cache[set]) {
        cache[set].emplace();
        for (const RoleIndex role : model.rolesIn(set)) {
            if (const auto at = m_ofRole.find(role); at != m_ofRole.end())
                append(*cache[set], at->second);
        }
    }
    return *cache[set];
}

// Every operation that can change what this user may do.
void ReviewBuilder::operationsOf(std::uint32_t user, Atoms &out)
{
    out.clear();
    if (const auto at = m_touched.find(user); at != m_touched.end())
        append(out, m_ofUser[at->second]);
    if (!m_ofGroup.empty() || !m_ofRole.empty()) {
        for (access::Model *model : {&m_before, &m_after}) {
            const bool before = model == &m_before;
            if (!m_ofRole.empty())
                append(out, operationsOfSet(*model, model->roleSet({PrincipalKind::User, user}), before));
            for (const access::GroupIndex group : model->groupsOf(user, 0)) {
                if (!m_ofRole.empty())
                    append(out, operationsOfSet(*model, model->roleSet({PrincipalKind::Group, group}), before));
                if (const auto at = m_ofGroup.find(group); at != m_ofGroup.end())
                    append(out, at->second);
            }
        }
    }
    sortUnique(out);
}

// Only the words that some operation on this user has anything in: two or three of a hundred.
void ReviewBuilder::classify(std::uint32_t user)
{
    operationsOf(user, m_operations);
    ++m_wordStamp;
    m_words.clear();
    for (const std::uint32_t operation : m_operations) {
        for (const std::uint32_t word : m_wordsOf[operation]) {
            if (m_wordStamps[word] != m_wordStamp) {
                m_wordStamps[word] = m_wordStamp;
                m_words.push_back(word);
            }
        }
    }
    std::sort(m_words.begin(), m_words.end());
    const bool knownBefore = wordsOf(m_before, user, true, m_setsBefore);
    const bool knownAfter = wordsOf(m_after, user, false, m_setsAfter);
    Class &found = m_found;
    found.gained.clear();
    found.lost.clear();
    found.operations.clear();
    const auto atoms = [](std::uint64_t bits, std::uint32_t word, Atoms &out) {
        for (; bits != 0; bits &= bits - 1)
            out.push_back(word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits)));
    };
    for (const std::uint32_t word : m_words) {
        std::uint64_t before = 0, after = 0;
        for (const Words *words : m_setsBefore)
            before |= (*words)[word];
        for (const Words *words : m_setsAfter)
            after |= (*words)[word];
        atoms(after & ~before, word, found.gained);
        atoms(before & ~after, word, found.lost);
    }
    if (found.gained.empty() && found.lost.empty()) {
        ++m_unchanged;
        return;
    }
    const auto hasPart = [](const Atoms &list, const Words &of) {
        return std::any_of(list.begin(), list.end(),
                           [&of](std::uint32_t atom) { return (of[atom / 64] >> atom % 64 & 1) != 0; });
    };
    for (const std::uint32_t operation : m_operations) {
        if (hasPart(found.gained, m_gives[operation]) || hasPart(found.lost, m_takes[operation]))
            found.operations.push_back(operation);
    }
    found.notKnown = !knownBefore || !knownAfter;
    const std::uint32_t number = classOf(found);
    ++m_classes[number].people;
    m_review->m_classOf[user] = number;
}

void ReviewBuilder::touchUsers()
{
    m_wordsBefore.assign(m_atoms.words(), 0);
    m_wordsAfter = m_wordsBefore;
    m_wordStamps.assign(m_atoms.words(), 0);
    const auto users = static_cast<std::uint32_t>(m_before.userCount());
    m_review->m_classOf.assign(users, kNone);
    if (m_atoms.count() == 0)
        return;
    std::vector<bool> touched;
    std::vector<std::uint32_t> list;
    if (m_ofRole.empty()) {
        for (const auto &[user, place] : m_touched)
            list.push_back(user);
        for (const auto &[group, operations] : m_ofGroup) {
            if (group < m_hub.state.groups.size()) {
                const auto members = m_hub.members(group);
                list.insert(list.end(), members.begin(), members.end());
            }
        }
        sortUnique(list);
    } else {
        // Role sets that hold a changed role, of people and of groups, looked at once.
        const auto holds = [this](access::Model &model, access::RoleSetId set) {
            return !operationsOfSet(model, set, &model == &m_before).empty();
        };
        std::vector<bool> groups(m_after.groupCount());
        for (std::uint32_t group = 0; group < groups.size(); ++group) {
            const Principal of{PrincipalKind::Group, group};
            groups[group] = m_ofGroup.contains(group) || (m_after.exists(of) && holds(m_after, m_after.roleSet(of)))
                || (group < m_before.groupCount() && holds(m_before, m_before.roleSet(of)));
        }
        for (std::uint32_t user = 0; user < users; ++user) {
            const Principal of{PrincipalKind::User, user};
            bool is = holds(m_before, m_before.roleSet(of)) || holds(m_after, m_after.roleSet(of))
                || m_touched.contains(user);
            for (const access::GroupIndex group : m_before.groupsOf(user, 0))
                is = is || groups[group];
            if (is)
                list.push_back(user);
        }
    }
    for (const std::uint32_t user : list)
        classify(user);
    m_holders = std::move(list);
}

void ReviewBuilder::touchServices()
{
    for (std::uint32_t service = 0; service < m_before.serviceCount(); ++service) {
        const Principal of{PrincipalKind::Service, service};
        const auto filled = [this](const Words *some) { return some ? *some : Words(m_atoms.words()); };
        const Words before = filled(m_atoms.before(m_before.roleSet(of)));
        const Words after = filled(m_atoms.after(m_after.roleSet(of)));
        if (before == after)
            continue;
        Class found;
        for (std::uint32_t atom = 0; atom < m_atoms.count(); ++atom) {
            const std::uint64_t bit = std::uint64_t{1} << atom % 64;
            const bool was = (before[atom / 64] & bit) != 0, is = (after[atom / 64] & bit) != 0;
            if (was != is)
                (is ? found.gained : found.lost).push_back(atom);
        }
        if (const auto at = m_ofService.find(service); at != m_ofService.end())
            append(found.operations, at->second);
        for (access::Model *model : {&m_before, &m_after}) {
            for (const RoleIndex role : model->rolesIn(model->roleSet(of))) {
                if (const auto at = m_ofRole.find(role); at != m_ofRole.end())
                    append(found.operations, at->second);
            }
        }
        sortUnique(found.operations);
        found.notKnown = !m_before.rolesKnown(of);
        const std::uint32_t number = classOf(found);
        ++m_classes[number].services;
        m_review->m_others.emplace_back(number, holderOf(m_before, of).name);
    }
}

// Tokens that were read: each whose own set differs, counted with its owner's operations.
void ReviewBuilder::touchTokens()
{
    for (std::uint32_t token = 0; token < m_before.tokenCount(); ++token) {
        const Principal of{PrincipalKind::Token, token}, owner = m_before.ownerOf(token);
        if (owner.kind != PrincipalKind::User || m_review->m_classOf[owner.index] == kNone)
            continue;
        const auto before = m_before.resolve(of), after = m_after.resolve(of);
        if (!before.failure && !after.failure && before.set == after.set)
            continue;
        const std::uint32_t number = m_review->m_classOf[owner.index];
        ++m_classes[number].tokens;
        m_review->m_others.emplace_back(number, holderOf(m_before, of).name);
    }
}

// What the touched have once the REST operations are applied and the hub has not been restarted.
void ReviewBuilder::meanwhile()
{
    if (m_review->atOnce == 0 || m_review->afterRestart == 0 || m_atoms.count() == 0)
        return;
    m_model.with([](const StagedOperation &operation) { return operation.channel == domain::OperationChannel::Rest; },
                 [this](access::Model &model) {
                     for (const auto &[user, place] : m_touched) {
                         Words now(m_atoms.words());
                         const auto add = [&](Principal of) {
                             const Words some = m_atoms.meanwhile(model.rolesIn(model.roleSet(of)));
                             for (std::size_t i = 0; i < now.size(); ++i)
                                 now[i] |= some[i];
                         };
                         add({PrincipalKind::User, user});
                         for (const access::GroupIndex group : model.groupsOf(user, 0))
                             add({PrincipalKind::Group, group});
                         m_between.emplace_back(user, std::move(now));
                     }
                 });
}

} // namespace hubdesk::hubs
