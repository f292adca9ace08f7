#pragma once
// Applies ChangeSets to a State in memory as storage's writer does, checking `before`.

#include "domain/changeset.h"
#include "domain/entities.h"
#include "domain/state.h"

#include <map>

namespace hubdesk::test {

class Applied final : public domain::State {
public:
    /// False: a `before` did not match, or a record was not there.
    [[nodiscard]] bool apply(const domain::ChangeSet &set)
    {
        std::map<std::int64_t, std::int64_t> made;
        for (const domain::Change &change : set.changes) {
            if (change.action == domain::Change::Action::Create)
                made[change.ref.id] = ++m_last;
        }
        for (const domain::Change &change : set.changes) {
            const domain::Entity &entity = domain::entity(change.ref.kind);
            if (change.action == domain::Change::Action::Create) {
                domain::Row row{{change.ref.kind, made[change.ref.id]}, change.uuid, entity.defaults()};
                for (const auto &[field, value] : change.after) {
                    const bool reference =
                        entity.fields[static_cast<std::size_t>(field)].kind == domain::FieldKind::Reference;
                    row.values[field] = reference && value.toLongLong() < 0
                        ? QVariant::fromValue<qlonglong>(made.at(value.toLongLong()))
                        : value;
                }
                m_rows.emplace(row.ref, row);
                continue;
            }
            const auto found = m_rows.find(change.ref);
            if (found == m_rows.end())
                return false;
            for (const auto &[field, value] : change.before) {
                if (!domain::sameValue(entity.fields[static_cast<std::size_t>(field)], found->second.values[field],
                                       value))
                    return false;
            }
            if (change.action == domain::Change::Action::Remove)
                m_rows.erase(found);
            else
                for (const auto &[field, value] : change.after)
                    found->second.values[field] = value;
        }
        return true;
    }

    [[nodiscard]] std::optional<domain::Row> row(domain::Ref ref) const override
    {
        const auto found = m_rows.find(ref);
        return found == m_rows.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] std::vector<domain::Row> rowsWhere(domain::Kind kind, QByteArrayView column,
                                                     const QVariant &value) const override
    {
        std::vector<domain::Row> found;
        const int index = domain::entity(kind).indexOf(column);
        for (const domain::Row &row : rows(kind)) {
            if (domain::sameValue(domain::entity(kind).fields[static_cast<std::size_t>(index)], row.values[index],
                                  value))
                found.push_back(row);
        }
        return found;
    }
    [[nodiscard]] std::vector<domain::Row> rows(domain::Kind kind) const override
    {
        std::vector<domain::Row> found;
        for (const auto &[ref, row] : m_rows) {
            if (ref.kind == kind)
                found.push_back(row);
        }
        return found;
    }

private:
    std::map<domain::Ref, domain::Row> m_rows;
    std::int64_t m_last = 0;
};

} // namespace hubdesk::test
