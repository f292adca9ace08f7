// The statement half of the reader.
#include "interchange/python/reader.h"

namespace hubdesk::interchange::python {

bool isReadTrait(const QString &name)
{
    static const QSet<QString> names = {QStringLiteral("load_roles"),
                                        QStringLiteral("load_groups"),
                                        QStringLiteral("admin_users"),
                                        QStringLiteral("allowed_users"),
                                        QStringLiteral("services"),
                                        QStringLiteral("custom_scopes"),
                                        QStringLiteral("authenticator_class"),
                                        QStringLiteral("admin_groups"),
                                        QStringLiteral("blocked_users"),
                                        QStringLiteral("extra_user_scopes"),
                                        QStringLiteral("oauth_client_allowed_scopes"),
                                        QStringLiteral("server_token_scopes")};
    return names.contains(name);
}

Reader::Reader(const Source &source, const Tree &tree)
    : m_source(source)
    , m_tree(tree)
{
    Value all;
    all.kind = Kind::Section;
    m_names.insert(QStringLiteral("c"), add(std::move(all)));
}

ValueId Reader::setting(const QString &path) const
{
    const ValueId id = m_settings.value(path, kNoValue);
    return id != kNoValue && m_lazy.contains(path) && value(id).items.empty() ? kNoValue : id;
}

void Reader::run()
{
    for (const NodeId id : m_tree.top)
        execute(m_tree.statements[static_cast<std::size_t>(id)]);
}

void Reader::stray(Span span, const QString &about)
{
    m_strays.push_back({span, about});
}

void Reader::execute(const Statement &s)
{
    switch (s.kind) {
    case Statement::Kind::Expression:
        expressionStatement(s);
        break;
    case Statement::Kind::Assign: {
        const ValueId v = evaluate(s.values[0]);
        for (const NodeId target : s.targets)
            assign(target, v, s.span);
        break;
    }
    case Statement::Kind::Augmented:
        augment(s);
        break;
    case Statement::Kind::Delete:
        for (const NodeId target : s.targets)
            remove(target, s.span);
        break;
    case Statement::Kind::Import:
        for (const QString &name : s.names)
            m_names.insert(name, unknown(s.span));
        if (s.text == u"*") { // may bind any name anew, but hardly the configuration's
            for (auto it = m_names.begin(); it != m_names.end(); ++it) {
                if (value(*it).kind != Kind::Section)
                    *it = unknown(s.span);
            }
        }
        break;
    case Statement::Kind::Define:
    case Statement::Kind::Block:
        conditional(s, {});
        break;
    case Statement::Kind::Other:
        for (const NodeId v : s.values)
            touch(v, {});
        break;
    }
}

void Reader::expressionStatement(const Statement &s)
{
    const Expression &e = node(s.values[0]);
    if (e.kind == Expression::Kind::Call && e.children[0] != kNoNode && mutate(e, s.span))
        return;
    if (e.kind == Expression::Kind::Call && e.children[0] != kNoNode) {
        const Expression &callee = node(e.children[0]);
        if (callee.kind == Expression::Kind::Name
            && (callee.text == u"load_subconfig" || callee.text == u"exec" || callee.text == u"execfile"))
            stray(s.span, {});
    }
    static_cast<void>(evaluate(s.values[0])); // for what its calls may change
}

// container.append(...) and its like; false if the call is something else.
bool Reader::mutate(const Expression &called, Span span)
{
    const Expression &callee = node(called.children[0]);
    if (callee.kind != Expression::Kind::Attribute)
        return false;
    const ValueId object = evaluate(callee.children[0]);
    const Kind kind = value(object).kind;
    if (kind == Kind::Section) {
        stray(span, value(object).text);
        return true;
    }
    if (kind != Kind::List && kind != Kind::Set && kind != Kind::Dict)
        return false;
    std::vector<ValueId> arguments;
    bool plain = true;
    for (std::size_t i = 1; i < called.children.size(); ++i) {
        const Expression &argument = node(called.children[i]);
        plain = plain && argument.kind != Expression::Kind::Argument && argument.kind != Expression::Kind::Starred;
        arguments.push_back(argument.kind == Expression::Kind::Argument ? unknown(argument.span)
                                                                        : evaluate(called.children[i]));
    }
    const QString &method = callee.text;
    std::vector<ValueId> items = value(object).items;
    bool done = false;
    if (plain && kind == Kind::List && method == u"append" && arguments.size() == 1) {
        items.push_back(arguments[0]);
        done = true;
    } else if (plain && kind == Kind::List && method == u"insert" && arguments.size() == 2
               && value(arguments[0]).text == u"0") {
        items.insert(items.begin(), arguments[1]);
        done = true;
    } else if (plain && kind == Kind::List && method == u"extend" && arguments.size() == 1) {
        if (!extend(items, arguments[0]))
            items.push_back(unknown(node(called.children[1]).span));
        done = true;
    } else if (plain && kind == Kind::Set && method == u"add" && arguments.size() == 1) {
        items.push_back(arguments[0]);
        done = true;
    } else if (plain && kind == Kind::Set && (method == u"update" || method == u"extend")) {
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (!extend(items, arguments[i]))
                items.push_back(unknown(node(called.children[i + 1]).span));
        }
        done = true;
    } else if (kind == Kind::Dict && method == u"update") {
        const ValueId other = construct(called, QStringLiteral("dict")).value_or(kNoValue);
        if (other != kNoValue && value(other).kind == Kind::Dict) {
            augmented(object, QStringLiteral("|="), other, span);
            return true;
        }
    } else if (method == u"copy" || method == u"index" || method == u"count" || method == u"get" || method == u"keys"
               || method == u"values" || method == u"items" || method == u"union") {
        return false; // changes nothing
    }
    if (done)
        valueAt(object).items = std::move(items);
    else
        taint(object, span);
    return true;
}

