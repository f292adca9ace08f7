#include "domain/namehazards.h"

#include <QChar>
#include <QList>

#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>

namespace hubdesk::domain {

namespace {

bool isBidiMark(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

// Zero width, soft hyphen, fillers and every blank but U+0020.
bool isInvisible(char32_t c)
{
    if (c == 0x00AD || c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800)
        return true;
    if ((c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0x180E)
        return true;
    if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF))
        return true;
    return c != U' ' && QChar::isSpace(c) && c > 0x20;
}

bool isLineBreak(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029 || c == 0x0085 || c == 0x000B || c == 0x000C;
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

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

// The same for all that look alike.
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

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

// A name in one foreign alphabet is an honest one; beside Latin letters, or if all of it could be read as ASCII, a
// look-alike is not.
bool isConfusable(QStringView name)
{
    bool latin = false, foreign = false;
    const auto letters = name.toUcs4();
    for (const char32_t c : letters) {
        const QChar::Script script = QChar::script(c);
        latin = latin || script == QChar::Script_Latin;
        foreign = foreign || (script != QChar::Script_Latin && script > QChar::Script_Common);
    }
    const bool whole = foreign && !latin && isAscii(skeleton(name.toString()));
    return std::any_of(letters.begin(), letters.end(), [&](char32_t c) {
        // Letters of mathematics and full width stand for plain ones.
        if ((c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0xFF01 && c <= 0xFF5E))
            return true;
        const QChar::Script script = QChar::script(c);
        if (c < 0x7f || script == QChar::Script_Latin || script <= QChar::Script_Common
            || !((latin && foreign) || whole))
            return false;
        const QString looks = skeleton(QString::fromUcs4(&c, 1));
        return !looks.isEmpty() && isAscii(looks);
    });
}

} // namespace

NameHazards hazardsOf(QStringView name)
{
    NameHazards found;
    if (!isAscii(name)) {
        for (const char32_t c : name.toUcs4()) {
            if (isLineBreak(c))
                found |= NameHazard::LineBreak;
            else if (isControl(c))
                found |= NameHazard::Control;
            else if (isBidiMark(c))
                found |= NameHazard::Bidirectional;
            else if (isInvisible(c))
                found |= NameHazard::Invisible;
        }
        if (isConfusable(name))
            found |= NameHazard::Confusable;
    }
    if (!name.isEmpty() && (name.front().isSpace() || name.back().isSpace()))
        found |= NameHazard::OuterSpace;
    if (name.contains(u'/') || name == u"." || name == u"..")
        found |= NameHazard::Unreachable;
    return found;
}

NameHazards deceptions(QStringView name)
{
    return hazardsOf(name) & ~NameHazards(NameHazard::Unreachable);
}

bool looksTheSame(const QString &a, const QString &b)
{
    return a != b && skeleton(a.toCaseFolded()) == skeleton(b.toCaseFolded());
}

QString visibleName(QStringView name)
{
    QString out;
    out.reserve(name.size());
    for (const char32_t c : name.toUcs4()) {
        if (c < 0x20) {
            out += QChar(static_cast<char16_t>(0x2400 + c)); // the pictures of control characters
        } else if (c == 0x7F) {
            out += QChar(u'\u2421');
        } else if (isControl(c) || isLineBreak(c) || isBidiMark(c) || isInvisible(c)) {
            out += QStringLiteral("<U+%1>").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
        } else {
            out += QString::fromUcs4(&c, 1);
        }
    }
    return out;
}

} // namespace hubdesk::domain
