#pragma once
// What the parser makes of a Python text. Nodes live in one arena and refer to each other by number,
// so that hostile nesting costs no stack when they are thrown away.

#include "interchange/python/token.h"

#include <QString>

#include <vector>

namespace hubdesk::interchange::python {

using NodeId = int; ///< index in Tree::expressions or Tree::statements
inline constexpr NodeId kNoNode = -1;

struct Expression {
    enum class Kind : quint8 {
        Name, ///< text
        Keyword, ///< None, True, False, "..." (text)
        Number, ///< text as written
        String, ///< children: Piece, joined
        Piece, ///< one literal; bytes
        FormatPiece, ///< one f-string; children: Piece (text) and Field
        Field, ///< child: the expression; plain: nothing but the value
        Tuple,
        List,
        Set,
        Dict, ///< children: key, value, key, value ...; key kNoNode: "**value"
        Starred, ///< child
        Attribute, ///< child, text
        Subscript, ///< object, index
        Call, ///< callee, then arguments (Argument or any expression)
        Argument, ///< name=value (text), or "**value" (text empty)
        Sum, ///< children joined by "+" only
        Union, ///< children joined by "|" only
        Negative, ///< "-" child
        Conditional, ///< value, condition, otherwise
        Assignment, ///< name := value
        Other, ///< valid Python that is never evaluated here; children: what it mentions
    };
    Kind kind = Kind::Other;
    Span span;
    QString text;
    bool bytes = false;
    bool plain = true;
    bool raw = false;
    std::vector<NodeId> children;
};

struct Statement {
    enum class Kind : quint8 {
        Expression, ///< value
        Assign, ///< targets, value
        Augmented, ///< one target, value; text is "+=" ...
        Delete, ///< targets
        Import, ///< names bound; text "*" for a star import
        Define, ///< def or class: names, body
        Block, ///< if, for, while, try, with, match: names bound, body (all branches), values read
        Other, ///< pass, return, raise ...; values read
    };
    Kind kind = Kind::Other;
    Span span;
    QString text;
    std::vector<NodeId> targets; ///< expressions
    std::vector<NodeId> values; ///< expressions
    std::vector<QString> names;
    std::vector<QString> parameters; ///< of a function
    std::vector<NodeId> body; ///< statements
};

struct Tree {
    std::vector<Expression> expressions;
    std::vector<Statement> statements;
    std::vector<NodeId> top; ///< the file's statements in order
};

} // namespace hubdesk::interchange::python
