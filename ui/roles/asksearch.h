#pragma once
// Finds people, groups, services, tokens, servers and roles of one hub by a few words, in slices of a few milliseconds:
// a million names never stop the window. GUI thread; reads an immutable Assignments, staged groups included.

#include "hubs/questions.h"

#include <QFlags>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace hubdesk::ui {

/// One thing of a hub, as a picker offers it.
struct AskThing {
    enum Kind : unsigned { Person = 1, Group = 2, Service = 4, Token = 8, Server = 16, Role = 32 };
    Kind kind = Person;
    QString name; ///< the hub's; of a server "ada/" or "ada/gpu"
    QString shown; ///< the person's own name, else the hub's
    QString second;

    friend bool operator==(const AskThing &a, const AskThing &b) { return a.kind == b.kind && a.name == b.name; }
};
Q_DECLARE_FLAGS(AskKinds, AskThing::Kind)
Q_DECLARE_OPERATORS_FOR_FLAGS(AskKinds)

/// What tells it from every other thing of the hub, for a picker.
[[nodiscard]] QString idOf(const AskThing &thing);
[[nodiscard]] QString iconOf(AskThing::Kind kind);
[[nodiscard]] AskThing::Kind kindOf(domain::BearerKind kind);
[[nodiscard]] hubs::Holder holderOf(const AskThing &thing);
[[nodiscard]] hubs::Subject subjectOf(const AskThing &thing);

class AskSearch final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 60; ///< shown; whoever seeks more types more

    explicit AskSearch(QObject *parent = nullptr);

    void setAssignments(std::shared_ptr<const hubs::Assignments> assignments);
    /// Answers through found(), maybe at once; a newer search ends the running one.
    void search(const QString &text, AskKinds kinds);
    void stop();
    [[nodiscard]] const std::vector<AskThing> &things() const { return m_found; }
    [[nodiscard]] bool isReady() const { return m_assignments != nullptr; } ///< the hub is known
    [[nodiscard]] bool isRunning() const { return m_next.isActive(); }

    /// By its exact name; none: not there.
    [[nodiscard]] std::optional<AskThing> named(AskThing::Kind kind, const QString &name) const;

Q_SIGNALS:
    void found(); ///< some, or all: isRunning() tells

private:
    void slice();
    bool step(); ///< false: nothing is left
    [[nodiscard]] std::optional<AskThing> at(AskThing::Kind kind, std::size_t index) const;
    [[nodiscard]] std::size_t count(AskThing::Kind kind) const;
    [[nodiscard]] bool matches(const AskThing &thing) const;

    std::shared_ptr<const hubs::Assignments> m_assignments;
    QStringList m_words;
    AskKinds m_kinds;
    std::size_t m_part = 0, m_index = 0;
    std::vector<AskThing> m_found;
    QTimer m_next;
};

} // namespace hubdesk::ui
