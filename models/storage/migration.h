#pragma once
// Schema steps: resources/schema/NNNN.sql, numbered from 1 without gaps, under PRAGMA user_version.
// All missing steps run in one transaction; a step that fails leaves the file as it was.

#include "domain/result.h"

#include <QList>
#include <QString>

class QSqlDatabase;

namespace hubdesk::storage {

struct SchemaStep {
    int version = 0;
    QString sql;
};

[[nodiscard]] const QList<SchemaStep> &schemaSteps();

/// Brings an open Purpose::Migrator connection from its user_version to that of the last step.
/// Error: FileNewer (detail "9 > 2"), DiskFull, Busy, FileDamaged (references broken), Internal (a step's SQL).
[[nodiscard]] domain::Result<domain::Done> migrate(const QSqlDatabase &database, const QList<SchemaStep> &steps);

/// user_version of an open file.
[[nodiscard]] domain::Result<int> schemaOf(const QSqlDatabase &database);

} // namespace hubdesk::storage
