// TableModel as the window uses it: the event loop runs, data() is asked for a screenful.

#include "ours.h"

#include "figures.h"

#include "domain/services.h"
#include "storage/file.h"
#include "storage/hubsnapshot.h"
#include "tables/tablemodel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
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

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// From now until rows are there, and until the count is exact.
struct Wait {
    double first = 0;
    double exact = 0;
};
Wait waitFor(TableModel &model, const QElapsedTimer &timer)
{
    Wait wait;
    QEventLoop loop;
    bool seen = false;
    const auto look = [&] {
        if (!seen && (model.exact() || model.rowCount() > 0)) {
            readScreen(model, 0);
            wait.first = milliseconds(timer);
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
    wait.exact = milliseconds(timer);
    if (!seen)
        wait.first = wait.exact;
    return wait;
}

class Limits {
public:
    void hold(const QString &what, double value, double limit)
    {
        printLine(what, {shortNumber(value), shortNumber(limit)});
        missed += value > limit ? 1 : 0;
    }
    int missed = 0;
};

void measureTyping(Limits &limits, TableModel &model, const QString &name, const QStringList &strings,
                   double firstLimit)
{
    Figures first;
    Figures exact;
    int rare = 0;
    int common = 0;
    for (const QString &typed : strings) {
        QElapsedTimer timer;
        timer.start();
        model.setFilterText(typed);
        const Wait wait = waitFor(model, timer);
        first.add(wait.first);
        exact.add(wait.exact);
        rare += model.matches() * 1000 < model.total() ? 1 : 0;
        common += model.matches() * 10 > model.total() ? 1 : 0;
    }
    model.setFilterText({});
    QElapsedTimer timer;
    timer.start();
    const double clear = waitFor(model, timer).exact;
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
        Figures times;
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder, Qt::DescendingOrder}) {
            QElapsedTimer timer;
            timer.start();
            model.sort(column, order);
            times.add(waitFor(model, timer).exact);
        }
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        limits.hold(QStringLiteral("%1: sort by %2, first time").arg(name, title), times.at(1), 5000);
    }
}

void measureScrolling(Limits &limits, TableModel &model, const QString &name)
{
    Figures pages;
    QRandomGenerator random(5);
    for (int i = 0; i < 300; ++i) {
        QElapsedTimer timer;
        timer.start();
        readScreen(model, random.bounded(std::max(1, model.rowCount() - kScreen)));
        pages.add(milliseconds(timer));
    }
    limits.hold(name + QStringLiteral(": a screen anywhere, p50"), pages.at(0.5), 16);
    limits.hold(name + QStringLiteral(": a screen anywhere, p99"), pages.at(0.99), 16);
}

void measureTable(Limits &limits, storage::File &file, const char *id, const QString &name, const QString &strings,
                  bool million)
{
    const tables::TableSpec &spec = *tables::tableSpec(QString::fromLatin1(id));
    Figures first;
    Figures exact;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer timer;
        timer.start();
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
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(waitFor(model, timer));
    limits.hold(name + QStringLiteral(": resident memory, MB"), residentMegabytes(), 250);
    measureScrolling(limits, model, name);
    measureTyping(limits, model, name, recordedStrings(strings), million ? 150 : 50);
    limits.hold(name + QStringLiteral(": resident memory after typing, MB"), residentMegabytes(), 250);
    measureSorts(limits, model, name);
    limits.hold(name + QStringLiteral(": resident memory after sorting, MB"), residentMegabytes(), 250);
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
    printLine(QStringLiteral("TableModel"), {QStringLiteral("ms"), QStringLiteral("limit")});
    printLine(QStringLiteral("---"), {QStringLiteral("--:"), QStringLiteral("--:")});
    measureTable(limits, **file, "hubs.users", QStringLiteral("Users"), QStringLiteral("users.txt"),
                 storage::hubStatuses((*file)->reader()).front().users > 500'000);
    measureTable(limits, **file, "tickets.all", QStringLiteral("Tickets"), QStringLiteral("tickets.txt"), false);
    return limits.missed;
}

} // namespace hubdesk::bench
