#pragma once
// Python 3's grammar, up to 3.13: makes a Tree or one located error. Recursive, with a bound on depth.
// Runs nothing and judges no names; what can be evaluated is the reader's business (reader.h).

#include "domain/result.h"
#include "interchange/python/ast.h"

#include <optional>

namespace hubdesk::interchange::python {

class Parser {
public:
    [[nodiscard]] static domain::Result<Tree> parse(const Source &source);

private:
    using Kind = Expression::Kind;
    class Deeper;

    Parser(const Source &source, Tokens tokens, Tree &tree, int depth)
        : m_source(source)
        , m_tokens(std::move(tokens))
        , m_tree(tree)
        , m_depth(depth)
    {
    }

    // tokens
    [[nodiscard]] const Token &token(int ahead = 0) const;
    [[nodiscard]] bool is(QStringView text) const { return token().is(text); }
    [[nodiscard]] bool isType(Token::Type type) const { return token().type == type; }
    bool accept(QStringView text);
    bool expect(QStringView text, const char *word);
    void advance() { m_at += m_at + 1 < m_tokens.list.size() ? 1U : 0U; }
    [[nodiscard]] qsizetype lastEnd() const;
    void fail(const char *word, qsizetype at);
    void failHere(const char *word = nullptr);
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] bool isName() const;
    QString name();

    // expressions; kNoNode after a failure
    NodeId node(Kind kind, qsizetype begin, std::vector<NodeId> children = {}, QString text = {});
    [[nodiscard]] bool startsExpression() const;
    NodeId starExpressions(); ///< a, *b
    NodeId starExpression();
    NodeId namedExpression();
    NodeId expression();
    NodeId lambda();
    NodeId disjunction(int level);
    NodeId comparison();
    NodeId binary(int level);
    NodeId unary();
    NodeId power();
    NodeId primary();
    NodeId atom();
    NodeId strings();
    NodeId formatPiece(const Token &literal);
    NodeId parenthesised();
    NodeId listDisplay();
    NodeId braces();
    NodeId callArguments(NodeId callee, qsizetype begin);
    NodeId subscriptIndex();
    NodeId slice();
    NodeId comprehension(NodeId element, qsizetype begin);
    NodeId closed(NodeId made, QStringView bracket); ///< takes the bracket into the node
    NodeId yieldExpression();
    bool isTarget(NodeId id) const;

    // statements
    void file();
    void statement(std::vector<NodeId> &into);
    void simpleLine(std::vector<NodeId> &into);
    void simple(Statement &made);
    void assignment(Statement &made);
    void importNames(Statement &made);
    void bareWord(Statement &made, const QString &word);
    bool compound(Statement &made);
    void ifLike(Statement &made);
    void forLoop(Statement &made);
    void tryBlock(Statement &made);
    void withBlock(Statement &made);
    void definition(Statement &made);
    void parameters(QStringView closing, std::vector<NodeId> &values, std::vector<QString> &names);
    void typeParameters();
    void matchBlock(Statement &made);
    [[nodiscard]] bool looksLikeMatch() const;
    void block(std::vector<NodeId> &into);
    void targetNames(NodeId id, std::vector<QString> &names) const;

    const Source &m_source;
    Tokens m_tokens;
    Tree &m_tree;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_functions = 0;
    int m_loops = 0;
    std::optional<domain::Error> m_error;
};

/// Counts nesting; fails the parse beyond the bound.
class Parser::Deeper final {
public:
    explicit Deeper(Parser &parser);
    ~Deeper() { --m_parser.m_depth; }
    Deeper(const Deeper &) = delete;
    Deeper &operator=(const Deeper &) = delete;

private:
    Parser &m_parser;
};

} // namespace hubdesk::interchange::python
