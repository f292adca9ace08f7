#pragma once
// Words for records: titles of fields, names of records, values as a person reads them.
// Driven by the field tables; GUI thread, point reads only. Plain text.

#include "domain/records.h"
#include "domain/state.h"

#include <QString>

namespace hubdesk::ui {

[[nodiscard]] QString fieldTitle(const domain::Field &field);
[[nodiscard]] QString choiceWord(const QString &word);
[[nodiscard]] QString entityWord(domain::Kind kind); ///< "person", in lower case

/// What a record is called in a sentence or a link: a ticket by number and subject, a seat by its person.
[[nodiscard]] QString recordName(const domain::State &state, domain::Ref ref);
[[nodiscard]] QString recordName(const domain::State &state, const domain::Row &row);

/// A value in words and the person's locale. Null: "not known" for what a hub said, else "none".
[[nodiscard]] QString valueText(const domain::State &state, domain::Kind kind, const domain::Field &field,
                                const QVariant &value);
[[nodiscard]] QString notKnown();

/// "12 min ago", "yesterday 18:20", "4 October".
[[nodiscard]] QString ageText(const QDateTime &at, const QDateTime &now);
[[nodiscard]] QString dateTimeText(const QDateTime &at); ///< local, with its zone

/// A text that may wrap after the separators of addresses and paths, which have no spaces.
[[nodiscard]] QString breakable(const QString &text);

} // namespace hubdesk::ui
