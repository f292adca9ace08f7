#include "access/compare.h"

#include "access/creation.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>

namespace hubdesk::access {

namespace {

// Sets of one model in the ids of another. Names and custom scopes that the other lacks get ids there.
class Translator {
public:
    Translator(const Model &from, const Model &to)
        : m_from(from)
        , m_to(to)
        , m_names(from.names().size(), kNoName)
    {
        const auto &custom = from.expander().custom();
        m_sameScopes = custom.size() == to.expander().custom().size();
        for (ScopeBit bit = kFirstCustomBit; m_sameScopes && bit < kFirstCustomBit + custom.size(); ++bit) {
            m_sameScopes = from.text(custom.nameOf(bit)) == to.text(to.expander().custom().nameOf(bit));
        }
    }

    NameId name(NameId id)
    {
        if (id >= m_names.size()) {
            return id;
        }
        if (m_names[id] == kNoName) {
            m_names[id] = m_to.names().intern(m_from.text(id));
        }
        return m_names[id];
    }

    Filter filter(Filter of)
    {
        switch (of.kind()) {
        case FilterKind::All:
        case FilterKind::SelfUser:
        case FilterKind::SelfService:
        case FilterKind::Bang:
            return of;
        default:
            return {of.kind(), name(of.name())};
        }
    }

    // Whether the second model numbers its custom scopes alike; if not, sets with some are compared by name.
    bool sameScopes() const { return m_sameScopes; }

    bool equal(SetView from, SetView to)
    {
        return from.size() == to.size() && std::all_of(from.begin(), from.end(), [&](const Entry &e) {
                   return maskUnder(to, filter(e.filter), e.word) == e.mask && (m_sameScopes || e.word == 0);
               });
    }

    // Self filters stay.
    ScopeSet set(SetView from)
    {
        ScopeSet out;
        out.assign(from);
        for (auto &entry : out.entries()) {
            entry.filter = filter(entry.filter);
        }
        out.finish();
        return out;
    }

    ScopeSet set(SetView from, NameId holder)
    {
        ScopeSet out;
        materialise(from, holder, out);
        for (auto &entry : out.entries()) {
            entry.filter = filter(entry.filter);
        }
        out.finish();
        return out;
    }

private:
    const Model &m_from;
    const Model &m_to;
    std::vector<NameId> m_names;
    bool m_sameScopes = true;
};

ScopeSet difference(SetView a, SetView b)
{
    ScopeSet out;
    for (const auto &entry : a) {
        if (const auto mask = entry.mask & ~maskUnder(b, entry.filter, entry.word); mask != 0) {
            out.append({entry.filter, entry.word, mask});
        }
    }
    return out;
}

bool hasFilter(SetView set, Filter filter)
{
    const auto at = std::lower_bound(set.begin(), set.end(), filter.raw(),
                                     [](const Entry &e, std::uint32_t raw) { return e.filter.raw() < raw; });
    return at != set.end() && at->filter == filter;
}

// Where each principal of a model lies in a ResolvedAll.
std::size_t positionOf(const Model &model, Principal principal)
{
    const auto users = model.userCount(), groups = model.groupCount(), services = model.serviceCount();
    switch (principal.kind) {
    case PrincipalKind::User:
        return principal.index;
    case PrincipalKind::Group:
        return users + principal.index;
    case PrincipalKind::Service:
        return users + groups + principal.index;
    case PrincipalKind::Token:
        return users + groups + services + principal.index;
    }
    return 0;
}

NameId holderOf(const Model &model, Principal principal)
{
    return model.nameOf(principal.kind == PrincipalKind::Token ? model.ownerOf(principal.index) : principal);
}

class Comparer {
public:
    Comparer(const Model &before, const Model &after)
        : m_before(before)
        , m_after(after)
        , m_old(resolveAll(before))
        , m_new(resolveAll(after))
        , m_translate(before, after)
    {
    }

    Comparison run()
    {
        for (const auto kind : {PrincipalKind::User, PrincipalKind::Service, PrincipalKind::Token}) {
            compareKind(kind);
        }
        return std::move(m_out);
    }

private:
    static std::size_t countOf(const Model &model, PrincipalKind kind)
    {
        return kind == PrincipalKind::User   ? model.userCount()
            : kind == PrincipalKind::Service ? model.serviceCount()
                                             : model.tokenCount();
    }

    void compareKind(PrincipalKind kind)
    {
        std::vector<bool> met(countOf(m_after, kind));
        for (std::uint32_t i = 0; i < countOf(m_before, kind); ++i) {
            const Principal old{kind, i};
            if (!m_before.exists(old)) {
                continue;
            }
            const auto now = sameName(old);
            if (!now) {
                gone(old);
                continue;
            }
            met[now->index] = true;
            both(old, *now);
        }
        for (std::uint32_t i = 0; i < met.size(); ++i) {
            if (!met[i] && m_after.exists({kind, i})) {
                added({kind, i});
            }
        }
    }

