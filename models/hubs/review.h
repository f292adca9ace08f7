#pragma once
// What the staged operations will do, over everybody: who gains and loses what because of which operation, the
// worst consequence first, what is true between applying and the restart. Codes, numbers and names; words are
// made by tr() in ui and models/tables. Made from a HubModel on its thread; the result is a value of its own.
// Ways to become administrator take longer and come from escalation.h (EscalationChange).

#include "hubs/hubmodel.h"
#include "hubs/rights.h"

namespace hubdesk::hubs {

enum class EffectGroup : std::uint8_t {
    Lost,
    Gained,
    Conditional, ///< gained, but only once the configuration is in force (`onRestart`) or if something unknown holds
    Error, ///< JupyterHub will fail for these, or refuses the operation
    Unchanged, ///< touched by an operation, without effect
};

/// Some holders who gain or lose the same right.
struct Effect {
    EffectGroup group = EffectGroup::Gained;
    Right right; ///< a head: rights that it contains are not listed again
    std::uint32_t people = 0, services = 0, tokens = 0, groups = 0;
    std::vector<std::size_t> because; ///< indices of operations, ascending
    bool onRestart = false; ///< of Conditional
    bool notKnown = false; ///< of Conditional: depends on what is not known (`detail`)
    QString detail; ///< of Error: JupyterHub's words
    std::vector<std::uint32_t> classes; ///< for Review::names()
};

/// The sentences worth a strip in red, worst first.
struct Consequence {
    enum class Code : std::uint8_t {
        CannotStartServers, ///< people lose the right to start their own server
        CannotOpenServers, ///< ... to open their own server
        HubDoesNotStart, ///< JupyterHub refuses the configuration: detail
        BecomeAdministrator, ///< people gain all that admin has
        GainCritical, ///< gain a scope of critical risk over others: right
        LoseAdministrator,
        GainHigh,
        LoseRights, ///< the largest other loss
    };
    Code code = Code::LoseRights;
    Right right;
    std::uint32_t people = 0, services = 0;
    std::uint32_t keep = 0; ///< of the first two: people who keep it through something else
    std::vector<std::size_t> because;
    QString detail;
    bool danger = false; ///< show it in red
    std::vector<std::uint32_t> classes;
};

/// One operation and what comes of it.
struct OperationEffect {
    domain::StagedOperation operation;
    domain::Ref ref;
    HubModel::Outcome outcome = HubModel::Outcome::Applied;
    QString detail; ///< of Refused
    std::uint32_t people = 0; ///< who gain or lose something by it
    QStringList gains, loses; ///< of DefineRole: scopes against the known definition; of memberships: roles
    bool definitionNotKnown = false; ///< of DefineRole: what the role had is not known
    bool isNew = false; ///< of DefineRole and DefineGroup
};

/// What is so between applying the REST changes and the restart.
struct Meanwhile {
    struct Waiting {
        QString group; ///< people are in it already ...
        QStringList roles; ///< ... which will hold these only after the restart
        QStringList people; ///< newly added ones, at most kNamed
        std::uint32_t count = 0;
    };
    static constexpr std::uint32_t kNamed = 20;
    std::vector<Waiting> waiting;
    std::uint32_t peopleWithMore = 0; ///< rights meanwhile that they have neither before nor after
    std::uint32_t peopleWithLess = 0; ///< lacking meanwhile what they have before and after
    std::vector<Right> more, less; ///< of those, each once
};

class Review final {
public:
    std::vector<OperationEffect> operations;
    std::vector<Effect> effects; ///< by group, the largest number first
    std::vector<Consequence> consequences;
    Meanwhile meanwhile;
    std::uint32_t gaining = 0, losing = 0; ///< people, each once
    std::uint32_t unchangedPeople = 0; ///< touched but without effect
    std::uint32_t atOnce = 0, afterRestart = 0;
    std::uint32_t peopleAtOnce = 0, peopleAfterRestart = 0; ///< who gain or lose by each lane
    QStringList notKnown; ///< what would have to be known for an exact review

    /// Names of the holders of an effect or a consequence, a page at a time: users by name, then services, tokens.
    [[nodiscard]] QStringList names(const std::vector<std::uint32_t> &classes, std::size_t offset,
                                    std::size_t most) const;
    /// Effects that an operation has a part in.
    [[nodiscard]] std::vector<std::size_t> effectsOf(std::size_t operation) const;

private:
    friend class ReviewBuilder;
    std::shared_ptr<const HubBase> m_base;
    std::vector<std::uint32_t> m_classOf; // by user
    std::vector<std::pair<std::uint32_t, QString>> m_others; // class, name: groups, services, tokens
};

/// Also for no operations: empty.
[[nodiscard]] std::shared_ptr<const Review> review(HubModel &model);

} // namespace hubdesk::hubs
