// The same questions to QSqlTableModel behind QSortFilterProxyModel.

#include "ours.h"

#include "figures.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlTableModel>

namespace hubdesk::bench {

namespace {

constexpr int kScreen = 40;
constexpr qint64 kTypingBudget = 90'000; ///< ms: at 1,000,000 rows one string takes minutes

void readScreen(const QAbstractItemModel &model, int from)
{
    for (int row = from; row < std::min(from + kScreen, model.rowCount()); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            static_cast<void>(model.index(row, column).data());
    }
}

void print(const QString &what, Time time)
{
    printLine(what, {shortNumber(time.wall), shortNumber(time.cpu)});
}

void printMemory(const QString &what)
{
    printLine(what, {shortNumber(residentMegabytes()), QString()});
}

void measure(const QSqlDatabase &database)
{
    Stopwatch timer;
    QSqlTableModel table(nullptr, database);
    table.setTable(QStringLiteral("snapshot_user"));
    table.select();
    while (table.canFetchMore())
        table.fetchMore();
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&table);
    proxy.setFilterKeyColumn(3);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    readScreen(proxy, 0);
    print(QStringLiteral("Users: open, all rows, first page"), timer.elapsed());
    printMemory(QStringLiteral("Users: resident memory, MB"));
    for (const auto &[column, title] : {std::pair{3, "User"}, std::pair{10, "Last activity"}}) {
        timer.start();
        proxy.sort(column);
        readScreen(proxy, 0);
        print(QStringLiteral("Users: sort by %1").arg(QLatin1StringView(title)), timer.elapsed());
    }
    Times pages;
    QRandomGenerator random(5);
    for (int i = 0; i < 100; ++i) {
        timer.start();
        readScreen(proxy, random.bounded(proxy.rowCount() - kScreen));
        pages.add(timer.elapsed());
    }
    print(QStringLiteral("Users: a screen anywhere, p50"), pages.at(0.5));
    Times typing;
    QElapsedTimer budget;
    budget.start();
    // Every seventh first: a few of each kind within the budget.
    const QStringList strings = recordedStrings(QStringLiteral("users.txt"));
    for (int i = 0; i < static_cast<int>(strings.size()) && budget.elapsed() < kTypingBudget; ++i) {
        timer.start();
        proxy.setFilterFixedString(strings[i * 7 % strings.size()]);
        readScreen(proxy, 0);
        typing.add(timer.elapsed());
    }
    const QString strung = QStringLiteral("Users: %1 of the strings").arg(typing.count());
    print(strung + QStringLiteral(", p50"), typing.at(0.5));
    print(strung + QStringLiteral(", p95"), typing.at(0.95));
    printMemory(QStringLiteral("Users after typing: resident memory, MB"));
}

} // namespace

void measureQt(const QString &path)
{
    printLine(QStringLiteral("QSqlTableModel + QSortFilterProxyModel"),
              {QStringLiteral("ms"), QStringLiteral("CPU ms")});
    printLine(QStringLiteral("---"), {QStringLiteral("--:"), QStringLiteral("--:")});
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bench"));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("cannot open");
        measure(database);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bench"));
}

} // namespace hubdesk::bench
