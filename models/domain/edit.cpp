#include "domain/edit.h"

#include <algorithm>

namespace hubdesk::domain {
namespace {

Error errorAt(ErrorCode code, const Field &field)
{
    return {code, QString::fromLatin1(field.column), {}};
}

bool isEmptyValue(const Field &field, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return true;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Multiline:
    case FieldKind::Enumeration:
        return value.toString().trimmed().isEmpty();
    case FieldKind::Reference:
        return value.toLongLong() == 0;
    default:
        return false;
    }
}

bool taken(const State &state, Ref ref, const Field &field, const QVariant &value, const QVariant &scope)
{
    const QByteArray within = uniqueWithin(ref.kind);
    for (const Row &other : state.rowsWhere(ref.kind, field.column, value)) {
        if (other.ref == ref)
            continue;
        if (within.isEmpty() || other.value(within) == scope || (!other.value(within).isValid() && !scope.isValid()))
            return true;
    }
    return false;
}

FieldValues allFields(const Row &row)
{
    FieldValues values;
    for (qsizetype i = 0; i < row.values.size(); ++i)
        values.emplace(static_cast<int>(i), row.values[i]);
    return values;
}

Result<QVariant> checked(const State &state, Ref ref, const Field &field, const QVariant &value, const QVariant &scope)
{
    const std::optional<QVariant> typed = toFieldType(field, value);
    if (!typed)
        return errorAt(ErrorCode::InvalidValue, field);
    if (field.is(FieldFlag::Required) && isEmptyValue(field, *typed))
        return errorAt(ErrorCode::MissingValue, field);
    if (field.kind == FieldKind::Reference && typed->isValid() && typed->toLongLong() > 0
        && !state.row({field.target, typed->toLongLong()}))
        return errorAt(ErrorCode::NotFound, field);
    if (field.is(FieldFlag::Unique) && taken(state, ref, field, *typed, scope))
        return errorAt(ErrorCode::Duplicate, field);
    return *typed;
}

} // namespace

QByteArray uniqueWithin(Kind kind)
{
    switch (kind) {
    case Kind::Hub:
        return "cluster";
    case Kind::Role:
    case Kind::GroupDefinition:
    case Kind::CustomScope:
        return "hub";
    default:
        return {};
    }
}

Result<QVariant> checkValue(const State &state, Ref ref, int index, const QVariant &value)
{
    const Entity &described = entity(ref.kind);
    if (index < 0 || static_cast<std::size_t>(index) >= described.fields.size())
        return Error{ErrorCode::Internal, QStringLiteral("field %1").arg(index), {}};
    const std::optional<Row> row = state.row(ref);
    const QByteArray within = uniqueWithin(ref.kind);
    const QVariant scope = row && !within.isEmpty() ? row->value(within) : QVariant();
    return checked(state, ref, described.fields[static_cast<std::size_t>(index)], value, scope);
}

Result<ChangeSet> editFields(const State &state, const std::vector<FieldEdit> &edits, const QString &label)
{
    ChangeSet set{label, {}};
    for (const FieldEdit &edit : edits) {
        const std::optional<Row> row = state.row(edit.ref);
        if (!row)
            return Error{ErrorCode::NotFound, {}, {}};
        const Result<QVariant> value = checkValue(state, edit.ref, edit.field, edit.value);
        if (!value)
            return value.error();
        const Field &field = entity(edit.ref.kind).fields[static_cast<std::size_t>(edit.field)];
        const QVariant old = row->values.value(edit.field);
        if (sameValue(field, old, *value))
            continue;
        auto existing = std::find_if(set.changes.begin(), set.changes.end(),
                                     [&](const Change &change) { return change.ref == edit.ref; });
        if (existing == set.changes.end()) {
            set.changes.push_back({Change::Action::Update, edit.ref, row->uuid, {}, {}});
            existing = std::prev(set.changes.end());
        }
        existing->before.insert_or_assign(edit.field, old);
        existing->after.insert_or_assign(edit.field, *value);
    }
    return set;
}

Result<ChangeSet> createRecord(const State &state, UuidSource &uuids, Kind kind, QList<QVariant> values,
                               const QString &label)
{
    const Entity &described = entity(kind);
    const QList<QVariant> defaults = described.defaults();
    values.resize(defaults.size());
    for (qsizetype i = 0; i < defaults.size(); ++i) {
        if (!values[i].isValid())
            values[i] = defaults[i];
    }
    const QByteArray within = uniqueWithin(kind);
    const QVariant scope = within.isEmpty() ? QVariant() : values.value(described.indexOf(within));
    Change change{Change::Action::Create, {kind, -1}, uuids.next(), {}, {}};
    for (std::size_t i = 0; i < described.fields.size(); ++i) {
        const int index = static_cast<int>(i);
        const Field &field = described.fields[i];
        const Result<QVariant> value = checked(state, change.ref, field, values[index], scope);
        if (!value)
            return value.error();
        change.after.emplace(index, *value);
    }
    return ChangeSet{label, {std::move(change)}};
}

Result<ChangeSet> removeRecords(const State &state, const std::vector<Ref> &refs, const QString &label)
{
    ChangeSet set{label, {}};
    const auto leaving = [&refs](Ref ref) { return std::find(refs.begin(), refs.end(), ref) != refs.end(); };
    for (const Ref &ref : refs) {
        const std::optional<Row> row = state.row(ref);
        if (!row)
            return Error{ErrorCode::NotFound, {}, {}};
        for (const Entity &other : ownedEntities()) {
            for (const Field &field : other.fields) {
                if (field.kind != FieldKind::Reference || field.target != ref.kind)
                    continue;
                for (const Row &user :
                     state.rowsWhere(other.kind, field.column, QVariant::fromValue<qlonglong>(ref.id))) {
                    if (!leaving(user.ref))
                        return Error{ErrorCode::InUse, QString::fromLatin1(other.singular), {}};
                }
            }
        }
        set.changes.push_back({Change::Action::Remove, ref, row->uuid, allFields(*row), {}});
    }
    return set;
}

} // namespace hubdesk::domain
