// The Ask page's pickers: what they offer, and what follows from a choice.

#include "ui/roles/askpage.h"

#include "ui/roles/thingpicker.h"
#include "ui/widgets/labels.h"

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using hubs::Subject;

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
    m_on->setKinds(kinds);
    const std::optional<AskThing> on = m_on->thing();
    if (!on || kinds.testFlag(on->kind))
        return;
    // A person and their server are asked about in turn.
    std::optional<AskThing> instead;
    if (kinds == AskKinds(AskThing::Server) && on->kind == AskThing::Person)
        instead = m_on->named(AskThing::Server, on->name + u'/');
    else if (kinds == AskKinds(AskThing::Person) && on->kind == AskThing::Server)
        instead = m_on->named(AskThing::Person, on->name.section(u'/', 0, 0));
    m_on->setThing(instead);
}

const AskedAction *AskPage::action(const QString &id) const
{
    const auto found =
        std::find_if(m_actions.begin(), m_actions.end(), [&id](const AskedAction &a) { return a.id == id; });
    return found == m_actions.end() ? nullptr : &*found;
}

} // namespace hubdesk::ui
