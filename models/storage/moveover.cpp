#include "storage/moveover.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace hubdesk::storage {
namespace {

void flush(const QString &path)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(path)
#endif
}

} // namespace

domain::Result<domain::Done> moveOver(const QString &from, const QString &to)
{
    flush(from);
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    if (error)
        return domain::Error{domain::ErrorCode::FileUnwritable,
                             QString::fromStdString(error.message()),
                             {QDir::toNativeSeparators(to), 0, 0}};
    flush(QFileInfo(to).absolutePath()); // the folder's entry too
    return domain::Done{};
}

} // namespace hubdesk::storage
