#pragma once
// Who could become administrator (or somebody), how, and what to cut: the ways as a list with their steps, and beside
// it the graph, if Graphviz is there. Each cut is staged by its button. GUI thread.

#include "hubs/escalation.h"
#include "ui/roles/rolespage.h"

class QListView;
class QStackedWidget;
class QStandardItemModel;

namespace hubdesk::domain {
class GraphLayout;
}

namespace hubdesk::ui {

class DetailsPane;
class DetailsSection;
class ElidedLabel;
class EscalationView;
class StatePage;
class ThingPicker;

class EscalationPage final : public RolesPage {
    Q_OBJECT

public:
    EscalationPage(const ViewSpec &view, const PageContext &context, QWidget *parent);
    ~EscalationPage() override;

    void activate() override;
    void takeKeyboard() override;
    void setDetailsShown(bool shown) override;
    /// In place of Graphviz; for tests. Outlives the page.
    void setGraphLayout(domain::GraphLayout &layout) { m_layout = &layout; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    void search();
    void take(const hubs::EscalationGraph &graph);
    void layOut();
    void showWay();
    void showCuts(const std::vector<hubs::CutProposal> &cuts);
    void showSteps(const hubs::Way &way);
    void addCut(DetailsSection &section, const hubs::CutProposal &cut, bool first);
    void showLegend(const QString &edge);
    void fitList();
    void copy() const;
    [[nodiscard]] int currentWay() const;
    [[nodiscard]] hubs::EscalationQuestion question() const;

    domain::GraphLayout *m_layout;
    ThingPicker *m_from;
    ThingPicker *m_to;
    ElidedLabel *m_count;
    ElidedLabel *m_legend; ///< or the edge the keyboard stands on
    QStackedWidget *m_stack;
    EscalationView *m_view;
    StatePage *m_state;
    QListView *m_list;
    QStandardItemModel *m_ways;
    DetailsPane *m_details;
    hubs::EscalationGraph m_graph;
    std::vector<hubs::CutProposal> m_cuts;
    bool m_cutsKnown = false;
    bool m_stale = true;
};

} // namespace hubdesk::ui
