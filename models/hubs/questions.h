#pragma once
// "Can X do Y on Z?", why, why not, who can, what may this token do. Structure only; words are made by tr().
// Asked of a HubModel on its thread, of the hub as it is or with what is staged.

#include "access/check.h"
#include "hubs/hubmodel.h"
#include "hubs/rights.h"

namespace hubdesk::hubs {

/// What a question is about. Empty kind: an endpoint that lists, without an object.
struct Subject {
    enum class Kind : std::uint8_t { None, User, Server, Group, Service } kind = Kind::None;
    QString name; ///< of a server: "ada/" or "ada/gpu"
    friend bool operator==(const Subject &, const Subject &) = default;
};

/// Things people want to do, each a scope and the kind of thing it is done to.
struct Action {
    const char *id; ///< "start-server"; words: tables/scopewords.h
    const char *scope;
    Subject::Kind on;
};
/// Those of the hub's release, most asked first. start-server is `start:servers` or `servers` by release.
[[nodiscard]] std::vector<Action> actions(const access::Catalogue &catalogue);

struct Question {
    Holder who;
    QString scope;
    Subject on;
    bool withChanges = false;
    friend bool operator==(const Question &, const Question &) = default;
};

enum class Verdict : std::uint8_t {
    Yes,
    No,
    HiddenAsMissing, ///< the hub answers 404, as if the object were not there
    NotKnown, ///< part of what decides it is not known: `needs`
    Fails, ///< JupyterHub itself fails (an internal error)
    NoSuchHolder,
    NoSuchScope,
    Depends, ///< of the 2021 draft: by chance
};

/// One of the three ticks.
struct AnswerLeg {
    enum class Kind : std::uint8_t { RoleHasScope, HolderHoldsRole, FilterMatches } kind = Kind::RoleHasScope;
    enum class State : std::uint8_t { Holds, Missing, NotKnown, Idle } state = State::Missing; ///< Idle: moot
    QStringList roles; ///< of the first two
    QStringList groups; ///< of HolderHoldsRole: through these; empty: directly
    QStringList filters; ///< of FilterMatches: "group=ta"; "" is no filter
};

/// One box of the chain, in reading direction.
struct ChainLink {
    enum class Kind : std::uint8_t { Holder, Group, Role, Scope, Contains, Filter, Owner, Share, Client, Object };
    Kind kind = Kind::Holder;
    QString name;
    domain::BearerKind holderKind = domain::BearerKind::User; ///< of Holder and Owner
    bool missing = false; ///< drawn dashed: this is what is not there
};

struct FixProposal {
    QList<domain::Intent> intents; ///< empty for DefineRole: `role` is what to define and give, its name is open
    enum class Kind : std::uint8_t { AddMember, GiveRole, GrantAdmin, ExtendRole, DefineRole } kind = Kind::AddMember;
    domain::RoleDraft role; ///< of ExtendRole and DefineRole
    domain::OperationChannel channel = domain::OperationChannel::Rest;
    std::uint32_t alsoGrants = 0; ///< further pairs of holder and right
    std::uint32_t people = 1; ///< who gain by it
};

struct Answer {
    Question question;
    Verdict verdict = Verdict::No;
    std::vector<AnswerLeg> legs; ///< three
    std::vector<ChainLink> chain; ///< the shortest way; for a No: as far as it goes, then what is missing
    std::vector<std::vector<ChainLink>> otherWays; ///< at most kWays
    bool moreWays = false;
    QStringList needs; ///< of NotKnown: "roles of group:ta"
    std::optional<QDateTime> asOf; ///< of the pull
    bool exact = true; ///< false: rests on an assumed release
    static constexpr std::size_t kWays = 20;
};

[[nodiscard]] Answer can(HubModel &model, const Question &question);
/// The smallest changes that would allow it, those that give least besides first. Tries them on the model.
[[nodiscard]] std::vector<FixProposal> whyNot(HubModel &model, const Question &question, std::size_t most = 12);

struct WhoCan {
    std::uint32_t people = 0, services = 0, tokens = 0;
    bool everybody = false; ///< all people of the hub
    std::uint32_t notKnown = 0; ///< of whom it cannot be said
    /// A page of names, people first.
    [[nodiscard]] QStringList names(std::size_t offset, std::size_t most) const;
    std::shared_ptr<const HubBase> base;
    std::vector<std::uint32_t> users; ///< ascending: in the order shown
    QStringList others; ///< services, then tokens
};
[[nodiscard]] WhoCan whoCan(HubModel &model, const QString &scope, const Subject &on, bool withChanges);

/// Everything one holder may do.
struct EffectiveRights {
    std::vector<Right> rights; ///< heads
    std::vector<Right> all;
    bool failed = false; ///< JupyterHub fails to resolve it: `failure`
    QString failure;
    QStringList needs; ///< not known, hence the list may be too short
    QStringList roles; ///< effective
};
[[nodiscard]] EffectiveRights effectiveRights(HubModel &model, const Holder &holder, bool withChanges);

/// What a token may do: its own scopes cut down to its owner's.
struct TokenRights {
    EffectiveRights effective;
    std::vector<Right> asked; ///< as made
    std::vector<Right> withoutEffect; ///< asked, but the owner lacks them
    bool inherits = false; ///< whatever its owner has
    bool exact = true; ///< of the console's own token: the hub said so
};
/// A token of the hub by its id, or one made of `scopes` for `owner` (id empty).
[[nodiscard]] TokenRights tokenMay(HubModel &model, const QString &id, bool withChanges);
[[nodiscard]] TokenRights tokenMay(HubModel &model, const Holder &owner, const QStringList &scopes, bool withChanges);
/// The console's own: exact, whatever else is not known.
[[nodiscard]] TokenRights ownToken(const HubBase &base);

} // namespace hubdesk::hubs
