#pragma once
// Words for error codes: what happened, what is safe, what to do (architecture, section 5).
// GUI thread; plain text only.

#include "domain/result.h"

namespace hubdesk::ui {

struct ErrorWords {
    QString what; ///< one sentence
    QString safe; ///< what is kept; may be empty
    QString advice; ///< what to do; may be empty

    [[nodiscard]] QString rest() const; ///< safe and advice, one after the other
};

[[nodiscard]] ErrorWords errorWords(const domain::Error &error);

/// A machine's word or a name inside a sentence, kept in its own direction.
[[nodiscard]] QString isolated(const QString &text);

} // namespace hubdesk::ui
