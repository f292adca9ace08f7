#include "interchange/values/valuesreader.h"
#include "interchange/values/snippets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace hubdesk::interchange::values {
namespace {

using Kind = Merged::Kind;

constexpr int kDeepestProperty = 50;
constexpr int kMostProperties = 100'000;
constexpr int kDeepestStray = 6;

QString textOf(const Merged &value)
{
    return QString::fromUtf8(value.text());
}

class ValuesReader final {
public:
    ValuesReader(const Merged &top, ConfigurationFacts &into)
        : m_top(top)
        , m_into(into)
    {
    }

    void run(ChartRoot root);

private:
    void note(const char *code, const Merged &value, const QString &about);
    std::optional<WordList> words(const Merged &value, const QString &about);
    std::optional<Word> word(const Merged &value, const QString &about);
    std::optional<Flag> flag(const Merged &value, const QString &about);
    void roles(const Merged &all, const QString &about);
    void roleList(const Merged &all);
    void role(const QString &key, const Merged &value, const QString &about);
    void groups(const Merged &all);
    void services(const Merged &all);
    void customScopes(const Merged &all);
    void config(const Merged &all);
    void authenticators(const Merged &config);
    void custom(const Merged &all);
    void profiles(const Merged &list);
    void strays(const Merged &map, const QString &path, int depth);
    void replaced(const Merged &value, const QString &path);
    std::optional<QJsonValue> json(const Merged &value, int depth);

    const Merged &m_top;
    ConfigurationFacts &m_into;
    QSet<QString> m_known; // names of the roles so far
    int m_properties = 0;
};

void ValuesReader::note(const char *code, const Merged &value, const QString &about)
{
    m_into.notes.push_back({value.place(), QString::fromLatin1(code), about, withoutSecrets(value.source())});
}

std::optional<Word> ValuesReader::word(const Merged &value, const QString &about)
{
    if (value.isText())
        return Word{textOf(value), value.place()};
    if (value && value.kind() != Kind::Null)
        note("wrong-type", value, about);
    return std::nullopt;
}

std::optional<Flag> ValuesReader::flag(const Merged &value, const QString &about)
{
    if (const std::optional<bool> truth = value.truth())
        return Flag{*truth, value.place()};
    if (value && value.kind() != Kind::Null)
        note("wrong-type", value, about);
    return std::nullopt;
}

std::optional<WordList> ValuesReader::words(const Merged &value, const QString &about)
{
    if (!value || value.kind() == Kind::Null)
        return std::nullopt;
    if (value.kind() != Kind::Sequence) {
        note("wrong-type", value, about);
        return std::nullopt;
    }
    replaced(value, about);
    WordList result;
    result.place = value.keyPlace();
    const std::vector<Merged> items = value.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].isText()) {
            result.words.push_back({textOf(items[i]), items[i].place()});
            continue;
        }
        result.whole = false;
        note("wrong-type", items[i], about + QStringLiteral("[%1]").arg(i));
    }
    return result;
}

void ValuesReader::replaced(const Merged &value, const QString &path)
{
    for (const Merged &old : value.replaced()) {
        Replacement found{path, value.keyPlace(), old.keyPlace(), {}};
        const std::vector<Merged> items = value.items();
        QSet<QByteArrayView> kept;
        for (const Merged &item : items)
            kept.insert(item.text());
        for (const Merged &item : old.items()) {
            if (item.kind() == Kind::Scalar && !kept.contains(item.text()))
                found.lost.append(textOf(item));
        }
        if (!found.lost.isEmpty())
            m_into.replaced.push_back(std::move(found));
    }
}

