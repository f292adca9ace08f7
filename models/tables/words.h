#pragma once
// Values as words: choices, times, numbers, lists in the person's language and locale. Pure; any thread.
// `now` is UTC; times are shown in local time.

#include "domain/field.h"

#include <QDateTime>
#include <QString>

namespace hubdesk::tables {

/// "needs-approval" -> "Needs approval", translated.
[[nodiscard]] QString choiceText(const QString &word);
/// "not known", for values that nobody could tell.
[[nodiscard]] QString notKnownText();

/// How long ago: "just now", "4 min ago", "yesterday 18:20", then the date.
[[nodiscard]] QString ageText(const QDateTime &time, const QDateTime &now);
/// How long until, or how late: "in 3 h 10 min", "1 h 20 min late", then the date.
[[nodiscard]] QString dueText(const QDateTime &time, const QDateTime &now);
/// The exact time, for tool tips and copies.
[[nodiscard]] QString timeText(const QDateTime &time);

/// A field's value as words, without regard to the time that passes. Empty for an absent value.
[[nodiscard]] QString valueText(const domain::Field &field, const QVariant &value);

} // namespace hubdesk::tables
