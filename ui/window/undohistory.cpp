#include "ui/window/undohistory.h"

#include <QPointer>
#include <QUndoCommand>

namespace hubdesk::ui {
namespace {

/// One step: a label and the journal number of the commit that would be reverted next.
class Committed final : public QUndoCommand {
public:
    Committed(const QString &label, std::int64_t number)
        : QUndoCommand(label)
        , m_number(number)
    {
    }
    [[nodiscard]] std::int64_t number() const { return m_number; }
    void setNumber(std::int64_t number) { m_number = number; }

private:
    std::int64_t m_number;
};

} // namespace

UndoHistory::UndoHistory(domain::ChangeStore &behind, QObject *parent)
    : QObject(parent)
    , m_behind(behind)
{
    connect(&m_stack, &QUndoStack::indexChanged, this, &UndoHistory::moved);
}

void UndoHistory::commit(domain::ChangeSet set, Done done)
{
    ++m_inFlight;
    const QString label = set.label;
    m_behind.commit(std::move(set),
                    [self = QPointer(this), label, done = std::move(done)](domain::Result<domain::Receipt> receipt) {
                        if (self && receipt)
                            self->m_stack.push(new Committed(label, receipt->number));
                        if (done)
                            done(receipt);
                        if (self)
                            self->settle();
                    });
}

void UndoHistory::revert(std::int64_t number, const QString &label, Done done)
{
    ++m_inFlight;
    m_behind.revert(number, label,
                    [self = QPointer(this), label, done = std::move(done)](domain::Result<domain::Receipt> receipt) {
                        if (self && receipt)
                            self->m_stack.push(new Committed(label, receipt->number));
                        if (done)
                            done(receipt);
                        if (self)
                            self->settle();
                    });
}

void UndoHistory::undo()
{
    ask(Step::Undo);
}

void UndoHistory::redo()
{
    ask(Step::Redo);
}

void UndoHistory::ask(Step step)
{
    m_asked.push_back(step);
    next();
}

void UndoHistory::settle()
{
    --m_inFlight;
    next();
}

void UndoHistory::next()
{
    if (m_inFlight > 0 || m_asked.empty())
        return;
    const Step step = m_asked.front();
    m_asked.pop_front();
    const bool undoing = step == Step::Undo;
    const int index = m_stack.index() - (undoing ? 1 : 0);
    if (index < 0 || index >= m_stack.count()) {
        next();
        return;
    }
    // The stack hands its commands out as const; the number is ours to move along.
    auto *command = const_cast<Committed *>(static_cast<const Committed *>(m_stack.command(index)));
    const QString label = undoing ? tr("Undo %1").arg(command->text()) : tr("Redo %1").arg(command->text());
    ++m_inFlight;
    m_behind.revert(command->number(), label,
                    [self = QPointer(this), command, undoing, label](domain::Result<domain::Receipt> receipt) {
                        if (!self)
                            return;
                        if (receipt) {
                            command->setNumber(receipt->number);
                            undoing ? self->m_stack.undo() : self->m_stack.redo();
                        } else {
                            self->m_asked.clear();
                            Q_EMIT self->refused(label, receipt.error());
                        }
                        self->settle();
                    });
}

} // namespace hubdesk::ui
