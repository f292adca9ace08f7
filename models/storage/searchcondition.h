#pragma once
// Where a typed word is looked for, as SQL over one row (alias t): by hubdesk_contains on the columns, by
// IN over the records that a reference may name. For few rows, or few records; any thread.

#include "storage/idlist.h"

#include <QVariantList>

namespace hubdesk::storage {

/// No SQL: the column cannot hold the word.
struct Condition {
    QString sql;
    QVariantList values;
};

[[nodiscard]] Condition pathCondition(domain::Kind kind, const ColumnPath &path, const QByteArray &word);

/// The word in any of the searched columns; a ticket's subject brings its messages along.
[[nodiscard]] Condition rowCondition(domain::Kind kind, const std::vector<ColumnPath> &searched,
                                     const QByteArray &word);

} // namespace hubdesk::storage