void Reader::assign(NodeId target, ValueId v, Span span)
{
    const Expression &e = node(target);
    switch (e.kind) {
    case Expression::Kind::Name:
        m_names.insert(e.text, v);
        break;
    case Expression::Kind::Attribute: {
        const ValueId object = evaluate(e.children[0]);
        if (value(object).kind == Kind::Section)
            setMember(object, e.text, v, span);
        else if (isReadTrait(e.text))
            stray(span, e.text); // of something that may be the configuration or not
        break;
    }
    case Expression::Kind::Subscript:
        assignItem(e, v, span);
        break;
    case Expression::Kind::Tuple:
    case Expression::Kind::List: {
        const Value from = value(v);
        const bool fits =
            (from.kind == Kind::Tuple || from.kind == Kind::List) && from.items.size() == e.children.size();
        for (std::size_t i = 0; i < e.children.size(); ++i)
            assign(e.children[i], fits ? from.items[i] : unknown(span), span);
        break;
    }
    case Expression::Kind::Starred:
        assign(e.children[0], unknown(span), span);
        break;
    default:
        break;
    }
}

void Reader::setMember(ValueId object, const QString &name, ValueId v, Span span)
{
    const QString section = value(object).text;
    if (!name.isEmpty() && name[0].isUpper()) { // a whole section at once
        if (section.isEmpty() && (name == u"JupyterHub" || name.endsWith(u"Authenticator")))
            stray(span, name);
        return;
    }
    const QString path = section.isEmpty() ? name : section + u'.' + name;
    m_settings.insert(path, v);
    m_lazy.remove(path);
}

void Reader::assignItem(const Expression &target, ValueId v, Span span)
{
    const ValueId object = evaluate(target.children[0]);
    const ValueId index = evaluate(target.children[1]);
    const Kind kind = value(object).kind;
    if (kind == Kind::Section && value(index).kind == Kind::Text) {
        setMember(object, QString(value(index).text), v, span);
        return;
    }
    if (kind == Kind::Dict && !keyOf(index).isEmpty()) {
        Value &dict = valueAt(object);
        const QString word = keyOf(index);
        for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
            if (dict.items[i] != kNoValue && keyOf(dict.items[i]) == word) {
                dict.items[i + 1] = v;
                return;
            }
        }
        dict.items.push_back(index);
        dict.items.push_back(v);
        return;
    }
    if (kind == Kind::List && value(index).kind == Kind::Integer) {
        Value &list = valueAt(object);
        bool ok = false;
        const qlonglong position = value(index).text.toLongLong(&ok);
        if (ok && position >= 0 && position < static_cast<qlonglong>(list.items.size())) {
            list.items[static_cast<std::size_t>(position)] = v;
            return;
        }
    }
    taint(object, span);
}

void Reader::augment(const Statement &s)
{
    const ValueId v = evaluate(s.values[0]);
    const ValueId current = evaluate(s.targets[0]);
    const ValueId result = augmented(current, s.text, v, s.span);
    if (result != current)
        assign(s.targets[0], result, s.span);
}

// Lists, sets and dicts change in place, for all who share them.
ValueId Reader::augmented(ValueId current, const QString &op, ValueId v, Span span)
{
    const Kind kind = value(current).kind;
    const Kind added = value(v).kind;
    std::vector<ValueId> items = value(current).items;
    if (op == u"+=" && kind == Kind::List) {
        if (!extend(items, v))
            items.push_back(unknown(value(v).kind == Kind::Unknown ? value(v).span : span));
        valueAt(current).items = std::move(items);
        return current;
    }
    if (op == u"+=" && kind == Kind::Tuple && added == Kind::Tuple && extend(items, v))
        return container(Kind::Tuple, span, std::move(items));
    if (op == u"+=" && kind == Kind::Text && added == Kind::Text
        && value(current).text.size() + value(v).text.size() < kMostText) {
        Value text = value(current);
        text.text += value(v).text;
        return add(std::move(text));
    }
    if ((op == u"|=" || (op == u"+=" && kind == Kind::Set)) && kind == Kind::Set && extend(items, v)) {
        valueAt(current).items = std::move(items);
        return current;
    }
    if (op == u"|=" && kind == Kind::Dict && added == Kind::Dict) {
        std::vector<ValueId> merged;
        QHash<QString, std::size_t> seen;
        const std::vector<ValueId> other = value(v).items;
        items.insert(items.end(), other.begin(), other.end());
        for (std::size_t i = 0; i + 1 < items.size(); i += 2)
            putEntry(merged, seen, items[i], items[i + 1]);
        valueAt(current).items = std::move(merged);
        return current;
    }
    if (value(current).isContainer() && kind != Kind::Tuple) {
        taint(current, span);
        return current;
    }
    return unknown(span);
}

void Reader::remove(NodeId target, Span span)
{
    const Expression &e = node(target);
    if (e.kind == Expression::Kind::Name) {
        m_names.remove(e.text);
    } else if (e.kind == Expression::Kind::Attribute) {
        const ValueId object = evaluate(e.children[0]);
        if (value(object).kind == Kind::Section)
            m_settings.remove(value(object).text + u'.' + e.text);
    } else if (e.kind == Expression::Kind::Subscript) {
        taint(evaluate(e.children[0]), span);
    } else {
        for (const NodeId child : e.children)
            remove(child, span);
    }
}

} // namespace hubdesk::interchange::python
