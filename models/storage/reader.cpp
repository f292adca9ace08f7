#include "storage/reader.h"

#include "domain/entities.h"
#include "storage/columnsql.h"
#include "storage/connection.h"
#include "storage/idlistcache.h"
#include "storage/rawstatement.h"
#include "storage/sqlfunctions.h"
#include "storage/sqlvalue.h"

#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <unordered_map>

namespace hubdesk::storage {

using domain::Entity;
using domain::Kind;
using domain::Ref;
using domain::Row;

namespace {

Q_LOGGING_CATEGORY(logReader, "hubdesk.storage.reader")

/// Ids asked for at once; a prepared statement has this many places, unused ones repeat the last id.
constexpr std::size_t kPage = 128;

QString columns(const Entity &entity, QStringView alias)
{
    QString list;
    for (const domain::Field &field : entity.fields)
        list += QStringLiteral(", %1.%2").arg(alias, quoted(field.column));
    return list;
}

QString places(std::size_t count)
{
    QString list = QStringLiteral("?");
    for (std::size_t i = 1; i < count; ++i)
        list += u",?";
    return list;
}

// A snapshot row is found by way of its identity: id -> hub -> current generation -> row, all primary keys.
QString selectById(Kind kind, std::size_t count)
{
    const Entity &entity = domain::entity(kind);
    const QString table = quoted(entity.table);
    if (isSnapshotKind(kind)) {
        return QStringLiteral("SELECT t.id, NULL%1 FROM snapshot_name n CROSS JOIN hub_status h ON h.hub = n.hub "
                              "CROSS JOIN %2 t ON t.generation = h.generation AND t.id = n.id WHERE n.id IN (%3)")
            .arg(columns(entity, u"t"), table, places(count));
    }
    const QString id = quoted(idColumn(kind));
    return QStringLiteral("SELECT t.%1, %2%3 FROM %4 t WHERE t.%1 IN (%5)")
        .arg(id, entity.owned ? QStringLiteral("t.uuid") : QStringLiteral("NULL"), columns(entity, u"t"), table,
             places(count));
}

QString selectWhere(Kind kind, const QString &condition)
{
    const Entity &entity = domain::entity(kind);
    const QString table = quoted(entity.table);
    if (isSnapshotKind(kind)) {
        return QStringLiteral("SELECT t.id, NULL%1 FROM %2 t JOIN hub_status h ON h.hub = t.hub "
                              "AND h.generation = t.generation%3 ORDER BY t.id")
            .arg(columns(entity, u"t"), table, condition);
    }
    return QStringLiteral("SELECT t.%1, %2%3 FROM %4 t%5 ORDER BY t.%1")
        .arg(quoted(idColumn(kind)), entity.owned ? QStringLiteral("t.uuid") : QStringLiteral("NULL"),
             columns(entity, u"t"), table, condition);
}

Row rowFrom(const Entity &entity, const QSqlQuery &query)
{
    Row row;
    row.ref = {entity.kind, query.value(0).toLongLong()};
    row.uuid = QUuid::fromRfc4122(query.value(1).toByteArray());
    row.values.reserve(static_cast<qsizetype>(entity.fields.size()));
    int column = 2;
    for (const domain::Field &field : entity.fields)
        row.values.append(fromSql(field, query.value(column++)));
    return row;
}

} // namespace

class Reader::Private {
public:
    explicit Private(std::unique_ptr<Connection> opened)
        : connection(std::move(opened))
        , handle(sqliteHandle(connection->database()))
    {
    }

    QSqlQuery *prepared(const QString &sql)
    {
        auto found = statements.find(sql);
        if (found == statements.end()) {
            QSqlQuery query(connection->database());
            query.setForwardOnly(true);
            if (!query.prepare(sql)) {
                qCWarning(logReader) << "cannot prepare:" << query.lastError().databaseText();
                return nullptr;
            }
            found = statements.emplace(sql, std::move(query)).first;
        }
        return &found->second;
    }

