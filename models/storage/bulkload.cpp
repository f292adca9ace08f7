#include "storage/bulkload.h"

#include "storage/bulkindexes.h"
#include "storage/commitjob.h"
#include "storage/connection.h"
#include "storage/journalwriter.h"
#include "storage/moveover.h"
#include "storage/opening.h"
#include "storage/rawstatement.h"
#include "storage/search.h"
#include "storage/snapshotmerge.h"
#include "storage/snapshotrows.h"
#include "storage/sqlvalue.h"
#include "storage/statusrow.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace hubdesk::storage {

using domain::Done;
using domain::Entity;
using domain::Error;
using domain::ErrorCode;
using domain::Field;
using domain::FieldKind;
using domain::HubId;
using domain::Kind;
using domain::Result;

namespace {

Result<Done> refuseRecords(const QString &file)
{
    const auto connection = Connection::open(file, Purpose::Reader);
    if (!connection)
        return connection.error();
    for (const Entity &entity : domain::ownedEntities()) {
        if (entity.kind == Kind::Team || entity.kind == Kind::Responsibility)
            continue; // what every new file has; whether they were edited, the journal says
        const auto found = scalar((*connection)->database(),
                                  QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1)").arg(quoted(entity.table)));
        if (!found)
            return found.error();
        if (found->toBool())
            return Error{ErrorCode::FileNotEmpty, QString::fromLatin1(entity.plural), {file, 0, 0}};
    }
    const auto journal = scalar((*connection)->database(), QStringLiteral("SELECT EXISTS (SELECT 1 FROM journal)"));
    if (!journal)
        return journal.error();
    if (journal->toBool())
        return Error{ErrorCode::FileNotEmpty, QStringLiteral("journal"), {file, 0, 0}};
    return Done{};
}

void removeLoading(const QString &path)
{
    for (const QString &suffix :
         {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
        QFile::remove(path + suffix);
}

void bindValue(BulkStatement &statement, const Field &field, const QVariant &value, QByteArray &bytes)
{
    const QVariant stored = toSql(field, value);
    if (!stored.isValid()) {
        statement.null();
        return;
    }
    switch (field.kind) {
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Timestamp:
    case FieldKind::Reference:
        statement.integer(static_cast<std::int64_t>(stored.toLongLong()));
        break;
    case FieldKind::Real:
        statement.real(stored.toDouble());
        break;
    default:
        bytes = stored.toString().toUtf8();
        statement.text(bytes.isNull() ? QByteArrayView("") : QByteArrayView(bytes));
    }
}

} // namespace

class BulkLoader::Private {
public:
    Private(QString path, const domain::Clock &time, domain::UuidSource &source)
        : file(std::move(path))
        , loading(file + QStringLiteral(".loading"))
        , clock(time)
        , uuids(source)
    {
    }
    ~Private()
    {
        close();
        removeLoading(loading);
    }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    void close()
    {
        rows.reset();
        inserts.clear();
        connection.reset();
    }
    [[nodiscard]] Result<Done> prepare();
    [[nodiscard]] Result<Done> writeMembers();
    [[nodiscard]] Result<Done> complete(const QString &who, const QString &label);
    [[nodiscard]] Result<Done> after(const SnapshotRows::Added &added) const;
    [[nodiscard]] sqlite3 *handle() const { return sqliteHandle(connection->database()); }

    const QString file;
    const QString loading;
    const domain::Clock &clock;
    domain::UuidSource &uuids;
    std::unique_ptr<FileLock> lock;
    std::unique_ptr<Connection> connection;
    QStringList dropped; ///< statements that make the indexes again
    std::map<Kind, std::unique_ptr<BulkStatement>> inserts;
    std::vector<QByteArray> texts; ///< of the row being bound
    std::int64_t records = 0;

    HubId hub;
    std::int64_t generation = 0;
    SnapshotRows::GroupIds groupIds;
    std::unique_ptr<SnapshotRows> rows;
    std::unique_ptr<BulkStatement> tokens;
    std::vector<std::pair<std::int64_t, std::int64_t>> members; ///< group, user: sorted before they are inserted
};

Result<Done> BulkLoader::Private::prepare()
{
    removeLoading(loading);
    if (auto done = createFile(loading, uuids); !done)
        return done;
    Result<std::unique_ptr<Connection>> opened = Connection::open(loading, Purpose::Migrator);
    if (!opened)
        return opened.error();
    connection = std::move(opened).value();
    const QSqlDatabase database = connection->database();
    // Nothing to lose before finish(): no log, no waiting for the disk.
    for (const char *pragma : {"PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA locking_mode=EXCLUSIVE",
                               "PRAGMA cache_size=-262144", "PRAGMA temp_store=MEMORY"}) {
        if (auto done = execute(database, QString::fromLatin1(pragma)); !done)
            return done;
    }
    Result<QStringList> statements = dropIndexes(database);
    if (!statements)
        return statements.error();
    dropped = std::move(statements).value();
    return execute(database, QStringLiteral("BEGIN"));
}

Result<Done> BulkLoader::Private::after(const SnapshotRows::Added &added) const
{
    if (added.id == 0)
        return rows->error().value_or(Error{});
    return Done{};
}

Result<Done> BulkLoader::Private::writeMembers()
{
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    BulkStatement insert(handle(), "INSERT INTO snapshot_member (generation, group_id, user_id) VALUES (?, ?, ?)");
    for (const auto &[group, user] : members) {
        if (!insert.integer(generation).integer(group).integer(user).run())
            return insert.error();
    }
    members = {};
    return Done{};
}

BulkLoader::BulkLoader(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

BulkLoader::~BulkLoader() = default;

Result<std::unique_ptr<BulkLoader>> BulkLoader::begin(const QString &file, const domain::Clock &clock,
                                                      domain::UuidSource &uuids)
{
    auto priv = std::make_unique<Private>(file, clock, uuids);
    // Made or brought up to date if need be, so that a refusal says the same as opening would.
    Result<Opened> opened = prepareFile(file, {Access::ReadWrite, true, {}}, clock, uuids);
    if (!opened)
        return opened.error();
    priv->lock = std::move(opened->lock);
    if (const auto done = refuseRecords(file); !done)
        return done.error();
    if (const auto done = priv->prepare(); !done)
        return done.error();
    return std::unique_ptr<BulkLoader>(new BulkLoader(std::move(priv)));
}

Result<Done> BulkLoader::add(const domain::Row &row)
{
    const Entity &entity = domain::entity(row.ref.kind);
    std::unique_ptr<BulkStatement> &insert = d->inserts[row.ref.kind];
    if (!insert) {
        QString marks;
        for (std::size_t i = 0; i < entity.fields.size(); ++i)
            marks += u", ?";
        insert = std::make_unique<BulkStatement>(d->handle(),
                                                 QStringLiteral("INSERT INTO %1 (id, uuid, %2) VALUES (?, ?%3)")
                                                     .arg(quoted(entity.table), columnList(entity), marks)
                                                     .toUtf8()
                                                     .constData());
    }
    const QByteArray uuid = toSql(row.uuid);
    insert->integer(row.ref.id).bytes(uuid);
    d->texts.assign(entity.fields.size(), {});
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        bindValue(*insert, entity.fields[i], row.values.value(static_cast<qsizetype>(i)), d->texts[i]);
    if (!insert->run())
        return insert->error();
    ++d->records;
    return Done{};
}

Result<Done> BulkLoader::beginHub(HubId hub)
{
    BulkStatement insert(d->handle(),
                         "INSERT INTO snapshot_generation (hub, state, started_at) VALUES (?, 'current', ?)");
    if (!insert.integer(hub.value).time(d->clock.now()).run())
        return insert.error();
    d->hub = hub;
    d->generation = insert.lastRowId();
    d->groupIds.clear();
    d->rows = std::make_unique<SnapshotRows>(d->handle(), hub, d->generation, d->groupIds);
    return Done{};
}

Result<Done> BulkLoader::addUser(const domain::HubUser &user)
{
    const UserRow row = userRow(user);
    const SnapshotRows::Added added = d->rows->addUser(row, false);
    if (added.isNew) {
        for (const QByteArray &group : row.memberOf)
            d->members.emplace_back(d->rows->groupId(group), added.id);
    }
    return d->after(added);
}

Result<Done> BulkLoader::addGroup(const domain::HubGroup &group)
{
    return d->after(d->rows->addGroup(group));
}

Result<Done> BulkLoader::addService(const domain::HubService &service)
{
    return d->after(d->rows->addService(service));
}

Result<Done> BulkLoader::addServer(const domain::HubServer &server)
{
    return d->after(d->rows->addServer(server));
}

Result<Done> BulkLoader::addToken(const domain::HubTokenRecord &token)
{
    if (!d->tokens)
        d->tokens = std::make_unique<BulkStatement>(
            d->handle(),
            "INSERT INTO hub_token (hub, owner_kind, owner, token, note, client, scopes, roles, created_at, "
            "expires_at, "
            "last_activity, warnings, read_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)");
    const auto words = [](const std::optional<QStringList> &list) {
        return list ? QJsonDocument(QJsonArray::fromStringList(*list)).toJson(QJsonDocument::Compact) : QByteArray();
    };
    const QByteArray owner = token.owner.toUtf8(), id = token.token.toUtf8(), note = token.note.toUtf8(),
                     client = token.client.toUtf8(), scopes = words(token.scopes), roles = words(token.roles),
                     kind = domain::toVariant(token.ownerKind).toString().toUtf8();
    const auto text = [](const QByteArray &bytes) {
        return bytes.isNull() ? QByteArrayView("") : QByteArrayView(bytes);
    };
    d->tokens->integer(token.hub.value).text(kind).text(text(owner)).text(text(id)).text(text(note)).text(text(client));
    const auto orNull = [this](const QByteArray &json) {
        if (json.isNull())
            d->tokens->null();
        else
            d->tokens->text(json);
    };
    orNull(scopes);
    orNull(roles);
    const bool done = d->tokens->time(token.createdAt)
                          .time(token.expiresAt)
                          .time(token.lastActivity)
                          .time(std::optional(token.readAt))
                          .run();
    return done ? Result<Done>(Done{}) : Result<Done>(d->tokens->error());
}

Result<Done> BulkLoader::endHub(HubStatus status)
{
    d->tokens.reset();
    if (auto done = d->writeMembers(); !done)
        return done;
    const GenerationView view{d->generation, status.notVisible, status.scopes};
    const Result<MergePlan> plan = planMerge(d->connection->database(), d->hub, {}, view);
    if (!plan)
        return plan.error();
    for (const auto &[group, count] : plan->groupMembers)
        d->rows->setMembers(group, count);
    for (const domain::HubRole &role : plan->roles)
        d->rows->addRole(role);
    if (const std::optional<Error> error = d->rows->error())
        return *error;
    d->rows.reset();
    status.hub = d->hub;
    status.generation = d->generation;
    status.users = plan->users;
    status.groups = plan->groups;
    status.services = plan->services;
    status.servers = plan->servers;
    status.admins = plan->admins;
    d->records += plan->users + plan->groups + plan->services + plan->servers;
    if (const std::optional<Error> error = writeStatus(d->handle(), status))
        return *error;
    return Done{};
}

Result<Done> BulkLoader::Private::complete(const QString &who, const QString &label)
{
    const QSqlDatabase database = connection->database();
    const auto fileId = scalar(database, QStringLiteral("SELECT value FROM file_setting WHERE name = 'file_id'"));
    if (!fileId)
        return fileId.error();
    const JournalEntry entry{0, uuids.next(), QUuid::fromString(fileId->toString()), clock.now(), who, label,
                             0, records};
    if (const auto number = writeJournal(database, entry, {}); !number)
        return number.error();
    inserts.clear();
    if (auto done = execute(database, QStringLiteral("COMMIT")); !done)
        return done;
    for (const QString &statement : dropped) {
        if (auto done = execute(database, statement); !done)
            return done;
    }
    if (auto done = rebuildSearch(database); !done)
        return done;
    const auto broken = scalar(database, QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_check"));
    if (!broken)
        return broken.error();
    if (broken->isValid())
        return Error{ErrorCode::NotFound, broken->toString(), {}};
    return Done{};
}

Result<Done> BulkLoader::finish(const QString &who, const QString &label)
{
    if (auto done = d->complete(who, label); !done)
        return done;
    d->close();
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(d->file + suffix);
    return moveOver(d->loading, d->file);
}

} // namespace hubdesk::storage
