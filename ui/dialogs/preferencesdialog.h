#pragma once
// Appearance, language, density, keys, refreshing, certificate authorities. Applied as chosen; there is nothing to
// confirm. GUI thread.

#include "ui/dialogs/dialog.h"

class QFormLayout;

namespace hubdesk::domain {
class Prompter;
}

namespace hubdesk::ui {

class Preferences;

class PreferencesDialog final : public Dialog {
    Q_OBJECT

public:
    PreferencesDialog(Preferences &preferences, domain::Prompter &prompter, QWidget *parent);

private:
    void addAppearance(QFormLayout &form);
    void addLanguage(QFormLayout &form);
    void addKeys(QFormLayout &form);
    void addRefresh(QFormLayout &form);
    void addAuthorities(QFormLayout &form);

    Preferences &m_preferences;
    domain::Prompter &m_prompter;
};

} // namespace hubdesk::ui
