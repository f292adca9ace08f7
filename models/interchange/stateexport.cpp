#include "interchange/stateexport.h"
#include "domain/records.h"
#include "domain/snapshot.h"
#include "interchange/jsonwriter.h"
#include "interchange/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace hubdesk::interchange {
namespace {

using domain::Done;
using domain::Kind;
using domain::Result;
using domain::Row;

class Export final {
public:
    Export(const RowSource &source, const Row &hub, QIODevice &device)
        : m_source(source)
        , m_hub(domain::record<domain::Hub>(hub))
        , m_id{hub.ref.id}
        , m_name(Names(source.state()).of(hub.ref))
        , m_writer(device)
        , m_facts(source.facts(m_id))
    {
    }

    Result<Done> run();

private:
    [[nodiscard]] bool visible(const char *part) const
    {
        return m_facts.pulled && !m_facts.notVisible.contains(QString::fromLatin1(part));
    }
    void unknown(const QString &what)
    {
        if (!m_unknown.contains(what))
            m_unknown.append(what);
    }
    void words(QStringView key, const std::optional<QStringList> &value, const char *unknownPart);
    Result<Done> list(QStringView key, const char *part, Kind kind, void (Export::*write)(const Row &));
    void user(const Row &row);
    void group(const Row &row);
    void service(const Row &row);
    void server(const Row &row);
    void roles();
    void administrators();
    void notes();

    const RowSource &m_source;
    domain::Hub m_hub;
    domain::HubId m_id;
    QString m_name;
    JsonWriter m_writer;
    RowSource::HubFacts m_facts;
    QStringList m_unknown;
    QSet<QString> m_defined; ///< roles
};

Result<Done> Export::run()
{
    m_writer.beginObject();
    m_writer.pair(u"id", m_name);
    const QString version = m_facts.version.isEmpty() ? m_hub.version : m_facts.version;
    m_writer.pair(u"jupyterhub", version.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(version));
    roles();
    Result<Done> done = list(u"users", "users", Kind::HubUser, &Export::user);
    if (done)
        done = list(u"groups", "groups", Kind::HubGroup, &Export::group);
    if (done)
        done = list(u"services", "services", Kind::HubService, &Export::service);
    if (done)
        done = list(u"servers", "servers", Kind::HubServer, &Export::server);
    if (!done)
        return done;
    if (visible("servers"))
        unknown(QStringLiteral("servers.stopped")); // a hub lists those that run
    administrators();
    notes();
    for (const char *never : {"tokens", "oauth_clients", "shares", "custom_scopes"})
        unknown(QString::fromLatin1(never)); // a pull does not read them, and no record holds them
    m_writer.pair(u"unknown", QJsonArray::fromStringList(m_unknown));
    m_writer.endObject();
    return m_writer.finish();
}

void Export::words(QStringView key, const std::optional<QStringList> &value, const char *unknownPart)
{
    m_writer.pair(key, value ? QJsonValue(QJsonArray::fromStringList(*value)) : QJsonValue(QJsonValue::Null));
    if (!value)
        unknown(QString::fromLatin1(unknownPart));
}

Result<Done> Export::list(QStringView key, const char *part, Kind kind, void (Export::*write)(const Row &))
{
    if (!visible(part)) {
        m_writer.pair(key, QJsonValue::Null);
        unknown(QString::fromLatin1(part));
        return Done{};
    }
    m_writer.key(key);
    m_writer.beginArray();
    const Result<Done> done = m_source.each(kind, m_id, [&](const Row &row) {
        (this->*write)(row);
        return m_writer.status();
    });
    m_writer.endArray();
    return done;
}

// "user" is held by default; a user that lacks it was given no default roles.
void Export::user(const Row &row)
{
    const auto user = domain::record<domain::HubUser>(row);
    m_writer.beginObject();
    m_writer.pair(u"name", user.name);
    m_writer.pair(u"admin", user.admin ? QJsonValue(*user.admin) : QJsonValue(QJsonValue::Null));
    words(u"roles", user.roles, "users.roles");
    words(u"groups", user.groups, "users.groups");
    if (user.roles && !user.roles->contains(QStringLiteral("user")))
        m_writer.pair(u"default_roles", false);
    m_writer.endObject();
}

void Export::group(const Row &row)
{
    const auto group = domain::record<domain::HubGroup>(row);
    m_writer.beginObject();
    m_writer.pair(u"name", group.name);
    words(u"roles", group.roles, "groups.roles");
    m_writer.endObject();
}

void Export::service(const Row &row)
{
    const auto service = domain::record<domain::HubService>(row);
    m_writer.beginObject();
    m_writer.pair(u"name", service.name);
    m_writer.pair(u"admin", service.admin ? QJsonValue(*service.admin) : QJsonValue(QJsonValue::Null));
    words(u"roles", service.roles, "services.roles");
    m_writer.endObject();
}

void Export::server(const Row &row)
{
    const auto server = domain::record<domain::HubServer>(row);
    m_writer.value(server.user + u'/' + server.name);
}

// Definitions come from a configuration; a role seen on the hub without one is named as unknown.
void Export::roles()
{
    std::vector<Row> defined =
        m_source.state().rowsWhere(Kind::Role, "hub", QVariant::fromValue<qlonglong>(m_id.value));
    if (!defined.empty()) {
        m_writer.key(u"roles");
        m_writer.beginArray();
        for (const Row &row : defined) {
            const auto role = domain::record<domain::Role>(row);
            m_defined.insert(role.name);
            m_writer.beginObject();
            m_writer.pair(u"name", role.name);
            m_writer.pair(u"description",
                          role.description.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(role.description));
            if (role.scopes) // left out: the definition gives none, or not in a way that is known
                m_writer.pair(u"scopes", QJsonArray::fromStringList(*role.scopes));
            m_writer.endObject();
        }
        m_writer.endArray();
    } else {
        unknown(QStringLiteral("roles"));
    }
    static const QSet<QString> shipped = {QStringLiteral("user"), QStringLiteral("admin"), QStringLiteral("server"),
                                          QStringLiteral("token")};
    const Result<Done> done = m_source.each(Kind::HubRole, m_id, [&](const Row &row) -> Result<Done> {
        const QString name = row.value("name").toString();
        if (!m_defined.contains(name) && !shipped.contains(name))
            unknown(QStringLiteral("roles.") + name);
        return Done{};
    });
    if (!done)
        unknown(QStringLiteral("roles"));
}

void Export::administrators()
{
    if (m_hub.adminUsers)
        m_writer.pair(u"admin_users", QJsonArray::fromStringList(*m_hub.adminUsers));
    else
        unknown(QStringLiteral("admin_users"));
}

// What the configuration says in a way that was not understood.
void Export::notes()
{
    for (const Row &row :
         m_source.state().rowsWhere(Kind::ConfigurationNote, "hub", QVariant::fromValue<qlonglong>(m_id.value))) {
        const auto note = domain::record<domain::ConfigurationNote>(row);
        if (note.code == u"not-understood" || note.code == u"wrong-type")
            unknown(note.message.isEmpty() ? QStringLiteral("configuration") : note.message);
    }
}

} // namespace

Result<Done> exportState(const RowSource &source, const Row &hub, QIODevice &device)
{
    return Export(source, hub, device).run();
}

} // namespace hubdesk::interchange
