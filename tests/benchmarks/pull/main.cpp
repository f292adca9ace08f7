// bench_pull [USERS [ROUNDS]]: medians over the rounds. The hub runs on the same machine, so it, the
// network thread, the parsing and the writer share its cores.

#include "bareclient.h"
#include "hubs/hubstate.h"
#include "hubs/realhub.h"
#include "support/testmain.h"
#include "sync/hubfile.h"
#include "watchdog.h"

#include <QCoreApplication>
#include <QFile>

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

struct Series {
    std::vector<double> bare, first, again;
    qint64 bytes = 0;
    qint64 longest = 0;
    int over = 0;
};

bool pull(test::HubFile &file, domain::HubId hub, std::vector<double> &seconds, Series &series)
{
    bench::Watchdog watchdog;
    watchdog.start();
    QElapsedTimer timer;
    timer.start();
    const auto outcome = file.pull(hub, 1'800'000);
    seconds.push_back(static_cast<double>(timer.elapsed()) / 1000);
    watchdog.stop();
    series.longest = std::max(series.longest, watchdog.longestMilliseconds());
    series.over += watchdog.timesOver100();
    if (!outcome.ok())
        std::fprintf(stderr, "the pull failed: %s\n", qPrintable(outcome.error().detail));
    return outcome.ok();
}

bool bare(bench::BareClient &client, int users, int groups, Series &series)
{
    QElapsedTimer timer;
    timer.start();
    series.bytes = client.fetch(users, groups);
    series.bare.push_back(static_cast<double>(timer.elapsed()) / 1000);
    return series.bytes > 0;
}

} // namespace

int main(int argc, char *argv[])
{
    test::prepare();
    const QCoreApplication application(argc, argv);
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
        std::fprintf(stderr, "round %d: bare %.2f s, first pull %.2f s, next pull %.2f s\n", round + 1,
                     series.bare.back(), series.first.back(), series.again.back());
    }
    const double least = median(series.bare);
    std::printf("| users / groups | bare client | first pull | next pull | GUI thread held up, longest / over 100 ms "
                "| peak memory |\n|---|--:|--:|--:|--:|--:|\n");
    std::printf("| %d / %d, %.0f MB | %.2f s | %.2f s (%.2f) | %.2f s (%.2f) | %lld ms / %d | %.0f MB |\n", users,
                groups, static_cast<double>(series.bytes) / 1e6, least, median(series.first),
                median(series.first) / least, median(series.again), median(series.again) / least,
                static_cast<long long>(series.longest), series.over, residentMegabytes("VmHWM:"));
    return 0;
}
