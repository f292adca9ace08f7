#include "interchange/values/merged.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hubdesk::interchange::values {

using yaml::Node;
using yaml::NodeId;

Merged::Merged(const Chain &chain)
{
    for (const yaml::Document *document : chain) {
        const NodeId root = document->root();
        if (root != yaml::kNone && document->node(document->resolved(root)).kind == Node::Kind::Map)
            m_layers.push_back({document, root, yaml::kNone});
    }
}

Merged::Merged(const yaml::Document &document, NodeId node)
{
    if (node != yaml::kNone)
        m_layers.push_back({&document, node, yaml::kNone});
}

Merged::Kind Merged::kindOf(const Layer &layer)
{
    const NodeId id = layer.document->resolved(layer.node);
    if (id == yaml::kNone)
        return Kind::Absent;
    const Node &node = layer.document->node(id);
    switch (node.kind) {
    case Node::Kind::Null:
    case Node::Kind::Alias: // one that leads nowhere
        return Kind::Null;
    case Node::Kind::Scalar:
        return !node.quoted
                && (node.text.isEmpty() || node.text == "~" || node.text == "null" || node.text == "Null"
                    || node.text == "NULL")
            ? Kind::Null
            : Kind::Scalar;
    case Node::Kind::Sequence:
        return Kind::Sequence;
    case Node::Kind::Map:
        return Kind::Map;
    }
    return Kind::Absent;
}

Merged::Kind Merged::kind() const
{
    return m_layers.empty() ? Kind::Absent : kindOf(m_layers.back());
}

void Merged::put(const Layer &layer)
{
    const Kind incoming = kindOf(layer);
    const Kind present = kind();
    if (incoming == Kind::Map && present == Kind::Map) {
        m_layers.push_back(layer);
        return;
    }
    if (incoming == Kind::Sequence && present == Kind::Sequence) {
        Merged old;
        old.m_layers = m_layers;
        m_replaced.push_back(std::move(old));
    } else {
        m_replaced.clear();
    }
    m_layers = {layer};
}

Merged Merged::at(QByteArrayView key) const
{
    Merged result;
    if (!isMap())
        return result;
    for (const Layer &layer : m_layers) {
        const NodeId map = layer.document->resolved(layer.node);
        if (const NodeId found = layer.document->find(map, key); found != yaml::kNone)
            result.put({layer.document, found, layer.document->keyNode(map, key)});
    }
    return result;
}

Merged Merged::at(std::initializer_list<QByteArrayView> path) const
{
    Merged result = *this;
    for (const QByteArrayView key : path)
        result = result.at(key);
    return result;
}

std::vector<QByteArrayView> Merged::keys() const
{
    if (!isMap())
        return {};
    if (m_layers.size() == 1)
        return m_layers.front().document->keys(m_layers.front().document->resolved(m_layers.front().node));
    std::vector<QByteArrayView> result;
    QSet<QByteArrayView> seen;
    for (const Layer &layer : m_layers) {
        for (const QByteArrayView key : layer.document->keys(layer.document->resolved(layer.node))) {
            if (!seen.contains(key))
                result.push_back(key);
            seen.insert(key);
        }
    }
    return result;
}

std::vector<Merged> Merged::items() const
{
    std::vector<Merged> result;
    if (kind() != Kind::Sequence)
        return result;
    const Layer &layer = m_layers.back();
    for (const NodeId item : layer.document->node(layer.document->resolved(layer.node)).children) {
        Merged one;
        one.m_layers.push_back({layer.document, item, yaml::kNone});
        result.push_back(std::move(one));
    }
    return result;
}

QByteArrayView Merged::text() const
{
    if (kind() != Kind::Scalar)
        return {};
    const Layer &layer = m_layers.back();
    return layer.document->node(layer.document->resolved(layer.node)).text;
}

// By the rules that Helm's reader has for plain scalars (YAML 1.1).
bool Merged::isText() const
{
    if (kind() != Kind::Scalar)
        return false;
    const Layer &layer = m_layers.back();
    const Node &node = layer.document->node(layer.document->resolved(layer.node));
    if (node.quoted)
        return true;
    if (truth())
        return false;
    const char first = node.text.front();
    if ((first < '0' || first > '9') && first != '+' && first != '-' && first != '.')
        return true;
    static const QRegularExpression number(QStringLiteral(
        "^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|(?:[0-9][0-9_]*)(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
        "|\\.[0-9_]+(?:[eE][-+]?[0-9]+)?|\\.(?:inf|Inf|INF))$|^\\.(?:nan|NaN|NAN)$"));
    return !number.match(QString::fromUtf8(node.text)).hasMatch();
}

std::optional<bool> Merged::truth() const
{
    if (kind() != Kind::Scalar)
        return std::nullopt;
    const Layer &layer = m_layers.back();
    const Node &node = layer.document->node(layer.document->resolved(layer.node));
    if (node.quoted)
        return std::nullopt;
    const QByteArray word = node.text.toLower();
    const bool regular = node.text == word || node.text == word.toUpper()
        || (node.text.left(1) == word.left(1).toUpper() && node.text.mid(1) == word.mid(1));
    if (regular && (word == "true" || word == "yes" || word == "on" || word == "y"))
        return true;
    if (regular && (word == "false" || word == "no" || word == "off" || word == "n"))
        return false;
    return std::nullopt;
}

domain::Place Merged::place() const
{
    if (m_layers.empty())
        return {};
    const Layer &layer = m_layers.back();
    // yaml-cpp puts a missing value where the next token stands
    const bool missing = layer.document->node(layer.node).kind == Node::Kind::Null;
    return layer.document->place(missing && layer.key != yaml::kNone ? layer.key : layer.node);
}

domain::Place Merged::keyPlace() const
{
    if (m_layers.empty())
        return {};
    const Layer &layer = m_layers.back();
    return layer.document->place(layer.key == yaml::kNone ? layer.node : layer.key);
}

QString Merged::source() const
{
    if (m_layers.empty())
        return {};
    const Layer &layer = m_layers.back();
    const qsizetype begin = layer.document->node(layer.node).begin;
    const qsizetype size = std::clamp<qsizetype>(layer.document->end(layer.node) - begin, 0, 2000);
    return QString::fromUtf8(layer.document->text().mid(begin, size));
}

const yaml::Document *Merged::document() const
{
    return m_layers.empty() ? nullptr : m_layers.back().document;
}

NodeId Merged::writtenNode() const
{
    return m_layers.empty() ? yaml::kNone : m_layers.back().node;
}

NodeId Merged::nodeId() const
{
    return m_layers.empty() ? yaml::kNone : m_layers.back().document->resolved(m_layers.back().node);
}

} // namespace hubdesk::interchange::values
