#pragma once
// Applies the changes of one ChangeSet inside the open transaction of the writer: gives made records
// their row id, checks every `before`, writes the rows. Does not write the journal, does not commit.
// Writer thread.

#include "domain/changeset.h"
#include "storage/statements.h"

#include <QHash>

namespace hubdesk::storage {

class ChangeApplier final {
public:
    explicit ChangeApplier(Statements &statements);

    /// Afterwards the changes carry final row ids (references too), uuids, and complete `after`s of creates.
    /// Error: Stale, Duplicate, NotFound, MissingValue, InvalidValue; detail is the column.
    [[nodiscard]] domain::Result<domain::Done> apply(std::vector<domain::Change> &changes);

    /// negative id -> row id, in the order of the changes.
    [[nodiscard]] const std::vector<std::pair<std::int64_t, std::int64_t>> &madeIds() const { return m_made; }

    /// What a failed foreign key check meant: NotFound (detail: column) or InUse (detail: the entity that
    /// still refers). Call before the rollback.
    [[nodiscard]] domain::Error explainReferences(const std::vector<domain::Change> &changes);

private:
    using Changes = std::vector<domain::Change>;
    domain::Result<domain::Done> assignIds(Changes &changes);
    domain::Result<domain::Done> resolveReferences(domain::Change &change);
    domain::Result<domain::Done> checkBefore(domain::Change &change);
    domain::Result<domain::Done> write(const domain::Change &change);
    domain::Result<domain::Done> create(const domain::Change &change);
    domain::Result<domain::Done> update(const domain::Change &change);
    domain::Result<domain::Done> remove(const domain::Change &change);
    domain::Result<domain::Done> park(const domain::Change &change);
    domain::Result<domain::Done> writeParked(const std::vector<const domain::Change *> &blocked);
    [[nodiscard]] bool exists(domain::Ref ref);

    Statements &m_statements;
    QHash<domain::Ref, std::int64_t> m_ids;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_made;
};

} // namespace hubdesk::storage
