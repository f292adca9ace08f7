// The parser's atoms: literals, displays of lists and dicts, calls, subscripts, comprehensions.
#include "interchange/python/fault.h"
#include "interchange/python/literals.h"
#include "interchange/python/parser.h"
#include "interchange/python/tokenizer.h"

#include <QSet>

namespace hubdesk::interchange::python {

NodeId Parser::atom()
{
    const Token &here = token();
    const qsizetype begin = here.span.begin;
    if (failed())
        return kNoNode;
    if (here.type == Token::Type::String || here.type == Token::Type::FormatString)
        return strings();
    if (here.type == Token::Type::Number) {
        const QString text = here.text.toString();
        advance();
        return node(Kind::Number, begin, {}, text);
    }
    if (is(u"None") || is(u"True") || is(u"False") || is(u"...")) {
        const QString text = here.text.toString();
        advance();
        return node(Kind::Keyword, begin, {}, text);
    }
    if (is(u"("))
        return parenthesised();
    if (is(u"["))
        return listDisplay();
    if (is(u"{"))
        return braces();
    if (!isName()) {
        failHere();
        return kNoNode;
    }
    const QString text = name();
    return node(Kind::Name, begin, {}, text);
}

NodeId Parser::strings()
{
    const qsizetype begin = token().span.begin;
    std::vector<NodeId> pieces;
    bool anyBytes = false;
    bool anyText = false;
    while (!failed() && (isType(Token::Type::String) || isType(Token::Type::FormatString))) {
        const Token literal = token();
        const qsizetype quote =
            std::min(literal.text.indexOf(u'"') < 0 ? literal.text.size() : literal.text.indexOf(u'"'),
                     literal.text.indexOf(u'\'') < 0 ? literal.text.size() : literal.text.indexOf(u'\''));
        const QStringView prefix = literal.text.left(quote);
        const bool bytes = prefix.contains(u'b', Qt::CaseInsensitive);
        (bytes ? anyBytes : anyText) = true;
        if (anyBytes && anyText) {
            fail(fault::kMixedStrings, begin);
            return kNoNode;
        }
        if (literal.type == Token::Type::String) {
            const bool raw = prefix.contains(u'r', Qt::CaseInsensitive);
            if (!escapesAreValid(insideOf(literal.text), raw, bytes)) {
                fail(bytes ? fault::kBytesText : fault::kEscape, literal.span.begin);
                return kNoNode;
            }
        }
        advance();
        const NodeId piece = literal.type == Token::Type::FormatString
            ? formatPiece(literal)
            : node(Kind::Piece, literal.span.begin, {}, literal.text.toString());
        if (failed())
            return kNoNode;
        Expression &made = m_tree.expressions[static_cast<std::size_t>(piece)];
        made.span = literal.span;
        made.bytes = bytes;
        made.raw = prefix.contains(u'r', Qt::CaseInsensitive);
        pieces.push_back(piece);
    }
    return node(Kind::String, begin, std::move(pieces));
}

NodeId Parser::formatPiece(const Token &literal)
{
    std::vector<NodeId> parts;
    for (const FormatPart &part : m_tokens.formats[static_cast<std::size_t>(literal.format)]) {
        NodeId child = kNoNode;
        if (part.field) {
            domain::Result<Tokens> tokens = Tokenizer(m_source).expression(part.span);
            if (!tokens) {
                m_error = tokens.error();
                return kNoNode;
            }
            Parser inner(m_source, std::move(*tokens), m_tree, m_depth + 1);
            inner.m_functions = m_functions;
            const NodeId value = inner.is(u"yield") ? inner.yieldExpression() : inner.starExpressions();
            if (!inner.failed() && !inner.isType(Token::Type::End))
                inner.failHere();
            if (inner.failed()) {
                m_error = inner.m_error;
                return kNoNode;
            }
            child = node(Kind::Field, part.span.begin, {value});
        } else {
            child = node(Kind::Piece, part.span.begin, {}, m_source.slice(part.span));
        }
        Expression &made = m_tree.expressions[static_cast<std::size_t>(child)];
        made.span = part.span;
        made.plain = part.plain;
        parts.push_back(child);
    }
    return node(Kind::FormatPiece, literal.span.begin, std::move(parts));
}

NodeId Parser::parenthesised()
{
    const Deeper deeper(*this);
    const qsizetype begin = token().span.begin;
    advance();
    if (accept(u")"))
        return node(Kind::Tuple, begin);
    if (is(u"yield")) {
        const NodeId inner = yieldExpression();
        return expect(u")", nullptr) ? inner : kNoNode;
    }
    const NodeId first = starExpression();
    if (is(u"for") || is(u"async")) {
        const NodeId made = comprehension(first, begin);
        return closed(made, u")");
    }
    std::vector<NodeId> items{first};
    bool tuple = false;
    while (accept(u",")) {
        tuple = true;
        if (is(u")"))
            break;
        items.push_back(starExpression());
    }
    if (!expect(u")", startsExpression() ? fault::kCommaMissing : nullptr))
        return kNoNode;
    return tuple ? node(Kind::Tuple, begin, std::move(items)) : items[0];
}

NodeId Parser::listDisplay()
{
    const Deeper deeper(*this);
    const qsizetype begin = token().span.begin;
    advance();
    std::vector<NodeId> items;
    while (!failed() && !is(u"]")) {
        items.push_back(starExpression());
        if (items.size() == 1 && (is(u"for") || is(u"async"))) {
            const NodeId made = comprehension(items[0], begin);
            return closed(made, u"]");
        }
        if (!accept(u","))
            break;
    }
    if (!expect(u"]", startsExpression() ? fault::kCommaMissing : nullptr))
        return kNoNode;
    return node(Kind::List, begin, std::move(items));
}

// A dict or a set: which, the first item says.
NodeId Parser::braces()
{
    const Deeper deeper(*this);
    const qsizetype begin = token().span.begin;
    advance();
    std::vector<NodeId> items;
    bool set = false;
    for (bool first = true; !failed() && !is(u"}"); first = false) {
        if (!set && accept(u"**")) {
            items.push_back(kNoNode);
            items.push_back(binary(0));
        } else {
            const NodeId key = starExpression();
            set = first ? !is(u":") : set;
            items.push_back(key);
            if (!set) {
                if (!expect(u":", startsExpression() ? fault::kCommaMissing : fault::kExpectedColon))
                    return kNoNode;
                items.push_back(expression());
            }
        }
        if (first && (is(u"for") || is(u"async"))) {
            const NodeId made = comprehension(node(Kind::Other, begin, std::move(items)), begin);
            return closed(made, u"}");
        }
        if (!accept(u","))
            break;
    }
    if (!expect(u"}", startsExpression() ? fault::kCommaMissing : nullptr))
        return kNoNode;
    return node(set ? Kind::Set : Kind::Dict, begin, std::move(items));
}

NodeId Parser::callArguments(NodeId callee, qsizetype begin)
{
    const Deeper deeper(*this);
    advance();
    std::vector<NodeId> children{callee};
    QSet<QString> seen;
    bool keywordSeen = false;
    while (!failed() && !is(u")")) {
        const qsizetype at = token().span.begin;
        if (accept(u"**")) {
            const NodeId inner = expression();
            children.push_back(node(Kind::Argument, at, {inner}));
            keywordSeen = true;
        } else if (isName() && token(1).is(u"=")) {
            const QString key = name();
            advance();
            if (seen.contains(key))
                fail(fault::kArgumentTwice, at);
            seen.insert(key);
            const NodeId inner = expression();
            children.push_back(node(Kind::Argument, at, {inner}, key));
            keywordSeen = true;
        } else {
            const bool star = is(u"*");
            const NodeId positional = starExpression();
            if (keywordSeen && !star)
                fail(fault::kArgumentOrder, at);
            if (is(u"for") || is(u"async")) {
                children.push_back(comprehension(positional, at));
                break;
            }
            children.push_back(positional);
        }
        if (!accept(u","))
            break;
    }
    if (!expect(u")", startsExpression() ? fault::kCommaMissing : nullptr))
        return kNoNode;
    return node(Kind::Call, begin, std::move(children));
}

NodeId Parser::subscriptIndex()
{
    const Deeper deeper(*this);
    const qsizetype begin = token().span.begin;
    std::vector<NodeId> items{slice()};
    bool tuple = false;
    while (accept(u",")) {
        tuple = true;
        if (is(u"]"))
            break;
        items.push_back(slice());
    }
    return tuple ? node(Kind::Tuple, begin, std::move(items)) : items[0];
}

NodeId Parser::slice()
{
    const qsizetype begin = token().span.begin;
    const NodeId first = is(u":") ? kNoNode : starExpression();
    if (!is(u":"))
        return first;
    std::vector<NodeId> parts;
    if (first != kNoNode)
        parts.push_back(first);
    for (int colons = 0; colons < 2 && accept(u":"); ++colons) {
        if (startsExpression())
            parts.push_back(expression());
    }
    return node(Kind::Other, begin, std::move(parts));
}

NodeId Parser::comprehension(NodeId element, qsizetype begin)
{
    std::vector<NodeId> parts{element};
    while (!failed() && (is(u"for") || is(u"async"))) {
        accept(u"async");
        if (!expect(u"for", nullptr))
            return kNoNode;
        bool any = false;
        do { // targets: "a, (b, c)"
            if (any && is(u"in"))
                break;
            any = true;
            const qsizetype at = token().span.begin;
            accept(u"*");
            if (!isTarget(binary(0)))
                fail(fault::kTarget, at);
        } while (accept(u","));
        if (!expect(u"in", nullptr))
            return kNoNode;
        parts.push_back(disjunction(0));
        while (accept(u"if")) {
            parts.push_back(isName() && token(1).is(u":=") ? namedExpression() : disjunction(0));
        }
    }
    return node(Kind::Other, begin, std::move(parts));
}

NodeId Parser::closed(NodeId made, QStringView bracket)
{
    if (!expect(bracket, nullptr))
        return kNoNode;
    m_tree.expressions[static_cast<std::size_t>(made)].span.end = lastEnd();
    return made;
}

NodeId Parser::yieldExpression()
{
    const qsizetype begin = token().span.begin;
    if (m_functions == 0) {
        failHere(fault::kOutside);
        return kNoNode;
    }
    advance();
    std::vector<NodeId> values;
    if (accept(u"from"))
        values.push_back(expression());
    else if (startsExpression() || is(u"*"))
        values.push_back(starExpressions());
    return node(Kind::Other, begin, std::move(values));
}

} // namespace hubdesk::interchange::python
