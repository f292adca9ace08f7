#pragma once
// What the staged changes of one hub would do, over everybody, before anything happens: the worst in one
// sentence, the changes with their channel, who loses and gains what in words, and what is true between applying
// and the restart. Takes changes back on request, applies those that act at once, hands the rest over as a
// configuration. GUI thread; follows what is staged.

#include "domain/hubwriter.h"
#include "hubs/escalation.h"
#include "ui/roles/reviewrows.h"

#include <QDialog>

#include <map>

class QPushButton;
class QStandardItemModel;

namespace hubdesk::ui {

class ReviewLanes;
class RolesDesk;
class TableView;
class TextLabel;
class VerdictBand;

class ReviewDialog final : public QDialog {
    Q_OBJECT

public:
    ReviewDialog(RolesDesk &desk, QWidget *parent);
    void setExportOffered(bool offered);

Q_SIGNALS:
    void exportRequested(); ///< of what needs the configuration

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void showReview(std::shared_ptr<const hubs::Review> review);
    void showWorst();
    void showFoot();
    void showEffects();
    void apply();
    void takeOutcome(const domain::OperationOutcome &outcome);
    void toggle(const QModelIndex &index); ///< a group of effects
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
    ReviewLanes *m_lanes;
    ClosedGroups m_closed;
    std::vector<AppliedChange> m_applied; ///< since the dialog opened
    std::map<domain::Ref, QString> m_applying; ///< their words
    QPushButton *m_unstage;
    QPushButton *m_close;
};

} // namespace hubdesk::ui
