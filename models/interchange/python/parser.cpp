#include "interchange/python/parser.h"
#include "interchange/python/fault.h"
#include "interchange/python/tokenizer.h"

#include <QSet>

namespace hubdesk::interchange::python {
namespace {

constexpr int kMostDepth = 500; // 200 brackets, 100 blocks, and operators between them

const QSet<QString> &keywords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const char *word :
             {"False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
              "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
              "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
              "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"})
            set.insert(QString::fromLatin1(word));
        return set;
    }();
    return words;
}

} // namespace

Parser::Deeper::Deeper(Parser &parser)
    : m_parser(parser)
{
    if (++m_parser.m_depth > kMostDepth)
        m_parser.failHere(fault::kTooDeep);
}

domain::Result<Tree> Parser::parse(const Source &source)
{
    domain::Result<Tokens> tokens = Tokenizer(source).file();
    if (!tokens)
        return tokens.error();
    Tree tree;
    Parser parser(source, std::move(*tokens), tree, 0);
    parser.file();
    if (parser.failed())
        return *parser.m_error;
    return tree;
}

const Token &Parser::token(int ahead) const
{
    const std::size_t i = m_at + static_cast<std::size_t>(ahead);
    return i < m_tokens.list.size() ? m_tokens.list[i] : m_tokens.list.back();
}

bool Parser::accept(QStringView text)
{
    if (failed() || !is(text))
        return false;
    advance();
    return true;
}

bool Parser::expect(QStringView text, const char *word)
{
    if (accept(text))
        return true;
    failHere(word);
    return false;
}

qsizetype Parser::lastEnd() const
{
    return m_at > 0 ? m_tokens.list[m_at - 1].span.end : 0;
}

void Parser::fail(const char *word, qsizetype at)
{
    if (!m_error)
        m_error = faultAt(word, m_source.place(at));
    m_at = m_tokens.list.size() - 1; // nothing more is read
}

void Parser::failHere(const char *word)
{
    const Token &here = token();
    const char *general = here.type == Token::Type::Indent ? fault::kIndentUnexpected
        : here.type == Token::Type::End                    ? fault::kUnexpectedEnd
                                                           : fault::kUnexpected;
    fail(word ? word : general, here.span.begin);
}

bool Parser::isName() const
{
    return isType(Token::Type::Name) && !keywords().contains(token().text.toString());
}

QString Parser::name()
{
    if (failed() || !isName()) {
        failHere();
        return {};
    }
    const QString text = token().text.toString().normalized(QString::NormalizationForm_KC);
    advance();
    return text;
}

NodeId Parser::node(Kind kind, qsizetype begin, std::vector<NodeId> children, QString text)
{
    if (failed())
        return kNoNode;
    Expression made;
    made.kind = kind;
    made.span = {begin, lastEnd()};
    made.text = std::move(text);
    made.children = std::move(children);
    m_tree.expressions.push_back(std::move(made));
    return static_cast<NodeId>(m_tree.expressions.size()) - 1;
}

bool Parser::startsExpression() const
{
    const Token &here = token();
    switch (here.type) {
    case Token::Type::Number:
    case Token::Type::String:
    case Token::Type::FormatString:
        return true;
    case Token::Type::Name:
        return isName() || is(u"None") || is(u"True") || is(u"False") || is(u"not") || is(u"lambda") || is(u"await");
    case Token::Type::Operator:
        return is(u"(") || is(u"[") || is(u"{") || is(u"-") || is(u"+") || is(u"~") || is(u"...");
    default:
        return false;
    }
}

bool Parser::isTarget(NodeId id) const
{
    if (id == kNoNode)
        return true;
    const Expression &e = m_tree.expressions[static_cast<std::size_t>(id)];
    switch (e.kind) {
    case Kind::Name:
    case Kind::Attribute:
    case Kind::Subscript:
        return true;
    case Kind::Starred:
        return isTarget(e.children[0]);
    case Kind::Tuple:
    case Kind::List:
        for (const NodeId child : e.children) {
            if (!isTarget(child))
                return false;
        }
        return true;
    default:
        return false;
    }
}

void Parser::targetNames(NodeId id, std::vector<QString> &names) const
{
    if (id == kNoNode)
        return;
    const Expression &e = m_tree.expressions[static_cast<std::size_t>(id)];
    if (e.kind == Kind::Name)
        names.push_back(e.text);
    if (e.kind == Kind::Starred || e.kind == Kind::Tuple || e.kind == Kind::List) {
        for (const NodeId child : e.children)
            targetNames(child, names);
    }
}

} // namespace hubdesk::interchange::python
