#pragma once
// One record as JSON: the field table's columns as keys; a reference by name, with its id in KEY_id;
// times in UTC. What is not known or not given is null, an empty text too (the name of a default
// server and the body of a message are given even when empty).

#include "interchange/jsonwriter.h"
#include "interchange/names.h"

namespace hubdesk::interchange {

[[nodiscard]] QJsonValue fieldJson(const domain::Field &field, const QVariant &value);
/// The pairs of `row`, inside an object that is open; `without` names columns to leave to the caller.
void writeFields(JsonWriter &writer, const Names &names, const domain::Row &row,
                 std::initializer_list<QByteArrayView> without = {});
/// A time as exports write it: 2026-05-04T08:30:00.000Z.
[[nodiscard]] QString isoTime(const QDateTime &time);

} // namespace hubdesk::interchange
