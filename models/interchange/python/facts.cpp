#include "interchange/python/extractor.h"

#include <algorithm>

namespace hubdesk::interchange::python {

using Kind = Value::Kind;

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
