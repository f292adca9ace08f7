// Keys that come and go.
#include "interchange/splice/valuessplice.h"

#include <QHash>

#include <algorithm>

namespace hubdesk::interchange::splice {

using yaml::flowList;
using yaml::flowScalar;
using yaml::scalar;

bool ValuesSplice::remove(const QString &name)
{
    const std::optional<QByteArray> key = keyOf(name);
    if (!key)
        return false;
    for (const Map &map : mapsAt({"hub", "loadRoles"})) {
        if (m_documents[map.first].keyNode(map.second, *key) != yaml::kNone)
            addRemoval(map, *key);
    }
    return true;
}

void ValuesSplice::addRemoval(const Map &map, const QByteArray &key)
{
    for (auto &[known, keys] : m_removals) {
        if (known == map) {
            keys.append(key);
            return;
        }
    }
    m_removals.push_back({map, {key}});
}

Listing ValuesSplice::listingOf(const Map &map, QStringList &keys) const
{
    const Document &document = m_documents[map.first];
    const FileEdit &file = m_files[map.first];
    const Node &node = document.node(map.second);
    Listing listing{file.range(map.second), {}, node.flow, {}};
    for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
        const bool missing = document.node(node.children[i + 1]).kind == Node::Kind::Null;
        const qsizetype begin = file.unit(document.node(node.children[i]).begin);
        qsizetype end = file.unit(document.end(node.children[i + 1]));
        if (missing) {
            const qsizetype colon = document.text().indexOf(':', document.end(node.children[i]));
            end = std::max(file.unit(colon + 1), std::min(end, m_lineEnd(file, begin)));
        }
        listing.items.push_back({begin, end});
        keys.append(QString::fromUtf8(document.node(node.children[i]).text));
    }
    return listing;
}

qsizetype ValuesSplice::m_lineEnd(const FileEdit &file, qsizetype at)
{
    return const_cast<FileEdit &>(file).edits().lineEnd(at);
}

bool ValuesSplice::removeKeys(const Map &map, const QList<QByteArray> &keys)
{
    QStringList have;
    const Listing listing = listingOf(map, have);
    QStringList want = have;
    for (const QByteArray &key : keys)
        want.removeAll(QString::fromUtf8(key));
    FileEdit &file = m_files[map.first];
    if (want.isEmpty()) {
        // The map was the value of a key: {} stands on the key's own line.
        const Range range = file.range(map.second);
        if (m_documents[map.first].node(map.second).flow) {
            file.edits().replace(range, QStringLiteral("{}"));
            return true;
        }
        qsizetype begin = range.begin;
        const QString &text = file.edits().text();
        while (begin > 0 && text[begin - 1] != u':')
            --begin;
        const QString between = text.mid(begin, range.begin - begin);
        if (!between.trimmed().isEmpty() && !between.trimmed().startsWith(u'#'))
            return false;
        file.edits().replace({begin, range.end}, QStringLiteral(" {}"));
        return true;
    }
    return want != have
        && editItems(file.edits(), listing, itemsFor(have, want, [](const QString &) { return QString(); }));
}

bool ValuesSplice::add(const QStringList &names)
{
    const std::vector<Map> maps = mapsAt({"hub", "loadRoles"});
    if (!maps.empty()) {
        const Map &map = maps.back();
        QStringList have;
        const Listing listing = listingOf(map, have);
        FileEdit &file = m_files[map.first];
        const Node &node = m_documents[map.first].node(map.second);
        const QString indent = node.children.empty() ? QString() : file.indentOf(node.children[0]);
        QStringList want = have;
        for (const auto &[known, keys] : m_removals) {
            if (known == map) {
                for (const QByteArray &key : keys)
                    want.removeAll(QString::fromUtf8(key));
            }
        }
        if (!node.flow && !have.isEmpty() && !want.isEmpty()) {
            std::erase_if(m_removals, [&map](const auto &removal) { return removal.first == map; });
            return editItems(file.edits(), listing,
                             itemsFor(have, want + names, [&](const QString &name) { return roleText(name, indent); }));
        }
        if (node.flow && !want.isEmpty()) {
            std::erase_if(m_removals, [&map](const auto &removal) { return removal.first == map; });
            return editItems(file.edits(), listing,
                             itemsFor(have, want + names, [this](const QString &name) { return flowRole(name); }));
        }
        if (!have.isEmpty() && !node.flow) { // all of them go, others come
            std::erase_if(m_removals, [&map](const auto &removal) { return removal.first == map; });
            QStringList texts;
            for (const QString &name : names)
                texts.append(roleText(name, indent));
            file.edits().replace(file.range(map.second), texts.join(u'\n' + indent));
            return true;
        }
        if (!have.isEmpty())
            return false;
    }
    return create({"hub", "loadRoles"}, [&](const QString &indent) {
        QString text;
        for (const QString &name : names)
            text += u'\n' + indent + roleText(name, indent);
        return text;
    });
}

