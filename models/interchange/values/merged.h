#pragma once
// A value as Helm sees it after merging an ordered chain of files: maps merge key by key, anything else
// (lists too) replaces, null takes away. Nothing is copied: a Merged is a few (document, node) pairs and
// knows for each value which file and line it came from. The documents must outlive it. One thread.

#include "interchange/facts.h"
#include "interchange/yaml/document.h"

#include <vector>

namespace hubdesk::interchange::values {

using Chain = std::vector<const yaml::Document *>; ///< the later one overrides

class Merged final {
public:
    enum class Kind { Absent, Null, Scalar, Sequence, Map };

    Merged() = default;
    /// The files' tops.
    explicit Merged(const Chain &chain);
    /// The value at a node of one file.
    Merged(const yaml::Document &document, yaml::NodeId node);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isMap() const { return kind() == Kind::Map; }
    [[nodiscard]] explicit operator bool() const { return kind() != Kind::Absent; }

    /// A map's value; Absent where it is none, has none, or a later file took it away with null.
    [[nodiscard]] Merged at(QByteArrayView key) const;
    [[nodiscard]] Merged at(std::initializer_list<QByteArrayView> path) const;
    /// A map's keys in the order met.
    [[nodiscard]] std::vector<QByteArrayView> keys() const;
    [[nodiscard]] std::vector<Merged> items() const; ///< of a sequence

    [[nodiscard]] QByteArrayView text() const; ///< of a scalar, as YAML reads it
    [[nodiscard]] bool isText() const; ///< a scalar that is no number, no truth value and not null
    [[nodiscard]] std::optional<bool> truth() const;
    [[nodiscard]] domain::Place place() const; ///< of the value, in the file that decides
    [[nodiscard]] domain::Place keyPlace() const; ///< of the key that led here, if it is known
    [[nodiscard]] QString source() const; ///< the value as written in that file
    [[nodiscard]] const yaml::Document *document() const;
    [[nodiscard]] yaml::NodeId nodeId() const;
    [[nodiscard]] yaml::NodeId writtenNode() const; ///< the alias, where there is one
    /// The lists that this one replaced, in earlier files.
    [[nodiscard]] const std::vector<Merged> &replaced() const { return m_replaced; }

private:
    struct Layer {
        const yaml::Document *document = nullptr;
        yaml::NodeId node = yaml::kNone;
        yaml::NodeId key = yaml::kNone;
    };
    [[nodiscard]] static Kind kindOf(const Layer &layer);
    void put(const Layer &layer);

    std::vector<Layer> m_layers; ///< several only where all are maps
    std::vector<Merged> m_replaced;
};

} // namespace hubdesk::interchange::values
