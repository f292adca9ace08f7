// Work for the window off its thread: progress and answers come back here, nothing comes of a job that is gone, and
// the end waits for what runs.

#include "app/exchange/jobs.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QThread>

using namespace hubdesk;
using app::Jobs;
using app::Task;

class JobsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersHereWithProgress()
    {
        Jobs jobs;
        QThread *worked = nullptr, *told = nullptr;
        int answer = 0;
        const auto job = jobs.start<int>(
            [&worked](Task &task) {
                worked = QThread::currentThread();
                for (int i = 1; i <= 3; ++i)
                    task.progress(i, 3);
                return domain::Result<int>(42);
            },
            [&](const domain::Result<int> &result) {
                told = QThread::currentThread();
                answer = *result;
            });
        QSignalSpy progress(job.get(), &ui::ExchangeJob::progressed);
        QTRY_COMPARE(answer, 42);
        QCOMPARE(progress.size(), 3);
        QCOMPARE(progress.last().at(0).toInt(), 3);
        QCOMPARE(told, thread());
        QVERIFY(worked != nullptr && worked != thread());
    }

    void aStoppedJobSaysNothing()
    {
        Jobs jobs;
        std::atomic_bool began = false, ended = false;
        bool told = false;
        auto job = jobs.start<int>(
            [&](Task &task) {
                began = true;
                while (task.progress(0, 1)) // as a reader asks between two files
                    QThread::yieldCurrentThread();
                ended = true;
                return domain::Result<int>(1);
            },
            [&told](const domain::Result<int> &) { told = true; });
        QTRY_VERIFY(began);
        job.reset();
        QTRY_VERIFY(ended);
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void theEndWaitsForWhatRuns()
    {
        std::atomic_bool began = false, ended = false;
        {
            auto jobs = std::make_unique<Jobs>();
            auto job = jobs->start<int>(
                [&](Task &task) {
                    began = true;
                    while (!task.stopRequested())
                        QThread::yieldCurrentThread();
                    ended = true;
                    return domain::Result<int>(1);
                },
                [](const domain::Result<int> &) {});
            QTRY_VERIFY(began);
            job.reset();
            jobs.reset();
            QVERIFY(ended);
        }
    }
};

HUBDESK_TEST_MAIN(JobsTest)
#include "tst_app_jobs.moc"
