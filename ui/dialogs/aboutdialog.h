#pragma once
// Version, licence, parts and their licences. GUI thread.

#include "ui/dialogs/dialog.h"

namespace hubdesk::ui {

class AboutDialog final : public Dialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace hubdesk::ui
