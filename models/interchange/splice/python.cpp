// Splices into a jupyterhub_config.py.
#include "interchange/python/configuration.h"
#include "interchange/python/parser.h"
#include "interchange/python/reader.h"
#include "interchange/rolesexport.h"
#include "interchange/splice/parts.h"
#include "interchange/splice/textedits.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace hubdesk::interchange {
namespace {

using namespace python;
using splice::isWhollyKnown;
using splice::Item;
using splice::itemsFor;
using splice::Listing;
using splice::Part;
using splice::Range;
using splice::TextEdits;
using splice::Texts;

Range rangeOf(Span span)
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

    std::optional<QString> run(const std::vector<Part> &parts)
    {
        QSet<QString> removed;
        QStringList added;
        for (const Part &part : parts) {
            bool done = true;
            switch (part.kind) {
            case Part::Kind::RemoveRole:
                removed.insert(part.role);
                break;
            case Part::Kind::AddRole:
                added.append(part.role);
                break;
            case Part::Kind::ChangeRole:
                done = change(part.role);
                break;
            case Part::Kind::Admins:
                done = admins();
                break;
            }
            if (!done)
                return std::nullopt;
        }
        if (!rolesInAndOut(removed, added))
            return std::nullopt;
        return m_edits.applied() + m_tail;
    }

private:
    const Expression &node(NodeId id) const { return m_tree.expressions[static_cast<std::size_t>(id)]; }
    NodeId nodeAt(Span span) const { return m_bySpan.value({span.begin, span.end}, kNoNode); }

