#pragma once
// The one skeleton of every list page: header, filter bar and table, details of the current row. Driven by
// the view's table; what the window's Edit menu does, it does to its selection. GUI thread.

#include "tables/tablespec.h"
#include "ui/pages/page.h"
#include "ui/window/places.h"

#include <QTimer>

class QMenu;
class QModelIndex;
class QSplitter;

namespace hubdesk::tables {
class TableModel;
}

namespace hubdesk::ui {

class ConversationPane;
class DetailsPane;
class TablePanel;
class TableView;
enum class CopyAs;

class TablePage final : public Page {
    Q_OBJECT

public:
    TablePage(const PageSpec &page, const ViewSpec &view, const tables::TableSpec &table, const PageContext &context,
              QWidget *parent);
    ~TablePage() override;

    void activate() override;
    void applyFocus(const Focus &focus) override;
    void takeKeyboard() override;
    void setDetailsShown(bool shown) override;

    [[nodiscard]] const ViewSpec &view() const { return m_view; }
    [[nodiscard]] domain::Kind kind() const;
    [[nodiscard]] tables::TableModel &model() const { return *m_model; }
    [[nodiscard]] TableView &table() const;
    [[nodiscard]] domain::Ref currentRef() const;
    [[nodiscard]] std::optional<std::int64_t> total() const; ///< of all rows, once known
    void select(domain::Ref ref);
    [[nodiscard]] bool hasFilter() const override { return true; }
    void focusFilter() override;
    void setFilter(const QString &text);

    void editCell();
    void editBulk();
    void newRecord(QHash<QString, QVariant> values = {});
    void removeSelected();
    void copy(CopyAs format);
    void step(int rows);
    void openCurrent();
    void editRole(bool clone); ///< opens the role editor with the current role

    [[nodiscard]] bool canMake() const;
    [[nodiscard]] QList<int> editableFields() const;

Q_SIGNALS:
    void currentChanged(); ///< another row, or another selection
    void totalChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void onTouched(const Touched &touched);
    void lookOver();
    void takeUpWanted();
    void showDetails();
    void fitDetails();
    void fillContextMenu(QMenu &menu, const QModelIndex &index);
    void saveLayout();
    void restoreLayout();
    [[nodiscard]] QList<domain::Ref> selectedRecords() const; ///< of the page's own kind
    void onState();
    void onRefused(const QModelIndex &index, const domain::Error &error);
    void commit(const domain::ChangeSet &set, const QString &failure);

    const PageSpec &m_page;
    const ViewSpec &m_view;
    tables::TableSpec m_spec; ///< as the page shows it; before the model, which keeps a reference
    tables::TableModel *m_model;
    TablePanel *m_panel;
    QSplitter *m_splitter;
    ConversationPane *m_conversation = nullptr;
    DetailsPane *m_details;
    QTimer m_detailsSoon;
    QTimer m_wantedSoon;
    Focus m_focus;
    domain::Ref m_wanted; ///< to be the current row as soon as the list has it
    bool m_detailsShown = true;
    bool m_lookedOver = false; ///< tokens, findings: since this view was opened, or the hubs read
};

/// What a focus means for a table of `kind`: rows of that hub or community; nothing where neither applies.
[[nodiscard]] std::vector<storage::Filter> focusFilters(domain::Kind kind, const Focus &focus);

} // namespace hubdesk::ui
