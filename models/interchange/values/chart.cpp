// What only a chart has: its root, the operator's own keys, profiles, and keys in places where nothing reads them.
#include "interchange/values/reader.h"
#include "interchange/values/snippets.h"

namespace hubdesk::interchange::values {
namespace {

constexpr int kDeepestStray = 6;

} // namespace

void ValuesReader::custom(const Merged &all)
{
    for (const QByteArrayView key : all.keys()) {
        const Merged operators = all.at(key); // "2i2c", or another operator's key
        if (!operators.isMap())
            continue;
        const QString path = QStringLiteral("custom.") + QString::fromUtf8(key) + u'.';
        for (const QByteArrayView name : operators.keys()) {
            const Merged value = operators.at(name);
            if (name == "add_staff_user_ids_to_admin_users") {
                m_into.staff.add = flag(value, path + QString::fromUtf8(name));
            } else if (name == "add_staff_user_ids_of_type") {
                m_into.staff.kind = word(value, path + QString::fromUtf8(name));
            } else if (name.startsWith("staff_") && name.endsWith("_ids")) {
                if (auto list = words(value, path + QString::fromUtf8(name)))
                    m_into.staff.lists.push_back(
                        {QString::fromUtf8(name.sliced(6, name.size() - 10)), std::move(*list)});
            }
        }
    }
    const Merged organisation = all.at({"homepage", "templateVars", "org"});
    m_into.organisation = word(organisation.at("name"), QStringLiteral("custom.homepage.templateVars.org.name"));
    m_into.organisationUrl = word(organisation.at("url"), QStringLiteral("custom.homepage.templateVars.org.url"));
}

void ValuesReader::profiles(const Merged &list)
{
    for (const Merged &profile : list.items()) {
        for (const Merged &group : profile.at("allowed_groups").items()) {
            if (group.isText())
                m_into.profileGroups.push_back({textOf(group), group.place()});
        }
    }
}

// Keys that only count in one place, found in another.
void ValuesReader::strays(const Merged &map, const QString &path, int depth)
{
    if (depth > kDeepestStray)
        return;
    for (const QByteArrayView key : map.keys()) {
        const QString name = QString::fromUtf8(key);
        const QString here = path.isEmpty() ? name : path + u'.' + name;
        const bool hub = path == QLatin1String("hub");
        if (hub && (name == u"loadRoles" || name == u"services" || name == u"extraConfig" || name == u"config"))
            continue; // read for themselves
        if (name == u"extraEnv" || name == u"extraFiles" || name == u"profileList" || here == u"custom")
            continue;
        const Merged value = map.at(key);
        if (name == u"loadRoles" || name == u"load_roles" || name == u"admin_users" || name == u"allowed_users"
            || (name == u"Authenticator" && value.isMap()))
            m_into.misnested.push_back({here, value.keyPlace()});
        else if (value.isMap())
            strays(value, here, depth + 1);
    }
}

void ValuesReader::run(ChartRoot root)
{
    static constexpr const char *kNames[] = {"", "jupyterhub", "basehub.jupyterhub"};
    const Merged all = underRoot(m_top, root);
    m_into.chartRoot = Word{QString::fromLatin1(kNames[static_cast<int>(root)]), all.keyPlace()};
    const Merged hub = all.at("hub");
    roles(hub.at("loadRoles"), QStringLiteral("hub.loadRoles"));
    config(hub.at("config"));
    services(hub.at("services"));
    if (const Merged extra = hub.at("extraConfig"))
        addSnippets(extra, m_into);
    custom(all.at("custom"));
    profiles(all.at({"singleuser", "profileList"}));
    strays(all, {}, 0);
    for (const QByteArrayView key : m_top.keys()) { // beside the chart's root
        const QString name = QString::fromUtf8(key);
        const bool own = root == ChartRoot::None || key == "jupyterhub" || key == "basehub";
        const bool other = !all && (key == "jupyterhub" || (key == "basehub" && m_top.at(key).at("jupyterhub")));
        if (other || (!own && (key == "hub" || key == "loadRoles" || key == "load_roles")))
            m_into.misnested.push_back({name, m_top.at(key).keyPlace()});
    }
}

} // namespace hubdesk::interchange::values
