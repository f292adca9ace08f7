#include "storage/commitjob.h"

#include "storage/journalwriter.h"

namespace hubdesk::storage {

using domain::Change;
using domain::Error;
using domain::ErrorCode;
using domain::Kind;
using domain::Result;

CommitJob::CommitJob(domain::ChangeSet set, Stamp stamp)
    : m_set(std::move(set))
    , m_stamp(std::move(stamp))
{
}

CommitJob::CommitJob(std::int64_t reverts, QString label, Stamp stamp)
    : m_set{std::move(label), {}}
    , m_stamp(std::move(stamp))
    , m_reverts(reverts)
{
}

Result<std::vector<Change>> CommitJob::changesToMake(const QSqlDatabase &database) const
{
    if (m_reverts == 0)
        return m_set.changes;
    Result<std::vector<Change>> made = readJournal(database, m_reverts, -1);
    if (!made)
        return made;
    if (made->empty())
        return Error{ErrorCode::NotFound, QString::number(m_reverts), {}};
    return domain::inverse(*made);
}

Result<CommitNotice> CommitJob::run(const QSqlDatabase &database, Statements &statements)
{
    m_receipt = {};
    Result<std::vector<Change>> changes = changesToMake(database);
    if (!changes)
        return changes.error();
    m_changes = std::move(changes).value();
    if (m_changes.empty())
        return CommitNotice{};
    m_applier.emplace(statements);
    if (const auto applied = m_applier->apply(m_changes); !applied)
        return applied.error();
    const JournalEntry entry{0,           m_stamp.changeSet, m_stamp.file, m_stamp.at,
                             m_stamp.who, m_set.label,       m_reverts,    static_cast<std::int64_t>(m_changes.size())};
    const Result<std::int64_t> number = writeJournal(database, entry, m_changes);
    if (!number)
        return number.error();

    CommitNotice notice;
    notice.number = *number;
    m_receipt = {*number, m_stamp.changeSet, {}, m_applier->madeIds()};
    for (const Change &change : m_changes) {
        m_receipt.touched.push_back(change.ref);
        (change.action == Change::Action::Create       ? notice.created
             : change.action == Change::Action::Remove ? notice.removed
                                                       : notice.updated)
            .push_back(change.ref);
    }
    notice.created.push_back({Kind::JournalEntry, *number});
    return notice;
}

Error CommitJob::explainReferences()
{
    return m_applier ? m_applier->explainReferences(m_changes) : Error{};
}

} // namespace hubdesk::storage
