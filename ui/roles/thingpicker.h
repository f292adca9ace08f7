#pragma once
// A picker of what a hub has: people, groups, services, tokens, servers, roles, found while one types. Its list fills
// again when more of the hub is known. GUI thread; whoever owns it hands it each new Assignments.

#include "ui/roles/askpicker.h"
#include "ui/roles/asksearch.h"

#include <QHash>

namespace hubdesk::ui {

class ThingPicker final : public AskPicker {
    Q_OBJECT

public:
    ThingPicker(const QString &name, AskKinds kinds, QWidget *parent);

    void setAssignments(std::shared_ptr<const hubs::Assignments> assignments);
    void setKinds(AskKinds kinds);
    [[nodiscard]] AskKinds kinds() const { return m_kinds; }
    /// A first entry that stands for none of them ("anybody").
    void setNobody(const PickItem &item);
    /// How a thing is shown in the list; by default its name.
    void setWords(std::function<QString(const AskThing &)> words) { m_words = std::move(words); }

    [[nodiscard]] const std::optional<AskThing> &thing() const { return m_thing; }
    void setThing(std::optional<AskThing> thing);
    /// By its exact name; none: not there.
    [[nodiscard]] std::optional<AskThing> named(AskThing::Kind kind, const QString &name) const
    {
        return m_search->named(kind, name);
    }

Q_SIGNALS:
    void thingPicked(); ///< by the person; none for the first entry

private:
    void fill();
    void take(const QString &id);
    [[nodiscard]] QString note() const;

    AskSearch *m_search;
    AskKinds m_kinds;
    PickItem m_nobody;
    std::function<QString(const AskThing &)> m_words;
    QHash<QString, AskThing> m_offered;
    std::optional<AskThing> m_thing;
};

} // namespace hubdesk::ui
