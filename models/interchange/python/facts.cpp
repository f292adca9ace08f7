// Takes what the reader found apart, into facts with places.
#include "interchange/python/configuration.h"
#include "interchange/python/parser.h"
#include "interchange/python/reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace hubdesk::interchange::python {
namespace {

using Kind = Value::Kind;
constexpr int kDeepestProperty = 50;
constexpr int kMostProperties = 100'000; // nested lists that share their parts multiply

// Each method notes what it cannot take.
class Extractor final {
public:
    Extractor(const Source &source, const Reader &reader, ConfigurationFacts &into)
        : m_source(source)
        , m_reader(reader)
        , m_into(into)
    {
    }

    void run();

private:
    const Value &at(ValueId id) const { return m_reader.value(id); }
    domain::Place place(ValueId id) const { return m_source.place(at(id).span.begin); }
    Word word(ValueId id) const { return {at(id).text, place(id)}; }
    void note(const char *code, Span span, const QString &about);
    void noteValue(ValueId id, const QString &about)
    {
        note(at(id).kind == Kind::Unknown ? "not-understood" : "wrong-type", at(id).span, about);
    }
    template <class F> void entries(ValueId dict, const QString &about, bool &open, F each);
    void roles(ValueId id);
    void role(const Value &dict, const QString &about);
    void groups(ValueId id);
    void group(const QString &name, ValueId id, const QString &about, Span span);
    void services(ValueId id);
    void customScopes(ValueId id);
    void lists();
    std::optional<WordList> words(ValueId id, const QString &about);
    std::optional<WordList> setting(const char *path);
    std::optional<Flag> flag(const QString &name);
    void strays();
    WordList singular(ValueId id) const;
    std::optional<QJsonValue> json(ValueId id, int depth);

