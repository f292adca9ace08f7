#include "interchange/values/snippets.h"
#include "interchange/python/configuration.h"

#include <algorithm>

namespace hubdesk::interchange::values {
namespace {

using domain::Place;

// Places in a snippet become places in the file around it.
class Shift final {
public:
    explicit Shift(const Merged &snippet)
    {
        const yaml::Document &document = *snippet.document();
        const qsizetype at = document.content(snippet.nodeId());
        m_base = document.placeAt(at);
        const QByteArray &text = document.text();
        if (at >= text.size() || (text[at] != '|' && text[at] != '>'))
            return;
        m_block = text[at] == '|';
        qsizetype line = text.indexOf('\n', at) + 1;
        while (line > 0 && line < text.size()) {
            qsizetype first = line;
            while (first < text.size() && text[first] == ' ')
                ++first;
            if (first < text.size() && text[first] != '\n' && text[first] != '\r') {
                m_indent = static_cast<int>(first - line);
                break;
            }
            line = text.indexOf('\n', line) + 1;
        }
    }
    [[nodiscard]] Place operator()(const Place &place) const
    {
        if (!m_block || place.line == 0)
            return m_base;
        return {m_base.file, m_base.line + place.line, place.column + m_indent};
    }

private:
    Place m_base;
    bool m_block = false;
    int m_indent = 0;
};

void move(const Shift &shift, Word &word)
{
    word.place = shift(word.place);
}
void move(const Shift &shift, Flag &flag)
{
    flag.place = shift(flag.place);
}
void move(const Shift &shift, WordList &list)
{
    list.place = shift(list.place);
    for (Word &word : list.words)
        move(shift, word);
}
template <class T> void move(const Shift &shift, std::optional<T> &value)
{
    if (value)
        move(shift, *value);
}
void move(const Shift &shift, PlacedList &list)
{
    move(shift, list.list);
}
void move(const Shift &shift, Note &note)
{
    note.place = shift(note.place);
}
void move(const Shift &shift, RoleFacts &role)
{
    role.place = shift(role.place);
    move(shift, role.description);
    for (std::optional<WordList> *list : {&role.scopes, &role.users, &role.groups, &role.services, &role.tokens})
        move(shift, *list);
    for (Word &word : role.otherKeys)
        move(shift, word);
    for (PlacedList &list : role.misnamed)
        move(shift, list);
}
void move(const Shift &shift, GroupFacts &group)
{
    group.place = shift(group.place);
    move(shift, group.users);
}
void move(const Shift &shift, ServiceFacts &service)
{
    service.place = shift(service.place);
    move(shift, service.allowedScopes);
    move(shift, service.allowedRoles);
}
void move(const Shift &shift, CustomScopeFacts &scope)
{
    scope.place = shift(scope.place);
    move(shift, scope.description);
    move(shift, scope.subscopes);
    for (Word &word : scope.otherKeys)
        move(shift, word);
}

template <class T> void append(const Shift &shift, std::vector<T> &into, std::vector<T> &from)
{
    for (T &one : from) {
        move(shift, one);
        into.push_back(std::move(one));
    }
}
template <class T> void override(const Shift &shift, std::optional<T> &into, std::optional<T> &from)
{
    if (!from)
        return;
    move(shift, *from);
    into = std::move(from);
}

void addRoles(ConfigurationFacts &facts, ConfigurationFacts &snippet)
{
    if (snippet.rolesGiven && !snippet.rolesAdd && facts.rolesGiven && !facts.roles.empty()) {
        Replacement replacement{QStringLiteral("hub.loadRoles"), {}, facts.roles.front().place, {}};
        for (const RoleFacts &role : facts.roles) {
            if (!snippet.role(role.name))
                replacement.lost.append(role.name);
        }
        replacement.by = snippet.roles.empty() ? snippet.notes.empty() ? Place() : snippet.notes.front().place
                                               : snippet.roles.front().place;
        facts.replaced.push_back(std::move(replacement));
        facts.roles.clear();
        facts.rolesWhole = true;
    }
    for (RoleFacts &role : snippet.roles) {
        if (facts.role(role.name)) // the hub refuses to start
            facts.notes.push_back(
                {role.place, QStringLiteral("duplicate"), QStringLiteral("JupyterHub.load_roles"), role.name});
        else
            facts.roles.push_back(std::move(role));
    }
    facts.rolesGiven = facts.rolesGiven || snippet.rolesGiven;
    facts.rolesWhole = facts.rolesWhole && snippet.rolesWhole;
}

void addLists(const Shift &shift, std::vector<PlacedList> &into, std::vector<PlacedList> &from)
{
    for (PlacedList &list : from) {
        move(shift, list);
        const auto same =
            std::find_if(into.begin(), into.end(), [&list](const PlacedList &l) { return l.path == list.path; });
        if (same == into.end()) {
            into.push_back(std::move(list));
        } else if (list.adds) {
            same->list.words.insert(same->list.words.end(), list.list.words.begin(), list.list.words.end());
            same->list.whole = same->list.whole && list.list.whole;
        } else {
            *same = std::move(list);
        }
    }
}

void add(const Shift &shift, ConfigurationFacts &facts, ConfigurationFacts snippet)
{
    for (RoleFacts &role : snippet.roles)
        move(shift, role);
    for (Note &note : snippet.notes)
        move(shift, note);
    addRoles(facts, snippet);
    append(shift, facts.groups, snippet.groups);
    addLists(shift, facts.adminLists, snippet.adminLists);
    addLists(shift, facts.allowedLists, snippet.allowedLists);
    addLists(shift, facts.adminGroups, snippet.adminGroups);
    append(shift, facts.services, snippet.services);
    append(shift, facts.customScopes, snippet.customScopes);
    append(shift, facts.misnested, snippet.misnested);
    facts.notes.insert(facts.notes.end(), snippet.notes.begin(), snippet.notes.end());
    facts.groupsWhole = facts.groupsWhole && snippet.groupsWhole;
    facts.servicesGiven = facts.servicesGiven || snippet.servicesGiven;
    facts.servicesWhole = facts.servicesWhole && snippet.servicesWhole;
    facts.customScopesGiven = facts.customScopesGiven || snippet.customScopesGiven;
    facts.customScopesWhole = facts.customScopesWhole && snippet.customScopesWhole;
    override(shift, facts.blockedUsers, snippet.blockedUsers);
    override(shift, facts.allowedScopes, snippet.allowedScopes);
    override(shift, facts.serverTokenScopes, snippet.serverTokenScopes);
    override(shift, facts.extraUserScopes, snippet.extraUserScopes);
    override(shift, facts.authenticator, snippet.authenticator);
    override(shift, facts.manageRoles, snippet.manageRoles);
    override(shift, facts.manageGroups, snippet.manageGroups);
    override(shift, facts.enableAuthState, snippet.enableAuthState);
}

void addSnippet(const Merged &snippet, const QString &about, ConfigurationFacts &facts)
{
    if (snippet.kind() == Merged::Kind::Null)
        return;
    if (!snippet.isText()) {
        facts.notes.push_back({snippet.place(), QStringLiteral("wrong-type"), about, withoutSecrets(snippet.source())});
        return;
    }
    const Shift shift(snippet);
    domain::Result<ConfigurationFacts> read =
        python::readFacts(snippet.text().toByteArray(), snippet.document()->file());
    if (read) {
        add(shift, facts, std::move(*read));
        return;
    }
    facts.notes.push_back({shift(read.error().place), QStringLiteral("python-syntax"), about, read.error().detail});
    facts.rolesWhole = false; // it may have defined any
}

} // namespace

void addSnippets(const Merged &extraConfig, ConfigurationFacts &facts)
{
    const QString about = QStringLiteral("hub.extraConfig");
    if (extraConfig.kind() == Merged::Kind::Scalar) { // an old form: one text
        addSnippet(extraConfig, about, facts);
        return;
    }
    std::vector<QByteArrayView> keys = extraConfig.keys();
    std::sort(keys.begin(), keys.end());
    for (const QByteArrayView key : keys)
        addSnippet(extraConfig.at(key), about + u'.' + QString::fromUtf8(key), facts);
}

} // namespace hubdesk::interchange::values
