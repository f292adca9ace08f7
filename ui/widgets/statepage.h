#pragma once
// What stands where rows would be: empty, no match, not allowed. An icon, what it is, what can be done,
// at most two buttons. Painted over the table's viewport, below the column heads.

#include "ui/theme/hints.h"

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QSpacerItem;

namespace hubdesk::ui {

class IconLabel;
class TextLabel;

/// The words of one state.
struct StateText {
    QString icon;
    QString title;
    QString text;
};

class StatePage final : public QWidget {
    Q_OBJECT

public:
    explicit StatePage(QWidget *parent = nullptr);

    void setText(const StateText &text);
    /// In reading order; `filled` is the index of the filled one, or -1.
    void setActions(const QList<QAction *> &actions, int filled = -1);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    QSpacerItem *m_below; ///< the icon
    QSpacerItem *m_above; ///< the buttons
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace hubdesk::ui
