#pragma once
// Runs work off the GUI thread for one job of the window: progress and the answer come back there, unless the job is
// gone by then. GUI thread; owned by the exchange, whose end waits for what runs.

#include "domain/result.h"
#include "ui/exchange/exchange.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace hubdesk::app {

/// What the work sees of its job. Any thread.
class Task {
public:
    using Report = std::function<void(int done, int total)>;

    [[nodiscard]] bool stopRequested() const { return m_stopped; }
    /// False: stop.
    bool progress(int done, int total)
    {
        if (m_report && !m_stopped)
            m_report(done, total);
        return !m_stopped;
    }

private:
    friend class Jobs;
    friend class WorkJob;
    std::atomic_bool m_stopped = false;
    Report m_report;
};

class WorkJob final : public ui::ExchangeJob {
    Q_OBJECT

public:
    explicit WorkJob(std::shared_ptr<Task> task)
        : m_task(std::move(task))
    {
    }
    ~WorkJob() override { m_task->m_stopped = true; }

private:
    std::shared_ptr<Task> m_task;
};

class Jobs final {
public:
    Jobs() { m_pool.setMaxThreadCount(1); }
    ~Jobs() { m_pool.waitForDone(); }
    Jobs(const Jobs &) = delete;
    Jobs &operator=(const Jobs &) = delete;

    template <class T>
    [[nodiscard]] std::unique_ptr<ui::ExchangeJob> start(std::function<domain::Result<T>(Task &)> work,
                                                         std::function<void(domain::Result<T>)> done)
    {
        const auto task = std::make_shared<Task>();
        auto job = std::make_unique<WorkJob>(task);
        task->m_report = [this, job = job.get(), weak = std::weak_ptr(task)](int part, int total) {
            QMetaObject::invokeMethod(
                &m_home,
                [job, weak, part, total] {
                    // The flag is set on this thread, before the job goes.
                    if (const auto alive = weak.lock(); alive && !alive->stopRequested())
                        Q_EMIT job->progressed(part, total);
                },
                Qt::QueuedConnection);
        };
        m_pool.start([this, task, work = std::move(work), done = std::move(done)] {
            if (task->stopRequested())
                return;
            auto result = std::make_shared<domain::Result<T>>(work(*task));
            QMetaObject::invokeMethod(
                &m_home,
                [task, result, done] {
                    if (!task->stopRequested())
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
        return job;
    }

private:
    QObject m_home; ///< on the GUI thread; before the pool, whose work posts to it
    QThreadPool m_pool;
};

} // namespace hubdesk::app
