#pragma once
// Writes one JSON value piece by piece, in constant memory; elements of an outer list go on lines of
// their own. Not given to it: anything that QJsonValue cannot hold. The first failure is kept.

#include "domain/result.h"

#include <QByteArray>
#include <QJsonValue>

#include <vector>

class QIODevice;

namespace hubdesk::interchange {

class JsonWriter final {
public:
    explicit JsonWriter(QIODevice &device);

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(QStringView name);
    void value(const QJsonValue &value);
    void pair(QStringView name, const QJsonValue &v)
    {
        key(name);
        value(v);
    }
    /// Everything to the device; what went wrong on the way. To be called once, at the end.
    [[nodiscard]] domain::Result<domain::Done> finish();
    [[nodiscard]] domain::Result<domain::Done> status() const;

private:
    void separate();
    void text(QStringView value);
    void put(QByteArrayView bytes);

    QIODevice &m_device;
    QByteArray m_buffer;
    std::vector<bool> m_filled; ///< one a level: whether it has an element yet
    bool m_afterKey = false;
    bool m_failed = false;
};

} // namespace hubdesk::interchange
