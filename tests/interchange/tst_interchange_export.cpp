// Exports read back: JSON by its keys, CSV by its cells, role definitions by our own reader.
#include "domain/entities.h"
#include "interchange/csv.h"
#include "interchange/jsonexport.h"
#include "interchange/python/configuration.h"
#include "interchange/rolesexport.h"
#include "interchange/seeds/seed.h"
#include "interchange/stateexport.h"
#include "support/testmain.h"

#include "memorysink.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hubdesk;
using namespace hubdesk::interchange;
using domain::Kind;
using test::MemorySink;

namespace {

template <class Write> QByteArray written(Write write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!write(buffer))
        return {};
    return buffer.data();
}

QJsonObject objectOf(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        qCritical() << error.errorString() << "at" << error.offset;
    return document.object();
}

QStringList list(const QJsonValue &value)
{
    return value.toVariant().toStringList();
}

/// A cluster, one hub that was pulled, roles with and without a definition.
void fill(MemorySink &file)
{
    domain::Cluster cluster;
    cluster.name = QStringLiteral("elm");
    domain::Hub hub;
    hub.cluster.value = file.addRecord(cluster);
    hub.name = QStringLiteral("prod");
    hub.adminUsers = QStringList{QStringLiteral("root")};
    const domain::HubId id{file.addRecord(hub)};
    domain::Hub bare;
    bare.name = QStringLiteral("=bare");
    file.addRecord(bare);
    domain::Role role;
    role.hub = id;
    role.name = QStringLiteral("reader");
    role.description = QStringLiteral("Reads \"users\"\\");
    role.scopes = QStringList{QStringLiteral("read:users")};
    role.file = QStringLiteral("c.py");
    role.line = 7;
    const domain::RoleId roleId{file.addRecord(role)};
    role.name = QStringLiteral("vague");
    role.scopes.reset();
    file.addRecord(role);
    for (const auto &[kind, name] :
         {std::pair(domain::BearerKind::User, "ada"), std::pair(domain::BearerKind::Group, "lab"),
          std::pair(domain::BearerKind::Service, "ext")}) {
        domain::Bearer bearer;
        bearer.role = roleId;
        bearer.kindOf = kind;
        bearer.name = QString::fromLatin1(name);
        file.addRecord(bearer);
    }
    static_cast<void>(file.beginHub(id));
    domain::HubUser user;
    user.hub = id;
    user.name = QStringLiteral("ada");
    user.admin = false;
    user.groups = QStringList{QStringLiteral("lab")};
    user.roles = QStringList{QStringLiteral("user"), QStringLiteral("extra")};
    static_cast<void>(file.addUser(user));
    user.name = QStringLiteral("b\u00f6b\n");
    user.groups.reset();
    user.roles = QStringList();
    user.admin.reset();
    static_cast<void>(file.addUser(user));
    domain::HubGroup group;
    group.hub = id;
    group.name = QStringLiteral("lab");
    group.members = 1;
    static_cast<void>(file.addGroup(group));
    domain::HubServer server;
    server.hub = id;
    server.user = QStringLiteral("ada");
    static_cast<void>(file.addServer(server));
    domain::HubRole seen;
    seen.hub = id;
    seen.name = QStringLiteral("extra");
    seen.users = 1;
    seen.groups = 0;
    file.addRecord(seen);
    seen.name = QStringLiteral("reader");
    file.addRecord(seen);
    seeds::PullFacts facts;
    facts.hub = id;
    facts.version = QStringLiteral("5.5.4");
    facts.notVisible = {QStringLiteral("services"), QStringLiteral("tokens")};
    facts.pulledAt = QDateTime(QDate(2026, 5, 4), QTime(8, 30), Qt::UTC);
    static_cast<void>(file.endHub(facts));
}

} // namespace

class Export final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void jsonHasEveryEntityAndTheFixedKeys();
    void jsonNamesWhatItRefersTo();
    void jsonGivesNullForWhatIsNotKnown();
    void jsonListsRolesSeenWithoutADefinition();
    void jsonOfASeedParses();
    void stateIsWhatTheHubSaidLast();
    void stateOfAHubNeverPulledKnowsNoUsers();
    void csvReadsBackAndGuardsFormulas();
    void loadRolesReadBackAsTheSame();
    void aFullDeviceIsAnError();

private:
    QJsonObject json() const
    {
        return objectOf(written([this](QIODevice &device) { return exportJson(*m_file, device).ok(); }));
    }
    std::unique_ptr<MemorySink> m_file;
};

void Export::init()
{
    m_file = std::make_unique<MemorySink>();
    fill(*m_file);
}

