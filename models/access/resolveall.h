#pragma once
// Every principal's complete set at once, in id form, over several threads. The model must not be edited
// meanwhile. The result refers to the model's names and lives on its own.

#include "access/model.h"

namespace hubdesk::access {

class ResolvedAll {
public:
    // Self filters stand for the principal itself. A token that inherits shares its owner's set, holders of the same
    // large roles share one.
    struct Item {
        Principal principal;
        std::uint32_t chunk = 0;
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        Failure failure;
    };
    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] const Item &item(std::size_t index) const { return m_items[index]; }
    [[nodiscard]] SetView set(const Item &item) const
    {
        return SetView(m_chunks[item.chunk]).subspan(item.first, item.count);
    }
    [[nodiscard]] std::size_t scopes() const;
    [[nodiscard]] std::size_t bytes() const;

private:
    friend ResolvedAll resolveAll(const Model &model, unsigned threads);
    std::vector<Item> m_items;
    std::vector<std::vector<Entry>> m_chunks;
};

// threads: 0 for as many as the machine has cores, up to eight.
[[nodiscard]] ResolvedAll resolveAll(const Model &model, unsigned threads = 0);

} // namespace hubdesk::access
