#pragma once
// ChangeSet: the one form in which anything people own is changed (architecture, idea 1). Use cases
// make it, the writer commits it in one transaction with its journal rows, undo is its inverse.

#include "domain/result.h"
#include "domain/values.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace hubdesk::domain {

/// One record made, changed or removed. `before` holds what the writer must still find (else Stale).
struct Change {
    enum class Action : std::uint8_t { Create, Update, Remove };

    Action action = Action::Update;
    Ref ref; ///< Create: a negative id, unique in the ChangeSet; references to it use the same number
    QUuid uuid;
    FieldValues before; ///< Update: the old values of the changed fields; Remove: all fields
    FieldValues after; ///< Update: the new values of the changed fields; Create: all fields
};

struct ChangeSet {
    QString label; ///< for "Undo %1"; made by tr() where the intent was formed
    std::vector<Change> changes;

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
};

/// What would take `changes` back: reversed order, before and after exchanged.
[[nodiscard]] std::vector<Change> inverse(const std::vector<Change> &changes);

/// A committed ChangeSet, as the journal knows it.
struct Receipt {
    std::int64_t number = 0; ///< running number in this file, from 1
    QUuid uuid; ///< of the ChangeSet, for exchange between files
    std::vector<Ref> touched; ///< with the final row ids
    std::vector<std::pair<std::int64_t, std::int64_t>> madeIds; ///< negative id -> row id
};

} // namespace hubdesk::domain

Q_DECLARE_METATYPE(hubdesk::domain::Receipt)
