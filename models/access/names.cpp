#include "access/names.h"

#include "access/texthash.h"

namespace hubdesk::access {

namespace {

std::uint32_t hashOf(std::string_view text)
{
    return static_cast<std::uint32_t>(textHash(text));
}

} // namespace

Names::Names()
    : m_starts{0}
    , m_slots(64)
{
    static_cast<void>(intern({}));
}

NameId Names::intern(std::string_view text)
{
    const auto hash = hashOf(text);
    const auto mask = m_slots.size() - 1;
    auto at = hash & mask;
    while (m_slots[at].id != kNoName) {
        if (m_slots[at].hash == hash && this->text(m_slots[at].id) == text) {
            return m_slots[at].id;
        }
        at = (at + 1) & mask;
    }
    const auto id = static_cast<NameId>(m_starts.size() - 1);
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    m_starts.push_back(m_bytes.size());
    m_slots[at] = {hash, id};
    if (m_starts.size() * 4 > m_slots.size() * 3) {
        grow(m_slots.size() * 2);
    }
    return id;
}

NameId Names::find(std::string_view text) const
{
    const auto hash = hashOf(text);
    const auto mask = m_slots.size() - 1;
    for (auto at = hash & mask; m_slots[at].id != kNoName; at = (at + 1) & mask) {
        if (m_slots[at].hash == hash && this->text(m_slots[at].id) == text) {
            return m_slots[at].id;
        }
    }
    return kNoName;
}

std::size_t Names::bytes() const
{
    return m_bytes.capacity() + m_starts.capacity() * sizeof(std::uint64_t) + m_slots.capacity() * sizeof(Slot);
}

void Names::reserve(std::size_t names, std::size_t bytes)
{
    m_bytes.reserve(bytes);
    m_starts.reserve(names + 1);
    std::size_t slots = m_slots.size();
    while (slots * 3 < (names + 1) * 4) {
        slots *= 2;
    }
    if (slots > m_slots.size()) {
        grow(slots);
    }
}

void Names::grow(std::size_t slots)
{
    std::vector<Slot> bigger(slots);
    const auto mask = slots - 1;
    for (const auto &slot : m_slots) {
        if (slot.id == kNoName) {
            continue;
        }
        auto at = slot.hash & mask;
        while (bigger[at].id != kNoName) {
            at = (at + 1) & mask;
        }
        bigger[at] = slot;
    }
    m_slots.swap(bigger);
}

} // namespace hubdesk::access
