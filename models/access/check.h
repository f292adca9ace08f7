#pragma once
// One question, answered straight from the shared profiles: may this principal use this scope on this object?
// No set is put together and nothing is cached for the principal, so an edit is seen at once. The answers are those
// of Access::decide() for one scope (check.cpp says why that holds for tokens). On the model's thread.

#include "access/decide.h"

namespace hubdesk::access {

// An object with what filters may ask about it, looked up once.
struct Target {
    Object object;
    NameId user = kMaxNames; // the user it is or belongs to
    std::vector<NameId> groups; // sorted: groups of that user
    bool postFilter = true; // without an object: the endpoint filters itself
};

[[nodiscard]] Target targetOf(const Model &model, Object object, bool postFilter = true);

class Checker {
public:
    explicit Checker(const Model &model);

    [[nodiscard]] Decision check(Principal principal, ScopeBit scope, const Target &target) const;
    [[nodiscard]] bool allows(Principal principal, ScopeBit scope, const Target &target) const
    {
        return check(principal, scope, target) == Decision::Allow;
    }
    // Users, services and tokens for which check() allows, in no order.
    [[nodiscard]] std::vector<Principal> whoCan(ScopeBit scope, const Target &target) const;
    // The same into a list that is reused: a million answers are nine megabytes to make room for.
    void whoCan(ScopeBit scope, const Target &target, std::vector<Principal> &out) const;
    // Those for whom part of the answer is not known and the rest does not allow it.
    [[nodiscard]] std::vector<Principal> whoMight(ScopeBit scope, const Target &target) const;

private:
    // How one set answers: some filter covers the target, and of which kinds the covering filters are.
    struct Match {
        bool held = false;
        bool unfiltered = false;
        bool covered = false; // by a filter that is not a group's
        std::vector<NameId> *groups = nullptr; // collects the covering groups where wanted
        std::vector<Filter> *filters = nullptr; // collects all filters the scope is held under, where wanted
        bool byGroup = false;
        bool fails = false;
        bool unknown = false;

        [[nodiscard]] bool allows() const { return unfiltered || covered || byGroup; }
    };

    struct Owners; // checkowners.h: what is known of tokens' owners, for the same question about many tokens

    void match(SetView set, ScopeBit scope, const Target &target, NameId holder, Match &out) const;
    [[nodiscard]] bool matchHolder(Principal principal, ScopeBit scope, const Target &target, Match &out) const;
    [[nodiscard]] Decision slowly(Principal principal, ScopeBit scope, const Target &target, Owners *owners) const;
    [[nodiscard]] Decision answer(const Match &match, const Target &target) const;
    [[nodiscard]] Decision checkToken(std::uint32_t token, ScopeBit scope, const Target &target, Owners *owners) const;

    const Model &m_model;
    bool m_simpleTokens; // no shares, no crash, tokens bear scopes
};

} // namespace hubdesk::access
