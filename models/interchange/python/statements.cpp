// The statement half of the parser: simple statements.
#include "interchange/python/fault.h"
#include "interchange/python/parser.h"

#include <array>

namespace hubdesk::interchange::python {
namespace {

constexpr std::array<QStringView, 13> kAugmented = {u"+=", u"-=", u"*=", u"/=",  u"//=", u"%=", u"@=",
                                                    u"&=", u"|=", u"^=", u">>=", u"<<=", u"**="};

} // namespace

void Parser::file()
{
    while (!failed() && !isType(Token::Type::End))
        statement(m_tree.top);
}

void Parser::statement(std::vector<NodeId> &into)
{
    const Deeper deeper(*this);
    if (failed())
        return;
    if (isType(Token::Type::Indent)) {
        failHere(fault::kIndentUnexpected);
        return;
    }
    Statement made;
    made.span.begin = token().span.begin;
    if (!compound(made)) {
        simpleLine(into);
        return;
    }
    if (failed())
        return;
    qsizetype end = lastEnd(); // without the line end and dedents behind it
    while (end > made.span.begin && m_source.text()[end - 1].isSpace())
        --end;
    made.span.end = end;
    m_tree.statements.push_back(std::move(made));
    into.push_back(static_cast<NodeId>(m_tree.statements.size()) - 1);
}

void Parser::simpleLine(std::vector<NodeId> &into)
{
    while (!failed()) {
        Statement made;
        made.span.begin = token().span.begin;
        simple(made);
        if (failed())
            return;
        made.span.end = lastEnd();
        m_tree.statements.push_back(std::move(made));
        into.push_back(static_cast<NodeId>(m_tree.statements.size()) - 1);
        const bool more = accept(u";");
        if (isType(Token::Type::Newline)) {
            advance();
            return;
        }
        if (isType(Token::Type::End))
            return;
        if (!more) {
            failHere();
            return;
        }
    }
}

void Parser::simple(Statement &made)
{
    for (const QStringView word : {u"pass", u"break", u"continue", u"return", u"raise", u"global", u"nonlocal", u"del",
                                   u"assert", u"import", u"from"}) {
        if (is(word)) {
            bareWord(made, word.toString());
            return;
        }
    }
    if (is(u"type") && token(1).type == Token::Type::Name && (token(2).is(u"=") || token(2).is(u"["))) {
        advance();
        made.names.push_back(name());
        typeParameters();
        if (expect(u"=", nullptr))
            made.values.push_back(expression());
        made.kind = Statement::Kind::Import; // binds a name to something not known here
        return;
    }
    assignment(made);
}

void Parser::bareWord(Statement &made, const QString &word)
{
    const qsizetype begin = token().span.begin;
    if ((word == u"return" && m_functions == 0) || ((word == u"break" || word == u"continue") && m_loops == 0)) {
        failHere(fault::kOutside);
        return;
    }
    if (word == u"import" || word == u"from") {
        importNames(made);
        return;
    }
    advance();
    if (word == u"return") {
        if (startsExpression() || is(u"*"))
            made.values.push_back(starExpressions());
    } else if (word == u"raise") {
        if (startsExpression()) {
            made.values.push_back(expression());
            if (accept(u"from"))
                made.values.push_back(expression());
        }
    } else if (word == u"assert") {
        made.values.push_back(expression());
        if (accept(u","))
            made.values.push_back(expression());
    } else if (word == u"global" || word == u"nonlocal") {
        made.text = word;
        do {
            made.names.push_back(name());
        } while (accept(u","));
    } else if (word == u"del") {
        made.kind = Statement::Kind::Delete;
        made.targets.push_back(starExpressions());
        if (!isTarget(made.targets[0]))
            fail(fault::kTarget, begin);
    }
}

void Parser::importNames(Statement &made)
{
    made.kind = Statement::Kind::Import;
    const auto dotted = [this] {
        const QString first = name();
        while (accept(u"."))
            name();
        return first;
    };
    const auto bound = [this, &made](const QString &imported) {
        made.names.push_back(accept(u"as") ? name() : imported);
    };
    if (accept(u"import")) {
        do {
            bound(dotted());
        } while (accept(u","));
        return;
    }
    advance();
    bool dots = false;
    while (accept(u".") || accept(u"..."))
        dots = true;
    if (!dots || !is(u"import"))
        dotted();
    if (!expect(u"import", nullptr))
        return;
    if (accept(u"*")) {
        made.text = QStringLiteral("*");
        return;
    }
    const bool bracket = accept(u"(");
    do {
        if (bracket && is(u")"))
            break;
        bound(name());
    } while (accept(u","));
    if (bracket)
        expect(u")", nullptr);
}

void Parser::assignment(Statement &made)
{
    const qsizetype begin = token().span.begin;
    const auto rightSide = [this] { return is(u"yield") ? yieldExpression() : starExpressions(); };
    const NodeId first = rightSide();
    if (failed())
        return;
    const Kind kind = m_tree.expressions[static_cast<std::size_t>(first)].kind;
    const bool single = kind == Kind::Name || kind == Kind::Attribute || kind == Kind::Subscript;
    if (is(u":")) { // an annotation
        if (!single)
            return failHere();
        advance();
        expression();
        if (!accept(u"="))
            return;
        made.kind = Statement::Kind::Assign;
        made.targets.push_back(first);
        made.values.push_back(rightSide());
        return;
    }
    for (const QStringView op : kAugmented) {
        if (!is(op))
            continue;
        if (!single)
            return fail(fault::kTarget, begin);
        advance();
        made.kind = Statement::Kind::Augmented;
        made.text = op.toString();
        made.targets.push_back(first);
        made.values.push_back(rightSide());
        return;
    }
    std::vector<NodeId> sides{first};
    while (accept(u"=")) {
        if (!isTarget(sides.back()))
            return fail(fault::kTarget, m_tree.expressions[static_cast<std::size_t>(sides.back())].span.begin);
        sides.push_back(rightSide());
        if (failed())
            return;
    }
    made.values.push_back(sides.back());
    sides.pop_back();
    made.kind = sides.empty() ? Statement::Kind::Expression : Statement::Kind::Assign;
    made.targets = std::move(sides);
}

} // namespace hubdesk::interchange::python
