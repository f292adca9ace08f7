#include "interchange/python/configuration.h"
#include "interchange/python/parser.h"
#include "interchange/python/reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hubdesk::interchange::python {
namespace {

using Kind = Value::Kind;
constexpr int kDeepestProperty = 50;
constexpr int kMostProperties = 100'000; // nested lists that share their parts multiply

// Takes what the reader found apart; each method notes what it cannot take.
class Extractor final {
public:
    Extractor(const Source &source, const Reader &reader, Configuration &into)
        : m_source(source)
        , m_reader(reader)
        , m_into(into)
    {
    }

    void run();

private:
    const Value &at(ValueId id) const { return m_reader.value(id); }
    void note(const char *code, Span span, const QString &about);
    void roles(ValueId id);
    void role(const Value &dict, const QString &about);
    void groups(ValueId id);
    void group(const QString &name, ValueId id, const QString &about, Span span);
    std::optional<QStringList> words(ValueId id, const QString &about, bool allOrNothing);
    std::optional<QStringList> setting(const char *path);
    std::optional<QStringList> names(const char *path);
    void strays();
    std::optional<QJsonValue> json(ValueId id, int depth);

    const Source &m_source;
    const Reader &m_reader;
    Configuration &m_into;
    int m_properties = 0;
};

void Extractor::note(const char *code, Span span, const QString &about)
{
    m_into.notes.push_back({m_source.place(span.begin), QString::fromLatin1(code), about, m_source.slice(span)});
}

void Extractor::run()
{
    if (const ValueId id = m_reader.setting(QStringLiteral("JupyterHub.load_roles")); id != kNoValue)
        roles(id);
    if (const ValueId id = m_reader.setting(QStringLiteral("JupyterHub.load_groups")); id != kNoValue)
        groups(id);
    m_into.adminUsers = setting("Authenticator.admin_users");
    if (!m_into.adminUsers || m_into.adminUsers->isEmpty()) { // the old place, which JupyterHub reads if this is empty
        if (const auto old = setting("JupyterHub.admin_users"))
            m_into.adminUsers = old;
    }
    m_into.allowedUsers = setting("Authenticator.allowed_users");
    m_into.services = names("JupyterHub.services");
    m_into.customScopes = names("JupyterHub.custom_scopes");
    if (const ValueId id = m_reader.setting(QStringLiteral("JupyterHub.authenticator_class")); id != kNoValue) {
        if (at(id).kind == Kind::Text)
            m_into.authenticator = at(id).text;
        else
            note("not-understood", at(id).span, QStringLiteral("JupyterHub.authenticator_class"));
    }
    strays();
    std::stable_sort(m_into.notes.begin(), m_into.notes.end(), [](const Note &a, const Note &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
}

// Lists that count only for one class of authenticator, and statements that may change anything.
void Extractor::strays()
{
    QStringList paths = m_reader.settingPaths();
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        const bool list = path.endsWith(u".admin_users") || path.endsWith(u".allowed_users");
        if (list && !path.startsWith(u"Authenticator.") && !path.startsWith(u"JupyterHub.")
            && m_reader.setting(path) != kNoValue)
            note("not-understood", at(m_reader.setting(path)).span, path);
    }
    for (const Reader::Stray &stray : m_reader.strays()) {
        const QString section = stray.about.section(u'.', 0, 0);
        if (section.isEmpty() || section == u"JupyterHub" || section.endsWith(u"Authenticator") || isReadTrait(section))
            note("not-understood", stray.span, stray.about);
    }
}

// A list of texts. What is no text is noted and left out, or makes the whole list not known.
std::optional<QStringList> Extractor::words(ValueId id, const QString &about, bool allOrNothing)
{
    const Value &list = at(id);
    if (list.kind == Kind::None)
        return std::nullopt;
    if (list.kind == Kind::Unknown) {
        note("not-understood", list.span, about);
        return std::nullopt;
    }
    if (!list.isSequence()) {
        note("wrong-type", list.span, about);
        return std::nullopt;
    }
    QStringList result;
    bool whole = true;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const Value &item = at(list.items[i]);
        if (item.kind == Kind::Text) {
            result.append(item.text);
            continue;
        }
        whole = false;
        note(item.kind == Kind::Unknown ? "not-understood" : "wrong-type", item.span,
             about + QStringLiteral("[%1]").arg(i));
    }
    return whole || !allOrNothing ? std::optional(result) : std::nullopt;
}

std::optional<QStringList> Extractor::setting(const char *path)
{
    const QString about = QString::fromLatin1(path);
    const ValueId id = m_reader.setting(about);
    return id == kNoValue ? std::nullopt : words(id, about, false);
}

// The names in a list of dicts (services), or the keys of a dict (custom scopes).
std::optional<QStringList> Extractor::names(const char *path)
{
    const QString about = QString::fromLatin1(path);
    const ValueId id = m_reader.setting(about);
    if (id == kNoValue)
        return std::nullopt;
    const Value &all = at(id);
    if (!all.isContainer()) {
        note(all.kind == Kind::Unknown ? "not-understood" : "wrong-type", all.span, about);
        return std::nullopt;
    }
    QStringList result;
    const std::size_t step = all.kind == Kind::Dict ? 2 : 1;
    for (std::size_t i = 0; i + step <= all.items.size(); i += step) {
        ValueId nameId = all.items[i];
        if (step == 1 && at(nameId).kind == Kind::Dict) {
            const Value &dict = at(nameId);
            for (std::size_t j = 0; j + 1 < dict.items.size(); j += 2) {
                if (dict.items[j] != kNoValue && at(dict.items[j]).text == u"name")
                    nameId = dict.items[j + 1];
            }
        }
        if (nameId != kNoValue && at(nameId).kind == Kind::Text)
            result.append(at(nameId).text);
        else
            note("not-understood", at(all.items[i + step - 1]).span, about + QStringLiteral("[%1]").arg(i / step));
    }
    return result;
}

void Extractor::roles(ValueId id)
{
    const QString about = QStringLiteral("JupyterHub.load_roles");
    const Value &list = at(id);
    if (list.kind != Kind::List && list.kind != Kind::Tuple) {
        note(list.kind == Kind::Unknown ? "not-understood" : "wrong-type", list.span, about);
        return;
    }
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const Value &item = at(list.items[i]);
        const QString part = about + QStringLiteral("[%1]").arg(i);
        if (item.kind == Kind::Dict)
            role(item, part);
        else
            note(item.kind == Kind::Unknown ? "not-understood" : "wrong-type", item.span, part);
    }
}

