#include "sync/jupyterhub/snapshotstaging.h"

namespace hubdesk::sync::jupyterhub {

domain::Result<std::unique_ptr<Staging>> SnapshotStaging::begin(storage::Writer &writer, domain::HubId hub,
                                                                const QDateTime &now)
{
    domain::Result<std::unique_ptr<storage::SnapshotWriter>> begun = storage::SnapshotWriter::begin(writer, hub, now);
    if (!begun.ok())
        return begun.error();
    return std::unique_ptr<Staging>(new SnapshotStaging(std::move(begun).value()));
}

SnapshotStaging::SnapshotStaging(std::unique_ptr<storage::SnapshotWriter> writer)
    : m_writer(std::move(writer))
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
