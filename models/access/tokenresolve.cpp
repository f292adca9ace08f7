// What tokens have: what they were made with, within what their owner has.
#include "access/tokenowner.h"

#include <algorithm>

namespace hubdesk::access {

bool Model::tokenInherits(std::uint32_t index) const
{
    if (!m_rules.has(Rule::InheritMeansOwner)) {
        return false;
    }
    if (!m_rules.has(Rule::TokensBearRoles)) {
        return m_tokens[index].inherits;
    }
    const auto inherit = Catalogue::bitOf("inherit");
    return inherit && holds(tokenProfile(index).set, kUnfiltered, *inherit);
}

const Expanded &Model::tokenProfile(std::uint32_t index) const
{
    const auto &token = m_tokens[index];
    const bool byRoles = m_rules.has(Rule::TokensBearRoles);
    const auto owner = ownerClass({PrincipalKind::Token, index});
    const auto key = (std::uint64_t{byRoles ? token.roles : token.scopes} << 26 | token.client) << 4
        | static_cast<std::uint64_t>(owner);
    if (const auto known = m_tokenProfiles.find(key); known != m_tokenProfiles.end()) {
        return *known->second;
    }
    auto &slot = m_tokenProfiles[key];
    slot = std::make_unique<Expanded>();
    std::vector<Entry> scratch;
    tokenProfile(index, *slot, scratch);
    return *slot;
}

void Model::tokenProfile(std::uint32_t index, Expanded &out, std::vector<Entry> &scratch) const
{
    const auto &token = m_tokens[index];
    const auto owner = ownerClass({PrincipalKind::Token, index});
    const auto &meaning = m_clients[token.client].meaning;
    if (m_rules.has(Rule::TokensBearRoles)) {
        out.set.clear();
        out.failure = {};
        for (const auto role : rolesIn(token.roles)) {
            const auto &expanded = expandedRoleForToken(role);
            out.set.unite(expanded.set, scratch);
            note(out.failure, expanded.failure);
        }
    } else {
        m_expander.expand(m_lists[token.scopes], owner, meaning, false, m_names, out);
        if (m_rules.has(Rule::EmptyFilterFails)
            && (hasEmptyFilter(out.set) || (owner == Owner::NamelessUser && maskUnder(out.set, kSelfUser, 0) != 0))) {
            note(out.failure, {FailureKind::EmptyFilter, kNoName});
        }
    }
    static const ScopeBit accessServers = *Catalogue::bitOf("access:servers"),
                          accessServices = *Catalogue::bitOf("access:services");
    static const ScopeMask identifyUser = Catalogue::maskOf(*Catalogue::bitOf("read:users:name"))
        | Catalogue::maskOf(*Catalogue::bitOf("read:users:groups"));
    static const ScopeBit identifyService = *Catalogue::bitOf("read:services:name");
    if (m_rules.has(Rule::ClientAccessInTokens) && token.client != 0) {
        if (meaning.server != kNoName) {
            out.set.append(Filter(FilterKind::Server, meaning.server), accessServers);
        } else if (meaning.service != kNoName) {
            out.set.append(Filter(FilterKind::Service, meaning.service), accessServices);
        }
    }
    if (m_rules.has(Rule::IdentifyInTokens)) {
        if (token.ownerKind == PrincipalKind::User) {
            out.set.append({kSelfUser, 0, identifyUser});
            if (owner == Owner::NamelessUser && m_rules.has(Rule::EmptyFilterFails)) {
                note(out.failure, {FailureKind::EmptyFilter, kNoName});
            }
        } else {
            out.set.append(kSelfService, identifyService);
        }
    }
    out.set.finish();
    if (m_rules.has(Rule::ReduceSets)) {
        normalise(out.set, m_names);
    }
}

Resolution Model::ownerSet(std::uint32_t index) const
{
    Resolution out;
    const auto owner = ownerOf(index);
    std::vector<Entry> scratch;
    resolveShared(owner, out.set, out.failure, scratch);
    materialise(out.set, nameOf(owner));
    if (m_rules.has(Rule::ReduceSets)) {
        out.set.reduce();
    }
    if (m_rules.has(Rule::TokenSeesOwnSharesRaw)) {
        if (owner.kind == PrincipalKind::User) {
            const auto at = m_userShares.find(owner.index);
            if (at != m_userShares.end()) {
                ScopeSet raw;
                for (const auto share : at->second) {
                    raw.append(m_shares[share].raw);
                }
                raw.finish();
                out.set.unite(raw, scratch);
            }
        }
    } else if (m_rules.has(Rule::SharesGrant)) {
        addShares(owner, out.set, out.failure, scratch);
    }
    return out;
}

Resolution Model::resolveToken(std::uint32_t index, const Membership &membership) const
{
    if (m_rules.has(Rule::Draft)) {
        return resolveDraftToken(index);
    }
    if (m_rules.has(Rule::TokensBearRoles) && tokenProfile(index).failure) {
        return {{}, tokenProfile(index).failure};
    }
    return resolveToken(index, ownerSet(index), membership);
}

Resolution Model::resolveToken(std::uint32_t index, Resolution own, const Membership &membership) const
{
    return access::resolveToken(*this, index, TokenOwner(*this, std::move(own)), membership);
}

Resolution Model::resolveDraftToken(std::uint32_t index) const
{
    const auto &asked = tokenProfile(index);
    if (asked.failure) {
        return {{}, asked.failure};
    }
    auto own = resolve(ownerOf(index));
    if (own.failure) {
        own.set.clear();
        return own;
    }
    Resolution out;
    ScopeSet mine;
    materialise(asked.set, nameOf(ownerOf(index)), mine);
    if (!m_rules.has(Rule::TokenWithinOwner)) {
        out.set = std::move(mine);
        return out;
    }
    for (const auto &entry : mine.view()) {
        if (const auto common = entry.mask & maskUnder(own.set, entry.filter, entry.word); common != 0) {
            out.set.append({entry.filter, entry.word, common});
        }
    }
    return out;
}

Resolution Model::resolveAsCode(Principal principal) const
{
    const auto acting = principal.kind == PrincipalKind::Token ? ownerOf(principal.index) : principal;
    const auto &own = profile(roleSet(acting), ownerClass(acting));
    Resolution out;
    out.failure = own.failure;
    materialise(own.set, nameOf(acting), out.set);
    return out;
}

} // namespace hubdesk::access
