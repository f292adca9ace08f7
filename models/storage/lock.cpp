#include "storage/lock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>

namespace hubdesk::storage {

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

constexpr qint64 kLockFileSize = 4096; // on the disk

QString realPath(const QString &file)
{
    const QFileInfo info(file);
    const QString canonical = info.canonicalFilePath();
    if (!canonical.isEmpty())
        return canonical;
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : folder + u'/' + info.fileName();
}

} // namespace

FileLock::FileLock(std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
{
}

FileLock::~FileLock() = default;

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(realPath(file) + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // never by age: a window may be open for weeks
    if (lock->tryLock(0))
        return std::unique_ptr<FileLock>(new FileLock(std::move(lock)));
    if (lock->error() != QLockFile::LockFailedError) {
        const QString folder = QFileInfo(file).absolutePath();
        const bool full = lock->error() == QLockFile::UnknownError && QStorageInfo(folder).isValid()
            && QStorageInfo(folder).bytesAvailable() < kLockFileSize;
        return Error{full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, QDir::toNativeSeparators(folder), {}};
    }
    qint64 pid = 0;
    QString host;
    QString application;
    lock->getLockInfo(&pid, &host, &application);
    return Error{ErrorCode::FileLocked, QStringLiteral("%1 %2 %3").arg(application, QString::number(pid), host), {}};
}

QString lockHolder(const QString &file)
{
    if (!QFileInfo::exists(realPath(file) + QStringLiteral(".lock")))
        return {};
    const auto lock = FileLock::acquire(file);
    return !lock && lock.error().code == ErrorCode::FileLocked ? lock.error().detail : QString();
}

QString socketName(const QString &file)
{
    QByteArray key = realPath(file).toUtf8();
    key += '\n' + QDir::homePath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral("hubdesk-") + QString::fromLatin1(digest);
}

} // namespace hubdesk::storage
