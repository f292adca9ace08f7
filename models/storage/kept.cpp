#include "storage/kept.h"

#include "domain/values.h"
#include "storage/connection.h"
#include "storage/reader.h"
#include "storage/sqlvalue.h"
#include "storage/writer.h"

#include <QPointer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <memory>

namespace hubdesk::storage {

using domain::Done;
using domain::Error;
using domain::Kind;
using domain::Result;

namespace {

std::optional<Error> insertRow(const QSqlDatabase &database, Kind kind, const QList<QVariant> &values)
{
    const domain::Entity &entity = domain::entity(kind);
    QStringList places(values.size(), QStringLiteral("?"));
    QSqlQuery query(database);
    query.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                      .arg(quoted(entity.table), columnList(entity), places.join(u',')));
    for (qsizetype i = 0; i < values.size(); ++i)
        query.addBindValue(toSql(entity.fields[static_cast<std::size_t>(i)], values[i]));
    return query.exec() ? std::nullopt : std::optional(sqlError(query.lastError()));
}

// Of the record a row: all columns in field order.
QList<QVariant> valuesAt(const QSqlQuery &query, Kind kind)
{
    QList<QVariant> values;
    int column = 0;
    for (const domain::Field &field : domain::entity(kind).fields)
        values.append(fromSql(field, query.value(column++)));
    return values;
}

QList<QList<QVariant>> rowsOf(const QSqlDatabase &database, Kind kind, domain::HubId hub)
{
    const domain::Entity &entity = domain::entity(kind);
    QList<QList<QVariant>> rows;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(
        QStringLiteral("SELECT %1 FROM %2 WHERE hub = ? ORDER BY id").arg(columnList(entity), quoted(entity.table)));
    query.addBindValue(QVariant::fromValue<qlonglong>(hub.value));
    query.exec();
    while (query.next())
        rows.append(valuesAt(query, kind));
    return rows;
}

std::function<void(Result<CommitNotice>)> told(KeptDone done)
{
    if (!done)
        return {};
    return [done = std::move(done)](const Result<CommitNotice> &result) {
        done(result ? Result<Done>(Done{}) : Result<Done>(result.error()));
    };
}

CommitNotice replaced(Kind kind)
{
    CommitNotice notice;
    notice.replaced = {kind};
    return notice;
}

} // namespace

void keepTokens(Writer &writer, domain::HubId hub, domain::BearerKind kind, const QString &owner,
                const domain::PersonTokens &tokens, KeptDone done)
{
    writer.run(
        Writer::Priority::Edit,
        [hub, kind, owner, tokens](QSqlDatabase &database) -> Result<CommitNotice> {
            QSqlQuery remove(database);
            remove.prepare(QStringLiteral("DELETE FROM hub_token WHERE hub = ? AND owner_kind = ? AND owner = ?"));
            remove.addBindValue(QVariant::fromValue<qlonglong>(hub.value));
            remove.addBindValue(domain::toVariant(kind));
            remove.addBindValue(owner);
            if (!remove.exec())
                return sqlError(remove.lastError());
            for (const domain::HubToken &token : tokens.tokens) {
                domain::HubTokenRecord record;
                record.hub = hub;
                record.ownerKind = kind;
                record.owner = owner;
                record.token = token.id;
                record.note = token.note.isNull() ? QStringLiteral("") : token.note;
                record.client = token.client.isNull() ? QStringLiteral("") : token.client;
                record.scopes = token.scopes;
                record.roles = token.roles;
                record.createdAt = token.created;
                record.expiresAt = token.expires;
                record.lastActivity = token.lastActivity;
                record.readAt = tokens.readAt;
                if (const auto error = insertRow(database, Kind::HubToken, domain::valuesOf(record)))
                    return *error;
            }
            return replaced(Kind::HubToken);
        },
        told(std::move(done)));
}

std::vector<domain::HubTokenRecord> knownTokens(const Reader &reader, domain::HubId hub)
{
    std::vector<domain::HubTokenRecord> tokens;
    for (const QList<QVariant> &values : rowsOf(reader.database(), Kind::HubToken, hub))
        tokens.push_back(domain::record<domain::HubTokenRecord>({{Kind::HubToken, 0}, {}, values}));
    return tokens;
}

std::optional<domain::PersonTokens> knownTokens(const Reader &reader, domain::HubId hub, domain::BearerKind kind,
                                                const QString &owner)
{
    domain::PersonTokens found;
    QSqlQuery query(reader.database());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT %1 FROM hub_token WHERE hub = ? AND owner_kind = ? AND owner = ? ORDER BY id")
                      .arg(columnList(domain::entity(Kind::HubToken))));
    query.addBindValue(QVariant::fromValue<qlonglong>(hub.value));
    query.addBindValue(domain::toVariant(kind));
    query.addBindValue(owner);
    query.exec();
    while (query.next()) {
        const auto record =
            domain::record<domain::HubTokenRecord>({{Kind::HubToken, 0}, {}, valuesAt(query, Kind::HubToken)});
        found.readAt = record.readAt;
        found.tokens.append({record.token, record.note, record.scopes, record.roles, record.createdAt,
                             record.lastActivity, record.expiresAt, record.client});
    }
    return found.tokens.isEmpty() ? std::nullopt : std::optional(found);
}

