#include "interchange/changebuilder.h"

namespace hubdesk::interchange {

using domain::Change;

domain::Ref ChangeBuilder::create(domain::Kind kind, const QList<QVariant> &values)
{
    Change change{Change::Action::Create, {kind, m_next--}, m_uuids.next(), {}, {}};
    for (qsizetype i = 0; i < values.size(); ++i)
        change.after.emplace(static_cast<int>(i), values[i]);
    m_set.changes.push_back(std::move(change));
    return m_set.changes.back().ref;
}

void ChangeBuilder::update(const domain::Row &row, const QList<QVariant> &values)
{
    Change change{Change::Action::Update, row.ref, row.uuid, {}, {}};
    const auto fields = domain::entity(row.ref.kind).fields;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (domain::sameValue(fields[static_cast<std::size_t>(i)], row.values.value(i), values[i]))
            continue;
        change.before.emplace(static_cast<int>(i), row.values.value(i));
        change.after.emplace(static_cast<int>(i), values[i]);
    }
    if (!change.after.empty())
        m_set.changes.push_back(std::move(change));
}

void ChangeBuilder::remove(const domain::Row &row)
{
    Change change{Change::Action::Remove, row.ref, row.uuid, {}, {}};
    for (qsizetype i = 0; i < row.values.size(); ++i)
        change.before.emplace(static_cast<int>(i), row.values[i]);
    m_set.changes.push_back(std::move(change));
}

} // namespace hubdesk::interchange
