#include "tables/recordcache.h"

#include "storage/columnsql.h"
#include "storage/reader.h"
#include "tables/words.h"

#include <algorithm>

namespace hubdesk::tables {

using domain::Field;
using domain::FieldKind;
using domain::Kind;
using domain::Ref;
using domain::Row;
using storage::ColumnPath;
using storage::PackedRef;

namespace {

constexpr std::size_t kPagesKept = 32;
constexpr qsizetype kRelatedKept = 8192;

Ref referenceIn(const Row &row, int field)
{
    const Field &described = domain::entity(row.ref.kind).fields[static_cast<std::size_t>(field)];
    return {described.target, row.values.value(field).toLongLong()};
}

} // namespace

RecordCache::RecordCache(const TableSpec &spec, const storage::Reader &reader)
    : m_spec(spec)
    , m_reader(reader)
    , m_keptPages(kPagesKept)
{
}

const CachedRow &RecordCache::row(std::span<const PackedRef> ids, int row)
{
    const int number = row / kPage;
    auto found = m_byNumber.find(number);
    if (found == m_byNumber.end()) {
        const auto start = static_cast<std::size_t>(number) * kPage;
        const std::size_t count = std::min<std::size_t>(kPage, ids.size() - start);
        m_pages.push_front({number, read(ids.subspan(start, count))});
        found = m_byNumber.emplace(number, m_pages.begin()).first;
        if (m_pages.size() > m_keptPages) {
            m_byNumber.erase(m_pages.back().number);
            m_pages.pop_back();
        }
    } else if (found->second != m_pages.begin()) {
        m_pages.splice(m_pages.begin(), m_pages, found->second);
    }
    return found->second->rows[static_cast<std::size_t>(row % kPage)];
}

std::vector<int> RecordCache::forget(std::span<const PackedRef> ids, const std::vector<Ref> &refs)
{
    QSet<PackedRef> wanted;
    for (const Ref &ref : refs) {
        wanted.insert(storage::pack(ref));
        m_related.remove(ref);
    }
    std::vector<int> rows;
    std::vector<int> stale;
    for (const Entry &page : m_pages) {
        const int start = page.number * kPage;
        bool touched = false;
        for (int row = start; row < start + static_cast<int>(page.rows.size()); ++row) {
            if (static_cast<std::size_t>(row) < ids.size() && wanted.contains(ids[static_cast<std::size_t>(row)])) {
                rows.push_back(row);
                touched = true;
            }
        }
        if (touched)
            stale.push_back(page.number);
    }
    for (const int number : stale) {
        m_pages.erase(m_byNumber.at(number));
        m_byNumber.erase(number);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void RecordCache::forgetPages()
{
    m_pages.clear();
    m_byNumber.clear();
}

void RecordCache::forgetRelated()
{
    m_related.clear();
    forgetPages();
}

RecordCache::Page RecordCache::read(std::span<const PackedRef> ids)
{
    if (m_related.size() > kRelatedKept)
        m_related.clear();
    Page page(ids.size());
    readKind(m_spec.query.kind, ids, page);
    for (const Kind kind : m_spec.query.also)
        readKind(kind, ids, page);
    return page;
}

void RecordCache::readKind(Kind kind, std::span<const PackedRef> ids, Page &page)
{
    std::vector<std::int64_t> wanted;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (const Ref ref = storage::unpack(ids[i]); ref.kind == kind && ref.id > 0) {
            wanted.push_back(ref.id);
            places.push_back(i);
        }
    }
    if (wanted.empty())
        return;
    std::vector<Row> records = m_reader.page(kind, wanted);
    std::vector<std::size_t> rows;
    std::size_t next = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        CachedRow &row = page[places[i]];
        row.cells.resize(m_spec.columns.size());
        if (next < records.size() && records[next].ref.id == wanted[i]) {
            row.record = std::move(records[next++]);
            rows.push_back(places[i]);
        }
    }
    for (std::size_t column = 0; column < m_spec.columns.size(); ++column) {
        const auto path = storage::mapped(m_spec.query.kind, m_spec.columns[column].path, kind);
        if (path) {
            fillColumn(kind, column, *path, rows, page);
        } else {
            for (const std::size_t row : rows)
                page[row].cells[column].applies = false;
        }
    }
}

// Follows the references of a whole page step by step, then takes the value at their end.
void RecordCache::fillColumn(Kind kind, std::size_t column, const ColumnPath &path,
                             const std::vector<std::size_t> &rows, Page &page)
{
    std::vector<const Row *> ends;
    ends.reserve(rows.size());
    for (const std::size_t row : rows)
        ends.push_back(&*page[row].record);
    for (const int step : path.through) {
        std::vector<Ref> refs;
        for (const Row *end : ends)
            refs.push_back(end ? referenceIn(*end, step) : Ref{});
        readRelated(refs);
        for (std::size_t i = 0; i < ends.size(); ++i)
            ends[i] = related(refs[i]);
    }
    if (path.derived != ColumnPath::Derived::None) {
        std::vector<std::int64_t> ids;
        for (const Row *end : ends)
            ids.push_back(end ? end->ref.id : 0);
        const auto values = storage::derivedValues(m_reader, storage::ownerOf(kind, path), path.derived, ids);
        for (std::size_t i = 0; i < rows.size(); ++i)
            page[rows[i]].cells[column].value = values[i];
        return;
    }
    const bool reference = storage::fieldOf(kind, path).kind == FieldKind::Reference;
    std::vector<Ref> targets;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CellValue &cell = page[rows[i]].cells[column];
        if (ends[i])
            cell.value = ends[i]->values.value(path.field);
        if (reference)
            targets.push_back(ends[i] ? referenceIn(*ends[i], path.field) : Ref{});
    }
    if (!reference)
        return;
    readRelated(targets);
    for (std::size_t i = 0; i < rows.size(); ++i)
        page[rows[i]].cells[column].name = nameOf(targets[i]);
}

void RecordCache::readRelated(const std::vector<Ref> &refs)
{
    std::vector<std::int64_t> missing;
    Kind kind = Kind::None;
    for (const Ref &ref : refs) {
        if (ref.id <= 0 || m_related.contains(ref)
            || std::find(missing.begin(), missing.end(), ref.id) != missing.end())
            continue;
        kind = ref.kind; // one step refers to one kind
        missing.push_back(ref.id);
    }
    if (missing.empty())
        return;
    for (Row &row : m_reader.page(kind, missing)) {
        const Ref ref = row.ref;
        m_related.insert(ref, std::move(row));
    }
}

const Row *RecordCache::related(Ref ref) const
{
    const auto found = m_related.constFind(ref);
    return found == m_related.constEnd() ? nullptr : &*found;
}

QString RecordCache::nameOf(Ref ref)
{
    if (ref.id <= 0)
        return {};
    readRelated({ref});
    const Row *row = related(ref);
    if (!row)
        return {};
    QString called;
    for (const int field : storage::nameFields(ref.kind)) {
        called = row->values.value(field).toString();
        if (!called.isEmpty())
            break;
    }
    if (ref.kind != Kind::Hub)
        return called;
    const QString cluster = nameOf({Kind::Cluster, row->value("cluster").toLongLong()});
    return cluster.isEmpty() ? called : cluster + u'/' + called;
}

} // namespace hubdesk::tables
