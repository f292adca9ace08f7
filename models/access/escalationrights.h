#pragma once
// What each principal holds of the few scopes that let their holder become somebody else. Principals whose roles give
// the same share one class, so that many holders of a large role cost no more than the role. Part of Escalation: made
// from a Model on its thread, and again after an edit.

#include "access/tokenowner.h"

#include <array>

namespace hubdesk::access {

class EscalationRights {
public:
    enum class Right : std::uint8_t { Tokens, Access, Groups, AdminUsers, DeleteUsers, AdminGroups, Start, Count };
    // Users, then groups (what joining one gives), services, tokens, and one for "admin".
    using Node = std::uint32_t;
    using Class = std::uint32_t;
    struct Held {
        Right right = Right::Tokens;
        Filter filter;
        friend auto operator<=>(const Held &, const Held &) = default;
    };

    explicit EscalationRights(const Model &model);

    [[nodiscard]] Node groups() const { return m_groups; }
    [[nodiscard]] Node services() const { return m_services; }
    [[nodiscard]] Node tokens() const { return m_tokens; }
    [[nodiscard]] Node admin() const { return m_admin; }
    [[nodiscard]] Node nodeOf(Principal principal) const;
    [[nodiscard]] Principal principalOf(Node node) const;
    // The name that a bare filter means for the node: its own, a token's owner's.
    [[nodiscard]] NameId holderOf(Node node) const;

    [[nodiscard]] ScopeBit bitOf(Right right) const { return m_bits[static_cast<std::size_t>(right)]; }
    [[nodiscard]] std::size_t classCount() const { return m_classes.size(); }
    [[nodiscard]] Class classOf(Node node) const { return m_classOf[node]; }
    // Under filters, sorted; once each.
    [[nodiscard]] std::span<const Held> held(Class of) const
    {
        return std::span(m_held).subspan(m_classes[of].first, m_classes[of].count);
    }
    [[nodiscard]] bool isEmpty(Class of) const { return m_classes[of].all == 0 && m_classes[of].count == 0; }
    [[nodiscard]] bool isAdmin(Class of) const { return m_classes[of].admin; }
    [[nodiscard]] bool isService(Class of) const { return m_classes[of].service; }
    // Who gains by being put into a group: users, and tokens that have whatever their user has.
    [[nodiscard]] bool canJoin(Class of) const { return m_classes[of].canJoin; }
    [[nodiscard]] bool hasUnfiltered(Class of, Right right) const
    {
        return (m_classes[of].all >> static_cast<unsigned>(right) & 1) != 0;
    }
    [[nodiscard]] std::span<const Held> heldOf(Class of, Right right) const;
    [[nodiscard]] bool has(Class of, Right right, Filter filter) const;
    // Whether the class has the right over a user; bare filters, which differ by holder, do not count.
    [[nodiscard]] bool covers(Class of, Right right, NameId user) const;
    // The first groups whose roles give tokens or access under a filter that names a group; at most one for each.
    struct Filtered {
        GroupIndex group = kNoIndex;
        Held by;
    };
    [[nodiscard]] std::span<const Filtered> filteredGroups() const { return m_filtered; }

private:
    struct Shared {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        std::uint8_t all = 0; // a bit a right, held without a filter
        bool admin = false;
        bool service = false;
        bool canJoin = false;
    };
    using Key = std::vector<std::uint32_t>;

    void user(UserIndex index);
    void group(GroupIndex index);
    void service(std::uint32_t index);
    void token(std::uint32_t index);
    // The class of a key; if it is new, made from what find(set, failure) gives.
    template <typename Find> Class classFor(const Key &key, const Shared &like, Find find);
    void add(SetView view, const Failure &failure, Shared made);
    [[nodiscard]] bool matters(RoleSetId set);

    const Model &m_model;
    std::array<ScopeBit, static_cast<std::size_t>(Right::Count)> m_bits{};
    ScopeMask m_rights = 0; // all of them that the release has
    ScopeMask m_everything = 0; // what the role admin gives
    Node m_groups = 0, m_services = 0, m_tokens = 0, m_admin = 0;
    std::vector<Class> m_classOf;
    std::vector<Shared> m_classes;
    std::vector<Held> m_held;
    std::vector<std::uint32_t> m_keys;
    struct KeyRun {
        std::size_t first;
        std::size_t count;
        Class of;
    };
    std::unordered_multimap<std::size_t, KeyRun> m_classOfKey;
    std::vector<std::uint8_t> m_matters; // by role set
    std::vector<Filtered> m_filtered;
    TokenOwners m_owners;
    Key m_key;
    std::vector<Entry> m_scratch;
};

} // namespace hubdesk::access