void Export::jsonHasEveryEntityAndTheFixedKeys()
{
    const QJsonObject all = json();
    for (const auto entities : {domain::ownedEntities(), domain::snapshotEntities()}) {
        for (const domain::Entity &entity : entities)
            QVERIFY2(all.value(QLatin1String(entity.plural)).isArray(), entity.plural);
    }
    QCOMPARE(all.value(u"operations").toArray().size(), 0);
    const QHash<QString, QStringList> fixed = {
        {QStringLiteral("hubs"),
         QStringLiteral("name cluster domain display_name provider authenticator version url admin_users").split(u' ')},
        {QStringLiteral("roles"),
         QStringLiteral("hub name description scopes users groups services file line").split(u' ')},
        {QStringLiteral("users"), QStringLiteral("hub name admin groups roles").split(u' ')},
        {QStringLiteral("groups"), QStringLiteral("hub name users roles").split(u' ')},
    };
    for (auto it = fixed.begin(); it != fixed.end(); ++it) {
        for (const QJsonValue &record : all.value(it.key()).toArray()) {
            for (const QString &key : it.value())
                QVERIFY2(record.toObject().contains(key), qPrintable(it.key() + u' ' + key));
        }
    }
}

void Export::jsonNamesWhatItRefersTo()
{
    const QJsonObject all = json();
    const QJsonObject hub = all.value(u"hubs").toArray().at(0).toObject();
    QCOMPARE(hub.value(u"name").toString(), QStringLiteral("prod"));
    QCOMPARE(hub.value(u"cluster").toString(), QStringLiteral("elm"));
    QCOMPARE(hub.value(u"cluster_id").toInt(), 1);
    QCOMPARE(hub.value(u"full_name").toString(), QStringLiteral("elm/prod"));
    QCOMPARE(hub.value(u"version").toString(), QStringLiteral("5.5.4"));
    QCOMPARE(hub.value(u"pulled_at").toString(), QStringLiteral("2026-05-04T08:30:00.000Z"));
    const QJsonObject role = all.value(u"roles").toArray().at(0).toObject();
    QCOMPARE(role.value(u"hub").toString(), QStringLiteral("elm/prod"));
    QCOMPARE(role.value(u"description").toString(), QStringLiteral("Reads \"users\"\\"));
    QCOMPARE(list(role.value(u"users")), QStringList(QStringLiteral("ada")));
    QCOMPARE(list(role.value(u"groups")), QStringList(QStringLiteral("lab")));
    QCOMPARE(list(role.value(u"services")), QStringList(QStringLiteral("ext")));
    QCOMPARE(role.value(u"line").toInt(), 7);
    QCOMPARE(list(all.value(u"groups").toArray().at(0).toObject().value(u"users")), QStringList(QStringLiteral("ada")));
}

void Export::jsonGivesNullForWhatIsNotKnown()
{
    const QJsonObject all = json();
    QVERIFY(all.value(u"roles").toArray().at(1).toObject().value(u"scopes").isNull());
    const QJsonObject user = all.value(u"users").toArray().at(1).toObject();
    QCOMPARE(user.value(u"name").toString(), QStringLiteral("b\u00f6b\n"));
    QVERIFY(user.value(u"groups").isNull());
    QVERIFY(user.value(u"admin").isNull());
    QCOMPARE(user.value(u"roles").toArray().size(), 0);
    QVERIFY(user.value(u"roles").isArray());
    const QJsonObject bare = all.value(u"hubs").toArray().at(1).toObject();
    for (const QString &key :
         {QStringLiteral("cluster"), QStringLiteral("url"), QStringLiteral("admin_users"), QStringLiteral("version")})
        QVERIFY2(bare.value(key).isNull(), qPrintable(key));
    QCOMPARE(all.value(u"servers").toArray().at(0).toObject().value(u"name"), QJsonValue(QString()));
}

void Export::jsonListsRolesSeenWithoutADefinition()
{
    const QJsonArray roles = json().value(u"roles").toArray();
    QCOMPARE(roles.size(), 3); // "reader" has a definition and is listed once
    const QJsonObject extra = roles.at(2).toObject();
    QCOMPARE(extra.value(u"name").toString(), QStringLiteral("extra"));
    QVERIFY(extra.value(u"scopes").isNull());
    QCOMPARE(list(extra.value(u"users")), QStringList(QStringLiteral("ada")));
    QVERIFY(extra.value(u"groups").isArray());
    QVERIFY(extra.value(u"services").isNull());
}

void Export::jsonOfASeedParses()
{
    m_file = std::make_unique<MemorySink>();
    QVERIFY(seeds::seed(seeds::SeedSet::Demo, seeds::defaultNow(), *m_file).ok());
    const QJsonObject all = json();
    QCOMPARE(all.value(u"hubs").toArray().size(), 20);
    for (const QJsonValue &ticket : all.value(u"tickets").toArray())
        QVERIFY(!ticket.toObject().value(u"community").toString().isEmpty());
}

