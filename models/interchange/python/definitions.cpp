// Roles, groups, services and scopes that a configuration defines.
#include "interchange/python/extractor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hubdesk::interchange::python {

using Kind = Value::Kind;

namespace {

constexpr int kDeepestProperty = 50;
constexpr int kMostProperties = 100'000; // nested lists that share their parts multiply

} // namespace

void Extractor::entries(ValueId dict, const QString &about, bool &open,
                        const std::function<void(ValueId, ValueId)> &each)
{
    const std::vector<ValueId> items = at(dict).items;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i] == kNoValue) {
            note("not-understood", at(items[i + 1]).span, about);
            open = true;
        } else {
            each(items[i], items[i + 1]);
        }
    }
}

void Extractor::services(ValueId id)
{
    const QString about = QStringLiteral("JupyterHub.services");
    if (!at(id).isSequence()) {
        noteValue(id, about);
        m_into.servicesWhole = false;
        m_into.servicesGiven = at(id).kind == Kind::Dict;
        return;
    }
    m_into.servicesGiven = true;
    const std::vector<ValueId> items = at(id).items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QString part = about + QStringLiteral("[%1]").arg(i);
        ServiceFacts made;
        made.place = place(items[i]);
        bool open = false;
        if (at(items[i]).kind == Kind::Dict) {
            entries(items[i], part, open, [&](ValueId keyId, ValueId v) {
                const QString key = at(keyId).text;
                if (key == u"name" && at(v).kind == Kind::Text)
                    made.name = at(v).text;
                else if (key == u"admin")
                    made.admin = at(v).kind == Kind::Boolean && at(v).truth;
                else if (key == u"oauth_client_allowed_scopes")
                    made.allowedScopes = words(v, part + u'.' + key);
                else if (key == u"oauth_roles")
                    made.allowedRoles = words(v, part + u'.' + key);
            });
        }
        if (made.name.isEmpty()) {
            note("not-understood", at(items[i]).span, part);
            m_into.servicesWhole = false;
        } else {
            m_into.services.push_back(std::move(made));
        }
    }
}

void Extractor::customScopes(ValueId id)
{
    const QString about = QStringLiteral("JupyterHub.custom_scopes");
    if (at(id).kind != Kind::Dict) {
        noteValue(id, about);
        m_into.customScopesWhole = false;
        return;
    }
    m_into.customScopesGiven = true;
    bool open = false;
    entries(id, about, open, [&](ValueId nameId, ValueId v) {
        CustomScopeFacts made;
        if (at(nameId).kind != Kind::Text) {
            note("wrong-type", at(nameId).span, about);
            return;
        }
        made.name = at(nameId).text;
        made.place = place(nameId);
        const QString part = about + u'.' + made.name;
        if (at(v).kind != Kind::Dict) {
            noteValue(v, part);
            made.open = true;
        } else {
            entries(v, part, made.open, [&](ValueId keyId, ValueId value) {
                const QString key = at(keyId).text;
                if (key == u"description" && at(value).kind == Kind::Text) {
                    made.description = word(value);
                } else if (key == u"subscopes") {
                    made.subscopes = words(value, part + u'.' + key);
                    made.badSubscopes = !made.subscopes && at(value).kind != Kind::Unknown;
                    made.open = made.open || (made.subscopes && !made.subscopes->whole);
                } else if (key == u"description") {
                    noteValue(value, part + u'.' + key);
                    made.open = true;
                } else {
                    made.otherKeys.push_back(word(keyId));
                }
            });
        }
        m_into.customScopes.push_back(std::move(made));
    });
    m_into.customScopesWhole = !open;
}

void Extractor::roles(ValueId id)
{
    const QString about = QStringLiteral("JupyterHub.load_roles");
    m_into.rolesGiven = true;
    m_into.rolesAdd = m_reader.isOnlyAddedTo(about);
    const Value &list = at(id);
    if (list.kind != Kind::List && list.kind != Kind::Tuple) {
        noteValue(id, about);
        m_into.rolesWhole = false;
        return;
    }
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const Value &item = at(list.items[i]);
        const QString part = about + QStringLiteral("[%1]").arg(i);
        if (item.kind == Kind::Dict) {
            role(item, part);
        } else {
            noteValue(list.items[i], part);
            m_into.rolesWhole = m_into.rolesWhole && item.kind != Kind::Unknown;
        }
    }
}

