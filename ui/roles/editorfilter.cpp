#include "ui/roles/editorfilter.h"

#include "tables/scopetreemodel.h"
#include "tables/scopewords.h"
#include "ui/roles/askpicker.h"
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
        break;
    }
    return u"user="_s + thing.name;
}

} // namespace

EditorFilter::EditorFilter(tables::ScopeTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new AskSearch(this))
    , m_picker(new AskPicker(tr("Limit to"), this))
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
    connect(m_picker, &AskPicker::searchChanged, this,
            [this](const QString &text) { m_search->search(text, kindsOf(m_model.filterKinds(m_scope))); });
    connect(m_picker, &AskPicker::closed, m_search, &AskSearch::stop);
    connect(m_picker, &AskPicker::picked, this, &EditorFilter::add);
    connect(m_search, &AskSearch::found, this, [this] {
        QList<PickItem> items;
        m_things.clear();
        for (const AskThing &thing : m_search->things()) {
            const QString id = filterOf(thing);
            m_things.insert(id, thing);
            items.append({id, tables::filterText(m_scope, id), thing.second, iconOf(thing.kind)});
        }
        const bool more = m_search->things().size() >= AskSearch::kMost;
        m_picker->setItems(items,
                           more                  ? tr("There are more: keep typing to find the one you mean.")
                               : items.isEmpty() ? tr("Nothing on this hub has this name.")
                                                 : QString());
    });
    refresh();
}

void EditorFilter::setAssignments(std::shared_ptr<const hubs::Assignments> assignments)
{
    m_search->setAssignments(std::move(assignments));
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
    m_picker->setChosen({});
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

void EditorFilter::add(const QString &id)
{
    if (!m_things.contains(id))
        return;
    QStringList filters = m_model.filters(m_scope);
    filters.removeAll(QString()); // limited now
    if (!filters.contains(id))
        filters.append(id);
    m_model.setFilters(m_scope, filters);
    refresh();
}

} // namespace hubdesk::ui
