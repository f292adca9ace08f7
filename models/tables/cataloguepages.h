#pragma once
// The pages' tables, one function a page (catalogue.cpp puts them in order), and how they name columns.

#include "tables/tablespec.h"

namespace hubdesk::tables {

[[nodiscard]] std::vector<TableSpec> communityTables();
[[nodiscard]] std::vector<TableSpec> teamTables();
[[nodiscard]] std::vector<TableSpec> roleTables();
[[nodiscard]] std::vector<TableSpec> roleDetailTables();
[[nodiscard]] std::vector<TableSpec> ticketTables();
[[nodiscard]] std::vector<TableSpec> hubTables();
[[nodiscard]] std::vector<TableSpec> hubSnapshotTables();
[[nodiscard]] std::vector<TableSpec> activityTables();

/// A record's own field, by column name; it must exist.
[[nodiscard]] storage::ColumnPath own(domain::Kind kind, const char *column);
/// A field of the record that the field `reference` refers to.
[[nodiscard]] storage::ColumnPath via(domain::Kind kind, const char *reference, const char *column);
[[nodiscard]] storage::ColumnPath derived(storage::ColumnPath::Derived value);

} // namespace hubdesk::tables