void ValuesReader::role(const QString &key, const Merged &value, const QString &about)
{
    RoleFacts made;
    made.name = key;
    made.place = value.keyPlace();
    if (!value.isMap()) {
        note(value.kind() == Kind::Null ? "null-role" : "wrong-type", value, about);
        return;
    }
    for (const QByteArrayView view : value.keys()) {
        const Merged part = value.at(view);
        const QString name = QString::fromUtf8(view);
        const QString path = about + u'.' + name;
        if (!part)
            continue;
        if (view == "name") {
            if (const std::optional<Word> given = word(part, path))
                made.name = given->text;
        } else if (view == "description") {
            made.description = word(part, path);
        } else if (view == "scopes") {
            made.hasScopes = true;
            made.scopes = words(part, path);
        } else if (view == "users" || view == "groups" || view == "services") {
            std::optional<WordList> list = words(part, path);
            made.bearersKnown = made.bearersKnown && (list || part.kind() == Kind::Null);
            (view == "users" ? made.users : view == "groups" ? made.groups : made.services) = std::move(list);
        } else if (view == "tokens") {
            made.tokens = words(part, path);
        } else {
            made.otherKeys.push_back({name, part.keyPlace()});
            if (isSingular(name)) {
                PlacedList list{name, {{}, part.place(), true}, false};
                if (part.isText())
                    list.list.words.push_back({textOf(part), part.place()});
                for (const Merged &item : part.items()) {
                    if (item.isText())
                        list.list.words.push_back({textOf(item), item.place()});
                }
                made.misnamed.push_back(std::move(list));
            }
        }
    }
    if (made.name.isEmpty()) {
        note("no-name", value, about);
        return;
    }
    if (m_known.contains(made.name)) {
        m_into.notes.push_back({made.place, QStringLiteral("duplicate"), about, made.name});
        return;
    }
    m_known.insert(made.name);
    m_into.roles.push_back(std::move(made));
}

void ValuesReader::roles(const Merged &all, const QString &about)
{
    if (!all || all.kind() == Kind::Null)
        return;
    m_into.rolesGiven = true;
    if (!all.isMap()) {
        note("wrong-type", all, about);
        m_into.rolesWhole = false;
        return;
    }
    for (const QByteArrayView key : all.keys()) {
        const Merged value = all.at(key);
        if (value)
            role(QString::fromUtf8(key), value, about + u'.' + QString::fromUtf8(key));
    }
}

// hub.config.JupyterHub.load_roles: set after hub.loadRoles, in whose place it comes.
void ValuesReader::roleList(const Merged &all)
{
    const QString about = QStringLiteral("hub.config.JupyterHub.load_roles");
    if (!all || all.kind() == Kind::Null)
        return;
    if (all.kind() != Kind::Sequence) {
        note("wrong-type", all, about);
        return;
    }
    if (!m_into.roles.empty()) {
        Replacement found{QStringLiteral("hub.loadRoles"), all.keyPlace(), m_into.roles.front().place, {}};
        for (const RoleFacts &role : m_into.roles)
            found.lost.append(role.name);
        m_into.replaced.push_back(std::move(found));
        m_into.roles.clear();
        m_known.clear();
    }
    m_into.rolesGiven = true;
    const std::vector<Merged> items = all.items();
    for (std::size_t i = 0; i < items.size(); ++i)
        role({}, items[i], about + QStringLiteral("[%1]").arg(i));
}

void ValuesReader::groups(const Merged &all)
{
    const QString about = QStringLiteral("hub.config.JupyterHub.load_groups");
    if (!all || all.kind() == Kind::Null)
        return;
    if (!all.isMap()) {
        note("wrong-type", all, about);
        m_into.groupsWhole = false;
        return;
    }
    for (const QByteArrayView key : all.keys()) {
        const Merged value = all.at(key);
        if (!value)
            continue;
        GroupFacts made;
        made.name = QString::fromUtf8(key);
        made.place = value.keyPlace();
        const QString path = about + u'.' + made.name;
        if (value.isMap()) {
            made.users = WordList{{}, made.place, true};
            if (const Merged users = value.at("users"))
                made.users = words(users, path + QStringLiteral(".users"));
            if (const Merged properties = value.at("properties")) {
                const std::optional<QJsonValue> read = json(properties, 0);
                if (read && read->isObject())
                    made.properties = QString::fromUtf8(QJsonDocument(read->toObject()).toJson(QJsonDocument::Compact));
                else
                    note("wrong-type", properties, path + QStringLiteral(".properties"));
            }
        } else {
            made.users = words(value, path);
        }
        m_into.groups.push_back(std::move(made));
    }
}

