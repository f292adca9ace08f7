#pragma once
// One hub, ready for questions: names interned, scopes as bits, principals that hold the same roles sharing one
// resolved profile, everything resolved when first asked for. Built once from records, then edited in place.
// One thread at a time, owned by whoever asks (resolveall.h spreads one pass over several threads).
// Decides nothing and explains nothing: decide.h, explain.h, questions.h and escalation.h do.

#include "access/expand.h"
#include "access/holders.h"
#include "access/intersect.h"
#include "access/result.h"
#include "access/state.h"

#include <array>
#include <memory>
#include <unordered_map>

namespace hubdesk::access {

enum class PrincipalKind : std::uint8_t { User, Group, Service, Token };

struct Principal {
    PrincipalKind kind = PrincipalKind::User;
    std::uint32_t index = 0;
    friend auto operator<=>(const Principal &, const Principal &) = default;
};

using RoleIndex = std::uint32_t;
using RoleSetId = std::uint32_t;
using UserIndex = std::uint32_t;
using GroupIndex = std::uint32_t;
inline constexpr std::uint32_t kNoIndex = 0xffffffffu;

struct Resolution {
    ScopeSet set;
    Failure failure;
};

class Model final : public Membership {
public:
    struct Role {
        NameId name = kNoName;
        std::optional<std::string> description;
        std::vector<NameId> scopes;
        bool null = false; // 2.x: defined without scopes
        bool known = true; // the definition is known
        bool isDefault = false; // as shipped
        std::array<std::unique_ptr<Expanded>, static_cast<std::size_t>(Owner::Count)> expanded;
        std::unique_ptr<Expanded> forToken; // 2.x
        std::vector<RoleSetId> sets;
    };
    struct Token {
        NameId id = kNoName;
        PrincipalKind ownerKind = PrincipalKind::User;
        std::uint32_t owner = 0;
        std::uint32_t client = kNoIndex;
        std::uint32_t scopes = 0; // a list of m_lists
        std::uint32_t asked = 0; // 2.x: the roles asked for, likewise
        RoleSetId roles = 0;
        bool hasRoles = false;
        bool inherits = false; // from 3.0: `inherit` is among its scopes
    };
    struct Client {
        NameId identifier = kNoName;
        ClientMeaning meaning;
    };
    struct Share {
        NameId server = kNoName;
        PrincipalKind kind = PrincipalKind::User;
        std::uint32_t who = 0;
        std::vector<NameId> scopes; // as stored: with the server's filter
        ScopeSet raw;
        Expanded expanded;
    };

    [[nodiscard]] static Result<Model> build(HubState state, const Catalogue &catalogue);
    [[nodiscard]] static Result<Model> build(HubState state, const Catalogue &catalogue, const Rules &rules);

    [[nodiscard]] const Catalogue &catalogue() const { return *m_catalogue; }
    [[nodiscard]] const Rules &rules() const { return m_rules; }
    [[nodiscard]] const Expander &expander() const { return m_expander; }
    // Questions may add names (a filter's value), never change one.
    [[nodiscard]] Names &names() const { return m_names; }
    [[nodiscard]] std::string_view text(NameId id) const { return m_names.text(id); }

    [[nodiscard]] std::size_t userCount() const { return m_userNames.size(); }
    [[nodiscard]] std::size_t groupCount() const { return m_groupNames.size(); }
    [[nodiscard]] std::size_t serviceCount() const { return m_services.size(); }
    [[nodiscard]] std::size_t tokenCount() const { return m_tokens.size(); }
    [[nodiscard]] std::size_t roleSetCount() const { return m_roleSets.size(); }
    [[nodiscard]] std::size_t bytes() const;

    [[nodiscard]] NameId nameOf(Principal principal) const;
    [[nodiscard]] std::string textOf(Principal principal) const; // "user:ada"
    [[nodiscard]] std::optional<Principal> find(PrincipalKind kind, std::string_view name) const;
    [[nodiscard]] std::optional<Principal> find(std::string_view text) const;
    // Whether a removed principal stood here.
    [[nodiscard]] bool exists(Principal principal) const;

