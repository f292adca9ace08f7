#pragma once
// Splits an SQL script into statements (QtSql runs one at a time). Knows quotes, comments and the
// bodies of triggers; nothing else of SQL.

#include <QString>
#include <QStringList>

namespace hubdesk::storage {

[[nodiscard]] QStringList sqlStatements(QStringView script);

} // namespace hubdesk::storage