    std::optional<Principal> sameName(Principal old)
    {
        // Mostly the same records in the same order.
        if (old.index < countOf(m_after, old.kind)
            && m_after.text(m_after.nameOf({old.kind, old.index})) == m_before.text(m_before.nameOf(old))
            && m_after.exists(old)) {
            return Principal{old.kind, old.index};
        }
        return m_after.find(old.kind, m_before.text(m_before.nameOf(old)));
    }

    const ResolvedAll::Item &oldItem(Principal p) const { return m_old.item(positionOf(m_before, p)); }
    const ResolvedAll::Item &newItem(Principal p) const { return m_new.item(positionOf(m_after, p)); }

    void gone(Principal old)
    {
        Change change{old, true, {}, {}, {}};
        translate(old, change.lost, change.lostNames);
        keep(std::move(change));
    }

    void added(Principal now)
    {
        if (const auto &item = newItem(now); item.failure) {
            m_out.failing.emplace_back(now, item.failure);
            return;
        }
        Change change{now, false, {}, {}, {}};
        materialise(m_new.set(newItem(now)), holderOf(m_after, now), change.gained);
        keep(std::move(change));
    }

    void keep(Change change)
    {
        if (change.gained.empty() && change.lost.empty() && change.lostNames.empty()) {
            ++m_out.unchanged;
        } else {
            m_out.changes.push_back(std::move(change));
        }
    }

    void both(Principal old, Principal now)
    {
        const auto &was = oldItem(old), &is = newItem(now);
        if (is.failure) {
            if (was.failure.kind == is.failure.kind) {
                ++m_out.unchanged;
            } else {
                m_out.failing.emplace_back(now, is.failure);
            }
            return;
        }
        constexpr std::uint32_t kLarge = 256; // from here on holders of the same roles share their sets
        if (std::max(was.count, is.count) >= kLarge && m_translate.sameScopes()) {
            if (bothShared(was, is, now)) {
                return;
            }
        } else if (m_translate.equal(m_old.set(was), m_new.set(is))) {
            ++m_out.unchanged;
            return;
        }
        ScopeSet next;
        materialise(m_new.set(is), holderOf(m_after, now), next);
        ScopeSet last;
        std::vector<std::string> names;
        translate(old, last, names);
        keep({now, false, difference(next, last), difference(last, next), std::move(names)});
    }

    // Sets that many hold are compared once, with Self filters; false where a holder is also named in them.
    bool bothShared(const ResolvedAll::Item &was, const ResolvedAll::Item &is, Principal now)
    {
        const std::array<std::uint32_t, 6> key{was.chunk, was.first, was.count, is.chunk, is.first, is.count};
        const auto [at, isNew] = m_pairs.try_emplace(key);
        auto &pair = at->second;
        const auto next = m_new.set(is);
        if (isNew) {
            pair.last = m_translate.set(m_old.set(was));
            pair.gained = difference(next, pair.last);
            pair.lost = difference(pair.last, next);
        }
        if (pair.gained.empty() && pair.lost.empty()) {
            ++m_out.unchanged;
            return true;
        }
        const auto holder = holderOf(m_after, now);
        for (const auto kind : {FilterKind::User, FilterKind::Service}) {
            if (hasFilter(next, Filter(kind, holder)) || hasFilter(pair.last, Filter(kind, holder))) {
                return false;
            }
        }
        Change change{now, false, {}, {}, {}};
        materialise(pair.gained, holder, change.gained);
        materialise(pair.lost, holder, change.lost);
        keep(std::move(change));
        return true;
    }

    // The old set in the second model's ids. Where custom scopes are numbered differently they go by name, and those
    // that the second model lacks by name only.
    void translate(Principal old, ScopeSet &out, std::vector<std::string> &names)
    {
        const auto was = m_old.set(oldItem(old));
        const auto holder = holderOf(m_before, old);
        if (m_translate.sameScopes()) {
            out = m_translate.set(was, holder);
            return;
        }
        ScopeSet own;
        materialise(was, holder, own);
        for (const auto &entry : own.view()) {
            for (auto mask = entry.mask; mask != 0; mask &= mask - 1) {
                const auto bit = entry.word * 64 + static_cast<ScopeBit>(std::countr_zero(mask));
                const auto same = bit < kFirstCustomBit
                    ? std::optional(bit)
                    : m_after.expander().bitOf(m_before.expander().nameOf(bit, m_before.names()), m_after.names());
                if (same) {
                    out.append(m_translate.filter(entry.filter), *same);
                } else {
                    names.push_back(scopeText(m_before, bit, entry.filter));
                }
            }
        }
        out.finish();
    }

    const Model &m_before;
    const Model &m_after;
    ResolvedAll m_old;
    ResolvedAll m_new;
    Translator m_translate;
    struct Pair {
        ScopeSet last, gained, lost;
    };
    std::map<std::array<std::uint32_t, 6>, Pair> m_pairs;
    Comparison m_out;
};

} // namespace

Comparison compare(const Model &before, const Model &after)
{
    return Comparer(before, after).run();
}

} // namespace hubdesk::access
