#pragma once
// One generic item model over one TableSpec: an id list (query thread) and a cache of pages of 128 rows
// read by primary key. GUI thread. Exact rowCount from the start; selection is restored by Ref.
// An edit is shown at once as an overlay and confirmed by the commit. Knows nothing of widgets.

#include "domain/changestore.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "domain/values.h"
#include "tables/tablespec.h"

#include <QAbstractTableModel>
#include <QByteArray>

#include <memory>
#include <optional>

namespace hubdesk::storage {
class File;
class QueryThread;
class Reader;
class Writer;
struct CommitNotice;
}

namespace hubdesk::tables {

class TableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class State { Loading, Ready, Empty, NoMatch, Error, NotAllowed };
    Q_ENUM(State)

    TableModel(const TableSpec &spec, storage::File &file, QObject *parent = nullptr);
    /// The parts of a file that a table needs; `writer` null: nothing changes. All outlive the model.
    TableModel(const TableSpec &spec, const storage::Reader &reader, storage::QueryThread &queries,
               storage::Writer *writer, QObject *parent = nullptr);
    ~TableModel() override;

    [[nodiscard]] const TableSpec &spec() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] domain::Error error() const; ///< of State::Error and NotAllowed (detail: the scope)
    [[nodiscard]] std::int64_t total() const; ///< rows without the search text
    [[nodiscard]] std::int64_t matches() const; ///< rows with it
    [[nodiscard]] bool exact() const; ///< false only while a count is still being made
    [[nodiscard]] QString filterText() const;
    [[nodiscard]] domain::HubId hub() const;
    [[nodiscard]] std::optional<int> groupColumn() const;
    [[nodiscard]] bool isBand(int row) const;

    // What is shown; each starts a query that supersedes the running one.
    void setFilterText(const QString &text);
    void setHub(domain::HubId hub); ///< snapshot tables; null: all hubs
    void setFilters(std::vector<storage::Filter> filters); ///< on top of the spec's
    void setGroup(std::optional<int> column); ///< bands by that column
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;
    void refresh();

    // Rows by identity.
    [[nodiscard]] domain::Ref refAt(int row) const;
    [[nodiscard]] int rowOf(domain::Ref ref) const; ///< -1: not in the list; O(n) at worst
    /// The record's own fields of a row (reads its page if need be).
    [[nodiscard]] std::optional<domain::Row> recordAt(int row) const;

    // QAbstractItemModel
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Checks with domain::editFields; true: the edit is on its way and shown. False: `refused` tells why.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// One step for many rows of the same column.
    bool setColumnOfRows(const QList<int> &rows, int column, const QVariant &value);
    /// Takes a use case's ChangeSet the same way an edit goes (overlay, then commit).
    void submit(domain::ChangeSet set);
    void setChangeStore(domain::ChangeStore *store); ///< the window's undo stack stands behind it; null: the writer
    /// The field that a column shows, if it is the records' own.
    [[nodiscard]] const domain::Field *fieldOfColumn(int column) const;

    /// What a commit touched; called for the file's own writer.
    void takeNotice(const storage::CommitNotice &notice);

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void refused(const QModelIndex &index, const hubdesk::domain::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Rows (all columns shown, in that order) as text for the clipboard and CSV export.
enum class CopyFormat { Text, Csv, Markdown };
[[nodiscard]] QString copyRows(const TableModel &model, const QList<int> &rows, const QList<int> &columns,
                               CopyFormat format);

} // namespace hubdesk::tables
