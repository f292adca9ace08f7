#pragma once
// Faults of a Python text, as words for programs: Error{Syntax, word, place}. app/ turns them into sentences.

#include "domain/result.h"

namespace hubdesk::interchange::python {

namespace fault {
inline constexpr const char *kNotUtf8 = "not-utf-8";
inline constexpr const char *kEncoding = "encoding-not-supported";
inline constexpr const char *kNullByte = "null-byte";
inline constexpr const char *kTooLarge = "too-large";
inline constexpr const char *kTooDeep = "too-deep";
inline constexpr const char *kCharacter = "character-not-allowed";
inline constexpr const char *kStringOpen = "string-not-closed";
inline constexpr const char *kEscape = "escape-not-valid";
inline constexpr const char *kBytesText = "bytes-not-ascii";
inline constexpr const char *kMixedStrings = "bytes-and-text-joined";
inline constexpr const char *kFieldOpen = "field-not-closed";
inline constexpr const char *kFieldEmpty = "field-empty";
inline constexpr const char *kFieldBrace = "field-single-brace";
inline constexpr const char *kNumber = "number-not-valid";
inline constexpr const char *kBracketOpen = "bracket-not-closed";
inline constexpr const char *kBracketStray = "bracket-not-opened";
inline constexpr const char *kBracketOther = "bracket-does-not-match";
inline constexpr const char *kContinuation = "character-after-backslash";
inline constexpr const char *kIndentUnexpected = "indent-not-expected";
inline constexpr const char *kIndentMissing = "indent-missing";
inline constexpr const char *kIndentOther = "indent-matches-no-outer-level";
inline constexpr const char *kIndentTabs = "indent-mixes-tabs-and-spaces";
inline constexpr const char *kUnexpected = "unexpected";
inline constexpr const char *kUnexpectedEnd = "unexpected-end";
inline constexpr const char *kExpectedColon = "colon-missing";
inline constexpr const char *kCommaMissing = "comma-missing";
inline constexpr const char *kTarget = "cannot-be-assigned";
inline constexpr const char *kArgumentOrder = "positional-after-keyword";
inline constexpr const char *kArgumentTwice = "keyword-repeated";
inline constexpr const char *kOutside = "outside-of-its-block";
} // namespace fault

inline domain::Error faultAt(const char *word, domain::Place place)
{
    return {domain::ErrorCode::Syntax, QString::fromLatin1(word), std::move(place)};
}

} // namespace hubdesk::interchange::python
