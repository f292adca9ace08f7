#include "storage/writerthread.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QSqlError>
#include <QThread>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(lcStorage, "hubdesk.storage")

namespace hubdesk::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

constexpr int kFirstPause = 250; // milliseconds, doubled up to the longest
constexpr int kLongestPause = 5000;

} // namespace

WriterThread::WriterThread(QString path, WriterEvents events)
    : m_path(std::move(path))
    , m_events(std::move(events))
    , m_thread(QThread::create([this] { loop(); }))
{
    m_thread->setObjectName(QStringLiteral("hubdesk-writer"));
    m_thread->start();
}

WriterThread::~WriterThread()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stop = true;
        m_wake.wakeAll();
    }
    m_thread->wait();
}

void WriterThread::enqueue(WriterTask task)
{
    const QMutexLocker lock(&m_mutex);
    if (task.priority == Writer::Priority::Edit) {
        m_edits.push_back(std::move(task));
        ++m_waiting;
    } else {
        m_pages.push_back(std::move(task));
    }
    m_wake.wakeAll();
}

std::optional<WriterTask> WriterThread::next()
{
    const QMutexLocker lock(&m_mutex);
    while (!m_stop && m_edits.empty() && m_pages.empty())
        m_wake.wait(&m_mutex);
    std::deque<WriterTask> &queue = m_edits.empty() ? m_pages : m_edits;
    if (queue.empty())
        return std::nullopt;
    WriterTask task = std::move(queue.front());
    queue.pop_front();
    return task;
}

void WriterThread::loop()
{
    // At once, also for a file that is only looked at: the connection that closes last must be one that can
    // bring the log in and remove it. If it fails here, the first task tells why.
    std::ignore = prepareSession(Writer::Priority::Edit);
    while (std::optional<WriterTask> task = next()) {
        perform(*task);
    }
    closeSession();
}

void WriterThread::closeSession()
{
    m_session.statements.reset(); // before the connection that they stand on
    m_session.connection.reset();
}

void WriterThread::perform(WriterTask &task)
{
    int wait = kFirstPause;
    bool postponed = false;
    Result<CommitNotice> result = Error{ErrorCode::Cancelled, {}, {}};
    while (true) {
        const bool givenUp = task.priority == Writer::Priority::Page && stopping();
        result = givenUp ? Result<CommitNotice>(Error{ErrorCode::Cancelled, {}, {}}) : attempt(task);
        if (result || !task.keep || !isPassing(result.error()))
            break;
        qCWarning(lcStorage) << "commit postponed:" << result.error().detail;
        m_events.postponed(result.error(), m_waiting.load());
        postponed = true;
        // After an I/O error what SQLite believes of the file may be wrong: start afresh.
        closeSession();
        if (!pause(wait))
            break;
        wait = std::min(wait * 2, kLongestPause);
    }
    if (task.priority == Writer::Priority::Edit)
        --m_waiting;
    if (postponed && result)
        m_events.recovered();
    if (result
        && (result->number != 0 || !result->created.empty() || !result->updated.empty() || !result->removed.empty()
            || !result->replaced.empty()))
        m_events.committed(*result);
    if (task.finished)
        task.finished(std::move(result));
}

bool WriterThread::stopping()
{
    const QMutexLocker lock(&m_mutex);
    return m_stop;
}

bool WriterThread::pause(int milliseconds)
{
    const QDeadlineTimer until(milliseconds);
    const QMutexLocker lock(&m_mutex);
    while (!m_stop && !until.hasExpired())
        m_wake.wait(&m_mutex, until);
    return !m_stop;
}

Result<Done> WriterThread::prepareSession(Writer::Priority priority)
{
    if (!m_session.connection) {
        Result<std::unique_ptr<Connection>> opened = Connection::open(m_path, Purpose::Writer);
        if (!opened)
            return opened.error();
        m_session.connection = std::move(opened).value();
        m_session.statements = std::make_unique<Statements>(m_session.connection->database());
        m_session.durable = true;
    }
    // A page that a power cut takes back is pulled again; an edit must survive it.
    const bool durable = priority == Writer::Priority::Edit;
    if (durable != m_session.durable && !onNetworkFileSystem(m_path)) {
        if (auto done = execute(m_session.connection->database(),
                                durable ? QStringLiteral("PRAGMA synchronous=FULL")
                                        : QStringLiteral("PRAGMA synchronous=NORMAL"));
            !done)
            return done;
        m_session.durable = durable;
    }
    return Done{};
}

Result<CommitNotice> WriterThread::attempt(WriterTask &task)
{
    if (const auto ready = prepareSession(task.priority); !ready)
        return ready.error();
    QSqlDatabase database = m_session.connection->database();
    if (const auto begun = execute(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    Result<CommitNotice> result = task.work(database, *m_session.statements);
    if (result) {
        if (const auto done = commit(task); !done)
            result = done.error();
    }
    if (!result)
        std::ignore = execute(database, QStringLiteral("ROLLBACK"));
    return result;
}

Result<Done> WriterThread::commit(WriterTask &task)
{
    auto done = execute(m_session.connection->database(), QStringLiteral("COMMIT"));
    if (!done && done.error().code == ErrorCode::InUse && task.explainReferences)
        return task.explainReferences();
    return done;
}

} // namespace hubdesk::storage
