#pragma once
// Id lists: the rows of a table in the order shown, as packed (kind, id). The expensive half of every
// table; runs on the query thread over its Reader, interruptible. See models/tables for the other half.

#include "domain/ids.h"
#include "domain/result.h"
#include "storage/querythread.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <span>
#include <vector>

namespace hubdesk::storage {

/// A column of a table: a field of the base record, or of a record it refers to, or a derived value
/// named here. Identifiers only ever come from field tables and this enumeration, never from a person.
struct ColumnPath {
    enum class Derived : std::uint8_t {
        None,
        HubUsers,
        HubAdmins,
        HubPulledAt,
        HubVersion, ///< of a Hub, from its status
        RoleBearers, ///< of a Role: how many are named
        TicketMessages,
        CommunityHubs,
        CommunityRepresentatives,
        PersonTeams,
    };
    std::vector<int> through; ///< field indexes of references to follow, from the base record
    int field = 0; ///< field index at the end
    Derived derived = Derived::None;

    friend bool operator==(const ColumnPath &, const ColumnPath &) = default;
};

struct Filter {
    ColumnPath column;
    enum class Compare : std::uint8_t { Equal, NotEqual, Known, Unknown, Less, Greater } compare = Compare::Equal;
    QVariant value;

    friend bool operator==(const Filter &, const Filter &) = default;
};

struct IdQuery {
    domain::Kind kind = domain::Kind::None;
    std::vector<domain::Kind> also = {}; ///< kinds listed in the same table (Role: HubRole without a definition)
    domain::HubId hub = {}; ///< kinds with a hub: of this hub = {}; null: of all hubs
    std::vector<Filter> filters = {}; ///< all must hold
    QString text = {}; ///< search as you type: every word must be found
    std::vector<ColumnPath> searched = {}; ///< columns that `text` looks at; a ticket's messages come with its subject
    std::vector<ColumnPath> sort = {}; ///< then by id
    std::vector<bool> descending = {}; ///< one a sort column
    std::optional<ColumnPath> group = {}; ///< a band before each new value of this column

    friend bool operator==(const IdQuery &, const IdQuery &) = default;
};

/// (kind, id) in 64 bits: the kind in the top 8.
using PackedRef = std::uint64_t;
constexpr PackedRef pack(domain::Ref ref)
{
    return (static_cast<PackedRef>(ref.kind) << 56) | (static_cast<PackedRef>(ref.id) & 0x00ff'ffff'ffff'ffffULL);
}
constexpr domain::Ref unpack(PackedRef packed)
{
    return {static_cast<domain::Kind>(packed >> 56), static_cast<std::int64_t>(packed & 0x00ff'ffff'ffff'ffffULL)};
}

/// A group's head: row (Kind::Band, n) of the list is bands[n - 1].
struct Band {
    QVariant value; ///< of the group column, as stored in its field; invalid: not known or none
    std::int64_t rows = 0;

    friend bool operator==(const Band &, const Band &) = default;
};

struct IdList {
    std::vector<PackedRef> ids;
    std::vector<Band> bands;
    std::int64_t total = 0; ///< rows without the text filter
    std::int64_t matches = 0; ///< rows with it (bands not counted)
};

/// Whether firstIds() is much faster than allIds(): snapshots as a whole, and text searched in tickets.
[[nodiscard]] bool hasQuickStart(const IdQuery &query);
/// The first ids only, at most `limit`, with total (a fast count); for the first screenful of a large table.
/// With a text there may be fewer although more match: `matches` is then what was found so far.
[[nodiscard]] domain::Result<IdList> firstIds(Reader &reader, const IdQuery &query, int limit, const StopToken &stop);
[[nodiscard]] domain::Result<IdList> allIds(Reader &reader, const IdQuery &query, const StopToken &stop);

/// The values of one derived column for a page of records of `kind`, in the order of `ids`.
[[nodiscard]] std::vector<QVariant> derivedValues(const Reader &reader, domain::Kind kind, ColumnPath::Derived derived,
                                                  std::span<const std::int64_t> ids);

} // namespace hubdesk::storage
