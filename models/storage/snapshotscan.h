#pragma once
// One hub's snapshot read from end to end, for engines that take all of it at once: a million rows without a
// QVariant. Query thread. A row's texts live until its callback returns; a callback that returns false ends the scan.

#include "domain/ids.h"
#include "domain/result.h"
#include "storage/sqlvalue.h"

#include <QByteArrayView>

#include <functional>
#include <optional>

namespace hubdesk::storage {

class Reader;

/// Lists are JSON as stored (forEachWord); absent: not visible to the token that pulled.
struct ScannedUser {
    std::int64_t id = 0;
    QByteArrayView name;
    std::optional<bool> admin;
    std::optional<QByteArrayView> groups, roles;
};
struct ScannedGroup {
    QByteArrayView name;
    std::optional<QByteArrayView> roles;
};
struct ScannedService {
    QByteArrayView name;
    std::optional<bool> admin;
    std::optional<QByteArrayView> roles;
};

class SnapshotScan final {
public:
    SnapshotScan(Reader &reader, domain::HubId hub, std::int64_t generation);

    [[nodiscard]] std::int64_t userCount() const; ///< as the status says; for reserving
    /// By id: the order in which they lie in the file. Their order by name is a second, much shorter walk.
    [[nodiscard]] std::optional<domain::Error> users(const std::function<bool(const ScannedUser &)> &take) const;
    /// Ids by name without regard to case (ASCII).
    [[nodiscard]] std::optional<domain::Error> userOrder(const std::function<bool(std::int64_t id)> &take) const;
    /// Groups and services come by name.
    [[nodiscard]] std::optional<domain::Error> groups(const std::function<bool(const ScannedGroup &)> &take) const;
    [[nodiscard]] std::optional<domain::Error> services(const std::function<bool(const ScannedService &)> &take) const;
    [[nodiscard]] std::optional<domain::Error>
    servers(const std::function<bool(QByteArrayView user, QByteArrayView name)> &take) const;

private:
    Reader &m_reader;
    domain::HubId m_hub;
    std::int64_t m_generation;
};

/// The words of a stored list in order; views into `json` where nothing is escaped.
template <class Function> void forEachWord(QByteArrayView json, Function take)
{
    if (json.contains('\\')) {
        for (const QString &word : wordsFromJson(QString::fromUtf8(json)))
            take(QByteArrayView(word.toUtf8()));
        return;
    }
    qsizetype at = json.indexOf('"');
    while (at >= 0) {
        const qsizetype end = json.indexOf('"', at + 1);
        if (end < 0)
            return;
        take(json.sliced(at + 1, end - at - 1));
        at = json.indexOf('"', end + 1);
    }
}

} // namespace hubdesk::storage
