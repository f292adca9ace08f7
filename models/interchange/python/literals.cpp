#include "interchange/python/literals.h"

#include <algorithm>

namespace hubdesk::interchange::python {
namespace {

int digitOf(QChar c)
{
    const ushort u = c.unicode();
    return u >= '0' && u <= '9' ? u - '0'
        : u >= 'a' && u <= 'f'  ? u - 'a' + 10
        : u >= 'A' && u <= 'F'  ? u - 'A' + 10
                                : 99;
}

// `count` hexadecimal digits at `pos`, -1 if they are not there.
qint64 hexAt(QStringView text, qsizetype pos, int count)
{
    qint64 value = 0;
    for (int i = 0; i < count; ++i) {
        const int digit = pos + i < text.size() ? digitOf(text[pos + i]) : 99;
        if (digit > 15)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

enum class Escape { Code, Nothing, Verbatim, Named, Wrong };

// Reads the escape whose backslash is at `pos` and moves behind it.
Escape escapeAt(QStringView text, qsizetype &pos, bool bytes, qint64 &code)
{
    const QChar c = pos + 1 < text.size() ? text[pos + 1] : QChar();
    static constexpr QStringView letters = u"abfnrtv\\'\"";
    static constexpr char values[] = "\a\b\f\n\r\t\v\\'\"";
    if (c == u'\n') {
        pos += 2;
        return Escape::Nothing;
    }
    if (const qsizetype at = c.isNull() ? -1 : letters.indexOf(c); at >= 0) {
        code = values[at];
        pos += 2;
        return Escape::Code;
    }
    if (c >= u'0' && c <= u'7') {
        code = 0;
        qsizetype i = pos + 1;
        for (; i < text.size() && i < pos + 4 && text[i] >= u'0' && text[i] <= u'7'; ++i)
            code = code * 8 + (text[i].unicode() - u'0');
        code = bytes ? code & 0xff : code;
        pos = i;
        return Escape::Code;
    }
    const int count = c == u'x' ? 2 : bytes ? 0 : c == u'u' ? 4 : c == u'U' ? 8 : 0;
    if (count > 0) {
        code = hexAt(text, pos + 2, count);
        pos += 2 + count;
        return code < 0 || code > 0x10ffff ? Escape::Wrong : Escape::Code;
    }
    if (c == u'N' && !bytes) {
        const qsizetype end = text.indexOf(u'}', pos);
        if (pos + 2 >= text.size() || text[pos + 2] != u'{' || end <= pos + 3)
            return Escape::Wrong;
        pos = end + 1;
        return Escape::Named;
    }
    ++pos; // the backslash stands for itself
    return Escape::Verbatim;
}

QString characterOf(qint64 code)
{
    const char32_t character = static_cast<char32_t>(code);
    if (!QChar::requiresSurrogates(character))
        return QString(QChar(static_cast<char16_t>(character))); // a lone surrogate stays one
    return QString::fromUcs4(&character, 1);
}

// Decimal digits of a number written in another base; long ones too.
QString decimalOf(QStringView digits, int base)
{
    std::vector<int> result{0}; // least first
    for (const QChar c : digits) {
        int carry = digitOf(c);
        for (int &digit : result) {
            carry += digit * base;
            digit = carry % 10;
            carry /= 10;
        }
        for (; carry > 0; carry /= 10)
            result.push_back(carry % 10);
    }
    QString text;
    for (auto it = result.rbegin(); it != result.rend(); ++it)
        text.append(QChar(u'0' + *it));
    return text;
}

} // namespace

QStringView insideOf(QStringView literal)
{
    qsizetype quote = 0;
    while (quote < literal.size() && literal[quote] != u'"' && literal[quote] != u'\'')
        ++quote;
    const QChar mark = literal[quote];
    const bool triple = literal.size() >= quote + 6 && literal[quote + 1] == mark && literal[quote + 2] == mark;
    const qsizetype width = triple ? 3 : 1;
    return literal.mid(quote + width, literal.size() - quote - 2 * width);
}

std::optional<QString> textOf(QStringView inside, bool raw)
{
    if (raw || !inside.contains(u'\\'))
        return inside.toString();
    QString result;
    for (qsizetype pos = 0; pos < inside.size();) {
        if (inside[pos] != u'\\') {
            result.append(inside[pos++]);
            continue;
        }
        qint64 code = 0;
        switch (escapeAt(inside, pos, false, code)) {
        case Escape::Code:
            result.append(characterOf(code));
            break;
        case Escape::Verbatim:
            result.append(u'\\');
            break;
        case Escape::Nothing:
            break;
        case Escape::Named:
        case Escape::Wrong:
            return std::nullopt;
        }
    }
    return result;
}

std::optional<QByteArray> bytesOf(QStringView inside, bool raw)
{
    QByteArray result;
    for (qsizetype pos = 0; pos < inside.size();) {
        if (raw || inside[pos] != u'\\') {
            if (inside[pos].unicode() > 127)
                return std::nullopt;
            result.append(inside[pos++].toLatin1());
            continue;
        }
        qint64 code = 0;
        const Escape escape = escapeAt(inside, pos, true, code);
        if (escape == Escape::Wrong)
            return std::nullopt;
        if (escape == Escape::Code)
            result.append(static_cast<char>(code));
        if (escape == Escape::Verbatim)
            result.append('\\');
    }
    return result;
}

bool escapesAreValid(QStringView inside, bool raw, bool bytes)
{
    if (bytes)
        return bytesOf(inside, raw).has_value();
    for (qsizetype pos = 0; !raw && pos < inside.size();) {
        qint64 code = 0;
        if (inside[pos] != u'\\')
            ++pos;
        else if (escapeAt(inside, pos, false, code) == Escape::Wrong)
            return false;
    }
    return true;
}

Value numberOf(QStringView literal)
{
    QString digits = literal.toString().remove(u'_').toLower();
    Value value;
    const int base = digits.startsWith(u"0x") ? 16 : digits.startsWith(u"0o") ? 8 : digits.startsWith(u"0b") ? 2 : 10;
    if (base != 10) {
        value.kind = Value::Kind::Integer;
        value.text = digits.size() > 5000 ? QString() : decimalOf(QStringView(digits).mid(2), base);
        if (value.text.isEmpty())
            value.kind = Value::Kind::Unknown;
        return value;
    }
    if (digits.endsWith(u'j'))
        return value;
    if (digits.contains(u'.') || digits.contains(u'e')) {
        value.kind = Value::Kind::Real;
        value.real = digits.toDouble();
        return value;
    }
    value.kind = Value::Kind::Integer;
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits[zeros] == u'0')
        ++zeros;
    value.text = digits.mid(zeros);
    return value;
}

} // namespace hubdesk::interchange::python
