#include "storage/snapshotscan.h"

#include "storage/rawstatement.h"
#include "storage/reader.h"

namespace hubdesk::storage {

using domain::Error;

namespace {

std::optional<QByteArrayView> textOrNull(const RawStatement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return row.text(column);
}

std::optional<bool> flagOrNull(const RawStatement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return row.integer(column) != 0;
}

} // namespace

SnapshotScan::SnapshotScan(Reader &reader, domain::HubId hub, std::int64_t generation)
    : m_reader(reader)
    , m_hub(hub)
    , m_generation(generation)
{
}

std::int64_t SnapshotScan::userCount() const
{
    RawStatement row(m_reader.handle(), QStringLiteral("SELECT users FROM hub_status WHERE hub = ?"));
    row.bind(m_hub.value);
    return row.next() ? row.integer(0) : 0;
}

std::optional<Error> SnapshotScan::users(const std::function<bool(const ScannedUser &)> &take) const
{
    RawStatement row(m_reader.handle(),
                     QStringLiteral("SELECT id, name, admin, groups, roles FROM snapshot_user WHERE generation = ? "
                                    "ORDER BY id"));
    row.bind(m_generation);
    while (row.next()) {
        if (!take({row.integer(0), row.text(1), flagOrNull(row, 2), textOrNull(row, 3), textOrNull(row, 4)}))
            break;
    }
    return row.error();
}

std::optional<Error> SnapshotScan::userOrder(const std::function<bool(std::int64_t id)> &take) const
{
    // Answered by the index on names alone; with the other columns each row would be looked up by itself.
    RawStatement row(m_reader.handle(),
                     QStringLiteral("SELECT id FROM snapshot_user WHERE generation = ? "
                                    "ORDER BY name COLLATE NOCASE, id"));
    row.bind(m_generation);
    while (row.next()) {
        if (!take(row.integer(0)))
            break;
    }
    return row.error();
}

std::optional<Error> SnapshotScan::groups(const std::function<bool(const ScannedGroup &)> &take) const
{
    RawStatement row(m_reader.handle(),
                     QStringLiteral("SELECT name, roles FROM snapshot_group WHERE generation = ? "
                                    "ORDER BY name COLLATE NOCASE, id"));
    row.bind(m_generation);
    while (row.next()) {
        if (!take({row.text(0), textOrNull(row, 1)}))
            break;
    }
    return row.error();
}

std::optional<Error> SnapshotScan::services(const std::function<bool(const ScannedService &)> &take) const
{
    RawStatement row(m_reader.handle(),
                     QStringLiteral("SELECT name, admin, roles FROM snapshot_service WHERE generation = ? "
                                    "ORDER BY name COLLATE NOCASE, id"));
    row.bind(m_generation);
    while (row.next()) {
        if (!take({row.text(0), flagOrNull(row, 1), textOrNull(row, 2)}))
            break;
    }
    return row.error();
}

std::optional<Error>
SnapshotScan::servers(const std::function<bool(QByteArrayView user, QByteArrayView name)> &take) const
{
    RawStatement row(m_reader.handle(),
                     QStringLiteral("SELECT user_name, name FROM snapshot_server WHERE generation = ? ORDER BY id"));
    row.bind(m_generation);
    while (row.next()) {
        if (!take(row.text(0), row.text(1)))
            break;
    }
    return row.error();
}

} // namespace hubdesk::storage
