#pragma once
// One commit or revert as the writer runs it, possibly more than once (a passing failure is tried
// again): from ChangeSet to rows, journal and receipt. Writer thread.

#include "domain/changeset.h"
#include "storage/changeapplier.h"
#include "storage/writer.h"

#include <optional>

namespace hubdesk::storage {

/// Who and what goes into the journal's head.
struct Stamp {
    QUuid changeSet;
    QUuid file;
    QString who;
    QDateTime at;
};

class CommitJob final {
public:
    CommitJob(domain::ChangeSet set, Stamp stamp);
    /// The opposite of journal entry `reverts`. Error NotFound: no such entry, or one without changes.
    CommitJob(std::int64_t reverts, QString label, Stamp stamp);

    /// Inside the open transaction.
    [[nodiscard]] domain::Result<CommitNotice> run(const QSqlDatabase &database, Statements &statements);
    /// What a foreign key failure at COMMIT meant; before the rollback.
    [[nodiscard]] domain::Error explainReferences();
    /// Of the last run.
    [[nodiscard]] const domain::Receipt &receipt() const { return m_receipt; }

private:
    [[nodiscard]] domain::Result<std::vector<domain::Change>> changesToMake(const QSqlDatabase &database) const;

    domain::ChangeSet m_set;
    Stamp m_stamp;
    std::int64_t m_reverts = 0;
    std::vector<domain::Change> m_changes;
    std::optional<ChangeApplier> m_applier;
    domain::Receipt m_receipt;
};

} // namespace hubdesk::storage
