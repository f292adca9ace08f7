#include "access/resolveall.h"

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

ResolvedAll resolveAll(const Model &model, unsigned threads) {
    static_cast<void>(threads);
    ResolvedAll out;
    auto &chunk = out.m_chunks.emplace_back();
    const auto all = [&](PrincipalKind kind, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            const Principal principal{kind, i};
            const auto resolved = model.resolve(principal);
            const auto view = resolved.set.view();
            out.m_items.push_back({principal, 0, static_cast<std::uint32_t>(chunk.size()), static_cast<std::uint32_t>(view.size()), resolved.failure});
            chunk.insert(chunk.end(), view.begin(), view.end());
        }
    };
    all(PrincipalKind::User, model.userCount());
    all(PrincipalKind::Group, model.groupCount());
    all(PrincipalKind::Service, model.serviceCount());
    all(PrincipalKind::Token, model.tokenCount());
    return out;
}

} // namespace hubdesk::access
