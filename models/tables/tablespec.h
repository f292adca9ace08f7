#pragma once
// A table as a declaration: its records, its columns and what they look like. A new table is one more
// TableSpec in the catalogue; TableModel does the rest.

#include "domain/entities.h"
#include "storage/idlist.h"
#include "tables/cell.h"

#include <QString>

#include <functional>
#include <vector>

namespace hubdesk::tables {

/// How a cell is dressed. Given the field's value (and row), fills in words, tone, icon.
enum class Look : std::uint8_t { Plain, Name, Code, Number, Chip, Age, DateOnly, YesNo, Words, Clock, Hidden };

struct Column {
    const char *id; ///< stable: layouts are remembered by it
    const char *title; ///< untranslated, context "Column"
    storage::ColumnPath path;
    Look look = Look::Plain;
    int width = 24; ///< in units u (look.md section 3)
    bool stretches = false; ///< the column that matters
    bool shown = true; ///< at first; the column chooser has the rest
    bool searched = false;
    bool editable = false; ///< only where path is the record's own field
    const char *second = ""; ///< id of the column whose words go, grey, behind this one's
    bool person = false; ///< a person's name: initials before it
};

struct TableSpec {
    const char *id; ///< "tickets.all"
    const char *title; ///< untranslated, context "Table"
    const char *singular; ///< "ticket", "tickets": nouns, context "Table"
    const char *plural;
    const char *one; ///< "%Ln ticket", "%Ln tickets": see countText()
    const char *many;
    storage::IdQuery query; ///< kind, filters and the first sort; `searched` is taken from the columns
    std::vector<Column> columns;
    int nameColumn = 0;
    bool twoLines = false;
    const char *icon = ""; ///< of its empty state
    const char *emptyTitle = ""; ///< untranslated, context "Table"
    const char *emptyText = "";

    [[nodiscard]] int columnOf(QByteArrayView columnId) const; ///< -1: none
};

/// All tables, in the order of the rail. Ids are listed in catalogue.cpp.
[[nodiscard]] const std::vector<TableSpec> &catalogue();
[[nodiscard]] const TableSpec *tableSpec(QStringView id);

/// "1,204 tickets" in the person's language.
[[nodiscard]] QString countText(const TableSpec &spec, std::int64_t count);

} // namespace hubdesk::tables
