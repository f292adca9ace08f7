// Roles and lists that are there already, changed in place.
#include "interchange/splice/valuessplice.h"

#include <QHash>

#include <algorithm>

namespace hubdesk::interchange::splice {

using yaml::flowList;
using yaml::flowScalar;
using yaml::scalar;

bool ValuesSplice::change(const QString &name)
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

bool ValuesSplice::writeList(FileEdit &file, const Merged &old, const QStringList &words)
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

bool ValuesSplice::admins()
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

} // namespace hubdesk::interchange::splice
