#include "storage/idlistmatch.h"

#include "storage/columnsql.h"
#include "storage/idlistcache.h"
#include "storage/rawstatement.h"
#include "storage/reader.h"
#include "storage/searchtext.h"
#include "storage/sqlvalue.h"

#include <algorithm>

namespace hubdesk::storage {

using namespace Qt::StringLiterals;

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Field;
using domain::FieldFlag;
using domain::FieldKind;
using domain::Kind;
using domain::Result;

namespace {

constexpr qsizetype kTrigram = 3;
constexpr int kStopEvery = 4096;
const Error kStopped{ErrorCode::Cancelled, {}, {}};

/// A condition over alias t with its bound values; no SQL: the column cannot hold the word.
struct Condition {
    QString sql;
    QVariantList values;
};

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

Result<Done> addRows(Reader &reader, const IdSelect &select, Kind kind, const StopToken &stop, RefSet &rows)
{
    if (select.empty)
        return Done{};
    RawStatement statement(reader.handle(), select.sql);
    for (const QVariant &value : select.values)
        statement.bind(value);
    int steps = 0;
    while (statement.next()) {
        if (++steps % kStopEvery == 0 && stop.stopRequested())
            return kStopped;
        rows.add(pack({kind, statement.integer(0)}));
    }
    return statement.error() ? Result<Done>(*statement.error()) : Done{};
}

IdSelect trigramSelect(const char *sql, const QByteArray &word)
{
    return {QString::fromLatin1(sql), {ftsPhrase(word)}, false};
}

// A ticket's long text: its subject and what was said in it.
Result<Done> addLongText(Reader &reader, const QByteArray &word, const StopToken &stop, RefSet &rows)
{
    if (charactersIn(word) >= kTrigram) {
        for (const char *sql : {"SELECT rowid FROM ticket_search WHERE ticket_search MATCH ?",
                                "SELECT rowid >> 32 FROM message_search WHERE message_search MATCH ?"}) {
            if (Result<Done> done = addRows(reader, trigramSelect(sql, word), Kind::Ticket, stop, rows); !done)
                return done;
        }
        return Done{};
    }
    const IdSelect scan{QStringLiteral("SELECT t.id FROM ticket t WHERE hubdesk_contains(t.subject, ?1) OR EXISTS "
                                       "(SELECT 1 FROM message m WHERE m.ticket = t.id AND "
                                       "hubdesk_contains(m.body, ?1))"),
                        {text(word)},
                        false};
    return addRows(reader, scan, Kind::Ticket, stop, rows);
}

Result<RefSet> rowsWithWord(Reader &reader, const IdQuery &query, const Generations &generations,
                            const QByteArray &word, const StopToken &stop)
{
    RefSet rows;
    const std::vector<int> inNames = indexedFields(query);
    if (!inNames.empty()) {
        const auto index = nameIndex(reader, query, generations, stop);
        if (!index)
            return index.error();
        for (const std::uint32_t row : index.value()->matching({word}, stop))
            rows.add((*index.value()->ids())[row]);
    }
    std::vector<Kind> kinds{query.kind};
    kinds.insert(kinds.end(), query.also.begin(), query.also.end());
    for (const Kind kind : kinds) {
        for (const ColumnPath &searched : query.searched) {
            const std::optional<ColumnPath> path = mapped(query.kind, searched, kind);
            if (!path || (path->through.empty() && std::count(inNames.begin(), inNames.end(), path->field) > 0))
                continue;
            const Field &field = fieldOf(kind, *path);
            if (kind == Kind::Ticket && path->through.empty() && field.is(FieldFlag::LongText)) {
                if (Result<Done> done = addLongText(reader, word, stop, rows); !done)
                    return done.error();
                continue;
            }
            const Condition condition = pathCondition(kind, *path, word);
            if (condition.sql.isEmpty())
                continue;
            const IdSelect select = selectWhere(kind, generations, condition.sql, condition.values);
            if (Result<Done> done = addRows(reader, select, kind, stop, rows); !done)
                return done.error();
        }
    }
    return rows;
}

} // namespace

void RefSet::add(PackedRef ref)
{
    const domain::Ref row = unpack(ref);
    auto found =
        std::find_if(m_kinds.begin(), m_kinds.end(), [row](const Bits &bits) { return bits.kind == row.kind; });
    if (found == m_kinds.end())
        found = m_kinds.insert(m_kinds.end(), {row.kind, {}});
    const auto id = static_cast<std::size_t>(row.id);
    if (id >= found->ids.size())
        found->ids.resize(std::max(id + 1, found->ids.size() * 2));
    found->ids[id] = true;
}

bool RefSet::contains(PackedRef ref) const
{
    const domain::Ref row = unpack(ref);
    const auto id = static_cast<std::size_t>(row.id);
    return std::any_of(m_kinds.begin(), m_kinds.end(),
                       [&](const Bits &bits) { return bits.kind == row.kind && id < bits.ids.size() && bits.ids[id]; });
}

void RefSet::keepOnly(const RefSet &other)
{
    for (Bits &bits : m_kinds) {
        for (std::size_t id = 0; id < bits.ids.size(); ++id) {
            if (bits.ids[id] && !other.contains(pack({bits.kind, static_cast<std::int64_t>(id)})))
                bits.ids[id] = false;
        }
    }
}

std::vector<int> indexedFields(const IdQuery &query)
{
    std::vector<int> fields;
    if (!isSnapshotKind(query.kind) || !query.also.empty())
        return fields;
    for (const ColumnPath &path : query.searched) {
        if (path.through.empty() && path.derived == ColumnPath::Derived::None
            && fieldOf(query.kind, path).kind == FieldKind::Text)
            fields.push_back(path.field);
    }
    return fields;
}

bool searchesNamesOnly(const IdQuery &query)
{
    const std::vector<int> fields = indexedFields(query);
    return !fields.empty() && fields.size() == query.searched.size();
}

Result<std::shared_ptr<const NameIndex>> nameIndex(Reader &reader, const IdQuery &query, const Generations &generations,
                                                   const StopToken &stop)
{
    const std::vector<int> fields = indexedFields(query);
    if (auto known = reader.idLists().names(query.kind, fields, generations.stamp))
        return known;
    auto index = std::make_shared<NameIndex>();
    if (!generations.numbers.empty()) {
        IdQuery ordered;
        ordered.kind = query.kind;
        ordered.hub = query.hub;
        const domain::Entity &entity = domain::entity(query.kind);
        ordered.sort = {{{}, entity.indexOf("name"), {}}};
        IdSelect select = selectIds(ordered, generations, true, -1);
        QString columns = QStringLiteral("SELECT t.id");
        for (const int field : fields)
            columns += u", "_s + columnOf(entity.fields[static_cast<std::size_t>(field)]);
        select.sql.replace(0, select.sql.indexOf(u" FROM "_s), columns);
        RawStatement statement(reader.handle(), select.sql);
        for (const QVariant &value : select.values)
            statement.bind(value);
        index->reserve(query.kind == Kind::HubUser ? static_cast<std::size_t>(generations.users) : 0);
        int steps = 0;
        while (statement.next()) {
            if (++steps % kStopEvery == 0 && stop.stopRequested())
                return kStopped;
            for (int column = 0; column < static_cast<int>(fields.size()); ++column)
                index->addColumn(statement.text(column + 1));
            index->endRow(pack({query.kind, statement.integer(0)}));
        }
        if (statement.error())
            return *statement.error();
    }
    index->seal();
    std::shared_ptr<const NameIndex> sealed = std::move(index);
    reader.idLists().keep(CachedNames{query.kind, fields, generations.stamp, sealed});
    return sealed;
}

Result<RefSet> matchingRows(Reader &reader, const IdQuery &query, const Generations &generations,
                            const QList<QByteArray> &words, const StopToken &stop)
{
    Result<RefSet> rows = RefSet{};
    for (qsizetype i = 0; i < words.size(); ++i) {
        Result<RefSet> withWord = rowsWithWord(reader, query, generations, words[i], stop);
        if (!withWord)
            return withWord;
        if (stop.stopRequested())
            return kStopped;
        if (i == 0)
            rows = std::move(withWord);
        else
            rows.value().keepOnly(*withWord);
    }
    return rows;
}

} // namespace hubdesk::storage
