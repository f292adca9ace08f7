#pragma once
// People from CSV: a head of column names as the person's field table has them, then a line a person.
// Who is known (by e-mail, else by name) is updated in the columns given; the others are made. Pure.

#include "domain/changeset.h"
#include "domain/services.h"
#include "domain/state.h"
#include "interchange/csv.h"

namespace hubdesk::interchange {

struct CsvPeople {
    struct Person {
        domain::FieldValues values; ///< of the person's fields; columns not in the file are absent
        int line = 0;
    };
    QString file;
    std::vector<Person> people;
};

/// Error Syntax with a word: a fault of the CSV, "column-not-known", "column-missing", "column-twice",
/// "cells-too-many", "value-not-valid", "value-missing"; the place's column counts cells.
[[nodiscard]] domain::Result<CsvPeople> readPeople(const QByteArray &bytes, const QString &file);

/// `firstId`: the first negative id for people that are made. Error Syntax "ambiguous".
[[nodiscard]] domain::Result<domain::ChangeSet> importPeople(const domain::State &state, domain::UuidSource &uuids,
                                                             const std::vector<CsvPeople> &files, const QString &label,
                                                             std::int64_t firstId = -1);

} // namespace hubdesk::interchange
