#pragma once
// The worst consequence of a review in one sentence with its reason, in a band at the top: red where somebody
// loses what they live on, plain otherwise. The safe choice is the filled button. GUI thread.

#include "ui/theme/tokens.h"

#include <QWidget>

class QPushButton;

namespace hubdesk::ui {

class IconLabel;
class TextLabel;

class VerdictBand final : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBand(QWidget *parent = nullptr);

    /// Empty texts hide the button that carries them.
    void tell(Ink ink, const QString &sentence, const QString &reason, const QString &show, const QString &unstage);

Q_SIGNALS:
    void showRequested();
    void unstageRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ink m_ink = Ink::Second;
    IconLabel *m_icon;
    TextLabel *m_sentence;
    TextLabel *m_reason;
    QPushButton *m_show;
    QPushButton *m_unstage;
};

} // namespace hubdesk::ui
