#pragma once
// "7 changes staged, 4 take effect at once, 3 after a restart", Discard, Review: below every view of the Roles
// page while something is staged for its hub. 11u high. GUI thread; stages and discards nothing itself, its
// buttons are the window's actions.

#include <QPointer>
#include <QWidget>

class QAction;
class QPushButton;

namespace hubdesk::ui {

class ActionButton;
class ElidedLabel;
class IconLabel;
class RolesDesk;
class TextLabel;

class StagedBar final : public QWidget {
    Q_OBJECT

public:
    StagedBar(QAction &discard, QAction &review, QWidget *parent = nullptr);

    void setDesk(RolesDesk *desk); ///< null: none
    void setOffered(bool offered); ///< whether the page in front is one that stages

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void stagedChanged(); ///< how much is staged, or for which hub

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    void tell();

    QPointer<RolesDesk> m_desk;
    bool m_offered = false;
    IconLabel *m_icon;
    TextLabel *m_count;
    ElidedLabel *m_lanes;
    ActionButton *m_discard;
    ActionButton *m_review;
};

} // namespace hubdesk::ui
