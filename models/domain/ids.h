#pragma once
// Kinds of records and references to them. A reference is (kind, row id); people's records also have
// a time-ordered UUID that means the same in every file.

#include <QHash>
#include <QMetaType>

#include <compare>
#include <cstddef>
#include <cstdint>

namespace hubdesk::domain {

/// Every entity with a field table (records.h). The numbers are stored in files: never renumber.
enum class Kind : std::uint8_t {
    None = 0,
    // what people own
    Community = 1,
    Cluster = 2,
    Hub = 3,
    Person = 4,
    Team = 5,
    Membership = 6,
    Seat = 7,
    HubAdministrator = 8,
    Role = 9,
    Bearer = 10,
    GroupDefinition = 11,
    Ticket = 12,
    Message = 13,
    Responsibility = 14,
    Agreement = 15,
    Assignment = 16,
    HubLink = 17,
    ConfigurationNote = 18,
    StagedOperation = 19,
    CustomScope = 20,
    // what a hub said last
    HubUser = 64,
    HubGroup = 65,
    HubService = 66,
    HubServer = 67,
    HubRole = 68,
    HubToken = 69, // read on demand, not by a pull
    // what the program keeps
    HubStatus = 80,
    JournalEntry = 81,
    Finding = 82,
    // rows that are not records
    Band = 127,
};

/// A reference to one record. Row ids are positive; negative ones stand for records that a
/// ChangeSet makes, until the writer has given them their row id; 0 is "none".
struct Ref {
    Kind kind = Kind::None;
    std::int64_t id = 0;

    [[nodiscard]] bool isNull() const { return id == 0; }
    friend auto operator<=>(const Ref &, const Ref &) = default;
};

inline std::size_t qHash(const Ref &ref, std::size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(ref.kind), ref.id);
}

/// A row id of one kind of record only.
template <Kind kind> struct Id {
    std::int64_t value = 0;

    [[nodiscard]] bool isNull() const { return value == 0; }
    [[nodiscard]] Ref ref() const { return {kind, value}; }
    friend auto operator<=>(const Id &, const Id &) = default;
};

using CommunityId = Id<Kind::Community>;
using ClusterId = Id<Kind::Cluster>;
using HubId = Id<Kind::Hub>;
using PersonId = Id<Kind::Person>;
using TeamId = Id<Kind::Team>;
using RoleId = Id<Kind::Role>;
using TicketId = Id<Kind::Ticket>;
using ResponsibilityId = Id<Kind::Responsibility>;
using AgreementId = Id<Kind::Agreement>;

} // namespace hubdesk::domain

Q_DECLARE_METATYPE(hubdesk::domain::Ref)
