#include "ui/roles/templatefield.h"

#include "ui/roles/thingpicker.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::RoleTemplate;

namespace {

QString templateName(RoleTemplate which)
{
    switch (which) {
    case RoleTemplate::CourseStaff:
        return TemplateField::tr("Course staff of a class");
    case RoleTemplate::TeachingAssistant:
        return TemplateField::tr("Teaching assistant");
    case RoleTemplate::Auditor:
        return TemplateField::tr("Auditor, reads everything");
    case RoleTemplate::Representative:
        return TemplateField::tr("Representative");
    case RoleTemplate::Culler:
        return TemplateField::tr("Idle culler");
    case RoleTemplate::ConsoleToken:
        return TemplateField::tr("Token for this console");
    case RoleTemplate::Monitoring:
        return TemplateField::tr("Monitoring");
    }
    return {};
}

} // namespace

TemplateField::TemplateField(QWidget *parent)
    : QWidget(parent)
    , m_template(new QComboBox(this))
    , m_class(new ThingPicker(tr("For which class"), AskThing::Group, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2 * metrics().u);
    row->addWidget(m_template, 1);
    row->addWidget(m_class, 1);
    m_template->setObjectName(u"editor.template"_s);
    m_template->setAccessibleName(tr("Template"));
    m_template->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_template->setMinimumContentsLength(14);
    m_class->setObjectName(u"editor.class"_s);
    m_class->setPlaceholder(tr("Which class?"));
    m_class->hide();
    setFocusProxy(m_template);
    connect(m_template, &QComboBox::activated, this, [this] {
        const bool asks = which() && domain::needsGroup(*which());
        m_class->setVisible(asks);
        if (asks && !m_class->thing())
            m_class->openList();
        else
            take();
    });
    connect(m_class, &ThingPicker::thingPicked, this, &TemplateField::take);
}

void TemplateField::setAssignments(std::shared_ptr<const hubs::Assignments> assignments)
{
    m_known = std::move(assignments);
    m_class->setAssignments(m_known);
    if (m_template->count() > 0)
        return;
    m_template->addItem(tr("None"));
    for (const RoleTemplate each : domain::kRoleTemplates)
        m_template->addItem(templateName(each), static_cast<int>(each));
}

void TemplateField::reset()
{
    m_template->setCurrentIndex(0);
    m_class->setThing(std::nullopt);
    m_class->hide();
}

std::optional<RoleTemplate> TemplateField::which() const
{
    const QVariant chosen = m_template->currentData();
    return chosen.isValid() ? std::optional(static_cast<RoleTemplate>(chosen.toInt())) : std::nullopt;
}

void TemplateField::take()
{
    const std::optional<RoleTemplate> wanted = which();
    if (!wanted || !m_known)
        return;
    const bool ofClass = domain::needsGroup(*wanted);
    if (ofClass && !m_class->thing())
        return;
    Q_EMIT chosen(
        domain::fromTemplate(*wanted, ofClass ? m_class->thing()->name : QString(), *m_known->base().facts.catalogue));
}

} // namespace hubdesk::ui
