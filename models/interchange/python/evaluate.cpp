// The expression half of the reader: what literals, names and a few constructors come to.
#include "interchange/python/literals.h"
#include "interchange/python/reader.h"

#include <cmath>

namespace hubdesk::interchange::python {
ValueId Reader::add(Value value)
{
    m_values.push_back(std::move(value));
    return static_cast<ValueId>(m_values.size()) - 1;
}

ValueId Reader::unknown(Span span)
{
    Value value;
    value.span = span;
    return add(std::move(value));
}

ValueId Reader::container(Kind kind, Span span, std::vector<ValueId> items)
{
    m_elements += items.size();
    if (m_elements > kMostElements)
        return unknown(span);
    Value value;
    value.kind = kind;
    value.span = span;
    value.items = std::move(items);
    return add(std::move(value));
}

// A text by which two equal constants are the same; empty for what cannot be compared here.
QString Reader::keyOf(ValueId id) const
{
    const Value &v = value(id);
    switch (v.kind) {
    case Kind::Text:
        return u't' + v.text;
    case Kind::Integer:
        return u'n' + v.text;
    case Kind::Boolean:
        return v.truth ? QStringLiteral("n1") : QStringLiteral("n0"); // True == 1 to a dict
    case Kind::Real: // 1.0 == 1 to a dict
        return u'n'
            + (v.real == std::floor(v.real) && std::abs(v.real) < 1e25 ? QString::number(v.real + 0.0, 'f', 0)
                                                                       : QString::number(v.real, 'g', 17));
    case Kind::None:
        return QStringLiteral("None");
    case Kind::Bytes:
        return u'b' + QString::fromLatin1(v.bytes);
    default:
        return {};
    }
}

ValueId Reader::evaluate(NodeId id)
{
    if (id == kNoNode)
        return unknown({});
    const Expression &e = node(id);
    Value made;
    made.span = e.span;
    switch (e.kind) {
    case Expression::Kind::Name: {
        const auto found = m_names.constFind(e.text);
        return found != m_names.constEnd() ? *found : unknown(e.span);
    }
    case Expression::Kind::Keyword:
        made.kind = e.text == u"None" ? Kind::None : e.text == u"..." ? Kind::Ellipsis : Kind::Boolean;
        made.truth = e.text == u"True";
        return add(std::move(made));
    case Expression::Kind::Number:
        made = numberOf(e.text);
        made.span = e.span;
        return add(std::move(made));
    case Expression::Kind::String:
        return stringValue(e);
    case Expression::Kind::Tuple:
        return sequence(e, Kind::Tuple);
    case Expression::Kind::List:
        return sequence(e, Kind::List);
    case Expression::Kind::Set:
        return sequence(e, Kind::Set);
    case Expression::Kind::Dict:
        return dictionary(e);
    case Expression::Kind::Attribute:
        return attribute(e);
    case Expression::Kind::Subscript:
        return subscript(e);
    case Expression::Kind::Call:
        return call(e);
    case Expression::Kind::Sum:
        return sum(e);
    case Expression::Kind::Union:
        return merged(e);
    case Expression::Kind::Negative: {
        made = value(evaluate(e.children[0]));
        if (made.kind != Kind::Integer && made.kind != Kind::Real)
            return unknown(e.span);
        made.span = e.span;
        made.real = -made.real;
        if (made.kind == Kind::Integer && made.text != u"0")
            made.text = made.text.startsWith(u'-') ? made.text.mid(1) : u'-' + made.text;
        return add(std::move(made));
    }
    case Expression::Kind::Assignment: {
        const ValueId v = evaluate(e.children[0]);
        m_names.insert(e.text, v);
        return v;
    }
    default:
        touch(id, {});
        return unknown(e.span);
    }
}

ValueId Reader::stringValue(const Expression &e)
{
    Value made;
    made.span = e.span;
    made.kind = node(e.children[0]).bytes ? Kind::Bytes : Kind::Text;
    bool known = true;
    const auto keepText = [&](const std::optional<QString> &text) {
        known = known && text.has_value() && made.text.size() + text->size() < kMostText;
        made.text += known ? *text : QString();
    };
    for (const NodeId child : e.children) {
        const Expression &piece = node(child);
        if (piece.kind == Expression::Kind::Piece && piece.bytes) {
            const std::optional<QByteArray> bytes = bytesOf(insideOf(piece.text), piece.raw);
            known = known && bytes.has_value();
            made.bytes += bytes.value_or(QByteArray());
        } else if (piece.kind == Expression::Kind::Piece) {
            keepText(textOf(insideOf(piece.text), piece.raw));
        } else {
            for (const NodeId partId : piece.children) {
                const Expression &part = node(partId);
                if (part.kind == Expression::Kind::Piece) {
                    const std::optional<QString> text = textOf(part.text, piece.raw);
                    keepText(text ? std::optional(QString(*text)
                                                      .replace(QStringLiteral("{{"), QStringLiteral("{"))
                                                      .replace(QStringLiteral("}}"), QStringLiteral("}")))
                                  : std::nullopt);
                    continue;
                }
                const Value &field = value(evaluate(part.children[0]));
                const bool printable = field.kind == Kind::Text || field.kind == Kind::Integer;
                keepText(part.plain && printable ? std::optional(field.text) : std::nullopt);
            }
        }
    }
    return known ? add(std::move(made)) : unknown(e.span);
}

// Takes a known list, tuple or set apart; false if it is none.
bool Reader::extend(std::vector<ValueId> &items, ValueId from)
{
    const Value &v = value(from);
    if (!v.isSequence())
        return false;
    const std::vector<ValueId> copied = v.items; // `items` may be those of `from`
    m_elements += copied.size();
    if (m_elements > kMostElements)
        return false;
    items.insert(items.end(), copied.begin(), copied.end());
    return true;
}

ValueId Reader::sequence(const Expression &e, Kind kind)
{
    std::vector<ValueId> items;
    QSet<QString> seen;
    for (const NodeId child : e.children) {
        const bool starred = node(child).kind == Expression::Kind::Starred;
        const ValueId item = evaluate(starred ? node(child).children[0] : child);
        if (starred && extend(items, item))
            continue;
        if (starred) {
            items.push_back(unknown(node(child).span));
            continue;
        }
        const QString key = kind == Kind::Set ? keyOf(item) : QString();
        if (!key.isEmpty() && seen.contains(key))
            continue;
        seen.insert(key);
        items.push_back(item);
    }
    return container(kind, e.span, std::move(items));
}

void Reader::putEntry(std::vector<ValueId> &items, QHash<QString, std::size_t> &seen, ValueId key, ValueId v)
{
    const QString word = key == kNoValue ? QString() : keyOf(key);
    if (!word.isEmpty()) {
        if (const auto at = seen.constFind(word); at != seen.constEnd()) {
            items[*at + 1] = v;
            return;
        }
        seen.insert(word, items.size());
    }
    items.push_back(key);
    items.push_back(v);
}

ValueId Reader::dictionary(const Expression &e)
{
    std::vector<ValueId> items;
    QHash<QString, std::size_t> seen;
    for (std::size_t i = 0; i + 1 < e.children.size(); i += 2) {
        const ValueId v = evaluate(e.children[i + 1]);
        if (e.children[i] != kNoNode) {
            const ValueId key = evaluate(e.children[i]);
            const bool known = !keyOf(key).isEmpty() || value(key).kind != Kind::Unknown;
            putEntry(items, seen, known ? key : kNoValue,
                     known ? v : unknown({node(e.children[i]).span.begin, node(e.children[i + 1]).span.end}));
            continue;
        }
        if (value(v).kind != Kind::Dict) {
            putEntry(items, seen, kNoValue, unknown(node(e.children[i + 1]).span));
            continue;
        }
        const std::vector<ValueId> other = value(v).items;
        for (std::size_t j = 0; j + 1 < other.size(); j += 2)
            putEntry(items, seen, other[j], other[j + 1]);
    }
    return container(Kind::Dict, e.span, std::move(items));
}

ValueId Reader::attribute(const Expression &e)
{
    return member(evaluate(e.children[0]), e.text, e.span);
}

// object.name, where object is a part of the configuration; sections begin with a capital.
ValueId Reader::member(ValueId object, const QString &name, Span span)
{
    if (value(object).kind != Kind::Section)
        return unknown(span);
    const QString path = value(object).text.isEmpty() ? name : value(object).text + u'.' + name;
    if (const auto found = m_settings.constFind(path); found != m_settings.constEnd())
        return *found;
    if (!name.isEmpty() && name[0].isUpper()) {
        Value section;
        section.kind = Kind::Section;
        section.span = span;
        section.text = path;
        return add(std::move(section));
    }
    if (!isReadTrait(name))
        return unknown(span);
    // not assigned yet: traitlets remembers what is appended and adds it to the default
    const bool dict = name == u"load_groups" || name == u"custom_scopes";
    const bool set = name.endsWith(u"_users") || name == u"admin_groups";
    const ValueId made = container(dict ? Kind::Dict : set ? Kind::Set : Kind::List, span, {});
    m_settings.insert(path, made);
    m_lazy.insert(path);
    return made;
}

ValueId Reader::subscript(const Expression &e)
{
    const ValueId object = evaluate(e.children[0]);
    const ValueId index = evaluate(e.children[1]);
    const Value &of = value(object);
    const Value &at = value(index);
    if (of.kind == Kind::Section && at.kind == Kind::Text)
        return member(object, QString(at.text), e.span); // the arena may move
    if (of.kind == Kind::Dict && !keyOf(index).isEmpty()) {
        ValueId found = kNoValue;
        for (std::size_t i = 0; i + 1 < of.items.size(); i += 2) {
            if (of.items[i] == kNoValue)
                found = kNoValue; // what is not known may have replaced it
            else if (keyOf(of.items[i]) == keyOf(index))
                found = of.items[i + 1];
        }
        return found == kNoValue ? unknown(e.span) : found;
    }
    if ((of.kind == Kind::List || of.kind == Kind::Tuple) && at.kind == Kind::Integer) {
        for (const ValueId item : of.items) {
            if (value(item).kind == Kind::Unknown)
                return unknown(e.span); // it may stand for any number of items
        }
        bool ok = false;
        const qlonglong asked = at.text.toLongLong(&ok);
        const qlonglong size = static_cast<qlonglong>(of.items.size());
        const qlonglong position = asked < 0 ? asked + size : asked;
        if (ok && position >= 0 && position < size)
            return of.items[static_cast<std::size_t>(position)];
    }
    return unknown(e.span);
}

} // namespace hubdesk::interchange::python