    [[nodiscard]] std::optional<UserIndex> userNamed(NameId name) const;
    [[nodiscard]] std::optional<GroupIndex> groupNamed(NameId name) const;
    [[nodiscard]] std::optional<std::uint32_t> serviceNamed(NameId name) const;
    [[nodiscard]] std::optional<RoleIndex> roleNamed(NameId name) const;
    [[nodiscard]] bool hasServer(NameId name) const { return m_servers.contains(name); }
    [[nodiscard]] std::span<const Role> roles() const { return m_roles; }
    [[nodiscard]] const std::vector<NameId> &serverNames() const { return m_serverNames; }
    [[nodiscard]] const std::vector<Client> &clients() const { return m_clients; }
    [[nodiscard]] const std::vector<NameId> &adminUsers() const { return m_adminUsers; }
    [[nodiscard]] const UnknownParts &unknown() const { return m_unknown; }
    [[nodiscard]] const Token &token(std::uint32_t index) const { return m_tokens[index]; }
    [[nodiscard]] Principal ownerOf(std::uint32_t token) const
    {
        return {m_tokens[token].ownerKind, m_tokens[token].owner};
    }
    [[nodiscard]] const std::vector<NameId> &list(std::uint32_t id) const { return m_lists[id]; }
    [[nodiscard]] std::size_t listCount() const { return m_lists.size(); }
    [[nodiscard]] std::span<const Share> shares() const { return m_shares; }
    // Calls f(share) for each share that reaches the principal (not a token).
    template <typename Function> void forEachShare(Principal principal, Function f) const
    {
        const auto visit = [&](const auto &map, std::uint32_t who) {
            if (const auto at = map.find(who); at != map.end()) {
                for (const auto share : at->second) {
                    f(m_shares[share]);
                }
            }
        };
        if (m_shares.empty()) {
            return;
        }
        if (principal.kind == PrincipalKind::Group) {
            visit(m_groupShares, principal.index);
        } else if (principal.kind == PrincipalKind::User) {
            visit(m_userShares, principal.index);
            if (m_rules.has(Rule::GroupSharesReachMembers)) {
                for (const auto group : groupsOf(principal.index, 0)) {
                    visit(m_groupShares, group);
                }
            }
        }
    }
    [[nodiscard]] bool isAdmin(Principal principal) const;
    // What is not known about the principal itself, apart from role definitions.
    [[nodiscard]] bool rolesKnown(Principal principal) const;
    [[nodiscard]] bool groupsKnown(UserIndex user) const;

    [[nodiscard]] RoleSetId roleSet(Principal principal) const;
    // Own role sets of all users, by index.
    [[nodiscard]] std::span<const RoleSetId> userRoleSets() const { return m_userRoles; }
    [[nodiscard]] std::span<const RoleIndex> rolesIn(RoleSetId set) const { return m_roleSets[set].roles; }
    [[nodiscard]] std::span<const GroupIndex> groupsOf(UserIndex user, int) const
    {
        return std::span(m_groupPool).subspan(m_userGroups[user].first, m_userGroups[user].count);
    }
    // Made when first asked for, kept right by edits.
    [[nodiscard]] const Holders &holders() const;
    [[nodiscard]] NameId groupName(GroupIndex group) const { return m_groupNames[group]; }
    // Own roles, and for a user those of its groups; sorted.
    [[nodiscard]] std::vector<RoleIndex> effectiveRoles(Principal principal) const;

    // Membership, by name. The span lives until the next call.
    [[nodiscard]] std::span<const NameId> groupsOf(NameId user) const override;
    [[nodiscard]] NameId userOfServer(NameId server) const override;

    // Shared profiles: written for whoever holds them.
    [[nodiscard]] const Expanded &expandedRole(RoleIndex role, Owner owner) const;
    [[nodiscard]] const Expanded &expandedRoleForToken(RoleIndex role) const;
    [[nodiscard]] const Expanded &profile(RoleSetId set, Owner owner) const;
    [[nodiscard]] Owner ownerClass(Principal principal) const;
    // A token's own scopes before its owner limits them; the client's and identify scopes are in it.
    [[nodiscard]] const Expanded &tokenProfile(std::uint32_t token) const;
    // The same into a set that is reused; keeps nothing.
    void tokenProfile(std::uint32_t token, Expanded &out, std::vector<Entry> &scratch) const;

    // The complete set of a principal, as get_scopes_for() gives it: no Self filters.
    [[nodiscard]] Resolution resolve(Principal principal) const { return resolve(principal, *this); }
    // The same with the caller's own view of memberships, for several threads after prepare().
    [[nodiscard]] Resolution resolve(Principal principal, const Membership &membership) const;
    // Makes every shared profile, so that resolving reads only.
    void prepare() const;
    // No profile of a user fails, nothing is unknown, no custom scope exists: the quick way through is right.
    [[nodiscard]] bool resolvesPlainly() const;
    // Some profile fails or has a filter without value: answers need each principal's own set.
    [[nodiscard]] bool needsCompleteSets() const;
    [[nodiscard]] bool isPartlyUnknown() const;
    [[nodiscard]] bool hasShares() const { return !m_shares.empty(); }
    // As resolve(), but still with Self filters, for users and services: cheap.
    void resolveShared(Principal principal, ScopeSet &set, Failure &failure, std::vector<Entry> &scratch) const;
    // What limits a token: its owner's set as JupyterHub counts it there.
    [[nodiscard]] Resolution ownerSet(std::uint32_t token) const;
    // A token as if its owner had this set.
    [[nodiscard]] Resolution resolveToken(std::uint32_t token, Resolution own, const Membership &membership) const;
    [[nodiscard]] bool tokenInherits(std::uint32_t token) const;
    // Draft: what a request really had in that day's program.
    [[nodiscard]] Resolution resolveAsCode(Principal principal) const;

