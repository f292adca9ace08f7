#pragma once
// The matrix of who holds which role: groups, then people (then services) by roles. Rows are an id list asked
// for on the query thread, cells are computed when painted: any number of rows scrolls. GUI thread. Column 0 is the
// person or group (frozen by the view); column 1 + n is roles()[n]. Bands ("Groups", "People") are rows of their own.
// The model stages nothing: ask giving()/taking() of assignments() and submit the ChangeSet.

#include "hubs/assignments.h"
#include "tables/cell.h"

#include <QAbstractTableModel>

#include <memory>

namespace hubdesk::hubs {
class HubSession;
}

namespace hubdesk::tables {

/// Besides CellRole's: MarkRole is the state shown (StagedGives and StagedTakes before the others).
enum MatrixRole {
    TwiceRole = Qt::UserRole + 100, ///< bool: "x2"
    StagedRole, ///< bool: something staged is about this cell
    HoldingRole, ///< int(hubs::Holding), with what is staged
    HazardRole, ///< bool: the name has marks that cannot be seen (of column 0 and of heads)
    KindRole, ///< int(domain::BearerKind) of the row
    NameRole, ///< QString: the row's or column's name on the hub
    HoldersRole, ///< int, of heads: people who hold the role
    DefinitionNotKnownRole, ///< bool, of heads
};

class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit MatrixModel(hubs::HubSession &session, QObject *parent = nullptr);
    ~MatrixModel() override;

    void setQuery(const hubs::RowQuery &query);
    [[nodiscard]] const hubs::RowQuery &query() const;
    /// Which roles are columns, in order; empty: every role that somebody holds or that is defined.
    void setRoles(const QStringList &roles);
    [[nodiscard]] QStringList roles() const;
    [[nodiscard]] QStringList allRoles() const;

    [[nodiscard]] bool isLoading() const; ///< rows are being listed
    [[nodiscard]] int shownPeople() const;
    [[nodiscard]] int shownGroups() const;
    [[nodiscard]] int totalPeople() const;
    [[nodiscard]] int totalGroups() const;

    [[nodiscard]] bool isBand(int row) const;
    [[nodiscard]] std::optional<hubs::MatrixRow> rowAt(int row) const; ///< none: a band
    [[nodiscard]] int rowOf(domain::BearerKind kind, const QString &name) const; ///< -1
    [[nodiscard]] QString roleAt(int column) const; ///< empty: column 0
    [[nodiscard]] int columnOf(const QString &role) const;
    [[nodiscard]] hubs::Cell cellAt(const QModelIndex &index) const;
    /// The cell in one sentence, as a screen reader hears it and a tool tip says it.
    [[nodiscard]] QString sentence(const QModelIndex &index) const;
    [[nodiscard]] std::shared_ptr<const hubs::Assignments> assignments() const;

    // Drag: rows of people and groups travel as kMime; what is dropped where, the page decides.
    static constexpr const char *kMime = "application/x-hubdesk-bearers";
    /// Of a drag that began on a cell: the role that it leaves.
    static constexpr const char *kRoleMime = "application/x-hubdesk-role";
    /// The next drag begins on a cell of this role (held there), or on a name: empty.
    void setDraggedFrom(const QString &role);
    [[nodiscard]] static QString roleFrom(const QMimeData &data);
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] static QList<hubs::MatrixRow> rowsFrom(const QMimeData &data, const hubs::Assignments &assignments);
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    /// Emits dropped(); changes nothing itself.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();
    /// Bearers were dropped on a role (of the column) or on a group (of the row, column 0).
    void dropped(const QList<hubdesk::hubs::MatrixRow> &bearers, const QString &role, const QString &group);
    /// Dragged off a role and back to the names.
    void droppedBack(const QList<hubdesk::hubs::MatrixRow> &bearers, const QString &role);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hubdesk::tables

Q_DECLARE_METATYPE(hubdesk::hubs::MatrixRow)
