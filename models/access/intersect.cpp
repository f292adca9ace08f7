#include "access/intersect.h"

#include "access/expand.h"
#include "access/heldset.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

ScopeMask maskOfKind(SetView set, FilterKind kind, std::uint32_t word)
{
    ScopeMask out = 0;
    for (const auto &entry : set) {
        if (entry.filter.kind() == kind && entry.word == word) {
            out |= entry.mask;
        }
    }
    return out;
}

struct Added {
    ScopeMask servers = 0;
    ScopeMask users = 0;
};

// Step 3: what one side has under a server or a user, and the other under something that covers it.
class Cover {
public:
    Cover(SetView asked, const HeldSet &held, NameId holder, const Membership &membership, const Rules &rules,
          Intersection &out)
        : m_asked(asked)
        , m_held(held)
        , m_holder(holder)
        , m_membership(membership)
        , m_rules(rules)
        , m_out(out)
    {
    }

    void run()
    {
        const bool users = m_held.has(FilterKind::User, m_holder), groups = m_held.has(FilterKind::Group, m_holder);
        for (const auto &entry : m_asked) {
            if (users || groups) {
                asked(entry, users, groups);
            }
        }
        if (m_held.isLarge()) {
            heldByIndex();
            return;
        }
        const HeldSet other(m_asked);
        const bool someUsers = other.has(FilterKind::User, kNoName), someGroups = other.has(FilterKind::Group, kNoName);
        for (const auto &entry : m_held.view()) {
            if (someUsers || someGroups) {
                held(entry, someUsers, someGroups);
            }
        }
    }

    [[nodiscard]] const std::vector<Added> &added() const { return m_added; }

private:
    static bool isPerson(Filter filter)
    {
        return filter.kind() == FilterKind::User || filter.kind() == FilterKind::Server;
    }

    NameId userOf(Filter filter) const
    {
        return filter.kind() == FilterKind::Server ? m_membership.userOfServer(filter.name()) : filter.name();
    }

    Rule groupRule(Filter filter) const
    {
        return filter.kind() == FilterKind::Server ? Rule::GroupFilterCoversServer : Rule::GroupFilterCoversUser;
    }

    void asked(const Entry &entry, bool users, bool groups)
    {
        if (!isPerson(entry.filter)) {
            return;
        }
        const auto filtered = entry.mask & ~m_held.all(entry.word) & ~m_held.under(entry.filter, entry.word, m_holder);
        if (filtered == 0) {
            return;
        }
        ScopeMask gained = 0;
        const auto user = userOf(entry.filter);
        if (users && entry.filter.kind() == FilterKind::Server && m_rules.has(Rule::UserFilterCoversServer)) {
            gained |= filtered & m_held.under(Filter(FilterKind::User, user), entry.word, m_holder);
        }
        if (groups && m_rules.has(groupRule(entry.filter))) {
            for (const auto group : m_membership.groupsOf(user)) {
                gained |= filtered & m_held.under(Filter(FilterKind::Group, group), entry.word, m_holder);
            }
        }
        add(entry.filter, entry.word, gained);
    }

    // What the asked set does not have itself: unfiltered, or under the same filter.
    ScopeMask filteredOf(const Entry &entry, Filter filter) const
    {
        return entry.mask & ~allMask(m_asked, entry.word) & ~maskUnder(m_asked, filter, entry.word);
    }

    void held(const Entry &entry, bool users, bool groups)
    {
        const auto filter = HeldSet::filterOf(entry, m_holder);
        const auto filtered = isPerson(filter) ? filteredOf(entry, filter) : 0;
        if (filtered == 0) {
            return;
        }
        ScopeMask gained = 0;
        const auto user = userOf(filter);
        if (users && filter.kind() == FilterKind::Server && m_rules.has(Rule::UserFilterCoversServer)) {
            gained |= filtered & maskUnder(m_asked, Filter(FilterKind::User, user), entry.word);
        }
        if (groups && m_rules.has(groupRule(filter))) {
            for (const auto group : m_membership.groupsOf(user)) {
                gained |= filtered & maskUnder(m_asked, Filter(FilterKind::Group, group), entry.word);
            }
        }
        add(filter, entry.word, gained);
    }

    // The same from what is asked for: which servers and members of what is held it covers.
    void heldByIndex()
    {
        for (const auto &by : m_asked) {
            const auto cover = [&](const Entry &entry) {
                add(entry.filter, entry.word, filteredOf(entry, entry.filter) & by.mask);
            };
            if (by.filter.kind() == FilterKind::User && m_rules.has(Rule::UserFilterCoversServer)) {
                m_held.forEachServer(by.filter.name(), by.mask, by.word, m_membership, cover);
            } else if (by.filter.kind() == FilterKind::Group) {
                m_held.forEachMember(by.filter.name(), by.mask, by.word, m_membership, [&](const Entry &entry) {
                    if (m_rules.has(groupRule(entry.filter))) {
                        cover(entry);
                    }
                });
            }
        }
        // The holder itself is in no index.
        for (const auto &entry : m_held.view()) {
            if (entry.filter.kind() > FilterKind::SelfService) {
                break;
            }
            if (entry.filter == kSelfUser) {
                held(entry, true, true);
            }
        }
    }