namespace {

constexpr std::size_t kSlice = 2'000; ///< rows a transaction: edits do not wait longer for it

void writeWarnings(Writer &writer, domain::HubId hub, const std::shared_ptr<const TokenCodes> &codes, KeptDone done)
{
    const auto more = std::make_shared<bool>(false);
    writer.run(
        Writer::Priority::Page,
        [hub, codes, more](QSqlDatabase &database) -> Result<CommitNotice> {
            QSqlQuery query(database);
            query.setForwardOnly(true);
            query.prepare(QStringLiteral("SELECT id, token, warnings FROM hub_token WHERE hub = ?"));
            query.addBindValue(QVariant::fromValue<qlonglong>(hub.value));
            if (!query.exec())
                return sqlError(query.lastError());
            std::vector<std::pair<std::int64_t, QString>> differing;
            while (query.next()) {
                QString wanted = codes->value(query.value(1).toString(), QStringLiteral(""));
                if (wanted == query.value(2).toString())
                    continue;
                if (differing.size() == kSlice) {
                    *more = true;
                    break;
                }
                differing.emplace_back(query.value(0).toLongLong(), std::move(wanted));
            }
            query.finish();
            CommitNotice notice;
            QSqlQuery update(database);
            update.prepare(QStringLiteral("UPDATE hub_token SET warnings = ? WHERE id = ?"));
            for (const auto &[id, warnings] : differing) {
                update.addBindValue(warnings);
                update.addBindValue(QVariant::fromValue<qlonglong>(id));
                if (!update.exec())
                    return sqlError(update.lastError());
                notice.updated.push_back({Kind::HubToken, id});
            }
            return notice;
        },
        [again = QPointer(&writer), hub, codes, more, done = std::move(done)](const Result<CommitNotice> &result) {
            if (result && *more && again)
                writeWarnings(*again, hub, codes, done);
            else if (done)
                done(result ? Result<Done>(Done{}) : Result<Done>(result.error()));
        });
}

} // namespace

void keepTokenWarnings(Writer &writer, domain::HubId hub, TokenCodes codes, KeptDone done)
{
    writeWarnings(writer, hub, std::make_shared<const TokenCodes>(std::move(codes)), std::move(done));
}

void forgetKept(Writer &writer, domain::HubId hub, KeptDone done)
{
    writer.run(
        Writer::Priority::Edit,
        [hub](QSqlDatabase &database) -> Result<CommitNotice> {
            CommitNotice notice;
            for (const Kind kind : {Kind::HubToken, Kind::Finding}) {
                QSqlQuery remove(database);
                remove.prepare(QStringLiteral("DELETE FROM %1 WHERE hub = ?").arg(quoted(domain::entity(kind).table)));
                remove.addBindValue(QVariant::fromValue<qlonglong>(hub.value));
                if (!remove.exec())
                    return sqlError(remove.lastError());
                notice.replaced.push_back(kind);
            }
            return notice;
        },
        told(std::move(done)));
}

void keepFindings(Writer &writer, domain::HubId hub, std::vector<domain::FindingRecord> findings, KeptDone done)
{
    writer.run(
        Writer::Priority::Edit,
        [hub, findings = std::move(findings)](QSqlDatabase &database) -> Result<CommitNotice> {
            QList<QList<QVariant>> wanted;
            for (domain::FindingRecord finding : findings) {
                finding.hub = hub;
                wanted.append(domain::valuesOf(finding));
            }
            const auto there = rowsOf(database, Kind::Finding, hub);
            const auto fields = domain::entity(Kind::Finding).fields;
            const auto same = [&fields](const QList<QVariant> &a, const QList<QVariant> &b) {
                for (std::size_t i = 0; i < fields.size(); ++i) {
                    if (!domain::sameValue(fields[i], a[static_cast<qsizetype>(i)], b[static_cast<qsizetype>(i)]))
                        return false;
                }
                return true;
            };
            if (std::equal(there.begin(), there.end(), wanted.begin(), wanted.end(), same))
                return CommitNotice{};
            QSqlQuery remove(database);
            remove.prepare(QStringLiteral("DELETE FROM finding WHERE hub = ?"));
            remove.addBindValue(QVariant::fromValue<qlonglong>(hub.value));
            if (!remove.exec())
                return sqlError(remove.lastError());
            for (const QList<QVariant> &values : wanted) {
                if (const auto error = insertRow(database, Kind::Finding, values))
                    return *error;
            }
            return replaced(Kind::Finding);
        },
        told(std::move(done)));
}

} // namespace hubdesk::storage
