#include "domain/records.h"
#include "domain/snapshot.h"
#include "domain/values.h"
#include "support/testmain.h"

#include <QSet>

using namespace hubdesk::domain;
using namespace Qt::StringLiterals;

class DomainFields final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesEveryKindOnce();
    void namesColumnsAndPluralsOnce();
    void carriesARecordThroughItsValues();
    void keepsUnknownApartFromEmpty();
    void storesEnumerationsAsWords();
    void bringsTextToTheFieldsType_data();
    void bringsTextToTheFieldsType();
    void refusesWhatAFieldCannotHold_data();
    void refusesWhatAFieldCannotHold();
    void comparesValuesAsStorageDoes();
};

namespace {

const Field &fieldOf(Kind kind, const char *column)
{
    const Entity &described = entity(kind);
    return described.fields[static_cast<std::size_t>(described.indexOf(column))];
}

} // namespace

void DomainFields::describesEveryKindOnce()
{
    QSet<int> kinds;
    for (const auto list : {ownedEntities(), snapshotEntities()}) {
        for (const Entity &described : list) {
            QVERIFY2(!kinds.contains(static_cast<int>(described.kind)), described.table);
            kinds.insert(static_cast<int>(described.kind));
            QCOMPARE(entity(described.kind).table, described.table);
            QVERIFY(!described.fields.empty());
            QCOMPARE(described.defaults().size(), static_cast<qsizetype>(described.fields.size()));
        }
    }
    QCOMPARE(kinds.size(), 25);
}

void DomainFields::namesColumnsAndPluralsOnce()
{
    QSet<QByteArray> plurals;
    for (const auto list : {ownedEntities(), snapshotEntities()}) {
        for (const Entity &described : list) {
            QVERIFY2(!plurals.contains(described.plural), described.plural);
            plurals.insert(described.plural);
            QSet<QByteArray> columns;
            for (const Field &field : described.fields) {
                QVERIFY2(!columns.contains(field.column), field.column);
                columns.insert(field.column);
                QCOMPARE(field.kind == FieldKind::Enumeration, !field.choices.empty());
                QCOMPARE(field.kind == FieldKind::Reference, field.target != Kind::None);
            }
        }
    }
}

void DomainFields::carriesARecordThroughItsValues()
{
    Hub hub;
    hub.name = u"kelp"_s;
    hub.cluster = {7};
    hub.adminUsers = QStringList{u"ada"_s, u"ben"_s};
    hub.purpose = HubPurpose::Staging;
    hub.refreshMinutes = 15;
    const Row row{{Kind::Hub, 3}, QUuid(), valuesOf(hub)};
    const Hub back = record<Hub>(row);
    QCOMPARE(back.name, hub.name);
    QCOMPARE(back.cluster.value, 7);
    QCOMPARE(*back.adminUsers, *hub.adminUsers);
    QCOMPARE(back.purpose, HubPurpose::Staging);
    QCOMPARE(*back.refreshMinutes, 15);
    QVERIFY(back.community.isNull());
    QCOMPARE(row.value("name").toString(), u"kelp"_s);
    QVERIFY(!row.value("no such column").isValid());
}

void DomainFields::keepsUnknownApartFromEmpty()
{
    Role role;
    QVERIFY(!valuesOf(role)[entity(Kind::Role).indexOf("scopes")].isValid());
    role.scopes = QStringList();
    const QVariant empty = valuesOf(role)[entity(Kind::Role).indexOf("scopes")];
    QVERIFY(empty.isValid());
    QVERIFY(!sameValue(fieldOf(Kind::Role, "scopes"), empty, QVariant()));
    const Row row{{Kind::Role, 1}, QUuid(), valuesOf(role)};
    QVERIFY(record<Role>(row).scopes.has_value());
    QVERIFY(record<Role>(row).scopes->isEmpty());
}

