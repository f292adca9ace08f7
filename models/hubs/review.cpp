// The review made of the classes.
#include "hubs/reviewbuilder.h"

#include <algorithm>
#include <bit>
#include <map>

namespace hubdesk::hubs {

using access::PrincipalKind;
using domain::BearerKind;
using domain::OperationChannel;
using domain::OperationKind;
using domain::StagedOperation;

namespace {

constexpr std::uint32_t kNone = HubBase::kNone;

bool has(const Words &words, std::uint32_t atom)
{
    return (words[atom / 64] >> atom % 64 & 1) != 0;
}

} // namespace

std::shared_ptr<const Review> ReviewBuilder::run()
{
    m_review->m_base = m_model.sharedHub();
    for (const StagedOperation &operation : m_model.operations())
        ++(operation.channel == OperationChannel::Rest ? m_review->atOnce : m_review->afterRestart);
    noteOperations();
    touchUsers();
    touchServices();
    touchTokens();
    fillOperations();
    fillEffects();
    fillConsequences();
    meanwhile();
    fillMeanwhile();
    m_review->unchangedPeople = m_unchanged;
    m_review->notKnown = m_hub.facts.unknownRoles;
    return m_review;
}

ReviewBuilder::Atoms ReviewBuilder::heads(const Atoms &atoms)
{
    Atoms out;
    m_stamps.resize(m_atoms.count());
    ++m_stamp;
    for (const std::uint32_t atom : atoms)
        m_stamps[atom] = m_stamp;
    for (const std::uint32_t atom : atoms) {
        const auto &outer = m_atoms.containers(atom);
        if (std::none_of(outer.begin(), outer.end(),
                         [this](std::uint32_t other) { return m_stamps[other] == m_stamp; }))
            out.push_back(atom);
    }
    return out;
}

std::vector<std::size_t> ReviewBuilder::causes(const Class &of, std::uint32_t atom, bool gained) const
{
    std::vector<std::size_t> out;
    for (const std::uint32_t operation : of.operations) {
        if (has(gained ? m_gives[operation] : m_takes[operation], atom))
            out.push_back(operation);
    }
    return out;
}

bool ReviewBuilder::mixesLanes(const std::vector<std::size_t> &causes) const
{
    bool rest = false, configuration = false;
    for (const std::size_t operation : causes)
        (m_model.operations()[operation].channel == OperationChannel::Rest ? rest : configuration) = true;
    return rest && configuration;
}

void ReviewBuilder::fillOperations()
{
    const auto &operations = m_model.operations();
    for (std::size_t i = 0; i < operations.size(); ++i) {
        OperationEffect effect;
        effect.operation = operations[i];
        effect.outcome = m_model.outcome(i);
        effect.detail = m_model.refusal(i);
        const QString object = operations[i].object;
        const auto groupRoles = [&](access::Model &model) {
            QStringList names;
            if (const auto group = model.find(PrincipalKind::Group, object.toStdString())) {
                for (const access::RoleIndex role : model.rolesIn(model.roleSet(*group))) {
                    const std::string_view name = model.text(model.roles()[role].name);
                    names.append(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
                }
            }
            names.sort();
            return names;
        };
        switch (operations[i].kindOf) {
        case OperationKind::AddMember:
            effect.gains = groupRoles(m_after);
            break;
        case OperationKind::RemoveMember:
            effect.loses = groupRoles(m_before);
            break;
        case OperationKind::DefineRole: {
            const QStringList wanted = domain::roleDraft(object, operations[i].payload).scopes;
            const auto known = m_hub.roleNamed(object);
            effect.isNew = known == kNone;
            if (!effect.isNew && !m_hub.roles[known].scopes) {
                effect.definitionNotKnown = true;
                break;
            }
            const QStringList had = effect.isNew ? QStringList() : *m_hub.roles[known].scopes;
            for (const QString &scope : wanted) {
                if (!had.contains(scope))
                    effect.gains.append(scope);
            }
            for (const QString &scope : had) {
                if (!wanted.contains(scope))
                    effect.loses.append(scope);
            }
            break;
        }
        case OperationKind::DefineGroup:
            effect.isNew = m_hub.groupNamed(object) == kNone;
            break;
        default:
            break;
        }
        m_review->operations.push_back(std::move(effect));
    }
    for (const Class &some : m_classes) {
        for (const std::uint32_t operation : some.operations) {
            const auto concerns = [&](const Atoms &atoms, const Words &words) {
                return std::any_of(atoms.begin(), atoms.end(), [&](std::uint32_t atom) { return has(words, atom); });
            };
            if (concerns(some.gained, m_gives[operation]) || concerns(some.lost, m_takes[operation]))
                m_review->operations[operation].people += some.people;
        }
    }
}

void ReviewBuilder::fillEffects()
{
    // Where the effect of an atom is: lost, gained, conditional; each once more for what is not known.
    constexpr std::size_t kKinds = 6;
    std::vector<std::uint32_t> places(m_atoms.count() * kKinds, kNone);
    std::vector<Words> because; // by effect, a bit an operation
    const std::size_t operationWords = (m_model.operations().size() + 63) / 64;
    std::vector<Effect> &effects = m_review->effects;
    const auto add = [&](std::uint32_t number, std::uint32_t atom, bool gained) {
        const Class &some = m_classes[number];
        const RightAtoms::Atom &is = m_atoms.atom(atom);
        if (is.admin)
            return;
        const std::vector<std::size_t> causedBy = causes(some, atom, gained);
        const bool unknownRole = is.unknownRole != access::kNoIndex;
        const bool notKnown = unknownRole || some.notKnown;
        const bool onRestart = gained && mixesLanes(causedBy);
        // Certainty parts gains only: what may be lost is shown with what is.
        const EffectGroup group = !gained ? EffectGroup::Lost
            : notKnown || onRestart       ? EffectGroup::Conditional
                                          : EffectGroup::Gained;
        std::uint32_t &place = places[atom * kKinds + static_cast<std::size_t>(group) * 2 + (notKnown ? 1 : 0)];
        if (place == kNone) {
            place = static_cast<std::uint32_t>(effects.size());
            Effect effect;
            effect.group = group;
            if (unknownRole) {
                const std::string_view name = m_after.text(m_after.roles()[is.unknownRole].name);
                effect.detail = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            } else {
                effect.right = m_atoms.right(atom);
            }
            effect.notKnown = notKnown;
            effect.onRestart = onRestart;
            effects.push_back(std::move(effect));
            because.emplace_back(operationWords);
        }
        Effect &effect = effects[place];
        effect.people += some.people;
        effect.services += some.services;
        effect.tokens += some.tokens;
        for (const std::size_t operation : causedBy)
            because[place][operation / 64] |= std::uint64_t{1} << operation % 64;
        effect.classes.push_back(number);
    };
    m_headsGained.resize(m_classes.size());
    m_headsLost.resize(m_classes.size());
    for (std::uint32_t number = 0; number < m_classes.size(); ++number) {
        const Class &some = m_classes[number];
        m_headsGained[number] = heads(some.gained);
        m_headsLost[number] = heads(some.lost);
        for (const std::uint32_t atom : m_headsGained[number])
            add(number, atom, true);
        for (const std::uint32_t atom : m_headsLost[number])
            add(number, atom, false);
        m_review->gaining += some.gained.empty() ? 0 : some.people;
        m_review->losing += some.lost.empty() ? 0 : some.people;
        bool rest = false, configuration = false;
        for (const std::uint32_t operation : some.operations)
            (m_model.operations()[operation].channel == OperationChannel::Rest ? rest : configuration) = true;
        m_review->peopleAtOnce += rest ? some.people : 0;
        m_review->peopleAfterRestart += configuration ? some.people : 0;
    }
    for (std::size_t i = 0; i < because.size(); ++i) {
        for (std::size_t operation = 0; operation < m_model.operations().size(); ++operation) {
            if (has(because[i], static_cast<std::uint32_t>(operation)))
                effects[i].because.push_back(operation);
        }
    }
    for (std::size_t i = 0; i < m_review->operations.size(); ++i) {
        const OperationEffect &operation = m_review->operations[i];
        if (operation.outcome == HubModel::Outcome::Applied)
            continue;
        Effect effect;
        effect.group = operation.outcome == HubModel::Outcome::NoEffect ? EffectGroup::Unchanged : EffectGroup::Error;
        effect.detail = operation.detail;
        effect.because = {i};
        effects.push_back(std::move(effect));
    }
    std::stable_sort(effects.begin(), effects.end(), [](const Effect &a, const Effect &b) {
        if (a.group != b.group)
            return a.group < b.group;
        const auto size = [](const Effect &e) { return e.people + e.services + e.tokens; };
        return size(a) != size(b) ? size(a) > size(b) : a.right < b.right;
    });
}

void ReviewBuilder::fillMeanwhile()
{
    Meanwhile &meanwhile = m_review->meanwhile;
    std::map<QString, Meanwhile::Waiting> waiting;
    std::map<QString, QStringList> later; // group -> roles that wait for the restart
    for (const StagedOperation &operation : m_model.operations()) {
        if (operation.kindOf == OperationKind::GiveRole && operation.subjectKind == BearerKind::Group
            && operation.channel == OperationChannel::Configuration)
            later[operation.subject].append(operation.object);
    }
    for (const StagedOperation &operation : m_model.operations()) {
        const auto roles = later.find(operation.object);
        if (operation.kindOf != OperationKind::AddMember || roles == later.end())
            continue;
        Meanwhile::Waiting &entry = waiting[operation.object];
        entry.group = operation.object;
        entry.roles = roles->second;
        ++entry.count;
        if (entry.people.size() < static_cast<qsizetype>(Meanwhile::kNamed))
            entry.people.append(operation.subject);
    }
    for (auto &[group, entry] : waiting)
        meanwhile.waiting.push_back(std::move(entry));
    Words more(m_atoms.words()), less(m_atoms.words());
    for (const auto &[user, now] : m_between) {
        std::ignore = bitsOf(m_before, user, true, m_wordsBefore);
        std::ignore = bitsOf(m_model.working(), user, false, m_wordsAfter);
        bool hasMore = false, hasLess = false;
        for (std::size_t w = 0; w < now.size(); ++w) {
            const auto extra = now[w] & ~m_wordsBefore[w] & ~m_wordsAfter[w];
            const auto missing = m_wordsBefore[w] & m_wordsAfter[w] & ~now[w];
            hasMore = hasMore || extra != 0;
            hasLess = hasLess || missing != 0;
            more[w] |= extra;
            less[w] |= missing;
        }
        meanwhile.peopleWithMore += hasMore ? 1u : 0u;
        meanwhile.peopleWithLess += hasLess ? 1u : 0u;
    }
    const auto rights = [this](const Words &words) {
        Atoms atoms;
        for (std::uint32_t atom = 0; atom < m_atoms.count(); ++atom) {
            if (has(words, atom) && !m_atoms.atom(atom).admin && m_atoms.atom(atom).unknownRole == access::kNoIndex)
                atoms.push_back(atom);
        }
        std::vector<Right> out;
        for (const std::uint32_t atom : heads(atoms))
            out.push_back(m_atoms.right(atom));
        return out;
    };
    meanwhile.more = rights(more);
    meanwhile.less = rights(less);
}

std::shared_ptr<const Review> review(HubModel &model)
{
    return ReviewBuilder(model).run();
}

QStringList Review::names(const std::vector<std::uint32_t> &classes, std::size_t offset, std::size_t most) const
{
    QStringList names;
    const auto wanted = [&classes](std::uint32_t number) {
        return std::binary_search(classes.begin(), classes.end(), number);
    };
    const auto take = [&](const QString &name) {
        if (offset > 0)
            --offset;
        else if (static_cast<std::size_t>(names.size()) < most)
            names.append(name);
        return static_cast<std::size_t>(names.size()) < most;
    };
    for (std::size_t user = 0; user < m_classOf.size(); ++user) {
        if (m_classOf[user] != kNone && wanted(m_classOf[user]) && !take(m_base->text(m_base->state.users[user].name)))
            return names;
    }
    for (const auto &[number, name] : m_others) {
        if (wanted(number) && !take(name))
            break;
    }
    return names;
}

std::vector<std::size_t> Review::effectsOf(std::size_t operation) const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        if (std::binary_search(effects[i].because.begin(), effects[i].because.end(), operation))
            found.push_back(i);
    }
    return found;
}

} // namespace hubdesk::hubs
