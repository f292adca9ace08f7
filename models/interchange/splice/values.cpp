// Splices into Helm values.
#include "interchange/splice/parts.h"
#include "interchange/splice/textedits.h"
#include "interchange/values/valuesreader.h"
#include "interchange/yaml/scalar.h"

#include <QHash>

#include <algorithm>

namespace hubdesk::interchange {
namespace {

using splice::isWhollyKnown;
using splice::Item;
using splice::itemsFor;
using splice::Listing;
using splice::Part;
using splice::Range;
using splice::TextEdits;
using splice::Texts;
using values::ChartRoot;
using values::Merged;
using yaml::Document;
using yaml::flowList;
using yaml::flowScalar;
using yaml::Node;
using yaml::NodeId;
using yaml::scalar;

// One document with its edits; offsets of nodes are bytes, those of edits UTF-16 units.
class FileEdit final {
public:
    explicit FileEdit(const Document &document)
        : m_document(document)
        , m_edits(QString::fromUtf8(document.text()))
    {
        const QByteArray &bytes = document.text();
        m_units.reserve(static_cast<std::size_t>(bytes.size()) + 1);
        int units = 0;
        for (const char byte : bytes) {
            m_units.push_back(units);
            const uchar c = static_cast<uchar>(byte);
            if ((c & 0xc0) != 0x80)
                units += c >= 0xf0 ? 2 : 1;
        }
        m_units.push_back(units);
    }
    [[nodiscard]] TextEdits &edits() { return m_edits; }
    [[nodiscard]] qsizetype unit(qsizetype byte) const
    {
        // inside of a character's bytes the count is one too far; nodes never begin there
        return m_units[static_cast<std::size_t>(std::clamp<qsizetype>(byte, 0, m_document.text().size()))];
    }
    [[nodiscard]] Range range(NodeId id) const { return {unit(m_document.content(id)), unit(m_document.end(id))}; }
    [[nodiscard]] Range whole(NodeId id) const { return {unit(m_document.node(id).begin), unit(m_document.end(id))}; }
    [[nodiscard]] QString applied() const { return m_edits.applied() + m_tail; }
    void append(const QString &text) { m_tail += text; }
    [[nodiscard]] const Document &document() const { return m_document; }
    /// Column of a node, as white space.
    [[nodiscard]] QString indentOf(NodeId id) const
    {
        const qsizetype begin = m_document.node(id).begin;
        return QString(begin - m_document.lineStart(begin), u' ');
    }

private:
    const Document &m_document;
    TextEdits m_edits;
    std::vector<int> m_units;
    QString m_tail;
};

class ValuesSplice final {
public:
    ValuesSplice(const std::vector<Document> &documents, const ConfigurationFacts &facts,
                 const DesiredConfiguration &wanted, bool anew)
        : m_documents(documents)
        , m_facts(facts)
        , m_now(desiredOf(facts))
        , m_wanted(wanted)
        , m_anew(anew)
    {
        values::Chain chain;
        for (const Document &document : documents) {
            chain.push_back(&document);
            m_files.emplace_back(document);
        }
        m_top = Merged(chain);
        m_root = values::detectRoot(m_top).value_or(ChartRoot::None);
        m_roles = values::underRoot(m_top, m_root).at({"hub", "loadRoles"});
        findStyle();
    }

    std::optional<Texts> run(const std::vector<Part> &parts)
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

private:
    using Map = std::pair<std::size_t, NodeId>;

    [[nodiscard]] std::size_t fileOf(const Document *document) const
    {
        return static_cast<std::size_t>(document - m_documents.data());
    }

    void findStyle()
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

    QString listText(const QStringList &words, const QString &indent) const
    {
        if (m_flow || words.isEmpty())
            return u' ' + flowList(words);
        QString text;
        for (const QString &word : words)
            text += u'\n' + indent + m_dash + QStringLiteral("- ") + scalar(word);
        return text;
    }
    // A role inside of {...}.
    QString flowRole(const QString &name) const
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
    QString roleText(const QString &name, const QString &indent) const
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
    std::optional<QByteArray> keyOf(const QString &name) const
    {
        for (const QByteArrayView key : m_roles.keys()) {
            const Merged own = m_roles.at(key).at("name");
            if ((own.isText() ? QString::fromUtf8(own.text()) : QString::fromUtf8(key)) == name)
                return key.toByteArray();
        }
        return std::nullopt;
    }

    // Maps of one path in every file of the chain.
    std::vector<Map> mapsAt(std::initializer_list<QByteArrayView> path) const
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

    bool remove(const QString &name)
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

    void addRemoval(const Map &map, const QByteArray &key)
    {
        for (auto &[known, keys] : m_removals) {
            if (known == map) {
                keys.append(key);
                return;
            }
        }
        m_removals.push_back({map, {key}});
    }

    Listing listingOf(const Map &map, QStringList &keys) const
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
    static qsizetype m_lineEnd(const FileEdit &file, qsizetype at)
    {
        return const_cast<FileEdit &>(file).edits().lineEnd(at);
    }

    bool removeKeys(const Map &map, const QList<QByteArray> &keys)
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

