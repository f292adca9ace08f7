#pragma once
// Gives one role to one person, group or service, and says beforehand by which way and why. Stages what a key
// or a drop would; hands the wish on, stages nothing itself. GUI thread.

#include "hubs/assignments.h"
#include "ui/dialogs/dialog.h"
#include "ui/roles/wish.h"

class QCheckBox;
class QComboBox;

namespace hubdesk::ui {

class BearerField;

class AssignDialog final : public Dialog {
    Q_OBJECT

public:
    AssignDialog(std::shared_ptr<const hubs::Assignments> now, QWidget *parent);

    void setBearer(hubs::MatrixRow row);
    void setRole(const QString &role);
    void accept() override;

Q_SIGNALS:
    void chosen(const hubdesk::ui::Wish &wish);

private:
    void explain();
    [[nodiscard]] Wish wish() const;

    std::shared_ptr<const hubs::Assignments> m_now;
    QComboBox *m_kind;
    BearerField *m_name;
    QComboBox *m_role;
    QCheckBox *m_otherWay;
    TextLabel *m_says;
    QPushButton *m_accept;
};

} // namespace hubdesk::ui
