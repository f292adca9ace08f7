#include "access/resolveall.h"

#include "access/heldset.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <map>
#include <thread>

namespace hubdesk::access {

std::size_t ResolvedAll::scopes() const
{
    std::size_t out = 0;
    for (const auto &item : m_items) {
        out += countScopes(set(item));
    }
    return out;
}

std::size_t ResolvedAll::bytes() const
{
    auto out = m_items.capacity() * sizeof(Item);
    for (const auto &chunk : m_chunks) {
        out += chunk.capacity() * sizeof(Entry);
    }
    return out;
}

namespace {

constexpr std::size_t kBatch = 512;

// All filters that any profile has, in order. A union of profiles is then a few ORs into an array and one walk
// over a bit map: no comparing, no sorting.
struct Ranks {
    struct Ranked {
        std::uint32_t rank;
        ScopeMask mask;
    };
    std::vector<std::uint64_t> keys;
    std::vector<Ranked> ranked;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> runs; // by role set, for Owner::User

    explicit Ranks(const Model &model)
    {
        const auto sets = static_cast<RoleSetId>(model.roleSetCount());
        for (RoleSetId set = 0; set < sets; ++set) {
            for (const auto &entry : model.profile(set, Owner::User).set.view()) {
                keys.push_back(entry.key());
            }
        }
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (RoleSetId set = 0; set < sets; ++set) {
            const auto first = static_cast<std::uint32_t>(ranked.size());
            for (const auto &entry : model.profile(set, Owner::User).set.view()) {
                const auto at = std::lower_bound(keys.begin(), keys.end(), entry.key()) - keys.begin();
                ranked.push_back({static_cast<std::uint32_t>(at), entry.mask});
            }
            runs.emplace_back(first, static_cast<std::uint32_t>(ranked.size()) - first);
        }
    }
};

// One thread's share of the work: it takes batches until none is left.
struct Worker {
    const Model &model;
    const Ranks &ranks;
    GroupNames membership;
    ScopeSet set, mine;
    Expanded asked;
    std::vector<Entry> scratch;
    Intersection common;
    std::vector<Entry> *chunk = nullptr;
    std::uint32_t chunkIndex = 0;
    std::vector<ScopeMask> masks;
    std::vector<std::uint64_t> present;
    bool plain = false; // nothing fails, nothing is unknown, no custom scopes
    bool known = false; // nothing is unknown
    std::vector<RoleSetId> held;
    std::map<std::vector<RoleSetId>, ResolvedAll::Item> made;
    // Large sets of owners, by where they lie.
    static constexpr std::size_t kKept = 64;
    std::unordered_map<std::uint64_t, HeldSet> owners;

    Worker(const Model &m, const Ranks &r, std::vector<Entry> &entries, std::uint32_t index)
        : model(m)
        , ranks(r)
        , membership(m)
        , chunk(&entries)
        , chunkIndex(index)
        , masks(r.keys.size())
        , present(r.keys.size() / 64 + 1)
    {
    }

    void take(RoleSetId roles)
    {
        const auto [first, count] = ranks.runs[roles];
        for (auto i = first; i < first + count; ++i) {
            const auto &ranked = ranks.ranked[i];
            masks[ranked.rank] |= ranked.mask;
            present[ranked.rank / 64] |= std::uint64_t{1} << ranked.rank % 64;
        }
    }

    // A user's set straight into the chunk: reduced, in order.
    void user(ResolvedAll::Item &item)
    {
        take(model.roleSet(item.principal));
        if (model.rules().has(Rule::GroupRolesReachMembers)) {
            for (const auto group : model.groupsOf(item.principal.index, 0)) {
                take(model.roleSet({PrincipalKind::Group, group}));
            }
        }
        const bool reduces = model.rules().has(Rule::ReduceSets);
        item.chunk = chunkIndex;
        item.first = static_cast<std::uint32_t>(chunk->size());
        ScopeMask all = 0; // of word 0; the rest of a hub with custom scopes takes the other way
        for (std::size_t word = 0; word < present.size(); ++word) {
            for (auto bits = present[word]; bits != 0; bits &= bits - 1) {
                const auto rank = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
                const auto key = ranks.keys[rank];
                const auto mask = masks[rank];
                masks[rank] = 0;
                if (key == 0 && reduces) {
                    all = mask;
                    chunk->push_back({kUnfiltered, 0, mask});
                } else if ((mask & ~all) != 0) {
                    const auto raw = static_cast<std::uint32_t>(key >> 32);
                    chunk->push_back({Filter(static_cast<FilterKind>(raw >> 28), raw & kMaxNames), 0, mask & ~all});
                }
            }
            present[word] = 0;
        }
        item.count = static_cast<std::uint32_t>(chunk->size() - item.first);
    }

    void store(ResolvedAll::Item &item, SetView view, const Failure &failure)
    {
        item.chunk = chunkIndex;
        item.first = static_cast<std::uint32_t>(chunk->size());
        item.failure = failure;
        if (!failure || failure.kind == FailureKind::Unknown) {
            item.count = static_cast<std::uint32_t>(view.size());
            chunk->insert(chunk->end(), view.begin(), view.end());
        }
    }

    // The role sets that make up a user's set, if it is worth keeping for others that hold the same; else none.
    bool isLarge(Principal principal)
    {
        constexpr std::size_t kLarge = 256;
        held.assign(1, model.roleSet(principal));
        auto entries = std::size_t{ranks.runs[held.front()].second};
        if (model.rules().has(Rule::GroupRolesReachMembers)) {
            for (const auto group : model.groupsOf(principal.index, 0)) {
                held.push_back(model.roleSet({PrincipalKind::Group, group}));
                entries += ranks.runs[held.back()].second;
            }
        }
        if (entries < kLarge) {
            return false;
        }
        std::sort(held.begin(), held.end());
        held.erase(std::unique(held.begin(), held.end()), held.end());
        return true;
    }