    bool add(const QStringList &names)
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
                return editItems(file.edits(), listing, itemsFor(have, want + names, [&](const QString &name) {
                                     return roleText(name, indent);
                                 }));
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

    // Makes what of a path is missing, in the last file that has its beginning.
    template <class F> bool create(std::vector<QByteArray> path, F text)
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

    bool change(const QString &name)
    {
        const std::optional<QByteArray> key = keyOf(name);
        DesiredConfiguration wanted = m_wanted;
        const DesiredRole *role = wanted.role(name);
        const DesiredRole *now = m_now.role(name);
        if (!key || !role || !now)
            return false;
        const Merged merged = m_roles.at(*key);
        if (m_anew) {
            if (!isWhollyKnown(*m_facts.role(name)))
                return false;
            const std::size_t index = fileOf(merged.document());
            FileEdit &file = m_files[index];
            const NodeId keyNode = m_documents[index].keyNode(m_roles.nodeId(), *key);
            if (m_roles.document() != merged.document() || keyNode == yaml::kNone)
                return false;
            QStringList have;
            const Listing listing = listingOf({index, m_roles.nodeId()}, have);
            const qsizetype at = have.indexOf(QString::fromUtf8(*key));
            if (at < 0 || !listing.dash.isEmpty() || m_documents[index].node(m_roles.nodeId()).flow)
                return false;
            file.edits().replace(listing.items[static_cast<std::size_t>(at)], roleText(name, file.indentOf(keyNode)));
            return true;
        }
        if (!merged.isMap())
            return false;
        const Map map{fileOf(merged.document()), merged.nodeId()};
        for (const QString &extra : role->withoutKeys) {
            if (!removeField(*key, extra.toUtf8()))
                return false;
        }
        QStringList added; // lines of new entries, by key
        if (role->description != now->description
            && !field(
                *key, map, "description", role->description.has_value(), added,
                [&](FileEdit &file, const Merged &old) {
                    file.edits().replace(file.range(old.nodeId()), scalar(*role->description));
                    return true;
                },
                [&](const QString &) { return u' ' + scalar(*role->description); }))
            return false;
        const auto list = [&](const char *latin, const std::optional<QStringList> &words,
                              const std::optional<QStringList> &before) {
            return words == before
                || field(
                       *key, map, latin, words.has_value(), added,
                       [&](FileEdit &file, const Merged &old) { return writeList(file, old, *words); },
                       [&](const QString &indent) { return listText(*words, indent); });
        };
        return list("scopes", role->scopes, now->scopes) && list("users", role->users, now->users)
            && list("groups", role->groups, now->groups) && list("services", role->services, now->services)
            && addEntries(map, *key, added);
    }

    bool removeField(const QByteArray &role, const QByteArray &key)
    {
        for (std::size_t i = 0; i < m_documents.size(); ++i) {
            const Merged top(values::Chain{&m_documents[i]});
            const Merged map = values::underRoot(top, m_root).at({"hub", "loadRoles", role});
            if (map.isMap() && m_documents[i].keyNode(map.nodeId(), key) != yaml::kNone)
                addRemoval({i, map.nodeId()}, key);
        }
        return true;
    }

    template <class Change, class Make>
    bool field(const QByteArray &role, const Map &map, const char *key, bool wanted, QStringList &added, Change changed,
               Make make)
    {
        const Merged old = m_roles.at(role).at(key);
        if (!wanted)
            return removeField(role, key);
        if (old && old.kind() != Merged::Kind::Null)
            return changed(m_files[fileOf(old.document())], old);
        if (old) // null: written over
            return removeField(role, key) && false;
        const Node &node = m_documents[map.first].node(map.second);
        if (node.flow) {
            added.append(QString::fromLatin1(key) + u':' + make(QString()));
            return m_flow || !added.last().contains(u'\n');
        }
        const QString indent = node.children.empty() ? QString() : m_files[map.first].indentOf(node.children[0]);
        added.append(QString::fromLatin1(key) + u':' + make(indent));
        return true;
    }

    bool addEntries(const Map &map, const QByteArray &role, const QStringList &added)
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

    bool writeList(FileEdit &file, const Merged &old, const QStringList &words)
    {
        const Document &document = file.document();
        const NodeId id = old.nodeId();
        const Node &node = document.node(id);
        if (node.kind != Node::Kind::Sequence)
            return false;
        if (document.node(old.writtenNode()).kind == Node::Kind::Alias) { // what it stands for is used elsewhere too
            file.edits().replace(file.whole(old.writtenNode()), flowList(words));
            return true;
        }
        QStringList have;
        Listing listing{file.range(id), {}, node.flow, QStringLiteral("- ")};
        for (const NodeId child : node.children) {
            const NodeId item = document.resolved(child);
            if (item == yaml::kNone || document.node(item).kind != Node::Kind::Scalar)
                return false;
            have.append(QString::fromUtf8(document.node(item).text));
            listing.items.push_back(file.whole(child));
        }
        if (node.flow)
            listing.dash.clear();
        const bool flow = node.flow;
        if (!m_anew && editItems(file.edits(), listing, itemsFor(have, words, [flow](const QString &word) {
                                     return flow ? flowScalar(word) : scalar(word);
                                 })))
            return true;
        // Written anew behind its key.
        const Range range = file.range(id);
        if (node.flow || words.isEmpty()) {
            const QString made = flowList(words);
            if (node.flow) {
                file.edits().replace(range, made);
                return true;
            }
            const QString &text = file.edits().text();
            const qsizetype colon =
                file.unit(document.text().lastIndexOf(':', document.lineStart(document.content(id)) - 1));
            const QString between = colon < 0 ? QStringLiteral("x") : text.mid(colon + 1, range.begin - colon - 1);
            if (!between.trimmed().isEmpty())
                return false;
            file.edits().replace({colon + 1, range.end}, u' ' + made);
            return true;
        }
        QStringList lines;
        for (const QString &word : words)
            lines.append(QStringLiteral("- ") + scalar(word));
        file.edits().replace(range, lines.join(u'\n' + file.indentOf(id)));
        return true;
    }

