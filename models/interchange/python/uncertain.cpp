// The reader's third part: statements under a condition, in functions, and calls that may change what
// they are given. What they touch is no longer known; it keeps the text that made it so.
#include "interchange/python/reader.h"

namespace hubdesk::interchange::python {
namespace {

// Calls that leave their arguments as they are.
bool isHarmless(const QString &name, bool method)
{
    static const QSet<QString> functions = {
        QStringLiteral("print"),     QStringLiteral("len"),        QStringLiteral("sorted"),
        QStringLiteral("str"),       QStringLiteral("repr"),       QStringLiteral("set"),
        QStringLiteral("list"),      QStringLiteral("dict"),       QStringLiteral("tuple"),
        QStringLiteral("frozenset"), QStringLiteral("isinstance"), QStringLiteral("any"),
        QStringLiteral("all"),       QStringLiteral("sum"),        QStringLiteral("min"),
        QStringLiteral("max"),       QStringLiteral("enumerate"),  QStringLiteral("zip"),
        QStringLiteral("range"),     QStringLiteral("bool"),       QStringLiteral("int"),
        QStringLiteral("float"),     QStringLiteral("type"),       QStringLiteral("format"),
        QStringLiteral("reversed"),  QStringLiteral("id"),         QStringLiteral("hash")};
    static const QSet<QString> methods = {
        QStringLiteral("join"),       QStringLiteral("get"),      QStringLiteral("items"),  QStringLiteral("keys"),
        QStringLiteral("values"),     QStringLiteral("copy"),     QStringLiteral("index"),  QStringLiteral("count"),
        QStringLiteral("startswith"), QStringLiteral("endswith"), QStringLiteral("format"), QStringLiteral("split"),
        QStringLiteral("dumps"),      QStringLiteral("union"),    QStringLiteral("info"),   QStringLiteral("debug"),
        QStringLiteral("warning")};
    return method ? methods.contains(name) : functions.contains(name);
}

} // namespace

void Reader::taint(ValueId id, Span span)
{
    const Kind kind = value(id).kind;
    if (kind == Kind::Section) {
        stray(span, value(id).text);
    } else if (kind == Kind::Dict) {
        const ValueId part = unknown(span);
        valueAt(id).items.push_back(kNoValue);
        valueAt(id).items.push_back(part);
    } else if (kind == Kind::List || kind == Kind::Set) {
        const ValueId part = unknown(span);
        valueAt(id).items.push_back(part);
    }
}

bool Reader::isLocal(NodeId id, const Locals &locals) const
{
    if (id == kNoNode)
        return true;
    const Expression &e = node(id);
    if (e.kind == Expression::Kind::Name)
        return locals.contains(e.text);
    const bool reaches = e.kind == Expression::Kind::Attribute || e.kind == Expression::Kind::Subscript;
    return reaches && isLocal(e.children[0], locals);
}

// A function's own names: those it assigns and did not declare global.
void Reader::collectLocals(const std::vector<NodeId> &body, Locals &locals) const
{
    QSet<QString> global;
    for (const NodeId id : body) {
        const Statement &s = m_tree.statements[static_cast<std::size_t>(id)];
        if (s.kind == Statement::Kind::Other) {
            global += QSet<QString>(s.names.begin(), s.names.end());
            continue;
        }
        for (const QString &name : s.names)
            locals.insert(name);
        for (const NodeId target : s.targets) {
            const Expression &e = node(target);
            if (e.kind == Expression::Kind::Name)
                locals.insert(e.text);
            for (const NodeId child : e.kind == Expression::Kind::Tuple ? e.children : std::vector<NodeId>()) {
                if (node(child).kind == Expression::Kind::Name)
                    locals.insert(node(child).text);
            }
        }
        if (s.kind == Statement::Kind::Block)
            collectLocals(s.body, locals);
    }
    locals -= global;
}

void Reader::conditional(const Statement &s, const Locals &locals)
{
    for (const NodeId v : s.values)
        touch(v, locals);
    for (const QString &name : s.names) {
        if (s.kind != Statement::Kind::Other && !locals.contains(name))
            m_names.insert(name, unknown(s.span));
    }
    switch (s.kind) {
    case Statement::Kind::Assign:
    case Statement::Kind::Delete:
        for (const NodeId target : s.targets)
            conditionalTarget(target, s, locals);
        break;
    case Statement::Kind::Augmented:
        taintOrForget(s.targets[0], s.span, locals);
        break;
    case Statement::Kind::Expression: {
        const Expression &e = node(s.values[0]);
        if (e.kind != Expression::Kind::Call || e.children[0] == kNoNode)
            break;
        const Expression &callee = node(e.children[0]);
        if (callee.kind == Expression::Kind::Attribute && !isHarmless(callee.text, true)
            && !isLocal(callee.children[0], locals))
            taint(evaluate(callee.children[0]), s.span);
        else if (callee.text == u"load_subconfig" || callee.text == u"exec")
            stray(s.span, {});
        break;
    }
    case Statement::Kind::Define: {
        Locals inner = locals;
        for (const QString &name : s.parameters)
            inner.insert(name);
        collectLocals(s.body, inner);
        for (const NodeId id : s.body)
            conditional(m_tree.statements[static_cast<std::size_t>(id)], inner);
        break;
    }
    case Statement::Kind::Block:
        for (const NodeId target : s.targets)
            conditionalTarget(target, s, locals);
        for (const NodeId id : s.body)
            conditional(m_tree.statements[static_cast<std::size_t>(id)], locals);
        break;
    default:
        break;
    }
}

void Reader::conditionalTarget(NodeId target, const Statement &s, const Locals &locals)
{
    if (target == kNoNode || isLocal(target, locals))
        return;
    const Expression &e = node(target);
    if (e.kind == Expression::Kind::Tuple || e.kind == Expression::Kind::List || e.kind == Expression::Kind::Starred) {
        for (const NodeId child : e.children)
            conditionalTarget(child, s, locals);
        return;
    }
    if (e.kind == Expression::Kind::Subscript) {
        const ValueId object = evaluate(e.children[0]);
        if (value(object).kind != Kind::Section) {
            taint(object, s.span);
            return;
        }
    }
    // the text kept is that of the small statement, not of the whole block
    assign(target, unknown(s.span), s.span);
}

void Reader::taintOrForget(NodeId target, Span span, const Locals &locals)
{
    if (isLocal(target, locals))
        return;
    const ValueId current = evaluate(target);
    const Kind kind = value(current).kind;
    if (kind == Kind::List || kind == Kind::Set || kind == Kind::Dict)
        taint(current, span);
    else
        assign(target, unknown(span), span);
}

void Reader::touch(NodeId id, const Locals &locals)
{
    if (id == kNoNode)
        return;
    const Expression &e = node(id);
    if (e.kind == Expression::Kind::Call)
        touchCall(e, locals);
    for (const NodeId child : e.children)
        touch(child, locals);
    if (e.kind == Expression::Kind::Assignment && !locals.contains(e.text))
        m_names.insert(e.text, unknown(e.span));
}

// A call that is not known may change the lists and the configuration that it is given.
void Reader::touchCall(const Expression &call, const Locals &locals)
{
    if (call.children[0] == kNoNode)
        return;
    const Expression &callee = node(call.children[0]);
    const bool method = callee.kind == Expression::Kind::Attribute;
    if ((method || callee.kind == Expression::Kind::Name) && isHarmless(callee.text, method))
        return;
    for (std::size_t i = 1; i < call.children.size(); ++i) {
        NodeId given = call.children[i];
        while (given != kNoNode
               && (node(given).kind == Expression::Kind::Argument || node(given).kind == Expression::Kind::Starred))
            given = node(given).children[0];
        if (given == kNoNode || isLocal(given, locals))
            continue;
        const Expression &e = node(given);
        const bool reaches = e.kind == Expression::Kind::Name || e.kind == Expression::Kind::Attribute
            || e.kind == Expression::Kind::Subscript;
        if (reaches)
            taint(evaluate(given), call.span);
    }
}

} // namespace hubdesk::interchange::python
