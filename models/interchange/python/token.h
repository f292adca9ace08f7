#pragma once
// The tokens of a Python text, as the tokenizer hands them to the parser. Views point into the Source.

#include "interchange/python/source.h"

#include <QStringView>

#include <vector>

namespace hubdesk::interchange::python {

/// A piece of an f-string: text as written, or a replacement field.
struct FormatPart {
    bool field = false;
    Span span; ///< of the text, or of the field's expression
    bool plain = true; ///< field: no conversion, no format, no "="
};

struct Token {
    enum class Type : quint8 { Name, Number, String, FormatString, Operator, Newline, Indent, Dedent, End };

    Type type = Type::End;
    Span span;
    QStringView text; ///< as written
    int format = -1; ///< FormatString: index of its parts

    [[nodiscard]] bool is(QStringView op) const { return (type == Type::Operator || type == Type::Name) && text == op; }
};

struct Tokens {
    std::vector<Token> list; ///< ends with End
    std::vector<std::vector<FormatPart>> formats;
};

/// A string literal's prefix and quotes.
struct StringShape {
    bool raw = false;
    bool bytes = false;
    bool format = false;
    qsizetype quoteAt = 0; ///< length of the prefix
    qsizetype quotes = 1; ///< 1 or 3
    QChar quote;
};

[[nodiscard]] bool isNameStart(char32_t c);
[[nodiscard]] bool isNamePart(char32_t c);

} // namespace hubdesk::interchange::python
