#pragma once
// The skeleton of every view of the Roles page that is not a table: header with the hub chooser, and below it
// the view's own widgets, or in their place a page that says why there are none (no hub, loading, not read).
// GUI thread. A view derives from it, fills body(), and is made by makePage<> in ui/window/places.cpp.

#include "ui/pages/page.h"
#include "ui/window/places.h"

class QComboBox;
class QStackedLayout;
class QVBoxLayout;

namespace hubdesk::hubs {
class Assignments;
class HubSession;
}

namespace hubdesk::ui {

class RolesDesk;
class StatePage;

class RolesPage : public Page {
    Q_OBJECT

public:
    RolesPage(const ViewSpec &view, const PageContext &context, QWidget *parent);

    [[nodiscard]] RolesDesk &desk() const;

protected:
    /// Where the view puts its widgets; without margins.
    [[nodiscard]] QVBoxLayout &body() const { return *m_body; }
    [[nodiscard]] hubs::HubSession &session() const;
    /// Null until the hub is loaded.
    [[nodiscard]] std::shared_ptr<const hubs::Assignments> assignments() const;

private:
    void fillChooser();
    void showState();

    const ViewSpec &m_view;
    QComboBox *m_chooser;
    QStackedLayout *m_stack;
    StatePage *m_state;
    QVBoxLayout *m_body;
};

} // namespace hubdesk::ui
