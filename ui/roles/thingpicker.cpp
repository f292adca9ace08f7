#include "ui/roles/thingpicker.h"

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

QString heading(AskThing::Kind kind)
{
    switch (kind) {
    case AskThing::Group:
        return ThingPicker::tr("Groups");
    case AskThing::Service:
        return ThingPicker::tr("Services");
    case AskThing::Token:
        return ThingPicker::tr("Tokens");
    case AskThing::Server:
        return ThingPicker::tr("Servers");
    case AskThing::Role:
        return ThingPicker::tr("Roles");
    case AskThing::Person:
        break;
    }
    return ThingPicker::tr("People");
}

} // namespace

ThingPicker::ThingPicker(const QString &name, AskKinds kinds, QWidget *parent)
    : AskPicker(name, parent)
    , m_search(new AskSearch(this))
    , m_kinds(kinds)
    , m_words([](const AskThing &thing) { return thing.shown; })
{
    connect(this, &AskPicker::searchChanged, this, [this](const QString &text) { m_search->search(text, m_kinds); });
    connect(this, &AskPicker::closed, m_search, &AskSearch::stop);
    connect(this, &AskPicker::picked, this, &ThingPicker::take);
    connect(m_search, &AskSearch::found, this, &ThingPicker::fill);
}

void ThingPicker::setAssignments(std::shared_ptr<const hubs::Assignments> assignments)
{
    m_search->setAssignments(std::move(assignments));
    if (field() != nullptr) // the list is open: what it offers may be there only now
        m_search->search(field()->text(), m_kinds);
}

void ThingPicker::setKinds(AskKinds kinds)
{
    m_kinds = kinds;
}

void ThingPicker::setNobody(const PickItem &item)
{
    m_nobody = item;
    setPlaceholder(item.text);
    if (!m_thing)
        setChosen(item);
}

void ThingPicker::setThing(std::optional<AskThing> thing)
{
    m_thing = std::move(thing);
    if (m_thing)
        setChosen({idOf(*m_thing), m_words(*m_thing), m_thing->second, iconOf(m_thing->kind)});
    else
        setChosen(m_nobody);
}

void ThingPicker::fill()
{
    QList<PickItem> items;
    const QString typed = field() != nullptr ? field()->text() : QString();
    if (!m_nobody.id.isEmpty() && m_nobody.text.contains(typed, Qt::CaseInsensitive))
        items.append(m_nobody);
    m_offered.clear();
    std::optional<AskThing::Kind> kind;
    const bool several = (unsigned(m_kinds) & (unsigned(m_kinds) - 1)) != 0;
    for (const AskThing &thing : m_search->things()) {
        if (several && kind != thing.kind) {
            items.append({{}, heading(thing.kind), {}, {}});
            kind = thing.kind;
        }
        const QString id = idOf(thing);
        m_offered.insert(id, thing);
        items.append({id, m_words(thing), thing.second, iconOf(thing.kind)});
    }
    setItems(items, note());
}

QString ThingPicker::note() const
{
    if (!m_search->isReady())
        return tr("The hub is still being read…");
    if (m_search->things().size() >= AskSearch::kMost)
        return tr("There are more: keep typing to find the one you mean.");
    if (m_search->isRunning())
        return tr("Still looking…");
    return m_search->things().empty() ? tr("Nothing on this hub has this name.") : QString();
}

void ThingPicker::take(const QString &id)
{
    const auto found = m_offered.constFind(id);
    if (found == m_offered.constEnd() && id != m_nobody.id)
        return;
    setThing(found == m_offered.constEnd() ? std::nullopt : std::optional(*found));
    Q_EMIT thingPicked();
}

} // namespace hubdesk::ui
