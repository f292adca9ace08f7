#pragma once
// Field values to and from SQLite and the journal's JSON. Any thread.

#include "domain/values.h"

#include <QJsonObject>
#include <QString>

namespace hubdesk::storage {

/// What is bound for a field: text, integer, real, or an invalid QVariant for NULL.
[[nodiscard]] QVariant toSql(const domain::Field &field, const QVariant &value);
[[nodiscard]] QVariant fromSql(const domain::Field &field, const QVariant &stored);

/// The journal's object by column name. Integers above 2^53 are written as text.
[[nodiscard]] QByteArray toJson(const domain::Entity &entity, const domain::FieldValues &values);
/// Columns that this program does not know are left out.
[[nodiscard]] domain::FieldValues fromJson(const domain::Entity &entity, const QByteArray &json);

[[nodiscard]] QByteArray wordsToJson(const QStringList &words);
[[nodiscard]] QStringList wordsFromJson(const QString &json);

/// A UUID as the 16 bytes that are stored.
[[nodiscard]] inline QByteArray toSql(const QUuid &uuid)
{
    return uuid.toRfc4122();
}

/// `"name"`: columns and tables come from field tables only, never from a person.
[[nodiscard]] QString quoted(const char *identifier);
/// `"a", "b"`: the columns of a record in the order of its field table.
[[nodiscard]] QString columnList(const domain::Entity &entity);

} // namespace hubdesk::storage
