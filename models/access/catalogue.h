#pragma once
// The scopes of one release: numbers (bits) the same in every release, subscopes, default roles, risks.
// Generated at build time from resources/catalogue/scopes.txt; immutable, any thread, lives for ever.
// Knows no custom scopes: those belong to a hub (customscopes.h).

#include "access/version.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hubdesk::access {

using ScopeMask = std::uint64_t;
// Bit of a scope; the built-in ones are below 64, a hub's custom scopes follow from 64.
using ScopeBit = std::uint32_t;
inline constexpr ScopeBit kFirstCustomBit = 64;

enum class Risk : std::uint8_t { None, Low, Medium, High, Critical };

struct ScopeInfo {
    std::string_view name;
    std::string_view firstRelease;
    Risk risk;
    std::string_view description;
};

struct Subscopes {
    ScopeBit scope;
    ScopeMask direct;
};

struct DefaultRole {
    std::string_view name;
    std::string_view description;
    std::span<const std::string_view> scopes;
};

// What a name of the draft became. `all` has two entries, one for each of its meanings.
struct Renamed {
    std::string_view draft;
    std::string_view released;
};

class Catalogue {
public:
    // Null for a release that the catalogue does not know.
    [[nodiscard]] static const Catalogue *find(const Version &version);
    [[nodiscard]] static const Catalogue &newest();
    // Of all releases, oldest first; the draft comes first.
    [[nodiscard]] static std::span<const Catalogue> all();

    [[nodiscard]] static std::span<const ScopeInfo> scopes();
    [[nodiscard]] static std::span<const Renamed> renamed();
    // Bit of a built-in name of any release.
    [[nodiscard]] static std::optional<ScopeBit> bitOf(std::string_view name);
    // Its place among all built-in names, sorted.
    [[nodiscard]] static std::uint32_t rankOf(ScopeBit bit);
    [[nodiscard]] static constexpr ScopeMask maskOf(ScopeBit bit) { return ScopeMask{1} << bit; }

    [[nodiscard]] const Version &version() const { return m_version; }
    [[nodiscard]] std::string_view versionText() const { return m_text; }
    [[nodiscard]] ScopeMask known() const { return m_known; }
    [[nodiscard]] bool has(ScopeBit bit) const { return (m_known >> bit & 1) != 0; }
    [[nodiscard]] ScopeMask closure(ScopeBit bit) const { return m_closure[bit]; }
    [[nodiscard]] ScopeMask direct(ScopeBit bit) const { return m_direct[bit]; }
    [[nodiscard]] ScopeMask self() const { return m_self; }
    [[nodiscard]] std::span<const DefaultRole> defaultRoles() const { return m_roles; }
    [[nodiscard]] const DefaultRole *defaultRole(std::string_view name) const;

private:
    Catalogue() = default;
    static std::vector<Catalogue> build();

    Version m_version;
    std::string_view m_text;
    ScopeMask m_known = 0;
    ScopeMask m_self = 0;
    ScopeMask m_direct[64] = {};
    ScopeMask m_closure[64] = {};
    std::span<const DefaultRole> m_roles;
};

} // namespace hubdesk::access
