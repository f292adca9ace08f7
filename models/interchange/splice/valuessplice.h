#pragma once
// Writes parts of a desired configuration into a chain of values files: what is there (valueschange.cpp), keys that
// come and go (valueskeys.cpp). Used on the stack of one call; splice.h reads the result again.

#include "interchange/splice/fileedit.h"
#include "interchange/splice/parts.h"
#include "interchange/values/valuesreader.h"
#include "interchange/yaml/scalar.h"

#include <functional>

namespace hubdesk::interchange::splice {

using values::ChartRoot;
using values::Merged;
using yaml::Node;

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

    std::optional<Texts> run(const std::vector<Part> &parts);

private:
    using Map = std::pair<std::size_t, NodeId>;

    [[nodiscard]] std::size_t fileOf(const Document *document) const;

    void findStyle();

    QString listText(const QStringList &words, const QString &indent) const;
    QString flowRole(const QString &name) const;
    QString roleText(const QString &name, const QString &indent) const;

    std::optional<QByteArray> keyOf(const QString &name) const;

    std::vector<Map> mapsAt(std::initializer_list<QByteArrayView> path) const;

    bool remove(const QString &name);

    void addRemoval(const Map &map, const QByteArray &key);

    Listing listingOf(const Map &map, QStringList &keys) const;
    static qsizetype m_lineEnd(const FileEdit &file, qsizetype at);

    bool removeKeys(const Map &map, const QList<QByteArray> &keys);

    bool add(const QStringList &names);

    // Makes what of a path is missing, in the last file that has its beginning.
    bool create(std::vector<QByteArray> path, const std::function<QString(const QString &)> &text);

    bool change(const QString &name);

    bool removeField(const QByteArray &role, const QByteArray &key);

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

    bool addEntries(const Map &map, const QByteArray &role, const QStringList &added);

    bool writeList(FileEdit &file, const Merged &old, const QStringList &words);

    bool admins();

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

} // namespace hubdesk::interchange::splice
