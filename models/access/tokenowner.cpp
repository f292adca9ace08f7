#include "access/tokenowner.h"

namespace hubdesk::access {

TokenOwner::TokenOwner(const Model &model, Resolution own)
    : m_model(model)
    , m_own(std::move(own))
{
    if (m_own.failure && m_own.failure.kind != FailureKind::Unknown) {
        m_own.set.clear();
    }
}

const HeldSet &TokenOwner::held() const
{
    if (!m_held) {
        m_normal = m_own.set;
        normalise(m_normal, m_model.names());
        m_held.emplace(m_normal);
    }
    return *m_held;
}

Resolution resolveToken(const Model &model, std::uint32_t token, const TokenOwner &owner, const Membership &membership)
{
    const auto &rules = model.rules();
    if (owner.failure() && owner.failure().kind != FailureKind::Unknown) {
        return {{}, owner.failure()};
    }
    const bool inherits = model.tokenInherits(token);
    if (inherits && !rules.has(Rule::TokensBearRoles)) {
        return {owner.complete(), owner.failure()};
    }
    const auto &asked = model.tokenProfile(token);
    Resolution out;
    out.failure = owner.failure();
    if (asked.failure) {
        out.failure = asked.failure;
        return out;
    }
    ScopeSet mine;
    materialise(asked.set, model.nameOf(model.ownerOf(token)), mine);
    if (inherits) {
        if (countScopes(mine) == 1) {
            return {owner.complete(), owner.failure()};
        }
        std::vector<Entry> scratch;
        mine.erase(kUnfiltered, *Catalogue::bitOf("inherit"));
        mine.unite(owner.complete(), scratch);
    }
    normalise(mine, model.names());
    if (!rules.has(Rule::TokenWithinOwner)) {
        out.set = std::move(mine);
        return out;
    }
    Intersection common;
    intersect(mine, owner.held(), kNoName, membership, rules, common);
    if (common.crashed) {
        out.failure = {FailureKind::FrozenSet, kNoName};
        return out;
    }
    out.set = std::move(common.set);
    return out;
}

Resolution TokenOwners::resolve(std::uint32_t token)
{
    const auto &rules = m_model.rules();
    if (rules.has(Rule::Draft)) {
        return m_model.resolve({PrincipalKind::Token, token});
    }
    if (rules.has(Rule::TokensBearRoles) && m_model.tokenProfile(token).failure) {
        return {{}, m_model.tokenProfile(token).failure};
    }
    return resolveToken(m_model, token, limiting(token), m_model);
}

const TokenOwner &TokenOwners::find(std::uint32_t token, bool inUse)
{
    // Shares count differently for a token in use and for one asked for.
    constexpr std::size_t kMost = 2'000'000;
    const auto owner = m_model.ownerOf(token);
    const auto key = std::uint64_t{owner.index} << 2 | (owner.kind == PrincipalKind::User ? 0u : 2u)
        | (inUse || !m_model.hasShares() ? 0u : 1u);
    if (const auto at = m_owners.find(key); at != m_owners.end()) {
        return *at->second;
    }
    if (m_entries > kMost) {
        m_owners.clear();
        m_entries = 0;
    }
    auto made =
        std::make_unique<TokenOwner>(m_model, (key & 1) == 0 ? m_model.ownerSet(token) : m_model.resolve(owner));
    m_entries += made->complete().size() + 16;
    return *m_owners.emplace(key, std::move(made)).first->second;
}

} // namespace hubdesk::access
