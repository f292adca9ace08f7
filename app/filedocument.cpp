#include "app/filedocument.h"

#include "storage/backup.h"
#include "storage/hubsnapshot.h"
#include "storage/idlist.h"
#include "storage/journal.h"
#include "storage/querythread.h"
#include "storage/reader.h"
#include "tables/tablemodel.h"

#include <QPointer>

namespace hubdesk::app {
namespace {

ui::HubFacts factsOf(const storage::HubStatus &status)
{
    ui::HubFacts facts;
    facts.hub = status.hub;
    facts.pulled = status.generation > 0;
    facts.version = status.version;
    facts.identity = status.identity;
    facts.scopes = status.scopes;
    facts.notVisible = status.notVisible;
    facts.tokenExpires = status.tokenExpires;
    facts.pulledAt = status.pulledAt;
    facts.triedAt = status.triedAt;
    facts.lastError = status.lastError;
    facts.users = status.users;
    facts.groups = status.groups;
    facts.services = status.services;
    facts.servers = status.servers;
    facts.admins = status.admins;
    facts.added = status.added;
    facts.changed = status.changed;
    facts.removed = status.removed;
    return facts;
}

} // namespace

FileDocument::FileDocument(std::unique_ptr<storage::File> file, domain::UuidSource &uuids,
                           const RemoteFactory &makeRemote, ForgetToken forgetToken, bool demonstration)
    : m_file(std::move(file))
    , m_uuids(uuids)
    , m_remote(makeRemote(*m_file))
    , m_forgetToken(std::move(forgetToken))
    , m_demonstration(demonstration)
{
    connect(&m_file->writer(), &storage::Writer::committed, this, &FileDocument::onCommitted);
    connect(&m_file->writer(), &storage::Writer::postponed, this, &Document::postponed);
    connect(&m_file->writer(), &storage::Writer::recovered, this, &Document::recovered);
}

FileDocument::~FileDocument()
{
    m_jobs.clear();
}

QString FileDocument::path() const
{
    return m_file->path();
}

const domain::State &FileDocument::state() const
{
    return m_file->reader();
}

domain::ChangeStore &FileDocument::store()
{
    return m_file->writer();
}

int FileDocument::waiting() const
{
    return m_file->writer().waiting();
}

tables::TableModel *FileDocument::makeModel(const tables::TableSpec &spec, QObject *parent)
{
    return new tables::TableModel(spec, *m_file, parent);
}

void FileDocument::count(const storage::IdQuery &query, QObject *context, std::function<void(std::int64_t)> done)
{
    // The document outlives the query thread's work: File joins that thread before it goes.
    m_file->queries().submit(0, [this, query, context = QPointer(context), done = std::move(done)](
                                    storage::Reader &reader, const storage::StopToken &stop) mutable {
        const domain::Result<storage::IdList> list = storage::firstIds(reader, query, 0, stop);
        if (!list)
            return;
        QMetaObject::invokeMethod(
            this,
            [context, done = std::move(done), matches = list->matches] {
                if (context)
                    done(matches);
            },
            Qt::QueuedConnection);
    });
}

void FileDocument::compute(UseCase useCase, QObject *context,
                           std::function<void(domain::Result<domain::ChangeSet>)> done)
{
    m_file->queries().submit(0, [this, useCase = std::move(useCase), context = QPointer(context),
                                 done = std::move(done)](storage::Reader &reader, const storage::StopToken &) mutable {
        domain::Result<domain::ChangeSet> set = useCase(reader);
        QMetaObject::invokeMethod(
            this,
            [context, done = std::move(done), set = std::move(set)] {
                if (context)
                    done(set);
            },
            Qt::QueuedConnection);
    });
}

std::optional<ui::HubFacts> FileDocument::hub(domain::HubId hub) const
{
    const std::optional<storage::HubStatus> status = storage::hubStatus(m_file->reader(), hub);
    return status ? std::optional(factsOf(*status)) : std::nullopt;
}

QList<ui::HubFacts> FileDocument::hubs() const
{
    QList<ui::HubFacts> facts;
    for (const storage::HubStatus &status : storage::hubStatuses(m_file->reader()))
        facts.append(factsOf(status));
    return facts;
}

QList<ui::HubDifference> FileDocument::differences(domain::HubId hub, int limit) const
{
    QList<ui::HubDifference> differences;
    for (const storage::PullDifference &difference : storage::lastDifferences(m_file->reader(), hub, limit)) {
        differences.append({static_cast<ui::HubDifference::What>(difference.what), difference.kind, difference.name,
                            difference.column, difference.before, difference.after});
    }
    return differences;
}

QStringList FileDocument::groupMembers(domain::Ref group, int limit) const
{
    return storage::groupMembers(m_file->reader(), group, limit);
}

void FileDocument::forget(domain::HubId hub, QObject *context, std::function<void(domain::Result<domain::Done>)> done)
{
    m_remote->cancel(hub);
    m_forgetToken(hub);
    // forgetSnapshot waits for the writer, so not here: on a thread of its own that answers and ends.
    storage::Writer &writer = m_file->writer();
    auto reply = [this, context = QPointer(context), done = std::move(done)](domain::Result<domain::Done> result) {
        QMetaObject::invokeMethod(
            this,
            [context, done, result] {
                if (context)
                    done(result);
            },
            Qt::QueuedConnection);
    };
    m_jobs.emplace_back([&writer, hub, reply = std::move(reply)] { reply(storage::forgetSnapshot(writer, hub)); });
}

std::optional<ui::JournalFacts> FileDocument::journalEntry(std::int64_t number) const
{
    const std::optional<storage::JournalEntry> entry = storage::journalEntry(m_file->reader(), number);
    if (!entry)
        return std::nullopt;
    return ui::JournalFacts{entry->number, entry->at, entry->who, entry->label, entry->reverts, entry->changes};
}

std::vector<domain::Change> FileDocument::journalChanges(std::int64_t number, int limit) const
{
    return storage::journalChanges(m_file->reader(), number, limit);
}

QList<ui::BackupFacts> FileDocument::backups() const
{
    QList<ui::BackupFacts> facts;
    for (const storage::Backup &backup : storage::backupsOf(m_file->path()))
        facts.append({backup.path, backup.at, backup.bytes, backup.schema});
    return facts;
}

void FileDocument::onCommitted(const storage::CommitNotice &notice)
{
    ui::Touched touched;
    for (const auto *refs : {&notice.created, &notice.updated, &notice.removed})
        touched.refs.insert(touched.refs.end(), refs->begin(), refs->end());
    touched.replaced = notice.replaced;
    Q_EMIT changed(touched);
}

} // namespace hubdesk::app
