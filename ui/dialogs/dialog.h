#pragma once
// What the program's dialogs share: insets of the grid, a lead line, a body, buttons in platform order,
// window-modal through open(). GUI thread; deletes itself when closed.

#include <QDialog>
#include <QDialogButtonBox>

class QPushButton;
class QVBoxLayout;

namespace hubdesk::ui {

class TextLabel;

class Dialog : public QDialog {
    Q_OBJECT

public:
    Dialog(const QString &title, QWidget *parent);

    /// A grey line below the title, in words.
    void setLead(const QString &text);
    [[nodiscard]] QVBoxLayout &body() { return *m_body; }
    [[nodiscard]] QDialogButtonBox &buttons() { return *m_buttons; }
    /// The one filled button; its text is a verb.
    QPushButton *addAccept(const QString &text);
    QPushButton *addCancel(const QString &text = {});
    TextLabel *addText(const QString &text);

private:
    TextLabel *m_lead;
    QVBoxLayout *m_body;
    QDialogButtonBox *m_buttons;
};

} // namespace hubdesk::ui
