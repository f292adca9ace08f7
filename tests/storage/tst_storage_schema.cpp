// The schema against the field tables that everything else trusts.

#include "fixture.h"
#include "storage/connection.h"
#include "storage/migration.h"
#include "storage/sqlscript.h"
#include "storage/sqlvalue.h"
#include "support/testmain.h"

#include <QSqlQuery>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::Field;
using domain::FieldFlag;
using domain::FieldKind;

namespace {

QByteArray sqlType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Timestamp:
    case FieldKind::Reference:
        return "INTEGER";
    case FieldKind::Real:
        return "REAL";
    default:
        return "TEXT";
    }
}

struct Column {
    QByteArray type;
    bool notNull = false;
};

QHash<QByteArray, Column> columnsOf(const QSqlDatabase &database, const char *table)
{
    QHash<QByteArray, Column> columns;
    QSqlQuery query(database);
    query.exec(
        QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info('%1')").arg(QString::fromLatin1(table)));
    while (query.next())
        columns.insert(query.value(0).toString().toLatin1(),
                       {query.value(1).toString().toLatin1(), query.value(2).toBool()});
    return columns;
}

} // namespace

class SchemaTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(m_desk->open());
    }

    void numbersItsStepsWithoutGaps()
    {
        for (int i = 0; i < schemaSteps().size(); ++i)
            QCOMPARE(schemaSteps()[i].version, i + 1);
        QVERIFY(currentSchema() >= 2);
    }

    void hasAColumnForEveryField_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto list : {domain::ownedEntities(), domain::snapshotEntities()}) {
            for (const domain::Entity &entity : list)
                QTest::newRow(entity.table) << static_cast<int>(entity.kind);
        }
    }
    void hasAColumnForEveryField()
    {
        QFETCH(int, kind);
        const domain::Entity &entity = domain::entity(static_cast<domain::Kind>(kind));
        const QHash<QByteArray, Column> columns = columnsOf(m_desk->file->reader().database(), entity.table);
        const QList<QVariant> defaults = entity.defaults();
        for (std::size_t i = 0; i < entity.fields.size(); ++i) {
            const Field &field = entity.fields[i];
            QVERIFY2(columns.contains(field.column), field.column);
            QCOMPARE(columns.value(field.column).type, sqlType(field.kind));
            // A member that cannot be absent has a default that is stored; NULL belongs to std::optional.
            const bool optional = !defaults[static_cast<qsizetype>(i)].isValid() && !field.is(FieldFlag::Required);
            if (entity.owned)
                QVERIFY2(columns.value(field.column).notNull != optional, field.column);
        }
        const qsizetype extra = entity.owned ? 2 : 2; // id and uuid, or generation and id
        QCOMPARE(columns.size(), static_cast<qsizetype>(entity.fields.size()) + extra);
    }

    void referencesTheTableThatAFieldNames()
    {
        for (const domain::Entity &entity : domain::ownedEntities()) {
            QHash<QString, QString> targets;
            QSqlQuery query(m_desk->file->reader().database());
            query.exec(QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('%1')")
                           .arg(QString::fromLatin1(entity.table)));
            while (query.next())
                targets.insert(query.value(0).toString(), query.value(1).toString());
            for (const Field &field : entity.fields) {
                const QString target = field.kind == FieldKind::Reference
                    ? QString::fromLatin1(domain::entity(field.target).table)
                    : QString();
                QCOMPARE(targets.value(QString::fromLatin1(field.column)), target);
            }
        }
    }

    void guardsWhatAFieldCallsUnique()
    {
        for (const domain::Entity &entity : domain::ownedEntities()) {
            for (const Field &field : entity.fields) {
                const auto count =
                    scalar(m_desk->file->reader().database(),
                           QStringLiteral("SELECT count(*) FROM pragma_index_list('%1') WHERE \"unique\" AND name = "
                                          "'%1_unique_%2'")
                               .arg(QString::fromLatin1(entity.table), QString::fromLatin1(field.column)));
                QVERIFY2(count->toInt() == (field.is(FieldFlag::Unique) ? 1 : 0),
                         qPrintable(QStringLiteral("%1.%2").arg(QString::fromLatin1(entity.table),
                                                                QString::fromLatin1(field.column))));
            }
        }
    }

    void startsWithFourTeamsAndThirteenResponsibilities()
    {
        const auto teams = m_desk->file->reader().rows(domain::Kind::Team);
        QCOMPARE(teams.size(), std::size_t(4));
        for (std::size_t i = 0; i < teams.size(); ++i) {
            const auto team = domain::record<domain::Team>(teams[i]);
            QCOMPARE(teams[i].ref.id, static_cast<std::int64_t>(i + 1));
            QCOMPARE(static_cast<std::size_t>(team.kindOf), i);
            QVERIFY(!team.description.isEmpty());
        }
        const auto rows = m_desk->file->reader().rows(domain::Kind::Responsibility);
        QCOMPARE(rows.size(), std::size_t(13));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto responsibility = domain::record<domain::Responsibility>(rows[i]);
            QCOMPARE(responsibility.number, static_cast<std::int64_t>(i + 1));
            QCOMPARE(rows[i].ref.id, responsibility.number);
            const domain::Party party = i < 6 ? domain::Party::Community
                : i == 6                      ? domain::Party::Shared
                                              : domain::Party::ServiceTeam;
            QCOMPARE(responsibility.party, party);
            QVERIFY(!responsibility.title.isEmpty() && !responsibility.wording.isEmpty());
            QVERIFY(!responsibility.actor.isEmpty());
        }
    }

    void givesTheSameUuidsInEveryFile()
    {
        test::Desk other;
        QVERIFY(other.open());
        QCOMPARE(other.file->reader().row({domain::Kind::Team, 2})->uuid,
                 m_desk->file->reader().row({domain::Kind::Team, 2})->uuid);
        QVERIFY(other.file->fileId() != m_desk->file->fileId());
    }

    void splitsScriptsAtTheirStatements_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("statements");
        const auto row = [](const char *name, const char *script, const QStringList &statements) {
            QTest::newRow(name) << QString::fromUtf8(script) << statements;
        };
        row("two", "A 1; B 2;", {QStringLiteral("A 1"), QStringLiteral("B 2")});
        row("no end", "A 1", {QStringLiteral("A 1")});
        row("nothing", " ;; -- only; this\n", {});
        row("quotes", "A 'x;''y' \";\"; B", {QStringLiteral("A 'x;''y' \";\""), QStringLiteral("B")});
        row("comments", "A -- it's; so\n 1; /* ; */ B", {QStringLiteral("A   1"), QStringLiteral("B")});
        row("trigger", "CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 END; D 2; END; E",
            {QStringLiteral(
                 "CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 END; D 2; END"),
             QStringLiteral("E")});
    }
    void splitsScriptsAtTheirStatements()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, statements);
        QCOMPARE(sqlStatements(script), statements);
    }

    void keepsEveryValueThroughSqlAndJson_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QVariant>("value");
        const domain::Entity &hub = domain::entity(domain::Kind::Hub);
        const domain::Entity &ticket = domain::entity(domain::Kind::Ticket);
        QVERIFY(&hub != &ticket);
        const auto row = [&hub](const char *name, const char *column, const QVariant &value) {
            QTest::newRow(name) << hub.indexOf(column) << value;
        };
        row("text", "name", QStringLiteral("a \"b\" \\ \u00fc \U0001F600"));
        row("empty text", "notes", QStringLiteral(""));
        row("words", "admin_users", QStringList{QStringLiteral("b"), QStringLiteral("a, \"c\""), QStringLiteral("\\")});
        row("no words", "admin_users", QStringList());
        row("unknown words", "admin_users", QVariant());
        row("integer", "refresh_minutes", QVariant::fromValue<qlonglong>(15));
        row("large integer", "refresh_minutes", QVariant::fromValue<qlonglong>(9007199254740995));
        row("no reference", "cluster", QVariant());
    }
    void keepsEveryValueThroughSqlAndJson()
    {
        QFETCH(int, field);
        QFETCH(QVariant, value);
        const domain::Entity &hub = domain::entity(domain::Kind::Hub);
        const Field &described = hub.fields[static_cast<std::size_t>(field)];
        const QVariant stored = fromSql(described, toSql(described, value));
        QVERIFY(domain::sameValue(described, stored, value));
        const domain::FieldValues back = fromJson(hub, toJson(hub, {{field, value}}));
        QVERIFY(back.contains(field));
        QVERIFY2(domain::sameValue(described, back.at(field), value), toJson(hub, {{field, value}}).constData());
    }

private:
    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(SchemaTest)
#include "tst_storage_schema.moc"
