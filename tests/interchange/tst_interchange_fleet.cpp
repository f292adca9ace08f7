// A fleet of Helm values becomes clusters, hubs, communities and roles in one step.
#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>
#include "corpus.h"

#include "domain/records.h"
#include "interchange/fleet/fleetimport.h"
#include "support/fleetfolder.h"

#include "applied.h"
#endif
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace hubdesk;
using namespace hubdesk::interchange;
using domain::Kind;

namespace {

Fleet fleetAt(const QString &folder)
{
    const auto files = readFolder(folder);
    if (!files)
        qFatal("no folder");
    return readFleet(*files);
}

template <class R> QList<R> all(const domain::State &state)
{
    QList<R> result;
    for (const domain::Row &row : state.rows(R::kKind))
        result.append(domain::record<R>(row));
    return result;
}

} // namespace

class FleetTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsClustersHubsAndCommunities();
    void importsTheSameTwiceWithoutAChange();
    void keepsTheRolesOfAHubThatCannotBeRead();
    void reportsWhatItLeftAlone();
    void readsAFleetOfFullSize();

private:
    domain::SystemClock m_clock;
    domain::RandomUuids m_uuids{m_clock};
    const QString m_folder = QStringLiteral(CORPUS) + QStringLiteral("/fleet");
};

void FleetTest::readsClustersHubsAndCommunities()
{
    test::Applied state;
    const auto set = importFleet(state, m_uuids, fleetAt(m_folder), QStringLiteral("Import"));
    QVERIFY(state.apply(set));
    const auto clusters = all<domain::Cluster>(state);
    QCOMPARE(clusters.size(), 2);
    QCOMPARE(clusters[0].name, QStringLiteral("north"));
    QCOMPARE(clusters[0].account, QStringLiteral("123456789012"));
    QCOMPARE(clusters[1].region, QStringLiteral("europe-west1-b"));
    const auto hubs = all<domain::Hub>(state);
    QCOMPARE(hubs.size(), 4);
    QCOMPARE(hubs[0].name, QStringLiteral("staging"));
    QCOMPARE(hubs[0].purpose, domain::HubPurpose::Staging);
    QCOMPARE(hubs[0].adminUsers->join(u' '), QStringLiteral("ana ben"));
    QCOMPARE(hubs[0].authenticator, QStringLiteral("github"));
    QCOMPARE(hubs[1].adminUsers->join(u' '), QStringLiteral("cyn"));
    QCOMPARE(hubs[1].url, QStringLiteral("https://north.example"));
    QVERIFY(!hubs[2].adminUsers); // a file of its chain is missing: not known
    QCOMPARE(hubs[3].adminUsers->join(u' '), QStringLiteral("dee"));
    QCOMPARE(hubs[3].provider, QStringLiteral("gcp"));
    const auto communities = all<domain::Community>(state);
    QCOMPARE(communities.size(), 2); // two hubs share one
    QCOMPARE(hubs[0].community, hubs[1].community);
    QStringList roles;
    for (const auto &role : all<domain::Role>(state))
        roles.append(QStringLiteral("%1 %2:%3").arg(role.name, role.file.section(u'/', -1)).arg(*role.line));
    QCOMPARE(roles.join(u'|'),
             QStringLiteral("user common.values.yaml:20|tester staging.values.yaml:4|user common.values.yaml:20|"
                            "helper dask.values.yaml:12"));
    QCOMPARE(all<domain::Bearer>(state).size(), 2);
}

void FleetTest::importsTheSameTwiceWithoutAChange()
{
    test::Applied state;
    QVERIFY(state.apply(importFleet(state, m_uuids, fleetAt(m_folder), {})));
    QCOMPARE(importFleet(state, m_uuids, fleetAt(m_folder), {}).changes.size(), std::size_t(0));
}

void FleetTest::keepsTheRolesOfAHubThatCannotBeRead()
{
    QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &text) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("cluster.yaml",
          "name: one\nhubs:\n- name: a\n  helm_chart: jupyterhub\n  helm_chart_values_files: [a.yaml]\n"
          "- name: b\n  helm_chart: jupyterhub\n  helm_chart_values_files: [b.yaml]\n");
    write("a.yaml", "hub: {loadRoles: {first: {scopes: [read:hub]}}}\n");
    write("b.yaml", "hub: {loadRoles: {second: {scopes: [read:hub]}}}\n");
    test::Applied state;
    QVERIFY(state.apply(importFleet(state, m_uuids, fleetAt(folder.path()), {})));
    QCOMPARE(all<domain::Role>(state).size(), 2);
    write("a.yaml", "hub: {loadRoles: {first: {scopes: [read:hub]}\n");
    write("b.yaml", "hub: {loadRoles: {third: {scopes: [read:hub]}}}\n");
    const Fleet fleet = fleetAt(folder.path());
    QCOMPARE(fleet.notes.size(), std::size_t(1));
    QCOMPARE(fleet.notes[0].code, QStringLiteral("yaml-syntax"));
    QVERIFY(fleet.notes[0].place.line > 0);
    QVERIFY(state.apply(importFleet(state, m_uuids, fleet, {})));
    QStringList names;
    for (const auto &role : all<domain::Role>(state))
        names.append(role.name);
    QCOMPARE(names.join(u' '), QStringLiteral("first third"));
}

void FleetTest::reportsWhatItLeftAlone()
{
    const Fleet fleet = fleetAt(m_folder);
    QStringList notes;
    for (const Note &note : fleet.notes)
        notes.append(note.code + u' ' + note.place.file.section(u'/', -2));
    notes.sort();
    QCOMPARE(notes.join(u'|'), QStringLiteral("file-missing north/cluster.yaml|template templates/common.values.yaml"));
    QCOMPARE(fleet.clusters[0].hubs[0].encrypted.size(), 1);
    QCOMPARE(fleet.unused.size(), 1);
}

void FleetTest::readsAFleetOfFullSize()
{
    const QTemporaryDir folder;
    QVERIFY(test::writeFleet(folder.path()) >= 260);
    const Fleet fleet = fleetAt(folder.path());
    QCOMPARE(fleet.clusters.size(), std::size_t(30));
    int hubs = 0;
    int admins = 0;
    for (const FleetCluster &cluster : fleet.clusters) {
        for (const FleetHub &hub : cluster.hubs) {
            ++hubs;
            admins +=
                hub.facts.effectiveAdmins() ? static_cast<int>(hub.facts.effectiveAdmins()->list.words.size()) : 0;
        }
    }
    QCOMPARE(hubs, 171);
    QCOMPARE(admins, 3 * 171);
    test::Applied state;
    QVERIFY(state.apply(importFleet(state, m_uuids, fleet, {})));
    QCOMPARE(state.rows(Kind::Hub).size(), std::size_t(171));
    QCOMPARE(state.rows(Kind::Community).size(), std::size_t(130));
    QCOMPARE(state.rows(Kind::Role).size(), std::size_t(171 - 6 + 57));
}

HUBDESK_TEST_MAIN(FleetTest)
#include "tst_interchange_fleet.moc"
