// Roles and lists that are there already, changed in place.
#include "interchange/splice/pythonsplice.h"

#include <algorithm>

namespace hubdesk::interchange::splice {

// A dict's entries; none where it has others than "key": value.
std::optional<std::vector<PythonSplice::Entry>> PythonSplice::entriesOf(NodeId id)
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

bool PythonSplice::change(const QString &name)
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
    return editItems(m_edits, listing, itemsFor(have, want, [&texts](const QString &key) { return texts.value(key); }));
}

// The words of a display, if it has nothing but texts.
std::optional<QStringList> PythonSplice::wordsOf(const Expression &display)
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

void PythonSplice::writeList(NodeId id, const QStringList &words)
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

bool PythonSplice::admins()
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

} // namespace hubdesk::interchange::splice
