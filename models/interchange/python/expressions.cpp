// The expression half of the parser: operators, from loosest to tightest.
#include "interchange/python/fault.h"
#include "interchange/python/parser.h"

#include <array>

namespace hubdesk::interchange::python {
namespace {

constexpr std::size_t kMostTrailers = 1000; // a.b.c... in one chain

// Binary operators from loosest to tightest.
constexpr std::array<std::array<QStringView, 5>, 6> kBinary = {{
    {u"|", {}, {}, {}, {}},
    {u"^", {}, {}, {}, {}},
    {u"&", {}, {}, {}, {}},
    {u"<<", u">>", {}, {}, {}},
    {u"+", u"-", {}, {}, {}},
    {u"*", u"/", u"//", u"%", u"@"},
}};

} // namespace

NodeId Parser::starExpressions()
{
    const qsizetype begin = token().span.begin;
    const NodeId first = starExpression();
    if (!is(u",") || failed())
        return first;
    std::vector<NodeId> items{first};
    while (accept(u",")) {
        if (!startsExpression() && !is(u"*"))
            break;
        items.push_back(starExpression());
    }
    return node(Kind::Tuple, begin, std::move(items));
}

NodeId Parser::starExpression()
{
    const qsizetype begin = token().span.begin;
    if (accept(u"*")) {
        const NodeId inner = binary(0);
        return node(Kind::Starred, begin, {inner});
    }
    return namedExpression();
}

NodeId Parser::namedExpression()
{
    const qsizetype begin = token().span.begin;
    if (isName() && token(1).is(u":=")) {
        const QString target = name();
        advance();
        const NodeId value = expression();
        return node(Kind::Assignment, begin, {value}, target);
    }
    return expression();
}

NodeId Parser::expression()
{
    const Deeper deeper(*this);
    if (failed())
        return kNoNode;
    const qsizetype begin = token().span.begin;
    if (is(u"lambda"))
        return lambda();
    const NodeId value = disjunction(0);
    if (!accept(u"if"))
        return value;
    const NodeId condition = disjunction(0);
    if (!expect(u"else", nullptr))
        return kNoNode;
    const NodeId otherwise = expression();
    return node(Kind::Conditional, begin, {value, condition, otherwise});
}

NodeId Parser::lambda()
{
    const qsizetype begin = token().span.begin;
    advance();
    std::vector<NodeId> values;
    std::vector<QString> names;
    parameters(u":", values, names);
    if (!expect(u":", fault::kExpectedColon))
        return kNoNode;
    ++m_functions; // "yield" may stand in it
    values.push_back(expression());
    --m_functions;
    return node(Kind::Other, begin, std::move(values));
}

// Level 0: or; 1: and; 2: not.
NodeId Parser::disjunction(int level)
{
    const qsizetype begin = token().span.begin;
    if (level == 2) {
        if (!is(u"not"))
            return comparison();
        const Deeper deeper(*this);
        if (failed())
            return kNoNode;
        advance();
        const NodeId inner = disjunction(2);
        return node(Kind::Other, begin, {inner});
    }
    const NodeId first = disjunction(level + 1);
    const QStringView word = level == 0 ? u"or" : u"and";
    if (!is(word) || failed())
        return first;
    std::vector<NodeId> items{first};
    while (accept(word))
        items.push_back(disjunction(level + 1));
    return node(Kind::Other, begin, std::move(items));
}

NodeId Parser::comparison()
{
    const qsizetype begin = token().span.begin;
    std::vector<NodeId> items{binary(0)};
    while (!failed()) {
        if (accept(u"not")) {
            if (!expect(u"in", nullptr))
                return kNoNode;
        } else if (accept(u"is")) {
            accept(u"not");
        } else if (!accept(u"in") && !accept(u"==") && !accept(u"!=") && !accept(u"<") && !accept(u"<=")
                   && !accept(u">") && !accept(u">=")) {
            break;
        }
        items.push_back(binary(0));
    }
    if (items.size() == 1)
        return items[0];
    return node(Kind::Other, begin, std::move(items));
}

NodeId Parser::binary(int level)
{
    if (level == static_cast<int>(kBinary.size()))
        return unary();
    const qsizetype begin = token().span.begin;
    std::vector<NodeId> items{binary(level + 1)};
    bool onlyFirst = true; // "+" or "|" alone can be evaluated
    while (!failed()) {
        const auto &operators = kBinary[static_cast<std::size_t>(level)];
        bool found = false;
        for (std::size_t i = 0; i < operators.size() && !found; ++i) {
            if (!operators[i].isEmpty() && accept(operators[i])) {
                found = true;
                onlyFirst = onlyFirst && i == 0;
            }
        }
        if (!found)
            break;
        items.push_back(binary(level + 1));
    }
    if (items.size() == 1)
        return items[0];
    const Kind kind = onlyFirst && level == 4 ? Kind::Sum : onlyFirst && level == 0 ? Kind::Union : Kind::Other;
    return node(kind, begin, std::move(items));
}

NodeId Parser::unary()
{
    const qsizetype begin = token().span.begin;
    if (!is(u"-") && !is(u"+") && !is(u"~"))
        return power();
    const Deeper deeper(*this);
    if (failed())
        return kNoNode;
    const bool negative = is(u"-");
    const bool positive = is(u"+");
    advance();
    const NodeId inner = unary();
    if (positive && inner != kNoNode && m_tree.expressions[static_cast<std::size_t>(inner)].kind == Kind::Number)
        return inner;
    return node(negative ? Kind::Negative : Kind::Other, begin, {inner});
}

NodeId Parser::power()
{
    const qsizetype begin = token().span.begin;
    if (is(u"await") && m_functions == 0) {
        failHere(fault::kOutside);
        return kNoNode;
    }
    const bool awaited = accept(u"await");
    const NodeId base = primary();
    if (!is(u"**") || failed())
        return awaited ? node(Kind::Other, begin, {base}) : base;
    const Deeper deeper(*this);
    advance();
    const NodeId exponent = unary();
    return node(Kind::Other, begin, {base, exponent});
}

NodeId Parser::primary()
{
    const qsizetype begin = token().span.begin;
    NodeId made = atom();
    for (std::size_t trailers = 0; !failed(); ++trailers) {
        if (trailers > kMostTrailers) {
            failHere(fault::kTooDeep);
        } else if (accept(u".")) {
            const QString attribute = name();
            made = node(Kind::Attribute, begin, {made}, attribute);
        } else if (accept(u"[")) {
            const NodeId index = subscriptIndex();
            if (!expect(u"]", nullptr))
                return kNoNode;
            made = node(Kind::Subscript, begin, {made, index});
        } else if (is(u"(")) {
            made = callArguments(made, begin);
        } else {
            break;
        }
    }
    return failed() ? kNoNode : made;
}

} // namespace hubdesk::interchange::python
