#include "interchange/fleet/fleetimport.h"
#include "interchange/configurationchanges.h"

namespace hubdesk::interchange {
namespace {

using domain::Cluster;
using domain::ClusterId;
using domain::Community;
using domain::CommunityId;
using domain::Hub;
using domain::HubId;
using domain::Kind;
using domain::Row;

class FleetImport final {
public:
    FleetImport(const domain::State &state, ChangeBuilder &builder)
        : m_state(state)
        , m_builder(builder)
    {
        for (const Row &row : state.rows(Kind::Cluster))
            m_clusters.insert(row.value("name").toString(), row);
        for (const Row &row : state.rows(Kind::Hub))
            m_hubs.insert({row.value("cluster").toLongLong(), row.value("name").toString()}, row);
        for (const Row &row : state.rows(Kind::Community)) {
            for (const char *key : {"name", "display_name"}) {
                const QString name = row.value(key).toString().toCaseFolded();
                if (!name.isEmpty() && !m_communities.contains(name))
                    m_communities.insert(name, row.ref.id);
            }
        }
    }

    void run(const Fleet &fleet)
    {
        for (const FleetCluster &cluster : fleet.clusters) {
            const ClusterId id = clusterOf(cluster);
            for (const FleetHub &hub : cluster.hubs)
                add(hub, cluster, id);
        }
    }

private:
    ClusterId clusterOf(const FleetCluster &cluster)
    {
        Cluster record;
        const auto known = m_clusters.constFind(cluster.name);
        if (known != m_clusters.constEnd())
            record = domain::record<Cluster>(*known);
        record.name = cluster.name;
        const auto take = [](QString &into, const QString &from) { into = from.isEmpty() ? into : from; };
        take(record.provider, cluster.provider);
        take(record.account, cluster.account);
        take(record.region, cluster.region);
        ClusterId id;
        if (known != m_clusters.constEnd()) {
            m_builder.update(*known, record);
            id.value = known->ref.id;
        } else {
            id.value = m_builder.create(record).id;
        }
        return id;
    }

    CommunityId communityOf(const ConfigurationFacts &facts)
    {
        if (!facts.organisation || facts.organisation->text.trimmed().isEmpty())
            return {};
        const QString name = facts.organisation->text.trimmed();
        std::int64_t &id = m_communities[name.toCaseFolded()];
        if (id == 0) {
            Community made;
            made.name = name;
            made.displayName = name;
            made.status = domain::CommunityStatus::Active;
            made.website = facts.organisationUrl ? facts.organisationUrl->text : QString();
            id = m_builder.create(made).id;
        }
        CommunityId community;
        community.value = id;
        return community;
    }

    void add(const FleetHub &hub, const FleetCluster &cluster, ClusterId clusterId)
    {
        ConfigurationChanges changes(m_state, m_builder);
        changes.gather(python::configurationOf(hub.facts));
        const auto known = m_hubs.constFind({clusterId.value, hub.name});
        const bool isNew = known == m_hubs.constEnd();
        Hub record = isNew ? Hub() : domain::record<Hub>(*known);
        record.name = hub.name;
        record.cluster = clusterId;
        const auto take = [](QString &into, const QString &from) { into = from.isEmpty() ? into : from; };
        take(record.domain, hub.domain);
        take(record.displayName, hub.displayName);
        take(record.provider, cluster.provider);
        if (isNew) {
            record.url = hub.domain.isEmpty() ? QString() : QStringLiteral("https://") + hub.domain;
            record.purpose =
                hub.name.contains(u"staging") ? domain::HubPurpose::Staging : domain::HubPurpose::Production;
        }
        if (hub.whole) {
            record.adminUsers = changes.admins();
            take(record.authenticator, changes.authenticator());
            if (record.community.isNull())
                record.community = communityOf(hub.facts);
        }
        HubId id;
        if (isNew) {
            id.value = m_builder.create(record).id;
        } else {
            m_builder.update(*known, record);
            id.value = known->ref.id;
        }
        if (hub.whole)
            changes.addTo(id);
        else
            changes.addNotesTo(id);
    }

    const domain::State &m_state;
    ChangeBuilder &m_builder;
    QHash<QString, Row> m_clusters;
    QHash<std::pair<qlonglong, QString>, Row> m_hubs;
    QHash<QString, std::int64_t> m_communities;
};

} // namespace

domain::ChangeSet importFleet(const domain::State &state, domain::UuidSource &uuids, const Fleet &fleet,
                              const QString &label, std::int64_t firstId)
{
    ChangeBuilder builder(uuids, label, firstId);
    FleetImport(state, builder).run(fleet);
    return builder.take();
}

} // namespace hubdesk::interchange
