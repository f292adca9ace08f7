#include "domain/services.h"

#include <QRandomGenerator>

#include <array>

namespace hubdesk::domain {

QUuid timeOrderedUuid(qint64 milliseconds, const std::array<quint8, 10> &random)
{
    std::array<char, 16> bytes{};
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((milliseconds >> (40 - 8 * static_cast<int>(i))) & 0xff);
    for (std::size_t i = 0; i < random.size(); ++i)
        bytes[6 + i] = static_cast<char>(random[i]);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70); // version 7
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80); // RFC variant
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

QUuid RandomUuids::next()
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    qint64 last = m_last.load();
    while (!m_last.compare_exchange_weak(last, std::max(last + 1, now))) { }
    const qint64 time = std::max(last + 1, now);
    std::array<quint8, 10> random{};
    for (quint8 &byte : random)
        byte = static_cast<quint8>(QRandomGenerator::system()->bounded(256));
    return timeOrderedUuid(time, random);
}

} // namespace hubdesk::domain
