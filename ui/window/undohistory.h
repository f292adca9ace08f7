#pragma once
// Undo and redo of a session: stands in front of whoever commits ChangeSets and remembers each one that
// became durable as (label, journal number); the values stay in the journal. GUI thread, owned by the
// window, one a file. The stack moves only after the writer has agreed: a refused undo changes nothing.

#include "domain/changestore.h"

#include <QObject>
#include <QUndoStack>

#include <deque>

namespace hubdesk::ui {

class UndoHistory final : public QObject, public domain::ChangeStore {
    Q_OBJECT

public:
    explicit UndoHistory(domain::ChangeStore &behind, QObject *parent = nullptr);

    [[nodiscard]] const QUndoStack &stack() const { return m_stack; }

    // domain::ChangeStore
    void commit(domain::ChangeSet set, Done done) override;
    void revert(std::int64_t number, const QString &label, Done done) override;

    // Asked for while a commit is on its way, they wait for it.
    void undo();
    void redo();

Q_SIGNALS:
    void moved(); ///< what can be undone or redone, or its label, changed
    void refused(const QString &label, const hubdesk::domain::Error &error);

private:
    enum class Step { Undo, Redo };
    void ask(Step step);
    void next();
    void settle();

    domain::ChangeStore &m_behind;
    QUndoStack m_stack;
    std::deque<Step> m_asked;
    int m_inFlight = 0;
};

} // namespace hubdesk::ui