    // Roles by name, to the dict that is written for them.
    void findRoles()
    {
        const ValueId list = m_reader.setting(QStringLiteral("JupyterHub.load_roles"));
        if (list == kNoValue || !m_reader.value(list).isContainer())
            return;
        m_display = nodeAt(m_reader.value(list).span);
        const std::vector<ValueId> items = m_reader.value(list).items;
        for (const ValueId item : items) {
            const Value &dict = m_reader.value(item);
            const NodeId id = nodeAt(dict.span);
            if (dict.kind != Value::Kind::Dict || id == kNoNode)
                continue;
            for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
                if (dict.items[i] == kNoValue || m_reader.value(dict.items[i]).text != u"name")
                    continue;
                const QString name = m_reader.value(dict.items[i + 1]).text;
                if (!m_roles.contains(name)) // of two the first counts, as for the reader
                    m_roles.insert(name, id);
            }
            m_last = id;
        }
        const NodeId sample = m_last;
        if (sample == kNoNode)
            return;
        const Span span = node(sample).span;
        const QString text = m_source.slice(span);
        m_style.multiline = text.contains(u'\n') || text.size() > 100;
        const qsizetype single = text.indexOf(u'\'');
        const qsizetype twice = text.indexOf(u'"');
        m_style.quote = single >= 0 && (twice < 0 || single < twice) ? u'\'' : u'"';
        m_style.outer = m_edits.indentAt(span.begin);
        m_style.inner = m_style.outer + QStringLiteral("    ");
        if (node(sample).kind == Expression::Kind::Dict && !node(sample).children.empty()
            && node(sample).children.back() != kNoNode) {
            const qsizetype at = node(node(sample).children.back()).span.begin;
            if (m_edits.lineStart(at) > m_edits.lineStart(span.begin))
                m_style.inner = m_edits.indentAt(at);
        }
    }

    QString keyOf(NodeId id)
    {
        if (id == kNoNode || node(id).kind != Expression::Kind::String)
            return {};
        return QString(m_reader.value(m_reader.evaluate(id)).text);
    }

    struct Entry {
        QString key;
        NodeId value = kNoNode;
        Range range;
    };

    // A dict's entries; none where it has others than "key": value.
    std::optional<std::vector<Entry>> entriesOf(NodeId id)
    {
        const Expression &dict = node(id);
        std::vector<Entry> entries;
        if (dict.kind == Expression::Kind::Call) { // dict(name=...)
            for (std::size_t i = 1; i < dict.children.size(); ++i) {
                const Expression &argument = node(dict.children[i]);
                if (argument.kind != Expression::Kind::Argument || argument.text.isEmpty())
                    return std::nullopt;
                entries.push_back(
                    {argument.text, argument.children[0], {argument.span.begin, node(argument.children[0]).span.end}});
            }
            return entries;
        }
        for (std::size_t i = 0; i + 1 < dict.children.size(); i += 2) {
            const QString key = keyOf(dict.children[i]);
            if (key.isEmpty())
                return std::nullopt;
            entries.push_back(
                {key, dict.children[i + 1], {node(dict.children[i]).span.begin, node(dict.children[i + 1]).span.end}});
        }
        return entries;
    }

    bool change(const QString &name)
    {
        const NodeId id = m_roles.value(name, kNoNode);
        DesiredConfiguration wanted = m_wanted;
        const DesiredRole *role = wanted.role(name);
        const DesiredRole *now = m_now.role(name);
        if (id == kNoNode || !role || !now)
            return false;
        const Span span = node(id).span;
        if (m_anew) {
            if (!isWhollyKnown(*m_facts.role(name)))
                return false;
            Style style = m_style;
            style.outer = m_edits.indentAt(span.begin);
            style.inner = style.outer + QStringLiteral("    ");
            m_edits.replace(rangeOf(span), style.role(*role));
            return true;
        }
        std::optional<std::vector<Entry>> entries = entriesOf(id);
        if (!entries || entries->empty())
            return false;
        const bool call = node(id).kind == Expression::Kind::Call;
        QStringList have;
        for (const Entry &entry : *entries)
            have.append(entry.key);
        QStringList want = have;
        QHash<QString, QString> texts; // of new entries
        const auto text = [&](const QString &key, const QString &value) {
            texts.insert(key, call ? key + u'=' + value : m_style.text(key) + QStringLiteral(": ") + value);
        };
        for (const QString &key : role->withoutKeys)
            want.removeAll(key);
        if (role->description == now->description) {
            // stays as it is, also where it is not known
        } else if (!role->description) {
            want.removeAll(QStringLiteral("description"));
        } else if (have.contains(QStringLiteral("description"))) {
            const Entry &entry = (*entries)[static_cast<std::size_t>(have.lastIndexOf(QStringLiteral("description")))];
            if (m_reader.value(m_reader.evaluate(entry.value)).text != *role->description)
                m_edits.replace(rangeOf(node(entry.value).span), m_style.text(*role->description));
        } else {
            want.insert(have.indexOf(QStringLiteral("name")) + 1, QStringLiteral("description"));
            text(QStringLiteral("description"), m_style.text(*role->description));
        }
        const auto list = [&](const char *latin, const std::optional<QStringList> &words,
                              const std::optional<QStringList> &before) {
            const QString key = QString::fromLatin1(latin);
            if (words == before)
                return;
            if (!words) {
                want.removeAll(key);
            } else if (have.contains(key)) {
                writeList((*entries)[static_cast<std::size_t>(have.lastIndexOf(key))].value, *words);
            } else {
                want.append(key);
                text(key, m_style.list(*words));
            }
        };
        list("scopes", role->scopes, now->scopes);
        list("users", role->users, now->users);
        list("groups", role->groups, now->groups);
        list("services", role->services, now->services);
        if (want == have)
            return true;
        Listing listing{rangeOf(span), {}, true, {}};
        for (const Entry &entry : *entries)
            listing.items.push_back(entry.range);
        return editItems(m_edits, listing,
                         itemsFor(have, want, [&texts](const QString &key) { return texts.value(key); }));
    }

    // The words of a display, if it has nothing but texts.
    std::optional<QStringList> wordsOf(const Expression &display)
    {
        QStringList words;
        for (const NodeId child : display.children) {
            if (node(child).kind != Expression::Kind::String)
                return std::nullopt;
            const Value &value = m_reader.value(m_reader.evaluate(child));
            if (value.kind != Value::Kind::Text)
                return std::nullopt;
            words.append(value.text);
        }
        return words;
    }

    void writeList(NodeId id, const QStringList &words)
    {
        const Expression display = node(id);
        using Kind = Expression::Kind;
        const bool set = display.kind == Kind::Set;
        if (display.kind == Kind::List || set || display.kind == Kind::Tuple) {
            if (const std::optional<QStringList> have = wordsOf(display)) {
                if (*have == words)
                    return;
                Listing listing{rangeOf(display.span), {}, true, {}};
                for (const NodeId child : display.children)
                    listing.items.push_back(rangeOf(node(child).span));
                const bool pair = display.kind != Kind::Tuple || words.size() > 1; // ("a") is no tuple
                if (pair && !have->isEmpty()
                    && editItems(m_edits, listing,
                                 itemsFor(*have, words, [this](const QString &word) { return m_style.text(word); })))
                    return;
            }
        } else if (display.kind == Kind::Name) { // a shared constant: what else uses it would change too
            const Value &value = m_reader.value(m_reader.evaluate(id));
            if (value.kind != Value::Kind::Unknown && value.isSequence()) {
                QStringList have;
                for (const ValueId item : value.items)
                    have.append(m_reader.value(item).text);
                if (have == words)
                    return;
            }
        }
        QString made = m_style.list(words);
        if (set && !words.isEmpty())
            made = u'{' + made.mid(1, made.size() - 2) + u'}';
        else if (set)
            made = QStringLiteral("set()");
        m_edits.replace(rangeOf(display.span), made);
    }

    bool admins()
    {
        const QStringList words = m_wanted.adminUsers.value_or(QStringList());
        const PlacedList *list = m_facts.effectiveAdmins();
        QString quoted = m_style.list(words);
        const QString set = words.isEmpty() ? QStringLiteral("set()") : u'{' + quoted.mid(1, quoted.size() - 2) + u'}';
        if (!list) {
            m_tail += QStringLiteral("%1c.Authenticator.admin_users = %2\n").arg(lineEnd(), set);
            return true;
        }
        const ValueId id = m_reader.setting(list->path);
        const NodeId display = nodeAt(m_reader.value(id).span);
        if (display == kNoNode)
            return false;
        QStringList order; // as written, so that the least is changed
        for (const Word &word : list->list.words) {
            if (words.contains(word.text) && !order.contains(word.text))
                order.append(word.text);
        }
        for (const QString &word : words) {
            if (!order.contains(word))
                order.append(word);
        }
        const Expression &e = node(display);
        if (e.kind == Expression::Kind::Call && e.children.size() == 2) // set([...])
            writeList(e.children[1], order);
        else if (e.kind == Expression::Kind::Call)
            m_edits.replace(rangeOf(e.span), set);
        else
            writeList(display, order);
        return true;
    }

    QString lineEnd() const
    {
        return m_tail.isEmpty() && !m_source.text().isEmpty() && !m_source.text().endsWith(u'\n') ? QStringLiteral("\n")
                                                                                                  : QString();
    }

    // The statement that holds nothing but a call with this dict: c.JupyterHub.load_roles.append({...})
    const Statement *appending(NodeId dict) const
    {
        for (const NodeId id : m_tree.top) {
            const Statement &statement = m_tree.statements[static_cast<std::size_t>(id)];
            if (statement.kind != Statement::Kind::Expression || statement.values.size() != 1)
                continue;
            const Expression &call = node(statement.values[0]);
            if (call.kind == Expression::Kind::Call
                && std::find(call.children.begin() + 1, call.children.end(), dict) != call.children.end())
                return &statement;
        }
        return nullptr;
    }

    bool rolesInAndOut(const QSet<QString> &removed, const QStringList &added)
    {
        if (removed.isEmpty() && added.isEmpty())
            return true;
        QHash<NodeId, QString> names;
        for (auto it = m_roles.constBegin(); it != m_roles.constEnd(); ++it)
            names.insert(it.value(), it.key());
        QSet<NodeId> displays;
        for (const QString &name : removed) {
            const NodeId id = m_roles.value(name, kNoNode);
            if (id == kNoNode)
                return false;
            if (const NodeId parent = m_parent.value(id, kNoNode); parent != kNoNode) {
                displays.insert(parent);
            } else if (const Statement *statement = appending(id)) {
                const qsizetype end = m_edits.lineEnd(statement->span.end);
                m_edits.remove({m_edits.lineStart(statement->span.begin), std::min(end + 1, m_edits.text().size())});
            } else {
                return false;
            }
        }
        NodeId into = m_display;
        if (into != kNoNode && node(into).kind != Expression::Kind::List)
            into = kNoNode;
        if (into == kNoNode && m_last != kNoNode)
            into = m_parent.value(m_last, kNoNode);
        if (!added.isEmpty() && into != kNoNode)
            displays.insert(into);
        for (const NodeId display : std::as_const(displays)) {
            if (!writeRoles(display, names, removed, display == into ? added : QStringList()))
                return false;
        }
        if (into == kNoNode && !added.isEmpty())
            appendRoles(added);
        return true;
    }

    QString roleText(const QString &name, const Style &style) const
    {
        DesiredConfiguration wanted = m_wanted;
        return style.role(*wanted.role(name));
    }

    bool writeRoles(NodeId display, const QHash<NodeId, QString> &names, const QSet<QString> &removed,
                    const QStringList &added)
    {
        const Expression &list = node(display);
        Listing listing{rangeOf(list.span), {}, true, {}};
        QStringList have;
        QStringList want;
        for (const NodeId child : list.children) {
            const QString name = names.value(child);
            have.append(name.isEmpty() ? QStringLiteral("\n%1").arg(child) : name);
            listing.items.push_back(rangeOf(node(child).span));
            if (name.isEmpty() || !removed.contains(name))
                want.append(have.last());
        }
        want += added;
        if (editItems(m_edits, listing,
                      itemsFor(have, want, [this](const QString &name) { return roleText(name, m_style); })))
            return true;
        // An empty list, or one of which nothing stays: written anew, with its comments for what stays in it.
        Style style = m_style;
        const QString base = m_edits.indentAt(list.span.begin);
        if (m_last == kNoNode) {
            style.outer = base + QStringLiteral("    ");
            style.inner = style.outer + QStringLiteral("    ");
        }
        QString made = QStringLiteral("[");
        for (const QString &name : std::as_const(want)) {
            if (name.startsWith(u'\n'))
                return false;
            made += u'\n' + style.outer + roleText(name, style) + u',';
        }
        m_edits.replace(rangeOf(list.span), made + (want.isEmpty() ? QString() : u'\n' + base) + u']');
        return true;
    }

    void appendRoles(const QStringList &added)
    {
        const bool some = m_reader.setting(QStringLiteral("JupyterHub.load_roles")) != kNoValue;
        Style style = m_style;
        if (some) {
            style.outer.clear();
            style.inner = QStringLiteral("    ");
            for (const QString &name : added)
                m_tail += lineEnd() + QStringLiteral("c.JupyterHub.load_roles.append(") + roleText(name, style)
                    + QStringLiteral(")\n");
            return;
        }
        m_tail += lineEnd() + QStringLiteral("c.JupyterHub.load_roles = [\n");
        for (const QString &name : added)
            m_tail += style.outer + roleText(name, style) + QStringLiteral(",\n");
        m_tail += QStringLiteral("]\n");
    }

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

