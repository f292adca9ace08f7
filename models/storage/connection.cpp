#include "storage/connection.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QUrl>
#include <QVariant>

#include <atomic>

namespace hubdesk::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

// SQLite's primary result codes; the driver reports extended ones (primary in the low byte).
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Interrupt = 9,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};
enum ExtendedCode { ForeignKey = 787, NotNull = 1299, PrimaryKey = 1555, Unique = 2067, DataType = 3091 };

int nativeCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

// "UNIQUE constraint failed: hub.name" or "... index 'hub_unique_name'" for an index on an expression.
QString columnOf(const QString &message)
{
    const QString what = message.section(QStringLiteral(": "), -1).section(u',', 0, 0);
    const qsizetype marked = what.indexOf(u"_unique_");
    const QString column = marked >= 0 ? what.mid(marked + 8) : what.section(u'.', -1);
    return QString(column).remove(u'\'').section(u' ', 0, 0);
}

Error constraintError(const QSqlError &error)
{
    switch (nativeCode(error)) {
    case Unique:
    case PrimaryKey:
        return {ErrorCode::Duplicate, columnOf(error.databaseText()), {}};
    case NotNull:
        return {ErrorCode::MissingValue, columnOf(error.databaseText()), {}};
    case DataType:
        return {ErrorCode::InvalidValue, columnOf(error.databaseText()), {}};
    case ForeignKey:
        return {ErrorCode::InUse, {}, {}};
    default:
        return {ErrorCode::InvalidValue, error.databaseText(), {}};
    }
}

QString nextName()
{
    static std::atomic_uint64_t counter = 0;
    return QStringLiteral("hubdesk-%1").arg(++counter);
}

bool reads(Purpose purpose)
{
    return purpose == Purpose::Reader || purpose == Purpose::Copier;
}

QStringList pragmas(const QString &path, Purpose purpose)
{
    QStringList list{QStringLiteral("PRAGMA trusted_schema=OFF"), QStringLiteral("PRAGMA cell_size_check=ON")};
    if (purpose == Purpose::Reader)
        list << QStringLiteral("PRAGMA query_only=ON");
    if (reads(purpose))
        return list;
    list << (onNetworkFileSystem(path) ? QStringLiteral("PRAGMA journal_mode=TRUNCATE")
                                       : QStringLiteral("PRAGMA journal_mode=WAL"))
         << QStringLiteral("PRAGMA synchronous=FULL")
         << (purpose == Purpose::Writer ? QStringLiteral("PRAGMA foreign_keys=ON")
                                        : QStringLiteral("PRAGMA foreign_keys=OFF"))
         << QStringLiteral("PRAGMA cache_size=-16384");
    return list;
}

} // namespace

Connection::Connection(QString name)
    : m_name(std::move(name))
{
}

Connection::~Connection()
{
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Purpose purpose)
{
    if (!reads(purpose))
        return openAs(path, QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"), pragmas(path, purpose));
    const QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY");
    auto connection = openAs(path, options, pragmas(path, purpose));
    if (connection) {
        const auto readable = scalar((*connection)->database(), QStringLiteral("SELECT 1 FROM sqlite_schema LIMIT 1"));
        // The doctor wants to open damaged files as well.
        if (readable || readable.error().code == ErrorCode::FileDamaged)
            return connection;
        connection = readable.error();
    }
    const ErrorCode why = connection.error().code;
    if (why != ErrorCode::FileUnwritable && why != ErrorCode::FileUnreadable)
        return connection;
    // Beside a file in WAL mode SQLite makes two more; where it may not (a read-only medium) it has to be
    // told that nobody changes the file.
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0 || !QFileInfo::exists(path))
        return connection;
    const QByteArray url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded();
    auto immutable = openAs(QString::fromLatin1(url) + QStringLiteral("?immutable=1"),
                            options + QStringLiteral(";QSQLITE_OPEN_URI"), pragmas(path, purpose));
    return immutable ? std::move(immutable) : std::move(connection);
}

Result<std::unique_ptr<Connection>> Connection::openAs(const QString &name, const QString &options,
                                                       const QStringList &pragmas)
{
    std::unique_ptr<Connection> connection(new Connection(nextName()));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    if (!database.isValid())
        return Error{ErrorCode::Internal, QStringLiteral("QSQLITE"), {}};
    database.setConnectOptions(options);
    database.setDatabaseName(name);
    if (!database.open())
        return sqlError(database.lastError());
    for (const QString &pragma : pragmas) {
        if (const Result<Done> done = execute(database, pragma); !done)
            return done.error();
    }
    return connection;
}

Error sqlError(const QSqlError &error)
{
    const auto with = [&error](ErrorCode code) { return Error{code, error.databaseText(), {}}; };
    switch (nativeCode(error) & 0xff) {
    case Busy:
    case Locked:
        return with(ErrorCode::Busy);
    case ReadOnly:
    case IoError:
        return with(ErrorCode::FileUnwritable);
    case Interrupt:
        return with(ErrorCode::Cancelled);
    case Corrupt:
    case NotADatabase:
        return with(ErrorCode::FileDamaged);
    case Full:
        return with(ErrorCode::DiskFull);
    case CantOpen:
        return with(ErrorCode::FileUnreadable);
    case Constraint:
        return constraintError(error);
    default:
        return with(ErrorCode::Internal);
    }
}

bool isPassing(const QSqlError &error)
{
    const int code = nativeCode(error) & 0xff;
    return code == Busy || code == Locked || code == Full || code == IoError;
}

bool isPassing(const Error &error)
{
    return error.code == ErrorCode::Busy || error.code == ErrorCode::DiskFull
        || error.code == ErrorCode::FileUnwritable;
}

Result<Done> execute(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return sqlError(query.lastError());
    return Done{};
}

Result<QVariant> scalar(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return sqlError(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

bool onNetworkFileSystem(const QString &path)
{
    static const QList<QByteArray> kNetwork{"nfs",   "nfs4", "cifs",       "smb",        "smb2",  "smb3", "smbfs",
                                            "ncpfs", "afs",  "fuse.sshfs", "fuse.davfs", "davfs", "9p"};
    const QStorageInfo volume(QFileInfo(path).absolutePath());
    return kNetwork.contains(volume.fileSystemType());
}

} // namespace hubdesk::storage