    // finish() at once: an open SELECT would pin the write-ahead log.
    void collect(QSqlQuery &query, const Entity &entity, std::vector<Row> &rows)
    {
        if (!query.exec())
            qCWarning(logReader) << "cannot read" << entity.table << query.lastError().databaseText();
        while (query.next())
            rows.push_back(rowFrom(entity, query));
        query.finish();
    }

    std::unique_ptr<Connection> connection;
    sqlite3 *handle = nullptr;
    IdListCache idLists;
    std::unordered_map<QString, QSqlQuery> statements; // gone before the connection
};

Reader::Reader(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Reader::~Reader() = default;

domain::Result<std::unique_ptr<Reader>> Reader::open(const QString &path)
{
    auto connection = Connection::open(path, Purpose::Reader);
    if (!connection)
        return connection.error();
    auto data = std::make_unique<Private>(std::move(*connection));
    if (!data->handle)
        return domain::Error{domain::ErrorCode::Internal, QStringLiteral("QSQLITE"), {}};
    registerFunctions(data->handle);
    return std::unique_ptr<Reader>(new Reader(std::move(data)));
}

QSqlDatabase Reader::database() const
{
    return d->connection->database();
}

sqlite3 *Reader::handle() const
{
    return d->handle;
}

IdListCache &Reader::idLists()
{
    return d->idLists;
}

std::optional<Row> Reader::row(Ref ref) const
{
    if (domain::entity(ref.kind).fields.empty())
        return std::nullopt;
    QSqlQuery *query = d->prepared(selectById(ref.kind, 1));
    if (!query)
        return std::nullopt;
    query->bindValue(0, QVariant::fromValue<qlonglong>(ref.id));
    std::vector<Row> found;
    d->collect(*query, domain::entity(ref.kind), found);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Row> Reader::rowsWhere(Kind kind, QByteArrayView column, const QVariant &value) const
{
    const Entity &entity = domain::entity(kind);
    const int index = entity.indexOf(column);
    std::vector<Row> found;
    if (index < 0)
        return found;
    const domain::Field &field = entity.fields[static_cast<std::size_t>(index)];
    QSqlQuery *query = d->prepared(selectWhere(kind, QStringLiteral(" WHERE t.%1 IS ?").arg(quoted(field.column))));
    if (query) {
        query->bindValue(0, toSql(field, value));
        d->collect(*query, entity, found);
    }
    return found;
}

std::vector<Row> Reader::rows(Kind kind) const
{
    std::vector<Row> found;
    if (domain::entity(kind).fields.empty())
        return found;
    if (QSqlQuery *query = d->prepared(selectWhere(kind, {})))
        d->collect(*query, domain::entity(kind), found);
    return found;
}

std::vector<Row> Reader::page(Kind kind, std::span<const std::int64_t> ids) const
{
    const Entity &entity = domain::entity(kind);
    std::vector<Row> found;
    if (entity.fields.empty())
        return found;
    found.reserve(ids.size());
    for (std::size_t start = 0; start < ids.size(); start += kPage) {
        QSqlQuery *query = d->prepared(selectById(kind, kPage));
        if (!query)
            return {};
        for (std::size_t i = 0; i < kPage; ++i) {
            const std::int64_t id = ids[std::min(start + i, ids.size() - 1)];
            query->bindValue(static_cast<int>(i), QVariant::fromValue<qlonglong>(id));
        }
        d->collect(*query, entity, found);
    }
    std::unordered_map<std::int64_t, std::size_t> place;
    for (std::size_t i = 0; i < found.size(); ++i)
        place.emplace(found[i].ref.id, i);
    std::vector<Row> ordered;
    ordered.reserve(found.size());
    for (const std::int64_t id : ids) {
        if (const auto at = place.find(id); at != place.end())
            ordered.push_back(found[at->second]);
    }
    return ordered;
}

} // namespace hubdesk::storage
