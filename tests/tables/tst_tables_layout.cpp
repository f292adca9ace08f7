// Remembered layouts: there and back, and what a newer or broken file does to them.

#include "support/testmain.h"
#include "tables/tablelayout.h"

using namespace hubdesk::tables;

class LayoutTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThereAndBack()
    {
        TableLayout layout = defaultLayout(spec());
        std::swap(layout.parts[0], layout.parts[3]);
        layout.parts[1].width = 77;
        layout.parts[2].shown = false;
        layout.sortColumn = 4;
        layout.sortOrder = Qt::DescendingOrder;
        layout.groupColumn = 2;
        QCOMPARE(layoutFromJson(spec(), layoutToJson(spec(), layout)), layout);
    }

    void startsAsDeclared()
    {
        const TableLayout layout = defaultLayout(*tableSpec(u"tickets.all"));
        QCOMPARE(layout.sortColumn, 0);
        QCOMPARE(layout.sortOrder, Qt::DescendingOrder);
        QVERIFY(layout.parts.front().shown);
        QVERIFY(!layout.parts.back().shown);
    }

    void survivesColumnsThatComeAndGo()
    {
        TableSpec older = spec();
        older.columns.erase(older.columns.begin() + 1);
        older.columns[0].id = "gone";
        const TableLayout layout = layoutFromJson(spec(), layoutToJson(older, defaultLayout(older)));
        QCOMPARE(layout.parts.size(), spec().columns.size());
        for (int column = 0; column < static_cast<int>(spec().columns.size()); ++column)
            QCOMPARE(std::count_if(layout.parts.begin(), layout.parts.end(),
                                   [column](const auto &part) { return part.column == column; }),
                     1);
    }

    void takesTheDefaultForNonsense_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"", "nonsense", "[]", "{\"columns\":7}", "{\"columns\":[{\"id\":\"x\"},3,null]}",
                                 "{\"sort\":\"no such\"}"})
            QTest::newRow(*json ? json : "nothing") << QByteArray(json);
    }
    void takesTheDefaultForNonsense()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(layoutFromJson(spec(), json), defaultLayout(spec()));
    }

    void keepsAColumnToHoldOnTo()
    {
        TableLayout layout = defaultLayout(spec());
        for (auto &part : layout.parts)
            part.shown = false;
        const TableLayout back = layoutFromJson(spec(), layoutToJson(spec(), layout));
        QVERIFY(std::any_of(back.parts.begin(), back.parts.end(), [](const auto &part) { return part.shown; }));
    }

    void keepsWidthsWithinReason()
    {
        const TableLayout layout =
            layoutFromJson(spec(), "{\"columns\":[{\"id\":\"hub\",\"width\":99999},{\"id\":\"users\",\"width\":-4}]}");
        QVERIFY(layout.parts[0].width <= 400);
        QVERIFY(
            std::none_of(layout.parts.begin(), layout.parts.end(), [](const auto &part) { return part.width < 0; }));
    }

private:
    static const TableSpec &spec() { return *tableSpec(u"hubs.all"); }
};

HUBDESK_TEST_MAIN(LayoutTest)
#include "tst_tables_layout.moc"
