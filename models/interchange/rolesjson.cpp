#include "interchange/rolesjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hubdesk::interchange {

using domain::Kind;
using domain::Row;

QByteArray rolesJson(const domain::State &state, const Row &hub, const DesiredConfiguration &desired)
{
    const QVariant id = QVariant::fromValue<qlonglong>(hub.ref.id);
    QJsonArray roles;
    for (const DesiredRole &role : desired.roles) {
        QJsonObject one{{QStringLiteral("name"), role.name}};
        if (role.description)
            one.insert(QStringLiteral("description"), *role.description);
        const auto add = [&one](const char *key, const std::optional<QStringList> &words) {
            if (words)
                one.insert(QLatin1StringView(key), QJsonArray::fromStringList(*words));
        };
        add("scopes", role.scopes);
        add("users", role.users);
        add("groups", role.groups);
        add("services", role.services);
        roles.append(one);
    }
    QJsonObject classes{{QStringLiteral("load_roles"), roles}};
    QJsonObject groups;
    for (const Row &row : state.rowsWhere(Kind::GroupDefinition, "hub", id)) {
        const auto group = domain::record<domain::GroupDefinition>(row);
        QJsonObject one;
        if (group.users)
            one.insert(QStringLiteral("users"), QJsonArray::fromStringList(*group.users));
        if (!group.properties.isEmpty())
            one.insert(QStringLiteral("properties"), QJsonDocument::fromJson(group.properties.toUtf8()).object());
        groups.insert(group.name, one);
    }
    if (!groups.isEmpty())
        classes.insert(QStringLiteral("load_groups"), groups);
    QJsonObject scopes;
    for (const Row &row : state.rowsWhere(Kind::CustomScope, "hub", id)) {
        const auto scope = domain::record<domain::CustomScope>(row);
        QJsonObject one{{QStringLiteral("description"), scope.description}};
        if (scope.subscopes && !scope.subscopes->isEmpty())
            one.insert(QStringLiteral("subscopes"), QJsonArray::fromStringList(*scope.subscopes));
        scopes.insert(scope.name, one);
    }
    if (!scopes.isEmpty())
        classes.insert(QStringLiteral("custom_scopes"), scopes);
    QJsonObject all{{QStringLiteral("JupyterHub"), classes}};
    if (desired.adminUsers)
        all.insert(QStringLiteral("Authenticator"),
                   QJsonObject{{QStringLiteral("admin_users"), QJsonArray::fromStringList(*desired.adminUsers)}});
    return QJsonDocument(all).toJson();
}

} // namespace hubdesk::interchange
