// bench_pull [USERS [ROUNDS]]: medians over the rounds. The hub runs on the same machine, so it, the
// network thread, the parsing and the writer share its cores. A table of the users is on the screen all the time.

#include "bareclient.h"
#include "hubs/hubstate.h"
#include "hubs/realhub.h"
#include "support/testmain.h"
#include "sync/hubfile.h"
#include "watchdog.h"

#include "tables/tablemodel.h"
#include "ui/widgets/tablebinding.h"
#include "ui/widgets/tablepanel.h"

#include <QApplication>
#include <QFile>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace hubdesk;

namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double residentMegabytes(const char *what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(static_cast<qsizetype>(qstrlen(what))).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

// Of this process, all threads: comparable on a machine that has other things to do.
double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// One kind of fetching, over the rounds.
struct Times {
    std::vector<double> wall, processor;

    template <class Work> bool measure(const Work &work)
    {
        const double before = processorSeconds();
        QElapsedTimer timer;
        timer.start();
        const bool done = work();
        wall.push_back(static_cast<double>(timer.elapsed()) / 1000);
        processor.push_back(processorSeconds() - before);
        return done;
    }
    [[nodiscard]] QString text() const
    {
        return u"%1 s, %2 s"_s.arg(median(wall), 0, 'f', 2).arg(median(processor), 0, 'f', 2);
    }
};

struct Series {
    Times bare, first, again;
    std::vector<double> merge; ///< of each pull's wall time, what came after the last page
    qint64 bytes = 0;
    qint64 longest = 0;
    int over = 0;
};

// What a person has before the eyes meanwhile: the table of users, which takes up every notice of the writer.
class Watched final {
public:
    explicit Watched(storage::File &file)
        : m_model(*tables::tableSpec(u"hubs.users"), file)
    {
        ui::bindTable(m_panel, m_model);
        m_panel.resize(1200, 800);
        m_panel.show();
    }

private:
    tables::TableModel m_model;
    ui::TablePanel m_panel;
};

bool pull(test::HubFile &file, domain::HubId hub, Times &times, Series &series)
{
    const Watched watched(*file.file);
    bench::Watchdog watchdog;
    watchdog.start();
    QElapsedTimer since;
    since.start();
    double merging = 0;
    const QObject context;
    QObject::connect(file.remote.get(), &sync::HubRemote::pullProgressed, &context,
                     [&](domain::HubId, const domain::PullProgress &progress) {
                         if (progress.part == u"merge")
                             merging = static_cast<double>(since.elapsed()) / 1000;
                     });
    const bool done = times.measure([&] {
        const auto outcome = file.pull(hub, 1'800'000);
        if (!outcome.ok())
            std::fprintf(stderr, "the pull failed: %s\n", qPrintable(outcome.error().detail));
        return outcome.ok();
    });
    watchdog.stop();
    series.merge.push_back(times.wall.back() - merging);
    series.longest = std::max(series.longest, watchdog.longestMilliseconds());
    series.over += watchdog.timesOver100();
    return done;
}

bool bare(bench::BareClient &client, int users, int groups, Series &series)
{
    return series.bare.measure([&] {
        series.bytes = client.fetch(users, groups);
        return series.bytes > 0;
    });
}

} // namespace

int main(int argc, char *argv[])
{
    test::prepare();
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int users = arguments.value(1, u"100000"_s).toInt();
    const int rounds = arguments.value(2, u"3"_s).toInt();
    const int groups = std::max(3, users / 50);

    test::RealHub hub(u"6.1.1"_s);
    if (!hub.start(test::makeHubState(users, groups).json)) {
        std::fprintf(stderr, "no hub: %s\n", qPrintable(hub.problem()));
        return 2;
    }
    const QByteArray token = hub.tokenOf(u"reader"_s);
    bench::BareClient client(hub.api(), token);
    Series series;
    if (client.fetch(users, groups) < 0) // the hub's first answers are slower than any later ones
        return 2;
    for (int round = 0; round < rounds; ++round) {
        test::HubFile file;
        const domain::HubId id = file.addHub(u"hub"_s, hub.api(), token);
        if (!bare(client, users, groups, series) || !pull(file, id, series.first, series)
            || !pull(file, id, series.again, series))
            return 1;
        std::fprintf(stderr, "round %d: bare %.2f s, first pull %.2f s, next pull %.2f s, merging %.2f and %.2f s\n",
                     round + 1, series.bare.wall.back(), series.first.wall.back(), series.again.wall.back(),
                     series.merge.end()[-2], series.merge.back());
    }
    const double least = median(series.bare.wall);
    std::printf("| users / groups | bare client: wall, processor | first pull | ratio | next pull | ratio "
                "| merge | GUI thread held up: longest, times over 100 ms | peak memory |\n"
                "|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    std::printf("| %d / %d, %.0f MB | %s | %s | %.2f | %s | %.2f | %.2f s | %lld ms, %d | %.0f MB |\n", users, groups,
                static_cast<double>(series.bytes) / 1e6, qPrintable(series.bare.text()),
                qPrintable(series.first.text()), median(series.first.wall) / least, qPrintable(series.again.text()),
                median(series.again.wall) / least, median(series.merge), static_cast<long long>(series.longest),
                series.over, residentMegabytes("VmHWM:"));
    return 0;
}
