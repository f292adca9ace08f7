#pragma once
// What the staged changes of one hub would do, over everybody, before anything happens: the worst in one
// sentence, the changes with their channel, who loses and gains what in words, and what is true between applying
// and the restart. Takes changes back on request; applies nothing. GUI thread; follows what is staged.

#include "hubs/escalation.h"
#include "hubs/review.h"

#include <QDialog>

class QPushButton;
class QStandardItemModel;

namespace hubdesk::ui {

class RolesDesk;
class TableView;
class TextLabel;
class VerdictBand;

class ReviewDialog final : public QDialog {
    Q_OBJECT

public:
    ReviewDialog(RolesDesk &desk, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void showReview(std::shared_ptr<const hubs::Review> review);
    void showWorst();
    void showFoot();
    void showNames();
    void unstage(const std::vector<std::size_t> &changes);
    [[nodiscard]] int currentChange() const;
    [[nodiscard]] QWidget *makeFoot();

    RolesDesk &m_desk;
    std::shared_ptr<const hubs::Review> m_review;
    std::optional<hubs::EscalationChange> m_ways;
    VerdictBand *m_worst;
    TableView *m_changes;
    TableView *m_effects;
    QStandardItemModel *m_changeRows;
    QStandardItemModel *m_effectRows;
    TextLabel *m_meanwhile;
    TextLabel *m_atOnce;
    TextLabel *m_afterRestart;
    QPushButton *m_unstage;
    QPushButton *m_close;
};

} // namespace hubdesk::ui
