#pragma once
// The foot of the review: the changes that act at once and those that need the configuration, each with its own step
// out. Where a lane does something that many would feel, its number has to be typed first. GUI thread; carries nothing
// out itself.

#include "hubs/review.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace hubdesk::ui {

class TextLabel;

class ReviewLanes final : public QWidget {
    Q_OBJECT

public:
    explicit ReviewLanes(QWidget *parent);

    /// `reason`: why nothing can be applied (no token); empty: it can.
    void tell(const hubs::Review &review, const QString &reason);
    void setApplying(bool applying);
    /// Something else to the trailing side.
    void addButton(QPushButton *button);
    void setExportOffered(bool offered);

Q_SIGNALS:
    void applyRequested();
    void exportRequested();

private:
    struct Lane {
        TextLabel *words = nullptr;
        QLineEdit *number = nullptr;
        QPushButton *go = nullptr;
        std::uint32_t changes = 0;
        std::uint32_t toType = 0; ///< 0: nothing
        QString reason;
    };
    void makeLane(Lane &lane, const QString &icon, const QString &title, const QString &name);
    void fit(Lane &lane) const;

    Lane m_atOnce, m_afterRestart;
    QHBoxLayout *m_row;
    bool m_applying = false;
};

} // namespace hubdesk::ui
