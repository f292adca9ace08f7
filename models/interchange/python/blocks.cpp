// The parser's compound statements.
#include "interchange/python/fault.h"
#include "interchange/python/parser.h"

#include <algorithm>

namespace hubdesk::interchange::python {

bool Parser::compound(Statement &made)
{
    const bool async = is(u"async");
    const Token &word = token(async ? 1 : 0);
    if (word.is(u"if") || word.is(u"while")) {
        ifLike(made);
    } else if (word.is(u"for")) {
        forLoop(made);
    } else if (word.is(u"try")) {
        tryBlock(made);
    } else if (word.is(u"with")) {
        withBlock(made);
    } else if (word.is(u"def") || word.is(u"class") || is(u"@")) {
        definition(made);
    } else if (looksLikeMatch()) {
        matchBlock(made);
    } else if (async) {
        failHere();
    } else {
        return false;
    }
    return true;
}

void Parser::block(std::vector<NodeId> &into)
{
    if (!expect(u":", fault::kExpectedColon))
        return;
    if (!isType(Token::Type::Newline)) {
        simpleLine(into);
        return;
    }
    advance();
    if (!isType(Token::Type::Indent)) {
        failHere(fault::kIndentMissing);
        return;
    }
    advance();
    while (!failed() && !isType(Token::Type::Dedent))
        statement(into);
    if (!failed())
        advance();
}

void Parser::ifLike(Statement &made)
{
    made.kind = Statement::Kind::Block;
    const bool loop = is(u"while");
    made.text = token().text.toString();
    advance();
    made.values.push_back(namedExpression());
    m_loops += loop ? 1 : 0;
    block(made.body);
    m_loops -= loop ? 1 : 0;
    while (!loop && accept(u"elif")) {
        made.values.push_back(namedExpression());
        block(made.body);
    }
    if (accept(u"else"))
        block(made.body);
}

void Parser::forLoop(Statement &made)
{
    made.kind = Statement::Kind::Block;
    accept(u"async");
    made.text = QStringLiteral("for");
    advance();
    do {
        if (!made.targets.empty() && is(u"in"))
            break;
        const qsizetype at = token().span.begin;
        accept(u"*");
        const NodeId target = binary(0);
        if (!isTarget(target))
            fail(fault::kTarget, at);
        targetNames(target, made.names);
        made.targets.push_back(target);
    } while (accept(u","));
    if (!expect(u"in", nullptr))
        return;
    made.values.push_back(starExpressions());
    ++m_loops;
    block(made.body);
    --m_loops;
    if (accept(u"else"))
        block(made.body);
}

void Parser::tryBlock(Statement &made)
{
    made.kind = Statement::Kind::Block;
    made.text = QStringLiteral("try");
    const qsizetype begin = token().span.begin;
    advance();
    block(made.body);
    bool handled = false;
    while (accept(u"except")) {
        handled = true;
        accept(u"*");
        if (!is(u":")) {
            made.values.push_back(starExpressions());
            if (accept(u"as"))
                made.names.push_back(name());
        }
        block(made.body);
    }
    if (handled && accept(u"else"))
        block(made.body);
    if (accept(u"finally")) {
        handled = true;
        block(made.body);
    }
    if (!handled && !failed())
        fail(fault::kUnexpected, begin);
}

void Parser::withBlock(Statement &made)
{
    made.kind = Statement::Kind::Block;
    made.text = QStringLiteral("with");
    accept(u"async");
    advance();
    // "with (a as b, c as d):" reads like a tuple with names; the bracket is looked at from inside.
    std::size_t close = m_at;
    if (is(u"(")) {
        int depth = 0;
        for (; close < m_tokens.list.size(); ++close) {
            const Token &t = m_tokens.list[close];
            depth += t.is(u"(") || t.is(u"[") || t.is(u"{") ? 1 : t.is(u")") || t.is(u"]") || t.is(u"}") ? -1 : 0;
            if (depth == 0)
                break;
        }
    }
    const bool bracket = is(u"(") && close + 1 < m_tokens.list.size() && m_tokens.list[close + 1].is(u":");
    if (bracket)
        advance();
    do {
        if (bracket && is(u")"))
            break;
        made.values.push_back(starExpression());
        if (accept(u"as")) {
            const qsizetype at = token().span.begin;
            const NodeId target = binary(0);
            if (!isTarget(target))
                fail(fault::kTarget, at);
            targetNames(target, made.names);
        }
    } while (accept(u","));
    if (bracket && !expect(u")", nullptr))
        return;
    block(made.body);
}

void Parser::typeParameters()
{
    if (!accept(u"["))
        return;
    int depth = 1;
    while (!failed() && depth > 0 && !isType(Token::Type::End)) {
        depth += is(u"[") ? 1 : is(u"]") ? -1 : 0;
        advance();
    }
}

// A function's or lambda's parameters up to `closing`; default values are collected.
void Parser::parameters(QStringView closing, std::vector<NodeId> &values, std::vector<QString> &names)
{
    const bool annotated = closing == u")";
    bool star = false;
    bool last = false;
    bool defaults = false;
    while (!failed() && !is(closing) && !last) {
        const qsizetype at = token().span.begin;
        if (accept(u"/")) {
            if (star || names.empty())
                return fail(fault::kUnexpected, at);
        } else {
            const bool gathers = accept(u"*");
            last = !gathers && accept(u"**");
            if (gathers && star)
                return fail(fault::kUnexpected, at);
            star = star || gathers;
            if (!gathers || isName()) {
                const QString parameter = name();
                if (std::find(names.begin(), names.end(), parameter) != names.end())
                    return fail(fault::kArgumentTwice, at);
                names.push_back(parameter);
                if (annotated && accept(u":"))
                    starExpression();
                const bool given = !gathers && !last && accept(u"=");
                if (given)
                    values.push_back(expression());
                else if (defaults && !star && !last)
                    return fail(fault::kArgumentOrder, at);
                defaults = defaults || given;
            } else if (!is(u",") || token(1).is(closing)) {
                return failHere();
            }
        }
        if (!accept(u","))
            break;
    }
}

void Parser::definition(Statement &made)
{
    made.kind = Statement::Kind::Define;
    while (accept(u"@")) {
        made.values.push_back(namedExpression());
        if (!isType(Token::Type::Newline))
            return failHere();
        advance();
    }
    accept(u"async");
    const bool function = is(u"def");
    if (!function && !is(u"class"))
        return failHere();
    advance();
    made.names.push_back(name());
    typeParameters();
    if (function) {
        if (!expect(u"(", nullptr))
            return;
        parameters(u")", made.values, made.parameters);
        if (!expect(u")", nullptr))
            return;
        if (accept(u"->"))
            expression();
    } else if (is(u"(")) {
        const NodeId bases = callArguments(kNoNode, token().span.begin);
        if (!failed()) {
            const std::vector<NodeId> &given = m_tree.expressions[static_cast<std::size_t>(bases)].children;
            made.values.insert(made.values.end(), given.begin(), given.end());
        }
    }
    const int loops = std::exchange(m_loops, 0);
    const int functions = std::exchange(m_functions, function ? m_functions + 1 : 0);
    block(made.body);
    m_functions = functions;
    m_loops = loops;
}

// "match" is a name unless a subject, a colon and the end of the line follow.
bool Parser::looksLikeMatch() const
{
    if (!is(u"match") || failed())
        return false;
    int depth = 0;
    bool subject = false;
    for (std::size_t i = m_at + 1; i < m_tokens.list.size(); ++i) {
        const Token &t = m_tokens.list[i];
        if (t.type == Token::Type::Newline || t.type == Token::Type::End)
            return false;
        if (depth == 0 && (t.is(u"=") || t.is(u".")) && !subject)
            return false;
        if (depth == 0 && t.is(u":") && subject)
            return m_tokens.list[i + 1].type == Token::Type::Newline && i + 3 < m_tokens.list.size()
                && m_tokens.list[i + 2].type == Token::Type::Indent && m_tokens.list[i + 3].is(u"case");
        depth += t.is(u"(") || t.is(u"[") || t.is(u"{") ? 1 : t.is(u")") || t.is(u"]") || t.is(u"}") ? -1 : 0;
        subject = true;
    }
    return false;
}

// Patterns are passed over: they bind names, which is all that matters here.
void Parser::matchBlock(Statement &made)
{
    made.kind = Statement::Kind::Block;
    made.text = QStringLiteral("match");
    advance();
    made.values.push_back(starExpressions());
    if (!expect(u":", fault::kExpectedColon))
        return;
    advance(); // the line's end
    advance(); // the indent
    while (!failed() && accept(u"case")) {
        int depth = 0;
        while (!failed() && !(depth == 0 && is(u":"))) {
            if (isType(Token::Type::Newline) || isType(Token::Type::End))
                return failHere(fault::kExpectedColon);
            if (isName() && !token(1).is(u".") && !token(1).is(u"("))
                made.names.push_back(token().text.toString());
            depth += is(u"(") || is(u"[") || is(u"{") ? 1 : is(u")") || is(u"]") || is(u"}") ? -1 : 0;
            advance();
        }
        block(made.body);
    }
    if (!isType(Token::Type::Dedent))
        return failHere();
    advance();
}

} // namespace hubdesk::interchange::python
