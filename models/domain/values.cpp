#include "domain/values.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hubdesk::domain {

bool sameValue(const Field &field, const QVariant &a, const QVariant &b)
{
    const bool emptyA = !a.isValid() || a.isNull();
    const bool emptyB = !b.isValid() || b.isNull();
    if (emptyA || emptyB)
        return emptyA == emptyB;
    switch (field.kind) {
    case FieldKind::Integer:
    case FieldKind::Reference:
        return a.toLongLong() == b.toLongLong();
    case FieldKind::Boolean:
        return a.toBool() == b.toBool();
    case FieldKind::Real:
        return a.toDouble() == b.toDouble() || qFuzzyCompare(a.toDouble(), b.toDouble());
    case FieldKind::Timestamp:
        return a.toDateTime() == b.toDateTime();
    case FieldKind::Date:
        return a.toDate() == b.toDate();
    case FieldKind::Words:
        return a.toStringList() == b.toStringList();
    case FieldKind::Text:
    case FieldKind::Multiline:
    case FieldKind::Enumeration:
        return a.toString() == b.toString();
    }
    return false;
}

namespace {

std::optional<QVariant> wordsFrom(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value;
    if (value.typeId() == QMetaType::QVariantList)
        return value.toStringList();
    const QString text = value.toString();
    if (!text.startsWith(u'['))
        return text.split(u' ', Qt::SkipEmptyParts);
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    return document.array().toVariantList().isEmpty() ? QVariant(QStringList())
                                                      : QVariant(document.toVariant().toStringList());
}

std::optional<QVariant> numberFrom(const QVariant &value, bool real)
{
    bool ok = false;
    const QVariant number = real ? QVariant(value.toDouble(&ok)) : QVariant(value.toLongLong(&ok));
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<QVariant> booleanFrom(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return value.toBool();
    const QString text = value.toString();
    if (text == u"true" || text == u"1")
        return true;
    if (text == u"false" || text == u"0")
        return false;
    return std::nullopt;
}

std::optional<QVariant> choiceFrom(const Field &field, const QVariant &value)
{
    const QByteArray word = value.toString().toLatin1();
    for (const char *choice : field.choices) {
        if (word == choice)
            return QString::fromLatin1(choice);
    }
    return std::nullopt;
}

} // namespace

std::optional<QVariant> toFieldType(const Field &field, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return QVariant();
    const bool isText = value.typeId() == QMetaType::QString;
    const bool textual = field.kind == FieldKind::Text || field.kind == FieldKind::Multiline;
    if (isText && value.toString().isEmpty() && !textual && field.kind != FieldKind::Words)
        return QVariant();
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Multiline:
        return value.toString();
    case FieldKind::Integer:
    case FieldKind::Reference:
        return numberFrom(value, false);
    case FieldKind::Real:
        return numberFrom(value, true);
    case FieldKind::Boolean:
        return booleanFrom(value);
    case FieldKind::Timestamp: {
        if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int
            || value.typeId() == QMetaType::Double)
            return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
        const QDateTime time = isText ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs) : value.toDateTime();
        return time.isValid() ? std::optional<QVariant>(time.toUTC()) : std::nullopt;
    }
    case FieldKind::Date: {
        const QDate date = isText ? QDate::fromString(value.toString(), Qt::ISODate) : value.toDate();
        return date.isValid() ? std::optional<QVariant>(date) : std::nullopt;
    }
    case FieldKind::Words:
        return wordsFrom(value);
    case FieldKind::Enumeration:
        return choiceFrom(field, value);
    }
    return std::nullopt;
}

} // namespace hubdesk::domain