void Extractor::role(const Value &dict, const QString &about)
{
    RoleFacts made;
    made.place = m_source.place(dict.span.begin);
    std::optional<ValueId> name;
    std::optional<ValueId> scopes;
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        const ValueId v = dict.items[i + 1];
        if (dict.items[i] == kNoValue) {
            note("not-understood", at(v).span, about);
            made.open = true;
            continue;
        }
        const QString key = at(dict.items[i]).text;
        const QString part = about + u'.' + key;
        if (key == u"name")
            name = v;
        else if (key == u"scopes")
            scopes = v;
        else if (key == u"description" && at(v).kind == Kind::Text)
            made.description = word(v);
        else if (key == u"description" && at(v).kind != Kind::None)
            noteValue(v, part);
        else if (key == u"users" || key == u"groups" || key == u"services") {
            std::optional<WordList> list = words(v, part);
            made.bearersKnown = made.bearersKnown && (list || at(v).kind == Kind::None);
            (key == u"users" ? made.users : key == u"groups" ? made.groups : made.services) = std::move(list);
        } else if (key == u"tokens")
            made.tokens = words(v, part);
        else if (key != u"description") {
            made.otherKeys.push_back(word(dict.items[i]));
            if (isSingular(key))
                made.misnamed.push_back({key, singular(v), false});
        }
    }
    if (!name || at(*name).kind != Kind::Text || at(*name).text.isEmpty()) {
        if (name && at(*name).kind == Kind::Unknown) {
            note("not-understood", dict.span, about + QStringLiteral(".name"));
            m_into.rolesWhole = false;
        } else if (!made.open) {
            note("no-name", dict.span, about);
        } else {
            m_into.rolesWhole = false;
        }
        return;
    }
    made.name = at(*name).text;
    if (m_known.contains(made.name)) {
        note("duplicate", dict.span, about);
        return;
    }
    m_known.insert(made.name);
    made.hasScopes = scopes.has_value();
    if (scopes)
        made.scopes = words(*scopes, about + QStringLiteral(".scopes"));
    m_into.roles.push_back(std::move(made));
}

void Extractor::groups(ValueId id)
{
    const QString about = QStringLiteral("JupyterHub.load_groups");
    const Value &dict = at(id);
    if (dict.kind != Kind::Dict) {
        noteValue(id, about);
        m_into.groupsWhole = false;
        return;
    }
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        const ValueId v = dict.items[i + 1];
        if (dict.items[i] == kNoValue) {
            note("not-understood", at(v).span, about);
            m_into.groupsWhole = false;
            continue;
        }
        const Value &key = at(dict.items[i]);
        if (key.kind != Kind::Text)
            note("wrong-type", key.span, about);
        else
            group(key.text, v, about + u'.' + key.text, key.span);
    }
}

// Up to 3.x a list of members, from 4.0 a dict with users and properties (or still the list).
void Extractor::group(const QString &name, ValueId id, const QString &about, Span span)
{
    GroupFacts made;
    made.name = name;
    made.place = m_source.place(span.begin);
    const Value &v = at(id);
    if (v.kind != Kind::Dict) {
        made.users = words(id, about);
        m_into.groups.push_back(std::move(made));
        return;
    }
    made.users = WordList{{}, made.place, true}; // a dict without users has none
    for (std::size_t i = 0; i + 1 < v.items.size(); i += 2) {
        const ValueId entry = v.items[i + 1];
        if (v.items[i] == kNoValue) {
            note("not-understood", at(entry).span, about);
            made.users.reset();
            continue;
        }
        const QString key = at(v.items[i]).text;
        if (key == u"users") {
            made.users = words(entry, about + QStringLiteral(".users"));
        } else if (key == u"properties") {
            const std::optional<QJsonValue> value = json(entry, 0);
            if (value && value->isObject())
                made.properties = QString::fromUtf8(QJsonDocument(value->toObject()).toJson(QJsonDocument::Compact));
            else
                note(value ? "wrong-type" : "not-understood", at(entry).span, about + QStringLiteral(".properties"));
        }
    }
    m_into.groups.push_back(std::move(made));
}

std::optional<QJsonValue> Extractor::json(ValueId id, int depth)
{
    const Value &v = at(id);
    if (depth > kDeepestProperty || ++m_properties > kMostProperties)
        return std::nullopt;
    switch (v.kind) {
    case Kind::None:
        return QJsonValue(QJsonValue::Null);
    case Kind::Boolean:
        return QJsonValue(v.truth);
    case Kind::Integer: {
        bool ok = false;
        const qint64 number = v.text.toLongLong(&ok);
        return ok ? QJsonValue(number) : QJsonValue(v.text.toDouble());
    }
    case Kind::Real:
        return QJsonValue(v.real);
    case Kind::Text:
        return QJsonValue(v.text);
    case Kind::List:
    case Kind::Tuple: {
        QJsonArray array;
        for (const ValueId item : v.items) {
            const std::optional<QJsonValue> part = json(item, depth + 1);
            if (!part)
                return std::nullopt;
            array.append(*part);
        }
        return QJsonValue(array);
    }
    case Kind::Dict: {
        QJsonObject object;
        for (std::size_t i = 0; i + 1 < v.items.size(); i += 2) {
            const std::optional<QJsonValue> part = json(v.items[i + 1], depth + 1);
            if (!part || v.items[i] == kNoValue || at(v.items[i]).kind != Kind::Text)
                return std::nullopt;
            object.insert(at(v.items[i]).text, *part);
        }
        return QJsonValue(object);
    }
    default:
        return std::nullopt;
    }
}

} // namespace hubdesk::interchange::python
