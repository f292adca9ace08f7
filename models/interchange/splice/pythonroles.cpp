// Where the roles of a file are, and roles that come and go.
#include "interchange/splice/pythonsplice.h"

#include <algorithm>

namespace hubdesk::interchange::splice {

std::optional<QString> PythonSplice::run(const std::vector<Part> &parts)
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

// Roles by name, to the dict that is written for them.
void PythonSplice::findRoles()
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

QString PythonSplice::keyOf(NodeId id)
{
    if (id == kNoNode || node(id).kind != Expression::Kind::String)
        return {};
    return QString(m_reader.value(m_reader.evaluate(id)).text);
}

QString PythonSplice::lineEnd() const
{
    return m_tail.isEmpty() && !m_source.text().isEmpty() && !m_source.text().endsWith(u'\n') ? QStringLiteral("\n")
                                                                                              : QString();
}

// The statement that holds nothing but a call with this dict: c.JupyterHub.load_roles.append({...})
const Statement *PythonSplice::appending(NodeId dict) const
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

bool PythonSplice::rolesInAndOut(const QSet<QString> &removed, const QStringList &added)
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

QString PythonSplice::roleText(const QString &name, const Style &style) const
{
    DesiredConfiguration wanted = m_wanted;
    return style.role(*wanted.role(name));
}

bool PythonSplice::writeRoles(NodeId display, const QHash<NodeId, QString> &names, const QSet<QString> &removed,
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

void PythonSplice::appendRoles(const QStringList &added)
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

} // namespace hubdesk::interchange::splice