    const Source &m_source;
    const Reader &m_reader;
    ConfigurationFacts &m_into;
    QSet<QString> m_known; // names of the roles so far
    int m_properties = 0;
};

void Extractor::note(const char *code, Span span, const QString &about)
{
    m_into.notes.push_back(
        {m_source.place(span.begin), QString::fromLatin1(code), about, withoutSecrets(m_source.slice(span))});
}

void Extractor::run()
{
    if (const ValueId id = m_reader.setting(QStringLiteral("JupyterHub.load_roles")); id != kNoValue)
        roles(id);
    if (const ValueId id = m_reader.setting(QStringLiteral("JupyterHub.load_groups")); id != kNoValue)
        groups(id);
    if (const ValueId id = m_reader.setting(QStringLiteral("JupyterHub.authenticator_class")); id != kNoValue) {
        if (at(id).kind == Kind::Text)
            m_into.authenticator = word(id);
        else
            note("not-understood", at(id).span, QStringLiteral("JupyterHub.authenticator_class"));
    }
    lists();
    if (const ValueId id = m_reader.setting(QStringLiteral("JupyterHub.services")); id != kNoValue)
        services(id);
    if (const ValueId id = m_reader.setting(QStringLiteral("JupyterHub.custom_scopes")); id != kNoValue)
        customScopes(id);
    m_into.blockedUsers = setting("Authenticator.blocked_users");
    m_into.allowedScopes = setting("Spawner.oauth_client_allowed_scopes");
    m_into.serverTokenScopes = setting("Spawner.server_token_scopes");
    m_into.extraUserScopes = setting("JupyterHub.extra_user_scopes");
    m_into.manageRoles = flag(QStringLiteral("manage_roles"));
    m_into.manageGroups = flag(QStringLiteral("manage_groups"));
    m_into.enableAuthState = flag(QStringLiteral("enable_auth_state"));
    strays();
    std::stable_sort(m_into.notes.begin(), m_into.notes.end(), [](const Note &a, const Note &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
}

void Extractor::lists()
{
    QStringList paths = m_reader.settingPaths();
    paths.sort();
    const QString used = m_into.authenticator ? m_into.authenticator->text : QString();
    for (const QString &path : std::as_const(paths)) {
        const ValueId id = m_reader.setting(path);
        if (id == kNoValue)
            continue;
        const QString section = path.section(u'.', 0, -2);
        for (const QStringView right : {u"JupyterHub", u"Authenticator", u"Spawner"}) {
            if (section != right && section.compare(right, Qt::CaseInsensitive) == 0)
                m_into.misnested.push_back({path, place(id)});
        }
        const bool admins = path.endsWith(u".admin_users");
        const bool allowed = path.endsWith(u".allowed_users");
        if (!admins && !allowed && !path.endsWith(u".admin_groups"))
            continue;
        if (section != u"JupyterHub" && classDepth(section, used) < 0)
            note("not-understood", at(id).span, path);
        if (std::optional<WordList> list = words(id, path))
            (admins        ? m_into.adminLists
                 : allowed ? m_into.allowedLists
                           : m_into.adminGroups)
                .push_back({path, std::move(*list), m_reader.isOnlyAddedTo(path)});
    }
}

std::optional<Flag> Extractor::flag(const QString &name)
{
    std::optional<Flag> found;
    int depth = -1;
    const QString used = m_into.authenticator ? m_into.authenticator->text : QString();
    for (const QString &path : m_reader.settingPaths()) {
        const ValueId id = m_reader.setting(path);
        const int here = classDepth(path.section(u'.', 0, -2), used);
        if (id == kNoValue || path.section(u'.', -1) != name || here <= depth)
            continue;
        depth = here;
        if (at(id).kind == Kind::Boolean)
            found = Flag{at(id).truth, place(id)};
        else
            noteValue(id, path);
    }
    return found;
}

// Statements that may change anything.
void Extractor::strays()
{
    for (const Reader::Stray &stray : m_reader.strays()) {
        const QString section = stray.about.section(u'.', 0, 0);
        if (section.isEmpty() || section == u"JupyterHub" || section.endsWith(u"Authenticator") || isReadTrait(section))
            note("not-understood", stray.span, stray.about);
    }
}

// A list of texts. What is no text is noted and left out; the list is not whole then.
std::optional<WordList> Extractor::words(ValueId id, const QString &about)
{
    const Value &list = at(id);
    if (list.kind == Kind::None)
        return std::nullopt;
    if (!list.isSequence()) {
        noteValue(id, about);
        return std::nullopt;
    }
    WordList result;
    result.place = place(id);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (at(list.items[i]).kind == Kind::Text) {
            result.words.push_back(word(list.items[i]));
            continue;
        }
        result.whole = false;
        noteValue(list.items[i], about + QStringLiteral("[%1]").arg(i));
    }
    return result;
}

// What a misnamed key holds: a text or a list of them.
WordList Extractor::singular(ValueId id) const
{
    WordList result{{}, place(id), true};
    if (at(id).kind == Kind::Text)
        result.words.push_back(word(id));
    for (const ValueId item : at(id).isSequence() ? at(id).items : std::vector<ValueId>()) {
        if (at(item).kind == Kind::Text)
            result.words.push_back(word(item));
    }
    return result;
}

std::optional<WordList> Extractor::setting(const char *path)
{
    const QString about = QString::fromLatin1(path);
    const ValueId id = m_reader.setting(about);
    return id == kNoValue ? std::nullopt : words(id, about);
}

// Calls each(key, value) for the entries of a dict whose key is known; the others are noted.
template <class F> void Extractor::entries(ValueId dict, const QString &about, bool &open, F each)
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

} // namespace

domain::Result<ConfigurationFacts> readFacts(const QByteArray &bytes, const QString &file)
{
    const domain::Result<Source> source = Source::decode(bytes, file);
    if (!source)
        return source.error();
    const domain::Result<Tree> tree = Parser::parse(*source);
    if (!tree)
        return tree.error();
    Reader reader(*source, *tree);
    reader.run();
    ConfigurationFacts facts;
    facts.file = file;
    Extractor(*source, reader, facts).run();
    return facts;
}

} // namespace hubdesk::interchange::python
