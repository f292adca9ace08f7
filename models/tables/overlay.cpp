#include "tables/overlay.h"

namespace hubdesk::tables {

using domain::Change;
using domain::Ref;
using domain::Row;

int Overlay::add(const domain::ChangeSet &set)
{
    const int number = ++m_last;
    for (const Change &change : set.changes) {
        if (change.action == Change::Action::Remove)
            m_removed.insert(change.ref, number);
        if (change.action != Change::Action::Update)
            continue;
        for (const auto &[field, value] : change.after)
            m_values[change.ref].insert_or_assign(field, Pending{number, value});
    }
    return number;
}

void Overlay::drop(int number)
{
    for (auto it = m_values.begin(); it != m_values.end();) {
        std::erase_if(it.value(), [number](const auto &entry) { return entry.second.number == number; });
        it = it->empty() ? m_values.erase(it) : std::next(it);
    }
    m_removed.removeIf([number](const auto &entry) { return entry.value() == number; });
}

const QVariant *Overlay::value(Ref ref, int field) const
{
    const auto record = m_values.constFind(ref);
    if (record == m_values.constEnd())
        return nullptr;
    const auto found = record->find(field);
    return found == record->end() ? nullptr : &found->second.value;
}

bool Overlay::isRemoved(Ref ref) const
{
    return m_removed.contains(ref);
}

void Overlay::applyTo(Row &row) const
{
    const auto record = m_values.constFind(row.ref);
    if (record == m_values.constEnd())
        return;
    for (const auto &[field, pending] : *record) {
        if (field < row.values.size())
            row.values[field] = pending.value;
    }
}

std::optional<Row> OverlaidState::row(Ref ref) const
{
    std::optional<Row> row = m_overlay.isRemoved(ref) ? std::nullopt : m_base.row(ref);
    if (row)
        m_overlay.applyTo(*row);
    return row;
}

// A value that is being given up still counts as taken: the edit that gives it up may yet be refused.
std::vector<Row> OverlaidState::rowsWhere(domain::Kind kind, QByteArrayView column, const QVariant &value) const
{
    return m_base.rowsWhere(kind, column, value);
}

std::vector<Row> OverlaidState::rows(domain::Kind kind) const
{
    std::vector<Row> rows = m_base.rows(kind);
    for (Row &row : rows)
        m_overlay.applyTo(row);
    return rows;
}

} // namespace hubdesk::tables
