// Reading a list by offset while rows are deleted from it.
#include "support/testmain.h"
#include "sync/jupyterhub/pagecursor.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace hubdesk::sync::jupyterhub;

namespace {

/// The hub's side of paging.
PageCursor::Page pageOf(const QList<std::optional<QString>> &rows, const PageCursor &cursor, qsizetype ceiling)
{
    const qsizetype limit = std::min<qsizetype>(cursor.limit(), ceiling);
    return {rows.mid(cursor.offset(), limit), limit, rows.size()};
}

QList<std::optional<QString>> someRows(int count)
{
    QList<std::optional<QString>> rows;
    for (int i = 0; i < count; ++i)
        rows.append(u"u%1"_s.arg(i));
    return rows;
}

} // namespace

class PageCursorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryRowOnce_data();
    void readsEveryRowOnce();
    void missesNobodyWhoStayed_data();
    void missesNobodyWhoStayed();
    void stepsBackWhenTheEndMovesInFront();
    void passesRowsWithoutNames();
    void goesOnAfterAResume();
    void givesUpOnAListWithoutEnd();
};

void PageCursorTest::readsEveryRowOnce_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("ceiling");
    for (const int rows : {0, 1, 2, 199, 200, 201, 399, 400, 1000}) {
        for (const int ceiling : {1, 2, 25, 200})
            QTest::addRow("%d by %d", rows, ceiling) << rows << ceiling;
    }
}

void PageCursorTest::readsEveryRowOnce()
{
    QFETCH(int, rows);
    QFETCH(int, ceiling);
    const auto all = someRows(rows);
    PageCursor cursor(200);
    QStringList got;
    for (;;) {
        const PageCursor::Page page = pageOf(all, cursor, ceiling);
        const PageCursor::Taken taken = cursor.take(page);
        QVERIFY(!taken.endless);
        for (const qsizetype row : taken.fresh)
            got.append(*page.names[row]);
        if (taken.done)
            break;
    }
    QCOMPARE(got.size(), rows);
    for (int i = 0; i < rows; ++i)
        QCOMPARE(got[i], *all[i]);
    QCOMPARE(cursor.stepsBack(), 0);
    QCOMPARE(cursor.distinct(), rows);
}

void PageCursorTest::missesNobodyWhoStayed_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 200; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void PageCursorTest::missesNobodyWhoStayed()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    auto rows = someRows(random.bounded(1, 1500));
    const int ceiling = random.bounded(2, 200);
    int made = static_cast<int>(rows.size());
    PageCursor cursor(200);
    QSet<QString> got;
    for (;;) {
        const PageCursor::Page page = pageOf(rows, cursor, ceiling);
        const PageCursor::Taken taken = cursor.take(page);
        QVERIFY(!taken.endless);
        for (const qsizetype row : taken.fresh) {
            QVERIFY(!got.contains(*page.names[row]));
            got.insert(*page.names[row]);
        }
        if (taken.done)
            break;
        // Between two pages: up to 40 are deleted, anywhere or all at the front, and some are made.
        const bool front = random.bounded(3) == 0;
        for (int i = random.bounded(40); i > 0 && !rows.isEmpty(); --i)
            rows.removeAt(front ? 0 : random.bounded(static_cast<int>(rows.size())));
        for (int i = random.bounded(4); i > 0 && made < 2000; --i)
            rows.append(u"u%1"_s.arg(made++));
    }
    for (const auto &row : rows)
        QVERIFY2(got.contains(*row), qPrintable(*row));
}

void PageCursorTest::stepsBackWhenTheEndMovesInFront()
{
    auto rows = someRows(600);
    PageCursor cursor(200);
    (void)cursor.take(pageOf(rows, cursor, 200));
    (void)cursor.take(pageOf(rows, cursor, 200));
    rows.remove(0, 300); // what remains is shorter than the offset
    QSet<QString> late;
    for (bool done = false; !done;) {
        const PageCursor::Page page = pageOf(rows, cursor, 200);
        const PageCursor::Taken taken = cursor.take(page);
        for (const qsizetype row : taken.fresh)
            late.insert(*page.names[row]);
        done = taken.done;
    }
    QVERIFY(cursor.stepsBack() > 0);
    QVERIFY(late.contains(u"u599"_s));
    QVERIFY(late.contains(u"u399"_s));
}

void PageCursorTest::passesRowsWithoutNames()
{
    auto rows = someRows(50);
    for (int i = 9; i < 25; ++i)
        rows[i].reset();
    rows[49].reset();
    PageCursor cursor(10);
    QSet<QString> got;
    for (bool done = false; !done;) {
        const PageCursor::Page page = pageOf(rows, cursor, 10);
        const PageCursor::Taken taken = cursor.take(page);
        QVERIFY(!taken.endless);
        for (const qsizetype row : taken.fresh)
            got.insert(*page.names[row]);
        done = taken.done;
    }
    QCOMPARE(got.size(), 33);
    QCOMPARE(cursor.distinct() + cursor.unusable(), *cursor.total());
}

void PageCursorTest::goesOnAfterAResume()
{
    const auto rows = someRows(500);
    QStringList had;
    for (int i = 0; i < 300; ++i)
        had.prepend(*rows[i]); // in any order
    PageCursor cursor(200);
    cursor.resume(had);
    QCOMPARE(cursor.offset(), 299);
    QStringList got;
    for (bool done = false; !done;) {
        const PageCursor::Page page = pageOf(rows, cursor, 200);
        const PageCursor::Taken taken = cursor.take(page);
        for (const qsizetype row : taken.fresh)
            got.append(*page.names[row]);
        done = taken.done;
    }
    QCOMPARE(got.size(), 200);
    QCOMPARE(got.first(), u"u300"_s);
    QCOMPARE(cursor.stepsBack(), 0);
}

void PageCursorTest::givesUpOnAListWithoutEnd()
{
    PageCursor cursor(10);
    for (int i = 0; i < 1000; ++i) {
        QList<std::optional<QString>> names;
        for (int k = 0; k < 10; ++k)
            names.append(u"x%1"_s.arg(i * 10 + k));
        if (cursor.take({names, 10, 100'000'000 + i}).endless)
            QFAIL("a long list is no endless one");
    }
    bool endless = false;
    for (int i = 0; i < 1000 && !endless; ++i)
        endless = cursor.take({{u"always new %1"_s.arg(i)}, 10, 50 + i % 2}).endless;
    QVERIFY(endless);
}

HUBDESK_TEST_MAIN(PageCursorTest)
#include "tst_sync_pagecursor.moc"
