#include "interchange/valuesexport.h"
#include "interchange/yaml/scalar.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace hubdesk::interchange {
namespace {

using domain::Kind;
using domain::Row;
using yaml::flowList;
using yaml::scalar;

QString groupsText(const std::vector<Row> &rows)
{
    QString text = rows.empty() ? QString() : QStringLiteral("      load_groups:\n");
    for (const Row &row : rows) {
        const auto group = domain::record<domain::GroupDefinition>(row);
        text += QStringLiteral("        %1:\n          users: %2\n")
                    .arg(scalar(group.name), flowList(group.users.value_or(QStringList())));
        if (!group.properties.isEmpty()) // JSON is YAML
            text += QStringLiteral("          properties: ") + group.properties + u'\n';
    }
    return text;
}

QString scopesText(const std::vector<Row> &rows)
{
    QString text = rows.empty() ? QString() : QStringLiteral("      custom_scopes:\n");
    for (const Row &row : rows) {
        const auto scope = domain::record<domain::CustomScope>(row);
        text += QStringLiteral("        %1:\n          description: %2\n")
                    .arg(scalar(scope.name), scalar(scope.description));
        if (scope.subscopes && !scope.subscopes->isEmpty())
            text += QStringLiteral("          subscopes: %1\n").arg(flowList(*scope.subscopes));
    }
    return text;
}

} // namespace

DesiredConfiguration desiredOf(const domain::State &state, const Row &hub)
{
    DesiredConfiguration desired;
    desired.adminUsers = domain::record<domain::Hub>(hub).adminUsers;
    for (const Row &row : state.rowsWhere(Kind::Role, "hub", QVariant::fromValue<qlonglong>(hub.ref.id))) {
        const auto role = domain::record<domain::Role>(row);
        if (role.source == domain::RoleSource::Shipped)
            continue;
        DesiredRole made;
        made.name = role.name;
        if (!role.description.isEmpty())
            made.description = role.description;
        made.scopes = role.scopes;
        for (const Row &bearerRow : state.rowsWhere(Kind::Bearer, "role", QVariant::fromValue<qlonglong>(row.ref.id))) {
            const auto bearer = domain::record<domain::Bearer>(bearerRow);
            const std::array<std::optional<QStringList> *, 4> lists = {&made.users, &made.groups, &made.services,
                                                                       nullptr};
            if (std::optional<QStringList> *list = lists[static_cast<std::size_t>(bearer.kindOf)]) {
                if (!*list)
                    list->emplace();
                (*list)->append(bearer.name);
            }
        }
        desired.roles.push_back(std::move(made));
    }
    return desired;
}

DesiredConfiguration alignedTo(DesiredConfiguration wanted, const DesiredConfiguration &now)
{
    const auto align = [](std::optional<QStringList> &list, const std::optional<QStringList> &before) {
        QStringList a = list.value_or(QStringList());
        QStringList b = before.value_or(QStringList());
        a.removeDuplicates();
        b.removeDuplicates();
        a.sort();
        b.sort();
        if (a == b)
            list = before;
    };
    for (const DesiredRole &before : now.roles) {
        DesiredRole *role = wanted.role(before.name);
        if (!role)
            continue;
        if (!role->description && before.description && before.description->isEmpty())
            role->description = before.description;
        if (!role->scopes && before.scopes && before.scopes->isEmpty())
            role->scopes = before.scopes;
        align(role->users, before.users);
        align(role->groups, before.groups);
        align(role->services, before.services);
    }
    align(wanted.adminUsers, now.adminUsers);
    return wanted;
}

domain::Result<domain::Done> exportValues(const domain::State &state, const Row &hub, QIODevice &device)
{
    const DesiredConfiguration desired = desiredOf(state, hub);
    const QVariant id = QVariant::fromValue<qlonglong>(hub.ref.id);
    const QString ofHub = groupsText(state.rowsWhere(Kind::GroupDefinition, "hub", id))
        + scopesText(state.rowsWhere(Kind::CustomScope, "hub", id));
    QString text = QStringLiteral("hub:\n");
    const bool admins = desired.adminUsers && !desired.adminUsers->isEmpty();
    if (!ofHub.isEmpty() || admins)
        text += QStringLiteral("  config:\n");
    if (!ofHub.isEmpty())
        text += QStringLiteral("    JupyterHub:\n") + ofHub;
    if (admins)
        text += QStringLiteral("    Authenticator:\n      admin_users: %1\n").arg(flowList(*desired.adminUsers));
    text += desired.roles.empty() ? QStringLiteral("  loadRoles: {}\n") : QStringLiteral("  loadRoles:\n");
    for (const DesiredRole &role : desired.roles) {
        QString body;
        if (role.description)
            body += QStringLiteral("      description: %1\n").arg(scalar(*role.description));
        const auto add = [&body](const char *key, const std::optional<QStringList> &words) {
            if (words)
                body += QStringLiteral("      %1: %2\n").arg(QString::fromLatin1(key), flowList(*words));
        };
        add("scopes", role.scopes);
        add("users", role.users);
        add("groups", role.groups);
        add("services", role.services);
        text += QStringLiteral("    ") + scalar(role.name)
            + (body.isEmpty() ? QStringLiteral(": {}\n") : QStringLiteral(":\n") + body);
    }
    const QByteArray bytes = text.toUtf8();
    if (device.write(bytes) != bytes.size())
        return domain::Error{domain::ErrorCode::FileUnwritable, device.errorString(), {}};
    return domain::Done{};
}

} // namespace hubdesk::interchange
