#include "interchange/rolesexport.h"
#include "domain/records.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace hubdesk::interchange {
namespace {

using domain::Kind;
using domain::Row;

QString pythonList(const QStringList &words)
{
    QStringList parts;
    for (const QString &word : words)
        parts.append(pythonText(word));
    return u'[' + parts.join(QStringLiteral(", ")) + u']';
}

QString pythonValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case QJsonValue::Double: {
        const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return QString::fromLatin1(array.mid(1, array.size() - 2));
    }
    case QJsonValue::String:
        return pythonText(value.toString());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &item : value.toArray())
            parts.append(pythonValue(item));
        return u'[' + parts.join(QStringLiteral(", ")) + u']';
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts.append(pythonText(it.key()) + QStringLiteral(": ") + pythonValue(it.value()));
        return u'{' + parts.join(QStringLiteral(", ")) + u'}';
    }
    default:
        return QStringLiteral("None");
    }
}

QString roleText(const domain::State &state, const Row &row)
{
    const auto role = domain::record<domain::Role>(row);
    QString text = QStringLiteral("    {\n        \"name\": %1,\n").arg(pythonText(role.name));
    if (!role.description.isEmpty())
        text += QStringLiteral("        \"description\": %1,\n").arg(pythonText(role.description));
    if (role.scopes)
        text += QStringLiteral("        \"scopes\": %1,\n").arg(pythonList(*role.scopes));
    std::array<QStringList, 4> bearers;
    for (const Row &bearerRow : state.rowsWhere(Kind::Bearer, "role", QVariant::fromValue<qlonglong>(row.ref.id))) {
        const auto bearer = domain::record<domain::Bearer>(bearerRow);
        if (!bearer.name.endsWith(QChar(0x2026))) // a token's value was never kept (shownToken)
            bearers[static_cast<std::size_t>(bearer.kindOf)].append(bearer.name);
    }
    static constexpr std::array<const char *, 4> keys = {"users", "groups", "services", "tokens"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!bearers[i].isEmpty())
            text += QStringLiteral("        \"%1\": %2,\n").arg(QString::fromLatin1(keys[i]), pythonList(bearers[i]));
    }
    return text + QStringLiteral("    },\n");
}

QString groupText(const Row &row)
{
    const auto group = domain::record<domain::GroupDefinition>(row);
    const QString users = pythonList(group.users.value_or(QStringList()));
    if (group.properties.isEmpty())
        return QStringLiteral("    %1: {\"users\": %2},\n").arg(pythonText(group.name), users);
    const QJsonObject properties = QJsonDocument::fromJson(group.properties.toUtf8()).object();
    return QStringLiteral("    %1: {\"users\": %2, \"properties\": %3},\n")
        .arg(pythonText(group.name), users, pythonValue(properties));
}

} // namespace

QString pythonText(const QString &text)
{
    QString result(u'"');
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result.append(u'\\').append(c);
        else if (c == u'\n')
            result.append(QStringLiteral("\\n"));
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            result.append(QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QChar(u'0')));
        else
            result.append(c);
    }
    return result + u'"';
}

domain::Result<domain::Done> exportLoadRoles(const domain::State &state, const Row &hub, QIODevice &device)
{
    const QVariant id = QVariant::fromValue<qlonglong>(hub.ref.id);
    QString text = QStringLiteral("c.JupyterHub.load_roles = [\n");
    for (const Row &row : state.rowsWhere(Kind::Role, "hub", id))
        text += roleText(state, row);
    text += QStringLiteral("]\n");
    const std::vector<Row> groups = state.rowsWhere(Kind::GroupDefinition, "hub", id);
    if (!groups.empty()) {
        text += QStringLiteral("c.JupyterHub.load_groups = {\n");
        for (const Row &row : groups)
            text += groupText(row);
        text += QStringLiteral("}\n");
    }
    const std::vector<Row> scopes = state.rowsWhere(Kind::CustomScope, "hub", id);
    if (!scopes.empty()) {
        text += QStringLiteral("c.JupyterHub.custom_scopes = {\n");
        for (const Row &row : scopes) {
            const auto scope = domain::record<domain::CustomScope>(row);
            text += QStringLiteral("    %1: {\"description\": %2")
                        .arg(pythonText(scope.name), pythonText(scope.description));
            if (scope.subscopes && !scope.subscopes->isEmpty())
                text += QStringLiteral(", \"subscopes\": ") + pythonList(*scope.subscopes);
            text += QStringLiteral("},\n");
        }
        text += QStringLiteral("}\n");
    }
    if (const auto admins = domain::record<domain::Hub>(hub).adminUsers; admins && !admins->isEmpty()) {
        QString set = pythonList(*admins);
        text += QStringLiteral("c.Authenticator.admin_users = {%1}\n").arg(QStringView(set).mid(1, set.size() - 2));
    }
    const QByteArray bytes = text.toUtf8();
    if (device.write(bytes) != bytes.size())
        return domain::Error{domain::ErrorCode::FileUnwritable, device.errorString(), {}};
    return domain::Done{};
}

} // namespace hubdesk::interchange
