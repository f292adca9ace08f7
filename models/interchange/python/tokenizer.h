#pragma once
// Python 3's lexical rules: strings with every prefix, numbers, line joining, brackets, indentation.
// Reads text, runs nothing. Limits are Python's own: 200 nested brackets, 100 levels of indentation.

#include "domain/result.h"
#include "interchange/python/token.h"

namespace hubdesk::interchange::python {

class Tokenizer {
public:
    explicit Tokenizer(const Source &source)
        : m_source(source)
        , m_text(source.text())
    {
    }

    /// The whole file, with Newline, Indent and Dedent.
    [[nodiscard]] domain::Result<Tokens> file();
    /// One expression inside a replacement field: no Newline, ends at the span's end.
    [[nodiscard]] domain::Result<Tokens> expression(Span span);

private:
    using Step = std::optional<domain::Error>;

    [[nodiscard]] Step tokens();
    [[nodiscard]] Step indentation();
    [[nodiscard]] Step newline();
    [[nodiscard]] Step next();
    [[nodiscard]] Step continuation();
    [[nodiscard]] Step bracket(QStringView op);
    [[nodiscard]] Step number();
    [[nodiscard]] Step string(const StringShape &shape);
    [[nodiscard]] Step skipString(const StringShape &shape, std::vector<FormatPart> *parts, int depth);
    [[nodiscard]] Step skipPlain(const StringShape &shape, qsizetype start);
    [[nodiscard]] Step skipFormat(const StringShape &shape, qsizetype start, std::vector<FormatPart> *parts, int depth);
    [[nodiscard]] Step skipField(const StringShape &shape, FormatPart &part, int depth);
    [[nodiscard]] Step skipFormatSpec(const StringShape &shape, int depth);
    [[nodiscard]] std::optional<StringShape> stringAt(qsizetype at) const;
    [[nodiscard]] bool closesAt(const StringShape &shape, qsizetype at) const;
    [[nodiscard]] char32_t codePoint(qsizetype at) const;
    [[nodiscard]] QChar at(qsizetype i) const { return i < m_end ? m_text[i] : QChar(); }
    void push(Token::Type type, qsizetype begin, qsizetype end);
    [[nodiscard]] domain::Error fault(const char *word, qsizetype at) const;

    struct Open {
        QChar bracket;
        qsizetype at = 0;
    };
    struct Level {
        int columns = 0; ///< a tab goes to the next multiple of eight
        int characters = 0; ///< a tab counts one; both must agree
    };

    const Source &m_source;
    const QString &m_text;
    qsizetype m_pos = 0;
    qsizetype m_end = 0;
    bool m_inExpression = false;
    bool m_lineStart = true;
    std::vector<Open> m_open;
    std::vector<Level> m_levels{Level{}};
    Tokens m_tokens;
};

} // namespace hubdesk::interchange::python