    void add(Filter filter, std::uint32_t word, ScopeMask gained)
    {
        if (gained == 0) {
            return;
        }
        m_out.set.append({filter, word, gained});
        if (m_added.size() <= word) {
            m_added.resize(word + 1);
        }
        (filter.kind() == FilterKind::Server ? m_added[word].servers : m_added[word].users) |= gained;
    }

    SetView m_asked;
    const HeldSet &m_held;
    NameId m_holder;
    const Membership &m_membership;
    const Rules &m_rules;
    Intersection &m_out;
    std::vector<Added> m_added;
};

} // namespace

bool filtersMeet(Filter a, Filter b, const Membership &membership)
{
    if (a == kUnfiltered || b == kUnfiltered || a == kBang || b == kBang || a == b) {
        return true;
    }
    if (a.kind() > b.kind()) {
        std::swap(a, b); // user, server, group, in this order
    }
    const auto member = [&](NameId user) {
        const auto groups = membership.groupsOf(user);
        return std::find(groups.begin(), groups.end(), b.name()) != groups.end();
    };
    if (a.kind() == FilterKind::User && b.kind() == FilterKind::Server) {
        return membership.userOfServer(b.name()) == a.name();
    }
    if (b.kind() != FilterKind::Group) {
        return false;
    }
    return a.kind() == FilterKind::User ? member(a.name())
                                        : a.kind() == FilterKind::Server && member(membership.userOfServer(a.name()));
}

void intersect(SetView a, SetView b, const Membership &membership, const Rules &rules, Intersection &out)
{
    intersect(a, HeldSet(b), kNoName, membership, rules, out);
}

void intersect(SetView a, const HeldSet &b, NameId holder, const Membership &membership, const Rules &rules,
               Intersection &out)
{
    out.set.clear();
    out.crashed = false;
    for (const auto &entry : a) {
        const auto gained = entry.mask
            & (b.all(entry.word) | (entry.filter == kUnfiltered ? 0 : b.under(entry.filter, entry.word, holder)));
        if (gained != 0) {
            out.set.append({entry.filter, entry.word, gained});
        }
        if (entry.filter == kUnfiltered) {
            b.forEachWith(entry.mask, entry.word, [&](const Entry &held) {
                out.set.append({HeldSet::filterOf(held, holder), held.word, held.mask & entry.mask});
            });
        }
    }
    Cover cover(a, b, holder, membership, rules, out);
    cover.run();
    out.set.finish();
    if (rules.has(Rule::FrozenSetCrash)) {
        const auto &added = cover.added();
        for (std::uint32_t word = 0; word < added.size(); ++word) {
            const auto both = [&](FilterKind kind) { return maskOfKind(a, kind, word) & b.ofKind(kind, word, holder); };
            out.crashed = out.crashed
                || ((added[word].servers != 0) && (added[word].servers & both(FilterKind::Server)) != 0)
                || ((added[word].users != 0) && (added[word].users & both(FilterKind::User)) != 0);
        }
    }
}

void normalise(ScopeSet &set, Names &names)
{
    bool changed = false;
    for (auto &entry : set.entries()) {
        const auto normal = normalFilter(entry.filter, names);
        changed = changed || normal != entry.filter;
        entry.filter = normal;
    }
    if (changed) {
        set.finish();
    }
    set.reduce();
}

void materialise(ScopeSet &set, NameId owner)
{
    auto &entries = set.entries();
    // Self entries follow the unfiltered ones; each moves to where its filter belongs.
    auto first = std::find_if(entries.begin(), entries.end(), [](const Entry &e) { return e.filter != kUnfiltered; });
    while (first != entries.end() && (first->filter == kSelfUser || first->filter == kSelfService)) {
        auto moved = *first;
        moved.filter = Filter(moved.filter == kSelfUser ? FilterKind::User : FilterKind::Service, owner);
        const auto at = std::lower_bound(first + 1, entries.end(), moved.key(),
                                         [](const Entry &e, std::uint64_t key) { return e.key() < key; });
        if (at != entries.end() && at->key() == moved.key()) {
            at->mask |= moved.mask;
            std::move(first + 1, entries.end(), first);
            entries.pop_back();
        } else {
            std::move(first + 1, at, first);
            *(at - 1) = moved;
        }
    }
}

} // namespace hubdesk::access
