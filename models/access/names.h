#pragma once
// Interned texts: every name, scope text and server of a hub once, numbered from 0 (the empty text).
// Any thread may read; adding needs the only owner. Owned by a HubState, then by the Model made of it.
// Texts are bytes: nothing is decoded, folded or normalised (JupyterHub compares bytes too).

#include <cstdint>
#include <string_view>
#include <vector>

namespace hubdesk::access {

using NameId = std::uint32_t;
inline constexpr NameId kNoName = 0xffffffffu;
// Filters keep a name in 28 bits.
inline constexpr std::uint32_t kMaxNames = (1u << 28) - 1;

class Names {
public:
    Names();

    [[nodiscard]] NameId intern(std::string_view text);
    [[nodiscard]] NameId find(std::string_view text) const;
    [[nodiscard]] std::string_view text(NameId id) const
    {
        return {m_bytes.data() + m_starts[id], m_starts[id + 1] - m_starts[id]};
    }
    [[nodiscard]] std::size_t size() const { return m_starts.size() - 1; }
    [[nodiscard]] std::size_t bytes() const;
    void reserve(std::size_t names, std::size_t bytes);

private:
    struct Slot {
        std::uint32_t hash = 0;
        NameId id = kNoName;
    };
    void grow(std::size_t slots);

    std::vector<char> m_bytes;
    std::vector<std::uint64_t> m_starts;
    std::vector<Slot> m_slots;
};

} // namespace hubdesk::access
