#include "storage/writer.h"

#include "storage/commitjob.h"
#include "storage/courier.h"
#include "storage/writerprivate.h"

#include <QSemaphore>

namespace hubdesk::storage {

using domain::ChangeSet;
using domain::Error;
using domain::ErrorCode;
using domain::Receipt;
using domain::Result;

namespace {

WriterTask taskOf(const std::shared_ptr<CommitJob> &job, bool keep, std::function<void(Result<Receipt>)> finished)
{
    WriterTask task;
    task.keep = keep;
    task.work = [job](QSqlDatabase &database, Statements &statements) { return job->run(database, statements); };
    task.explainReferences = [job] { return job->explainReferences(); };
    task.finished = [job, finished = std::move(finished)](const Result<CommitNotice> &result) {
        finished(result ? Result<Receipt>(job->receipt()) : Result<Receipt>(result.error()));
    };
    return task;
}

// Runs `done` in the calling thread once `finished` is called on the writer thread.
template <class T> std::function<void(Result<T>)> broughtHome(std::function<void(Result<T>)> done)
{
    if (!done)
        return [](const Result<T> &) {};
    return [courier = courierHome(), done = std::move(done)](Result<T> result) {
        courier([done, result = std::move(result)] { done(result); });
    };
}

} // namespace

Writer::Writer(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
    if (d->path.isEmpty())
        return;
    d->thread.emplace(d->path,
                      WriterEvents{[this](const CommitNotice &notice) { Q_EMIT committed(notice); },
                                   [this](const Error &error, int count) { Q_EMIT postponed(error, count); },
                                   [this] { Q_EMIT recovered(); }});
}

Writer::~Writer() = default;

Stamp Writer::Private::stamp() const
{
    return {uuids.next(), fileId, actor, clock.now()};
}

void Writer::Private::enqueue(WriterTask task)
{
    if (thread)
        thread->enqueue(std::move(task));
    else if (task.finished)
        task.finished(Error{ErrorCode::FileUnwritable, QStringLiteral("read-only"), {}});
}

void Writer::commit(ChangeSet set, Done done)
{
    d->enqueue(taskOf(std::make_shared<CommitJob>(std::move(set), d->stamp()), true, broughtHome(std::move(done))));
}

void Writer::revert(std::int64_t number, const QString &label, Done done)
{
    d->enqueue(taskOf(std::make_shared<CommitJob>(number, label, d->stamp()), true, broughtHome(std::move(done))));
}

void Writer::run(Priority priority, Job job, std::function<void(Result<CommitNotice>)> done)
{
    WriterTask task;
    task.priority = priority;
    task.work = [job = std::move(job)](QSqlDatabase &database, Statements &) { return job(database); };
    if (done)
        task.finished = broughtHome(std::move(done));
    d->enqueue(std::move(task));
}

Result<CommitNotice> Writer::runAndWait(Priority priority, Job job)
{
    QSemaphore ready;
    Result<CommitNotice> outcome = Error{};
    WriterTask task;
    task.priority = priority;
    task.work = [&job](QSqlDatabase &database, Statements &) { return job(database); };
    task.finished = [&](Result<CommitNotice> result) {
        outcome = std::move(result);
        ready.release();
    };
    d->enqueue(std::move(task));
    ready.acquire();
    return outcome;
}

Result<Receipt> Writer::commitAndWait(ChangeSet set)
{
    QSemaphore ready;
    Result<Receipt> outcome = Error{};
    d->enqueue(taskOf(std::make_shared<CommitJob>(std::move(set), d->stamp()), false, [&](Result<Receipt> result) {
        outcome = std::move(result);
        ready.release();
    }));
    ready.acquire();
    return outcome;
}

Stamp Writer::stamp() const
{
    return d->stamp();
}

QString Writer::path() const
{
    return d->path;
}

int Writer::waiting() const
{
    return d->thread ? d->thread->waitingEdits() : 0;
}

} // namespace hubdesk::storage
