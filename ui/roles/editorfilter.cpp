#include "ui/roles/editorfilter.h"

#include "tables/scopetreemodel.h"
#include "tables/scopewords.h"
#include "ui/roles/thingpicker.h"
#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

AskKinds kindsOf(const QStringList &filters)
{
    AskKinds kinds;
    kinds.setFlag(AskThing::Group, filters.contains(u"group"));
    kinds.setFlag(AskThing::Person, filters.contains(u"user"));
    kinds.setFlag(AskThing::Server, filters.contains(u"server"));
    kinds.setFlag(AskThing::Service, filters.contains(u"service"));
    return kinds;
}

QString filterOf(const AskThing &thing)
{
    switch (thing.kind) {
    case AskThing::Group:
        return u"group="_s + thing.name;
    case AskThing::Service:
        return u"service="_s + thing.name;
    case AskThing::Server:
        return u"server="_s + thing.name;
    case AskThing::Person:
    case AskThing::Token:
    case AskThing::Role:
        break;
    }
    return u"user="_s + thing.name;
}

} // namespace

EditorFilter::EditorFilter(tables::ScopeTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_picker(new ThingPicker(tr("Limit to"), {}, this))
    , m_words(new ElidedLabel({}, Type::Body, Ink::Second, this))
    , m_chips(new QHBoxLayout)
{
    const Metrics m = metrics();
    setObjectName(u"editor.filter"_s);
    m_picker->setObjectName(u"editor.filter.add"_s);
    m_picker->setPlaceholder(tr("Limit to…"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.inset(), 2 * m.u, m.inset(), 2 * m.u);
    row->setSpacing(2 * m.u);
    row->addWidget(m_words, 1);
    m_chips->setSpacing(2 * m.u);
    row->addLayout(m_chips);
    row->addWidget(m_picker);
    m_picker->setWords([this](const AskThing &thing) { return tables::filterText(m_scope, filterOf(thing)); });
    connect(m_picker, &ThingPicker::thingPicked, this, &EditorFilter::add);
    refresh();
}

void EditorFilter::setAssignments(std::shared_ptr<const hubs::Assignments> assignments)
{
    m_picker->setAssignments(std::move(assignments));
}

void EditorFilter::setScope(const QString &scope)
{
    m_scope = scope;
    refresh();
}

void EditorFilter::clearChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void EditorFilter::addChip(const QString &filter, const QString &words, bool removable)
{
    QPushButton *chip = makeButton(words, ButtonLook::Plain, removable ? u"x"_s : QString(), this);
    chip->setEnabled(removable);
    chip->setObjectName(u"editor.filter.chip"_s);
    chip->setAccessibleName(tr("Take out: %1").arg(words));
    chip->setToolTip(removable ? tr("Take this limit out") : tr("Everything of this hub"));
    connect(chip, &QPushButton::clicked, this, [this, filter] {
        QStringList filters = m_model.filters(m_scope);
        filters.removeAll(filter);
        // Without any limit it is for everybody, not out of the role.
        m_model.setFilters(m_scope, filters.isEmpty() ? QStringList{QString()} : filters);
        refresh();
    });
    m_chips->addWidget(chip);
}

void EditorFilter::refresh()
{
    clearChips();
    const QStringList filters = m_model.filters(m_scope);
    const QStringList kinds = m_model.filterKinds(m_scope);
    const QModelIndex index = m_model.indexOf(m_scope);
    m_picker->setThing(std::nullopt);
    m_picker->setKinds(kindsOf(kinds));
    m_picker->setVisible(!m_scope.isEmpty() && !kinds.isEmpty() && index.data(tables::AvailableRole).toBool()
                         && !index.data(tables::ContainedRole).toBool());
    if (m_scope.isEmpty()) {
        m_words->setText(tr("Choose a scope to say for which objects it is."));
        return;
    }
    if (!index.data(tables::AvailableRole).toBool()) {
        m_words->setText(tr("%1 is not in this hub’s release.").arg(tables::isolated(m_scope)));
        return;
    }
    if (index.data(tables::ContainedRole).toBool()) {
        m_words->setText(
            tr("%1 comes with %2; it is limited there.")
                .arg(tables::isolated(m_scope), tables::isolated(index.data(tables::ContainedByRole).toString())));
        return;
    }
    if (filters.isEmpty()) {
        m_words->setText(tr("%1 is not in this role. Limiting it puts it in.").arg(tables::isolated(m_scope)));
        return;
    }
    m_words->setText(kinds.isEmpty() ? tr("%1 cannot be limited.").arg(tables::isolated(m_scope))
                                     : tr("%1 is for:", "a scope").arg(tables::isolated(m_scope)));
    constexpr qsizetype kShown = 3;
    for (qsizetype i = 0; i < filters.size() && i < kShown; ++i)
        addChip(filters[i], tables::filterText(m_scope, filters[i]), !filters[i].isEmpty());
    if (filters.size() > kShown)
        m_chips->addWidget(
            new TextLabel(tr("and %n more", nullptr, int(filters.size() - kShown)), Type::Small, Ink::Second, this));
}

void EditorFilter::add()
{
    if (!m_picker->thing())
        return;
    const QString filter = filterOf(*m_picker->thing());
    QStringList filters = m_model.filters(m_scope);
    filters.removeAll(QString()); // limited now
    if (!filters.contains(filter))
        filters.append(filter);
    m_model.setFilters(m_scope, filters);
    refresh();
}

} // namespace hubdesk::ui
