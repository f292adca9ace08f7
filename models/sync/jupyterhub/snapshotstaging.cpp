#include "sync/jupyterhub/snapshotstaging.h"
#include "storage/reader.h"
#include "storage/writer.h"

namespace hubdesk::sync::jupyterhub {

domain::Result<std::unique_ptr<Staging>> SnapshotStaging::begin(storage::Writer &writer, domain::HubId hub,
                                                                const QDateTime &now)
{
    domain::Result<std::unique_ptr<storage::SnapshotWriter>> begun = storage::SnapshotWriter::begin(writer, hub, now);
    if (!begun.ok())
        return begun.error();
    const auto reader = storage::Reader::open(writer.path());
    if (!reader.ok())
        return reader.error();
    return std::unique_ptr<Staging>(
        new SnapshotStaging(std::move(begun).value(), storage::hubStatus(*reader.value(), hub)));
}

SnapshotStaging::SnapshotStaging(std::unique_ptr<storage::SnapshotWriter> writer,
                                 std::optional<storage::HubStatus> before)
    : m_before(std::move(before))
    , m_writer(std::move(writer))
{
}

QStringList SnapshotStaging::usersStaged() const
{
    return m_writer->usersStagedNames();
}

domain::Result<domain::Done> SnapshotStaging::addUsers(std::vector<domain::HubUser> page)
{
    return m_writer->addUsers(std::move(page));
}

domain::Result<domain::Done> SnapshotStaging::addGroups(std::vector<domain::HubGroup> page)
{
    return m_writer->addGroups(std::move(page));
}

domain::Result<domain::Done> SnapshotStaging::addServices(std::vector<domain::HubService> page)
{
    return m_writer->addServices(std::move(page));
}

domain::Result<domain::Done> SnapshotStaging::addServers(std::vector<domain::HubServer> page)
{
    return m_writer->addServers(std::move(page));
}

domain::Result<storage::HubStatus> SnapshotStaging::finish(const storage::SnapshotWriter::Expected &expected,
                                                           storage::HubStatus status)
{
    return m_writer->finish(expected, std::move(status));
}

domain::Result<domain::Done> SnapshotStaging::fail(const domain::Error &error, const QDateTime &now)
{
    return m_writer->fail(error, now);
}

} // namespace hubdesk::sync::jupyterhub
