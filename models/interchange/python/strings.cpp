// Where string literals begin and end, f-strings with their replacement fields included.
#include "interchange/python/fault.h"
#include "interchange/python/tokenizer.h"

namespace hubdesk::interchange::python {
namespace {

constexpr int kMostFields = 100; // nested f-strings; Python stops at 150

} // namespace

std::optional<StringShape> Tokenizer::stringAt(qsizetype i) const
{
    StringShape shape;
    qsizetype pos = i;
    bool unicode = false;
    for (; pos < i + 3; ++pos) {
        const QChar c = at(pos).toLower();
        if (c == u'r' && !shape.raw && !unicode)
            shape.raw = true;
        else if (c == u'b' && !shape.bytes && !shape.format && !unicode)
            shape.bytes = true;
        else if (c == u'f' && !shape.format && !shape.bytes && !unicode)
            shape.format = true;
        else if (c == u'u' && pos == i)
            unicode = true;
        else
            break;
    }
    shape.quote = at(pos);
    if (shape.quote != u'"' && shape.quote != u'\'')
        return {};
    shape.quoteAt = pos - i;
    shape.quotes = at(pos + 1) == shape.quote && at(pos + 2) == shape.quote ? 3 : 1;
    return shape;
}

bool Tokenizer::closesAt(const StringShape &shape, qsizetype i) const
{
    if (at(i) != shape.quote)
        return false;
    return shape.quotes == 1 || (at(i + 1) == shape.quote && at(i + 2) == shape.quote);
}

Tokenizer::Step Tokenizer::string(const StringShape &shape)
{
    const qsizetype begin = m_pos;
    std::vector<FormatPart> parts;
    if (const Step failed = skipString(shape, &parts, 0))
        return failed;
    push(shape.format ? Token::Type::FormatString : Token::Type::String, begin, m_pos);
    if (shape.format) {
        m_tokens.list.back().format = static_cast<int>(m_tokens.formats.size());
        m_tokens.formats.push_back(std::move(parts));
    }
    return {};
}

Tokenizer::Step Tokenizer::skipString(const StringShape &shape, std::vector<FormatPart> *parts, int depth)
{
    const qsizetype start = m_pos;
    m_pos += shape.quoteAt + shape.quotes;
    return shape.format ? skipFormat(shape, start, parts, depth) : skipPlain(shape, start);
}

Tokenizer::Step Tokenizer::skipPlain(const StringShape &shape, qsizetype start)
{
    while (m_pos < m_end) {
        const QChar c = at(m_pos);
        if (closesAt(shape, m_pos)) {
            m_pos += shape.quotes;
            return {};
        }
        if (c == u'\n' && shape.quotes == 1)
            break;
        m_pos += c == u'\\' ? 2 : 1;
    }
    return fault(fault::kStringOpen, start);
}

Tokenizer::Step Tokenizer::skipFormat(const StringShape &shape, qsizetype start, std::vector<FormatPart> *parts,
                                      int depth)
{
    qsizetype textFrom = m_pos;
    const auto keepText = [&] {
        if (parts && m_pos > textFrom)
            parts->push_back({false, {textFrom, m_pos}, true});
    };
    while (m_pos < m_end) {
        const QChar c = at(m_pos);
        if (closesAt(shape, m_pos)) {
            keepText();
            m_pos += shape.quotes;
            return {};
        }
        if (c == u'\n' && shape.quotes == 1)
            break;
        if (c == u'\\') {
            const QChar escaped = at(m_pos + 1);
            const bool named = escaped == u'N' && at(m_pos + 2) == u'{' && !shape.raw;
            m_pos += escaped == u'{' || escaped == u'}' ? 1 : 2;
            while (named && m_pos < m_end && at(m_pos) != u'}' && at(m_pos) != u'\n')
                ++m_pos;
            if (named && at(m_pos) == u'}')
                ++m_pos;
        } else if ((c == u'{' || c == u'}') && at(m_pos + 1) == c) {
            m_pos += 2;
        } else if (c == u'}') {
            return fault(fault::kFieldBrace, m_pos);
        } else if (c == u'{') {
            keepText();
            FormatPart part;
            if (const Step failed = skipField(shape, part, depth + 1))
                return failed;
            if (parts)
                parts->push_back(part);
            textFrom = m_pos;
        } else {
            ++m_pos;
        }
    }
    return fault(fault::kStringOpen, start);
}

// From "{" to behind its "}". The expression ends at "}", ":", "!r" or a last "=", outside of brackets.
Tokenizer::Step Tokenizer::skipField(const StringShape &shape, FormatPart &part, int depth)
{
    if (depth > kMostFields)
        return fault(fault::kTooDeep, m_pos);
    const qsizetype start = m_pos++;
    part.field = true;
    part.span = {m_pos, m_pos};
    int brackets = 0;
    bool ended = false;
    const auto endExpression = [&](bool plain) {
        part.span.end = ended ? part.span.end : m_pos;
        ended = true;
        part.plain = part.plain && plain;
    };
    while (m_pos < m_end) {
        const QChar c = at(m_pos);
        if (c == u'\n' && shape.quotes == 1)
            break;
        if (const std::optional<StringShape> inner = stringAt(m_pos);
            inner && (m_pos == start + 1 || !isNamePart(at(m_pos - 1).unicode()))) {
            if (const Step failed = skipString(*inner, nullptr, depth + 1))
                return failed;
            continue;
        }
        if (c == u'(' || c == u'[' || c == u'{') {
            ++brackets;
        } else if (brackets > 0 && (c == u')' || c == u']' || c == u'}')) {
            --brackets;
        } else if (brackets == 0 && c == u'}') {
            endExpression(true);
            if (QStringView(m_text).mid(part.span.begin, part.span.end - part.span.begin).trimmed().isEmpty())
                return fault(fault::kFieldEmpty, part.span.begin);
            ++m_pos;
            return {};
        } else if (brackets == 0 && c == u'!' && at(m_pos + 1) != u'=') {
            endExpression(false);
            const bool known =
                QStringView(u"sra").contains(at(m_pos + 1)) && QStringView(u":} ").contains(at(m_pos + 2));
            if (!known)
                return fault(fault::kUnexpected, m_pos);
        } else if (brackets == 0 && c == u'=' && at(m_pos + 1) == u'=') {
            ++m_pos; // a comparison, not the end
        } else if (brackets == 0 && c == u'=' && !QStringView(u"!<>=").contains(at(m_pos - 1))) {
            endExpression(false);
        } else if (brackets == 0 && c == u':') {
            endExpression(false);
            ++m_pos;
            if (const Step failed = skipFormatSpec(shape, depth))
                return failed;
            continue;
        }
        ++m_pos;
    }
    return fault(fault::kFieldOpen, start);
}

Tokenizer::Step Tokenizer::skipFormatSpec(const StringShape &shape, int depth)
{
    while (m_pos < m_end && at(m_pos) != u'}') {
        if (closesAt(shape, m_pos) || (at(m_pos) == u'\n' && shape.quotes == 1))
            return fault(fault::kFieldOpen, m_pos);
        if (at(m_pos) == u'{') {
            FormatPart inner;
            if (const Step failed = skipField(shape, inner, depth + 1))
                return failed;
        } else {
            ++m_pos;
        }
    }
    return {};
}

} // namespace hubdesk::interchange::python