    bool admins()
    {
        const QStringList words = m_wanted.adminUsers.value_or(QStringList());
        const PlacedList *list = m_facts.effectiveAdmins();
        if (!list)
            return create({"hub", "config", "Authenticator", "admin_users"},
                          [&](const QString &indent) { return listText(words, indent.mid(2)); });
        const Merged old =
            values::underRoot(m_top, m_root)
                .at({"hub", "config", list->path.section(u'.', 0, 0).toUtf8(), list->path.section(u'.', 1).toUtf8()});
        if (!old || old.kind() != Merged::Kind::Sequence)
            return false;
        QStringList order;
        for (const Word &word : list->list.words) {
            if (words.contains(word.text) && !order.contains(word.text))
                order.append(word.text);
        }
        for (const QString &word : words) {
            if (!order.contains(word))
                order.append(word);
        }
        return writeList(m_files[fileOf(old.document())], old, order);
    }

    const std::vector<Document> &m_documents;
    const ConfigurationFacts &m_facts;
    DesiredConfiguration m_now;
    const DesiredConfiguration &m_wanted;
    bool m_anew;
    std::vector<FileEdit> m_files;
    Merged m_top, m_roles;
    ChartRoot m_root = ChartRoot::None;
    std::vector<std::pair<Map, QList<QByteArray>>> m_removals;
    QString m_step = QStringLiteral("  ");
    QString m_dash = QStringLiteral("  ");
    bool m_flow = false;
};

struct Chain {
    std::vector<Document> documents;
    ConfigurationFacts facts;
};

domain::Result<Chain> readChain(const Texts &texts, const std::vector<InputFile> &files)
{
    Chain chain;
    chain.documents.reserve(texts.size());
    values::Chain documents;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        domain::Result<Document> read = Document::read(texts[i], files[i].path);
        if (!read)
            return read.error();
        chain.documents.push_back(std::move(read).value());
        documents.push_back(&chain.documents.back());
    }
    chain.facts = values::readValues(documents);
    return chain;
}

} // namespace

domain::Result<Spliced> spliceValues(const std::vector<InputFile> &files, const DesiredConfiguration &desired)
{
    std::vector<InputFile> plain;
    for (const InputFile &file : files) {
        if (!file.encrypted)
            plain.push_back(file);
    }
    Texts before;
    std::vector<bool> marked;
    std::vector<bool> carriage;
    for (const InputFile &file : plain) {
        marked.push_back(file.bytes.startsWith("\xef\xbb\xbf"));
        QByteArray text = marked.back() ? file.bytes.mid(3) : file.bytes;
        carriage.push_back(text.contains("\r\n") && text.count("\r\n") == text.count('\n'));
        if (carriage.back())
            text.replace("\r\n", "\n");
        before.push_back(text);
    }
    const domain::Result<Chain> first = readChain(before, plain);
    if (!first)
        return first.error();
    const auto read = [&](const Texts &texts) -> std::optional<DesiredConfiguration> {
        const domain::Result<Chain> chain = readChain(texts, plain);
        return chain ? std::optional(desiredOf(chain->facts)) : std::nullopt;
    };
    const auto write = [&](const Texts &texts, const DesiredConfiguration &wanted, const std::vector<Part> &parts,
                           bool anew) -> std::optional<Texts> {
        const domain::Result<Chain> chain = readChain(texts, plain);
        if (!chain || chain->documents.empty())
            return std::nullopt;
        return ValuesSplice(chain->documents, chain->facts, wanted, anew).run(parts);
    };
    std::vector<Part> unwritten;
    const Texts after = splice::writeParts(before, desired, read, write, unwritten);
    Spliced result;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        QByteArray text = after[i];
        if (carriage[i])
            text.replace('\n', "\r\n");
        result.files.push_back(
            {plain[i].path, plain[i].bytes, (marked[i] ? QByteArray("\xef\xbb\xbf") : QByteArray()) + text});
    }
    for (const Part &part : unwritten) {
        const RoleFacts *role = first->facts.role(part.role);
        result.unwritten.push_back({part.role, QStringLiteral("elsewhere"), role ? role->place : domain::Place{}});
    }
    return result;
}

} // namespace hubdesk::interchange