    void principal(ResolvedAll::Item &item)
    {
        bool shared = false;
        if (model.hasShares()) {
            model.forEachShare(item.principal, [&](const Model::Share &) { shared = true; });
        }
        if (shared) {
            auto resolved = model.resolve(item.principal, membership);
            store(item, resolved.set, resolved.failure);
            return;
        }
        const bool named = item.principal.kind == PrincipalKind::User && model.nameOf(item.principal) != 0;
        if (named && known && isLarge(item.principal)) {
            const auto [at, isNew] = made.try_emplace(held);
            if (isNew) {
                resolve(item, named);
                at->second = item;
            } else {
                const auto principal = item.principal;
                item = at->second;
                item.principal = principal;
            }
            return;
        }
        resolve(item, named);
    }

    void resolve(ResolvedAll::Item &item, bool named)
    {
        if (plain && named) {
            user(item);
            return;
        }
        Failure failure;
        model.resolveShared(item.principal, set, failure, scratch);
        store(item, set, failure);
    }

    // `owner` has been resolved already and lies in `chunks`.
    void token(ResolvedAll::Item &item, const ResolvedAll::Item &owner, SetView ownerSet)
    {
        const auto index = item.principal.index;
        if (model.hasShares() || model.rules().has(Rule::TokensBearRoles)) {
            auto resolved = model.resolve(item.principal, membership);
            store(item, resolved.set, resolved.failure);
            return;
        }
        if (owner.failure && owner.failure.kind != FailureKind::Unknown) {
            item.failure = owner.failure;
            return;
        }
        if (model.tokenInherits(index)) {
            const auto principal = item.principal;
            item = owner;
            item.principal = principal;
            return;
        }
        model.tokenProfile(index, asked, scratch);
        if (asked.failure) {
            item.failure = asked.failure;
            return;
        }
        const auto name = model.nameOf(owner.principal);
        materialise(asked.set, name, mine);
        if (ownerSet.size() > kKept) {
            const auto key = std::uint64_t{owner.chunk} << 32 | owner.first;
            const auto &kept = owners.try_emplace(key, ownerSet).first->second;
            intersect(mine, kept, name, membership, model.rules(), common);
        } else {
            intersect(mine, HeldSet(ownerSet), name, membership, model.rules(), common);
        }
        store(item, common.set, common.crashed ? Failure{FailureKind::FrozenSet, kNoName} : owner.failure);
    }
};

} // namespace

ResolvedAll resolveAll(const Model &model, unsigned threads)
{
    model.prepare();
    const Ranks ranks(model);
    const bool plain = model.resolvesPlainly(), known = !model.isPartlyUnknown();
    ResolvedAll out;
    const auto users = model.userCount(), groups = model.groupCount(), services = model.serviceCount(),
               tokens = model.tokenCount();
    const auto holders = users + groups + services;
    out.m_items.resize(holders + tokens);
    for (std::size_t i = 0; i < out.m_items.size(); ++i) {
        out.m_items[i].principal = i < users ? Principal{PrincipalKind::User, static_cast<std::uint32_t>(i)}
            : i < users + groups             ? Principal{PrincipalKind::Group, static_cast<std::uint32_t>(i - users)}
            : i < holders ? Principal{PrincipalKind::Service, static_cast<std::uint32_t>(i - users - groups)}
                          : Principal{PrincipalKind::Token, static_cast<std::uint32_t>(i - holders)};
    }
    constexpr unsigned kMost = 8;
    threads = threads != 0 ? threads : std::min(kMost, std::max(1u, std::thread::hardware_concurrency()));
    threads = static_cast<unsigned>(std::min<std::size_t>(threads, out.m_items.size() / kBatch + 1));
    // Two rounds: tokens need their owners. Each round fills chunks of its own, so that none grows while read.
    out.m_chunks.resize(std::size_t{threads} * 2);
    for (int round = 0; round < 2; ++round) {
        const auto first = round == 0 ? std::size_t{0} : holders;
        const auto last = round == 0 ? holders : out.m_items.size();
        std::atomic<std::size_t> next{first};
        const auto work = [&](std::uint32_t chunk) {
            Worker worker(model, ranks, out.m_chunks[chunk], chunk);
            worker.plain = plain;
            worker.known = known;
            out.m_chunks[chunk].reserve((last - first) / threads * 24 + 64);
            for (auto at = next.fetch_add(kBatch); at < last; at = next.fetch_add(kBatch)) {
                for (auto i = at; i < std::min(last, at + kBatch); ++i) {
                    auto &item = out.m_items[i];
                    if (round == 0) {
                        worker.principal(item);
                        continue;
                    }
                    const auto owner = model.ownerOf(item.principal.index);
                    const auto &held =
                        out.m_items[owner.kind == PrincipalKind::User ? owner.index : users + groups + owner.index];
                    worker.token(item, held, out.set(held));
                }
            }
        };
        std::vector<std::thread> others;
        for (unsigned t = 1; t < threads; ++t) {
            others.emplace_back(work, static_cast<std::uint32_t>(round) * threads + t);
        }
        work(static_cast<std::uint32_t>(round) * threads);
        for (auto &other : others) {
            other.join();
        }
    }
    return out;
}

} // namespace hubdesk::access
