// The declarations hold together: ids, titles, columns that exist, words for every choice.

#include "storage/columnsql.h"
#include "support/testmain.h"
#include "tables/tablespec.h"
#include "tables/words.h"

#include <QSet>

using namespace hubdesk;
using namespace hubdesk::tables;

class CatalogueTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheTablesOfThePages()
    {
        for (const char *id :
             {"roles.definitions", "team.members", "team.people", "communities.all", "communities.representatives",
              "communities.agreements", "communities.responsibilities", "hubs.all", "hubs.users", "hubs.groups",
              "hubs.services", "hubs.servers", "hubs.administrators", "tickets.all", "tickets.open", "tickets.approval",
              "tickets.incidents", "activity.journal"})
            QVERIFY2(tableSpec(QString::fromLatin1(id)), id);
        QVERIFY(!tableSpec(u"no.such"));
    }

    void namesEverythingOnce()
    {
        QSet<QByteArray> tables;
        for (const TableSpec &spec : catalogue()) {
            QVERIFY2(!tables.contains(spec.id), spec.id);
            tables.insert(spec.id);
            QSet<QByteArray> columns;
            int stretching = 0;
            for (const Column &column : spec.columns) {
                QVERIFY2(!columns.contains(column.id), column.id);
                columns.insert(column.id);
                QVERIFY2(*column.title, column.id);
                stretching += column.stretches ? 1 : 0;
                QVERIFY2(!*column.second || spec.columnOf(column.second) >= 0, column.id);
            }
            QCOMPARE(stretching, 1);
            for (const char *text : {spec.title, spec.singular, spec.plural, spec.one, spec.many, spec.icon,
                                     spec.emptyTitle, spec.emptyText})
                QVERIFY2(*text, spec.id);
            QVERIFY(spec.nameColumn < static_cast<int>(spec.columns.size()));
        }
    }

    void editsOnlyWhatTheFieldTableLets()
    {
        for (const TableSpec &spec : catalogue()) {
            for (const Column &column : spec.columns) {
                const domain::Field &field = storage::fieldOf(spec.query.kind, column.path);
                QVERIFY2(*field.column, column.id);
                if (!column.editable)
                    continue;
                QVERIFY2(column.path.through.empty() && field.is(domain::FieldFlag::Editable), column.id);
            }
        }
    }

    void searchesWhatTheFieldTableSaysIsSearched()
    {
        for (const TableSpec &spec : catalogue()) {
            for (const Column &column : spec.columns) {
                const domain::Field &field = storage::fieldOf(spec.query.kind, column.path);
                if (column.path.through.empty() && column.path.derived == storage::ColumnPath::Derived::None
                    && (field.is(domain::FieldFlag::Searched) || field.is(domain::FieldFlag::LongText)))
                    QVERIFY2(column.searched,
                             qPrintable(QString::fromLatin1(spec.id) + u'/' + QString::fromLatin1(column.id)));
            }
        }
    }

    void hasWordsForEveryChoice()
    {
        for (const auto list : {domain::ownedEntities(), domain::snapshotEntities(), domain::keptEntities()}) {
            for (const domain::Entity &entity : list) {
                for (const domain::Field &field : entity.fields) {
                    for (const char *word : field.choices)
                        QVERIFY2(choiceText(QString::fromLatin1(word)) != QString::fromLatin1(word), word);
                }
            }
        }
    }

    void counts()
    {
        const TableSpec &spec = *tableSpec(u"communities.all");
        QCOMPARE(countText(spec, 0), QStringLiteral("0 communities"));
        QCOMPARE(countText(spec, 1), QStringLiteral("1 community"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(countText(*tableSpec(u"hubs.users"), 1'000'000), QStringLiteral("1,000,000 users"));
        QLocale::setDefault(QLocale::c());
    }
};

HUBDESK_TEST_MAIN(CatalogueTest)
#include "tst_tables_catalogue.moc"