void ValuesReader::services(const Merged &all)
{
    if (!all || all.kind() == Kind::Null)
        return;
    const QString about = QStringLiteral("hub.services");
    m_into.servicesGiven = true;
    if (!all.isMap()) {
        note("wrong-type", all, about);
        m_into.servicesWhole = false;
        return;
    }
    for (const QByteArrayView key : all.keys()) {
        const Merged value = all.at(key);
        if (!value)
            continue;
        ServiceFacts made;
        made.name = QString::fromUtf8(key);
        made.place = value.keyPlace();
        const QString path = about + u'.' + made.name;
        if (value.isMap()) {
            if (const std::optional<Word> name = word(value.at("name"), path + QStringLiteral(".name")))
                made.name = name->text;
            made.admin = value.at("admin").truth().value_or(false);
            made.allowedScopes =
                words(value.at("oauth_client_allowed_scopes"), path + QStringLiteral(".oauth_client_allowed_scopes"));
            made.allowedRoles = words(value.at("oauth_roles"), path + QStringLiteral(".oauth_roles"));
        } else if (value.kind() != Kind::Null) {
            m_into.notes.push_back({value.place(), QStringLiteral("wrong-type"), path, {}}); // it may be a token
        }
        m_into.services.push_back(std::move(made));
    }
}

void ValuesReader::customScopes(const Merged &all)
{
    const QString about = QStringLiteral("hub.config.JupyterHub.custom_scopes");
    if (!all || all.kind() == Kind::Null)
        return;
    m_into.customScopesGiven = true;
    if (!all.isMap()) {
        note("wrong-type", all, about);
        m_into.customScopesWhole = false;
        return;
    }
    for (const QByteArrayView key : all.keys()) {
        const Merged value = all.at(key);
        if (!value)
            continue;
        CustomScopeFacts made;
        made.name = QString::fromUtf8(key);
        made.place = value.keyPlace();
        const QString path = about + u'.' + made.name;
        if (!value.isMap()) {
            note("wrong-type", value, path);
            made.open = true;
        }
        for (const QByteArrayView view : value.keys()) {
            const Merged part = value.at(view);
            if (view == "description") {
                made.description = word(part, path + QStringLiteral(".description"));
            } else if (view == "subscopes") {
                made.subscopes = words(part, path + QStringLiteral(".subscopes"));
                made.badSubscopes = !made.subscopes;
            } else {
                made.otherKeys.push_back({QString::fromUtf8(view), part.keyPlace()});
            }
        }
        m_into.customScopes.push_back(std::move(made));
    }
}

