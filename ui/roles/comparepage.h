#pragma once
// Two people, two roles or two states of the hub side by side: what only one of them may, what both may, or who gains
// and who loses between them, in words. Changes nothing. GUI thread.

#include "hubs/comparison.h"
#include "ui/roles/rolespage.h"

class QComboBox;
class QStackedWidget;
class QStandardItemModel;

namespace hubdesk::ui {

class Segments;
class StatePage;
class TableView;
class TextLabel;
class ThingPicker;

class ComparePage final : public RolesPage {
    Q_OBJECT

public:
    ComparePage(const ViewSpec &view, const PageContext &context, QWidget *parent);
    ~ComparePage() override;

    void activate() override;
    void takeKeyboard() override;
    void setDetailsShown(bool) override { }

    /// Of people, groups, services or tokens, with what is staged.
    void compare(const hubs::Holder &first, const hubs::Holder &second);

private:
    enum class What { People, Roles, Moments };

    QWidget *makeBar();
    void fit(); ///< the pickers to what is compared
    void fillMoments();
    void takeBase();
    void compareNow();
    void showSides(const hubs::Sides &sides, const QString &first, const QString &second);
    void showMoments(const hubs::Moments &moments);
    void showNothing(const QString &title, const QString &text);
    void showTable(const QString &verdict, const QString &summary);
    void copy() const;
    [[nodiscard]] What what() const;
    [[nodiscard]] hubs::Moment momentOf(const QComboBox &box) const;

    Segments *m_what;
    ThingPicker *m_firstPerson, *m_secondPerson, *m_firstRole, *m_secondRole;
    QComboBox *m_before, *m_after;
    TextLabel *m_verdict, *m_summary;
    TableView *m_table;
    QStandardItemModel *m_rows;
    QStackedWidget *m_stack;
    StatePage *m_state;
    QList<hubs::Moment> m_moments; ///< offered by the boxes, in order
    bool m_stale = true;
};

} // namespace hubdesk::ui
