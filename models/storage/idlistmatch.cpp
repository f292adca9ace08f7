#include "storage/idlistmatch.h"

#include "storage/columnsql.h"
#include "storage/idlistcache.h"
#include "storage/rawstatement.h"
#include "storage/reader.h"
#include "storage/searchcondition.h"
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
constexpr int kQuicklyCounted = 5000;
constexpr int kFew = 2000; ///< so many rows are looked at one by one rather than asked of an index
constexpr int kStopEvery = 4096;
Error stopped()
{
    return {ErrorCode::Cancelled, {}, {}};
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
            return stopped();
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
                        {QString::fromUtf8(word)},
                        false};
    return addRows(reader, scan, Kind::Ticket, stop, rows);
}

// How often each word is in long text, as far as that is quickly told; else the longer is the rarer.
QList<QByteArray> rarestFirst(Reader &reader, const IdQuery &query, const QList<QByteArray> &words)
{
    std::vector<std::pair<std::int64_t, QByteArray>> counted;
    for (const QByteArray &word : words) {
        std::int64_t count = kQuicklyCounted;
        if (query.kind == Kind::Ticket && charactersIn(word) >= kTrigram) {
            RawStatement statement(reader.handle(),
                                   u"SELECT count(*) FROM (SELECT 1 FROM message_search WHERE message_search MATCH ? "
                                   "LIMIT %1)"_s.arg(kQuicklyCounted));
            statement.bind(QByteArrayView(ftsPhrase(word).toUtf8()));
            if (statement.next())
                count = statement.integer(0);
            if (count == 0) // perhaps the name of something that many tickets refer to
                count = std::int64_t{kFew} + 1;
        }
        counted.emplace_back(count, word);
    }
    std::stable_sort(counted.begin(), counted.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second.size() > b.second.size();
    });
    QList<QByteArray> ordered;
    for (const auto &[count, word] : counted)
        ordered.append(word);
    return ordered;
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

std::optional<std::vector<PackedRef>> RefSet::atMost(Kind kind, std::size_t most) const
{
    std::vector<PackedRef> refs;
    for (const Bits &bits : m_kinds) {
        for (std::size_t id = 0; id < bits.ids.size() && bits.kind == kind; ++id) {
            if (bits.ids[id])
                refs.push_back(pack({kind, static_cast<std::int64_t>(id)}));
            if (refs.size() > most)
                return std::nullopt;
        }
    }
    return refs;
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
            columns += u", t."_s + quoted(entity.fields[static_cast<std::size_t>(field)].column);
        select.sql.replace(0, select.sql.indexOf(u" FROM "_s), columns);
        RawStatement statement(reader.handle(), select.sql);
        for (const QVariant &value : select.values)
            statement.bind(value);
        index->reserve(query.kind == Kind::HubUser ? static_cast<std::size_t>(generations.users) : 0);
        int steps = 0;
        while (statement.next()) {
            if (++steps % kStopEvery == 0 && stop.stopRequested())
                return stopped();
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

Result<RefSet> rowsAmong(Reader &reader, const IdQuery &query, const QList<QByteArray> &words,
                         std::span<const PackedRef> rows, const StopToken &stop)
{
    RefSet found;
    QByteArray ids = "[";
    for (const PackedRef row : rows)
        ids += QByteArray::number(qlonglong{unpack(row).id}) + ',';
    ids.back() = ']';
    if (rows.empty())
        return found;
    IdSelect select{u"SELECT t.id FROM %1 t WHERE t.id IN (SELECT value FROM json_each(?))"_s.arg(
                        quoted(domain::entity(query.kind).table)),
                    {QString::fromLatin1(ids)},
                    false};
    for (const QByteArray &word : words) {
        const Condition condition = rowCondition(query.kind, query.searched, word);
        select.sql += u" AND "_s + condition.sql;
        select.values += condition.values;
    }
    const Result<Done> done = addRows(reader, select, query.kind, stop, found);
    return done ? Result<RefSet>(std::move(found)) : done.error();
}

// Once few rows are left, the other words are looked for in those.
Result<RefSet> matchingRows(Reader &reader, const IdQuery &query, const Generations &generations,
                            const QList<QByteArray> &words, const StopToken &stop)
{
    QList<QByteArray> left = words.size() > 1 ? rarestFirst(reader, query, words) : words;
    const bool canLook = query.also.empty() && !isSnapshotKind(query.kind) && query.kind != Kind::JournalEntry;
    Result<RefSet> rows = RefSet{};
    for (bool first = true; !left.isEmpty(); first = false) {
        Result<RefSet> withWord = rowsWithWord(reader, query, generations, left.takeFirst(), stop);
        if (!withWord)
            return withWord;
        if (stop.stopRequested())
            return stopped();
        if (first)
            rows = std::move(withWord);
        else
            rows.value().keepOnly(*withWord);
        const auto few = canLook && !left.isEmpty() ? rows->atMost(query.kind, std::size_t{kFew}) : std::nullopt;
        if (few)
            return rowsAmong(reader, query, left, *few, stop);
    }
    return rows;
}

} // namespace hubdesk::storage
