#include "sync/jupyterhub/parse.h"

#include <QJsonArray>

namespace hubdesk::sync::jupyterhub {

using namespace Qt::StringLiterals;

namespace {

std::optional<bool> flag(const QJsonValue &value)
{
    if (!value.isBool())
        return std::nullopt;
    return value.toBool();
}

std::optional<QStringList> words(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &word : array) {
        if (word.isString())
            list.append(word.toString());
    }
    return list;
}

// Text whose null means "none": known and empty (not a null QString, which storage would read as unknown).
std::optional<QString> textOrNone(const QJsonValue &value)
{
    if (value.isUndefined())
        return std::nullopt;
    return value.isString() && !value.toString().isEmpty() ? value.toString() : u""_s;
}

domain::HubServer parseServer(const QString &user, const QString &name, const QJsonObject &item, domain::HubId hub)
{
    domain::HubServer server;
    server.hub = hub;
    server.user = user;
    server.name = name;
    server.ready = flag(item.value("ready"_L1));
    server.pending = textOrNone(item.value("pending"_L1));
    server.url = textOrNone(item.value("url"_L1));
    server.started = parseTime(item.value("started"_L1));
    server.lastActivity = parseTime(item.value("last_activity"_L1));
    return server;
}

} // namespace

std::optional<QDateTime> parseTime(const QJsonValue &value)
{
    if (!value.isString())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return time.toUTC();
}

std::optional<ListPage> parsePage(const QJsonDocument &json)
{
    const QJsonObject root = json.object();
    const QJsonObject pagination = root.value("_pagination"_L1).toObject();
    if (!root.value("items"_L1).isArray() || !pagination.value("total"_L1).isDouble())
        return std::nullopt;
    ListPage page;
    page.total = pagination.value("total"_L1).toInteger();
    page.limit = pagination.value("limit"_L1).toInteger();
    const QJsonArray items = root.value("items"_L1).toArray();
    page.items.reserve(items.size());
    for (const QJsonValue &item : items)
        page.items.append(item.toObject());
    return page;
}

std::optional<QString> parseName(const QJsonObject &item)
{
    const QString name = item.value("name"_L1).toString();
    if (name.isEmpty())
        return std::nullopt;
    return name;
}

ParsedUser parseUser(const QJsonObject &item, domain::HubId hub)
{
    ParsedUser parsed;
    domain::HubUser &user = parsed.user;
    user.hub = hub;
    user.name = item.value("name"_L1).toString();
    user.admin = flag(item.value("admin"_L1));
    user.groups = words(item.value("groups"_L1));
    user.roles = words(item.value("roles"_L1));
    user.server = textOrNone(item.value("server"_L1));
    user.pending = textOrNone(item.value("pending"_L1));
    user.createdAt = parseTime(item.value("created"_L1));
    user.lastActivity = parseTime(item.value("last_activity"_L1));

    const QJsonValue servers = item.value("servers"_L1);
    parsed.serversKnown = servers.isObject();
    const QJsonObject byName = servers.toObject();
    for (auto server = byName.begin(); server != byName.end(); ++server)
        parsed.servers.push_back(parseServer(user.name, server.key(), server.value().toObject(), hub));
    return parsed;
}

ParsedGroup parseGroup(const QJsonObject &item, domain::HubId hub)
{
    ParsedGroup parsed;
    parsed.group.hub = hub;
    parsed.group.name = item.value("name"_L1).toString();
    parsed.group.roles = words(item.value("roles"_L1));
    parsed.users = words(item.value("users"_L1));
    if (parsed.users)
        parsed.group.members = parsed.users->size();
    const QJsonValue properties = item.value("properties"_L1);
    if (properties.isObject())
        parsed.group.properties =
            QString::fromUtf8(QJsonDocument(properties.toObject()).toJson(QJsonDocument::Compact));
    return parsed;
}

std::optional<std::vector<domain::HubService>> parseServices(const QJsonDocument &json, domain::HubId hub)
{
    if (!json.isObject())
        return std::nullopt;
    std::vector<domain::HubService> services;
    const QJsonObject byName = json.object();
    for (auto entry = byName.begin(); entry != byName.end(); ++entry) {
        if (!entry.value().isObject())
            return std::nullopt;
        const QJsonObject item = entry.value().toObject();
        domain::HubService service;
        service.hub = hub;
        service.name = entry.key();
        service.admin = flag(item.value("admin"_L1));
        service.roles = words(item.value("roles"_L1));
        service.url = textOrNone(item.value("url"_L1));
        service.display = flag(item.value("display"_L1));
        services.push_back(std::move(service));
    }
    return services;
}

std::optional<Self> parseSelf(const QJsonDocument &json)
{
    const QJsonObject root = json.object();
    const QString name = root.value("name"_L1).toString();
    if (name.isEmpty() || !root.value("scopes"_L1).isArray())
        return std::nullopt;
    Self self;
    self.kind = root.value("kind"_L1).toString() == u"service" ? Self::Kind::Service : Self::Kind::User;
    self.name = name;
    self.admin = flag(root.value("admin"_L1));
    self.scopes = words(root.value("scopes"_L1)).value_or(QStringList());
    self.scopes.sort();
    self.tokenId = root.value("token_id"_L1).toString();
    return self;
}

domain::HubToken parseToken(const QJsonObject &item)
{
    domain::HubToken token;
    token.id = item.value("id"_L1).toString();
    token.note = item.value("note"_L1).toString();
    token.scopes = words(item.value("scopes"_L1));
    token.roles = words(item.value("roles"_L1));
    if (token.scopes) {
        token.scopes->sort();
        token.roles.reset(); // from 3.0 always empty: tokens bear scopes
    }
    token.created = parseTime(item.value("created"_L1));
    token.lastActivity = parseTime(item.value("last_activity"_L1));
    token.expires = parseTime(item.value("expires_at"_L1));
    token.client = item.value("oauth_client"_L1).toString();
    return token;
}

domain::HubShare parseShare(const QJsonObject &item)
{
    const QJsonObject server = item.value("server"_L1).toObject();
    domain::HubShare share;
    share.owner = server.value("user"_L1).toObject().value("name"_L1).toString();
    share.server = server.value("name"_L1).toString();
    share.user = item.value("user"_L1).toObject().value("name"_L1).toString();
    share.group = item.value("group"_L1).toObject().value("name"_L1).toString();
    share.scopes = words(item.value("scopes"_L1)).value_or(QStringList());
    share.scopes.sort();
    share.created = parseTime(item.value("created_at"_L1));
    return share;
}

} // namespace hubdesk::sync::jupyterhub
