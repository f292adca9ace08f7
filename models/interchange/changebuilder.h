#pragma once
// Collects the changes of one step: makes, updates field by field, and removes records, leaving out
// what is the same already. Made records get negative ids, unique in the step.

#include "domain/changeset.h"
#include "domain/entities.h"
#include "domain/services.h"

namespace hubdesk::interchange {

class ChangeBuilder final {
public:
    /// `firstId`: the first negative id, where changes join others in one step.
    ChangeBuilder(domain::UuidSource &uuids, const QString &label, std::int64_t firstId = -1)
        : m_uuids(uuids)
        , m_set{label, {}}
        , m_next(firstId)
    {
    }

    domain::Ref create(domain::Kind kind, const QList<QVariant> &values);
    void update(const domain::Row &row, const QList<QVariant> &values);
    void remove(const domain::Row &row);
    template <domain::Described R> domain::Ref create(const R &record)
    {
        return create(R::kKind, domain::valuesOf(record));
    }
    template <domain::Described R> void update(const domain::Row &row, const R &record)
    {
        update(row, domain::valuesOf(record));
    }

    [[nodiscard]] domain::ChangeSet take() { return std::move(m_set); }

private:
    domain::UuidSource &m_uuids;
    domain::ChangeSet m_set;
    std::int64_t m_next;
};

} // namespace hubdesk::interchange
