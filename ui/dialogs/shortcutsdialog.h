#pragma once
// Every shortcut, by menu, made from the real actions. GUI thread.

#include "ui/dialogs/dialog.h"

namespace hubdesk::ui {

class Actions;

class ShortcutsDialog final : public Dialog {
    Q_OBJECT

public:
    ShortcutsDialog(const Actions &actions, QWidget *parent);
};

} // namespace hubdesk::ui
