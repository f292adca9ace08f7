#pragma once
// Names that are not what they look like: control characters, line breaks, bidirectional marks, invisible
// characters, letters of another script that look alike (Unicode's own list, UTS 39). The one source for the window,
// the findings and lint; shown visibly before a role is granted. Pure; any thread.

#include <QFlags>
#include <QString>

namespace hubdesk::domain {

enum class NameHazard : unsigned {
    None = 0,
    LineBreak = 1,
    Control = 2,
    Bidirectional = 4, ///< a mark or override that turns the order of letters
    Invisible = 8, ///< zero width, soft hyphen, unusual blanks
    Confusable = 16, ///< letters that look like ASCII ones, beside Latin letters, or in a name that reads as ASCII
    OuterSpace = 32,
    Unreachable = 64, ///< "/", "." or "..": the hub's API cannot name it
};
Q_DECLARE_FLAGS(NameHazards, NameHazard)
Q_DECLARE_OPERATORS_FOR_FLAGS(NameHazards)

[[nodiscard]] NameHazards hazardsOf(QStringView name);
/// Those by which a person may be misled; a name that only the hub's API cannot reach is read as it is.
[[nodiscard]] NameHazards deceptions(QStringView name);
/// Whether two different names look the same to a person.
[[nodiscard]] bool looksTheSame(const QString &a, const QString &b);
/// The name with what cannot be seen made visible: a line break as U+240A, other marks as <U+202E>.
[[nodiscard]] QString visibleName(QStringView name);

} // namespace hubdesk::domain
