#pragma once
// CSV by RFC 4180, in UTF-8: commas, CRLF, quotes doubled. Text that a spreadsheet would take for a
// formula gets an apostrophe in front; reading takes it away again.

#include "interchange/rowsource.h"

#include <QByteArray>

class QIODevice;

namespace hubdesk::interchange {

/// One line with its end; `guarded` says which cells are text a person may have written.
[[nodiscard]] QByteArray csvLine(const QStringList &cells, bool guarded = true);

/// A whole table: a head of column names, then a line a record; references by name.
[[nodiscard]] domain::Result<domain::Done> exportCsv(const RowSource &source, domain::Kind kind, domain::HubId hub,
                                                     QIODevice &device);

struct CsvRecord {
    QStringList cells;
    int line = 1; ///< where it begins
};

/// Error Syntax: "quote-not-closed", "quote-astray", "not-utf-8", with the place.
[[nodiscard]] domain::Result<std::vector<CsvRecord>> readCsv(const QByteArray &bytes, const QString &file);

} // namespace hubdesk::interchange
