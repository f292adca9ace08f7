// The order of a splice, and how the files are written: indents, lists, dashes.
#include "interchange/splice/valuessplice.h"

#include <QHash>

#include <algorithm>

namespace hubdesk::interchange::splice {

using yaml::flowList;
using yaml::flowScalar;
using yaml::scalar;

std::optional<Texts> ValuesSplice::run(const std::vector<Part> &parts)
{
    QStringList added;
    for (const Part &part : parts) {
        bool done = true;
        if (part.kind == Part::Kind::RemoveRole)
            done = remove(part.role);
        else if (part.kind == Part::Kind::ChangeRole)
            done = change(part.role);
        else if (part.kind == Part::Kind::Admins)
            done = admins();
        else
            added.append(part.role);
        if (!done)
            return std::nullopt;
    }
    if (!added.isEmpty() && !add(added))
        return std::nullopt;
    for (const auto &[map, keys] : m_removals) {
        if (!removeKeys(map, keys))
            return std::nullopt;
    }
    Texts texts;
    for (const FileEdit &file : m_files)
        texts.push_back(file.applied().toUtf8());
    return texts;
}

std::size_t ValuesSplice::fileOf(const Document *document) const
{
    return static_cast<std::size_t>(document - m_documents.data());
}

void ValuesSplice::findStyle()
{
    for (const QByteArrayView key : m_roles.keys()) {
        const Merged role = m_roles.at(key);
        if (!role.isMap())
            continue;
        const Document &document = *role.document();
        const Node &map = document.node(role.nodeId());
        if (map.flow || map.children.empty())
            continue;
        const QString outer = QString(role.keyPlace().column - 1, u' ');
        const QString inner = m_files[fileOf(&document)].indentOf(map.children[0]);
        if (inner.size() > outer.size())
            m_step = inner.mid(outer.size());
        const Merged scopes = role.at("scopes");
        if (scopes.kind() != Merged::Kind::Sequence)
            continue;
        const Node &list = scopes.document()->node(scopes.nodeId());
        m_flow = list.flow;
        if (!list.flow)
            m_dash = QString(std::max<qsizetype>(0,
                                                 m_files[fileOf(scopes.document())].indentOf(scopes.nodeId()).size()
                                                     - (scopes.keyPlace().column - 1)),
                             u' ');
    }
}

QString ValuesSplice::listText(const QStringList &words, const QString &indent) const
{
    if (m_flow || words.isEmpty())
        return u' ' + flowList(words);
    QString text;
    for (const QString &word : words)
        text += u'\n' + indent + m_dash + QStringLiteral("- ") + scalar(word);
    return text;
}

// A role inside of {...}.
QString ValuesSplice::flowRole(const QString &name) const
{
    DesiredConfiguration wanted = m_wanted;
    const DesiredRole &role = *wanted.role(name);
    QStringList parts;
    if (role.description)
        parts.append(QStringLiteral("description: ") + flowScalar(*role.description));
    const auto add = [&parts](const char *key, const std::optional<QStringList> &words) {
        if (words)
            parts.append(QString::fromLatin1(key) + QStringLiteral(": ") + flowList(*words));
    };
    add("scopes", role.scopes);
    add("users", role.users);
    add("groups", role.groups);
    add("services", role.services);
    return scalar(name) + QStringLiteral(": {") + parts.join(QStringLiteral(", ")) + u'}';
}

QString ValuesSplice::roleText(const QString &name, const QString &indent) const
{
    DesiredConfiguration wanted = m_wanted;
    const DesiredRole &role = *wanted.role(name);
    const QString inner = indent + m_step;
    QString text = scalar(name) + u':';
    bool empty = true;
    if (role.description) {
        text += u'\n' + inner + QStringLiteral("description: ") + scalar(*role.description);
        empty = false;
    }
    const auto add = [&](const char *key, const std::optional<QStringList> &words) {
        if (!words)
            return;
        text += u'\n' + inner + QString::fromLatin1(key) + u':' + listText(*words, inner);
        empty = false;
    };
    add("scopes", role.scopes);
    add("users", role.users);
    add("groups", role.groups);
    add("services", role.services);
    return empty ? text + QStringLiteral(" {}") : text;
}

// The key under which a role is kept; it may have another name inside.
std::optional<QByteArray> ValuesSplice::keyOf(const QString &name) const
{
    for (const QByteArrayView key : m_roles.keys()) {
        const Merged own = m_roles.at(key).at("name");
        if ((own.isText() ? QString::fromUtf8(own.text()) : QString::fromUtf8(key)) == name)
            return key.toByteArray();
    }
    return std::nullopt;
}

// Maps of one path in every file of the chain.
std::vector<ValuesSplice::Map> ValuesSplice::mapsAt(std::initializer_list<QByteArrayView> path) const
{
    std::vector<Map> maps;
    for (std::size_t i = 0; i < m_documents.size(); ++i) {
        const Merged top(values::Chain{&m_documents[i]});
        const Merged map = values::underRoot(top, m_root).at(path);
        if (map.isMap())
            maps.emplace_back(i, map.nodeId());
    }
    return maps;
}

} // namespace hubdesk::interchange::splice
