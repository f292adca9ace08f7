#pragma once
// Writes parts of a desired configuration into a jupyterhub_config.py: roles there are (pythonchange.cpp), roles that
// come and go (pythonroles.cpp). Used on the stack of one call; splice.h reads the result again.

#include "interchange/python/configuration.h"
#include "interchange/python/parser.h"
#include "interchange/python/reader.h"
#include "interchange/rolesexport.h"
#include "interchange/splice/parts.h"
#include "interchange/splice/textedits.h"

#include <QHash>
#include <QSet>

namespace hubdesk::interchange::splice {

using namespace python;

[[nodiscard]] inline Range rangeOf(Span span)
{
    return {span.begin, span.end};
}

// How the file writes: its quotes, and whether a role has a line a key.
struct Style {
    QChar quote = u'"';
    bool multiline = true;
    QString outer = QStringLiteral("    "); ///< indentation of a role
    QString inner = QStringLiteral("        "); ///< and of its keys

    [[nodiscard]] QString text(const QString &word) const
    {
        QString made = pythonText(word);
        if (quote == u'\'' && !word.contains(u'\'') && !made.contains(u'\\')) {
            made[0] = u'\'';
            made[made.size() - 1] = u'\'';
        }
        return made;
    }
    [[nodiscard]] QString list(const QStringList &words) const
    {
        QStringList parts;
        for (const QString &word : words)
            parts.append(text(word));
        return u'[' + parts.join(QStringLiteral(", ")) + u']';
    }
    [[nodiscard]] QString role(const DesiredRole &role) const
    {
        QStringList entries{text(QStringLiteral("name")) + QStringLiteral(": ") + text(role.name)};
        if (role.description)
            entries.append(text(QStringLiteral("description")) + QStringLiteral(": ") + text(*role.description));
        const auto add = [&](const char *key, const std::optional<QStringList> &words) {
            if (words)
                entries.append(text(QString::fromLatin1(key)) + QStringLiteral(": ") + list(*words));
        };
        add("scopes", role.scopes);
        add("users", role.users);
        add("groups", role.groups);
        add("services", role.services);
        if (!multiline)
            return u'{' + entries.join(QStringLiteral(", ")) + u'}';
        return QStringLiteral("{\n") + inner + entries.join(QStringLiteral(",\n") + inner) + QStringLiteral(",\n")
            + outer + u'}';
    }
};

class PythonSplice final {
public:
    PythonSplice(const Source &source, const Tree &tree, const ConfigurationFacts &facts,
                 const DesiredConfiguration &wanted, bool anew)
        : m_source(source)
        , m_tree(tree)
        , m_facts(facts)
        , m_now(desiredOf(facts))
        , m_reader(source, tree)
        , m_wanted(wanted)
        , m_anew(anew)
        , m_edits(source.text())
    {
        m_reader.run();
        for (std::size_t i = 0; i < tree.expressions.size(); ++i) {
            const Expression &e = tree.expressions[i];
            const NodeId id = static_cast<NodeId>(i);
            using Kind = Expression::Kind;
            if (e.kind == Kind::Dict || e.kind == Kind::List || e.kind == Kind::Set || e.kind == Kind::Tuple
                || e.kind == Kind::Call)
                m_bySpan.insert({e.span.begin, e.span.end}, id);
            if (e.kind == Kind::List || e.kind == Kind::Tuple) {
                for (const NodeId child : e.children)
                    m_parent.insert(child, id);
            }
        }
        findRoles();
    }

    std::optional<QString> run(const std::vector<Part> &parts);

private:
    const Expression &node(NodeId id) const { return m_tree.expressions[static_cast<std::size_t>(id)]; }
    NodeId nodeAt(Span span) const { return m_bySpan.value({span.begin, span.end}, kNoNode); }

    void findRoles();

    QString keyOf(NodeId id);

    struct Entry {
        QString key;
        NodeId value = kNoNode;
        Range range;
    };

    std::optional<std::vector<Entry>> entriesOf(NodeId id);

    bool change(const QString &name);

    std::optional<QStringList> wordsOf(const Expression &display);

    void writeList(NodeId id, const QStringList &words);

    bool admins();

    QString lineEnd() const;

    const Statement *appending(NodeId dict) const;

    bool rolesInAndOut(const QSet<QString> &removed, const QStringList &added);

    QString roleText(const QString &name, const Style &style) const;

    bool writeRoles(NodeId display, const QHash<NodeId, QString> &names, const QSet<QString> &removed,
                    const QStringList &added);

    void appendRoles(const QStringList &added);

    const Source &m_source;
    const Tree &m_tree;
    const ConfigurationFacts &m_facts;
    DesiredConfiguration m_now;
    Reader m_reader;
    const DesiredConfiguration &m_wanted;
    bool m_anew;
    TextEdits m_edits;
    QString m_tail; ///< behind the last line
    QHash<std::pair<qsizetype, qsizetype>, NodeId> m_bySpan;
    QHash<NodeId, NodeId> m_parent;
    QHash<QString, NodeId> m_roles;
    NodeId m_display = kNoNode;
    NodeId m_last = kNoNode;
    Style m_style;
};

} // namespace hubdesk::interchange::splice
