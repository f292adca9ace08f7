#pragma once
// What did not work in this session, newest first, with what is safe and what to do. GUI thread.

#include "ui/dialogs/dialog.h"

namespace hubdesk::ui {

class Problems;

class ProblemsDialog final : public Dialog {
    Q_OBJECT

public:
    ProblemsDialog(Problems &problems, QWidget *parent);
};

} // namespace hubdesk::ui
