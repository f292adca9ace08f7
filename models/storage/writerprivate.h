#pragma once
// What Writer hides from those who only commit: its thread and whom it writes into the journal.

#include "domain/services.h"
#include "storage/commitjob.h"
#include "storage/writer.h"
#include "storage/writerthread.h"

#include <optional>

namespace hubdesk::storage {

class Writer::Private {
public:
    Private(QString file, QUuid id, QString who, const domain::Clock &time, domain::UuidSource &source)
        : path(std::move(file))
        , fileId(id)
        , actor(std::move(who))
        , clock(time)
        , uuids(source)
    {
    }

    [[nodiscard]] Stamp stamp() const;
    void enqueue(WriterTask task);

    const QString path; ///< empty: opened read-only, every task is refused
    const QUuid fileId;
    const QString actor;
    const domain::Clock &clock;
    domain::UuidSource &uuids;
    std::optional<WriterThread> thread;
};

} // namespace hubdesk::storage
