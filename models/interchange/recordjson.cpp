#include "interchange/recordjson.h"
#include "domain/entities.h"

#include <QJsonArray>

#include <algorithm>

namespace hubdesk::interchange {

using domain::FieldKind;

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonValue fieldJson(const domain::Field &field, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return QJsonValue::Null;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Multiline:
    case FieldKind::Enumeration:
        return value.toString().isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value.toString());
    case FieldKind::Integer:
    case FieldKind::Reference:
        return value.toLongLong();
    case FieldKind::Real:
        return value.toDouble();
    case FieldKind::Boolean:
        return value.toBool();
    case FieldKind::Timestamp:
        return isoTime(value.toDateTime());
    case FieldKind::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldKind::Words:
        return QJsonArray::fromStringList(value.toStringList());
    }
    return QJsonValue::Null;
}

void writeFields(JsonWriter &writer, const Names &names, const domain::Row &row,
                 std::initializer_list<QByteArrayView> without)
{
    writer.pair(u"id", QJsonValue(static_cast<qint64>(row.ref.id)));
    if (!row.uuid.isNull())
        writer.pair(u"uuid", row.uuid.toString(QUuid::WithoutBraces));
    const auto fields = domain::entity(row.ref.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const domain::Field &field = fields[i];
        const QByteArrayView column(field.column);
        if (std::find(without.begin(), without.end(), column) != without.end())
            continue;
        const QVariant value = row.values.value(static_cast<qsizetype>(i));
        const QString key = QString::fromLatin1(field.column);
        if (field.kind == FieldKind::Reference) {
            const std::int64_t id = value.toLongLong();
            const QString name = names.of({field.target, id});
            writer.pair(key, name.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(name));
            writer.pair(key + QStringLiteral("_id"),
                        id == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(static_cast<qint64>(id)));
            continue;
        }
        const bool keepsEmpty = (row.ref.kind == domain::Kind::HubServer && column == "name")
            || (row.ref.kind == domain::Kind::Message && column == "body");
        writer.pair(key, keepsEmpty && value.isValid() ? QJsonValue(value.toString()) : fieldJson(field, value));
    }
}

} // namespace hubdesk::interchange
