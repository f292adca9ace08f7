#pragma once
// The writer: the only connection that writes, on its own thread. User edits go before pull pages.
// Public methods may be called from any thread and return at once; signals arrive queued.

#include "domain/changestore.h"
#include "domain/services.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QSqlDatabase;

namespace hubdesk::storage {

struct Stamp;

/// What a commit touched, for models to refresh those rows only.
struct CommitNotice {
    std::int64_t number = 0; ///< journal number; 0: a pull's swap
    std::vector<domain::Ref> created;
    std::vector<domain::Ref> updated;
    std::vector<domain::Ref> removed;
    std::vector<domain::Kind> replaced; ///< whole kinds (a pull's swap, a restore)
};

class Writer final : public QObject, public domain::ChangeStore {
    Q_OBJECT

public:
    ~Writer() override;

    // domain::ChangeStore: `done` runs in the thread that called (its event loop).
    // Refusals: Stale, Duplicate, NotFound, MissingValue, InvalidValue (detail: the column), InUse (the entity).
    void commit(domain::ChangeSet set, Done done) override;
    void revert(std::int64_t number, const QString &label, Done done) override;

    enum class Priority { Edit, Page }; ///< edits go before pages
    /// Runs `job` in one transaction on the writer thread; rolled back if it returns an Error.
    /// For storage's own users (snapshot pages, seeds); what people own goes through commit().
    using Job = std::function<domain::Result<CommitNotice>(QSqlDatabase &)>;
    void run(Priority priority, Job job, std::function<void(domain::Result<CommitNotice>)> done = {});
    /// The same, waiting. Not from the GUI thread.
    [[nodiscard]] domain::Result<CommitNotice> runAndWait(Priority priority, Job job);
    /// Fails at once where commit() would try again. Not from the GUI thread.
    [[nodiscard]] domain::Result<domain::Receipt> commitAndWait(domain::ChangeSet set);

    /// A journal head made now, for storage's own entries (a pull's swap).
    [[nodiscard]] Stamp stamp() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] int waiting() const; ///< edits not yet durable

Q_SIGNALS:
    void committed(const hubdesk::storage::CommitNotice &notice);
    /// A commit failed for a passing reason (disk full, busy) and is kept; tried again every few seconds.
    void postponed(const hubdesk::domain::Error &error, int waiting);
    void recovered();

private:
    friend class File;
    class Private;
    explicit Writer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace hubdesk::storage

Q_DECLARE_METATYPE(hubdesk::storage::CommitNotice)
