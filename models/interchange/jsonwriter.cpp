#include "interchange/jsonwriter.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hubdesk::interchange {
namespace {

constexpr qsizetype kFlushAt = 64 * 1024;

} // namespace

JsonWriter::JsonWriter(QIODevice &device)
    : m_device(device)
{
    m_filled.push_back(false);
}

void JsonWriter::put(QByteArrayView bytes)
{
    m_buffer.append(bytes);
    if (m_buffer.size() < kFlushAt)
        return;
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
}

void JsonWriter::separate()
{
    if (std::exchange(m_afterKey, false))
        return;
    if (m_filled.back())
        put(",");
    if (m_filled.size() > 1 && m_filled.size() <= 3)
        put("\n");
    m_filled.back() = true;
}

void JsonWriter::beginObject()
{
    separate();
    put("{");
    m_filled.push_back(false);
}

void JsonWriter::endObject()
{
    m_filled.pop_back();
    put("}");
}

void JsonWriter::beginArray()
{
    separate();
    put("[");
    m_filled.push_back(false);
}

void JsonWriter::endArray()
{
    m_filled.pop_back();
    put("]");
}

void JsonWriter::key(QStringView name)
{
    separate();
    text(name);
    put(":");
    m_afterKey = true;
}

// A lone surrogate is written as an escape: it is no UTF-8.
void JsonWriter::text(QStringView value)
{
    QByteArray out("\"");
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const bool pair = c.isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate();
        if (c == u'"' || c == u'\\') {
            out.append('\\').append(static_cast<char>(c.unicode()));
        } else if (c == u'\n') {
            out.append("\\n");
        } else if (c == u'\t') {
            out.append("\\t");
        } else if (c.unicode() < 0x20 || c.unicode() == 0x7f || (c.isSurrogate() && !pair)) {
            out.append("\\u").append(QByteArray::number(c.unicode(), 16).rightJustified(4, '0'));
        } else {
            out.append(value.mid(i, pair ? 2 : 1).toUtf8());
            i += pair ? 1 : 0;
        }
    }
    out.append('"');
    put(out);
}

void JsonWriter::value(const QJsonValue &v)
{
    switch (v.type()) {
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = v.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            pair(it.key(), it.value());
        endObject();
        return;
    }
    case QJsonValue::Array:
        beginArray();
        for (const QJsonValue &item : v.toArray())
            value(item);
        endArray();
        return;
    case QJsonValue::String:
        separate();
        text(v.toString());
        return;
    case QJsonValue::Bool:
        separate();
        put(v.toBool() ? "true" : "false");
        return;
    case QJsonValue::Double: {
        separate();
        const QByteArray array = QJsonDocument(QJsonArray{v}).toJson(QJsonDocument::Compact);
        put(array.mid(1, array.size() - 2));
        return;
    }
    default:
        separate();
        put("null");
    }
}

domain::Result<domain::Done> JsonWriter::status() const
{
    if (m_failed)
        return domain::Error{domain::ErrorCode::FileUnwritable, m_device.errorString(), {}};
    return domain::Done{};
}

domain::Result<domain::Done> JsonWriter::finish()
{
    m_buffer.append('\n');
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
    return status();
}

} // namespace hubdesk::interchange
