#pragma once
// Writes a desired configuration into the files it was read from, by replacing as little text as it can:
// comments, order and layout stay. Every result is read again and compared with what was wanted; what
// cannot be written so that it reads back is left as it was and named. Pure; any thread.

#include "interchange/desired.h"
#include "interchange/fleet/folder.h"
#include "interchange/splice/difference.h"

namespace hubdesk::interchange {

/// A part of the desired configuration that could not be written. Codes: "not-literal" (made by code:
/// a call, a loop, a shared list), "elsewhere" (defined in a snippet or an encrypted file).
struct Unwritten {
    QString role; ///< empty: the administrators
    QString code;
    domain::Place place;
};

struct SplicedFile {
    QString path;
    QByteArray before, after;
};

struct Spliced {
    std::vector<SplicedFile> files; ///< in the order given
    std::vector<Unwritten> unwritten;

    [[nodiscard]] bool isComplete() const { return unwritten.empty(); }
};

/// Error: Syntax, the file does not parse.
[[nodiscard]] domain::Result<Spliced> splicePython(const InputFile &file, const DesiredConfiguration &desired);
/// A chain of values files; each part is written where its value comes from, new ones into the last file
/// that has roles, else the last one.
[[nodiscard]] domain::Result<Spliced> spliceValues(const std::vector<InputFile> &chain,
                                                   const DesiredConfiguration &desired);

/// Whether both say the same, whatever the order of roles and of administrators.
[[nodiscard]] bool sameConfiguration(const DesiredConfiguration &a, const DesiredConfiguration &b);

} // namespace hubdesk::interchange