bool ValuesSplice::removeField(const QByteArray &role, const QByteArray &key)
{
    for (std::size_t i = 0; i < m_documents.size(); ++i) {
        const Merged top(values::Chain{&m_documents[i]});
        const Merged map = values::underRoot(top, m_root).at({"hub", "loadRoles", role});
        if (map.isMap() && m_documents[i].keyNode(map.nodeId(), key) != yaml::kNone)
            addRemoval({i, map.nodeId()}, key);
    }
    return true;
}

bool ValuesSplice::addEntries(const Map &map, const QByteArray &role, const QStringList &added)
{
    if (added.isEmpty())
        return true;
    FileEdit &file = m_files[map.first];
    QStringList have;
    const Listing listing = listingOf(map, have);
    if (have.isEmpty()) { // reader: {}
        const NodeId key = m_documents[map.first].keyNode(m_roles.nodeId(), role);
        if (key == yaml::kNone || m_roles.document() != &m_documents[map.first])
            return false;
        const QString indent = file.indentOf(key) + m_step;
        file.edits().replace(file.range(map.second), QString(u'\n') + indent + added.join(u'\n' + indent));
        return true;
    }
    QStringList want = have;
    for (const auto &[known, keys] : m_removals) {
        if (known == map) {
            for (const QByteArray &key : keys)
                want.removeAll(QString::fromUtf8(key));
        }
    }
    std::erase_if(m_removals, [&map](const auto &removal) { return removal.first == map; });
    QHash<QString, QString> texts;
    for (const QString &text : added) {
        const QString key = QStringLiteral("\n%1").arg(texts.size());
        texts.insert(key, text);
        want.append(key);
    }
    return editItems(file.edits(), listing,
                     itemsFor(have, want, [&texts](const QString &key) { return texts.value(key); }));
}

bool ValuesSplice::create(std::vector<QByteArray> path, const std::function<QString(const QString &)> &text)
{
    static const std::vector<std::vector<QByteArray>> kRoots = {{}, {"jupyterhub"}, {"basehub", "jupyterhub"}};
    const std::vector<QByteArray> &root = kRoots[static_cast<std::size_t>(m_root)];
    path.insert(path.begin(), root.begin(), root.end());
    const std::size_t last = m_documents.size() - 1;
    const Document &document = m_documents[last];
    FileEdit &file = m_files[last];
    NodeId at = document.root();
    std::size_t depth = 0;
    NodeId key = yaml::kNone;
    while (at != yaml::kNone && depth < path.size() && document.node(at).kind == Node::Kind::Map) {
        const NodeId next = document.find(at, path[depth]);
        if (next == yaml::kNone)
            break;
        key = document.keyNode(at, path[depth]);
        at = next; // an alias is not followed: what it stands for is used elsewhere too
        ++depth;
    }
    const auto lines = [&](QString indent) {
        QString made;
        for (std::size_t i = depth; i < path.size(); ++i) {
            made += u'\n' + indent + QString::fromUtf8(path[i]) + u':';
            indent += QStringLiteral("  ");
        }
        return made + text(indent);
    };
    if (at == yaml::kNone || document.node(at).kind == Node::Kind::Null) {
        if (key == yaml::kNone) { // an empty file
            const bool broken = !document.text().isEmpty() && !document.text().endsWith('\n');
            const QString made = lines({}).mid(1) + u'\n';
            file.append((broken ? QStringLiteral("\n") : QString()) + made);
            return true;
        }
    }
    const Node &node = document.node(at);
    if (node.kind == Node::Kind::Map && !node.flow && !node.children.empty() && depth < path.size()) {
        QStringList have;
        const Listing listing = listingOf({last, at}, have);
        const QString indent = file.indentOf(node.children[0]);
        const QString made = lines(indent).mid(1 + indent.size());
        return editItems(
            file.edits(), listing,
            itemsFor(have, have + QStringList(QStringLiteral("\n")), [&made](const QString &) { return made; }));
    }
    const bool empty = node.kind == Node::Kind::Null
        || ((node.kind == Node::Kind::Map || node.kind == Node::Kind::Sequence) && node.children.empty());
    if (!empty || key == yaml::kNone)
        return false;
    const QString indent = file.indentOf(key) + QStringLiteral("  ");
    const qsizetype colon = file.unit(document.text().indexOf(':', document.end(key)) + 1);
    const qsizetype end = node.kind == Node::Kind::Null && document.content(at) == node.begin
            && !document.text().mid(node.begin, 1).contains('~')
            && document.text().mid(node.begin, 4).toLower() != "null"
        ? colon
        : file.range(at).end;
    file.edits().replace({colon, end}, lines(indent));
    return true;
}

} // namespace hubdesk::interchange::splice
