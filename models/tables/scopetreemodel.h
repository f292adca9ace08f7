#pragma once
// The scopes of one release as a tree under headings, with what a role has of them ticked: checked state and
// filters to and from the role's list of scopes. GUI thread. Search looks at names and meanings. Scopes that only
// newer releases have are shown, off, with the reason.

#include "domain/records.h"
#include "tables/cell.h"

#include <QAbstractItemModel>

#include <memory>

namespace hubdesk::access {
class Catalogue;
}

namespace hubdesk::tables {

enum ScopeRole {
    ScopeNameRole = Qt::UserRole + 200, ///< QString; empty: a heading
    ContainedRole, ///< bool: ticked grey, because another scope of the role contains it
    ContainedByRole, ///< QString: that scope
    AvailableRole, ///< bool: the hub's release has it
    RiskRole, ///< int(access::Risk)
    FiltersRole, ///< QStringList: "group=ta", "" is no filter; of a checked scope
    SinceRole, ///< QString: release
    MatchRole, ///< bool: found by the search itself (not only an ancestor)
};

class ScopeTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Scope, Meaning, Risk, Objects, Since, ColumnCount };

    explicit ScopeTreeModel(QObject *parent = nullptr);
    ~ScopeTreeModel() override;

    /// Null: the newest release.
    void setCatalogue(const access::Catalogue *catalogue, const std::vector<domain::CustomScope> &custom = {});
    /// A role's scopes as written; those that no release knows are kept and listed under "Not known".
    void setScopes(const QStringList &scopes);
    /// In the order of the list given, new ones at the end.
    [[nodiscard]] QStringList scopes() const;
    void setSearch(const QString &text); ///< hides what neither matches nor holds a match
    void setOnlyChosen(bool only); ///< "In this role"
    [[nodiscard]] int availableCount() const; ///< scopes of the release
    [[nodiscard]] int chosenCount() const;

    [[nodiscard]] QModelIndex indexOf(const QString &scope) const;
    /// Filters of a chosen scope; it is chosen by this if it was not. An empty list takes it out.
    void setFilters(const QString &scope, const QStringList &filters);
    [[nodiscard]] QStringList filters(const QString &scope) const;
    /// Kinds of objects that a filter of this scope may name: "user", "group", "server", "service".
    [[nodiscard]] QStringList filterKinds(const QString &scope) const;
    /// The filter that a scope gets when it is ticked; "" at first.
    void setDefaultFilter(const QString &filter);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< Qt::CheckStateRole
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void scopesChanged(); ///< by the person; not by setScopes()

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hubdesk::tables
