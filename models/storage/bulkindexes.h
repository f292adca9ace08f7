#pragma once
// Takes the secondary indexes away while a new file is filled: sorting once is cheaper than a million
// insertions. Indexes that belong to a constraint stay.

#include "domain/result.h"

#include <QStringList>

class QSqlDatabase;

namespace hubdesk::storage {

/// Drops them; returns the statements that make them again.
[[nodiscard]] domain::Result<QStringList> dropIndexes(const QSqlDatabase &database);

} // namespace hubdesk::storage
