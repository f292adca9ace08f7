#include "storage/sqlvalue.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hubdesk::storage {

using domain::Entity;
using domain::Field;
using domain::FieldKind;
using domain::FieldValues;

namespace {

// QtSql binds a null QString as NULL; an empty text is not "not known".
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

constexpr qint64 kExactInDouble = Q_INT64_C(1) << 53;

QJsonValue jsonValue(const Field &field, const QVariant &value)
{
    const QVariant stored = toSql(field, value);
    if (!stored.isValid())
        return QJsonValue::Null;
    switch (field.kind) {
    case FieldKind::Boolean:
        return stored.toLongLong() != 0;
    case FieldKind::Words:
        return QJsonArray::fromStringList(value.toStringList());
    case FieldKind::Real:
        return stored.toDouble();
    case FieldKind::Integer:
    case FieldKind::Reference:
    case FieldKind::Timestamp: {
        const qint64 number = stored.toLongLong();
        return qAbs(number) > kExactInDouble ? QJsonValue(QString::number(number)) : QJsonValue(number);
    }
    default:
        return stored.toString();
    }
}

} // namespace

QVariant toSql(const Field &field, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Multiline:
    case FieldKind::Enumeration:
        return notNull(value.toString());
    case FieldKind::Integer:
        return value.toLongLong();
    case FieldKind::Reference:
        return value.toLongLong() == 0 ? QVariant() : QVariant(value.toLongLong());
    case FieldKind::Real:
        return value.toDouble();
    case FieldKind::Boolean:
        return value.toBool() ? 1 : 0;
    case FieldKind::Timestamp: {
        const QDateTime time = value.toDateTime();
        return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
    }
    case FieldKind::Date: {
        const QDate date = value.toDate();
        return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
    }
    case FieldKind::Words:
        return QString::fromUtf8(wordsToJson(value.toStringList()));
    }
    return {};
}

QVariant fromSql(const Field &field, const QVariant &stored)
{
    if (!stored.isValid() || stored.isNull())
        return {};
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Multiline:
    case FieldKind::Enumeration:
        return stored.toString();
    case FieldKind::Integer:
    case FieldKind::Reference:
        return stored.toLongLong();
    case FieldKind::Real:
        return stored.toDouble();
    case FieldKind::Boolean:
        return stored.toLongLong() != 0;
    case FieldKind::Timestamp:
        return QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
    case FieldKind::Date:
        return QDate::fromString(stored.toString(), Qt::ISODate);
    case FieldKind::Words:
        return wordsFromJson(stored.toString());
    }
    return {};
}

QByteArray toJson(const Entity &entity, const FieldValues &values)
{
    QJsonObject object;
    for (const auto &[index, value] : values) {
        const Field &field = entity.fields[static_cast<std::size_t>(index)];
        object.insert(QLatin1StringView(field.column), jsonValue(field, value));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FieldValues fromJson(const Entity &entity, const QByteArray &json)
{
    FieldValues values;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const int index = entity.indexOf(it.key().toLatin1());
        if (index < 0)
            continue;
        const Field &field = entity.fields[static_cast<std::size_t>(index)];
        const QVariant value = it->isNull() ? QVariant() : it->toVariant();
        if (field.kind == FieldKind::Words && value.isValid())
            values.emplace(index, value.toStringList());
        else
            values.emplace(index, domain::toFieldType(field, value).value_or(QVariant()));
    }
    return values;
}

// By hand where no word needs escaping: a pull encodes two lists for every one of 100,000 users.
QByteArray wordsToJson(const QStringList &words)
{
    QByteArray json("[");
    for (const QString &word : words) {
        if (json.size() > 1)
            json += ',';
        json += '"' + word.toUtf8() + '"';
    }
    json += ']';
    const auto needsEscape = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\'; };
    if (json.count('"') == 2 * words.size() && std::none_of(json.cbegin(), json.cend(), needsEscape))
        return json;
    return QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact);
}

QStringList wordsFromJson(const QString &json)
{
    QStringList words;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    words.reserve(array.size());
    for (const QJsonValue &word : array)
        words.append(word.toString());
    return words;
}

QString quoted(const char *identifier)
{
    return u'"' + QString::fromLatin1(identifier) + u'"';
}

QString columnList(const Entity &entity)
{
    QStringList columns;
    for (const Field &field : entity.fields)
        columns.append(quoted(field.column));
    return columns.join(u", ");
}

} // namespace hubdesk::storage
