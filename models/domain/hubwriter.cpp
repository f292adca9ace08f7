#include "domain/hubwriter.h"

namespace hubdesk::domain {

namespace {

bool setState(const State &state, Ref ref, OperationState to, ChangeSet &set)
{
    const std::optional<Row> row = state.row(ref);
    if (!row || ref.kind != Kind::StagedOperation)
        return false;
    const auto fields = entity(Kind::StagedOperation).fields;
    auto record = domain::record<StagedOperation>(*row);
    record.state = to;
    const QList<QVariant> values = valuesOf(record);
    Change change{Change::Action::Update, row->ref, row->uuid, {}, {}};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        if (sameValue(fields[i], row->values[at], values[at]))
            continue;
        change.before.emplace(static_cast<int>(i), row->values[at]);
        change.after.emplace(static_cast<int>(i), values[at]);
    }
    if (!change.after.empty())
        set.changes.push_back(std::move(change));
    return true;
}

} // namespace

Result<ChangeSet> settle(const State &state, const QList<OperationOutcome> &outcomes, const QString &label)
{
    ChangeSet set{label, {}};
    for (const OperationOutcome &outcome : outcomes) {
        // Taken back meanwhile: then there is nothing left to note.
        if (outcome.state == OperationState::Done)
            setState(state, outcome.operation, OperationState::Done, set);
    }
    return set;
}

} // namespace hubdesk::domain
