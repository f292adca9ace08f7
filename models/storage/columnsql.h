#pragma once
// Column paths as SQL: one object builds the FROM clause and the expressions of one SELECT over one kind.
// References are followed by LEFT JOIN (a null key never drops a row). Every identifier comes from a
// field table or from this file. Pure; any thread.

#include "domain/entities.h"
#include "storage/idlist.h"

#include <QStringList>

namespace hubdesk::storage {

[[nodiscard]] bool isSnapshotKind(domain::Kind kind);
[[nodiscard]] const char *idColumn(domain::Kind kind); ///< the primary key of its table

/// The field a path ends in; a derived value has a field table of its own.
[[nodiscard]] const domain::Field &fieldOf(domain::Kind kind, const ColumnPath &path);
/// The kind whose field or derived value the path ends in.
[[nodiscard]] domain::Kind ownerOf(domain::Kind kind, const ColumnPath &path);
/// The same column of another kind, by column name (Role.name -> HubRole.name); none if it has none.
[[nodiscard]] std::optional<ColumnPath> mapped(domain::Kind from, const ColumnPath &path, domain::Kind to);

/// The fields by which a record of `kind` is called in another's cell, best first.
[[nodiscard]] std::vector<int> nameFields(domain::Kind kind);

class ColumnSql final {
public:
    explicit ColumnSql(domain::Kind kind);

    [[nodiscard]] QString id() const; ///< the row id of the base record
    [[nodiscard]] QString value(const ColumnPath &path); ///< as stored
    /// What rows are ordered by: a reference by its record's name, a choice by its place in the list.
    [[nodiscard]] QString sortKey(const ColumnPath &path);
    [[nodiscard]] QString from() const; ///< after all columns were asked for

    /// " COLLATE x" as the column's words are ordered, or empty.
    [[nodiscard]] static QString collation(domain::Kind kind, const ColumnPath &path);

private:
    [[nodiscard]] QString aliasFor(const std::vector<int> &through, domain::Kind &kind);

    domain::Kind m_kind;
    std::vector<std::pair<std::vector<int>, QString>> m_aliases;
    QString m_from;
};

/// A derived value as an expression over `alias`, a row of `kind`; "NULL" if the kind has no such value.
[[nodiscard]] QString derivedSql(domain::Kind kind, ColumnPath::Derived derived, QStringView alias);
/// What a record is called in another's cell: the first of its name fields; a hub is "cluster/name".
[[nodiscard]] QString nameSql(domain::Kind kind, QStringView alias);

} // namespace hubdesk::storage
