#include "app/filedocument.h"

#include "app/exchange/fileexchange.h"
#include "app/keptaccess.h"
#include "app/tokenaudit.h"
#include "hubs/hubsession.h"
#include "hubs/lookover.h"
#include "storage/backup.h"
#include "storage/hubsnapshot.h"
#include "storage/idlist.h"
#include "storage/journal.h"
#include "storage/kept.h"
#include "storage/querythread.h"
#include "storage/reader.h"
#include "sync/hubremote.h"
#include "sync/jupyterhub/abilities.h"
#include "tables/tablemodel.h"

#include <QFile>
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

FileDocument::FileDocument(std::unique_ptr<storage::File> file, const Parts &parts, bool demonstration)
    : m_file(std::move(file))
    , m_uuids(parts.uuids)
    , m_hubs(std::make_unique<sync::HubRemote>(*m_file, parts.secrets, parts.clock,
                                               sync::HubRemote::Options{parts.authorities, {}}))
    , m_remote(parts.remote != nullptr ? parts.remote : m_hubs.get())
    , m_personAccess(std::make_unique<KeptAccess>(
          parts.personAccess != nullptr ? *parts.personAccess : static_cast<domain::PersonAccess &>(*m_hubs), *m_file))
    , m_tokenAudit(std::make_unique<TokenAudit>(*m_personAccess, *m_file))
    , m_exchange(std::make_unique<FileExchange>(*m_file, m_uuids))
    , m_hubWriter(parts.hubWriter != nullptr ? parts.hubWriter : m_hubs.get())
    , m_demonstration(demonstration)
{
    // Invented hubs answer nobody.
    if (!demonstration)
        m_hubs->refreshByItself();
    connect(m_hubs.get(), &sync::HubRemote::pullSucceeded, m_tokenAudit.get(),
            [this](domain::HubId hub, const domain::PullSummary &summary) {
                m_tokenAudit->start(hub, summary.identity.scopes);
            });
    connect(&m_file->writer(), &storage::Writer::committed, this, &FileDocument::onCommitted);
    connect(&m_file->writer(), &storage::Writer::postponed, this, &Document::postponed);
    connect(&m_file->writer(), &storage::Writer::recovered, this, &Document::recovered);
}

FileDocument::~FileDocument() = default;

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

hubs::HubSession *FileDocument::makeHubSession(QObject *parent)
{
    return new hubs::HubSession(*m_file, parent);
}

ui::Exchange &FileDocument::exchange()
{
    return *m_exchange;
}

void FileDocument::lookOver(domain::HubId hub)
{
    std::vector<domain::HubId> wanted;
    if (!hub.isNull()) {
        wanted.push_back(hub);
    } else {
        for (const domain::Row &row : m_file->reader().rows(domain::Kind::Hub))
            wanted.push_back({row.ref.id});
    }
    hubs::lookOver(*m_file, wanted);
}

void FileDocument::count(const storage::IdQuery &query, QObject *context, std::function<void(std::int64_t)> done)
{
    // The document outlives the query thread's work: File joins that thread before it goes.
    m_file->queries().submit(0,
                             [this, query, context = QPointer(context),
                              done = std::move(done)](storage::Reader &reader, const storage::StopToken &stop) mutable {
                                 const domain::Result<storage::IdList> list = storage::firstIds(reader, query, 0, stop);
                                 if (!list)
                                     return;
                                 QMetaObject::invokeMethod(
                                     this,
                                     [context, done = std::move(done), total = list->total] {
                                         if (context)
                                             done(total);
                                     },
                                     Qt::QueuedConnection);
                             });
}

void FileDocument::compute(UseCase useCase, QObject *context,
                           std::function<void(domain::Result<domain::ChangeSet>)> done)
{
    m_file->queries().submit(0,
                             [this, useCase = std::move(useCase), context = QPointer(context),
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

QList<domain::Ability> FileDocument::abilities(domain::HubId hub) const
{
    const std::optional<storage::HubStatus> status = storage::hubStatus(m_file->reader(), hub);
    if (!status)
        return {};
    sync::jupyterhub::Self self;
    self.scopes = status->scopes;
    return sync::jupyterhub::abilitiesOf(self, QVersionNumber::fromString(status->version));
}

QString FileDocument::tokenKey(domain::HubId hub) const
{
    const std::optional<domain::Row> row = m_file->reader().row(hub.ref());
    return sync::secretKey(m_file->fileId(), row ? row->uuid : QUuid());
}

domain::Result<QByteArray> FileDocument::readTokenFile(const QString &path) const
{
    // Longer than any token: most likely the wrong file, and not one to be read into a field.
    constexpr qint64 kLongest = 4096;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::Error{domain::ErrorCode::FileUnreadable, file.errorString(), {}};
    const QByteArray token = file.read(kLongest + 1).trimmed();
    if (token.isEmpty() || token.size() > kLongest || token.contains('\n'))
        return domain::Error{domain::ErrorCode::InvalidValue, path, {}};
    return token;
}

void FileDocument::forget(domain::HubId hub, QObject *context, std::function<void(domain::Result<domain::Done>)> done)
{
    const std::optional<domain::Row> row = m_file->reader().row(hub.ref());
    const QString name = row ? row->value("name").toString() : QString();
    m_hubs->forget(hub, tr("Forget hub %1").arg(name),
                   [self = QPointer(this), hub, context = QPointer(context),
                    done = std::move(done)](const domain::Result<domain::Done> &result) {
                       if (self)
                           storage::forgetKept(self->m_file->writer(), hub);
                       if (context)
                           done(result);
                   });
}

domain::Remote &FileDocument::remote()
{
    return *m_remote;
}

domain::HubWriter &FileDocument::hubWriter()
{
    return *m_hubWriter;
}

domain::PersonAccess *FileDocument::personAccess()
{
    return m_personAccess.get();
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
