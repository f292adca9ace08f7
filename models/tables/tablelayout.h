#pragma once
// How a person arranged a table: order, widths and choice of columns, sort. A plain value that travels
// as JSON; columns are named by their ids, so a layout survives columns that come and go. Pure.

#include "tables/tablespec.h"

#include <QByteArray>

namespace hubdesk::tables {

struct TableLayout {
    struct Part {
        int column = 0; ///< in the spec
        int width = 0; ///< in units u; 0: as declared
        bool shown = true;

        friend bool operator==(const Part &, const Part &) = default;
    };
    std::vector<Part> parts; ///< every column once, in the order shown
    int sortColumn = -1;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    int groupColumn = -1;

    friend bool operator==(const TableLayout &, const TableLayout &) = default;
};

[[nodiscard]] TableLayout defaultLayout(const TableSpec &spec);
[[nodiscard]] QByteArray layoutToJson(const TableSpec &spec, const TableLayout &layout);
/// Unknown columns are left out, missing ones come back where they are declared; nonsense gives the default.
[[nodiscard]] TableLayout layoutFromJson(const TableSpec &spec, const QByteArray &json);

} // namespace hubdesk::tables
