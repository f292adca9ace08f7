#pragma once
// The role editor: name, description, scopes as a tree with filters, and at the right what the role will mean in
// plain words, what JupyterHub holds against it, who holds it and what this edit changes. Staging is one
// undoable step. GUI thread; opened through RolesDesk::edit().

#include "domain/roledraft.h"
#include "hubs/review.h"
#include "ui/roles/rolespage.h"

#include <QTimer>

class QLineEdit;
class QPushButton;

namespace hubdesk::tables {
class ScopeTreeModel;
}

namespace hubdesk::ui {

class DetailsPane;
class EditorFilter;
class EditorTree;
class FilterBar;
class Segments;
class TemplateField;
class TextLabel;
struct RoleEdit;

class EditorPage final : public RolesPage {
    Q_OBJECT

public:
    EditorPage(const ViewSpec &view, const PageContext &context, QWidget *parent);
    ~EditorPage() override;

    void activate() override;
    void takeKeyboard() override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void focusFilter() override;
    void setDetailsShown(bool shown) override;

private:
    QWidget *makeFields();
    void takeBase();
    void load(const RoleEdit &edit);
    void useTemplate(const domain::RoleDraft &made);
    void changed();
    void check();
    void showSide();
    void showCounts();
    void save();
    void removeRole();
    void leave();
    [[nodiscard]] domain::RoleDraft draft() const;
    [[nodiscard]] QStringList otherRoles() const;
    [[nodiscard]] QStringList holders() const;

    tables::ScopeTreeModel *m_model;
    EditorTree *m_tree;
    EditorFilter *m_objects;
    FilterBar *m_filter;
    Segments *m_which;
    QLineEdit *m_name;
    QLineEdit *m_description;
    TemplateField *m_template;
    TextLabel *m_nameIssue;
    TextLabel *m_release;
    DetailsPane *m_side;
    QPushButton *m_save;
    QPushButton *m_delete;
    QString m_role; ///< being edited; empty: a new one
    domain::RoleDraft m_before; ///< as it was when opened
    bool m_known = true; ///< what it contained was known
    bool m_waiting = false; ///< for the hub to be loaded
    QList<domain::RoleIssue> m_issues;
    std::shared_ptr<const hubs::Review> m_preview;
    QTimer m_soon;
};

} // namespace hubdesk::ui
