// Roles, groups, services and scopes that values define.
#include "interchange/values/reader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace hubdesk::interchange::values {

using Kind = Merged::Kind;

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
    const QString about = m_config + QStringLiteral("JupyterHub.load_roles");
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
    const QString about = m_config + QStringLiteral("JupyterHub.load_groups");
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

void ValuesReader::service(const QString &key, const Merged &value, const QString &path)
{
    ServiceFacts made;
    made.name = key;
    made.place = value.keyPlace();
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
        const QString name = QString::fromUtf8(key);
        service(name, value, about + u'.' + name);
    }
}

// A list, as JupyterHub itself has it.
void ValuesReader::serviceList(const Merged &all)
{
    if (!all || all.kind() == Kind::Null)
        return;
    const QString about = m_config + QStringLiteral("JupyterHub.services");
    m_into.servicesGiven = true;
    if (all.kind() != Kind::Sequence) {
        note("wrong-type", all, about);
        m_into.servicesWhole = false;
        return;
    }
    const std::vector<Merged> items = all.items();
    for (std::size_t i = 0; i < items.size(); ++i)
        service({}, items[i], about + QStringLiteral("[%1]").arg(i));
}

void ValuesReader::customScopes(const Merged &all)
{
    const QString about = m_config + QStringLiteral("JupyterHub.custom_scopes");
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

} // namespace hubdesk::interchange::values
