#pragma once
// How one cell looks: words, tone, marks of a column's value, by the column's Look. Pure.

#include "tables/recordcache.h"
#include "tables/tablespec.h"

#include <QDateTime>

namespace hubdesk::tables {

struct CellLook {
    QString text;
    QString second;
    QString icon;
    Tone tone = Tone::Plain;
    Tone iconTone = Tone::Plain;
    Mark mark = Mark::None;
    std::optional<double> clock; ///< part of the time left
    bool chip = false;
    bool notKnown = false;
};

/// `kind` and `path`: the row's own (storage::mapped); `record`: the row, for what stops a clock.
[[nodiscard]] CellLook lookOf(const Column &column, const domain::Field &field, domain::Kind owner,
                              const CellValue &cell, const domain::Row *record, const QDateTime &now);

/// Whether an absent value of this field is "not known" rather than simply none.
[[nodiscard]] bool absentIsNotKnown(domain::Kind owner, const Column &column, const domain::Field &field);

} // namespace hubdesk::tables
