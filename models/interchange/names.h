#pragma once
// How a record is named where another one refers to it: a hub is "cluster/name" (or its name alone,
// without a cluster), a ticket its number, an agreement its community. Keeps the names it has read.

#include "domain/result.h"
#include "domain/state.h"

#include <QHash>

namespace hubdesk::interchange {

class Names final {
public:
    explicit Names(const domain::State &state)
        : m_state(state)
    {
    }
    /// Empty for a null reference and for what is not there.
    [[nodiscard]] QString of(domain::Ref ref) const;

private:
    [[nodiscard]] QString read(domain::Ref ref) const;

    const domain::State &m_state;
    mutable QHash<domain::Ref, QString> m_known;
};

/// The hub that a person names: "cluster/name", or a name that only one hub has. Error: NotFound, or
/// Duplicate when several hubs have the name.
[[nodiscard]] domain::Result<domain::Row> hubNamed(const domain::State &state, const QString &name);

} // namespace hubdesk::interchange
