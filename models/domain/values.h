#pragma once
// A record as plain values, one QVariant a field in the order of the field table: the form in which
// records travel through SQL, journal, CSV and item models. record<R>() gives the typed struct.

#include "domain/entities.h"

#include <QHash>
#include <QList>
#include <QUuid>
#include <QVariant>

#include <map>
#include <optional>

namespace hubdesk::domain {

/// One stored record. `values` has one entry a field; an invalid QVariant is "not known" or "none".
struct Row {
    Ref ref;
    QUuid uuid; ///< null for snapshot rows
    QList<QVariant> values;

    [[nodiscard]] QVariant value(QByteArrayView column) const
    {
        const int index = entity(ref.kind).indexOf(column);
        return index < 0 ? QVariant() : values.value(index);
    }
    friend bool operator==(const Row &, const Row &) = default;
};

/// Some fields of a record: field index -> value.
using FieldValues = std::map<int, QVariant>;

template <Described R> [[nodiscard]] R record(const Row &row)
{
    R result;
    const auto fields = entity(R::kKind).fields;
    for (std::size_t i = 0; i < fields.size() && static_cast<qsizetype>(i) < row.values.size(); ++i)
        fields[i].write(&result, row.values[static_cast<qsizetype>(i)]);
    return result;
}

template <Described R> [[nodiscard]] QList<QVariant> valuesOf(const R &record)
{
    QList<QVariant> values;
    for (const Field &field : entity(R::kKind).fields)
        values.append(field.read(&record));
    return values;
}

/// Whether two field values are the same to storage (null equals null; types as the field kind has them).
[[nodiscard]] bool sameValue(const Field &field, const QVariant &a, const QVariant &b);

/// A value brought to the field's type (text to number, ISO text to date ...); invalid stays invalid.
/// Used on everything that comes from JSON, CSV or an editor. Empty optional: not convertible.
[[nodiscard]] std::optional<QVariant> toFieldType(const Field &field, const QVariant &value);

} // namespace hubdesk::domain
