#pragma once
// Which template a new role begins with, and for one that is about a class, for which: nothing is filled in before
// the class is chosen. GUI thread; owned by the editor.

#include "domain/roletemplates.h"
#include "hubs/assignments.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace hubdesk::ui {

class ThingPicker;

class TemplateField final : public QWidget {
    Q_OBJECT

public:
    explicit TemplateField(QWidget *parent);

    void setAssignments(std::shared_ptr<const hubs::Assignments> assignments);
    void reset(); ///< none

Q_SIGNALS:
    void chosen(const hubdesk::domain::RoleDraft &draft);

private:
    void take();
    [[nodiscard]] std::optional<domain::RoleTemplate> which() const;

    std::shared_ptr<const hubs::Assignments> m_known;
    QComboBox *m_template;
    ThingPicker *m_class;
};

} // namespace hubdesk::ui
