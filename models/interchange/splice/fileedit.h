#pragma once
// One YAML document with its edits; offsets of nodes are bytes, those of edits UTF-16 units. One splice, on its stack.

#include "interchange/splice/textedits.h"
#include "interchange/yaml/document.h"

#include <algorithm>

namespace hubdesk::interchange::splice {

using yaml::Document;
using yaml::NodeId;

class FileEdit final {
public:
    explicit FileEdit(const Document &document)
        : m_document(document)
        , m_edits(QString::fromUtf8(document.text()))
    {
        const QByteArray &bytes = document.text();
        m_units.reserve(static_cast<std::size_t>(bytes.size()) + 1);
        int units = 0;
        for (const char byte : bytes) {
            m_units.push_back(units);
            const uchar c = static_cast<uchar>(byte);
            if ((c & 0xc0) != 0x80)
                units += c >= 0xf0 ? 2 : 1;
        }
        m_units.push_back(units);
    }
    [[nodiscard]] TextEdits &edits() { return m_edits; }
    [[nodiscard]] qsizetype unit(qsizetype byte) const
    {
        // inside of a character's bytes the count is one too far; nodes never begin there
        return m_units[static_cast<std::size_t>(std::clamp<qsizetype>(byte, 0, m_document.text().size()))];
    }
    [[nodiscard]] Range range(NodeId id) const { return {unit(m_document.content(id)), unit(m_document.end(id))}; }
    [[nodiscard]] Range whole(NodeId id) const { return {unit(m_document.node(id).begin), unit(m_document.end(id))}; }
    [[nodiscard]] QString applied() const { return m_edits.applied() + m_tail; }
    void append(const QString &text) { m_tail += text; }
    [[nodiscard]] const Document &document() const { return m_document; }
    /// Column of a node, as white space.
    [[nodiscard]] QString indentOf(NodeId id) const
    {
        const qsizetype begin = m_document.node(id).begin;
        return QString(begin - m_document.lineStart(begin), u' ');
    }

private:
    const Document &m_document;
    TextEdits m_edits;
    std::vector<int> m_units;
    QString m_tail;
};

} // namespace hubdesk::interchange::splice
