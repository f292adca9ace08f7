#pragma once
// The head of a page: title, one grey clause, actions at the end. 13u high, on the list's surface with a
// hairline below. Under a narrow window the clause gives way first.

#include "ui/theme/hints.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace hubdesk::ui {

class ActionButton;
class ElidedLabel;
class TextLabel;

class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setClause(const QString &clause);
    /// The views of a page whose rail shows icons only; null hides the arrow.
    void setViewsMenu(QMenu *menu);
    /// In the order added, at the trailing end. At most one Filled a window.
    ActionButton *addAction(QAction &action, ButtonLook look = ButtonLook::Plain);
    void addWidget(QWidget *widget); ///< takes it
    void clearActions();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    TextLabel *m_title;
    ElidedLabel *m_clause;
    QToolButton *m_views;
    QHBoxLayout *m_actions;
};

} // namespace hubdesk::ui
