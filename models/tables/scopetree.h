#pragma once
// The inside of ScopeTreeModel: scopes as nodes under headings, what a role has of them, what a search leaves.
// GUI thread; knows no item model.

#include "access/catalogue.h"
#include "domain/records.h"

#include <QStringList>
#include <QVariant>

#include <optional>
#include <vector>

namespace hubdesk::tables {

enum class Heading : std::uint8_t { People, Servers, Groups, Other, Sharing, Sets, Custom, NotKnown };
constexpr int kHeadings = 8;

struct ScopeTree {
    struct Node {
        QString scope; ///< empty: a heading
        QString meaning;
        Heading heading = Heading::Other;
        std::optional<access::ScopeBit> bit;
        int parent = -1;
        std::vector<int> children; ///< all
        std::vector<int> shown; ///< what the search leaves
        bool available = true;
        bool match = true;
    };

    void build();
    void addPlain(const QString &scope, const QString &meaning, Heading heading, bool available);
    [[nodiscard]] int find(const QString &scope) const;
    void filter();
    [[nodiscard]] bool isChosen(const QString &scope) const;
    /// The chosen scope that contains this one; empty: none, or it is chosen itself.
    [[nodiscard]] QString containedBy(int index) const;
    [[nodiscard]] QStringList filtersOf(const QString &scope) const;
    void choose(const QString &scope, const QStringList &filters);
    [[nodiscard]] int rowOf(int node) const; ///< among what is shown; -1
    [[nodiscard]] QString headingCount(const Node &node) const;
    [[nodiscard]] QVariant display(int index, int column) const;
    [[nodiscard]] QString objects(int index) const;

    const access::Catalogue *catalogue = &access::Catalogue::newest();
    std::vector<domain::CustomScope> custom;
    QStringList order; ///< the role's scopes as written
    QString search;
    QString defaultFilter;
    bool onlyChosen = false;
    std::vector<Node> nodes; ///< headings first
    std::vector<int> roots;
};

[[nodiscard]] Heading headingOf(const QString &scope);

} // namespace hubdesk::tables
