#include "interchange/yaml/document.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace hubdesk::interchange::yaml {
namespace {

constexpr std::size_t kIndexed = 16; // smaller maps are searched through
constexpr int kDeepestMerge = 20;

// Reads the bytes where they are.
class Buffer final : public std::streambuf {
public:
    explicit Buffer(QByteArray &bytes) { setg(bytes.data(), bytes.data(), bytes.data() + bytes.size()); }
};

} // namespace

class Builder final : public YAML::EventHandler {
public:
    explicit Builder(Document &into)
        : m_into(into)
    {
    }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { add(Node::Kind::Null, mark, anchor); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const NodeId id = add(Node::Kind::Alias, mark, 0);
        at(id).target = anchor < m_anchors.size() ? m_anchors[anchor] : kNone;
        const std::size_t target = static_cast<std::size_t>(at(id).target);
        const double size = at(id).target == kNone ? 1 : m_sizes[target];
        grow(size < 0 ? kMostExpanded * 2 : size, id); // an anchor that is still open contains itself
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const NodeId id = add(Node::Kind::Scalar, mark, anchor);
        at(id).text = QByteArray(value.data(), static_cast<qsizetype>(value.size()));
        at(id).quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(Node::Kind::Sequence, mark, anchor, style);
    }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(Node::Kind::Map, mark, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

    [[nodiscard]] NodeId exploding() const { return m_exploding; }

private:
    Node &at(NodeId id) { return m_into.m_nodes[static_cast<std::size_t>(id)]; }

    NodeId add(Node::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        const NodeId id = static_cast<NodeId>(m_into.m_nodes.size());
        Node node;
        node.kind = kind;
        node.begin = std::clamp<qsizetype>(mark.pos, 0, m_into.m_text.size());
        m_into.m_nodes.push_back(std::move(node));
        m_sizes.push_back(1);
        if (anchor != 0) {
            if (m_anchors.size() <= anchor)
                m_anchors.resize(anchor + 1, kNone);
            m_anchors[anchor] = id;
        }
        if (m_open.empty())
            m_into.m_root = id;
        else
            at(m_open.back()).children.push_back(id);
        if (kind != Node::Kind::Alias)
            grow(1, id);
        return id;
    }
    void open(Node::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor, YAML::EmitterStyle::value style)
    {
        const NodeId id = add(kind, mark, anchor);
        at(id).flow = style == YAML::EmitterStyle::Flow;
        m_before.push_back(m_expanded);
        m_sizes[static_cast<std::size_t>(id)] = -1; // until it is closed
        m_open.push_back(id);
    }
    void close()
    {
        const NodeId id = m_open.back();
        m_open.pop_back();
        m_sizes[static_cast<std::size_t>(id)] = 1 + m_expanded - m_before.back();
        m_before.pop_back();
    }
    void grow(double by, NodeId id)
    {
        m_expanded += by;
        if (m_expanded > kMostExpanded && m_exploding == kNone && at(id).kind == Node::Kind::Alias)
            m_exploding = id;
    }

    Document &m_into;
    std::vector<NodeId> m_open;
    std::vector<NodeId> m_anchors;
    std::vector<double> m_sizes; // of each node, were its aliases written out
    std::vector<double> m_before; // of the open ones
    double m_expanded = 0;
    NodeId m_exploding = kNone;
};

namespace {

const char *wordOf(const std::string &message)
{
    return message == YAML::ErrorMsg::BAD_FILE ? fault::kTooDeep : nullptr; // its guard against nesting says this
}

// Helm and other templates: {% ... %} and {{ ... }} outside of quotes are no YAML.
bool looksLikeTemplate(const QByteArray &text)
{
    return text.contains("{%") || text.contains("{{");
}

} // namespace

domain::Result<Document> Document::read(const QByteArray &bytes, const QString &file)
{
    Document document;
    document.m_file = file;
    document.m_text = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    document.m_text.detach();
    const QByteArray &text = document.m_text;
    document.m_lines.push_back(0);
    for (qsizetype i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1))
        document.m_lines.push_back(i + 1);
    const auto failed = [&document](const char *word, qsizetype offset) {
        return domain::Error{domain::ErrorCode::Syntax, QString::fromLatin1(word), document.placeAt(offset)};
    };
    if (text.size() > kMostBytes)
        return failed(fault::kTooLarge, 0);
    if (const qsizetype null = text.indexOf('\0'); null >= 0)
        return failed(fault::kNullByte, null);
    if (QStringDecoder decoder(QStringDecoder::Utf8); true) {
        const QString decoded = decoder.decode(text);
        if (decoder.hasError() || text.endsWith('\xc3')) {
            const qsizetype wrong = decoded.indexOf(QChar::ReplacementCharacter);
            return failed(fault::kNotUtf8, wrong < 0 ? 0 : QStringView(decoded).left(wrong).toUtf8().size());
        }
    }
    document.m_nodes.reserve(static_cast<std::size_t>(text.size() / 12));
    Builder builder(document);
    try { // yaml-cpp's own; none leaves this function
        Buffer buffer(document.m_text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(builder)) {
            const NodeId root = document.m_root;
            const std::size_t count = document.m_nodes.size();
            document.m_more = parser.HandleNextDocument(builder) && document.m_nodes.size() > count;
            document.m_nodes.resize(count);
            document.m_root = root;
        }
    } catch (const YAML::Exception &exception) {
        const qsizetype at = std::clamp<qsizetype>(exception.mark.pos, 0, text.size());
        if (const char *word = wordOf(exception.msg); word && !looksLikeTemplate(text))
            return failed(word, at);
        return failed(looksLikeTemplate(text) ? fault::kTemplate : exception.msg.c_str(), at);
    }
    if (builder.exploding() != kNone)
        return failed(fault::kAliases, document.node(builder.exploding()).begin);
    for (std::size_t i = 0; i < document.size(); ++i) { // yaml-cpp lets one stay open at the end of the file
        const NodeId id = static_cast<NodeId>(i);
        if (document.node(id).quoted && document.isOpenQuote(id))
            return failed(fault::kQuote, document.node(id).begin);
    }
    document.findDuplicates();
    return document;
}

