#include "domain/saidbyconfiguration.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hubdesk::domain {
namespace {

constexpr auto kServices = "says-services";
constexpr auto kManageGroups = "says-manage-groups";
constexpr auto kManageRoles = "says-manage-roles";
constexpr auto kServerTokenScopes = "says-server-token-scopes";
constexpr auto kClientScopes = "says-client-scopes";

QString textOf(const QJsonArray &list)
{
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue &word : value.toArray())
        words.append(word.toString());
    return words;
}

ConfigurationNote note(const char *code, const char *about, const QString &text)
{
    ConfigurationNote made;
    made.code = QLatin1StringView(code);
    made.message = QLatin1StringView(about);
    made.text = text;
    return made;
}

} // namespace

bool isSaid(const ConfigurationNote &note)
{
    return note.code.startsWith(u"says-");
}

std::vector<ConfigurationNote> notesOf(const SaidByConfiguration &said)
{
    std::vector<ConfigurationNote> notes;
    if (said.services) {
        QJsonArray list;
        for (const SaidService &service : *said.services) {
            QJsonObject one{{QStringLiteral("name"), service.name}, {QStringLiteral("admin"), service.admin}};
            if (service.scopes)
                one.insert(QStringLiteral("scopes"), QJsonArray::fromStringList(*service.scopes));
            list.append(one);
        }
        if (!said.servicesWhole)
            list.append(QJsonValue(QJsonValue::Null)); // and others
        notes.push_back(note(kServices, "JupyterHub.services", textOf(list)));
    }
    const auto flag = [&notes](const char *code, const char *about, std::optional<bool> on) {
        if (on)
            notes.push_back(note(code, about, *on ? QStringLiteral("true") : QStringLiteral("false")));
    };
    flag(kManageGroups, "Authenticator.manage_groups", said.managesGroups);
    flag(kManageRoles, "Authenticator.manage_roles", said.managesRoles);
    const auto scopes = [&notes](const char *code, const char *about, const std::optional<QStringList> &list) {
        if (list)
            notes.push_back(note(code, about, textOf(QJsonArray::fromStringList(*list))));
    };
    scopes(kServerTokenScopes, "Spawner.server_token_scopes", said.serverTokenScopes);
    scopes(kClientScopes, "Spawner.oauth_client_allowed_scopes", said.clientScopes);
    return notes;
}

void take(SaidByConfiguration &said, const ConfigurationNote &note)
{
    const auto list = [&note] { return QJsonDocument::fromJson(note.text.toUtf8()).array(); };
    if (note.code == QLatin1StringView(kServices)) {
        if (!said.services)
            said.services.emplace();
        for (const QJsonValue &value : list()) {
            if (value.isNull()) {
                said.servicesWhole = false;
                continue;
            }
            const QJsonObject one = value.toObject();
            SaidService service{one.value(u"name").toString(), one.value(u"admin").toBool(), {}};
            if (one.contains(u"scopes"))
                service.scopes = wordsOf(one.value(u"scopes"));
            said.services->push_back(std::move(service));
        }
    } else if (note.code == QLatin1StringView(kManageGroups)) {
        said.managesGroups = note.text == u"true";
    } else if (note.code == QLatin1StringView(kManageRoles)) {
        said.managesRoles = note.text == u"true";
    } else if (note.code == QLatin1StringView(kServerTokenScopes)) {
        said.serverTokenScopes = wordsOf(list());
    } else if (note.code == QLatin1StringView(kClientScopes)) {
        said.clientScopes = wordsOf(list());
    }
}

} // namespace hubdesk::domain
