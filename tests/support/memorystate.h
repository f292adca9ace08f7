#pragma once
// A domain::State held in memory, for tests of use cases. Rows are kept in the order they were added.

#include "domain/state.h"

namespace hubdesk::test {

class MemoryState final : public domain::State {
public:
    /// Adds a typed record and returns its row id.
    template <domain::Described R> std::int64_t add(const R &record)
    {
        const std::int64_t id = static_cast<std::int64_t>(m_rows.size()) + 1;
        m_rows.push_back({{R::kKind, id}, QUuid::createUuid(), domain::valuesOf(record)});
        return id;
    }

    [[nodiscard]] std::optional<domain::Row> row(domain::Ref ref) const override
    {
        for (const domain::Row &row : m_rows) {
            if (row.ref == ref)
                return row;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::vector<domain::Row> rowsWhere(domain::Kind kind, QByteArrayView column,
                                                     const QVariant &value) const override
    {
        std::vector<domain::Row> found;
        const domain::Entity &described = domain::entity(kind);
        const int index = described.indexOf(column);
        for (const domain::Row &row : m_rows) {
            if (row.ref.kind == kind && index >= 0
                && domain::sameValue(described.fields[static_cast<std::size_t>(index)], row.values[index], value))
                found.push_back(row);
        }
        return found;
    }
    [[nodiscard]] std::vector<domain::Row> rows(domain::Kind kind) const override
    {
        std::vector<domain::Row> found;
        for (const domain::Row &row : m_rows) {
            if (row.ref.kind == kind)
                found.push_back(row);
        }
        return found;
    }

private:
    std::vector<domain::Row> m_rows;
};

} // namespace hubdesk::test
