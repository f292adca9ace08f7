#pragma once
// Who holds which role: filter bar, matrix, legend, and at the right what is known of the current cell. What a
// key, a drop, a menu or a dialog asks for is staged through the desk, in one undoable step. GUI thread.

#include "hubs/assignments.h"
#include "ui/roles/rolespage.h"

#include <QTimer>

class QAction;
class QMenu;
class QSplitter;
class QToolButton;

namespace hubdesk::tables {
class MatrixModel;
}

namespace hubdesk::ui {

class DetailsPane;
class FilterBar;
class MatrixView;
class Segments;
class TakeBin;
struct Wish;

class AssignmentsPage final : public RolesPage {
    Q_OBJECT

public:
    AssignmentsPage(const ViewSpec &view, const PageContext &context, QWidget *parent);
    ~AssignmentsPage() override;

    void takeKeyboard() override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void focusFilter() override;
    void setDetailsShown(bool shown) override;
    void applyFocus(const Focus &focus) override;

    [[nodiscard]] tables::MatrixModel &model() const { return *m_model; }
    [[nodiscard]] MatrixView &matrix() const { return *m_matrix; }
    void openAssign();
    void openClassList(const QString &text);

private:
    void buildFilters();
    void connectMatrix();
    void ask(); ///< the rows that the filters leave
    void fillRolesMenu(QMenu &menu);
    void fillContextMenu(QMenu &menu);
    void carryOut(const Wish &wish);
    void toggle(bool otherWay);
    void take(bool otherWay, bool altogether);
    void drop(const QList<hubs::MatrixRow> &bearers, const QString &role, const QString &group, bool takes);
    void showDetails();
    void tellCounts();
    [[nodiscard]] QString currentRole() const;

    tables::MatrixModel *m_model;
    MatrixView *m_matrix;
    FilterBar *m_filter;
    Segments *m_kinds = nullptr;
    QToolButton *m_beyond = nullptr;
    QToolButton *m_onlyStaged = nullptr;
    QSplitter *m_splitter;
    DetailsPane *m_details;
    TakeBin *m_bin;
    QMenu *m_rolesMenu;
    QAction *m_assign;
    QAction *m_paste;
    QTimer m_detailsSoon;
};

} // namespace hubdesk::ui