void DomainFields::storesEnumerationsAsWords()
{
    Ticket ticket;
    ticket.state = TicketState::NeedsApproval;
    const QList<QVariant> values = valuesOf(ticket);
    QCOMPARE(values[entity(Kind::Ticket).indexOf("state")].toString(), u"needs-approval"_s);
    QVERIFY(!values[entity(Kind::Ticket).indexOf("party")].isValid());
}

void DomainFields::bringsTextToTheFieldsType_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QVariant>("given");
    QTest::addColumn<QVariant>("typed");
    const auto row = [](const char *name, Kind kind, const char *column, const QVariant &given, const QVariant &typed) {
        QTest::newRow(name) << static_cast<int>(kind) << QByteArray(column) << given << typed;
    };
    row("number", Kind::Ticket, "number", u"42"_s, 42LL);
    row("date", Kind::Seat, "since", u"2026-03-29"_s, QDate(2026, 3, 29));
    row("no date", Kind::Seat, "since", QString(), QVariant());
    row("words from JSON", Kind::Role, "scopes", u"[\"users\", \"list:users!group=a b\"]"_s,
        QStringList{u"users"_s, u"list:users!group=a b"_s});
    row("no words", Kind::Role, "scopes", u"[]"_s, QStringList());
    row("words from text", Kind::Membership, "roles", u"agent  triager"_s, QStringList{u"agent"_s, u"triager"_s});
    row("boolean", Kind::Person, "active", u"true"_s, true);
    row("moment", Kind::Ticket, "created_at", u"2026-03-29T01:30:00.250Z"_s,
        QDateTime(QDate(2026, 3, 29), QTime(1, 30, 0, 250), Qt::UTC));
    row("choice", Kind::Ticket, "state", u"pending"_s, u"pending"_s);
    row("text stays", Kind::Person, "name", u" Ada "_s, u" Ada "_s);
}

void DomainFields::bringsTextToTheFieldsType()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, column);
    QFETCH(QVariant, given);
    QFETCH(QVariant, typed);
    const std::optional<QVariant> result = toFieldType(fieldOf(static_cast<Kind>(kind), column.constData()), given);
    QVERIFY(result);
    QCOMPARE(result->isValid(), typed.isValid());
    QVERIFY(sameValue(fieldOf(static_cast<Kind>(kind), column.constData()), *result, typed));
}

void DomainFields::refusesWhatAFieldCannotHold_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QString>("given");
    QTest::newRow("letters as a number") << static_cast<int>(Kind::Ticket) << QByteArray("number") << u"forty"_s;
    QTest::newRow("an impossible day") << static_cast<int>(Kind::Seat) << QByteArray("since") << u"2026-02-30"_s;
    QTest::newRow("no such choice") << static_cast<int>(Kind::Ticket) << QByteArray("state") << u"half open"_s;
    QTest::newRow("broken JSON") << static_cast<int>(Kind::Role) << QByteArray("scopes") << u"[\"users\""_s;
    QTest::newRow("maybe") << static_cast<int>(Kind::Person) << QByteArray("active") << u"maybe"_s;
}

void DomainFields::refusesWhatAFieldCannotHold()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, column);
    QFETCH(QString, given);
    QVERIFY(!toFieldType(fieldOf(static_cast<Kind>(kind), column.constData()), given));
}

void DomainFields::comparesValuesAsStorageDoes()
{
    const Field &number = fieldOf(Kind::Ticket, "number");
    QVERIFY(sameValue(number, QVariant(5), QVariant::fromValue<qlonglong>(5)));
    QVERIFY(!sameValue(number, QVariant(5), QVariant()));
    QVERIFY(sameValue(number, QVariant(), QVariant(QMetaType::fromType<qlonglong>())));
    const Field &scopes = fieldOf(Kind::Role, "scopes");
    QVERIFY(!sameValue(scopes, QStringList({u"a"_s, u"b"_s}), QStringList({u"b"_s, u"a"_s})));
}

HUBDESK_TEST_MAIN(DomainFields)
#include "tst_domain_fields.moc"
