#pragma once
// Where to start: demonstration data, a new file, a file that is there, and later a hub. Offered when no
// file is open and under Help; can be left alone. GUI thread; only says what was chosen.

#include "ui/dialogs/dialog.h"

namespace hubdesk::ui {

class FirstChoiceDialog final : public QDialog {
    Q_OBJECT

public:
    FirstChoiceDialog(bool fileIsOpen, QWidget *parent);

Q_SIGNALS:
    void demonstrationChosen();
    void newFileChosen();
    void openChosen();
    void connectChosen();
};

} // namespace hubdesk::ui
