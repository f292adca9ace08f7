#include "access/resolveall.h"

#include <algorithm>
#include <atomic>
#include <thread>



namespace hubdesk::access {

std::size_t ResolvedAll::scopes() const {
    std::size_t out = 0;
    for (const auto &item : m_items) {
        out += countScopes(set(item));
    }
    return out;
}

std::size_t ResolvedAll::bytes() const {
    auto out = m_items.capacity() * sizeof(Item);
    for (const auto &chunk : m_chunks) {
        out += chunk.capacity() * sizeof(Entry);
    }
    return out;
}

namespace {

constexpr std::size_t kBatch = 512;

// One thread's share of the work: it takes batches until none is left.
struct Worker {
    const Model &model;
    GroupNames membership;
    ScopeSet set, own, mine;
    std::vector<Entry> scratch;
    Intersection common;
    std::vector<Entry> *chunk = nullptr;
    std::uint32_t chunkIndex = 0;

    Worker(const Model &m, std::vector<Entry> &entries, std::uint32_t index) : model(m), membership(m), chunk(&entries), chunkIndex(index) {}

    void store(ResolvedAll::Item &item, SetView view, const Failure &failure) {
        item.chunk = chunkIndex;
        item.first = static_cast<std::uint32_t>(chunk->size());
        item.failure = failure;
        if (!failure || failure.kind == FailureKind::Unknown) {
            item.count = static_cast<std::uint32_t>(view.size());
            chunk->insert(chunk->end(), view.begin(), view.end());
        }
    }

    void principal(ResolvedAll::Item &item) {
        Failure failure;
        if (model.hasShares()) {
            auto resolved = model.resolve(item.principal, membership);
            store(item, resolved.set, resolved.failure);
            return;
        }
        model.resolveShared(item.principal, set, failure, scratch);
        store(item, set, failure);
    }

    // `owner` has been resolved already and lies in `chunks`.
    void token(ResolvedAll::Item &item, const ResolvedAll::Item &owner, SetView ownerSet) {
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
        const auto &asked = model.tokenProfile(index);
        if (asked.failure) {
            item.failure = asked.failure;
            return;
        }
        const auto name = model.nameOf(owner.principal);
        materialise(asked.set, name, mine);
        mine.reduce();
        materialise(ownerSet, name, own);
        own.reduce();
        intersect(mine, own, membership, model.rules(), common);
        store(item, common.set, common.crashed ? Failure{FailureKind::FrozenSet, kNoName} : owner.failure);
    }
};

} // namespace

ResolvedAll resolveAll(const Model &model, unsigned threads) {
    model.prepare();
    ResolvedAll out;
    const auto users = model.userCount(), groups = model.groupCount(), services = model.serviceCount(), tokens = model.tokenCount();
    const auto holders = users + groups + services;
    out.m_items.resize(holders + tokens);
    for (std::size_t i = 0; i < out.m_items.size(); ++i) {
        out.m_items[i].principal = i < users ? Principal{PrincipalKind::User, static_cast<std::uint32_t>(i)}
            : i < users + groups ? Principal{PrincipalKind::Group, static_cast<std::uint32_t>(i - users)}
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
            Worker worker(model, out.m_chunks[chunk], chunk);
            out.m_chunks[chunk].reserve((last - first) / threads * 24 + 64);
            for (auto at = next.fetch_add(kBatch); at < last; at = next.fetch_add(kBatch)) {
                for (auto i = at; i < std::min(last, at + kBatch); ++i) {
                    auto &item = out.m_items[i];
                    if (round == 0) {
                        worker.principal(item);
                        continue;
                    }
                    const auto owner = model.ownerOf(item.principal.index);
                    const auto &held = out.m_items[owner.kind == PrincipalKind::User ? owner.index : users + groups + owner.index];
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
