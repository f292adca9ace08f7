#include "access/catalogue.h"

#include "access/texthash.h"

#include <algorithm>
#include <array>
#include <bit>

namespace hubdesk::access {

namespace {

struct ReleaseInfo {
    std::string_view version;
    std::span<const Subscopes> scopes;
    std::span<const DefaultRole> roles;
    ScopeMask self;
};

#include "access/scopetables.inc"

} // namespace

std::vector<Catalogue> Catalogue::build()
{
    std::vector<Catalogue> out;
    for (const auto &release : kReleases) {
        Catalogue c;
        c.m_text = release.version;
        c.m_version = parseVersion(release.version).value_or(kDraft2021);
        c.m_self = release.self;
        c.m_roles = release.roles;
        for (const auto &[scope, direct] : release.scopes) {
            c.m_known |= maskOf(scope);
            c.m_direct[scope] = direct;
            c.m_closure[scope] = maskOf(scope) | direct;
        }
        // At most six levels deep: repeated union reaches the fixed point at once.
        for (bool changed = true; changed;) {
            changed = false;
            for (const auto &[scope, direct] : release.scopes) {
                auto wider = c.m_closure[scope];
                for (auto below = direct; below != 0; below &= below - 1) {
                    wider |= c.m_closure[std::countr_zero(below)];
                }
                changed = changed || wider != c.m_closure[scope];
                c.m_closure[scope] = wider;
            }
        }
        out.push_back(c);
    }
    std::stable_sort(out.begin(), out.end(), [](const auto &a, const auto &b) { return a.m_version < b.m_version; });
    return out;
}

std::span<const Catalogue> Catalogue::all()
{
    static const std::vector<Catalogue> releases = build();
    return releases;
}

const Catalogue *Catalogue::find(const Version &version)
{
    const auto releases = all();
    const auto at =
        std::find_if(releases.begin(), releases.end(), [&](const auto &c) { return c.m_version == version; });
    return at == releases.end() ? nullptr : &*at;
}

const Catalogue &Catalogue::newest()
{
    return all().back();
}

std::span<const ScopeInfo> Catalogue::scopes()
{
    return kScopes;
}

std::span<const Renamed> Catalogue::renamed()
{
    return kRenamed;
}

std::optional<ScopeBit> Catalogue::bitOf(std::string_view name)
{
    static constexpr std::size_t kSlots = 256; // a third full at most: one or two looks find a name
    static_assert(std::size(kScopes) * 3 < kSlots);
    static const auto slots = [] {
        std::array<std::uint8_t, kSlots> out{}; // the scope's number and one, or nothing
        for (ScopeBit i = 0; i < std::size(kScopes); ++i) {
            auto at = textHash(kScopes[i].name) % kSlots;
            while (out[at] != 0) {
                at = (at + 1) % kSlots;
            }
            out[at] = static_cast<std::uint8_t>(i + 1);
        }
        return out;
    }();
    for (auto at = textHash(name) % kSlots; slots[at] != 0; at = (at + 1) % kSlots) {
        const ScopeBit bit = slots[at] - 1u;
        if (kScopes[bit].name == name) {
            return bit;
        }
    }
    return std::nullopt;
}

std::uint32_t Catalogue::rankOf(ScopeBit bit)
{
    static constexpr auto ranks = [] {
        std::array<std::uint32_t, 64> out{};
        for (ScopeBit i = 0; i < std::size(kScopes); ++i) {
            out[i] = static_cast<std::uint32_t>(
                std::count_if(std::begin(kScopes), std::end(kScopes),
                              [&](const auto &other) { return other.name < kScopes[i].name; }));
        }
        return out;
    }();
    return ranks[bit];
}

const DefaultRole *Catalogue::defaultRole(std::string_view name) const
{
    const auto at = std::find_if(m_roles.begin(), m_roles.end(), [&](const auto &r) { return r.name == name; });
    return at == m_roles.end() ? nullptr : &*at;
}

} // namespace hubdesk::access
