#include "domain/forgethub.h"
#include "domain/records.h"

namespace hubdesk::domain {

namespace {

FieldValues fieldsOf(const Row &row)
{
    FieldValues values;
    for (qsizetype i = 0; i < row.values.size(); ++i)
        values.emplace(static_cast<int>(i), row.values[i]);
    return values;
}

} // namespace

Result<ChangeSet> forgetHub(const State &state, HubId hub, const QString &label)
{
    const std::optional<Row> row = state.row(hub.ref());
    if (!row)
        return Error{ErrorCode::NotFound, {}, {}};
    ChangeSet set{label, {}};
    for (const Row &link : state.rowsWhere(Kind::HubLink, "hub", QVariant::fromValue<qlonglong>(hub.value)))
        set.changes.push_back({Change::Action::Remove, link.ref, link.uuid, fieldsOf(link), {}});

    Hub connected = record<Hub>(*row);
    connected.fingerprint = QStringLiteral("");
    connected.refreshMinutes.reset();
    Change change{Change::Action::Update, row->ref, row->uuid, {}, {}};
    const QList<QVariant> values = valuesOf(connected);
    const std::span<const Field> fields = entity(Kind::Hub).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        if (sameValue(fields[i], row->values[at], values[at]))
            continue;
        change.before.emplace(static_cast<int>(i), row->values[at]);
        change.after.emplace(static_cast<int>(i), values[at]);
    }
    if (!change.after.empty())
        set.changes.push_back(std::move(change));
    return set;
}

} // namespace hubdesk::domain
