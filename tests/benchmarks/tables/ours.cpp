// TableModel as the window uses it: the event loop runs, data() is asked for a screenful.

#include "ours.h"

#include "figures.h"

#include "domain/services.h"
#include "storage/file.h"
#include "storage/hubsnapshot.h"
#include "tables/tablemodel.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QRandomGenerator>

namespace hubdesk::bench {

using tables::TableModel;

namespace {

constexpr int kScreen = 40;

/// Reads what a screenful of cells needs to be painted.
void readScreen(const TableModel &model, int from)
{
    for (int row = from; row < std::min(from + kScreen, model.rowCount()); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(tables::ToneRole), int(tables::IconRole)})
                static_cast<void>(model.index(row, column).data(role));
        }
    }
}

/// From now until rows are there, and until the count is exact.
struct Wait {
    Time first;
    Time exact;
};
Wait waitFor(TableModel &model, const Stopwatch &timer)
{
    Wait wait;
    QEventLoop loop;
    bool seen = false;
    const auto look = [&] {
        if (!seen && (model.exact() || model.rowCount() > 0)) {
            readScreen(model, 0);
            wait.first = timer.elapsed();
            seen = true;
        }
        if (model.exact())
            loop.quit();
    };
    // Before an answer to this question, only modelReset or layoutChanged tell of new rows.
    QObject::connect(&model, &TableModel::modelReset, &loop, look);
    QObject::connect(&model, &TableModel::layoutChanged, &loop, look);
    QObject::connect(&model, &TableModel::rowsRemoved, &loop, look);
    QObject::connect(&model, &TableModel::countsChanged, &loop, look);
    if (!model.exact())
        loop.exec();
    wait.exact = timer.elapsed();
    if (!seen)
        wait.first = wait.exact;
    return wait;
}

/// Prints the limit of the issue beside each figure; only what misses it by far counts as a failure.
class Limits {
public:
    void hold(const QString &what, Time time, double limit)
    {
        printLine(what, {shortNumber(time.wall), shortNumber(time.cpu), shortNumber(limit)});
        missed += time.cpu > kFar * limit ? 1 : 0;
    }
    void holdMemory(const QString &what, double limit)
    {
        const double memory = residentMegabytes();
        printLine(what + QStringLiteral(": resident memory, MB"), {shortNumber(memory), QString(), shortNumber(limit)});
        missed += memory > limit ? 1 : 0;
    }
    int missed = 0;

private:
    static constexpr double kFar = 3;
};

void measureTyping(Limits &limits, TableModel &model, const QString &name, const QStringList &strings,
                   double firstLimit)
{
    Times first;
    Times exact;
    int rare = 0;
    int common = 0;
    for (const QString &typed : strings) {
        Stopwatch timer;
        model.setFilterText(typed);
        const Wait wait = waitFor(model, timer);
        first.add(wait.first);
        exact.add(wait.exact);
        if (qEnvironmentVariableIsSet("BENCH_VERBOSE"))
            qInfo("%s: %lld matches, first %.0f, all %.0f CPU ms", qPrintable(typed),
                  static_cast<long long>(model.matches()), wait.first.cpu, wait.exact.cpu);
        rare += model.matches() * 1000 < model.total() ? 1 : 0;
        common += model.matches() * 10 > model.total() ? 1 : 0;
    }
    model.setFilterText({});
    Stopwatch timer;
    const Time clear = waitFor(model, timer).exact;
    const QString strung =
        QStringLiteral("%1: %2 strings (%3 rare, %4 over 10 %)").arg(name).arg(strings.size()).arg(rare).arg(common);
    limits.hold(strung + QStringLiteral(", first screenful p50"), first.at(0.5), firstLimit);
    limits.hold(strung + QStringLiteral(", first screenful p95"), first.at(0.95), firstLimit);
    limits.hold(strung + QStringLiteral(", exact count p95"), exact.at(0.95), 500);
    limits.hold(strung + QStringLiteral(", exact count max"), exact.at(1), 2000);
    limits.hold(name + QStringLiteral(": clear the filter"), clear, 500);
}

void measureSorts(Limits &limits, TableModel &model, const QString &name)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (!model.spec().columns[static_cast<std::size_t>(column)].shown)
            continue;
        Times times;
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder, Qt::DescendingOrder}) {
            Stopwatch timer;
            model.sort(column, order);
            times.add(waitFor(model, timer).exact);
        }
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        limits.hold(QStringLiteral("%1: sort by %2, first time").arg(name, title), times.at(1), 5000);
    }
}

void measureScrolling(Limits &limits, TableModel &model, const QString &name)
{
    Times pages;
    QRandomGenerator random(5);
    for (int i = 0; i < 300; ++i) {
        Stopwatch timer;
        readScreen(model, random.bounded(std::max(1, model.rowCount() - kScreen)));
        pages.add(timer.elapsed());
    }
    limits.hold(name + QStringLiteral(": a screen anywhere, p50"), pages.at(0.5), 16);
    limits.hold(name + QStringLiteral(": a screen anywhere, p99"), pages.at(0.99), 16);
}

void measureTable(Limits &limits, storage::File &file, const char *id, const QString &name, const QString &strings,
                  bool million)
{
    const tables::TableSpec &spec = *tables::tableSpec(QString::fromLatin1(id));
    Times first;
    Times exact;
    for (int i = 0; i < 10; ++i) {
        Stopwatch timer;
        TableModel model(spec, file);
        const Wait wait = waitFor(model, timer);
        first.add(wait.first);
        exact.add(wait.exact);
        if (i == 0) {
            limits.hold(name + QStringLiteral(": open the first time, first page"), wait.first, million ? 300 : 100);
            limits.hold(name + QStringLiteral(": open the first time, all rows"), wait.exact, million ? 3000 : 1000);
        }
    }
    limits.hold(name + QStringLiteral(": open, first page (median of ten)"), first.at(0.5), million ? 300 : 100);
    limits.hold(name + QStringLiteral(": open, all rows (median of ten)"), exact.at(0.5), million ? 3000 : 1000);
    TableModel model(spec, file);
    Stopwatch timer;
    static_cast<void>(waitFor(model, timer));
    limits.holdMemory(name, 250);
    measureScrolling(limits, model, name);
    measureTyping(limits, model, name, recordedStrings(strings), million ? 150 : 50);
    limits.holdMemory(name + QStringLiteral(" after typing"), 250);
    measureSorts(limits, model, name);
    limits.holdMemory(name + QStringLiteral(" after sorting"), 250);
}

} // namespace

int measureOurs(const QString &path)
{
    const domain::SystemClock clock;
    domain::RandomUuids uuids(clock);
    auto file = storage::File::open(path, {storage::Access::ReadOnly, false, {}}, clock, uuids);
    if (!file)
        qFatal("cannot open: %s", qPrintable(file.error().detail));
    Limits limits;
    printLine(QStringLiteral("TableModel"), {QStringLiteral("ms"), QStringLiteral("CPU ms"), QStringLiteral("limit")});
    printLine(QStringLiteral("---"), {QStringLiteral("--:"), QStringLiteral("--:"), QStringLiteral("--:")});
    measureTable(limits, **file, "hubs.users", QStringLiteral("Users"), QStringLiteral("users.txt"),
                 storage::hubStatuses((*file)->reader()).front().users > 500'000);
    measureTable(limits, **file, "tickets.all", QStringLiteral("Tickets"), QStringLiteral("tickets.txt"), false);
    return limits.missed;
}

} // namespace hubdesk::bench
