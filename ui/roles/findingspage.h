#pragma once
// What is wrong or doubtful about a hub's roles, staged changes counted: the list, and of the current one why it
// matters, where it is, and what would mend it, staged by one button. GUI thread.

#include "ui/roles/findingsmodel.h"
#include "ui/roles/rolespage.h"

namespace hubdesk::ui {

class DetailsPane;
class Segments;
class TablePanel;

class FindingsPage final : public RolesPage {
    Q_OBJECT

public:
    FindingsPage(const ViewSpec &view, const PageContext &context, QWidget *parent);

    void activate() override;
    void takeKeyboard() override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void focusFilter() override;
    void setDetailsShown(bool shown) override;

private:
    void search();
    void take(std::vector<hubs::Finding> findings);
    void showState();
    void showDetails();
    void stageCurrent();
    [[nodiscard]] std::optional<hubs::Finding> current() const;

    FindingsModel *m_model;
    TablePanel *m_panel;
    DetailsPane *m_details;
    Segments *m_which;
    bool m_stale = true;
    bool m_searching = false;
};

} // namespace hubdesk::ui
