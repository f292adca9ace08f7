// JupyterHub's own classes and their settings: hub.config of a chart.
#include "interchange/values/reader.h"

namespace hubdesk::interchange::values {

using Kind = Merged::Kind;

void ValuesReader::config(const Merged &all)
{
    if (!all.isMap()) {
        if (all && all.kind() != Kind::Null)
            note("wrong-type", all, m_config.chopped(m_config.isEmpty() ? 0 : 1));
        return;
    }
    const Merged hub = all.at("JupyterHub");
    m_into.authenticator =
        word(hub.at("authenticator_class"), m_config + QStringLiteral("JupyterHub.authenticator_class"));
    roleList(hub.at("load_roles"));
    groups(hub.at("load_groups"));
    serviceList(hub.at("services"));
    customScopes(hub.at("custom_scopes"));
    m_into.extraUserScopes =
        words(hub.at("extra_user_scopes"), m_config + QStringLiteral("JupyterHub.extra_user_scopes"));
    for (const QByteArrayView section : {QByteArrayView("Spawner"), QByteArrayView("KubeSpawner")}) {
        const QString path = m_config + QString::fromLatin1(section) + u'.';
        const Merged spawner = all.at(section);
        if (auto list =
                words(spawner.at("oauth_client_allowed_scopes"), path + QStringLiteral("oauth_client_allowed_scopes")))
            m_into.allowedScopes = std::move(list);
        if (auto list = words(spawner.at("server_token_scopes"), path + QStringLiteral("server_token_scopes")))
            m_into.serverTokenScopes = std::move(list);
    }
    authenticators(all);
}

void ValuesReader::authenticators(const Merged &config)
{
    const QString used = m_into.authenticator ? m_into.authenticator->text : QString();
    int depths[3] = {-1, -1, -1};
    for (const QByteArrayView key : config.keys()) {
        const QString section = QString::fromUtf8(key);
        const QString path = m_config + section + u'.';
        const Merged values = config.at(key);
        for (const char *right : {"JupyterHub", "Authenticator", "Spawner"}) {
            if (section != QLatin1String(right) && section.compare(QLatin1String(right), Qt::CaseInsensitive) == 0)
                m_into.misnested.push_back({path.chopped(1), values.keyPlace()});
        }
        if (!values.isMap())
            continue;
        for (const QByteArrayView inner : values.keys()) { // a class below a class: an indentation too deep
            if (!inner.isEmpty() && inner[0] >= 'A' && inner[0] <= 'Z' && values.at(inner).isMap()
                && (inner.endsWith("Authenticator") || inner.endsWith("Spawner") || inner == "JupyterHub")) {
                for (const QByteArrayView name : values.at(inner).keys())
                    m_into.misnested.push_back({path + QString::fromUtf8(inner) + u'.' + QString::fromUtf8(name),
                                                values.at(inner).at(name).keyPlace()});
            }
        }
        if (!section.endsWith(u"Authenticator") && section != u"JupyterHub")
            continue;
        const auto take = [&](const char *name, std::vector<PlacedList> &into) {
            if (auto list = words(values.at(name), path + QLatin1String(name)))
                into.push_back({section + u'.' + QLatin1String(name), std::move(*list)});
        };
        take("admin_users", m_into.adminLists);
        take("allowed_users", m_into.allowedLists);
        if (section == u"JupyterHub")
            continue;
        take("admin_groups", m_into.adminGroups);
        if (section == u"Authenticator")
            m_into.blockedUsers = words(values.at("blocked_users"), path + QStringLiteral("blocked_users"));
        const auto set = [&](const char *name, std::optional<Flag> &into, int &depth) {
            const int here = classDepth(section, used);
            const std::optional<Flag> given = flag(values.at(name), path + QLatin1String(name));
            if (given && here > depth) {
                into = given;
                depth = here;
            }
        };
        set("manage_roles", m_into.manageRoles, depths[0]);
        set("manage_groups", m_into.manageGroups, depths[1]);
        set("enable_auth_state", m_into.enableAuthState, depths[2]);
    }
}

} // namespace hubdesk::interchange::values
