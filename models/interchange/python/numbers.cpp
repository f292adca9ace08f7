// Number literals: decimal, hexadecimal, octal, binary, real and imaginary, with underscores.
#include "interchange/python/fault.h"
#include "interchange/python/tokenizer.h"

#include <array>

namespace hubdesk::interchange::python {
namespace {

// Digits of `base` with single underscores between them; false if there is none or an underscore is astray.
bool digits(const QString &text, qsizetype &pos, qsizetype end, int base)
{
    const auto isDigit = [base](QChar c) {
        const QChar lower = c.toLower();
        const int value = lower >= u'0' && lower <= u'9' ? lower.unicode() - u'0'
            : lower >= u'a' && lower <= u'f'             ? lower.unicode() - u'a' + 10
                                                         : 99;
        return value < base && c.unicode() < 128;
    };
    bool any = false;
    while (pos < end) {
        if (isDigit(text[pos])) {
            any = true;
            ++pos;
        } else if (text[pos] == u'_' && any && pos + 1 < end && isDigit(text[pos + 1])) {
            ++pos;
        } else {
            break;
        }
    }
    return any;
}

// "1if x else y" is allowed (and deprecated): a keyword may follow a number at once.
bool keywordFollows(QStringView rest)
{
    static constexpr std::array<QStringView, 8> words = {u"and", u"or", u"if", u"in", u"is", u"else", u"for", u"not"};
    for (const QStringView word : words) {
        if (rest.startsWith(word) && (rest.size() == word.size() || !isNamePart(rest[word.size()].unicode())))
            return true;
    }
    return false;
}

} // namespace

Tokenizer::Step Tokenizer::number()
{
    const qsizetype begin = m_pos;
    const QChar prefix = at(m_pos + 1).toLower();
    const int base = at(m_pos) != u'0' ? 10 : prefix == u'x' ? 16 : prefix == u'o' ? 8 : prefix == u'b' ? 2 : 10;
    if (base != 10) {
        m_pos += 2;
        if (at(m_pos) == u'_')
            ++m_pos;
        if (!digits(m_text, m_pos, m_end, base))
            return fault(fault::kNumber, begin);
    } else {
        bool real = false;
        const bool whole = digits(m_text, m_pos, m_end, 10);
        const qsizetype wholeEnd = m_pos;
        if (at(m_pos) == u'.') {
            real = true;
            ++m_pos;
            const bool fraction = digits(m_text, m_pos, m_end, 10);
            if (!whole && !fraction)
                return fault(fault::kNumber, begin);
        }
        if (at(m_pos).toLower() == u'e') {
            const qsizetype mark = m_pos;
            ++m_pos;
            if (at(m_pos) == u'+' || at(m_pos) == u'-')
                ++m_pos;
            if (digits(m_text, m_pos, m_end, 10))
                real = true;
            else
                m_pos = mark; // "1else": the e belongs to what follows
        }
        if (at(m_pos).toLower() == u'j') {
            real = true;
            ++m_pos;
        }
        const QStringView digitsText = QStringView(m_text).mid(begin, wholeEnd - begin);
        if (!real && digitsText.size() > 1 && digitsText[0] == u'0') {
            for (const QChar c : digitsText) {
                if (c != u'0' && c != u'_')
                    return fault(fault::kNumber, begin);
            }
        }
    }
    const QStringView rest = QStringView(m_text).mid(m_pos, m_end - m_pos);
    if (!rest.isEmpty() && (isNamePart(codePoint(m_pos)) && !keywordFollows(rest)))
        return fault(fault::kNumber, begin);
    push(Token::Type::Number, begin, m_pos);
    return {};
}

} // namespace hubdesk::interchange::python
