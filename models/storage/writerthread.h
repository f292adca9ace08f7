#pragma once
// The writer's queue and the thread that empties it: one transaction a task, edits before pages, and
// patience with passing failures. Owned by Writer; its public methods are for any thread.

#include "domain/result.h"
#include "storage/connection.h"
#include "storage/statements.h"
#include "storage/writer.h"

#include <QMutex>
#include <QWaitCondition>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QThread;

namespace hubdesk::storage {

struct WriterTask {
    Writer::Priority priority = Writer::Priority::Edit;
    bool keep = false; ///< tried again after a passing failure, instead of failing
    std::function<domain::Result<CommitNotice>(QSqlDatabase &, Statements &)> work;
    std::function<domain::Error()> explainReferences; ///< of a foreign key failure at COMMIT; may be empty
    std::function<void(domain::Result<CommitNotice>)> finished; ///< on the writer thread; may be empty
};

/// What the thread tells, on the writer thread.
struct WriterEvents {
    std::function<void(const CommitNotice &)> committed;
    std::function<void(const domain::Error &, int)> postponed;
    std::function<void()> recovered;
};

class WriterThread final {
public:
    WriterThread(QString path, WriterEvents events);
    /// Edits that wait are still committed (one try each), pages are given up.
    ~WriterThread();
    WriterThread(const WriterThread &) = delete;
    WriterThread &operator=(const WriterThread &) = delete;

    void enqueue(WriterTask task);
    [[nodiscard]] int waitingEdits() const { return m_waiting.load(); }

private:
    struct Session {
        std::unique_ptr<Connection> connection;
        std::unique_ptr<Statements> statements;
        bool durable = true; // synchronous=FULL
    };

    void loop();
    [[nodiscard]] std::optional<WriterTask> next();
    void perform(WriterTask &task);
    [[nodiscard]] domain::Result<CommitNotice> attempt(WriterTask &task);
    [[nodiscard]] domain::Result<domain::Done> prepareSession(Writer::Priority priority);
    [[nodiscard]] domain::Result<domain::Done> commit(WriterTask &task);
    void closeSession();
    [[nodiscard]] bool stopping();
    [[nodiscard]] bool pause(int milliseconds); ///< false: told to stop

    const QString m_path;
    const WriterEvents m_events;
    std::unique_ptr<QThread> m_thread;
    std::atomic_int m_waiting = 0;
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<WriterTask> m_edits;
    std::deque<WriterTask> m_pages;
    bool m_stop = false;
    Session m_session; // writer thread only
};

} // namespace hubdesk::storage
