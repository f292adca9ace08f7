#pragma once
// What the window needs of whoever commits ChangeSets: storage's writer, or a fake in tests.
// GUI thread; `done` is called there, later, once the change is durable or refused.

#include "domain/changeset.h"

#include <functional>

namespace hubdesk::domain {

class ChangeStore {
public:
    using Done = std::function<void(Result<Receipt>)>;

    virtual ~ChangeStore() = default;
    virtual void commit(ChangeSet set, Done done) = 0;
    /// Commits the opposite of the journal entry `number` under `label` (undo and redo alike).
    virtual void revert(std::int64_t number, const QString &label, Done done) = 0;
};

} // namespace hubdesk::domain
