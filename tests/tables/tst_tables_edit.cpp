// An edit is shown at once, confirmed by the commit, and taken back with a reason if it is refused.

#include "support/testmain.h"
#include "table.h"
#include "tables/cell.h"

using namespace hubdesk;
using namespace hubdesk::tables;
using domain::ErrorCode;
using domain::Kind;

class TableEditTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(test::fillSample(*m_desk));
        QVERIFY(m_desk->open());
    }

    void showsAnEditBeforeItIsDurable()
    {
        test::Table table(*m_desk, "hubs.all");
        QVERIFY(table.isListed());
        test::HeldStore store;
        table.model.setChangeStore(&store);
        QSignalSpy changed(&table.model, &TableModel::dataChanged);
        const QModelIndex name = table.model.index(0, 0);
        QVERIFY(table.model.setData(name, QStringLiteral("kelp-forest")));
        QCOMPARE(name.data().toString(), QStringLiteral("kelp-forest"));
        QVERIFY(name.data(PendingRole).toBool());
        QVERIFY(name.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not yet saved")));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(store.sets.size(), std::size_t(1));
        QVERIFY(!store.sets.front().label.isEmpty());
        QCOMPARE(m_desk->file->reader().row({Kind::Hub, 1})->value("name").toString(), QStringLiteral("kelp"));

        // A second edit builds on the first.
        QVERIFY(table.model.setData(name, QStringLiteral("kelp-2")));
        QCOMPARE(store.sets.back().changes.front().before.begin()->second.toString(), QStringLiteral("kelp-forest"));
        store.answer(domain::Receipt{});
        QCOMPARE(name.data().toString(), QStringLiteral("kelp-2")); // the later one still waits
        QVERIFY(name.data(PendingRole).toBool());
    }

    void takesARefusedEditBackAndSaysWhy()
    {
        test::Table table(*m_desk, "hubs.all");
        QVERIFY(table.isListed());
        test::HeldStore store;
        table.model.setChangeStore(&store);
        QSignalSpy refused(&table.model, &TableModel::refused);
        const QModelIndex name = table.model.index(0, 0);
        QVERIFY(table.model.setData(name, QStringLiteral("other")));
        store.answer(domain::Error{ErrorCode::Stale, {}, {}});
        QCOMPARE(name.data().toString(), QStringLiteral("kelp"));
        QVERIFY(!name.data(PendingRole).toBool());
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused.first()[0].toModelIndex(), name);
        QCOMPARE(refused.first()[1].value<domain::Error>().code, ErrorCode::Stale);
    }

    void checksBeforeItSends_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<int>("error");
        QTest::newRow("a name is needed")
            << QByteArray("name") << QVariant(QStringLiteral("  ")) << test::code(ErrorCode::MissingValue);
        QTest::newRow("no such date") << QByteArray("since") << QVariant(QStringLiteral("soon"))
                                      << test::code(ErrorCode::InvalidValue);
        QTest::newRow("no such choice") << QByteArray("status") << QVariant(QStringLiteral("great"))
                                        << test::code(ErrorCode::InvalidValue);
        QTest::newRow("taken") << QByteArray("short_name") << QVariant(QStringLiteral("soil"))
                               << test::code(ErrorCode::Duplicate);
    }
    void checksBeforeItSends()
    {
        QFETCH(QByteArray, column);
        QFETCH(QVariant, value);
        QFETCH(int, error);
        if (column == "name")
            column = "short_name"; // the display name may be empty
        test::Table table(*m_desk, "communities.all");
        QVERIFY(table.isListed());
        QSignalSpy refused(&table.model, &TableModel::refused);
        const int row = table.model.rowOf({Kind::Community, 1});
        QVERIFY(!table.model.setData(table.model.index(row, table.column(column.constData())), value));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(static_cast<int>(refused.first()[1].value<domain::Error>().code), error);
    }

    void commitsThroughTheWriter()
    {
        test::Table table(*m_desk, "communities.all");
        QVERIFY(table.isListed());
        const int row = table.model.rowOf({Kind::Community, 1});
        const QModelIndex since = table.model.index(row, table.column("since"));
        QVERIFY(table.model.setData(since, QDate(2025, 1, 2)));
        QVERIFY(since.data(PendingRole).toBool());
        QTRY_VERIFY(!since.data(PendingRole).toBool());
        QCOMPARE(since.data(RawRole).toDate(), QDate(2025, 1, 2));
        QCOMPARE(m_desk->file->reader().row({Kind::Community, 1})->value("since").toDate(), QDate(2025, 1, 2));
        QVERIFY(table.model.setData(since, QVariant()));
        QTRY_VERIFY(!since.data(PendingRole).toBool());
        QVERIFY(!since.data(RawRole).isValid());
    }

    void movesARowThatWasRenamed()
    {
        test::Table table(*m_desk, "team.people");
        QVERIFY(table.isListed());
        const QPersistentModelIndex amara = table.model.index(table.model.rowOf({Kind::Person, 1}), 0);
        QVERIFY(table.model.setData(amara, QStringLiteral("Zzz")));
        QTRY_COMPARE(table.model.rowOf({Kind::Person, 1}), 5);
        QCOMPARE(amara.row(), 5);
    }

    void editsAReferenceByItsRecord()
    {
        test::Table table(*m_desk, "hubs.all");
        QVERIFY(table.isListed());
        const QModelIndex community = table.model.index(2, table.column("community"));
        const auto choices = community.data(ChoicesRole).value<QList<Choice>>();
        QCOMPARE(choices.size(), 3);
        QVERIFY(!choices.front().value.isValid());
        QCOMPARE(choices.back().text, QStringLiteral("Ärde Soil Atlas"));
        QVERIFY(table.model.setData(community, choices.back().value));
        QCOMPARE(community.data().toString(), QStringLiteral("Ärde Soil Atlas"));
        QTRY_VERIFY(!community.data(PendingRole).toBool());
        QCOMPARE(community.data().toString(), QStringLiteral("Ärde Soil Atlas"));
    }

    void setsAColumnOfManyRowsAsOneStep()
    {
        test::Table table(*m_desk, "tickets.all");
        table.model.setGroup(table.column("community"));
        QVERIFY(table.isListed());
        test::HeldStore store;
        table.model.setChangeStore(&store);
        QList<int> rows(table.model.rowCount());
        std::iota(rows.begin(), rows.end(), 0); // bands too: they are passed over
        QVERIFY(table.model.setColumnOfRows(rows, table.column("impact"), QStringLiteral("high")));
        QCOMPARE(store.sets.size(), std::size_t(1));
        QCOMPARE(store.sets.front().changes.size(), std::size_t(4));
        QVERIFY(store.sets.front().label.contains(u'4'));
        QCOMPARE(table.text(1, "impact"), QStringLiteral("High"));
    }

    void leavesAloneWhatIsNotTheRowsOwn()
    {
        test::Table table(*m_desk, "communities.representatives");
        QVERIFY(table.isListed());
        QVERIFY(!table.model.setData(table.model.index(0, table.column("email")), QStringLiteral("y@example.org")));
        test::Table users(*m_desk, "hubs.users");
        QVERIFY(users.isListed());
        QVERIFY(!users.model.setData(users.model.index(0, 0), QStringLiteral("y")));
        QVERIFY(!users.model.setData(QModelIndex(), QStringLiteral("y")));
    }

    void doesNothingForAnEditThatChangesNothing()
    {
        test::Table table(*m_desk, "hubs.all");
        QVERIFY(table.isListed());
        test::HeldStore store;
        table.model.setChangeStore(&store);
        QVERIFY(table.model.setData(table.model.index(0, 0), QStringLiteral("kelp")));
        QVERIFY(store.sets.empty());
    }

private:
    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(TableEditTest)
#include "tst_tables_edit.moc"