// The form of the bytes that the decoded text does not show.
struct Encoding {
    bool mark = false;
    bool latin = false;
    bool carriage = false;
};

QByteArray encoded(const QString &text, const Encoding &encoding)
{
    QString made = text;
    if (encoding.carriage)
        made.replace(u'\n', QStringLiteral("\r\n"));
    return (encoding.mark ? QByteArray("\xef\xbb\xbf") : QByteArray())
        + (encoding.latin ? made.toLatin1() : made.toUtf8());
}

} // namespace

domain::Result<Spliced> splicePython(const InputFile &file, const DesiredConfiguration &desired)
{
    const domain::Result<ConfigurationFacts> facts = readFacts(file.bytes, file.path);
    if (!facts)
        return facts.error();
    const domain::Result<Source> decoded = Source::decode(file.bytes, file.path);
    if (!decoded)
        return decoded.error();
    Encoding encoding;
    encoding.mark = file.bytes.startsWith("\xef\xbb\xbf");
    encoding.carriage = file.bytes.contains("\r\n");
    encoding.latin = encoded(decoded->text(), encoding) != file.bytes;
    if (encoded(decoded->text(), encoding) != file.bytes && !file.bytes.contains('\r'))
        encoding.latin = false;
    const auto read = [&](const Texts &texts) -> std::optional<DesiredConfiguration> {
        const domain::Result<ConfigurationFacts> made = readFacts(texts[0], file.path);
        return made ? std::optional(desiredOf(*made)) : std::nullopt;
    };
    const auto write = [&](const Texts &texts, const DesiredConfiguration &wanted, const std::vector<Part> &parts,
                           bool anew) -> std::optional<Texts> {
        const domain::Result<Source> source = Source::decode(texts[0], file.path);
        if (!source)
            return std::nullopt;
        const domain::Result<Tree> tree = Parser::parse(*source);
        const domain::Result<ConfigurationFacts> says = readFacts(texts[0], file.path);
        if (!tree || !says)
            return std::nullopt;
        const std::optional<QString> made = PythonSplice(*source, *tree, *says, wanted, anew).run(parts);
        return made ? std::optional(Texts{encoded(*made, encoding)}) : std::nullopt;
    };
    std::vector<Part> unwritten;
    Spliced result;
    Texts texts = splice::writeParts({file.bytes}, desired, read, write, unwritten);
    result.files.push_back({file.path, file.bytes, texts[0]});
    for (const Part &part : unwritten) {
        const RoleFacts *role = facts->role(part.role);
        result.unwritten.push_back(
            {part.role, QStringLiteral("not-literal"), role ? role->place : domain::Place{file.path, 0, 0}});
    }
    return result;
}

} // namespace hubdesk::interchange
