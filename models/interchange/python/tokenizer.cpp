#include "interchange/python/tokenizer.h"
#include "interchange/python/fault.h"

#include <array>

namespace hubdesk::interchange::python {
namespace {

constexpr std::size_t kMostBrackets = 200;
constexpr std::size_t kMostLevels = 100;

constexpr std::array<QStringView, 47> kOperators = {
    u"**=", u"//=", u"<<=", u">>=", u"...", u"**", u"//", u"<<", u">>", u"<=", u">=", u"==", u"!=", u"->", u":=", u"+=",
    u"-=",  u"*=",  u"/=",  u"%=",  u"&=",  u"|=", u"^=", u"@=", u"(",  u")",  u"[",  u"]",  u"{",  u"}",  u":",  u",",
    u";",   u"+",   u"-",   u"*",   u"/",   u"|",  u"&",  u"<",  u">",  u"=",  u".",  u"%",  u"~",  u"^",  u"@"};

QChar partner(QChar closing)
{
    return closing == u')' ? u'(' : closing == u']' ? u'[' : u'{';
}

} // namespace

bool isNameStart(char32_t c)
{
    return c == U'_' || QChar::isLetter(c) || QChar::category(c) == QChar::Number_Letter;
}

bool isNamePart(char32_t c)
{
    if (isNameStart(c))
        return true;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Number_DecimalDigit || category == QChar::Mark_NonSpacing
        || category == QChar::Mark_SpacingCombining || category == QChar::Punctuation_Connector;
}

domain::Error Tokenizer::fault(const char *word, qsizetype at) const
{
    return faultAt(word, m_source.place(at));
}

void Tokenizer::push(Token::Type type, qsizetype begin, qsizetype end)
{
    m_tokens.list.push_back({type, {begin, end}, QStringView(m_text).mid(begin, end - begin), -1});
}

char32_t Tokenizer::codePoint(qsizetype i) const
{
    const QChar c = at(i);
    if (c.isHighSurrogate() && at(i + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, at(i + 1));
    return c.unicode();
}

domain::Result<Tokens> Tokenizer::file()
{
    m_end = m_text.size();
    if (const Step failed = tokens())
        return *failed;
    if (!m_tokens.list.empty() && m_tokens.list.back().type != Token::Type::Newline)
        push(Token::Type::Newline, m_end, m_end);
    for (; m_levels.size() > 1; m_levels.pop_back())
        push(Token::Type::Dedent, m_end, m_end);
    push(Token::Type::End, m_end, m_end);
    return std::move(m_tokens);
}

domain::Result<Tokens> Tokenizer::expression(Span span)
{
    m_pos = span.begin;
    m_end = span.end;
    m_inExpression = true;
    if (const Step failed = tokens())
        return *failed;
    push(Token::Type::End, m_end, m_end);
    return std::move(m_tokens);
}

Tokenizer::Step Tokenizer::tokens()
{
    while (m_pos < m_end) {
        if (m_lineStart && m_open.empty() && !m_inExpression) {
            if (const Step failed = indentation())
                return failed;
            m_lineStart = false;
            continue;
        }
        if (const Step failed = next())
            return failed;
    }
    if (!m_open.empty())
        return fault(fault::kBracketOpen, m_open.back().at);
    return {};
}

// Measures a line's indentation; blank and comment lines do not count.
Tokenizer::Step Tokenizer::indentation()
{
    Level level;
    for (; m_pos < m_end; ++m_pos) {
        const QChar c = at(m_pos);
        if (c == u' ') {
            ++level.columns;
            ++level.characters;
        } else if (c == u'\t') {
            level.columns = (level.columns / 8 + 1) * 8;
            ++level.characters;
        } else if (c == u'\f') {
            level = {};
        } else {
            break;
        }
    }
    const QChar c = at(m_pos);
    if (m_pos >= m_end || c == u'\n' || c == u'#')
        return {};
    const Level &current = m_levels.back();
    if (level.columns == current.columns)
        return level.characters == current.characters ? Step() : fault(fault::kIndentTabs, m_pos);
    if (level.columns > current.columns) {
        if (level.characters <= current.characters)
            return fault(fault::kIndentTabs, m_pos);
        if (m_levels.size() >= kMostLevels)
            return fault(fault::kTooDeep, m_pos);
        m_levels.push_back(level);
        push(Token::Type::Indent, m_pos, m_pos);
        return {};
    }
    while (level.columns < m_levels.back().columns) {
        m_levels.pop_back();
        push(Token::Type::Dedent, m_pos, m_pos);
    }
    if (level.columns != m_levels.back().columns)
        return fault(fault::kIndentOther, m_pos);
    return level.characters == m_levels.back().characters ? Step() : fault(fault::kIndentTabs, m_pos);
}

Tokenizer::Step Tokenizer::newline()
{
    const bool blank = m_tokens.list.empty() || m_tokens.list.back().type == Token::Type::Newline
        || m_tokens.list.back().type == Token::Type::Indent || m_tokens.list.back().type == Token::Type::Dedent;
    if (m_open.empty() && !m_inExpression) {
        if (!blank)
            push(Token::Type::Newline, m_pos, m_pos + 1);
        m_lineStart = true;
    }
    ++m_pos;
    return {};
}

Tokenizer::Step Tokenizer::continuation()
{
    if (at(m_pos + 1) != u'\n')
        return fault(fault::kContinuation, m_pos + 1);
    if (m_pos + 2 >= m_end)
        return fault(fault::kUnexpectedEnd, m_pos);
    m_pos += 2;
    return {};
}

Tokenizer::Step Tokenizer::next()
{
    const QChar c = at(m_pos);
    if (c == u' ' || c == u'\t' || c == u'\f') {
        ++m_pos;
        return {};
    }
    if (c == u'\n')
        return newline();
    if (c == u'#') {
        while (m_pos < m_end && at(m_pos) != u'\n')
            ++m_pos;
        return {};
    }
    if (c == u'\\')
        return continuation();
    if (const std::optional<StringShape> shape = stringAt(m_pos))
        return string(*shape);
    if ((c >= u'0' && c <= u'9') || (c == u'.' && at(m_pos + 1) >= u'0' && at(m_pos + 1) <= u'9'))
        return number();
    if (isNameStart(codePoint(m_pos))) {
        const qsizetype begin = m_pos;
        while (m_pos < m_end && isNamePart(codePoint(m_pos)))
            m_pos += codePoint(m_pos) > 0xffff ? 2 : 1;
        push(Token::Type::Name, begin, m_pos);
        return {};
    }
    for (const QStringView op : kOperators) {
        if (QStringView(m_text).mid(m_pos, std::min(op.size(), m_end - m_pos)) == op)
            return bracket(op);
    }
    return fault(fault::kCharacter, m_pos);
}

Tokenizer::Step Tokenizer::bracket(QStringView op)
{
    const QChar c = op[0];
    if (c == u'(' || c == u'[' || c == u'{') {
        if (m_open.size() >= kMostBrackets)
            return fault(fault::kTooDeep, m_pos);
        m_open.push_back({c, m_pos});
    } else if (c == u')' || c == u']' || c == u'}') {
        if (m_open.empty())
            return fault(fault::kBracketStray, m_pos);
        if (m_open.back().bracket != partner(c))
            return fault(fault::kBracketOther, m_pos);
        m_open.pop_back();
    }
    push(Token::Type::Operator, m_pos, m_pos + op.size());
    m_pos += op.size();
    return {};
}

} // namespace hubdesk::interchange::python
