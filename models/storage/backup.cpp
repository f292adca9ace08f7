#include "storage/backup.h"

#include "storage/connection.h"
#include "storage/lock.h"
#include "storage/migration.h"
#include "storage/moveover.h"
#include "storage/opening.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>

#include <algorithm>

namespace hubdesk::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

constexpr int kKeptBackups = 10;
constexpr std::int64_t kKeptBytes = 1LL << 30;
const QString kTimeFormat = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");

QDir folderOf(const QString &file)
{
    return QDir(file + QStringLiteral(".backups"));
}

std::optional<Backup> backupFrom(const QFileInfo &info)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{8}T\\d{6}Z)-schema(\\d+)(-\\d+)?\\.sqlite$"));
    const QRegularExpressionMatch match = pattern.match(info.fileName());
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime at = QDateTime::fromString(match.captured(1), kTimeFormat);
    at.setTimeSpec(Qt::UTC);
    return Backup{info.absoluteFilePath(), at, match.captured(2).toInt(), info.size()};
}

void prune(const QString &file)
{
    std::int64_t bytes = 0;
    int kept = 0;
    for (const Backup &backup : backupsOf(file)) {
        bytes += backup.bytes;
        if (kept > 0 && (kept >= kKeptBackups || bytes > kKeptBytes))
            QFile::remove(backup.path);
        else
            ++kept;
    }
}

Result<Done> vacuumInto(const QString &file, const QString &target)
{
    const auto connection = Connection::open(file, Purpose::Copier);
    if (!connection)
        return connection.error();
    QSqlQuery query((*connection)->database());
    query.prepare(QStringLiteral("VACUUM INTO ?"));
    query.addBindValue(target);
    if (!query.exec())
        return sqlError(query.lastError());
    return Done{};
}

// Read back, as far as it is quick: the copy opens and its pages are sound.
Result<int> verified(const QString &copy)
{
    const auto connection = Connection::open(copy, Purpose::Copier);
    if (!connection)
        return connection.error();
    const QSqlDatabase database = (*connection)->database();
    const auto found = scalar(database, QStringLiteral("PRAGMA quick_check(1)"));
    if (!found)
        return found.error();
    if (found->toString() != u"ok")
        return Error{ErrorCode::FileDamaged, found->toString(), {}};
    return schemaOf(database);
}

QString freeName(const QDir &folder, const QDateTime &now, int schema)
{
    const QString stem = QStringLiteral("%1-schema%2").arg(now.toUTC().toString(kTimeFormat)).arg(schema);
    QString name = stem;
    for (int i = 2; folder.exists(name + QStringLiteral(".sqlite")); ++i)
        name = QStringLiteral("%1-%2").arg(stem).arg(i);
    return folder.filePath(name + QStringLiteral(".sqlite"));
}

void removeWithLog(const QString &path)
{
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(path + suffix);
}

QUuid freshId(const QDateTime &now)
{
    std::array<quint8, 10> random{};
    for (quint8 &byte : random)
        byte = static_cast<quint8>(QRandomGenerator::system()->bounded(256));
    return domain::timeOrderedUuid(now.toMSecsSinceEpoch(), random);
}

// What stands in the way of a restore: a backup if it can be read, else the bytes as they are.
Result<Done> putAside(const QString &file, const QDateTime &now)
{
    if (!QFileInfo::exists(file))
        return Done{};
    if (checkHeader(file)) {
        const auto kept = makeBackup(file, now);
        if (kept)
            return Done{};
        if (kept.error().code != ErrorCode::FileDamaged)
            return kept.error();
    }
    const QString aside = QStringLiteral("%1.damaged-%2").arg(file, now.toUTC().toString(kTimeFormat));
    if (!QFile::copy(file, aside))
        return Error{ErrorCode::FileUnwritable, aside, {}};
    if (const QString wal = file + QStringLiteral("-wal"); QFileInfo::exists(wal))
        QFile::copy(wal, aside + QStringLiteral("-wal"));
    return Done{};
}

} // namespace

QList<Backup> backupsOf(const QString &file)
{
    QList<Backup> backups;
    for (const QFileInfo &info : folderOf(file).entryInfoList(QDir::Files)) {
        if (const std::optional<Backup> backup = backupFrom(info))
            backups.append(*backup);
    }
    std::sort(backups.begin(), backups.end(), [](const Backup &a, const Backup &b) {
        return std::pair(a.at, a.path.size()) > std::pair(b.at, b.path.size())
            || (a.at == b.at && a.path.size() == b.path.size() && a.path > b.path);
    });
    return backups;
}

Result<Done> copyInto(const QString &file, const QString &target)
{
    if (QFileInfo::exists(target))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("exists"), {target, 0, 0}};
    const QString part = target + QStringLiteral(".part");
    removeWithLog(part);
    Result<Done> done = vacuumInto(file, part);
    if (done) {
        if (const auto sound = verified(part); !sound)
            done = sound.error();
    }
    if (done) {
        done = moveOver(part, target);
    }
    if (done)
        return done;
    removeWithLog(part);
    Error error = done.error();
    if (error.code == ErrorCode::FileUnreadable)
        error.code = ErrorCode::FileUnwritable; // the source could be opened: it is the target that cannot
    error.place.file = QDir::toNativeSeparators(target);
    return error;
}

Result<Backup> makeBackup(const QString &file, const QDateTime &now)
{
    const QDir folder = folderOf(file);
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{ErrorCode::FileUnwritable, {}, {QDir::toNativeSeparators(folder.path()), 0, 0}};
    int schema = 0;
    {
        const auto connection = Connection::open(file, Purpose::Reader);
        if (!connection)
            return connection.error();
        const Result<int> version = schemaOf((*connection)->database());
        if (!version)
            return version.error();
        schema = *version;
    }
    const QString path = freeName(folder, now, schema);
    if (const auto done = copyInto(file, path); !done)
        return done.error();
    prune(file);
    return *backupFrom(QFileInfo(path));
}

Result<Done> restoreBackup(const QString &file, const Backup &backup, const QDateTime &now)
{
    const auto lock = FileLock::acquire(file);
    if (!lock)
        return lock.error();
    const QString part = file + QStringLiteral(".part");
    removeWithLog(part);
    if (auto done = copyInto(backup.path, part); !done)
        return done;
    if (auto done = renewFileId(part, freshId(now)); !done)
        return done;
    if (auto done = putAside(file, now); !done) {
        removeWithLog(part);
        return done;
    }
    // The old log goes first: SQLite would apply it to the restored pages.
    QFile::remove(file + QStringLiteral("-wal"));
    QFile::remove(file + QStringLiteral("-shm"));
    return moveOver(part, file);
}

} // namespace hubdesk::storage
