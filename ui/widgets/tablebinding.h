#pragma once
// Ties a tables::TableModel to a TablePanel: columns of its spec, filter text, states and their words, exact
// counts, sort by heads, copying. The page adds its own actions.

class QAction;

namespace hubdesk::tables {
class TableModel;
}

namespace hubdesk::ui {

class TablePanel;

struct TableActions {
    QAction *clearFilter = nullptr; ///< offered when nothing matches
    QAction *first = nullptr; ///< offered, filled, when there is no row at all
    QAction *second = nullptr; ///< the other way to get some
};

/// Both must outlive the binding, which is owned by the panel.
void bindTable(TablePanel &panel, tables::TableModel &model, const TableActions &actions = {});

/// Copies the selected rows, columns as shown, to the clipboard.
enum class CopyAs { Text, Csv, Markdown };
void copySelection(TablePanel &panel, const tables::TableModel &model, CopyAs format);

} // namespace hubdesk::ui
