#include "access/rules.h"

#include <algorithm>
#include <iterator>

namespace hubdesk::access {

namespace {

constexpr Version kFirst{2, 0, 0, 0};
constexpr Version kNever{999, 0, 0, 0};
// Betas of 3.0, 5.0 and 6.0 belong to what they lead to.
constexpr Version k201{2, 0, 1, 0}, k220{2, 2, 0, 0}, k30{3, 0, 0, 0}, k310{3, 1, 0, 0};
constexpr Version k403{4, 0, 3, 0}, k416{4, 1, 6, 0}, k50{5, 0, 0, 0}, k500{5, 0, 0, 999}, k551{5, 5, 1, 0};
constexpr Version k553{5, 5, 3, 0}, k60{6, 0, 0, 0}, k610{6, 1, 0, 0};

struct Row {
    Rule rule;
    std::string_view name;
    Version since; // the rule holds from here
    Version until; // up to here, this one not included
    bool inDraft;
    std::string_view meaning;
};

constexpr Row kRows[] = {
    {Rule::TokensBearRoles, "tokens-bear-roles", kFirst, k30, true, "a token has roles, not scopes"},
    {Rule::ReduceSets, "reduce-sets", k30, kNever, false, "an unfiltered scope swallows the filtered ones of its name"},
    {Rule::BareUserMeansAnyOwner, "bare-user-any-owner", kFirst, k30, false,
     "!user is the name of whoever holds it, service and group too"},
    {Rule::BareUserMeansUser, "bare-user-user", k30, kNever, false, "!user is a user who holds it, else it vanishes"},
    {Rule::BareServiceAndServer, "bare-service-server", k30, kNever, false,
     "!service and !server have a meaning of their own"},
    {Rule::KeepBareMark, "keep-bare-mark", kFirst, k30, true, "S! stays beside S"},
    {Rule::DropReadUserUnderServer, "drop-read-user-under-server", k310, kNever, false,
     "a server filter drops names that begin with read:user"},
    {Rule::ServerFilterNamesUser, "server-filter-names-user", kFirst, k30, false,
     "any scope with !server=u/s adds read:users:name of u"},
    {Rule::ServerFilterNamesUserIfItReads, "server-filter-names-user-if-it-reads", k30, k310, false,
     "a scope that reads, with !server=u/s, adds read:users:name of u"},
    {Rule::EmptyFilterFails, "empty-filter-fails", k50, kNever, false,
     "a filter without a value fails every resolution"},
    {Rule::SharesGrant, "shares-grant", k50, kNever, false, "shares of servers count"},
    {Rule::GroupSharesReachMembers, "group-shares-reach-members", k50, kNever, false,
     "what is shared with a group reaches its members"},
    {Rule::TokenSeesOwnSharesRaw, "token-sees-own-shares-raw", k50, kNever, false,
     "a token's owner counts with its own shares only, unexpanded"},
    {Rule::CustomScopes, "custom-scopes", k30, kNever, false, "a hub may define scopes of its own"},
    {Rule::FrozenSetCrash, "frozen-set-crash", k30, k403, false,
     "some intersections of token and owner end in an internal error"},
    {Rule::EveryScopeIsTried, "every-scope-is-tried", k50, kNever, false, "each listed scope is tried before 404"},
    {Rule::UnlistedEndpointNeedsAll, "unlisted-endpoint-needs-all", k551, kNever, false,
     "an endpoint without resource that does not filter needs the unfiltered scope"},
    {Rule::DefaultRoleOnlyIfNone, "default-role-only-if-none", kFirst, k201, true,
     "the default role is given only where no role is left"},
    {Rule::ServicesGetDefaultRole, "services-get-default-role", kFirst, k201, true,
     "a service without the flag and without a role gets the role user"},
    {Rule::UsersAlwaysHoldUser, "users-always-hold-user", k201, kNever, false, "every user holds the role user"},
    {Rule::NullScopesFail, "null-scopes-fail", kFirst, k30, true, "a role defined without scopes fails its holders"},
    {Rule::CheckBaseNamesOnly, "check-base-names-only", kFirst, k201, true,
     "a role asked for a token is compared by names, without filters"},
    {Rule::HeldRoleIsAllowed, "held-role-is-allowed", k220, k30, false,
     "a role that the owner holds itself is always allowed for its token"},
    {Rule::GroupRolesReachMembers, "group-roles-reach-members", kFirst, kNever, true,
     "a group's roles mean each member"},
    {Rule::SelfExpands, "self-expands", kFirst, kNever, true, "the metascope of one's own resources is expanded"},
    {Rule::SelfVanishesForTokens, "self-vanishes-for-tokens", kFirst, k30, false,
     "self in a role of a token gives nothing"},
    {Rule::NamelessUserHasNoSelf, "nameless-user-has-no-self", k30, kNever, false,
     "a user with an empty name has no self"},
    {Rule::SelfAddsAndStays, "self-adds-and-stays", kNever, kNever, true,
     "the metascope stays in the set, for services too"},
    {Rule::IdentifyInTokens, "identify-in-tokens", k30, kNever, false, "a token may identify its owner"},
    {Rule::ClientAccessInTokens, "client-access-in-tokens", kFirst, kNever, false,
     "a token of an OAuth client may access that client"},
    {Rule::InheritMeansOwner, "inherit-means-owner", kFirst, kNever, false,
     "inherit in a token is all that the owner has"},
    {Rule::TokenWithinOwner, "token-within-owner", kFirst, kNever, true, "a token never exceeds its owner"},
    {Rule::UserFilterCoversServer, "user-filter-covers-server", kFirst, kNever, false,
     "in intersections !user=u covers !server=u/s"},
    {Rule::GroupFilterCoversServer, "group-filter-covers-server", kFirst, kNever, false,
     "in intersections !group=g covers the servers of its members"},
    {Rule::GroupFilterCoversUser, "group-filter-covers-user", kFirst, kNever, false,
     "in intersections !group=g covers its members"},
    {Rule::BareServerNameInLists, "bare-server-name-in-lists", kFirst, kNever, false,
     "in lists !server=s covers every server named s"},
    {Rule::HiddenIsNotFound, "hidden-is-not-found", kFirst, kNever, true, "outside the filter is 404, not 403"},
    {Rule::OverridesMergeWithDefault, "overrides-merge-with-default", kFirst, kNever, true,
     "an entry named as a default role overrides part of it"},
    {Rule::OmittedIsReset, "omitted-is-reset", k310, kNever, false, "what a redefinition omits is reset"},
    {Rule::ScopeNotFoundErrors, "scope-not-found-errors", k50, kNever, false,
     "unknown scopes are ScopeNotFound, not KeyError"},
    {Rule::RoleValueErrors, "role-value-errors", k50, kNever, false,
     "RoleValueError and InvalidNameError, not ValueError"},
    {Rule::ScopesCheckedBeforeAdmin, "scopes-checked-before-admin", kFirst, k201, false,
     "scopes are looked at before the protection of admin"},
    {Rule::WarnsOfNoScopesAlways, "warns-of-no-scopes-always", k310, kNever, false,
     "a changed role without scopes is warned about as well"},
    {Rule::BareServerFilterIsLegal, "bare-server-filter-is-legal", k30, kNever, false,
     "bare !server and !service pass validation"},
    {Rule::FilterFoundAnywhere, "filter-found-anywhere", kFirst, k30, true,
     "a filter is looked for anywhere in the scope's text"},
    {Rule::FilterNamedInError, "filter-named-in-error", k30, kNever, false, "the error names the bad filter twice"},
    {Rule::AdminFlagGuarded, "admin-flag-guarded", k416, kNever, false,
     "only who has the admin flag may give it (not in 5.0.0)"},
    {Rule::ServiceTokensByServiceName, "service-tokens-by-service-name", kFirst, k610, false,
     "a service's filter on tokens is read as if users were services (not in 5.5.3 and later 5.5)"},
    {Rule::GroupUserListStays, "user-list-of-user-stays", k201, kNever, false,
     "an entry `user` without users leaves its members"},
    {Rule::RolesDeletedAtStart, "roles-deleted-at-start", kFirst, kNever, false,
     "roles that the configuration lacks are deleted at start"},
    {Rule::MembersAreReplaced, "members-are-replaced", kFirst, kNever, false,
     "the configuration's members replace those of the database"},
    {Rule::NewUsersGetDefaults, "new-users-get-defaults", k201, kNever, false,
     "a start gives the users that it creates their default roles at once"},
    {Rule::AllowedUsersChecked, "allowed-users-checked", kFirst, k50, true, "a member must be an allowed user"},
    {Rule::ExtraUserScopes, "warns-of-lost-self", k60, kNever, false, "a role user without self is warned about"},
    {Rule::RequestsAreExpanded, "requests-are-expanded", k310, kNever, false,
     "what an OAuth client asks for is compared expanded, not as written"},
    {Rule::Draft, "draft", kNever, kNever, true, "the dialect of spring 2021"},
};
static_assert(std::size(kRows) == kRuleCount);

} // namespace

Rules Rules::of(const Version &version)
{
    Rules out;
    for (const auto &row : kRows) {
        bool on = version.isDraft() ? row.inDraft : row.since <= version && version < row.until;
        if (row.rule == Rule::AdminFlagGuarded && version >= k50 && version <= k500) {
            on = false;
        }
        if (row.rule == Rule::ServiceTokensByServiceName && version >= k553 && version < k60) {
            on = false;
        }
        if (on) {
            out.m_bits |= std::uint64_t{1} << static_cast<unsigned>(row.rule);
        }
    }
    return out;
}

std::string_view Rules::name(Rule rule)
{
    return kRows[static_cast<std::size_t>(rule)].name;
}

std::string_view Rules::meaning(Rule rule)
{
    return kRows[static_cast<std::size_t>(rule)].meaning;
}

std::optional<Rule> Rules::find(std::string_view name)
{
    const auto at = std::find_if(std::begin(kRows), std::end(kRows), [&](const auto &row) { return row.name == name; });
    return at == std::end(kRows) ? std::nullopt : std::optional(at->rule);
}

} // namespace hubdesk::access
