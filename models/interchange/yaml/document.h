#pragma once
// One YAML file as an arena of nodes, each with its offset in the text. Read by yaml-cpp's events, so that
// aliases stay references (nothing is expanded) and nesting costs no stack of ours. Immutable once read,
// any thread. Offsets are bytes of `text()`; places count characters from 1.

#include "domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <memory>
#include <vector>

namespace hubdesk::interchange::yaml {

/// Words of faults (Error{Syntax, word, place}); others are yaml-cpp's own.
namespace fault {
inline constexpr const char *kNotUtf8 = "not-utf-8";
inline constexpr const char *kNullByte = "null-byte";
inline constexpr const char *kTooLarge = "too-large";
inline constexpr const char *kTooDeep = "too-deep";
inline constexpr const char *kAliases = "aliases-explode";
inline constexpr const char *kTemplate = "template"; ///< not YAML, but a template of some
inline constexpr const char *kQuote = "quote-not-closed";
} // namespace fault

using NodeId = int;
inline constexpr NodeId kNone = -1;
inline constexpr qsizetype kMostBytes = 16 * 1024 * 1024;
inline constexpr double kMostExpanded = 5'000'000; ///< nodes, were every alias written out

struct Node {
    enum class Kind : quint8 { Null, Scalar, Sequence, Map, Alias };
    Kind kind = Kind::Null;
    bool quoted = false; ///< a scalar that is not plain: always text
    bool flow = false; ///< [a, b] or {a: b}
    qsizetype begin = 0; ///< of its anchor or tag, if there is one
    QByteArray text; ///< of a scalar
    std::vector<NodeId> children; ///< of a map: key, value, key, value ...
    NodeId target = kNone; ///< of an alias
};

class Document {
public:
    /// Error: Syntax with a fault's word and the place.
    [[nodiscard]] static domain::Result<Document> read(const QByteArray &bytes, const QString &file);

    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] NodeId root() const { return m_root; } ///< kNone: an empty file
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] const Node &node(NodeId id) const { return m_nodes[static_cast<std::size_t>(id)]; }
    /// The node itself, or what its alias stands for.
    [[nodiscard]] NodeId resolved(NodeId id) const;
    /// The value of `key` in a map (the last one, if it is there twice), merge keys (<<) included.
    [[nodiscard]] NodeId find(NodeId map, QByteArrayView key) const;
    /// The key's own node, for its place; kNone where it comes from a merge key.
    [[nodiscard]] NodeId keyNode(NodeId map, QByteArrayView key) const;
    /// Keys that are text, in order, without repeats; merged ones last.
    [[nodiscard]] std::vector<QByteArrayView> keys(NodeId map) const;
    [[nodiscard]] domain::Place place(NodeId id) const { return placeAt(node(id).begin); }
    [[nodiscard]] domain::Place placeAt(qsizetype offset) const;
    /// Keys that a map has twice.
    [[nodiscard]] const std::vector<NodeId> &duplicates() const { return m_duplicates; }
    [[nodiscard]] bool hasMoreDocuments() const { return m_more; } ///< only the first counts
    /// A top-level `sops` map: its values are encrypted.
    [[nodiscard]] bool isEncrypted() const;

    /// Where a node's text ends: behind the last byte that belongs to it, without trailing space.
    [[nodiscard]] qsizetype end(NodeId id) const;
    /// Where it begins, behind anchor and tag.
    [[nodiscard]] qsizetype content(NodeId id) const;
    /// Offset of the line that holds `offset`.
    [[nodiscard]] qsizetype lineStart(qsizetype offset) const;

private:
    friend class Builder;
    using Index = QHash<QByteArrayView, qsizetype>;

    [[nodiscard]] const Index &index(NodeId map) const;
    [[nodiscard]] NodeId found(NodeId map, QByteArrayView key, int depth, bool keyOnly) const;
    void findDuplicates();
    [[nodiscard]] bool isOpenQuote(NodeId id) const;

    QByteArray m_text;
    QString m_file;
    std::vector<Node> m_nodes;
    std::vector<qsizetype> m_lines;
    std::vector<NodeId> m_duplicates;
    NodeId m_root = kNone;
    bool m_more = false;
    mutable QHash<NodeId, std::shared_ptr<Index>> m_indexes; ///< of large maps; one thread at a time
};

} // namespace hubdesk::interchange::yaml
