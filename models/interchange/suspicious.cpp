#include "interchange/suspicious.h"

#include <QList>

#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>

namespace hubdesk::interchange {
namespace {

struct CloseChecker {
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};

const USpoofChecker *checker()
{
    static const std::unique_ptr<USpoofChecker, CloseChecker> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<USpoofChecker, CloseChecker>(uspoof_open(&status));
    }();
    return made.get();
}

QString skeleton(const QString &text)
{
    if (text.isEmpty() || !checker())
        return text;
    UErrorCode status = U_ZERO_ERROR;
    QString made(text.size() * 4 + 16, QChar());
    const auto *from = reinterpret_cast<const UChar *>(text.utf16());
    auto *to = reinterpret_cast<UChar *>(made.data());
    const int32_t size = uspoof_getSkeleton(checker(), 0, from, static_cast<int32_t>(text.size()), to,
                                            static_cast<int32_t>(made.size()), &status);
    if (U_FAILURE(status) || size > made.size())
        return text;
    made.resize(size);
    return made;
}

bool turnsDirection(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

bool isInvisible(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_PrivateUse
        || category == QChar::Other_Surrogate || category == QChar::Other_NotAssigned || c == 0x115f || c == 0x1160
        || c == 0x3164 || c == 0xffa0 || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x034f || (c >= 0xe0100 && c <= 0xe01ef);
}

UScriptCode scriptOf(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

} // namespace

bool looksTheSame(const QString &a, const QString &b)
{
    return a != b && skeleton(a.toCaseFolded()) == skeleton(b.toCaseFolded());
}

std::vector<SuspiciousCharacter> suspiciousCharacters(const QString &name)
{
    std::vector<SuspiciousCharacter> found;
    if (isAscii(name) && !name.startsWith(u' ') && !name.endsWith(u' '))
        return found;
    // A name in one foreign alphabet is an honest one; beside Latin letters, or if all of it could be read
    // as ASCII, a look-alike is not.
    bool latin = false;
    bool foreign = false;
    for (const char32_t c : name.toUcs4()) {
        const UScriptCode script = scriptOf(c);
        latin = latin || script == USCRIPT_LATIN;
        foreign = foreign || (script != USCRIPT_LATIN && script > USCRIPT_INHERITED);
    }
    const bool whole = foreign && !latin && isAscii(skeleton(name));
    qsizetype at = 0;
    const qsizetype size = name.size();
    for (const char32_t c : name.toUcs4()) {
        SuspiciousCharacter one;
        one.at = at;
        one.length = QChar::requiresSurrogates(c) ? 2 : 1;
        one.character = c;
        at += one.length;
        if (turnsDirection(c)) {
            one.why = SuspiciousCharacter::Why::Direction;
        } else if (isInvisible(c)) {
            one.why = SuspiciousCharacter::Why::Invisible;
        } else if (QChar::isSpace(c) && (c != U' ' || one.at == 0 || at == size)) {
            one.why = SuspiciousCharacter::Why::Space;
        } else if (c > 0x7f && ((latin && foreign) || whole || scriptOf(c) == USCRIPT_COMMON)) {
            const QString looks = skeleton(QString::fromUcs4(&c, 1));
            if (!isAscii(looks) || looks.isEmpty() || scriptOf(c) == USCRIPT_LATIN)
                continue;
            one.why = SuspiciousCharacter::Why::OtherScript;
            one.looksLike = looks;
        } else {
            continue;
        }
        found.push_back(one);
    }
    return found;
}

} // namespace hubdesk::interchange