void Extractor::role(const Value &dict, const QString &about)
{
    RoleDefinition made;
    made.place = m_source.place(dict.span.begin);
    std::optional<ValueId> name;
    std::optional<ValueId> scopes;
    bool open = false; // entries that are not known may give or replace any key
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        const ValueId v = dict.items[i + 1];
        if (dict.items[i] == kNoValue) {
            note("not-understood", at(v).span, about);
            open = true;
            continue;
        }
        const QString key = at(dict.items[i]).text;
        const QString part = about + u'.' + key;
        if (key == u"name")
            name = v;
        else if (key == u"scopes")
            scopes = v;
        else if (key == u"description" && at(v).kind == Kind::Text)
            made.description = at(v).text;
        else if (key == u"description" && at(v).kind != Kind::None)
            note(at(v).kind == Kind::Unknown ? "not-understood" : "wrong-type", at(v).span, part);
        else if (key == u"users")
            made.users = words(v, part, false);
        else if (key == u"groups")
            made.groups = words(v, part, false);
        else if (key == u"services")
            made.services = words(v, part, false);
        else if (key == u"tokens")
            made.tokens = words(v, part, false);
    }
    if (!name || at(*name).kind != Kind::Text || at(*name).text.isEmpty()) {
        if (name && at(*name).kind == Kind::Unknown)
            note("not-understood", dict.span, about + QStringLiteral(".name"));
        else if (!open)
            note("no-name", dict.span, about);
        return;
    }
    made.name = at(*name).text;
    for (const RoleDefinition &other : m_into.roles) {
        if (other.name == made.name) {
            note("duplicate", dict.span, about);
            return;
        }
    }
    if (scopes)
        made.scopes = words(*scopes, about + QStringLiteral(".scopes"), true);
    if (open)
        made.scopes.reset();
    m_into.roles.push_back(std::move(made));
}

void Extractor::groups(ValueId id)
{
    const QString about = QStringLiteral("JupyterHub.load_groups");
    const Value &dict = at(id);
    if (dict.kind != Kind::Dict) {
        note(dict.kind == Kind::Unknown ? "not-understood" : "wrong-type", dict.span, about);
        return;
    }
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        const ValueId v = dict.items[i + 1];
        if (dict.items[i] == kNoValue) {
            note("not-understood", at(v).span, about);
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
    GroupEntry made;
    made.name = name;
    made.place = m_source.place(span.begin);
    const Value &v = at(id);
    if (v.kind != Kind::Dict) {
        made.users = words(id, about, false);
        m_into.groups.push_back(std::move(made));
        return;
    }
    made.users = QStringList(); // a dict without users has none
    for (std::size_t i = 0; i + 1 < v.items.size(); i += 2) {
        const ValueId entry = v.items[i + 1];
        if (v.items[i] == kNoValue) {
            note("not-understood", at(entry).span, about);
            made.users.reset();
            continue;
        }
        const QString key = at(v.items[i]).text;
        if (key == u"users") {
            made.users = words(entry, about + QStringLiteral(".users"), false);
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

domain::Result<Configuration> readConfiguration(const QByteArray &bytes, const QString &file)
{
    const domain::Result<Source> source = Source::decode(bytes, file);
    if (!source)
        return source.error();
    const domain::Result<Tree> tree = Parser::parse(*source);
    if (!tree)
        return tree.error();
    Reader reader(*source, *tree);
    reader.run();
    Configuration configuration;
    configuration.file = file;
    Extractor(*source, reader, configuration).run();
    return configuration;
}

} // namespace hubdesk::interchange::python
