#pragma once
// The field tables of all entities, by kind. Read-only, any thread.

#include "domain/field.h"

#include <concepts>

namespace hubdesk::domain {

[[nodiscard]] std::span<const Entity> ownedEntities();
[[nodiscard]] std::span<const Entity> snapshotEntities();
[[nodiscard]] std::span<const Entity> keptEntities(); ///< read-only rows that the program keeps (kept.h)

/// The entity of `kind`; every kind of records.h, snapshot.h and kept.h has one.
[[nodiscard]] const Entity &entity(Kind kind);

/// Looks an entity up by its JSON plural ("hubs") or its table ("hub"); null if there is none.
[[nodiscard]] const Entity *entityByName(QByteArrayView name);

template <class R>
concept Described = requires
{
    {
        R::kKind
        } -> std::convertible_to<Kind>;
};

} // namespace hubdesk::domain
