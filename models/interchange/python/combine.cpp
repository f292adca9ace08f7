// Constructors and operators over known lists, sets, dicts and texts.
#include "interchange/python/reader.h"

namespace hubdesk::interchange::python {

ValueId Reader::call(const Expression &e)
{
    if (e.children[0] == kNoNode)
        return unknown(e.span);
    const Expression &callee = node(e.children[0]);
    const bool named = callee.kind == Expression::Kind::Name || callee.kind == Expression::Kind::Attribute;
    if (named && callee.text == u"get_config" && e.children.size() == 1) {
        Value all;
        all.kind = Kind::Section;
        all.span = e.span;
        return add(std::move(all));
    }
    if (callee.kind == Expression::Kind::Name && !m_names.contains(callee.text)) {
        if (const std::optional<ValueId> made = construct(e, callee.text))
            return *made;
    }
    touchCall(e, {});
    return unknown(e.span);
}

// set(), list(...), tuple(...), dict(...) of what is known.
std::optional<ValueId> Reader::construct(const Expression &e, const QString &name)
{
    const bool dict = name == u"dict";
    const bool set = name == u"set" || name == u"frozenset";
    if (!dict && !set && name != u"list" && name != u"tuple")
        return std::nullopt;
    const Kind kind = dict ? Kind::Dict : set ? Kind::Set : name == u"list" ? Kind::List : Kind::Tuple;
    std::vector<ValueId> items;
    QHash<QString, std::size_t> seen;
    for (std::size_t i = 1; i < e.children.size(); ++i) {
        const Expression &argument = node(e.children[i]);
        if (argument.kind == Expression::Kind::Argument && dict && !argument.text.isEmpty()) {
            Value key;
            key.kind = Kind::Text;
            key.text = argument.text;
            key.span = argument.span;
            const ValueId v = evaluate(argument.children[0]);
            putEntry(items, seen, add(std::move(key)), v);
            continue;
        }
        const bool keywords = argument.kind == Expression::Kind::Argument;
        if (keywords ? !dict : (i > 1 || argument.kind == Expression::Kind::Starred))
            return std::nullopt;
        const ValueId from = evaluate(keywords ? argument.children[0] : e.children[i]);
        if (dict && value(from).kind == Kind::Dict) {
            const std::vector<ValueId> other = value(from).items;
            for (std::size_t j = 0; j + 1 < other.size(); j += 2)
                putEntry(items, seen, other[j], other[j + 1]);
        } else if (dict || value(from).kind == Kind::Dict || !extend(items, from)) {
            return std::nullopt;
        }
    }
    if (set) {
        std::vector<ValueId> once;
        QSet<QString> words;
        for (const ValueId item : items) {
            const QString word = keyOf(item);
            if (word.isEmpty() || !words.contains(word))
                once.push_back(item);
            words.insert(word);
        }
        items = std::move(once);
    }
    return container(kind, e.span, std::move(items));
}

// Lists with lists, tuples with tuples, texts with texts.
ValueId Reader::sum(const Expression &e)
{
    Value made;
    made.span = e.span;
    bool first = true;
    bool known = true;
    std::vector<ValueId> items;
    for (const NodeId child : e.children) {
        const ValueId id = evaluate(child);
        const Kind kind = value(id).kind;
        if (kind == Kind::Unknown && !first && (made.kind == Kind::List || made.kind == Kind::Tuple)) {
            items.push_back(unknown(node(child).span)); // the known parts stay known
            continue;
        }
        if (first && kind == Kind::Unknown) {
            const Kind next = value(evaluate(e.children[1])).kind;
            if (next == Kind::List || next == Kind::Tuple) {
                made.kind = next;
                items.push_back(unknown(node(child).span));
                first = false;
                continue;
            }
        }
        if (first)
            made.kind = kind;
        known = known && kind == made.kind;
        first = false;
        if (!known)
            continue;
        if (kind == Kind::Text)
            made.text += value(id).text;
        else if (kind == Kind::Bytes)
            made.bytes += value(id).bytes;
        else
            known = (kind == Kind::List || kind == Kind::Tuple) && extend(items, id);
        known = known && made.text.size() < kMostText && made.bytes.size() < kMostText;
    }
    if (!known)
        return unknown(e.span);
    if (made.kind == Kind::List || made.kind == Kind::Tuple)
        return container(made.kind, e.span, std::move(items));
    return add(std::move(made));
}

// Sets or dicts joined by "|".
ValueId Reader::merged(const Expression &e)
{
    std::vector<ValueId> items;
    QHash<QString, std::size_t> seen;
    Kind kind = Kind::Unknown;
    for (const NodeId child : e.children) {
        const Value v = value(evaluate(child));
        if (kind == Kind::Unknown)
            kind = v.kind;
        if (v.kind != kind || (kind != Kind::Set && kind != Kind::Dict)
            || (m_elements += v.items.size()) > kMostElements)
            return unknown(e.span);
        if (kind == Kind::Dict) {
            for (std::size_t i = 0; i + 1 < v.items.size(); i += 2)
                putEntry(items, seen, v.items[i], v.items[i + 1]);
            continue;
        }
        for (const ValueId item : v.items) {
            const QString word = keyOf(item);
            if (word.isEmpty() || !seen.contains(word))
                items.push_back(item);
            seen.insert(word, 0);
        }
    }
    return container(kind, e.span, std::move(items));
}

} // namespace hubdesk::interchange::python
