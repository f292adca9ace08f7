#pragma once
// Appearance, language, density, keys and refreshing. Applied as chosen; there is nothing to confirm.
// GUI thread.

#include "ui/dialogs/dialog.h"

class QFormLayout;

namespace hubdesk::ui {

class Preferences;

class PreferencesDialog final : public Dialog {
    Q_OBJECT

public:
    PreferencesDialog(Preferences &preferences, QWidget *parent);

private:
    void addAppearance(QFormLayout &form);
    void addLanguage(QFormLayout &form);
    void addKeys(QFormLayout &form);
    void addRefresh(QFormLayout &form);

    Preferences &m_preferences;
};

} // namespace hubdesk::ui
