#include "storage/searchcondition.h"

#include "storage/columnsql.h"
#include "storage/sqlvalue.h"

#include <algorithm>

namespace hubdesk::storage {

using namespace Qt::StringLiterals;

using domain::Field;
using domain::FieldFlag;
using domain::FieldKind;
using domain::Kind;

namespace {

QString columnOf(const Field &field)
{
    return QStringLiteral("t.") + quoted(field.column);
}

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

bool isNumber(QByteArrayView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Condition nameCondition(Kind kind, const QByteArray &word);

Condition fieldCondition(const Field &field, const QByteArray &word)
{
    const QString contains = QStringLiteral("hubdesk_contains(%1, ?)").arg(columnOf(field));
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Multiline:
        return {contains, {text(word)}};
    case FieldKind::Integer: {
        const QByteArray digits = word.startsWith('#') ? word.mid(1) : word;
        return isNumber(digits) ? Condition{contains, {text(digits)}} : Condition{};
    }
    case FieldKind::Words:
        return {QStringLiteral("EXISTS (SELECT 1 FROM json_each(%1) WHERE hubdesk_contains(value, ?))")
                    .arg(columnOf(field)),
                {text(word)}};
    case FieldKind::Reference: {
        Condition inner = nameCondition(field.target, word);
        inner.sql = QStringLiteral("%1 IN (SELECT t.id FROM %2 t WHERE %3)")
                        .arg(columnOf(field), quoted(domain::entity(field.target).table), inner.sql);
        return inner;
    }
    default:
        return {};
    }
}

Condition nameCondition(Kind kind, const QByteArray &word)
{
    if (kind == Kind::Hub)
        return {QStringLiteral("hubdesk_contains(%1, ?)").arg(nameSql(kind, u"t")), {text(word)}};
    QStringList any;
    Condition condition;
    for (const int index : nameFields(kind)) {
        const Condition one = fieldCondition(domain::entity(kind).fields[static_cast<std::size_t>(index)], word);
        if (one.sql.isEmpty())
            continue;
        any.append(one.sql);
        condition.values += one.values;
    }
    condition.sql = any.isEmpty() ? QStringLiteral("0") : u'(' + any.join(u" OR "_s) + u')';
    return condition;
}

} // namespace

Condition pathCondition(Kind kind, const ColumnPath &path, const QByteArray &word)
{
    if (path.derived != ColumnPath::Derived::None)
        return {};
    if (path.through.empty())
        return fieldCondition(fieldOf(kind, path), word);
    const Field &reference = domain::entity(kind).fields[static_cast<std::size_t>(path.through.front())];
    const ColumnPath rest{{path.through.begin() + 1, path.through.end()}, path.field, path.derived};
    Condition inner = pathCondition(reference.target, rest, word);
    if (inner.sql.isEmpty())
        return inner;
    inner.sql = QStringLiteral("%1 IN (SELECT t.id FROM %2 t WHERE %3)")
                    .arg(columnOf(reference), quoted(domain::entity(reference.target).table), inner.sql);
    return inner;
}

Condition rowCondition(Kind kind, const std::vector<ColumnPath> &searched, const QByteArray &word)
{
    QStringList any;
    Condition condition;
    const auto add = [&](const Condition &one) {
        if (one.sql.isEmpty())
            return;
        any.append(one.sql);
        condition.values += one.values;
    };
    for (const ColumnPath &path : searched) {
        add(pathCondition(kind, path, word));
        if (kind == Kind::Ticket && path.through.empty() && fieldOf(kind, path).is(FieldFlag::LongText)) {
            add({u"EXISTS (SELECT 1 FROM message m WHERE m.ticket = t.id AND hubdesk_contains(m.body, ?))"_s,
                 {text(word)}});
        }
    }
    condition.sql = any.isEmpty() ? u"0"_s : u'(' + any.join(u" OR "_s) + u')';
    return condition;
}

} // namespace hubdesk::storage
