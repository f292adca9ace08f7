#pragma once
// What lint says of a configuration: where, what, how bad, and what would mend it. Codes and arguments
// only; sentences are made of them where people read (tables/findingwords.h).

#include "interchange/desired.h"

namespace hubdesk::interchange {

enum class Severity {
    Note, ///< worth knowing
    Warning, ///< the hub starts, but not as meant
    Error, ///< the hub refuses to start, or the file cannot be read
};

struct Finding {
    domain::Place place;
    Severity severity = Severity::Warning;
    QString code; ///< "draft-scope"
    QStringList arguments; ///< for the sentence
    QString role; ///< the role it is about, if it is about one
    std::vector<Edit> fix; ///< what mends it, all of them together; empty: nothing that a machine can do
};

[[nodiscard]] QString severityWord(Severity severity); ///< "error", "warning", "note"

} // namespace hubdesk::interchange
