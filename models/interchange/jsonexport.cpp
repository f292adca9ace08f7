#include "interchange/jsonexport.h"
#include "domain/entities.h"
#include "domain/records.h"
#include "domain/snapshot.h"
#include "interchange/recordjson.h"

#include <QJsonArray>

#include <array>

namespace hubdesk::interchange {
namespace {

using domain::Done;
using domain::Kind;
using domain::Result;
using domain::Row;

class Export final {
public:
    Export(const RowSource &source, QIODevice &device)
        : m_source(source)
        , m_names(source.state())
        , m_writer(device)
    {
    }

    Result<Done> run();

private:
    Result<Done> table(const domain::Entity &entity);
    Result<Done> record(const Row &row);
    Result<Done> hub(const Row &row);
    Result<Done> role(const Row &row);
    Result<Done> hubRole(const Row &row);
    Result<Done> group(const Row &row);
    void bearers(const Row &role);
    Result<Done> holders(QStringView key, Kind kind, domain::HubId hub, const QString &role);

    const RowSource &m_source;
    Names m_names;
    JsonWriter m_writer;
};

Result<Done> Export::run()
{
    m_writer.beginObject();
    for (const auto entities : {domain::ownedEntities(), domain::snapshotEntities()}) {
        for (const domain::Entity &entity : entities) {
            if (const Result<Done> done = table(entity); !done)
                return done;
        }
    }
    m_writer.key(u"operations"); // staged operations are records of a later version
    m_writer.beginArray();
    m_writer.endArray();
    m_writer.endObject();
    return m_writer.finish();
}

Result<Done> Export::table(const domain::Entity &entity)
{
    m_writer.key(QString::fromLatin1(entity.plural));
    m_writer.beginArray();
    const auto written = [this](const Row &row) -> Result<Done> {
        const Result<Done> done = record(row);
        return done ? m_writer.status() : done;
    };
    if (const Result<Done> done = m_source.each(entity.kind, {}, written); !done)
        return done;
    if (entity.kind == Kind::Role) { // seen on a hub, defined in no configuration that was read
        if (const Result<Done> done = m_source.each(Kind::HubRole, {}, [this](const Row &row) { return hubRole(row); });
            !done)
            return done;
    }
    m_writer.endArray();
    return Done{};
}

Result<Done> Export::record(const Row &row)
{
    m_writer.beginObject();
    Result<Done> done = Done{};
    switch (row.ref.kind) {
    case Kind::Hub:
        done = hub(row);
        break;
    case Kind::Role:
        done = role(row);
        break;
    case Kind::HubGroup:
        done = group(row);
        break;
    default:
        writeFields(m_writer, m_names, row);
    }
    m_writer.endObject();
    return done;
}

Result<Done> Export::hub(const Row &row)
{
    writeFields(m_writer, m_names, row, {"version"});
    const RowSource::HubFacts facts = m_source.facts({row.ref.id});
    const QString version = facts.version.isEmpty() ? row.value("version").toString() : facts.version;
    m_writer.pair(u"version", version.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(version));
    m_writer.pair(u"full_name", m_names.of(row.ref));
    m_writer.pair(u"pulled_at", facts.pulledAt ? QJsonValue(isoTime(*facts.pulledAt)) : QJsonValue(QJsonValue::Null));
    return Done{};
}

Result<Done> Export::role(const Row &row)
{
    writeFields(m_writer, m_names, row);
    bearers(row);
    return Done{};
}

void Export::bearers(const Row &role)
{
    std::array<QJsonArray, std::size(domain::WordsOf<domain::BearerKind>::list)> names;
    for (const Row &row :
         m_source.state().rowsWhere(Kind::Bearer, "role", QVariant::fromValue<qlonglong>(role.ref.id))) {
        const auto bearer = domain::record<domain::Bearer>(row);
        names[static_cast<std::size_t>(bearer.kindOf)].append(bearer.name);
    }
    m_writer.pair(u"users", names[0]);
    m_writer.pair(u"groups", names[1]);
    m_writer.pair(u"services", names[2]);
    m_writer.pair(u"tokens", names[3]);
}

Result<Done> Export::hubRole(const Row &row)
{
    const auto role = domain::record<domain::HubRole>(row);
    for (const Row &defined : m_source.state().rowsWhere(Kind::Role, "name", role.name)) {
        if (defined.value("hub").toLongLong() == role.hub.value)
            return Done{};
    }
    m_writer.beginObject();
    m_writer.pair(u"hub", m_names.of(role.hub.ref()));
    m_writer.pair(u"hub_id", static_cast<qint64>(role.hub.value));
    m_writer.pair(u"name", role.name);
    for (const QStringView unknown : {u"description", u"scopes", u"source", u"file", u"line", u"tokens"})
        m_writer.pair(unknown, QJsonValue::Null);
    Result<Done> done = role.users ? holders(u"users", Kind::HubUser, role.hub, role.name) : Done{};
    if (done && role.groups)
        done = holders(u"groups", Kind::HubGroup, role.hub, role.name);
    if (done && role.services)
        done = holders(u"services", Kind::HubService, role.hub, role.name);
    for (const auto &[key, known] :
         {std::pair(u"users", role.users.has_value()), std::pair(u"groups", role.groups.has_value()),
          std::pair(u"services", role.services.has_value())}) {
        if (!known)
            m_writer.pair(key, QJsonValue::Null);
    }
    m_writer.endObject();
    return done;
}

// Names of those who hold a role, found by reading them all: a hub may have a million.
Result<Done> Export::holders(QStringView key, Kind kind, domain::HubId hub, const QString &role)
{
    m_writer.key(key);
    m_writer.beginArray();
    const Result<Done> done = m_source.each(kind, hub, [&](const Row &row) -> Result<Done> {
        if (row.value("roles").toStringList().contains(role))
            m_writer.value(row.value("name").toString());
        return m_writer.status();
    });
    m_writer.endArray();
    return done;
}

Result<Done> Export::group(const Row &row)
{
    writeFields(m_writer, m_names, row);
    const RowSource::HubFacts facts = m_source.facts({row.value("hub").toLongLong()});
    if (!row.value("members").isValid() || facts.notVisible.contains(QStringLiteral("users"))) {
        m_writer.pair(u"users", QJsonValue::Null);
        return Done{};
    }
    m_writer.key(u"users");
    m_writer.beginArray();
    const Result<Done> done = m_source.members(row.ref, [this](const QString &name) {
        m_writer.value(name);
        return m_writer.status();
    });
    m_writer.endArray();
    return done;
}

} // namespace

Result<Done> exportJson(const RowSource &source, QIODevice &device)
{
    return Export(source, device).run();
}

} // namespace hubdesk::interchange
