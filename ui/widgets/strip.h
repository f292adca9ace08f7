#pragma once
// A quiet strip above kept rows: an error (red wash) or being offline (neutral). Title, what is safe or
// next, one action. Slides in 120 ms; never a dialog.

#include "ui/theme/tokens.h"

#include <QVariantAnimation>
#include <QWidget>

class QPushButton;

namespace hubdesk::ui {

class ElidedLabel;
class IconLabel;

class Strip final : public QWidget {
    Q_OBJECT

public:
    explicit Strip(QWidget *parent = nullptr);

    /// Ink::Danger, Warning, or Second for the neutral one.
    void show(Ink ink, const QString &icon, const QString &title, const QString &text, const QString &action = {});
    void dismiss();
    void setInset(int pixels); ///< left edge, shared with the first column

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();
    void slide(int from, int to);
    QVariantAnimation m_slide;
    int m_inset = -1;
    Ink m_ink = Ink::Second;
    IconLabel *m_icon;
    ElidedLabel *m_title;
    ElidedLabel *m_text;
    QPushButton *m_action;
};

} // namespace hubdesk::ui
