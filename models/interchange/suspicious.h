#pragma once
// Characters by which a name may deceive: invisible ones, those that turn the direction of writing, letters
// of another alphabet that look like Latin ones. For marking names before a role is granted. Any thread.

#include <QString>

#include <vector>

namespace hubdesk::interchange {

struct SuspiciousCharacter {
    enum class Why {
        Direction, ///< embeds, overrides or isolates a direction of writing
        Invisible, ///< no width, or a control character
        Space, ///< a space that is not U+0020, or one at either end
        OtherScript, ///< looks like an ASCII letter or sign (`looksLike`), in a name that mixes alphabets
    };
    qsizetype at = 0; ///< in UTF-16 units
    qsizetype length = 1;
    char32_t character = 0;
    Why why = Why::Invisible;
    QString looksLike;

    friend bool operator==(const SuspiciousCharacter &, const SuspiciousCharacter &) = default;
};

[[nodiscard]] std::vector<SuspiciousCharacter> suspiciousCharacters(const QString &name);
/// Whether two different names look the same to a person (UTS 39, skeletons).
[[nodiscard]] bool looksTheSame(const QString &a, const QString &b);

} // namespace hubdesk::interchange
