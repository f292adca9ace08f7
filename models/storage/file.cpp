#include "storage/file.h"

#include "storage/backup.h"
#include "storage/connection.h"
#include "storage/opening.h"
#include "storage/querythread.h"
#include "storage/reader.h"
#include "storage/snapshotcleaner.h"
#include "storage/writer.h"
#include "storage/writerprivate.h"

#include <QDir>

namespace hubdesk::storage {

using domain::Done;
using domain::Result;

namespace {

QString systemUser()
{
    for (const char *name : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString user = qEnvironmentVariable(name); !user.isEmpty())
            return user;
    }
    return QDir::home().dirName();
}

} // namespace

class File::Private {
public:
    Private(QString file, Opened ready, const OpenOptions &options, const domain::Clock &clock,
            domain::UuidSource &source)
        : path(std::move(file))
        , opened(std::move(ready))
        , uuids(source)
        , writer(new Writer(
              std::make_unique<Writer::Private>(options.access == Access::ReadWrite ? path : QString(), opened.fileId,
                                                options.actor.isEmpty() ? systemUser() : options.actor, clock, source)))
    {
    }

    const QString path;
    const Opened opened;
    domain::UuidSource &uuids;
    // Destroyed in reverse: the connection that closes last brings the log into the file, and only the
    // writer's can; the lock goes after it.
    std::unique_ptr<Writer> writer;
    std::unique_ptr<QueryThread> queries;
    std::unique_ptr<Reader> reader;
};

File::File(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

File::~File() = default;

Result<std::unique_ptr<File>> File::open(const QString &path, const OpenOptions &options, const domain::Clock &clock,
                                         domain::UuidSource &uuids)
{
    Result<Opened> opened = prepareFile(path, options, clock, uuids);
    if (!opened)
        return opened.error();
    auto priv = std::make_unique<Private>(path, std::move(opened).value(), options, clock, uuids);
    Result<std::unique_ptr<Reader>> reader = Reader::open(path);
    if (!reader)
        return reader.error();
    priv->reader = std::move(reader).value();
    priv->queries = std::make_unique<QueryThread>(path);
    if (options.access == Access::ReadWrite)
        cleanSnapshots(*priv->writer, clock.now());
    return std::unique_ptr<File>(new File(std::move(priv)));
}

QString File::path() const
{
    return d->path;
}

QUuid File::fileId() const
{
    return d->opened.fileId;
}

bool File::isReadOnly() const
{
    return !d->opened.lock;
}

bool File::wasUnclean() const
{
    return d->opened.unclean;
}

bool File::isOnNetwork() const
{
    return onNetworkFileSystem(d->path);
}

Reader &File::reader()
{
    return *d->reader;
}

QueryThread &File::queries()
{
    return *d->queries;
}

Writer &File::writer()
{
    return *d->writer;
}

Result<Done> File::saveCopy(const QString &target)
{
    return copyFile(d->path, target, d->uuids.next());
}

Result<Done> copyFile(const QString &path, const QString &target, const QUuid &fileId)
{
    if (auto done = copyInto(path, target); !done)
        return done;
    return renewFileId(target, fileId);
}

} // namespace hubdesk::storage
