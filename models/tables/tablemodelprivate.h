#pragma once
// The inside of TableModel, shared by its source files only: the list shown (tablelist.cpp), edits
// (tableedit.cpp), cells (tablecells.cpp).

#include "domain/edit.h"
#include "storage/writer.h"
#include "tables/overlay.h"
#include "tables/recordcache.h"
#include "tables/tablemodel.h"

#include <set>

namespace hubdesk::tables {

class TableModel::Private {
public:
    Private(TableModel *model, const TableSpec &described, const storage::Reader &gui, storage::QueryThread &thread,
            storage::Writer *writes);

    // tablelist.cpp
    [[nodiscard]] storage::IdQuery effectiveQuery() const;
    void ask(); ///< soon; supersedes the running query
    void schedule();
    void askAgain(); ///< the data changed: after the running query, if there is one
    void start();
    void take(const domain::Result<storage::IdList> &list, bool partly);
    void show(const storage::IdList &list, int newRows);
    void moveRows(const storage::IdList &list, int newRows);
    void setState(State next, domain::Error why = {});
    void settle();
    [[nodiscard]] std::optional<domain::Error> notAllowed() const;
    [[nodiscard]] storage::PackedRef packedAt(int row) const;
    [[nodiscard]] std::vector<int> placesOf(const std::vector<storage::PackedRef> &refs) const;
    void findKinds();

    // tableedit.cpp
    bool edit(const std::vector<domain::FieldEdit> &edits, const QString &label, const QModelIndex &index);
    void commit(domain::ChangeSet set, const QModelIndex &index);
    void emitChanged(const std::vector<int> &changed);
    void emitAllChanged();

    // tablecells.cpp
    [[nodiscard]] const CachedRow *cachedRow(int row);
    [[nodiscard]] CellValue cellAt(const CachedRow &row, domain::Ref ref, int column);
    [[nodiscard]] std::optional<int> ownField(domain::Kind kind, int column) const;
    [[nodiscard]] QVariant bandData(domain::Ref band, int column, int role);
    [[nodiscard]] QVariant cellData(int row, int column, int role);
    [[nodiscard]] QVariant choices(const domain::Field &field);

    TableModel *const q;
    const TableSpec spec;
    const storage::Reader &reader;
    storage::QueryThread &queries;
    storage::Writer *const writer;
    domain::ChangeStore *store = nullptr;

    QString text;
    domain::HubId hub;
    std::vector<storage::Filter> filters;
    std::optional<int> group;
    int sortColumn = -1;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    State state = State::Loading;
    domain::Error error;
    std::int64_t total = 0;
    std::int64_t matches = 0;
    bool exact = false;

    std::vector<storage::PackedRef> ids; ///< the rows beyond are still being listed
    std::vector<storage::Band> bands;
    int rows = 0;
    RecordCache cache;
    Overlay overlay;

    std::uint64_t epoch = 0;
    bool scheduled = false;
    bool running = false;
    bool again = false;
    std::set<domain::Kind> ownKinds;
    std::set<domain::Kind> relatedKinds;
};

/// What an edit or a refresh may alter in a cell.
inline const QList<int> kValueRoles{Qt::DisplayRole,
                                    Qt::EditRole,
                                    Qt::ToolTipRole,
                                    Qt::AccessibleTextRole,
                                    RawRole,
                                    SecondTextRole,
                                    IconRole,
                                    ToneRole,
                                    ChipRole,
                                    MarkRole,
                                    NotKnownRole,
                                    PendingRole,
                                    LoadingRole,
                                    IconToneRole,
                                    AvatarRole,
                                    ClockRole,
                                    Qt::AccessibleDescriptionRole};

} // namespace hubdesk::tables
