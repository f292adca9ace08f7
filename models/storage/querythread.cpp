#include "storage/querythread.h"

#include "storage/reader.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <sqlite3.h>

#include <deque>

namespace hubdesk::storage {

namespace {
Q_LOGGING_CATEGORY(logQueries, "hubdesk.storage.queries")

constexpr int kStepsBetweenLooks = 5000; ///< of SQLite's machine: about 0.1 ms

int isStopped(void *flag)
{
    return static_cast<const std::atomic_bool *>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
}
}

class QueryThread::Private {
public:
    struct Item {
        quintptr lane = 0;
        Query query;
        std::shared_ptr<std::atomic_bool> stop = std::make_shared<std::atomic_bool>(false);
    };

    explicit Private(QString file)
        : path(std::move(file))
    {
    }

    void run();
    std::unique_ptr<Reader> open();
    void dropWaiting(quintptr lane);
    void interruptRunning();
    bool take(Item &item);

    const QString path;
    QMutex mutex; // guards everything below
    QWaitCondition wake; // something to do, or the end
    QWaitCondition idle; // a query ended
    std::deque<Item> waiting;
    std::optional<Item> running;
    sqlite3 *handle = nullptr;
    bool ending = false;
    std::unique_ptr<QThread> thread;
};

void QueryThread::Private::dropWaiting(quintptr lane)
{
    std::erase_if(waiting, [lane](const Item &item) { return item.lane == lane; });
}

// Under the mutex, so that the handle is still at the query that is meant: run() needs the mutex to go on.
void QueryThread::Private::interruptRunning()
{
    running->stop->store(true, std::memory_order_relaxed);
    if (handle)
        sqlite3_interrupt(handle);
}

bool QueryThread::Private::take(Item &item)
{
    QMutexLocker lock(&mutex);
    running.reset();
    idle.wakeAll();
    while (waiting.empty() && !ending)
        wake.wait(&mutex);
    if (ending)
        return false;
    item = std::move(waiting.front());
    waiting.pop_front();
    running = Item{item.lane, {}, item.stop};
    return true;
}

// The file was opened before on another thread, so this fails for passing reasons only: tried at each query.
std::unique_ptr<Reader> QueryThread::Private::open()
{
    auto reader = Reader::open(path);
    if (!reader) {
        qCWarning(logQueries) << "cannot open the file:" << reader.error().detail;
        return nullptr;
    }
    const QMutexLocker lock(&mutex);
    handle = reader.value()->handle();
    return std::move(*reader);
}

void QueryThread::Private::run()
{
    std::unique_ptr<Reader> reader;
    Item item;
    while (take(item)) {
        if (!reader)
            reader = open();
        if (reader) {
            // sqlite3_interrupt does nothing between two statements; the handler catches the one that begins then.
            sqlite3_progress_handler(reader->handle(), kStepsBetweenLooks, &isStopped, item.stop.get());
            item.query(*reader, StopToken(item.stop));
            sqlite3_progress_handler(reader->handle(), 0, nullptr, nullptr);
        }
        item.query = {}; // what it captured goes before the lane counts as idle
    }
    const QMutexLocker lock(&mutex);
    handle = nullptr;
}

QueryThread::QueryThread(const QString &path)
    : d(std::make_unique<Private>(path))
{
    d->thread.reset(QThread::create([data = d.get()] { data->run(); }));
    d->thread->setObjectName(QStringLiteral("queries"));
    d->thread->start();
}

QueryThread::~QueryThread()
{
    {
        const QMutexLocker lock(&d->mutex);
        d->ending = true;
        d->waiting.clear();
        if (d->running)
            d->interruptRunning();
        d->wake.wakeAll();
    }
    d->thread->wait();
}

void QueryThread::submit(quintptr lane, Query query)
{
    const QMutexLocker lock(&d->mutex);
    if (lane != 0) {
        d->dropWaiting(lane);
        if (d->running && d->running->lane == lane)
            d->interruptRunning();
    }
    d->waiting.push_back({lane, std::move(query)});
    d->wake.wakeAll();
}

void QueryThread::cancel(quintptr lane)
{
    const QMutexLocker lock(&d->mutex);
    d->dropWaiting(lane);
    while (d->running && d->running->lane == lane) {
        d->interruptRunning();
        d->idle.wait(&d->mutex);
    }
}

} // namespace hubdesk::storage
