#pragma once
// The scopes that a hub defines itself: their bits and their closures, found when asked and kept.
// Owned by a Model, used on its thread. Definitions may contain each other or themselves: nothing recurses.

#include "access/failure.h"
#include "access/scopeset.h"
#include "access/state.h"

#include <unordered_map>

namespace hubdesk::access {

// What JupyterHub says to a set of definitions.
struct CustomScopeVerdict {
    std::optional<FailureText> error;
    std::size_t entry = 0; // which definition is wrong
    std::vector<std::string> warnings;
};

[[nodiscard]] CustomScopeVerdict checkCustomScopes(const HubState &state, const Catalogue &catalogue);
[[nodiscard]] bool isCustomScopeName(std::string_view name);

class CustomScopes {
public:
    CustomScopes() = default;
    // The definitions must have passed checkCustomScopes().
    explicit CustomScopes(const HubState &state);

    [[nodiscard]] std::optional<ScopeBit> bitOf(NameId name) const;
    [[nodiscard]] NameId nameOf(ScopeBit bit) const { return m_names[bit - kFirstCustomBit]; }
    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    // A name that nothing defines, so that sets can hold it as it is written; bitOf() goes on not knowing it.
    ScopeBit admit(NameId name);
    [[nodiscard]] std::optional<ScopeBit> admitted(NameId name) const;
    // A shortest way from one scope down to another, both included; empty if there is none.
    [[nodiscard]] std::vector<ScopeBit> wayDown(ScopeBit from, ScopeBit to) const;
    // Bits of the scope and everything below it, as (word, mask) in order. Null: it contains itself, or lies
    // deeper than JupyterHub's interpreter can follow.
    [[nodiscard]] const std::vector<Entry> *closure(ScopeBit bit) const;

    // Whether closure() is null, for that reason.
    [[nodiscard]] bool fails(ScopeBit bit) const;
    // Of several at once, none of which fails; not kept.
    [[nodiscard]] std::vector<Entry> closureOf(std::span<const ScopeBit> roots) const;

private:
    void measure() const;

    std::vector<NameId> m_names;
    std::unordered_map<NameId, std::uint32_t> m_index;
    std::unordered_map<NameId, std::uint32_t> m_admitted;
    std::vector<std::vector<std::uint32_t>> m_direct;
    mutable std::vector<std::vector<Entry>> m_closures;
    mutable std::vector<std::uint32_t> m_heights; // how deep what lies below goes; 0: without end
    mutable bool m_measured = false;
};

} // namespace hubdesk::access
