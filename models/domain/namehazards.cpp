#include "domain/namehazards.h"

#include <QChar>
#include <QList>

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

// Letters of Cyrillic and Greek that are drawn like a Latin one.
bool looksLatin(char32_t c)
{
    static constexpr char32_t kAlike[] = U"АВЕЅЗІЈКМНОРСТУХЬаеһіјокорсухѕԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχ";
    for (const char32_t alike : kAlike) {
        if (alike == c)
            return true;
    }
    return false;
}

} // namespace

NameHazards hazardsOf(QStringView name)
{
    NameHazards found;
    bool latin = false, alike = false, otherOfThatScript = false;
    for (const char32_t c : name.toUcs4()) {
        if (isLineBreak(c))
            found |= NameHazard::LineBreak;
        else if (isControl(c))
            found |= NameHazard::Control;
        else if (isBidiMark(c))
            found |= NameHazard::Bidirectional;
        else if (isInvisible(c))
            found |= NameHazard::Invisible;
        const QChar::Script script = QChar::script(c);
        latin = latin || script == QChar::Script_Latin;
        if (script == QChar::Script_Cyrillic || script == QChar::Script_Greek)
            (looksLatin(c) ? alike : otherOfThatScript) = true;
        // Letters of mathematics and full width stand for plain ones.
        if ((c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0xFF01 && c <= 0xFF5E))
            found |= NameHazard::Confusable;
    }
    // A name wholly of look-alikes is no Russian or Greek word either.
    if (alike && (latin || !otherOfThatScript))
        found |= NameHazard::Confusable;
    if (!name.isEmpty() && (name.front().isSpace() || name.back().isSpace()))
        found |= NameHazard::OuterSpace;
    if (name.contains(u'/') || name == u"." || name == u"..")
        found |= NameHazard::Unreachable;
    return found;
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
