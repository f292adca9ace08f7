// The Ask page's pickers: what they offer, and what follows from a choice.

#include "ui/roles/askpage.h"

#include "ui/roles/askpicker.h"
#include "ui/widgets/labels.h"

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using hubs::Subject;

namespace {

QString kindHeading(AskThing::Kind kind)
{
    switch (kind) {
    case AskThing::Group:
        return AskPage::tr("Groups");
    case AskThing::Service:
        return AskPage::tr("Services");
    case AskThing::Token:
        return AskPage::tr("Tokens");
    case AskThing::Server:
        return AskPage::tr("Servers");
    case AskThing::Person:
        break;
    }
    return AskPage::tr("People");
}

QList<PickItem> itemsOf(const AskSearch &search, QHash<QString, AskThing> &things)
{
    QList<PickItem> items;
    std::optional<AskThing::Kind> kind;
    for (const AskThing &thing : search.things()) {
        if (kind != thing.kind) {
            items.append({{}, kindHeading(thing.kind), {}, {}});
            kind = thing.kind;
        }
        const QString id = idOf(thing);
        things.insert(id, thing);
        items.append({id, thing.shown, thing.second, iconOf(thing.kind)});
    }
    return items;
}

QString noteOf(const AskSearch &search)
{
    if (search.things().size() >= AskSearch::kMost)
        return AskPage::tr("There are more: keep typing to find the one you mean.");
    if (search.isRunning())
        return AskPage::tr("Still looking…");
    return search.things().empty() ? AskPage::tr("Nothing on this hub has this name.") : QString();
}

} // namespace

void AskPage::fillWho()
{
    m_who->setItems(itemsOf(*m_searchWho, m_things), noteOf(*m_searchWho));
}

void AskPage::fillOn()
{
    m_on->setItems(itemsOf(*m_searchOn, m_things), noteOf(*m_searchOn));
}

void AskPage::fillWhat(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QList<PickItem> items;
    bool scopes = false;
    for (const AskedAction &action : std::as_const(m_actions)) {
        const bool match = std::all_of(words.begin(), words.end(), [&action](const QString &word) {
            return action.text.contains(word, Qt::CaseInsensitive) || action.scope.contains(word, Qt::CaseInsensitive);
        });
        if (!match)
            continue;
        if (items.isEmpty() && isPlainAction(action))
            items.append({{}, tr("Asked most"), {}, {}});
        if (!isPlainAction(action) && !scopes) {
            items.append({{}, tr("Every scope"), {}, {}});
            scopes = true;
        }
        items.append({action.id, action.text, action.scope, isPlainAction(action) ? u"play"_s : u"shield-check"_s});
    }
    m_what->setItems(items, items.isEmpty() ? tr("No scope has this name or meaning.") : QString());
}

void AskPage::chooseWho(const QString &id)
{
    const auto found = m_things.constFind(id);
    if (found == m_things.constEnd())
        return;
    m_chosenWho = *found;
    m_who->setChosen({id, found->shown, found->second, iconOf(found->kind)});
    if (question())
        askNow(Asked::Can);
}

void AskPage::chooseWhat(const QString &id)
{
    const AskedAction *chosen = action(id);
    if (chosen == nullptr)
        return;
    m_chosenAction = id;
    m_what->setChosen({id, chosen->text, chosen->scope, isPlainAction(*chosen) ? u"play"_s : u"shield-check"_s});
    fitOn();
    if (m_asked && question())
        askNow(Asked::Can);
}

void AskPage::chooseOn(const QString &id)
{
    const auto found = m_things.constFind(id);
    if (found == m_things.constEnd())
        return;
    m_chosenOn = *found;
    m_on->setChosen({id, found->shown, found->second, iconOf(found->kind)});
    if (question())
        askNow(Asked::Can);
}

AskKinds AskPage::kindsOfOn() const
{
    const AskedAction *chosen = action(m_chosenAction);
    switch (chosen == nullptr ? Subject::Kind::None : chosen->on) {
    case Subject::Kind::User:
        return AskThing::Person;
    case Subject::Kind::Server:
        return AskThing::Server;
    case Subject::Kind::Group:
        return AskThing::Group;
    case Subject::Kind::Service:
        return AskThing::Service;
    case Subject::Kind::None:
        break;
    }
    return {};
}

void AskPage::fitOn()
{
    const AskKinds kinds = kindsOfOn();
    m_on->setVisible(kinds != AskKinds{});
    const AskedAction *chosen = action(m_chosenAction);
    const bool service = chosen != nullptr && chosen->on == Subject::Kind::Service;
    m_of->setVisible(kinds != AskKinds{} && !service);
    m_of->setText(chosen != nullptr && isPlainAction(*chosen) ? tr("of", "Can (who) (open the server) of (whom)?")
                                                              : tr("for", "Can (who) (right) for (whom)?"));
    if (!m_chosenOn || kinds.testFlag(m_chosenOn->kind))
        return;
    // A person and their server are asked about in turn.
    std::optional<AskThing> instead;
    if (kinds == AskKinds(AskThing::Server) && m_chosenOn->kind == AskThing::Person)
        instead = m_searchOn->named(AskThing::Server, m_chosenOn->name + u'/');
    else if (kinds == AskKinds(AskThing::Person) && m_chosenOn->kind == AskThing::Server)
        instead = m_searchOn->named(AskThing::Person, m_chosenOn->name.section(u'/', 0, 0));
    m_chosenOn = instead;
    if (instead) {
        const QString id = idOf(*instead);
        m_things.insert(id, *instead);
        m_on->setChosen({id, instead->shown, instead->second, iconOf(instead->kind)});
    } else {
        m_on->setChosen({});
    }
}

const AskedAction *AskPage::action(const QString &id) const
{
    const auto found =
        std::find_if(m_actions.begin(), m_actions.end(), [&id](const AskedAction &a) { return a.id == id; });
    return found == m_actions.end() ? nullptr : &*found;
}

} // namespace hubdesk::ui
