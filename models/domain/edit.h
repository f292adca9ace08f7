#pragma once
// The general use cases: make, change and remove records with the field table's own rules (required,
// type, choice, unique in its scope, references exist, nothing still refers to what is removed).
// Pure; any thread. The service's rules (invariants) come on top, in files of their own.

#include "domain/changeset.h"
#include "domain/services.h"
#include "domain/state.h"

namespace hubdesk::domain {

/// One field of one record to be set.
struct FieldEdit {
    Ref ref;
    int field = 0; ///< index in the field table
    QVariant value;
};

/// Brings `value` to the field's type and checks it. Error: MissingValue, InvalidValue, Duplicate,
/// NotFound; `detail` is the column. `ref` is the record being edited, for uniqueness.
[[nodiscard]] Result<QVariant> checkValue(const State &state, Ref ref, int field, const QVariant &value);

/// Any number of edits as one step; edits that change nothing are left out.
[[nodiscard]] Result<ChangeSet> editFields(const State &state, const std::vector<FieldEdit> &edits,
                                           const QString &label);

/// `values` in field order; absent ones get the default of a new record.
[[nodiscard]] Result<ChangeSet> createRecord(const State &state, UuidSource &uuids, Kind kind, QList<QVariant> values,
                                             const QString &label);

/// Removes records as one step. Error InUse: something outside `refs` still refers to one of them.
[[nodiscard]] Result<ChangeSet> removeRecords(const State &state, const std::vector<Ref> &refs, const QString &label);

/// The scope in which a Unique field must be unique: the column of the reference it hangs under
/// ("cluster" for a hub's name, "hub" for a role's), or empty for the whole file.
[[nodiscard]] QByteArray uniqueWithin(Kind kind);

} // namespace hubdesk::domain
