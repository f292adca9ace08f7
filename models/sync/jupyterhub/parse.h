#pragma once
// A hub's JSON into the records of domain/snapshot.h. A field that did not come stays "not known", a
// null that JupyterHub means as "none" becomes known and empty. Wrong types are treated as not come.
// Pure; any thread.

#include "domain/personaccess.h"
#include "domain/snapshot.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace hubdesk::sync::jupyterhub {

/// One page of a list, or a whole list (services). None if it has another form.
struct ListPage {
    QList<QJsonObject> items; ///< what was not an object is an empty one, so that rows keep their place
    std::int64_t limit = 0;
    std::int64_t total = 0;
};
[[nodiscard]] std::optional<ListPage> parsePage(const QJsonDocument &json);

/// The name of a user or group; none for null, other types, and the empty name: such rows exist but
/// cannot be addressed.
[[nodiscard]] std::optional<QString> parseName(const QJsonObject &item);

struct ParsedUser {
    domain::HubUser user;
    bool serversKnown = false;
    std::vector<domain::HubServer> servers;
};
[[nodiscard]] ParsedUser parseUser(const QJsonObject &item, domain::HubId hub);

struct ParsedGroup {
    domain::HubGroup group;
    std::optional<QStringList> users;
};
[[nodiscard]] ParsedGroup parseGroup(const QJsonObject &item, domain::HubId hub);

/// /services is an object by name. None if it is not one.
[[nodiscard]] std::optional<std::vector<domain::HubService>> parseServices(const QJsonDocument &json,
                                                                           domain::HubId hub);

/// GET /user: who the token belongs to.
struct Self {
    enum class Kind { User, Service };
    Kind kind = Kind::User;
    QString name;
    std::optional<bool> admin;
    QStringList scopes;
    QString tokenId; ///< from 5.0; else empty
};
[[nodiscard]] std::optional<Self> parseSelf(const QJsonDocument &json);

[[nodiscard]] domain::HubToken parseToken(const QJsonObject &item);
[[nodiscard]] domain::HubShare parseShare(const QJsonObject &item);

/// ISO 8601 in UTC, with or without a fraction; none if null or something else.
[[nodiscard]] std::optional<QDateTime> parseTime(const QJsonValue &value);

} // namespace hubdesk::sync::jupyterhub
