#include "storage/journal.h"

#include "storage/connection.h"
#include "storage/journalwriter.h"
#include "storage/reader.h"
#include "storage/sqlvalue.h"

#include <QSqlError>
#include <QSqlQuery>

namespace hubdesk::storage {

using domain::Change;
using domain::Result;

namespace {

constexpr const char *kActions[] = {"create", "update", "remove"};

Change::Action actionOf(const QString &word)
{
    for (std::size_t i = 0; i < std::size(kActions); ++i) {
        if (word == QLatin1StringView(kActions[i]))
            return static_cast<Change::Action>(i);
    }
    return Change::Action::Update;
}

QVariant jsonOrNull(const domain::Entity &entity, const domain::FieldValues &values)
{
    return values.empty() ? QVariant() : QVariant(QString::fromUtf8(toJson(entity, values)));
}

} // namespace

Result<std::int64_t> writeJournal(const QSqlDatabase &database, const JournalEntry &entry,
                                  const std::vector<Change> &changes)
{
    QSqlQuery head(database);
    head.prepare(QStringLiteral("INSERT INTO journal (uuid, file_id, at, who, label, reverts, changes) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?)"));
    head.addBindValue(toSql(entry.uuid));
    head.addBindValue(toSql(entry.fileId));
    head.addBindValue(entry.at.toMSecsSinceEpoch());
    head.addBindValue(entry.who.isNull() ? QStringLiteral("") : entry.who);
    head.addBindValue(entry.label.isNull() ? QStringLiteral("") : entry.label);
    head.addBindValue(QVariant::fromValue<qlonglong>(entry.reverts));
    head.addBindValue(QVariant::fromValue<qlonglong>(entry.changes));
    if (!head.exec())
        return sqlError(head.lastError());
    const qlonglong number = head.lastInsertId().toLongLong();

    QSqlQuery row(database);
    row.prepare(QStringLiteral("INSERT INTO journal_change (number, position, action, kind, row, uuid, before, after) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    int position = 0;
    for (const Change &change : changes) {
        const domain::Entity &entity = domain::entity(change.ref.kind);
        row.bindValue(0, number);
        row.bindValue(1, position++);
        row.bindValue(2, QString::fromLatin1(kActions[static_cast<std::size_t>(change.action)]));
        row.bindValue(3, static_cast<int>(change.ref.kind));
        row.bindValue(4, QVariant::fromValue<qlonglong>(change.ref.id));
        row.bindValue(5, toSql(change.uuid));
        row.bindValue(6, jsonOrNull(entity, change.before));
        row.bindValue(7, jsonOrNull(entity, change.after));
        if (!row.exec())
            return sqlError(row.lastError());
    }
    return static_cast<std::int64_t>(number);
}

Result<std::vector<Change>> readJournal(const QSqlDatabase &database, std::int64_t number, int limit)
{
    std::vector<Change> changes;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT action, kind, row, uuid, before, after FROM journal_change "
                                 "WHERE number = ? ORDER BY position LIMIT ?"));
    query.addBindValue(QVariant::fromValue<qlonglong>(number));
    query.addBindValue(limit);
    if (!query.exec())
        return sqlError(query.lastError());
    while (query.next()) {
        Change change;
        change.action = actionOf(query.value(0).toString());
        change.ref = {static_cast<domain::Kind>(query.value(1).toInt()), query.value(2).toLongLong()};
        change.uuid = QUuid::fromRfc4122(query.value(3).toByteArray());
        const domain::Entity &entity = domain::entity(change.ref.kind);
        change.before = fromJson(entity, query.value(4).toString().toUtf8());
        change.after = fromJson(entity, query.value(5).toString().toUtf8());
        changes.push_back(std::move(change));
    }
    return changes;
}

std::optional<JournalEntry> journalEntry(const Reader &reader, std::int64_t number)
{
    QSqlQuery query(reader.database());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT number, uuid, file_id, at, who, label, reverts, changes FROM journal "
                                 "WHERE number = ?"));
    query.addBindValue(QVariant::fromValue<qlonglong>(number));
    if (!query.exec() || !query.next())
        return std::nullopt;
    JournalEntry entry;
    entry.number = query.value(0).toLongLong();
    entry.uuid = QUuid::fromRfc4122(query.value(1).toByteArray());
    entry.fileId = QUuid::fromRfc4122(query.value(2).toByteArray());
    entry.at = QDateTime::fromMSecsSinceEpoch(query.value(3).toLongLong(), Qt::UTC);
    entry.who = query.value(4).toString();
    entry.label = query.value(5).toString();
    entry.reverts = query.value(6).toLongLong();
    entry.changes = query.value(7).toLongLong();
    return entry;
}

std::vector<Change> journalChanges(const Reader &reader, std::int64_t number, int limit)
{
    Result<std::vector<Change>> changes = readJournal(reader.database(), number, limit);
    return changes ? std::move(changes).value() : std::vector<Change>();
}

} // namespace hubdesk::storage
