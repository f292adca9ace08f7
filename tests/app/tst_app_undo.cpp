// Undo and redo in front of a store that answers later, or refuses.

#include "support/testmain.h"
#include "ui/window/undohistory.h"

#include <QSignalSpy>
#include <QTimer>

using namespace hubdesk;

namespace {

/// Numbers what it commits; answers when told to.
class Store final : public domain::ChangeStore {
public:
    void commit(domain::ChangeSet set, Done done) override { ask(set.label, std::move(done)); }
    void revert(std::int64_t number, const QString &label, Done done) override
    {
        reverted.append(number);
        ask(label, std::move(done));
    }
    void answer(bool good = true)
    {
        Done done = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        if (good) {
            domain::Receipt receipt;
            receipt.number = ++m_number;
            done(receipt);
        } else {
            done(domain::Error{domain::ErrorCode::Stale, {}, {}});
        }
    }
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }

    QStringList labels;
    QList<std::int64_t> reverted;

private:
    void ask(const QString &label, Done done)
    {
        labels.append(label);
        m_waiting.push_back(std::move(done));
    }
    std::vector<Done> m_waiting;
    std::int64_t m_number = 0;
};

domain::ChangeSet labelled(const char *label)
{
    return {QString::fromLatin1(label), {{}}};
}

} // namespace

class AppUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void revertsTheLastCommit();
    void redoesByRevertingTheUndo();
    void waitsForACommitOnItsWay();
    void staysWhereItIsWhenRefused();
    void forgetsWhatWasUndoneAfterANewEdit();
    void keepsAThousandSteps();
    void outlivesItsOwner();
};

void AppUndo::revertsTheLastCommit()
{
    Store store;
    ui::UndoHistory history(store);
    history.commit(labelled("A"), {});
    store.answer();
    history.commit(labelled("B"), {});
    store.answer();
    QCOMPARE(history.stack().undoText(), QStringLiteral("B"));
    history.undo();
    QCOMPARE(store.reverted, (QList<std::int64_t>{2}));
    QCOMPARE(history.stack().undoText(), QStringLiteral("B"));
    store.answer();
    QCOMPARE(history.stack().undoText(), QStringLiteral("A"));
    QCOMPARE(history.stack().redoText(), QStringLiteral("B"));
    QCOMPARE(store.labels.last(), QStringLiteral("Undo B"));
}

void AppUndo::redoesByRevertingTheUndo()
{
    Store store;
    ui::UndoHistory history(store);
    history.commit(labelled("A"), {});
    store.answer();
    history.undo();
    store.answer();
    history.redo();
    store.answer();
    history.undo();
    store.answer();
    QCOMPARE(store.reverted, (QList<std::int64_t>{1, 2, 3}));
}

void AppUndo::waitsForACommitOnItsWay()
{
    Store store;
    ui::UndoHistory history(store);
    history.commit(labelled("A"), {});
    history.undo();
    history.redo();
    QCOMPARE(store.waiting(), 1U);
    store.answer();
    QCOMPARE(store.reverted, (QList<std::int64_t>{1}));
    store.answer();
    QCOMPARE(store.reverted, (QList<std::int64_t>{1, 2}));
    store.answer();
    QCOMPARE(history.stack().undoText(), QStringLiteral("A"));
}

void AppUndo::staysWhereItIsWhenRefused()
{
    Store store;
    ui::UndoHistory history(store);
    QSignalSpy refused(&history, &ui::UndoHistory::refused);
    history.commit(labelled("A"), {});
    store.answer();
    history.undo();
    history.undo();
    store.answer(false);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(history.stack().undoText(), QStringLiteral("A"));
    QCOMPARE(store.waiting(), 0U);
    // A commit that is refused is no step.
    history.commit(labelled("B"), {});
    store.answer(false);
    QCOMPARE(history.stack().undoText(), QStringLiteral("A"));
}

void AppUndo::forgetsWhatWasUndoneAfterANewEdit()
{
    Store store;
    ui::UndoHistory history(store);
    history.commit(labelled("A"), {});
    store.answer();
    history.undo();
    store.answer();
    history.commit(labelled("C"), {});
    store.answer();
    QVERIFY(!history.stack().canRedo());
    QCOMPARE(history.stack().undoText(), QStringLiteral("C"));
}

void AppUndo::keepsAThousandSteps()
{
    Store store;
    ui::UndoHistory history(store);
    for (int i = 0; i < 1000; ++i) {
        history.commit(labelled("step"), {});
        store.answer();
    }
    for (int i = 0; i < 1000; ++i) {
        history.undo();
        store.answer();
    }
    QVERIFY(!history.stack().canUndo());
    QCOMPARE(store.reverted.last(), std::int64_t{1});
}

void AppUndo::outlivesItsOwner()
{
    Store store;
    bool told = false;
    {
        ui::UndoHistory history(store);
        history.commit(labelled("A"), [&told](const domain::Result<domain::Receipt> &) { told = true; });
    }
    store.answer();
    QVERIFY(told);
}

HUBDESK_TEST_MAIN(AppUndo)
#include "tst_app_undo.moc"
