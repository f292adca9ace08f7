#include "storage/opening.h"

#include "storage/backup.h"
#include "storage/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>

namespace hubdesk::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

constexpr qsizetype kHeaderSize = 100;
constexpr qint64 kCheckedAtOnce = 256LL << 20; ///< after an unclean stop; larger files are left to the doctor

Error at(ErrorCode code, const QString &path, const QString &detail = {})
{
    return {code, detail, {QDir::toNativeSeparators(path), 0, 0}};
}

quint32 number(const QByteArray &header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

// The header's page count holds only if the file was last written by something that keeps it.
bool isTruncated(const QByteArray &header, qint64 size)
{
    const quint32 stored = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    const bool valid = number(header, 24) == number(header, 92);
    const qint64 pages = number(header, 28);
    return pageSize < 512 || size % pageSize != 0 || (valid && pages > 0 && size < pages * pageSize);
}

bool hasWal(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

Result<Done> checkWritable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return at(ErrorCode::FileUnwritable, path, file.errorString());
    return Done{};
}

// After a crash: bring the log in, then see whether the pages are sound.
Result<Done> recover(const QString &path)
{
    {
        const auto connection = Connection::open(path, Purpose::Writer);
        if (!connection)
            return connection.error();
        if (auto done = execute((*connection)->database(), QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !done)
            return done;
        if (QFileInfo(path).size() <= kCheckedAtOnce) {
            const auto found = scalar((*connection)->database(), QStringLiteral("PRAGMA quick_check(1)"));
            if (!found)
                return found.error();
            if (found->toString() != u"ok")
                return at(ErrorCode::FileDamaged, path, found->toString());
        }
    }
    return checkHeader(path);
}

Result<int> readSchema(const QString &path)
{
    const auto connection = Connection::open(path, Purpose::Reader);
    if (!connection)
        return connection.error();
    return schemaOf((*connection)->database());
}

Result<QUuid> readFileId(const QString &path)
{
    const auto connection = Connection::open(path, Purpose::Reader);
    if (!connection)
        return connection.error();
    const auto id =
        scalar((*connection)->database(), QStringLiteral("SELECT value FROM file_setting WHERE name = 'file_id'"));
    const QUuid uuid = id ? QUuid::fromString(id->toString()) : QUuid();
    if (uuid.isNull())
        return at(ErrorCode::FileDamaged, path, id ? QStringLiteral("file_id") : id.error().detail);
    return uuid;
}

Result<Done> bringUpToDate(const QString &path, const domain::Clock &clock, const QList<SchemaStep> &steps)
{
    if (const auto backup = makeBackup(path, clock.now()); !backup)
        return backup.error();
    const auto connection = Connection::open(path, Purpose::Migrator);
    if (!connection)
        return connection.error();
    return migrate((*connection)->database(), steps);
}

void removeFile(const QString &path)
{
    for (const QString &suffix :
         {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
        QFile::remove(path + suffix);
}

Result<Done> ready(const QString &path, const OpenOptions &options, const domain::Clock &clock,
                   const QList<SchemaStep> &steps, bool *unclean)
{
    const bool writes = options.access == Access::ReadWrite;
    if (auto done = checkHeader(path); !done)
        return done;
    *unclean = writes && hasWal(path);
    if (*unclean) {
        if (auto done = recover(path); !done)
            return done;
    }
    const Result<int> schema = readSchema(path);
    if (!schema)
        return schema.error();
    const int known = steps.last().version;
    const QString versions = QStringLiteral("%1, %2").arg(*schema).arg(known);
    if (*schema > known)
        return at(ErrorCode::FileNewer, path, versions);
    if (*schema == known)
        return Done{};
    return writes ? bringUpToDate(path, clock, steps) : Result<Done>(at(ErrorCode::FileUnwritable, path, versions));
}

} // namespace

Result<Done> checkHeader(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return at(ErrorCode::FileUnreadable, path, file.errorString());
    const QByteArray header = file.read(kHeaderSize);
    static const QByteArray kMagic("SQLite format 3", 16); // with its closing zero
    if (!header.startsWith(kMagic.left(header.size())))
        return at(ErrorCode::FileForeign, path);
    if (header.size() < kHeaderSize)
        return at(ErrorCode::FileDamaged, path, QString::number(file.size()));
    if (number(header, 68) != static_cast<quint32>(kApplicationId))
        return at(ErrorCode::FileForeign, path, QString::number(number(header, 68), 16));
    if (!hasWal(path) && isTruncated(header, file.size()))
        return at(ErrorCode::FileDamaged, path, QString::number(file.size()));
    return Done{};
}

Result<Done> createFile(const QString &path, domain::UuidSource &uuids, const QList<SchemaStep> &steps)
{
    const auto make = [&]() -> Result<Done> {
        const auto connection = Connection::open(path, Purpose::Migrator);
        if (!connection)
            return connection.error();
        const QSqlDatabase database = (*connection)->database();
        QList<SchemaStep> all = steps;
        all.last().sql += QStringLiteral(";INSERT INTO file_setting (name, value) VALUES ('file_id', '%1')")
                              .arg(uuids.next().toString(QUuid::WithoutBraces));
        return migrate(database, all);
    };
    Result<Done> made = make();
    if (!made) {
        removeFile(path);
        if (made.error().code == ErrorCode::FileUnreadable)
            return at(ErrorCode::FileUnwritable, path, made.error().detail);
    }
    return made;
}

Result<Done> renewFileId(const QString &path, const QUuid &id)
{
    const auto connection = Connection::open(path, Purpose::Writer);
    if (!connection)
        return connection.error();
    return execute((*connection)->database(),
                   QStringLiteral("UPDATE file_setting SET value = '%1' WHERE name = 'file_id'")
                       .arg(id.toString(QUuid::WithoutBraces)));
}

Result<Opened> prepareFile(const QString &path, const OpenOptions &options, const domain::Clock &clock,
                           domain::UuidSource &uuids, const QList<SchemaStep> &steps)
{
    Opened opened;
    const QFileInfo info(path);
    const bool writes = options.access == Access::ReadWrite;
    const bool makes = writes && options.create && (!info.exists() || (info.isFile() && info.size() == 0));
    if (!info.exists() && !makes)
        return at(ErrorCode::FileUnreadable, path);
    if (writes) {
        if (info.exists()) {
            if (const auto done = checkWritable(path); !done)
                return done.error();
            if (!makes) {
                if (const auto done = checkHeader(path); !done) // before a lock is laid beside a foreign file
                    return done.error();
            }
        }
        Result<std::unique_ptr<FileLock>> lock = FileLock::acquire(path);
        if (!lock)
            return lock.error();
        opened.lock = std::move(lock).value();
    }
    if (const auto done = makes ? createFile(path, uuids, steps) : ready(path, options, clock, steps, &opened.unclean);
        !done)
        return done.error();
    const Result<QUuid> id = readFileId(path);
    if (!id)
        return id.error();
    opened.fileId = *id;
    return opened;
}

} // namespace hubdesk::storage
