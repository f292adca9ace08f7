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

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void readScreen(const QAbstractItemModel &model, int from)
{
    for (int row = from; row < std::min(from + kScreen, model.rowCount()); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            static_cast<void>(model.index(row, column).data());
    }
}

void print(const QString &what, double value)
{
    printLine(what, {shortNumber(value)});
}

void measure(const QSqlDatabase &database)
{
    QElapsedTimer timer;
    timer.start();
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
    print(QStringLiteral("Users: open, all rows, first page"), milliseconds(timer));
    print(QStringLiteral("Users: resident memory, MB"), residentMegabytes());
    for (const auto &[column, title] : {std::pair{3, "User"}, std::pair{10, "Last activity"}}) {
        timer.start();
        proxy.sort(column);
        readScreen(proxy, 0);
        print(QStringLiteral("Users: sort by %1").arg(QLatin1StringView(title)), milliseconds(timer));
    }
    Figures pages;
    QRandomGenerator random(5);
    for (int i = 0; i < 100; ++i) {
        timer.start();
        readScreen(proxy, random.bounded(proxy.rowCount() - kScreen));
        pages.add(milliseconds(timer));
    }
    print(QStringLiteral("Users: a screen anywhere, p50"), pages.at(0.5));
    Figures typing;
    QElapsedTimer budget;
    budget.start();
    // Every seventh first: a few of each kind within the budget.
    const QStringList strings = recordedStrings(QStringLiteral("users.txt"));
    for (int i = 0; i < static_cast<int>(strings.size()) && budget.elapsed() < kTypingBudget; ++i) {
        timer.start();
        proxy.setFilterFixedString(strings[i * 7 % strings.size()]);
        readScreen(proxy, 0);
        typing.add(milliseconds(timer));
    }
    const QString strung = QStringLiteral("Users: %1 of the strings").arg(typing.count());
    print(strung + QStringLiteral(", p50"), typing.at(0.5));
    print(strung + QStringLiteral(", p95"), typing.at(0.95));
    print(QStringLiteral("Users: resident memory after typing, MB"), residentMegabytes());
}

} // namespace

void measureQt(const QString &path)
{
    printLine(QStringLiteral("QSqlTableModel + QSortFilterProxyModel"), {QStringLiteral("ms")});
    printLine(QStringLiteral("---"), {QStringLiteral("--:")});
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
