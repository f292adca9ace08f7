#pragma once
// A JupyterHub release, comparable; the draft of spring 2021 sorts before all of them. Plain data, any thread.
// Says nothing about which releases exist: the catalogue does.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hubdesk::access {

struct Version {
    std::uint16_t major = 0;
    std::uint16_t minor = 0;
    std::uint16_t patch = 0;
    std::uint16_t stage = 999; // b1 = 1, b2 = 2 ..., rc1 = 101 ..., a final release 999

    friend constexpr auto operator<=>(const Version &, const Version &) = default;
    [[nodiscard]] constexpr bool isDraft() const { return major == 0; }
};

inline constexpr Version kDraft2021{0, 0, 0, 0};

[[nodiscard]] std::optional<Version> parseVersion(std::string_view text);
[[nodiscard]] std::string toText(const Version &version);

} // namespace hubdesk::access
