#pragma once
// Two texts line by line, for showing what an export changes. Pure; any thread.

#include <QByteArray>
#include <QString>

#include <vector>

namespace hubdesk::interchange {

struct DifferenceLine {
    enum class Kind { Kept, Removed, Added };
    Kind kind = Kind::Kept;
    QString text; ///< without its line end
    int before = 0; ///< line numbers from 1; 0: not there
    int after = 0;

    friend bool operator==(const DifferenceLine &, const DifferenceLine &) = default;
};

/// Neighbouring changes with the lines around them.
struct DifferenceHunk {
    int before = 1, after = 1; ///< first lines
    std::vector<DifferenceLine> lines;
};

/// `context`: kept lines around a change; negative: all lines in one hunk. Empty: the texts are the same.
[[nodiscard]] std::vector<DifferenceHunk> differenceOf(const QByteArray &before, const QByteArray &after,
                                                       int context = 3);
/// The same as a unified difference, for terminals and for `patch`.
[[nodiscard]] QString unifiedDifference(const QByteArray &before, const QByteArray &after, const QString &file);

} // namespace hubdesk::interchange
