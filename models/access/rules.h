#pragma once
// What changed in JupyterHub's resolver from release to release, one switch a rule. A model holds the set
// of rules of its version; nothing else in this library compares versions. Plain data, any thread.
// Only tests may flip a rule (RuleSwitch), to show that some test notices.

#include "access/version.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hubdesk::access {

enum class Rule : std::uint8_t {
    TokensBearRoles,
    ReduceSets,
    BareUserMeansAnyOwner,
    BareUserMeansUser,
    BareServiceAndServer,
    KeepBareMark,
    DropReadUserUnderServer,
    ServerFilterNamesUser,
    ServerFilterNamesUserIfItReads,
    EmptyFilterFails,
    SharesGrant,
    GroupSharesReachMembers,
    TokenSeesOwnSharesRaw,
    CustomScopes,
    FrozenSetCrash,
    EveryScopeIsTried,
    UnlistedEndpointNeedsAll,
    DefaultRoleOnlyIfNone,
    ServicesGetDefaultRole,
    UsersAlwaysHoldUser,
    NullScopesFail,
    CheckBaseNamesOnly,
    HeldRoleIsAllowed,
    GroupRolesReachMembers,
    SelfExpands,
    SelfVanishesForTokens,
    NamelessUserHasNoSelf,
    SelfAddsAndStays,
    IdentifyInTokens,
    ClientAccessInTokens,
    InheritMeansOwner,
    TokenWithinOwner,
    UserFilterCoversServer,
    GroupFilterCoversServer,
    GroupFilterCoversUser,
    BareServerNameInLists,
    HiddenIsNotFound,
    OverridesMergeWithDefault,
    OmittedIsReset,
    ScopeNotFoundErrors,
    RoleValueErrors,
    ScopesCheckedBeforeAdmin,
    WarnsOfNoScopesAlways,
    BareServerFilterIsLegal,
    FilterFoundAnywhere,
    FilterNamedInError,
    AdminFlagGuarded,
    ServiceTokensByServiceName,
    GroupUserListStays,
    RolesDeletedAtStart,
    MembersAreReplaced,
    NewUsersGetDefaults,
    AllowedUsersChecked,
    ExtraUserScopes,
    RequestsAreExpanded,
    Draft,
    Count
};

inline constexpr std::size_t kRuleCount = static_cast<std::size_t>(Rule::Count);
static_assert(kRuleCount <= 64);

class Rules {
public:
    [[nodiscard]] static Rules of(const Version &version);
    [[nodiscard]] static std::string_view name(Rule rule);
    // In words: what holds where the rule is on.
    [[nodiscard]] static std::string_view meaning(Rule rule);
    [[nodiscard]] static std::optional<Rule> find(std::string_view name);

    [[nodiscard]] bool has(Rule rule) const { return (m_bits >> static_cast<unsigned>(rule) & 1) != 0; }

private:
    friend class RuleSwitch;
    std::uint64_t m_bits = 0;
};

// For tests only: the same rules with one turned over.
class RuleSwitch {
public:
    [[nodiscard]] static Rules flipped(Rules rules, Rule rule)
    {
        rules.m_bits ^= std::uint64_t{1} << static_cast<unsigned>(rule);
        return rules;
    }
};

} // namespace hubdesk::access
