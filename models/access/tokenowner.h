#pragma once
// What limits the tokens of one owner, made once for all of them: a token then costs what it asks for and gets, however
// much its owner holds. Reads a Model, on its thread or with a view of memberships of the thread's own.

#include "access/heldset.h"
#include "access/model.h"

namespace hubdesk::access {

class TokenOwner {
public:
    // own: Model::ownerSet() for a token in use, Model::resolve() of the owner where one is asked for.
    TokenOwner(const Model &model, Resolution own);
    TokenOwner(const TokenOwner &) = delete;
    TokenOwner &operator=(const TokenOwner &) = delete;

    [[nodiscard]] const Failure &failure() const { return m_own.failure; }
    [[nodiscard]] const ScopeSet &complete() const { return m_own.set; }
    // In its normal form.
    [[nodiscard]] const HeldSet &held() const;

private:
    const Model &m_model;
    Resolution m_own;
    mutable ScopeSet m_normal;
    mutable std::optional<HeldSet> m_held;
};

// The token's complete set as if that were its owner; not for the draft.
[[nodiscard]] Resolution resolveToken(const Model &model, std::uint32_t token, const TokenOwner &owner,
                                      const Membership &membership);

// Owners, kept from token to token until they hold too much.
class TokenOwners {
public:
    explicit TokenOwners(const Model &model)
        : m_model(model)
    {
    }
    // As Model::resolve().
    [[nodiscard]] Resolution resolve(std::uint32_t token);
    // Until the next call.
    [[nodiscard]] const TokenOwner &limiting(std::uint32_t token) { return find(token, true); }
    [[nodiscard]] const TokenOwner &asking(std::uint32_t token) { return find(token, false); }

private:
    [[nodiscard]] const TokenOwner &find(std::uint32_t token, bool inUse);

    const Model &m_model;
    std::unordered_map<std::uint64_t, std::unique_ptr<TokenOwner>> m_owners;
    std::size_t m_entries = 0;
};

} // namespace hubdesk::access