void ValuesReader::config(const Merged &all)
{
    if (!all.isMap()) {
        if (all && all.kind() != Kind::Null)
            note("wrong-type", all, QStringLiteral("hub.config"));
        return;
    }
    const Merged hub = all.at("JupyterHub");
    m_into.authenticator =
        word(hub.at("authenticator_class"), QStringLiteral("hub.config.JupyterHub.authenticator_class"));
    roleList(hub.at("load_roles"));
    groups(hub.at("load_groups"));
    customScopes(hub.at("custom_scopes"));
    m_into.extraUserScopes =
        words(hub.at("extra_user_scopes"), QStringLiteral("hub.config.JupyterHub.extra_user_scopes"));
    for (const QByteArrayView section : {QByteArrayView("Spawner"), QByteArrayView("KubeSpawner")}) {
        const QString path = QStringLiteral("hub.config.") + QString::fromLatin1(section) + u'.';
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
        const QString path = QStringLiteral("hub.config.") + section + u'.';
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

std::optional<QJsonValue> ValuesReader::json(const Merged &value, int depth)
{
    if (depth > kDeepestProperty || ++m_properties > kMostProperties)
        return std::nullopt;
    switch (value.kind()) {
    case Kind::Absent:
    case Kind::Null:
        return QJsonValue(QJsonValue::Null);
    case Kind::Scalar: {
        if (value.isText())
            return QJsonValue(textOf(value));
        if (const std::optional<bool> truth = value.truth())
            return QJsonValue(*truth);
        bool ok = false;
        const qlonglong whole = value.text().toByteArray().toLongLong(&ok);
        return ok ? QJsonValue(whole) : QJsonValue(value.text().toByteArray().toDouble());
    }
    case Kind::Sequence: {
        QJsonArray array;
        for (const Merged &item : value.items()) {
            const std::optional<QJsonValue> part = json(item, depth + 1);
            if (!part)
                return std::nullopt;
            array.append(*part);
        }
        return QJsonValue(array);
    }
    case Kind::Map: {
        QJsonObject object;
        for (const QByteArrayView key : value.keys()) {
            const std::optional<QJsonValue> part = json(value.at(key), depth + 1);
            if (!part)
                return std::nullopt;
            object.insert(QString::fromUtf8(key), *part);
        }
        return QJsonValue(object);
    }
    }
    return std::nullopt;
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

} // namespace

std::optional<ChartRoot> rootOfChart(const QString &helmChart)
{
    const QString name = helmChart.section(u'/', -1);
    if (name == u"basehub")
        return ChartRoot::Jupyterhub;
    if (name == u"daskhub")
        return ChartRoot::BasehubJupyterhub;
    if (name == u"jupyterhub")
        return ChartRoot::None;
    return std::nullopt;
}

std::optional<ChartRoot> detectRoot(const Merged &top)
{
    if (top.at({"basehub", "jupyterhub"}).isMap())
        return ChartRoot::BasehubJupyterhub;
    if (top.at("jupyterhub").isMap())
        return ChartRoot::Jupyterhub;
    for (const char *key : {"hub", "singleuser", "proxy", "cull", "custom"}) {
        if (top.at(key).isMap())
            return ChartRoot::None;
    }
    return std::nullopt;
}

Merged underRoot(const Merged &top, ChartRoot root)
{
    switch (root) {
    case ChartRoot::None:
        return top;
    case ChartRoot::Jupyterhub:
        return top.at("jupyterhub");
    case ChartRoot::BasehubJupyterhub:
        return top.at({"basehub", "jupyterhub"});
    }
    return {};
}

ConfigurationFacts readValues(const Chain &chain, std::optional<ChartRoot> root)
{
    ConfigurationFacts facts;
    facts.form = ConfigurationFacts::Form::Values;
    facts.file = chain.empty() ? QString() : chain.back()->file();
    const Merged top(chain);
    for (const yaml::Document *document : chain) {
        for (const yaml::NodeId key : document->duplicates())
            facts.duplicateKeys.push_back({QString::fromUtf8(document->node(key).text), document->place(key)});
        const yaml::NodeId first = document->root();
        if (first != yaml::kNone && document->node(document->resolved(first)).kind != yaml::Node::Kind::Map)
            facts.notes.push_back({document->place(first), QStringLiteral("wrong-type"), {}, {}});
    }
    if (!root)
        root = detectRoot(top);
    ValuesReader(top, facts).run(root.value_or(ChartRoot::None));
    if (!detectRoot(top))
        facts.chartRoot.reset();
    std::stable_sort(facts.notes.begin(), facts.notes.end(), [](const Note &a, const Note &b) {
        return std::tie(a.place.file, a.place.line, a.place.column)
            < std::tie(b.place.file, b.place.line, b.place.column);
    });
    return facts;
}

} // namespace hubdesk::interchange::values
