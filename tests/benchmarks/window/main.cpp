// bench_window [FILE [RUNS]]: each run is a start in a process of its own; prints medians as a Markdown
// table. No FILE: the demonstration data. Exit status 1 where a run failed or a figure is ten times its limit
// (that far from noise): figures are read, the limit only catches a broken program.

#include "measured.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Limit {
    const char *name;
    const char *what;
    double demo, stress; ///< 0: none
};

constexpr Limit kLimits[] = {
    {"start", "start, exec to the first input handled, ms", 400, 1000},
    {"users", "rows in Hubs > Users", 0, 0},
    {"open_users", "Hubs > Users, first paint, ms", 100, 300},
    {"typing_strings", "strings typed", 0, 0},
    {"typing_first_p95", "typing, first screenful p95, ms", 50, 150},
    {"typing_exact_p95", "typing, exact count p95, ms", 500, 500},
    {"scroll_frame_p50", "scroll frame p50, ms", 0, 0},
    {"scroll_frame_p99", "scroll frame p99, ms", 16, 16},
    {"tickets", "rows in Tickets > All", 0, 0},
    {"open_tickets", "Tickets > All, first paint, ms", 100, 100},
    {"open_communities", "Communities > All, first paint, ms", 100, 100},
    {"edit_painted_p95", "an edit painted p95, ms", 16, 16},
    {"edit_durable_p95", "an edit durable p95, ms", 50, 50},
    {"longest_block", "longest time the GUI thread was blocked, ms", 100, 100},
    {"memory_users_open", "resident memory with Users open, MB", 250, 250},
    {"matrix_open", "the matrix of roles, until its rows are painted, ms", 1000, 0},
    {"matrix_frame_p50", "a step of scrolling the matrix p50, ms", 16, 16},
    {"matrix_frame_p99", "a step of scrolling the matrix p99, ms", 16, 16},
    {"memory_end", "resident memory at the end, MB", 250, 250},
};

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--child") == 0)
        return hubdesk::bench::measureWindow(argc, argv, QString::fromLocal8Bit(argv[2]),
                                             QByteArray(argv[3]).toLongLong());
    QCoreApplication application(argc, argv);
    const QString file = QCoreApplication::arguments().value(1);
    const int runs = std::max(1, QCoreApplication::arguments().value(2, u"10"_s).toInt());
    QMap<QString, std::vector<double>> figures;
    for (int run = 0; run < runs; ++run) {
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
             {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
            environment.insert(name, home.path());
        if (!environment.contains(u"QT_QPA_PLATFORM"_s))
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        QProcess child;
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--child"_s, file, QString::number(QDateTime::currentMSecsSinceEpoch())});
        if (!child.waitForFinished(300'000) || child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0) {
            std::fprintf(stderr, "run %d did not end well\n", run + 1);
            return 1;
        }
        for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 2)
                figures[QString::fromLatin1(words[0])].push_back(words[1].toDouble());
        }
    }
    bool broken = false;
    std::printf("| the window, median of %d | limit | measured |\n|---|--:|--:|\n", runs);
    for (const Limit &limit : kLimits) {
        std::vector<double> values = figures.value(QString::fromLatin1(limit.name));
        if (values.empty())
            continue;
        std::sort(values.begin(), values.end());
        const double median = values[values.size() / 2];
        const double allowed = file.isEmpty() ? limit.demo : limit.stress;
        broken = broken || (allowed > 0 && median > 10 * allowed) || median < 0;
        std::printf("| %s | %s | %.1f |\n", limit.what, allowed > 0 ? QByteArray::number(allowed).constData() : "",
                    median);
    }
    return broken ? 1 : 0;
}
