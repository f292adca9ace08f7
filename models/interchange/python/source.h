#pragma once
// One Python file as text: decoded as Python decodes it (UTF-8, a mark or a coding comment), line ends
// made \n, and offsets turned into places. Columns count characters from 1, as Python's messages do.

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hubdesk::interchange::python {

/// A stretch of the text: UTF-16 offsets, `end` not included.
struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;
};

class Source {
public:
    /// Error: Syntax with a word of fault.h and the place.
    [[nodiscard]] static domain::Result<Source> decode(const QByteArray &bytes, const QString &file);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] domain::Place place(qsizetype offset) const;
    [[nodiscard]] QString slice(Span span) const { return m_text.mid(span.begin, span.end - span.begin); }

private:
    QString m_text;
    QString m_file;
    std::vector<qsizetype> m_lines; ///< offset of each line's beginning
};

} // namespace hubdesk::interchange::python