void Document::findDuplicates()
{
    QHash<QByteArrayView, int> seen;
    for (const Node &map : m_nodes) {
        if (map.kind != Node::Kind::Map)
            continue;
        const std::size_t pairs = map.children.size() / 2;
        const auto key = [&](std::size_t i) -> const Node & { return node(map.children[2 * i]); };
        if (pairs <= kIndexed) {
            for (std::size_t i = 1; i < pairs; ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    if (key(i).kind == Node::Kind::Scalar && key(j).kind == Node::Kind::Scalar
                        && key(i).text == key(j).text) {
                        m_duplicates.push_back(map.children[2 * i]);
                        break;
                    }
                }
            }
            continue;
        }
        seen.clear();
        for (std::size_t i = 0; i < pairs; ++i) {
            if (key(i).kind == Node::Kind::Scalar && seen[key(i).text]++ > 0)
                m_duplicates.push_back(map.children[2 * i]);
        }
    }
    std::sort(m_duplicates.begin(), m_duplicates.end());
}

NodeId Document::resolved(NodeId id) const
{
    for (int i = 0; i < kDeepestMerge && id != kNone && node(id).kind == Node::Kind::Alias; ++i)
        id = node(id).target;
    return id;
}

const Document::Index &Document::index(NodeId map) const
{
    std::shared_ptr<Index> &made = m_indexes[map];
    if (!made) {
        made = std::make_shared<Index>();
        const Node &m = node(map);
        for (std::size_t i = 0; i + 1 < m.children.size(); i += 2) {
            if (node(m.children[i]).kind == Node::Kind::Scalar)
                made->insert(node(m.children[i]).text, static_cast<qsizetype>(i));
        }
    }
    return *made;
}

NodeId Document::found(NodeId mapId, QByteArrayView key, int depth, bool keyOnly) const
{
    const NodeId id = resolved(mapId);
    if (id == kNone || depth > kDeepestMerge || node(id).kind != Node::Kind::Map)
        return kNone;
    const std::vector<NodeId> &children = node(id).children;
    const std::size_t offset = keyOnly ? 0 : 1;
    if (children.size() > 2 * kIndexed) {
        const Index &known = index(id);
        if (const auto at = known.constFind(key); at != known.constEnd())
            return children[static_cast<std::size_t>(*at) + offset];
    } else {
        for (std::size_t i = children.size(); i >= 2; i -= 2) {
            if (const Node &name = node(children[i - 2]); name.kind == Node::Kind::Scalar && name.text == key)
                return children[i - 2 + offset];
        }
    }
    if (keyOnly || key == "<<")
        return kNone;
    const NodeId merged = resolved(found(id, "<<", depth + 1, false));
    if (merged == kNone)
        return kNone;
    if (node(merged).kind == Node::Kind::Map)
        return found(merged, key, depth + 1, false);
    for (const NodeId one : node(merged).children) {
        if (const NodeId value = found(one, key, depth + 1, false); value != kNone)
            return value;
    }
    return kNone;
}

NodeId Document::find(NodeId map, QByteArrayView key) const
{
    return found(map, key, 0, false);
}

NodeId Document::keyNode(NodeId map, QByteArrayView key) const
{
    return found(map, key, 0, true);
}

std::vector<QByteArrayView> Document::keys(NodeId mapId) const
{
    std::vector<QByteArrayView> result;
    QHash<QByteArrayView, bool> seen;
    std::vector<std::pair<NodeId, int>> maps{{mapId, 0}};
    for (std::size_t m = 0; m < maps.size(); ++m) {
        const NodeId id = resolved(maps[m].first);
        if (id == kNone || maps[m].second > kDeepestMerge)
            continue;
        if (node(id).kind == Node::Kind::Sequence) { // of a merge key
            for (const NodeId one : node(id).children)
                maps.emplace_back(one, maps[m].second + 1);
            continue;
        }
        if (node(id).kind != Node::Kind::Map)
            continue;
        const std::vector<NodeId> &children = node(id).children;
        for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
            const Node &key = node(children[i]);
            if (key.kind != Node::Kind::Scalar)
                continue;
            if (key.text == "<<" && !key.quoted) {
                maps.emplace_back(children[i + 1], maps[m].second + 1);
                continue;
            }
            if (!seen.contains(key.text)) {
                seen.insert(key.text, true);
                result.push_back(key.text);
            }
        }
    }
    return result;
}

qsizetype Document::lineStart(qsizetype offset) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), offset);
    return *(after - 1);
}

domain::Place Document::placeAt(qsizetype offset) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), offset);
    const qsizetype line = after - m_lines.begin();
    const qsizetype start = *(after - 1);
    int column = 1;
    for (qsizetype i = start; i < offset && i < m_text.size(); ++i) {
        if ((static_cast<uchar>(m_text[i]) & 0xc0) != 0x80)
            ++column;
    }
    return {m_file, static_cast<int>(line), column};
}

bool Document::isEncrypted() const
{
    const NodeId sops = m_root == kNone ? kNone : find(m_root, "sops");
    const NodeId id = resolved(sops);
    return id != kNone && node(id).kind == Node::Kind::Map
        && (find(id, "mac") != kNone || find(id, "version") != kNone || find(id, "lastmodified") != kNone);
}

} // namespace hubdesk::interchange::yaml