void Export::stateIsWhatTheHubSaidLast()
{
    const QJsonObject state = objectOf(written([this](QIODevice &device) {
        return exportState(*m_file, *m_file->row({Kind::Hub, 1}), device).ok();
    }));
    QCOMPARE(state.value(u"id").toString(), QStringLiteral("elm/prod"));
    QCOMPARE(state.value(u"jupyterhub").toString(), QStringLiteral("5.5.4"));
    const QJsonObject ada = state.value(u"users").toArray().at(0).toObject();
    QCOMPARE(list(ada.value(u"roles")).join(u' '), QStringLiteral("user extra"));
    QVERIFY(!ada.contains(u"default_roles"));
    const QJsonObject bob = state.value(u"users").toArray().at(1).toObject();
    QCOMPARE(bob.value(u"default_roles"), QJsonValue(false));
    QVERIFY(bob.value(u"groups").isNull());
    QVERIFY(state.value(u"services").isNull());
    QCOMPARE(list(state.value(u"servers")), QStringList(QStringLiteral("ada/")));
    QCOMPARE(list(state.value(u"admin_users")), QStringList(QStringLiteral("root")));
    const QJsonArray roles = state.value(u"roles").toArray();
    QCOMPARE(list(roles.at(0).toObject().value(u"scopes")), QStringList(QStringLiteral("read:users")));
    QVERIFY(!roles.at(1).toObject().contains(u"scopes"));
    const QStringList unknown = list(state.value(u"unknown"));
    for (const char *part : {"services", "users.groups", "groups.roles", "roles.extra", "servers.stopped", "tokens",
                             "oauth_clients", "shares", "custom_scopes"})
        QVERIFY2(unknown.contains(QLatin1String(part)), part);
    QVERIFY(!unknown.contains(QStringLiteral("users")));
    QVERIFY(!unknown.contains(QStringLiteral("roles.reader")));
}

void Export::stateOfAHubNeverPulledKnowsNoUsers()
{
    const QJsonObject state = objectOf(written([this](QIODevice &device) {
        return exportState(*m_file, *m_file->row({Kind::Hub, 2}), device).ok();
    }));
    QVERIFY(state.value(u"users").isNull());
    QVERIFY(!state.contains(u"roles"));
    QVERIFY(!state.contains(u"admin_users"));
    const QStringList unknown = list(state.value(u"unknown"));
    for (const char *part : {"users", "groups", "services", "servers", "roles", "admin_users"})
        QVERIFY2(unknown.contains(QLatin1String(part)), part);
}

void Export::csvReadsBackAndGuardsFormulas()
{
    const QByteArray text =
        written([this](QIODevice &device) { return exportCsv(*m_file, Kind::Hub, {}, device).ok(); });
    QVERIFY(text.endsWith("\r\n"));
    QVERIFY(text.contains(",'=bare,") || text.contains("'=bare,"));
    const auto records = readCsv(text, QStringLiteral("x.csv"));
    QVERIFY(records.ok());
    QCOMPARE(records->size(), std::size_t(3));
    QCOMPARE(records->at(0).cells[1], QStringLiteral("name"));
    QCOMPARE(records->at(1).cells[1], QStringLiteral("prod"));
    QCOMPARE(records->at(1).cells[2], QStringLiteral("elm"));
    QCOMPARE(records->at(2).cells[1], QStringLiteral("=bare"));

    const QByteArray users =
        written([this](QIODevice &device) { return exportCsv(*m_file, Kind::HubUser, {1}, device).ok(); });
    const auto rows = readCsv(users, QStringLiteral("x.csv"));
    QVERIFY(rows.ok());
    QCOMPARE(rows->at(2).cells[2], QStringLiteral("b\u00f6b\n"));
    const QByteArray none =
        written([this](QIODevice &device) { return exportCsv(*m_file, Kind::Role, {2}, device).ok(); });
    QCOMPARE(readCsv(none, QStringLiteral("x.csv"))->size(), std::size_t(1));
}

void Export::loadRolesReadBackAsTheSame()
{
    const QByteArray text = written([this](QIODevice &device) {
        return exportLoadRoles(*m_file, *m_file->row({Kind::Hub, 1}), device).ok();
    });
    const auto read = python::readConfiguration(text, QStringLiteral("c.py"));
    QVERIFY2(read.ok(), text.constData());
    QCOMPARE(read->notes.size(), std::size_t(0));
    QCOMPARE(read->roles.size(), std::size_t(2));
    QCOMPARE(*read->roles[0].description, QStringLiteral("Reads \"users\"\\"));
    QCOMPARE(*read->roles[0].users, QStringList(QStringLiteral("ada")));
    QVERIFY(!read->roles[1].scopes);
    QCOMPARE(*read->adminUsers, QStringList(QStringLiteral("root")));
}

void Export::aFullDeviceIsAnError()
{
    class Full final : public QIODevice {
    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *, qint64) override { return -1; }
    };
    Full device;
    device.open(QIODevice::WriteOnly);
    QCOMPARE(exportJson(*m_file, device).error().code, domain::ErrorCode::FileUnwritable);
    QCOMPARE(exportCsv(*m_file, Kind::Hub, {}, device).error().code, domain::ErrorCode::FileUnwritable);
}

HUBDESK_TEST_MAIN(Export)
#include "tst_interchange_export.moc"
