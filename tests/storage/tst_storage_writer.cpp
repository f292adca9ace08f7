// Commits, refusals, undo and redo, on disk.

#include "fixture.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QSemaphore>
#include <QSqlQuery>
#include <QThread>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::Change;
using domain::Community;
using domain::ErrorCode;
using domain::Kind;
using domain::Ref;
using domain::Seat;
using test::code;
using test::codeOf;
using test::edited;
using test::removed;

namespace {

// Sanitizers make it ten times slower, and find the same in a tenth.
#ifdef __SANITIZE_ADDRESS__
constexpr int kMany = 10'000;
#else
constexpr int kMany = 100'000;
#endif

Community community(const QString &name)
{
    Community result;
    result.name = name;
    return result;
}

domain::Person person(const QString &name)
{
    domain::Person result;
    result.name = name;
    return result;
}

} // namespace

class WriterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(m_desk->open());
    }

    void commitsAnEditWithItsJournal()
    {
        const std::int64_t id = m_desk->make(community(QStringLiteral("lake")));
        QVERIFY(id > 0);
        m_desk->clock.advance(1000);
        const Ref ref{Kind::Community, id};
        const auto receipt = m_desk->commit({edited(ref, "notes", QString(), QStringLiteral("quiet"))},
                                            QStringLiteral("Note the quiet"));
        QVERIFY(receipt);
        QVERIFY(m_desk->reopen());
        QCOMPARE(reader().row(ref)->value("notes").toString(), QStringLiteral("quiet"));
        const auto entry = journalEntry(reader(), receipt->number);
        QVERIFY(entry);
        QCOMPARE(entry->who, QStringLiteral("ada"));
        QCOMPARE(entry->label, QStringLiteral("Note the quiet"));
        QCOMPARE(entry->at, m_desk->clock.now());
        QCOMPARE(entry->fileId, m_desk->file->fileId());
        QCOMPARE(entry->uuid, receipt->uuid);
        QCOMPARE(entry->changes, std::int64_t(1));
        const auto changes = journalChanges(reader(), receipt->number);
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes.front().uuid, reader().row(ref)->uuid);
        QCOMPARE(changes.front().before.begin()->second.toString(), QString());
        QCOMPARE(changes.front().after.begin()->second.toString(), QStringLiteral("quiet"));
    }

    void givesNewRecordsTheirRowIdsInReferencesToo()
    {
        Seat seat;
        seat.community.value = -2;
        seat.person.value = -3;
        // The seat stands before what it refers to.
        const auto receipt =
            m_desk->commit({m_desk->made(seat, -1), m_desk->made(community(QStringLiteral("lake")), -2),
                            m_desk->made(person(QStringLiteral("Ada")), -3)});
        QVERIFY(receipt);
        QCOMPARE(receipt->madeIds.size(), std::size_t(3));
        const auto row = reader().row(receipt->touched.front());
        QVERIFY(row);
        QCOMPARE(row->value("community").toLongLong(), receipt->madeIds[1].second);
        QCOMPARE(row->value("person").toLongLong(), receipt->madeIds[2].second);
        QCOMPARE(journalChanges(reader(), receipt->number).front().ref, receipt->touched.front());
    }

    void refusesAStaleEditAndChangesNothing()
    {
        const Ref ref{Kind::Community, m_desk->make(community(QStringLiteral("lake")))};
        const auto refused = m_desk->commit({m_desk->made(community(QStringLiteral("sea"))),
                                             edited(ref, "notes", QStringLiteral("other"), QStringLiteral("new"))});
        QCOMPARE(codeOf(refused), code(ErrorCode::Stale));
        QCOMPARE(refused.error().detail, QStringLiteral("notes"));
        QCOMPARE(reader().rows(Kind::Community).size(), std::size_t(1));
        QVERIFY(!journalEntry(reader(), 2));
        const auto gone = m_desk->commit({edited({Kind::Community, 99}, "notes", QString(), QStringLiteral("x"))});
        QCOMPARE(codeOf(gone), code(ErrorCode::Stale));
    }

    void refusesWhatTheTablesForbid()
    {
        const Ref lake{Kind::Community, m_desk->make(community(QStringLiteral("lake")))};
        const auto duplicate = m_desk->commit({m_desk->made(community(QStringLiteral("lake")))});
        QCOMPARE(codeOf(duplicate), code(ErrorCode::Duplicate));
        QCOMPARE(duplicate.error().detail, QStringLiteral("name"));

        domain::Hub hub;
        hub.name = QStringLiteral("h");
        QVERIFY(m_desk->make(hub) > 0);
        const auto sameHub = m_desk->commit({m_desk->made(hub)}); // both without a cluster
        QCOMPARE(codeOf(sameHub), code(ErrorCode::Duplicate));
        QCOMPARE(sameHub.error().detail, QStringLiteral("name"));

        Seat seat;
        seat.community.value = lake.id;
        seat.person.value = 4711;
        const auto nobody = m_desk->commit({m_desk->made(seat)});
        QCOMPARE(codeOf(nobody), code(ErrorCode::NotFound));
        QCOMPARE(nobody.error().detail, QStringLiteral("person"));

        seat.person.value = m_desk->make(person(QStringLiteral("Ada")));
        QVERIFY(m_desk->make(seat) > 0);
        const auto used = m_desk->commit({removed(*reader().row(lake))});
        QCOMPARE(codeOf(used), code(ErrorCode::InUse));
        QCOMPARE(used.error().detail, QStringLiteral("representative's seat"));
        QVERIFY(reader().row(lake));

        const auto unknown = m_desk->commit({edited(lake, "status", QStringLiteral("prospect"), QVariant())});
        QCOMPARE(codeOf(unknown), code(ErrorCode::MissingValue));
        QCOMPARE(unknown.error().detail, QStringLiteral("status"));
        // The refused ones are not in the journal, and the writer goes on.
        QVERIFY(m_desk->make(community(QStringLiteral("sea"))) > 0);
    }

    void letsTwoRecordsExchangeTheirNames()
    {
        const Ref lake{Kind::Community, m_desk->make(community(QStringLiteral("lake")))};
        const Ref sea{Kind::Community, m_desk->make(community(QStringLiteral("sea")))};
        const auto receipt = m_desk->commit({edited(lake, "name", QStringLiteral("lake"), QStringLiteral("sea")),
                                             edited(sea, "name", QStringLiteral("sea"), QStringLiteral("lake"))});
        QVERIFY(receipt);
        QCOMPARE(reader().row(lake)->value("name").toString(), QStringLiteral("sea"));
        QVERIFY(m_desk->revert(receipt->number));
        QCOMPARE(reader().row(lake)->value("name").toString(), QStringLiteral("lake"));
    }

    void takesANameThatARemovalFrees()
    {
        const Ref lake{Kind::Community, m_desk->make(community(QStringLiteral("lake")))};
        const auto receipt =
            m_desk->commit({m_desk->made(community(QStringLiteral("lake"))), removed(*reader().row(lake))});
        QVERIFY(receipt);
        QCOMPARE(reader().rows(Kind::Community).size(), std::size_t(1));
        QVERIFY(m_desk->revert(receipt->number));
        QVERIFY(reader().row(lake));
    }

    void undoesAndRedoesAcrossARestart()
    {
        const auto made = m_desk->commit({m_desk->made(community(QStringLiteral("lake")))});
        const Ref ref = made->touched.front();
        const domain::Row before = *reader().row(ref);
        const auto undone = m_desk->revert(made->number);
        QVERIFY(undone);
        QVERIFY(!reader().row(ref));
        QCOMPARE(journalEntry(reader(), undone->number)->reverts, made->number);
        QVERIFY(m_desk->reopen());
        const auto redone = m_desk->revert(undone->number);
        QVERIFY(redone);
        QVERIFY(m_desk->reopen());
        QCOMPARE(*reader().row(ref), before); // same row id, uuid and values
        QCOMPARE(codeOf(m_desk->revert(undone->number)), code(ErrorCode::Duplicate));
        QCOMPARE(codeOf(m_desk->revert(4711)), code(ErrorCode::NotFound));
    }

    void doesNotUndoWhatChangedSince()
    {
        const Ref ref{Kind::Community, m_desk->make(community(QStringLiteral("lake")))};
        const auto first = m_desk->commit({edited(ref, "notes", QString(), QStringLiteral("a"))});
        QVERIFY(m_desk->commit({edited(ref, "notes", QStringLiteral("a"), QStringLiteral("b"))}));
        QCOMPARE(codeOf(m_desk->revert(first->number)), code(ErrorCode::Stale));
        QCOMPARE(reader().row(ref)->value("notes").toString(), QStringLiteral("b"));
    }

    void importsAHundredThousandRecordsAsOneStep()
    {
        std::vector<Change> changes;
        const std::size_t count = kMany;
        for (std::size_t i = 0; i < count; ++i)
            changes.push_back(
                m_desk->made(person(QStringLiteral("Person %1").arg(i)), -1 - static_cast<std::int64_t>(i)));
        QElapsedTimer timer;
        timer.start();
        const auto receipt = m_desk->commit(std::move(changes), QStringLiteral("Import people"));
        QVERIFY(receipt);
        qInfo("import: %lld ms", timer.restart());
        QCOMPARE(receipt->touched.size(), count);
        QVERIFY(reader().row(receipt->touched.back()));
        QCOMPARE(journalEntry(reader(), receipt->number)->changes, static_cast<std::int64_t>(count));
        const auto undone = m_desk->revert(receipt->number);
        QVERIFY(undone);
        qInfo("undo: %lld ms", timer.elapsed());
        QVERIFY(!reader().row(receipt->touched.front()));
    }

    void importsTicketsWithTheirTextIndexed()
    {
        std::vector<Change> changes;
        const int count = kMany / 5;
        for (int i = 1; i <= count; ++i) {
            domain::Ticket ticket;
            ticket.number = i;
            ticket.subject = QStringLiteral("Kernel %1 dies when the lake freezes over").arg(i);
            ticket.createdAt = m_desk->clock.now();
            changes.push_back(m_desk->made(ticket, -i));
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_desk->commit(std::move(changes), QStringLiteral("Import tickets")));
        qInfo("%d tickets: %lld ms", count, timer.elapsed());
    }

    void tellsWhatACommitTouchedAndAnswersInTheCallersThread()
    {
        const Ref lake{Kind::Community, m_desk->make(community(QStringLiteral("lake")))};
        std::vector<CommitNotice> notices;
        connect(&m_desk->file->writer(), &Writer::committed, this,
                [&notices](const CommitNotice &notice) { notices.push_back(notice); });
        QCoreApplication::processEvents();
        notices.clear();
        bool answered = false;
        m_desk->file->writer().commit({QStringLiteral("x"), {edited(lake, "notes", QString(), QStringLiteral("n"))}},
                                      [&](const domain::Result<domain::Receipt> &receipt) {
                                          answered = true;
                                          QVERIFY(receipt);
                                          QCOMPARE(QThread::currentThread(), thread());
                                          // The models hear of it before the overlay goes.
                                          QCOMPARE(notices.size(), std::size_t(1));
                                      });
        QVERIFY(!answered);
        QTRY_VERIFY(answered);
        QCOMPARE(notices.front().updated, std::vector<Ref>{lake});
        QCOMPARE(notices.front().number, std::int64_t(2));
        QCOMPARE(m_desk->file->writer().waiting(), 0);
    }

    void letsEditsPassPages()
    {
        QStringList order;
        QMutex mutex;
        QSemaphore gate;
        Writer &writer = m_desk->file->writer();
        const auto job = [&](const QString &name) {
            return [&order, &mutex, name](QSqlDatabase &) -> domain::Result<CommitNotice> {
                const QMutexLocker lock(&mutex);
                order.append(name);
                return CommitNotice{};
            };
        };
        writer.run(Writer::Priority::Page, [&gate](QSqlDatabase &) -> domain::Result<CommitNotice> {
            gate.acquire();
            return CommitNotice{};
        });
        writer.run(Writer::Priority::Page, job(QStringLiteral("page")));
        writer.run(Writer::Priority::Edit, job(QStringLiteral("edit")));
        gate.release();
        QVERIFY(writer.runAndWait(Writer::Priority::Page, job(QStringLiteral("last"))));
        QCOMPARE(order, (QStringList{QStringLiteral("edit"), QStringLiteral("page"), QStringLiteral("last")}));
    }

    void rollsAFailedJobBack()
    {
        const auto result = m_desk->file->writer().runAndWait(
            Writer::Priority::Edit, [](QSqlDatabase &database) -> domain::Result<CommitNotice> {
                QSqlQuery(database).exec(QStringLiteral("DELETE FROM team"));
                return domain::Error{ErrorCode::Cancelled, {}, {}};
            });
        QCOMPARE(codeOf(result), code(ErrorCode::Cancelled));
        QCOMPARE(reader().rows(Kind::Team).size(), std::size_t(4));
    }

    void keepsTheSearchIndexInStep()
    {
        domain::Ticket ticket;
        ticket.number = 7;
        ticket.subject = QStringLiteral("Kernel dies at noon");
        ticket.createdAt = m_desk->clock.now();
        const Ref ref{Kind::Ticket, m_desk->make(ticket)};
        QVERIFY(ref.id > 0);
        const auto found = [this](const QString &word) {
            QSqlQuery query(reader().database());
            query.prepare(QStringLiteral("SELECT count(*) FROM ticket_search WHERE ticket_search MATCH ?"));
            query.addBindValue(QStringLiteral("\"%1\"").arg(word));
            return query.exec() && query.next() ? query.value(0).toInt() : -1;
        };
        QCOMPARE(found(QStringLiteral("noon")), 1);
        const auto receipt = m_desk->commit(
            {edited(ref, "subject", QStringLiteral("Kernel dies at noon"), QStringLiteral("Disk is full"))});
        QVERIFY(receipt);
        QCOMPARE(found(QStringLiteral("noon")), 0);
        QCOMPARE(found(QStringLiteral("disk")), 1);
        QVERIFY(m_desk->revert(receipt->number));
        QCOMPARE(found(QStringLiteral("noon")), 1);
        QVERIFY(m_desk->commit({removed(*reader().row(ref))}));
        QCOMPARE(found(QStringLiteral("noon")), 0);
    }

private:
    Reader &reader() { return m_desk->file->reader(); }
    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(WriterTest)
#include "tst_storage_writer.moc"
