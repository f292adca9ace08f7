#pragma once
// The support desk's clock: a working day is any 24 hours from Monday to Friday. UTC.

#include <QDateTime>

namespace hubdesk::interchange::seeds {

/// `hours` working hours after `from`: Friday 18:00 and 24 hours is Monday 18:00; what arrives on a
/// weekend counts from Monday 00:00.
[[nodiscard]] QDateTime afterWorkingHours(const QDateTime &from, int hours);

/// `at`, or the Monday after it where it falls on a weekend.
[[nodiscard]] QDateTime onWorkingDay(const QDateTime &at);

} // namespace hubdesk::interchange::seeds