    // Edits. Each leaves the model as if built from the edited records; nothing else is resolved again.
    [[nodiscard]] bool setRoleScopes(RoleIndex role, const std::vector<std::string> &scopes);
    // The definition is not known (any more).
    void forgetRoleScopes(RoleIndex role);
    RoleIndex addRole(std::string_view name, const std::vector<std::string> &scopes);
    void assignRole(RoleIndex role, Principal principal);
    void withdrawRole(RoleIndex role, Principal principal);
    [[nodiscard]] bool addMember(GroupIndex group, UserIndex user);
    [[nodiscard]] bool removeMember(GroupIndex group, UserIndex user);
    void setAdmin(Principal principal, bool admin);
    // Puts back what a principal had: for undoing an edit.
    void restore(Principal principal, RoleSetId roles, bool admin);
    UserIndex addUser(std::string_view name, bool admin);
    void removeUser(UserIndex user);
    [[nodiscard]] bool renameUser(UserIndex user, std::string_view name);
    GroupIndex addGroup(std::string_view name);
    void removeGroup(GroupIndex group);

private:
    friend class ModelBuilder;
    struct RoleSet {
        std::vector<RoleIndex> roles;
        std::array<std::unique_ptr<Expanded>, static_cast<std::size_t>(Owner::Count)> profiles;
    };
    struct Run {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    struct Service {
        NameId name = kNoName;
        RoleSetId roles = 0;
        bool admin = false;
        bool rolesKnown = true;
    };
    enum UserFlag : std::uint8_t { Admin = 1, RolesUnknown = 2, GroupsUnknown = 4, Removed = 8 };

    Model() = default;
    [[nodiscard]] RoleSetId internRoles(std::vector<RoleIndex> &roles);
    [[nodiscard]] std::uint32_t internList(std::span<const NameId> list);
    void setRoleSet(Principal principal, RoleSetId set);
    void roleChanged(RoleIndex role);
    void userChanged(UserIndex user);
    void addRolesOfGroups(std::span<const GroupIndex> groups, Owner owner, ScopeSet &set, Failure &failure) const;
    void addShares(Principal principal, ScopeSet &set, Failure &failure, std::vector<Entry> &scratch) const;
    [[nodiscard]] Resolution resolveToken(std::uint32_t token, const Membership &membership) const;
    [[nodiscard]] Resolution resolveDraftToken(std::uint32_t token) const;

    const Catalogue *m_catalogue = nullptr;
    Rules m_rules;
    mutable Names m_names;
    Expander m_expander;

    std::vector<Role> m_roles;
    std::unordered_map<NameId, RoleIndex> m_roleOf;
    mutable std::vector<RoleSet> m_roleSets;
    std::unordered_multimap<std::uint64_t, RoleSetId> m_roleSetOf;

    std::vector<NameId> m_userNames;
    std::vector<RoleSetId> m_userRoles;
    std::vector<Run> m_userGroups;
    std::vector<std::uint8_t> m_userFlags;
    std::vector<GroupIndex> m_groupPool;
    std::vector<UserIndex> m_userOf; // by name

    std::vector<NameId> m_groupNames;
    std::vector<RoleSetId> m_groupRoles;
    std::vector<bool> m_groupRolesUnknown;
    std::unordered_map<NameId, GroupIndex> m_groupOf;
    std::vector<Service> m_services;
    std::unordered_map<NameId, std::uint32_t> m_serviceOf;
    std::vector<NameId> m_serverNames;
    std::unordered_map<NameId, std::uint32_t> m_servers;
    std::vector<Client> m_clients;
    std::vector<Token> m_tokens;
    std::vector<std::uint32_t> m_tokenOf; // by name
    std::vector<std::vector<NameId>> m_lists;
    std::unordered_multimap<std::uint64_t, std::uint32_t> m_listOf;
    mutable std::unordered_map<std::uint64_t, std::unique_ptr<Expanded>> m_tokenProfiles;
    std::vector<Share> m_shares;
    std::unordered_map<UserIndex, std::vector<std::uint32_t>> m_userShares;
    std::unordered_map<GroupIndex, std::vector<std::uint32_t>> m_groupShares;
    std::vector<NameId> m_adminUsers;
    UnknownParts m_unknown;
    mutable std::vector<NameId> m_groupNameBuffer;
    mutable std::unique_ptr<Holders> m_holders;
};

// A model's memberships with a buffer of its own: one for each thread that resolves.
class GroupNames final : public Membership {
public:
    explicit GroupNames(const Model &model)
        : m_model(model)
    {
    }
    [[nodiscard]] std::span<const NameId> groupsOf(NameId user) const override;
    [[nodiscard]] NameId userOfServer(NameId server) const override { return m_model.userOfServer(server); }

private:
    const Model &m_model;
    mutable std::vector<NameId> m_buffer;
};

} // namespace hubdesk::access
