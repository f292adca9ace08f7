// How far a node reaches in the text: yaml-cpp says where each begins, not where it ends.
#include "interchange/yaml/document.h"

#include <algorithm>

namespace hubdesk::interchange::yaml {
namespace {

// What stands there; behind the end: nothing. An empty value at the end of a file has no character.
char charAt(const QByteArray &text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text[at] : '\0';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype endOfLine(const QByteArray &text, qsizetype at)
{
    const qsizetype found = text.indexOf('\n', at);
    return found < 0 ? text.size() : found;
}

// Behind spaces, line ends and comments.
qsizetype skipBlank(const QByteArray &text, qsizetype at)
{
    while (at < text.size()) {
        if (text[at] == '#' && (at == 0 || isSpace(text[at - 1])))
            at = endOfLine(text, at);
        else if (isSpace(text[at]))
            ++at;
        else
            break;
    }
    return at;
}

// Behind the closing quote; -1 if there is none.
qsizetype endOfQuoted(const QByteArray &text, qsizetype at)
{
    const char quote = text[at];
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '\'' && i + 1 < text.size() && text[i + 1] == '\'')
                ++i;
            else
                return i + 1;
        }
    }
    return -1;
}

// Lines that are indented at least as the first one of the block's own.
qsizetype endOfBlock(const QByteArray &text, qsizetype at)
{
    qsizetype end = endOfLine(text, at);
    const qsizetype header = end;
    qsizetype indent = -1;
    for (qsizetype line = end + 1; line < text.size();) {
        const qsizetype stop = endOfLine(text, line);
        qsizetype first = line;
        while (first < stop && text[first] == ' ')
            ++first;
        if (first < stop && text[first] != '\r') {
            if (indent < 0)
                indent = first - line;
            if (first - line < indent || indent == 0)
                break;
            end = stop;
        }
        line = stop + 1;
    }
    return end == header ? std::max(at, header) : end;
}

// Folding changes nothing but white space, so the characters themselves lead to the end.
qsizetype endOfPlain(const QByteArray &text, qsizetype at, const QByteArray &value)
{
    qsizetype end = at;
    for (const char c : value) {
        if (isSpace(c))
            continue;
        qsizetype next = end;
        while (next < text.size() && isSpace(text[next]))
            ++next;
        if (next >= text.size() || text[next] != c)
            break;
        end = next + 1;
    }
    return end;
}

} // namespace

qsizetype Document::content(NodeId id) const
{
    qsizetype at = node(id).begin;
    if (node(id).kind == Node::Kind::Alias)
        return at;
    while (at < m_text.size() && (m_text[at] == '&' || m_text[at] == '!')) {
        while (at < m_text.size() && !isSpace(m_text[at]))
            ++at;
        at = skipBlank(m_text, at);
    }
    return at;
}

bool Document::isOpenQuote(NodeId id) const
{
    const qsizetype at = content(id);
    return at < m_text.size() && (m_text[at] == '"' || m_text[at] == '\'') && endOfQuoted(m_text, at) < 0;
}

qsizetype Document::end(NodeId id) const
{
    const Node &n = node(id);
    const qsizetype at = content(id);
    if (at >= m_text.size())
        return m_text.size();
    switch (n.kind) {
    case Node::Kind::Alias: {
        qsizetype end = at + 1;
        while (end < m_text.size() && !isSpace(m_text[end]) && !QByteArrayView(",]}").contains(m_text[end]))
            ++end;
        return end;
    }
    case Node::Kind::Null: {
        if (charAt(m_text, at) == '~')
            return at + 1;
        if (m_text.mid(at, 4).toLower() == "null")
            return at + 4;
        qsizetype end = n.begin; // where the next token stands
        while (end > 0 && isSpace(m_text[end - 1]))
            --end;
        return end;
    }
    case Node::Kind::Scalar:
        if (charAt(m_text, at) == '"' || charAt(m_text, at) == '\'')
            return std::max<qsizetype>(endOfQuoted(m_text, at), at);
        if (charAt(m_text, at) == '|' || charAt(m_text, at) == '>')
            return endOfBlock(m_text, at);
        return endOfPlain(m_text, at, n.text);
    case Node::Kind::Sequence:
    case Node::Kind::Map:
        break;
    }
    if (n.flow) {
        qsizetype end = at + 1;
        for (const NodeId child : n.children) {
            if (node(child).kind != Node::Kind::Null)
                end = std::max(end, this->end(child));
        }
        const char closing = n.kind == Node::Kind::Sequence ? ']' : '}';
        for (end = skipBlank(m_text, end); end < m_text.size() && m_text[end] != closing; end = skipBlank(m_text, end))
            ++end;
        return std::min(end + 1, m_text.size());
    }
    if (n.children.empty())
        return at;
    const NodeId last = n.children.back();
    if (n.kind == Node::Kind::Map && node(last).kind == Node::Kind::Null && content(last) == node(last).begin
        && m_text.mid(content(last), 4).toLower() != "null" && charAt(m_text, content(last)) != '~') {
        const qsizetype colon = m_text.indexOf(':', end(n.children[n.children.size() - 2]));
        return colon < 0 ? m_text.size() : colon + 1;
    }
    return end(last);
}

} // namespace hubdesk::interchange::yaml
