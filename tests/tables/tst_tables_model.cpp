// What a table shows: rows, counts, states, order, bands, and what happens when the file changes.

#include "support/testmain.h"
#include "table.h"
#include "tables/cell.h"

#include <QItemSelectionModel>

using namespace hubdesk;
using namespace hubdesk::tables;
using domain::Kind;
using domain::Ref;
using State = TableModel::State;

class TableModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(test::fillSample(*m_desk));
        QVERIFY(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void listsEveryRowAtOnce()
    {
        test::Table table(*m_desk, "hubs.all");
        QCOMPARE(table.model.state(), State::Loading);
        QVERIFY(table.isListed());
        QCOMPARE(table.model.state(), State::Ready);
        QCOMPARE(table.model.rowCount(), 3);
        QCOMPARE(table.model.total(), std::int64_t(3));
        QCOMPARE(table.texts("hub"), test::texts({"kelp", "Soil", "tundra"}));
        QCOMPARE(table.model.rowCount(table.model.index(0, 0)), 0);
    }

    void showsReferencesByName()
    {
        test::Table table(*m_desk, "hubs.all");
        QVERIFY(table.isListed());
        QCOMPARE(table.text(0, "community"), QStringLiteral("Kelp Forest Observatory"));
        QCOMPARE(table.text(2, "community"), QString());
        test::Table seats(*m_desk, "communities.representatives");
        QVERIFY(seats.isListed());
        QCOMPARE(seats.text(0, "person"), QStringLiteral("Ben Álvarez"));
        QCOMPARE(seats.text(0, "email"), QStringLiteral("x@example.org")); // over the reference
    }

    void tellsNotKnownFromNone()
    {
        test::Table hubs(*m_desk, "hubs.all");
        QVERIFY(hubs.isListed());
        QCOMPARE(hubs.text(0, "users"), QStringLiteral("5"));
        QCOMPARE(hubs.text(2, "users"), QStringLiteral("not known"));
        QVERIFY(hubs.model.index(2, hubs.column("users")).data(NotKnownRole).toBool());
        QCOMPARE(hubs.text(2, "pulled"), QStringLiteral("never"));
        QVERIFY(!hubs.model.index(2, hubs.column("pulled")).data(NotKnownRole).toBool());
        test::Table communities(*m_desk, "communities.all");
        QVERIFY(communities.isListed());
        QCOMPARE(communities.text(0, "since"), QString()); // simply none
        QVERIFY(!communities.model.index(0, communities.column("since")).data(NotKnownRole).toBool());
        test::Table users(*m_desk, "hubs.users");
        QVERIFY(users.isListed());
        const int bea = static_cast<int>(users.texts("user").indexOf(QStringLiteral("bea")));
        QCOMPARE(users.text(bea, "roles"), QStringLiteral("not known"));
        QCOMPARE(users.text(bea, "admin"), QStringLiteral("not known"));
    }

    void listsDefinitionsAndSeenRolesTogether()
    {
        test::Table roles(*m_desk, "roles.definitions");
        QVERIFY(roles.isListed());
        QCOMPARE(roles.texts("role"), test::texts({"teacher", "user"}));
        QCOMPARE(roles.text(0, "scopes"), QStringLiteral("list:users, servers!group=ds8"));
        QCOMPARE(roles.text(1, "scopes"), QStringLiteral("not known"));
        QCOMPARE(roles.text(1, "hub"), QStringLiteral("kelp"));
        QCOMPARE(roles.text(1, "bearers"), QStringLiteral("5"));
        QCOMPARE(roles.model.index(0, roles.column("file")).data(SecondTextRole).toString(), QStringLiteral("12"));
        QVERIFY(roles.model.flags(roles.model.index(0, 0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!roles.model.flags(roles.model.index(1, 0)).testFlag(Qt::ItemIsEditable));
    }

    void saysEveryCellToAScreenReader()
    {
        for (const TableSpec &spec : catalogue()) {
            test::Table table(*m_desk, spec.id);
            QVERIFY(table.isListed());
            for (int row = 0; row < table.model.rowCount(); ++row) {
                for (int column = 0; column < table.model.columnCount(); ++column) {
                    const QModelIndex index = table.model.index(row, column);
                    const QString title = table.model.headerData(column, Qt::Horizontal).toString();
                    QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(title));
                }
            }
        }
    }

    void filtersAsOneTypes()
    {
        test::Table table(*m_desk, "hubs.users");
        QVERIFY(table.isListed());
        QCOMPARE(table.model.rowCount(), 8);
        table.model.setFilterText(QStringLiteral("ad"));
        QVERIFY(!table.model.exact());
        QVERIFY(table.isListed());
        QCOMPARE(table.texts("user"), test::texts({"Ada", "ada"}));
        QCOMPARE(table.model.total(), std::int64_t(8));
        QCOMPARE(table.model.matches(), std::int64_t(2));
        table.model.setFilterText(QStringLiteral("nobody"));
        QVERIFY(table.isListed());
        QCOMPARE(table.model.state(), State::NoMatch);
        QCOMPARE(table.model.rowCount(), 0);
        table.model.setFilterText({});
        QVERIFY(table.isListed());
        QCOMPARE(table.model.state(), State::Ready);
        QCOMPARE(table.model.rowCount(), 8);
    }

    void answersOnlyTheLastQuestion()
    {
        test::Table table(*m_desk, "hubs.users");
        for (const char *typed : {"z", "b", "be", "ben"}) {
            table.model.setFilterText(QString::fromLatin1(typed));
            QCoreApplication::processEvents();
        }
        QVERIFY(table.isListed());
        QCOMPARE(table.texts("user"), test::texts({"ben"}));
    }

    void sortsByAnyColumn()
    {
        test::Table table(*m_desk, "tickets.all");
        QVERIFY(table.isListed());
        QCOMPARE(table.model.sortColumn(), table.column("number"));
        QCOMPARE(table.model.sortOrder(), Qt::DescendingOrder);
        for (int column = 0; column < table.model.columnCount(); ++column) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                table.model.sort(column, order);
                QVERIFY(table.isListed());
                QCOMPARE(table.model.state(), State::Ready);
                QCOMPARE(table.model.rowCount(), 4);
            }
        }
        table.model.sort(table.column("requester"));
        QVERIFY(table.isListed());
        QCOMPARE(table.texts("requester"), test::texts({"ådne Ek", "amara Okafor", "Ben Álvarez", ""}));
    }

    void keepsSelectionAndCurrentRowBySort()
    {
        test::Table table(*m_desk, "team.people");
        QVERIFY(table.isListed());
        QItemSelectionModel selection(&table.model);
        selection.setCurrentIndex(table.model.index(4, 0), QItemSelectionModel::NoUpdate);
        const Ref current = table.model.refAt(4);
        QSet<std::int64_t> chosen;
        for (const int row : {0, 3}) {
            selection.select(table.model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            chosen.insert(table.model.refAt(row).id);
        }
        table.model.sort(0, Qt::DescendingOrder);
        QVERIFY(table.isListed());
        QCOMPARE(table.model.refAt(selection.currentIndex().row()), current);
        QSet<std::int64_t> still;
        for (const QModelIndex &index : selection.selectedRows())
            still.insert(table.model.refAt(index.row()).id);
        QCOMPARE(still, chosen);
    }

    void keepsSelectionWhenRowsArriveAndGo()
    {
        test::Table table(*m_desk, "team.people");
        QVERIFY(table.isListed());
        QItemSelectionModel selection(&table.model);
        const Ref ben = {Kind::Person, 2};
        selection.setCurrentIndex(table.model.index(table.model.rowOf(ben), 0), QItemSelectionModel::Select);
        domain::Person person;
        person.name = QStringLiteral("Aaron");
        const std::int64_t id = m_desk->make(person);
        QTRY_COMPARE(table.model.rowCount(), 7);
        QCOMPARE(table.model.refAt(selection.currentIndex().row()), ben);
        QCOMPARE(table.text(0, "name"), QStringLiteral("Aaron"));
        QVERIFY(m_desk->commit({test::removed(*m_desk->file->reader().row({Kind::Person, id}))}));
        QTRY_COMPARE(table.model.rowCount(), 6);
        QCOMPARE(table.model.refAt(selection.currentIndex().row()), ben);
        table.model.setFilterText(QStringLiteral("ben"));
        QVERIFY(table.isListed());
        QCOMPARE(table.model.refAt(selection.currentIndex().row()), ben);
        table.model.setFilterText(QStringLiteral("zo"));
        QVERIFY(table.isListed());
        QVERIFY(!selection.currentIndex().isValid()); // it is not in the list any more
    }

    void refreshesOnlyTheRowsThatChanged()
    {
        test::Table table(*m_desk, "team.people");
        QVERIFY(table.isListed());
        QCOMPARE(table.texts("employer").size(), 6); // everything is read
        QSignalSpy changed(&table.model, &TableModel::dataChanged);
        QSignalSpy moved(&table.model, &TableModel::layoutChanged);
        QSignalSpy reset(&table.model, &TableModel::modelReset);
        QVERIFY(m_desk->commit({test::edited({Kind::Person, 2}, "employer", QString(), QStringLiteral("Kelp Lab"))}));
        QTRY_COMPARE(changed.count(), 1);
        const int row = table.model.rowOf({Kind::Person, 2});
        QCOMPARE(changed.first()[0].toModelIndex().row(), row);
        QCOMPARE(changed.first()[1].toModelIndex().row(), row);
        QVERIFY(!changed.first()[2].value<QList<int>>().isEmpty());
        QCOMPARE(table.text(row, "employer"), QStringLiteral("Kelp Lab"));
        QVERIFY(table.isListed());
        QCOMPARE(moved.count(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void followsTheNameOfWhatARowRefersTo()
    {
        test::Table table(*m_desk, "hubs.all");
        QVERIFY(table.isListed());
        QCOMPARE(table.text(0, "community"), QStringLiteral("Kelp Forest Observatory"));
        QVERIFY(m_desk->commit({test::edited({Kind::Community, 1}, "display_name",
                                             QStringLiteral("Kelp Forest Observatory"), QStringLiteral("Kelp"))}));
        QTRY_COMPARE(table.text(0, "community"), QStringLiteral("Kelp"));
    }

    void followsAPull()
    {
        test::Table users(*m_desk, "hubs.users");
        test::Table hubs(*m_desk, "hubs.all");
        QVERIFY(users.isListed() && hubs.isListed());
        QCOMPARE(hubs.text(1, "users"), QStringLiteral("3"));
        auto writer = storage::SnapshotWriter::begin(m_desk->file->writer(), {2}, m_desk->clock.now());
        QVERIFY(writer);
        domain::HubUser user;
        user.name = QStringLiteral("fresh");
        QVERIFY((*writer)->addUsers({user}));
        QVERIFY((*writer)->finish({1, {}}, {}));
        QTRY_COMPARE(users.model.rowCount(), 6);
        QTRY_COMPARE(hubs.text(1, "users"), QStringLiteral("1"));
    }

    void putsRowsUnderBands()
    {
        test::Table table(*m_desk, "tickets.all");
        table.model.setGroup(table.column("community"));
        QVERIFY(table.isListed());
        QCOMPARE(table.model.rowCount(), 7);
        QCOMPARE(table.model.matches(), std::int64_t(4));
        QVERIFY(table.model.isBand(0));
        const QModelIndex band = table.model.index(0, 0);
        QVERIFY(band.data(BandRole).toBool());
        QCOMPARE(band.data().toString(), QStringLiteral("Ärde Soil Atlas"));
        QCOMPARE(band.data(SecondTextRole).toString(), QStringLiteral("1 ticket"));
        QCOMPARE(table.model.index(2, 0).data(SecondTextRole).toString(), QStringLiteral("2 tickets"));
        QCOMPARE(table.model.index(5, 0).data().toString(), QStringLiteral("None"));
        QVERIFY(!table.model.flags(band).testFlag(Qt::ItemIsSelectable));
        QVERIFY(!table.model.recordAt(0));
        QItemSelectionModel selection(&table.model);
        selection.setCurrentIndex(table.model.index(1, 0), QItemSelectionModel::NoUpdate);
        const Ref ref = table.model.refAt(1);
        table.model.setGroup(std::nullopt);
        QVERIFY(table.isListed());
        QCOMPARE(table.model.rowCount(), 4);
        QCOMPARE(table.model.refAt(selection.currentIndex().row()), ref);
    }

    void takesTheHubAndFurtherFilters()
    {
        test::Table table(*m_desk, "hubs.users");
        table.model.setHub({2});
        QVERIFY(table.isListed());
        QCOMPARE(table.texts("user"), test::texts({"a%b", "ada", "bea"}));
        table.model.setHub({});
        table.model.setFilters({{test::at(Kind::HubUser, "admin"), storage::Filter::Compare::Equal, true}});
        QVERIFY(table.isListed());
        QCOMPARE(table.texts("user"), test::texts({"Ada"}));
        QCOMPARE(table.model.total(), std::int64_t(1));
    }

    void tellsEmptyFromNotAllowed()
    {
        test::Table services(*m_desk, "hubs.services");
        QVERIFY(services.isListed());
        QCOMPARE(services.model.state(), State::Empty);
        test::Table groups(*m_desk, "hubs.groups");
        QVERIFY(groups.isListed());
        QCOMPARE(groups.model.state(), State::Ready);
        groups.model.setHub({2}); // its token may not list groups
        QVERIFY(groups.isListed());
        QCOMPARE(groups.model.state(), State::NotAllowed);
        QCOMPARE(groups.model.error().code, domain::ErrorCode::LacksScope);
        QCOMPARE(groups.model.error().detail, QStringLiteral("list:groups"));
        groups.model.setHub({3}); // never pulled
        QVERIFY(groups.isListed());
        QCOMPARE(groups.model.state(), State::Empty);
    }

    void listsActivity()
    {
        test::Table table(*m_desk, "activity.journal");
        QVERIFY(table.isListed());
        QCOMPARE(table.texts("label"), test::texts({"Seeded"}));
        QVERIFY(m_desk->commit({test::edited({Kind::Hub, 1}, "notes", QString(), QStringLiteral("x"))},
                               QStringLiteral("Note it")));
        QTRY_COMPARE(table.texts("label"), test::texts({"Note it", "Seeded"}));
        QCOMPARE(table.text(0, "who"), QStringLiteral("ada"));
        table.model.setFilterText(QStringLiteral("ada"));
        QVERIFY(table.isListed());
        QCOMPARE(table.model.rowCount(), 1);
    }

    void showsTheCountOfALargeTableFirst()
    {
        m_desk = std::make_unique<test::Desk>();
        {
            test::Filler filler(*m_desk);
            test::addHub(filler, QStringLiteral("big"), 0);
            QVERIFY(filler.loader().beginHub({1}));
            for (int i = 0; i < 3000; ++i) {
                domain::HubUser user;
                user.name = QStringLiteral("u%1").arg(i, 5, 10, QLatin1Char('0'));
                QVERIFY(filler.loader().addUser(user));
            }
            QVERIFY(filler.loader().endHub({}));
            QVERIFY(filler.finish());
        }
        QVERIFY(m_desk->open());
        test::Table table(*m_desk, "hubs.users");
        QSignalSpy counts(&table.model, &TableModel::countsChanged);
        QVERIFY(counts.wait());
        QCOMPARE(table.model.rowCount(), 3000);
        const bool early = !table.model.exact();
        if (early) // the rest is still on its way: rows without words, not rows that are wrong
            QVERIFY(table.model.index(2999, 0).data(LoadingRole).toBool());
        QVERIFY(table.isListed());
        QCOMPARE(table.text(2999, "user"), QStringLiteral("u02999"));
        QVERIFY(!table.model.index(2999, 0).data(LoadingRole).toBool());
        QCOMPARE(table.model.rowOf(table.model.refAt(1234)), 1234);
        table.model.setFilterText(QStringLiteral("u012"));
        QVERIFY(table.isListed());
        QCOMPARE(table.model.rowCount(), 100);
    }

    void growsFromTheFirstMatchesToAll()
    {
        m_desk = std::make_unique<test::Desk>();
        {
            test::Filler filler(*m_desk);
            for (int i = 1; i <= 500; ++i)
                test::addTicket(filler, i, QStringLiteral("Kernel %1").arg(i), domain::TicketState::Open);
            QVERIFY(filler.finish());
        }
        QVERIFY(m_desk->open());
        test::Table table(*m_desk, "tickets.all");
        QVERIFY(table.isListed());
        table.model.setFilterText(QStringLiteral("ern"));
        QSignalSpy counts(&table.model, &TableModel::countsChanged);
        QVERIFY(counts.wait());
        QVERIFY(table.model.rowCount() > 0);
        QVERIFY(table.isListed());
        QCOMPARE(table.model.rowCount(), 500);
        QCOMPARE(table.model.matches(), std::int64_t(500));
        QCOMPARE(table.text(0, "subject"), QStringLiteral("Kernel 500"));
        QCOMPARE(table.text(499, "subject"), QStringLiteral("Kernel 1"));
    }

    void endsWhileItIsAsking()
    {
        for (int i = 0; i < 50; ++i) {
            TableModel model(*tableSpec(u"tickets.all"), *m_desk->file);
            model.setFilterText(QString::number(i));
            QCoreApplication::processEvents();
        }
        QCoreApplication::processEvents();
    }

    void saysWhenAFileCannotBeListed()
    {
        TableSpec broken = *tableSpec(u"team.people");
        broken.query.kind = Kind::Band; // no table has them
        broken.columns.clear();
        TableModel model(broken, *m_desk->file);
        const test::ExpectWarning warning("cannot be listed");
        QTRY_COMPARE(model.state(), State::Error);
        QCOMPARE(model.error().code, domain::ErrorCode::Internal);
    }

private:
    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(TableModelTest)
#include "tst_tables_model.moc"
